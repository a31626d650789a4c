#include "record/entry.h"

#include <algorithm>
#include <boost/json.hpp>

namespace stepwell::record {

namespace json = boost::json;
using base::Day;
using law::FieldSpec;
using law::FieldType;
using What = EntryProblem::What;

namespace {

using Problems = std::vector<EntryProblem>;

std::optional<Day> as_day(const json::value& value) {
  const auto* text = value.if_string();
  return text == nullptr ? std::nullopt : base::parse_day(std::string_view(*text));
}

bool is_whole(const json::value& value) {
  return value.is_int64() || value.is_uint64();
}
bool is_position(const json::value& value) {
  return is_whole(value) && value.to_number<std::int64_t>() >= 1 &&
         value.to_number<std::int64_t>() <= 1'000'000'000;
}

template <class Predicate>
bool all_of_list(const json::value& value, Predicate predicate) {
  const auto* list = value.if_array();
  return list != nullptr && std::all_of(list->begin(), list->end(), predicate);
}

/// `within` is the path of the object: "", or that of its row with a full stop.
void check_fields(const json::object& object, std::span<const FieldSpec> specs,
                  std::string_view within, Problems& problems);

void check_rows(const json::value& value, const FieldSpec& spec, const std::string& path,
                Problems& problems) {
  const auto* rows = value.if_array();
  if (rows == nullptr) {
    problems.push_back({What::WrongType, path, "a list"});
    return;
  }
  for (std::size_t i = 0; i < rows->size(); ++i) {
    const std::string row = path + "[" + std::to_string(i) + "]";
    if (const auto* object = (*rows)[i].if_object())
      check_fields(*object, spec.rows, row + ".", problems);
    else
      problems.push_back({What::WrongType, row, "an object"});
  }
}

/// What a value of that type should be, if it is not.
std::string_view expected_instead(const json::value& value, FieldType type) {
  const auto is_text = [](const json::value& v) { return v.is_string(); };
  switch (type) {
    case FieldType::Text: return value.is_string() || is_whole(value) ? "" : "a text";
    case FieldType::Choice: return value.is_string() ? "" : "a word";
    case FieldType::Day: return value.is_string() ? "" : "a day, YYYY-MM-DD";
    case FieldType::Number: return value.is_number() ? "" : "a number";
    case FieldType::Flag: return value.is_bool() ? "" : "true or false";
    case FieldType::Position:
    case FieldType::Opening: return is_position(value) ? "" : "the position of an entry";
    case FieldType::Positions:
      return all_of_list(value, is_position) ? "" : "a list of positions of entries";
    case FieldType::Words: return all_of_list(value, is_text) ? "" : "a list of words";
    case FieldType::Content: return value.is_object() || value.is_string() ? "" : "an object";
    case FieldType::Rows: return "";
  }
  return "";
}

std::string path_of(std::string_view within, const FieldSpec& spec) {
  return std::string(within) + std::string(spec.name);
}

void check_value(const json::value& value, const FieldSpec& spec, std::string_view within,
                 Problems& problems) {
  if (spec.type == FieldType::Rows) return check_rows(value, spec, path_of(within, spec), problems);
  if (const auto expected = expected_instead(value, spec.type); !expected.empty())
    problems.push_back({What::WrongType, path_of(within, spec), std::string(expected)});
  else if (spec.type == FieldType::Day && !as_day(value))
    problems.push_back({What::NoSuchDay, path_of(within, spec), "a day, YYYY-MM-DD"});
  else if (spec.presence == law::Presence::Required && value.is_string() &&
           value.get_string().empty())
    problems.push_back({What::MissingField, path_of(within, spec), {}});
}

void check_fields(const json::object& object, std::span<const FieldSpec> specs,
                  std::string_view within, Problems& problems) {
  for (const FieldSpec& spec : specs) {
    const json::value* value = object.if_contains(spec.name);
    if (value != nullptr && !value->is_null())
      check_value(*value, spec, within, problems);
    else if (spec.presence == law::Presence::Required)
      problems.push_back({What::MissingField, path_of(within, spec), {}});
  }
}

/// The fields of the kind; not those of the frame.
void check_body(const json::object& object, const law::KindSpec& spec, Problems& problems) {
  check_fields(object, spec.qualifiers, {}, problems);
  check_fields(object, spec.fields, {}, problems);
  check_fields(object, law::kCommonFields, {}, problems);
}

bool has_field(const law::KindSpec& kind, std::string_view name) {
  const auto named = [name](const FieldSpec& spec) { return spec.name == name; };
  return std::any_of(kind.qualifiers.begin(), kind.qualifiers.end(), named) ||
         std::any_of(kind.fields.begin(), kind.fields.end(), named) ||
         std::any_of(law::kCommonFields.begin(), law::kCommonFields.end(), named);
}

bool is_frame(std::string_view name) {
  return name == "on" || name == "kind" || name == "recorded_at" || name == "recorded_by";
}

law::Topic topic_of(law::Kind kind, const json::object& object, const law::Vocabulary& vocabulary) {
  law::Topic topic{kind, 0, {}};
  for (const FieldSpec& qualifier : law::spec(kind).qualifiers) {
    const json::value* value = object.if_contains(qualifier.name);
    if (value == nullptr || !value->is_string()) break;  // one left out ends the topic
    topic.words[topic.count++] = vocabulary.find(std::string_view(value->get_string()));
  }
  return topic;
}

std::optional<Day> day_in(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  return value == nullptr ? std::nullopt : as_day(*value);
}

law::Word word_in(const json::object& object, std::string_view name,
                  const law::Vocabulary& vocabulary) {
  const json::value* value = object.if_contains(name);
  if (value == nullptr || !value->is_string()) return law::Word::Unknown;
  return vocabulary.find(std::string_view(value->get_string()));
}

/// The fields that the engine follows: the first position of an opening, and of one to be struck
/// out.
void read_marks(Entry& entry, const json::object& object, const law::Vocabulary& vocabulary) {
  entry.for_day = day_in(object, "for");
  entry.review_on = day_in(object, "review_on");
  entry.since = day_in(object, "since");
  for (const FieldSpec& field : law::spec(entry.topic.kind).fields) {
    const json::value* value = object.if_contains(field.name);
    if (value == nullptr || value->is_null()) continue;
    if (field.type == FieldType::Opening) entry.opening = value->to_number<Position>();
    if (field.name == "entry" && entry.topic.kind == law::kinds::struck_out)
      entry.strikes = value->to_number<Position>();
  }
  if (entry.topic.kind != law::kinds::taken_over) return;
  entry.framework = word_in(object, "framework", vocabulary);
  const json::value* documents = object.if_contains("documents");
  if (documents == nullptr || !documents->is_array()) return;
  for (const json::value& row : documents->get_array()) {
    const json::object& taken = row.get_object();
    entry.taken.push_back({word_in(taken, "document", vocabulary), day_in(taken, "issued_on"),
                           day_in(taken, "last_review_on"), day_in(taken, "review_on")});
  }
}

void check_frame(const json::object& object, Entry& entry, Problems& problems) {
  const json::value* on = object.if_contains("on");
  if (on == nullptr)
    problems.push_back({What::MissingField, "on", {}});
  else if (const auto day = as_day(*on))
    entry.on = *day;
  else
    problems.push_back({What::NoSuchDay, "on", "a day, YYYY-MM-DD"});
  const json::value* recorded = object.if_contains("recorded_at");
  if (recorded == nullptr || recorded->is_null()) return;
  if (recorded->is_string()) {
    const std::string_view text(recorded->get_string());
    entry.recorded_at = base::parse_instant(text);
    // A bare day of recording is known at the end of that day.
    if (const auto day = base::parse_day(text)) entry.recorded_at = base::end_of_london_day(*day);
  }
  if (!entry.recorded_at)
    problems.push_back({What::WrongType, "recorded_at", "a time, YYYY-MM-DDTHH:MM:SSZ"});
}

}  // namespace

std::string describe(const EntryProblem& problem) {
  switch (problem.what) {
    case What::NotAnObject: return "expected an entry, an object";
    case What::UnknownKind: return "kind: no such kind of entry: " + problem.expected;
    case What::MissingField: return problem.field + ": is missing";
    case What::UnknownField: return problem.field + ": no such field";
    case What::NoSuchDay: return problem.field + ": no such day; expected YYYY-MM-DD";
    case What::NotAChoice:
      return problem.field + ": not one of the list \"" + problem.expected + "\"";
    case What::NoSuchEntry: return problem.field + ": no such entry";
    case What::WrongType:
    case What::NotAllowed: return problem.field + ": expected " + problem.expected;
  }
  return {};
}

base::Result<Entry, Problems> read_entry(const json::value& value, Position position,
                                         const law::Vocabulary& vocabulary, Reading reading) {
  const auto* object = value.if_object();
  if (object == nullptr) return base::refuse(Problems{{What::NotAnObject, {}, {}}});
  const json::value* name = object->if_contains("kind");
  const std::string kind_name =
      name != nullptr && name->is_string() ? std::string(name->get_string()) : "";
  const auto kind = law::find_kind(kind_name);
  if (!kind) return base::refuse(Problems{{What::UnknownKind, "kind", "\"" + kind_name + "\""}});
  const law::KindSpec& spec = law::spec(*kind);
  Problems problems;
  Entry entry;
  entry.position = position;
  check_frame(*object, entry, problems);
  check_body(*object, spec, problems);
  for (const auto& member : *object) {
    if (is_frame(member.key())) continue;
    if (!has_field(spec, member.key()) && reading == Reading::Strict)
      problems.push_back({What::UnknownField, std::string(member.key()), {}});
    if (!member.value().is_null()) entry.body.insert(member);
  }
  if (!problems.empty()) return base::refuse(std::move(problems));
  entry.topic = topic_of(*kind, *object, vocabulary);
  read_marks(entry, *object, vocabulary);
  return entry;
}

base::Result<Entry, Problems> read_kept(const Frame& frame, json::object body, Position position,
                                        const law::Vocabulary& vocabulary) {
  Problems problems;
  check_body(body, law::spec(frame.kind), problems);
  if (!problems.empty()) return base::refuse(std::move(problems));
  Entry entry;
  entry.position = position;
  entry.on = frame.on;
  entry.recorded_at = frame.recorded_at;
  entry.topic = topic_of(frame.kind, body, vocabulary);
  read_marks(entry, body, vocabulary);
  for (auto member = body.begin(); member != body.end();)
    member = member->value().is_null() || is_frame(member->key()) ? body.stable_erase(member)
                                                                  : member + 1;
  entry.body = std::move(body);
  return entry;
}

json::object to_json(const Entry& entry) {
  json::object object;
  object["on"] = entry.on.iso();
  object["kind"] = law::spec(entry.topic.kind).name;
  for (const auto& member : entry.body) object.insert(member);
  if (entry.recorded_at) object["recorded_at"] = entry.recorded_at->iso();
  return object;
}

}  // namespace stepwell::record
