#include "app/records/kept_ends.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/lists/child_view.h"
#include "base/among.h"
#include "law/kinds.h"
#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::app {

namespace json = boost::json;
using law::FieldType;
using record::Entry;
using record::Position;

namespace {

constexpr std::array<std::string_view, 3> kEnding = {"action_done", "involvement_ended",
                                                     "provision_ended"};

void keep_fields(std::span<const law::FieldSpec> fields, bool (*is_kept)(const law::FieldSpec&),
                 const Entry& from, json::object& to) {
  for (const law::FieldSpec& field : fields) {
    const json::value* value = from.body.if_contains(field.name);
    if (value != nullptr && is_kept(field)) to[field.name] = *value;
  }
}

json::object frame_of(const Entry& entry) {
  return json::object{{"on", entry.on.iso()},
                      {"kind", std::string(law::spec(entry.topic.kind).name)}};
}

/// Nothing, if it is no end. One with a new day only puts off what is waited for.
std::optional<json::object> without_words(const Entry& entry) {
  const law::KindSpec& spec = law::spec(entry.topic.kind);
  const bool ends = std::find(kEnding.begin(), kEnding.end(), spec.name) != kEnding.end();
  if (!ends || entry.for_day || entry.body.empty()) return std::nullopt;
  json::object bare = frame_of(entry);
  const auto frame = bare.size();
  keep_fields(
      spec.fields, [](const law::FieldSpec& field) { return field.type == FieldType::Position; },
      entry, bare);
  // What names no entry ends what is of its sort.
  if (bare.size() == frame)
    keep_fields(
        spec.qualifiers, [](const law::FieldSpec&) { return true; }, entry, bare);
  if (bare.size() == frame) return std::nullopt;
  keep_fields(
      spec.fields,
      [](const law::FieldSpec& field) {
        return field.name == "action" || field.name == "handed_on";
      },
      entry, bare);
  return bare;
}

bool is_answer(const Entry& entry) {
  return law::spec(entry.topic.kind).name == "concern_answered";
}

using Answered = std::map<Position, std::vector<const Entry*>>;

/// The answers to each concern that counts, in order. One that names none answers the oldest that
/// has none yet.
Answered answered_in(const std::vector<const Entry*>& counting) {
  Answered answered;
  for (const Entry* entry : counting) {
    if (entry->topic.kind == law::kinds::concern_raised) answered[entry->position];
    if (!is_answer(*entry)) continue;
    const auto concern =
        std::find_if(answered.begin(), answered.end(), [&](const Answered::value_type& each) {
          return entry->opening == 0 ? each.second.empty() : each.first == entry->opening;
        });
    if (concern != answered.end()) concern->second.push_back(entry);
  }
  return answered;
}

bool is_looked_again(const std::vector<const Entry*>& counting, Position answer) {
  return std::any_of(counting.begin(), counting.end(), [&](const Entry* entry) {
    return record::number_in(*entry, "look_again") == answer;
  });
}

/// Which concern it answers, and the day of looking again while that is still to be done.
/// Reading: that day is no word of what was said, and without it nobody would look again.
std::optional<json::object> answer_to_keep(const std::vector<const Entry*>& counting,
                                           const Entry& answer) {
  const Answered answered = answered_in(counting);
  const auto of = std::find_if(answered.begin(), answered.end(), [&](const auto& each) {
    return std::find(each.second.begin(), each.second.end(), &answer) != each.second.end();
  });
  if (of == answered.end()) return std::nullopt;
  json::object bare = frame_of(answer);
  bare["concern"] = of->first;
  const json::value* again = answer.body.if_contains("look_again_on");
  const bool is_last = of->second.back() == &answer;
  if (again != nullptr && is_last && !is_looked_again(counting, answer.position)) {
    bare["look_again_on"] = *again;
    return bare;
  }
  const bool is_said = std::any_of(of->second.begin(), of->second.end(), [&](const Entry* other) {
    return other != &answer && other->opening == of->first && other->on == answer.on;
  });
  return is_said ? std::nullopt : std::optional(bare);
}

/// What is to be done by the record, or by one that says these things instead. Nothing, where the
/// school has no law.
std::vector<Task> tasks_in(const Records& records, LoadedRecord record) {
  const RecordId id = record.id;
  auto opened =
      open_record(record, *records.school(id.school), records.library(), records.today(id.school));
  return opened ? std::move(opened->view.tasks) : std::vector<Task>();
}

bool has_task(const std::vector<Task>& tasks, const Task& wanted) {
  return std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) {
    return task.sort == wanted.sort && task.entry == wanted.entry;
  });
}

/// How the tasks of a record change where one of its entries loses its text.
struct Change {
  std::vector<Task> before, after;

  /// What is to be done once more.
  const Task* come_back(std::initializer_list<Task::Sort> sorts) const {
    const auto found = std::find_if(after.begin(), after.end(), [&](const Task& task) {
      return base::is_among(sorts, task.sort) && !has_task(before, task);
    });
    return found == after.end() ? nullptr : &*found;
  }
};

Change change_without(const Records& records, const LoadedRecord& record, Position entry) {
  LoadedRecord without = record;
  without.entries = without_texts(record.entries, {entry});
  return {tasks_in(records, record), tasks_in(records, std::move(without))};
}

json::object with_qualifiers(const Entry& entry) {
  json::object bare = frame_of(entry);
  keep_fields(
      law::spec(entry.topic.kind).qualifiers, [](const law::FieldSpec&) { return true; }, entry,
      bare);
  return bare;
}

/// Where nothing comes back the next of its kind was arranged meanwhile: a meeting held after that
/// would end it.
std::optional<json::object> meeting_to_keep(const Change& change, const Entry& held) {
  Task next;
  next.sort = Task::Sort::NextMeeting;
  next.entry = held.position;
  const bool has_next = has_task(change.before, next);
  if (!has_next && !change.come_back({Task::Sort::Meeting, Task::Sort::NextMeeting}))
    return std::nullopt;
  json::object bare = with_qualifiers(held);
  if (has_next) bare["next_on"] = held.body.at("next_on");
  return bare;
}

/// That it is kept back holds for what is left of it too.
std::optional<json::object> advice_to_keep(const Change& change, const Entry& advice) {
  const Task* asked = change.come_back({Task::Sort::AskAfter});
  if (asked == nullptr) return std::nullopt;
  json::object bare = with_qualifiers(advice);
  bare["asked"] = asked->entry;
  if (record::says_yes(advice, "kept_back")) bare["kept_back"] = true;
  return bare;
}

}  // namespace

std::vector<Entry> without_texts(std::span<const Entry> entries,
                                 const std::vector<Position>& positions) {
  std::vector<Entry> left(entries.begin(), entries.end());
  for (const Position position : positions) {
    Entry& entry = left[static_cast<std::size_t>(position) - 1];
    Entry bare;
    bare.position = entry.position;
    bare.on = entry.on;
    bare.recorded_at = entry.recorded_at;
    bare.strikes = entry.strikes;
    bare.topic.kind = entry.topic.kind;
    entry = std::move(bare);
  }
  return left;
}

std::optional<json::object> end_to_keep(const Records& records, const LoadedRecord& record,
                                        Position entry) {
  std::optional<json::object> kept;
  const auto counting =
      record::taking_part(record.entries, {base::Day(9999, 12, 31), std::nullopt});
  for (const Entry* each : counting) {
    if (each->position != entry) continue;
    if (is_answer(*each)) return answer_to_keep(counting, *each);
    const std::string_view kind = law::spec(each->topic.kind).name;
    if (kind == "meeting_held")
      return meeting_to_keep(change_without(records, record, entry), *each);
    if (kind == "advice_received")
      return advice_to_keep(change_without(records, record, entry), *each);
    kept = without_words(*each);
  }
  if (!kept) return std::nullopt;
  const bool is_said = std::any_of(counting.begin(), counting.end(), [&](const Entry* other) {
    return other->position != entry && without_words(*other) == kept;
  });
  return is_said ? std::nullopt : kept;
}

}  // namespace stepwell::app
