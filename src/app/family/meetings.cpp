#include "app/family/meetings.h"

#include <algorithm>
#include <boost/json.hpp>

#include "record/body.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;
using record::Entry;
using record::Position;
using record::text_in;
using record::words_in;

bool is_of(const Entry& entry, std::string_view kind, std::string_view meeting = {}) {
  return law::spec(entry.topic.kind).name == kind &&
         (meeting.empty() || text_in(entry, "meeting") == meeting);
}

std::vector<const Entry*> timeline_of(const ChildFile& file) {
  return record::taking_part(file.entries, {file.today, std::nullopt});
}

ArrangedMeeting arranged(const Entry& entry) {
  ArrangedMeeting meeting;
  meeting.entry = entry.position;
  meeting.meeting = text_in(entry, "meeting");
  meeting.day = entry.for_day;
  meeting.time = text_in(entry, "time");
  meeting.place = text_in(entry, "place");
  meeting.text = text_in(entry, "text");
  meeting.invited = words_in(entry.body, "invited");
  meeting.reasons = reasons_in(entry.body);
  return meeting;
}

/// Which arranging began this meeting, and how often it was moved up to the entry.
void count_moves(const ChildFile& file, ArrangedMeeting& meeting) {
  for (const Entry* entry : timeline_of(file)) {
    if (is_of(*entry, "meeting_held", meeting.meeting)) meeting.first = 0;
    if (!is_of(*entry, "meeting_arranged", meeting.meeting)) continue;
    meeting.moved = meeting.first == 0 ? 0 : meeting.moved + 1;
    if (meeting.first == 0) meeting.first = entry->position;
    if (entry->position == meeting.entry) return;
  }
}

const Task* open_task(const ChildFile& file, Position entry) {
  const auto& tasks = file.details.tasks;
  const auto found = std::find_if(tasks.begin(), tasks.end(), [&](const Task& task) {
    return task.sort == Task::Sort::Meeting && task.entry == entry;
  });
  return found == tasks.end() ? nullptr : &*found;
}

/// Which of what was agreed at which meeting.
struct Agreed {
  Position meeting = 0;
  int row = 0;
  bool is_named_by(const Entry& entry) const {
    return record::number_in(entry, "meeting") == meeting &&
           record::number_in(entry, "action") == row;
  }
};

bool is_open_action(const ChildFile& file, Position entry, int row) {
  const auto& tasks = file.details.tasks;
  return std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) {
    return task.sort == Task::Sort::Action && task.entry == entry && task.row == row;
  });
}

bool is_open_reminder(const ChildFile& file, Position entry) {
  const auto& tasks = file.details.tasks;
  return std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) {
    return task.sort == Task::Sort::Reminder && task.entry == entry;
  });
}

/// The reminder that an action became, of several that of whoever has it now; nothing, if it became
/// none.
const Entry* reminder_of(const std::vector<const Entry*>& timeline, const Agreed& agreed) {
  const Entry* last = nullptr;
  for (const Entry* each : timeline)
    if (is_of(*each, "reminder_set") && agreed.is_named_by(*each) &&
        (last == nullptr || last->position < each->position))
      last = each;
  return last;
}

bool was_handed_on(const std::vector<const Entry*>& timeline, const Agreed& agreed) {
  return std::any_of(timeline.begin(), timeline.end(), [&](const Entry* each) {
    return is_of(*each, "action_done") && record::says_yes(*each, "handed_on") &&
           agreed.is_named_by(*each);
  });
}

/// Of what is not open at the meeting any more.
void say_what_became(const ChildFile& file, const Agreed& agreed, AgreedAction& action) {
  const auto timeline = timeline_of(file);
  const Entry* reminder = reminder_of(timeline, agreed);
  action.is_handed_on = reminder != nullptr || was_handed_on(timeline, agreed);
  if (reminder != nullptr) action.handed_to = text_in(*reminder, "owner");
  action.is_done =
      reminder == nullptr ? !action.is_handed_on : !is_open_reminder(file, reminder->position);
}

std::vector<AgreedAction> agreed_in(const ChildFile& file, const Entry& entry) {
  std::vector<AgreedAction> agreed;
  const auto* rows = entry.body.if_contains("agreed");
  if (rows == nullptr || !rows->is_array()) return agreed;
  int row = 0;
  for (const json::value& value : rows->get_array()) {
    ++row;
    if (!value.is_object()) continue;
    const json::object& body = value.get_object();
    agreed.push_back({text_in(body, "what"), text_in(body, "who"), text_in(body, "owner"),
                      base::parse_day(text_in(body, "by"))});
    if (!is_open_action(file, entry.position, row))
      say_what_became(file, {entry.position, row}, agreed.back());
  }
  return agreed;
}

HeldMeeting held(const ChildFile& file, const Entry& entry) {
  HeldMeeting meeting;
  meeting.entry = entry.position;
  meeting.meeting = text_in(entry, "meeting");
  meeting.on = entry.on;
  meeting.present = words_in(entry.body, "present");
  meeting.text = text_in(entry, "text");
  meeting.note = text_in(entry, "note");
  meeting.agreed = agreed_in(file, entry);
  meeting.next_on = base::parse_day(text_in(entry, "next_on"));
  const auto index = static_cast<std::size_t>(entry.position - 1);
  if (index < file.recorded_by.size()) meeting.recorded_by = file.recorded_by[index];
  return meeting;
}

json::object row_of(const AgreedAction& action) {
  json::object row{{"what", action.what}};
  if (!action.who.empty()) row["who"] = action.who;
  if (!action.owner.empty()) row["owner"] = action.owner;
  if (action.by) row["by"] = action.by->iso();
  return row;
}

}  // namespace

std::vector<AskedBecause> reasons_in(const json::object& body) {
  std::vector<AskedBecause> reasons;
  const auto* rows = body.if_contains("why_asked");
  if (rows == nullptr || !rows->is_array()) return reasons;
  for (const json::value& row : rows->get_array())
    if (row.is_object())
      reasons.push_back({text_in(row.get_object(), "who"), text_in(row.get_object(), "why")});
  return reasons;
}

std::optional<ArrangedMeeting> arranged_in(const ChildFile& file, Position position) {
  const Entry* entry = file.entry(position);
  if (entry == nullptr || !is_of(*entry, "meeting_arranged")) return std::nullopt;
  ArrangedMeeting meeting = arranged(*entry);
  count_moves(file, meeting);
  meeting.is_open = open_task(file, position) != nullptr;
  return meeting;
}

std::optional<ArrangedMeeting> meeting_to_come(const ChildFile& file, std::string_view meeting) {
  const Task* next = nullptr;
  for (const Task& task : file.details.tasks) {
    if (task.sort != Task::Sort::Meeting || (!meeting.empty() && task.about != meeting)) continue;
    if (next == nullptr || (task.on && (!next->on || *task.on < *next->on))) next = &task;
  }
  return next == nullptr ? std::nullopt : arranged_in(file, next->entry);
}

std::optional<HeldMeeting> held_in(const ChildFile& file, Position position) {
  for (const Entry* entry : timeline_of(file))
    if (entry->position == position && is_of(*entry, "meeting_held")) return held(file, *entry);
  return std::nullopt;
}

std::optional<HeldMeeting> held_on(const ChildFile& file, std::string_view meeting, base::Day day) {
  std::optional<HeldMeeting> found;
  for (const Entry* entry : timeline_of(file))
    if (entry->on == day && is_of(*entry, "meeting_held", meeting)) found = held(file, *entry);
  return found;
}

std::vector<AgreedAction> handed_on_still(const ChildFile& file) {
  std::vector<AgreedAction> still;
  for (const Task& task : file.details.tasks) {
    const Entry* reminder = task.sort == Task::Sort::Reminder ? file.entry(task.entry) : nullptr;
    const auto meeting =
        reminder == nullptr ? std::nullopt : held_in(file, record::number_in(*reminder, "meeting"));
    const int row = meeting ? record::number_in(*reminder, "action") : 0;
    if (0 < row && static_cast<std::size_t>(row) <= meeting->agreed.size())
      still.push_back(meeting->agreed[static_cast<std::size_t>(row) - 1]);
  }
  return still;
}

json::object held_entry(const MeetingNotes& notes) {
  json::object entry{{"on", notes.on.iso()}, {"kind", "meeting_held"}, {"meeting", notes.meeting}};
  if (!notes.present.empty()) entry["present"] = json::value_from(notes.present);
  json::array agreed;
  for (const AgreedAction& action : notes.agreed) agreed.emplace_back(row_of(action));
  if (!agreed.empty()) entry["agreed"] = std::move(agreed);
  if (notes.next_on) entry["next_on"] = notes.next_on->iso();
  if (!notes.text.empty()) entry["text"] = notes.text;
  if (!notes.note.empty()) entry["note"] = notes.note;
  return entry;
}

}  // namespace stepwell::app
