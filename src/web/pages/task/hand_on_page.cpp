#include "web/pages/task/hand_on_page.h"

#include <algorithm>
#include <boost/json.hpp>

#include "web/pages/entry/fields.h"
#include "web/pages/task/task_form.h"
#include "web/texts/entry.h"
#include "web/texts/task.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using app::Task;
using http::Response;

constexpr const char* kDay = "for";

Response show(const AboutChild& about, const Task& task, const Typed& typed) {
  Page page{.title = texts::kHandOnTitle,
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name) + ". " +
                    texts::kHandOnLead};
  write_task(page.main, about, task);
  open_form(page.main, about.path("/tasks/" + std::to_string(task.entry) + "/hand-on"),
            bind(about.context, about.visitor(), typed));
  hidden(page.main, kTaskRow, std::to_string(task.row));
  auto persons =
      who_may_be_reminded(about.context, about.id().school, about.person(), about.file.listed());
  persons.insert(persons.begin(), {.text = texts::kChoosePerson, .value = ""});
  ask_select(page.main, typed,
             {.name = kReminderOwner, .label = texts::kHandOnOwner, .items = std::move(persons)});
  const base::Day today = about.file.today;
  ask_day(page.main, typed,
          {.name = kDay,
           .legend = texts::kReminderDay,
           .suggested = std::max(task.on.value_or(today), today)});
  submit(page.main, texts::kHandOnButton);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

/// Of what was agreed at a meeting the reminder says so, also where it is handed on once more: who
/// reads what was agreed sees who has it and whether it is done.
void tie_to_meeting(const AboutChild& about, const Task& task, json::object& reminder) {
  if (task.sort == Task::Sort::Action) {
    reminder["meeting"] = task.entry;
    reminder["action"] = task.row;
    return;
  }
  const record::Entry* entry = about.file.entry(task.entry);
  for (const char* field : {"meeting", "action"})
    if (const json::value* value = entry->body.if_contains(field)) reminder[field] = *value;
}

/// That it is done with here, and the reminder of whoever has it from now on.
std::vector<json::object> entries_of(const AboutChild& about, const Task& task, Typed& typed) {
  const std::string owner =
      read_reminder_owner(about.context, about.id().school, typed, about.file.listed());
  const auto day = read_coming_day(typed, kDay, about.file.today);
  if (!day || !typed.problems.empty()) return {};
  const std::string from = about.words().name("meeting", task.about);
  const std::string on = about.file.today.iso();
  json::object done = done_entry(task);
  done["on"] = on;
  done["handed_on"] = true;
  done["text"] = texts::handed_on_to(about.name_of(owner));
  json::object reminder{{"kind", "reminder_set"},
                        {"on", on},
                        {"for", day->iso()},
                        {"text", texts::task_words(task, from)},
                        {"owner", owner}};
  tie_to_meeting(about, task, reminder);
  return {std::move(done), reminder};
}

TaskForm form() {
  return {show, entries_of, {kReminderOwner, kDay}, "?done=reminder"};
}

}  // namespace

Response show_hand_on(const AboutChild& about) {
  return show_task_form(about, form());
}

Response hand_on(const AboutChild& about) {
  return record_task_form(about, form());
}

}  // namespace stepwell::web::pages
