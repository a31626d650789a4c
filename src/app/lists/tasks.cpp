#include "app/lists/tasks.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <map>
#include <set>
#include <utility>

#include "app/help/specialists.h"
#include "law/choices.h"
#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;
using record::Entry;
using record::number_in;
using record::Position;
using record::text_in;
using Sort = Task::Sort;

constexpr std::array<std::pair<Sort, std::string_view>, 12> kSorts = {{
    {Sort::Action, "action"},
    {Sort::Meeting, "meeting"},
    {Sort::NextMeeting, "next_meeting"},
    {Sort::Reminder, "reminder"},
    {Sort::LookAgain, "look_again"},
    {Sort::Stuck, "stuck"},
    {Sort::AskAfter, "ask_after"},
    {Sort::Visit, "visit"},
    {Sort::NextVisit, "next_visit"},
    {Sort::Still, "still"},
    {Sort::Unread, "unread"},
    {Sort::WhereNext, "where_next"},
}};

std::string_view kind_of(const Entry& entry) {
  return law::spec(entry.topic.kind).name;
}

std::optional<base::Day> day_in(const json::object& body, std::string_view field) {
  return base::parse_day(text_in(body, field));
}

/// Goes through the entries in order and keeps what is still to be done.
class Finder {
 public:
  Finder(const WrittenRecord& record, const law::Framework& law) : record_(record), law_(law) {}

  std::vector<Task> find(base::Day on) {
    for (const Entry* entry : record::taking_part(record_.entries, {on, std::nullopt}))
      take(*entry);
    return std::move(tasks_);
  }

 private:
  void take(const Entry& entry) {
    const std::string_view kind = kind_of(entry);
    drop_meetings_held_by(kind, entry);
    if (record::says_nothing(entry)) return;
    if (kind == "meeting_arranged") return take_arranged(entry);
    if (kind == "meeting_held") return take_held(entry);
    if (kind == "reminder_set") return take_reminder(entry);
    if (kind == "concern_answered") return take_answer(entry);
    if (kind == "action_done") return take_done(entry);
  }

  template <class Which>
  void drop(const Which& which) {
    tasks_.erase(std::remove_if(tasks_.begin(), tasks_.end(), which), tasks_.end());
  }

  void drop_meeting(const std::string& meeting) {
    drop([&](const Task& task) {
      return (task.sort == Sort::Meeting || task.sort == Sort::NextMeeting) &&
             task.about == meeting;
    });
  }

  void drop_meetings_held_by(std::string_view kind, const Entry& entry) {
    drop([&](const Task& task) {
      if (task.sort != Sort::Meeting && task.sort != Sort::NextMeeting) return false;
      const law::Choice* meeting = find_meeting(law_, task.about);
      return meeting != nullptr && meeting->held_by == kind && task.on && *task.on <= entry.on;
    });
  }

  void take_arranged(const Entry& entry) {
    Task task;
    task.sort = Sort::Meeting;
    task.entry = entry.position;
    task.about = text_in(entry, "meeting");
    task.text = text_in(entry, "text");
    task.on = entry.for_day;
    drop_meeting(task.about);
    tasks_.push_back(std::move(task));
  }

  void take_held(const Entry& entry) {
    const std::string meeting = text_in(entry, "meeting");
    drop_meeting(meeting);
    take_agreed(entry);
    const auto next = day_in(entry.body, "next_on");
    if (!next) return;
    Task task;
    task.sort = Sort::NextMeeting;
    task.entry = entry.position;
    task.about = meeting;
    task.on = next;
    tasks_.push_back(std::move(task));
  }

  void take_agreed(const Entry& entry) {
    const auto* rows = entry.body.if_contains("agreed");
    if (rows == nullptr || !rows->is_array()) return;
    int row = 0;
    for (const json::value& value : rows->get_array()) {
      ++row;
      if (!value.is_object()) continue;
      const json::object& agreed = value.get_object();
      Task task;
      task.entry = entry.position;
      task.row = row;
      task.about = text_in(entry, "meeting");
      task.text = text_in(agreed, "what");
      task.owner = text_in(agreed, "owner");
      task.who = text_in(agreed, "who");
      task.on = day_in(agreed, "by");
      tasks_.push_back(std::move(task));
    }
  }

  void take_reminder(const Entry& entry) {
    Task task;
    task.sort = Sort::Reminder;
    task.entry = entry.position;
    task.text = text_in(entry, "text");
    task.about = meeting_at(number_in(entry.body, "meeting"));
    task.owner = text_in(entry, "owner");
    const auto index = static_cast<std::size_t>(entry.position - 1);
    if (index < record_.recorded_by.size()) task.set_by = record_.recorded_by[index];
    task.on = entry.for_day;
    tasks_.push_back(std::move(task));
  }

  /// Of which kind the meeting was that an entry held; empty, if it held none.
  std::string meeting_at(Position position) const {
    const auto index = static_cast<std::size_t>(position - 1);
    if (position < 1 || record_.entries.size() <= index) return {};
    const Entry& entry = record_.entries[index];
    return kind_of(entry) == "meeting_held" ? text_in(entry, "meeting") : std::string();
  }

  /// Answering the concern once more is having looked again.
  void take_answer(const Entry& entry) {
    if (const Position concern = number_in(entry.body, "concern"); concern > 0) {
      Position& answer = answers_[concern];
      drop([&](const Task& task) { return task.sort == Sort::LookAgain && task.entry == answer; });
      answer = entry.position;
    }
    const auto day = day_in(entry.body, "look_again_on");
    if (!day) return;
    Task task;
    task.sort = Sort::LookAgain;
    task.entry = entry.position;
    task.text = text_in(entry, "text");
    task.on = day;
    tasks_.push_back(std::move(task));
  }

  void take_done(const Entry& entry) {
    const Position meeting = number_in(entry.body, "meeting");
    const int action = number_in(entry.body, "action");
    const Position reminder = number_in(entry.body, "reminder");
    const Position look_again = number_in(entry.body, "look_again");
    drop([&](const Task& task) {
      switch (task.sort) {
        case Sort::Action: return task.entry == meeting && task.row == action;
        case Sort::Reminder: return task.entry == reminder;
        case Sort::LookAgain: return task.entry == look_again;
        case Sort::Meeting:
        case Sort::NextMeeting:
        case Sort::Stuck:
        case Sort::Still:
        case Sort::Unread:
        case Sort::AskAfter:
        case Sort::Visit:
        case Sort::NextVisit:
        case Sort::WhereNext: break;
      }
      return false;
    });
  }

  const WrittenRecord& record_;
  const law::Framework& law_;
  std::vector<Task> tasks_;
  std::map<Position, Position> answers_;  ///< the last of each concern
};

void add_specialists(std::vector<Task>& tasks, const Specialists& specialists) {
  for (const AskedAdvice& asked : specialists.asked) {
    if (asked.state != AskedAdvice::State::Waiting) continue;
    Task task;
    task.sort = Sort::AskAfter;
    task.entry = asked.entry;
    task.about = asked.service;
    task.text = asked.title;
    task.who = asked.professional;
    task.on = asked.ask_after;
    tasks.push_back(std::move(task));
  }
  for (const Involvement& involvement : specialists.involved) {
    if (!involvement.is_open() || !involvement.next_visit_on) continue;
    Task task;
    task.sort = involvement.next == nullptr ? Sort::NextVisit : Sort::Visit;
    task.entry = involvement.entry;
    task.about = involvement.service;
    task.who = involvement.professional;
    if (involvement.next != nullptr) task.text = involvement.next->time;
    task.on = involvement.next_visit_on;
    tasks.push_back(std::move(task));
  }
}

}  // namespace

std::string_view name_of(Sort sort) {
  for (const auto& [of, name] : kSorts)
    if (of == sort) return name;
  return {};
}

std::optional<Sort> find_task_sort(std::string_view name) {
  for (const auto& [sort, of] : kSorts)
    if (of == name) return sort;
  return std::nullopt;
}

const law::Choice* find_meeting(const law::Framework& law, std::string_view id) {
  return find_choice(law, "meeting", id);
}

std::vector<Task> tasks_of(const WrittenRecord& record, const law::Framework& law, base::Day on) {
  std::vector<Task> tasks = Finder(record, law).find(on);
  add_specialists(tasks, specialists_in(record.entries, law, on));
  return tasks;
}

}  // namespace stepwell::app
