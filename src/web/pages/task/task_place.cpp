#include "web/pages/task/task_place.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/lists/whose.h"
#include "web/components/summary_list.h"
#include "web/error_pages.h"
#include "web/pages/entry/options.h"
#include "web/texts/entry.h"
#include "web/texts/task.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using app::Task;
using html::Html;
using http::Response;
using Sort = Task::Sort;

bool can_be_done(const Task& task) {
  return task.sort == Sort::Action || task.sort == Sort::Reminder || task.sort == Sort::LookAgain;
}

}  // namespace

WantedTask wanted_task(const AboutChild& about, std::string_view row) {
  return {read_position(about.parameters["position"]), read_position(row)};
}

const Task* find_task(const AboutChild& about, const WantedTask& wanted) {
  const auto staff = about.context.staff_book.at(about.id().school);
  const app::Owners owners(*staff, about.file.today);
  const auto& tasks = about.file.details.tasks;
  const auto found = std::find_if(tasks.begin(), tasks.end(), [&](const Task& task) {
    return can_be_done(task) && task.entry == wanted.entry && task.row == wanted.row &&
           owners.is_seen_by(task, about.file.listed(), about.person());
  });
  return found == tasks.end() ? nullptr : &*found;
}

void write_task(Html& out, const AboutChild& about, const Task& task) {
  std::vector<components::SummaryRow> rows;
  const auto add = [&](texts::Text key, const std::string& value) {
    if (!value.empty()) rows.push_back({.key = {.content = key}, .value = {.content = value}});
  };
  const std::string about_name = about.words().name("meeting", task.about);
  add(texts::kWhatLabel, texts::task_words(task, about_name));
  add(texts::kFromLabel, texts::task_source(task, about_name));
  const std::string owner = task.owner.empty() ? "" : about.name_of(task.owner);
  add(texts::kOwnerLabel, task.who.empty() ? owner : task.who);
  add(texts::kDayLabel, task.on ? texts::day(*task.on) : std::string());
  write(out, components::SummaryList{.rows = std::move(rows)});
}

Response show_task_gone(const AboutChild& about, const WantedTask& wanted, const Typed& typed) {
  if (about.shown_entry(wanted.entry) == nullptr)
    return not_found_page(about.context, about.request);
  Page page{.title = texts::kAlreadyDone, .visitor = about.visitor(), .back = about.path()};
  paragraph(page.main, texts::kAlreadyDoneLead);
  what_you_wrote(page.main, typed.value("text"));
  link_line(page.main, about.path(), texts::to_the_child(about.file.name()));
  const bool is_refused = typed.came == Came::Posted || typed.came == Came::Again;
  return respond(about.context, about.request, page, is_refused ? kUnprocessable : 200);
}

json::object done_entry(const Task& task) {
  json::object entry{{"kind", "action_done"}};
  if (task.sort == Sort::Reminder) entry["reminder"] = task.entry;
  if (task.sort == Sort::LookAgain) entry["look_again"] = task.entry;
  if (task.sort == Sort::Action) {
    entry["meeting"] = task.entry;
    entry["action"] = task.row;
  }
  return entry;
}

std::vector<components::SelectItem> who_may_be_reminded(const WebContext& context,
                                                        const std::string& school,
                                                        const std::string& asker,
                                                        const app::ChildName& child) {
  std::vector<components::SelectItem> items{{.text = texts::kReminderMe, .value = asker}};
  const auto staff = context.staff_book.at(school);
  const app::Owners owners(*staff, context.today(school));
  for (const app::StaffMember& member : staff->members)
    if (member.person != asker && owners.sees(member.person, child))
      items.push_back({.text = member.name, .value = member.person});
  return items;
}

std::string read_reminder_owner(const WebContext& context, const std::string& school, Typed& typed,
                                const app::ChildName& child) {
  const std::string owner = typed.value(kReminderOwner);
  const auto staff = context.staff_book.at(school);
  if (owner.empty())
    typed.problems.add(kReminderOwner, texts::kReminderOwnerMissing);
  else if (staff->find(owner) == nullptr ||
           !app::Owners(*staff, context.today(school)).sees(owner, child))
    typed.problems.add(kReminderOwner, texts::kReminderOwnerAway);
  return owner;
}

}  // namespace stepwell::web::pages
