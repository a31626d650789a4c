#include "web/pages/child/story.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/records/files.h"
#include "record/body.h"
#include "web/pages/entry/options.h"
#include "web/texts/child.h"
#include "web/texts/story.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using law::FieldSpec;
using law::FieldType;

std::string plain(const json::value& value) {
  if (value.is_string()) return std::string(value.get_string());
  return value.is_null() ? std::string() : json::serialize(value);
}

std::string day_words(const json::value& value) {
  const std::string text = plain(value);
  const auto day = base::parse_day(text);
  return day ? texts::day(*day) : text;
}

/// Without the full stop at its end: the sentence brings its own.
std::string without_stop(std::string text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ' || text.back() == '\n'))
    text.pop_back();
  return text;
}

/// In whose words an entry is told, and what of others may be told with it.
struct Told {
  const PackWords& words;
  const Mentions& mentions;
};

std::string words_of(const json::value& value, const FieldSpec& field, const Told& told);

/// What the file was called: its hash says nothing to a reader.
std::string file_words(const json::value& value) {
  const auto file = app::read_file_text(plain(value));
  return file ? file->name : plain(value);
}

/// The first words of the target that a row or an entry is about; empty if they are not to be told.
std::string target_words(const json::object& body, const Mentions& mentions) {
  return without_stop(shortened(mentions.target(record::text_in(body, "target"))));
}

/// "What, who, by": the members of a row in the order of the table of kinds.
std::string row_words(const json::value& row, const FieldSpec& rows, const Told& told) {
  if (!row.is_object()) return plain(row);
  std::vector<std::string> parts;
  for (const FieldSpec& field : rows.rows) {
    const auto* value = row.get_object().if_contains(field.name);
    if (value == nullptr) continue;
    // The rank is the order in which they stand, and a target has an id that says nothing.
    if (field.type == FieldType::Number || field.name == "target" || field.name == "owner")
      continue;
    parts.push_back(field.name == "code"   ? told.words.code(plain(*value))
                    : field.name == "file" ? file_words(*value)
                                           : without_stop(words_of(*value, field, told)));
  }
  const std::string target = target_words(row.get_object(), told.mentions);
  return target.empty() ? texts::joined(parts) : texts::of_target(target, texts::joined(parts));
}

std::string list_words(const json::value& value, const FieldSpec& field, const Told& told) {
  if (!value.is_array()) return plain(value);
  std::vector<std::string> parts;
  for (const json::value& item : value.get_array()) {
    if (field.type == FieldType::Rows)
      parts.push_back(row_words(item, field, told));
    else if (field.name == "criteria")
      parts.push_back(told.words.bank_line(plain(item)));
    else
      parts.push_back(field.choices.empty()
                          ? plain(item)
                          : small_first(told.words.name(field.choices, plain(item))));
  }
  // What stands in a row has commas of its own.
  return texts::joined(parts, field.type == FieldType::Rows ? "; " : ", ");
}

std::string words_of(const json::value& value, const FieldSpec& field, const Told& told) {
  switch (field.type) {
    case FieldType::Choice: return told.words.name(field.choices, plain(value));
    case FieldType::Day: return day_words(value);
    case FieldType::Flag: return value == json::value(true) ? texts::kYes : texts::kNo;
    case FieldType::Words:
    case FieldType::Rows:
    case FieldType::Positions: return list_words(value, field, told);
    case FieldType::Content: return value.is_string() ? plain(value) : std::string();
    case FieldType::Text:
    case FieldType::Number:
    case FieldType::Position:
    case FieldType::Opening: return plain(value);
  }
  return {};
}

const FieldSpec* find_field(const law::KindSpec& spec, std::string_view name) {
  for (const auto& fields : {spec.qualifiers, spec.fields, law::kCommonFields})
    for (const FieldSpec& field : fields)
      if (field.name == name) return &field;
  return nullptr;
}

bool is_of_checklist(const FieldSpec& field) {
  return field.name == "checklist" || field.name == "ticked" || field.name == "unticked";
}

/// The name of a checklist, or the lines of it that the entry names.
std::string checklist_words(const record::Entry& entry, const FieldSpec& field, const Told& told) {
  const std::string list = record::text_in(entry, "checklist");
  if (field.type != FieldType::Words) return told.words.name("checklist", list);
  std::vector<std::string> lines;
  for (const std::string& line : record::words_in(entry, field.name))
    lines.push_back(without_stop(told.words.name("checklist_line", list + "/" + line)));
  return texts::joined(lines, "; ");
}

std::string said_in(const record::Entry& entry, const FieldSpec& field, const Told& told) {
  const auto* value = entry.body.if_contains(field.name);
  if (value == nullptr) return {};
  return is_of_checklist(field) ? checklist_words(entry, field, told)
                                : words_of(*value, field, told);
}

std::int64_t number_in(const json::object& body, std::string_view field) {
  const auto* value = body.if_contains(field);
  return value != nullptr && value->is_int64() ? value->get_int64() : 0;
}

/// What the entry names and does not say itself: the target that it is about, what was agreed.
std::string mention_of(std::string_view what, const record::Entry& entry, const Told& told) {
  if (what == "target") return target_words(entry.body, told.mentions);
  const auto meeting = static_cast<record::Position>(number_in(entry.body, "meeting"));
  const auto place = static_cast<std::size_t>(number_in(entry.body, "action"));
  return without_stop(shortened(told.mentions.agreed(meeting, place)));
}

std::string value_of(std::string_view name, const record::Entry& entry, const Told& told) {
  constexpr std::string_view kMentioned = "mentioned ";
  if (name.starts_with(kMentioned)) return mention_of(name.substr(kMentioned.size()), entry, told);
  const law::KindSpec& spec = law::spec(entry.topic.kind);
  const bool wants_article = name.starts_with("the ");
  const bool wants_small = name.starts_with("small ");
  if (wants_article) name.remove_prefix(4);
  if (wants_small) name.remove_prefix(6);
  const FieldSpec* field = find_field(spec, name);
  if (field == nullptr) return {};
  std::string value = without_stop(said_in(entry, *field, told));
  if (wants_article || wants_small) value = small_first(std::move(value));
  return wants_article && !value.empty() ? texts::with_article(value) : value;
}

/// `{before|field|after}` stands only if the entry says the field.
std::string fill(std::string_view form, const record::Entry& entry, const Told& told) {
  std::string out;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t open = std::min(form.find('{', at), form.size());
    out += form.substr(at, open - at);
    if (open == form.size()) break;
    const std::size_t close = form.find('}', open);
    const std::string_view part = form.substr(open + 1, close - open - 1);
    const std::size_t first = part.find('|');
    const std::size_t second = part.find('|', first + 1);
    const std::string value = value_of(part.substr(first + 1, second - first - 1), entry, told);
    if (!value.empty())
      out.append(part.substr(0, first)) += value + std::string(part.substr(second + 1));
    at = close + 1;
  }
  return out;
}

}  // namespace

bool names_contacts(const record::Entry& entry) {
  const std::string_view kind = law::spec(entry.topic.kind).name;
  return kind.starts_with("contact_") || kind == "letter_sent";
}

Contacts contacts_for(people::Relationships who) {
  return people::may(people::Action::SeeContacts, who) ? Contacts::Shown : Contacts::Hidden;
}

std::string class_words(const app::ChildFile& file, const StoryLine& line) {
  const ClassOfLine said = class_of_line(file, line);
  return texts::class_change(said.left, said.joined, texts::class_of(said.year, ""));
}

std::string field_words(const record::Entry& entry, const FieldSpec& field,
                        const PackWords& words) {
  const Mentions none;
  return said_in(entry, field, {words.on(entry.on), none});
}

std::string story_sentence(const record::Entry& entry, const PackWords& words, Contacts contacts,
                           const Mentions& mentions) {
  const std::string_view kind = law::spec(entry.topic.kind).name;
  const bool is_hidden = contacts == Contacts::Hidden && kind.starts_with("contact_");
  const std::string_view form = is_hidden                              ? texts::kContactEntry
                                : record::says_yes(entry, "handed_on") ? texts::kHandedOnForm
                                : entry.body.contains("checklist")     ? texts::kTickedForm
                                                                       : texts::story_form(kind);
  const std::string text = capital_first(fill(form, entry, {words.on(entry.on), mentions}));
  const bool ends = text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
  return ends ? text : text + ".";
}

}  // namespace stepwell::web::pages
