#include "web/pages/task/done_task_page.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/reminders.h"
#include "app/whose.h"
#include "web/components/summary_list.h"
#include "web/error_pages.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
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

constexpr const char* kRow = "row";

/// What an entry holds that can be done.
struct Wanted {
  record::Position entry = 0;
  int row = 0;
};

Wanted wanted_of(const AboutChild& about, std::string_view row) {
  return {read_position(about.parameters["position"]), read_position(row)};
}

bool can_be_done(const Task& task) {
  return task.sort == Sort::Action || task.sort == Sort::Reminder || task.sort == Sort::LookAgain;
}

/// Nothing, if it is done already, or never was.
const Task* find_task(const AboutChild& about, const Wanted& wanted) {
  const auto& tasks = about.file.details.tasks;
  const auto found = std::find_if(tasks.begin(), tasks.end(), [&](const Task& task) {
    return can_be_done(task) && task.entry == wanted.entry && task.row == wanted.row &&
           app::is_seen_by(task, about.person());
  });
  return found == tasks.end() ? nullptr : &*found;
}

struct TaskWords {
  texts::Text title, text, when, button;
};

TaskWords words_of(Sort sort) {
  if (sort == Sort::Reminder)
    return {texts::kReminderDoneTitle, texts::kDoneText, texts::kDoneWhen, texts::kOffButton};
  if (sort == Sort::LookAgain)
    return {texts::kLookAgainTitle, texts::kLookedText, texts::kLookedWhen, texts::kLookedButton};
  return {texts::kActionTitle, texts::kDoneText, texts::kDoneWhen, texts::kDoneButton};
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

Response show(const AboutChild& about, const Task& task, const Typed& typed) {
  const TaskWords words = words_of(task.sort);
  Page page{.title = words.title,
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
  write_task(page.main, about, task);
  open_form(page.main, about.path("/tasks/" + std::to_string(task.entry)),
            bind(about.context, about.visitor(), typed));
  hidden(page.main, kRow, std::to_string(task.row));
  const bool is_look = task.sort == Sort::LookAgain;
  ask_lines(page.main, typed,
            {.name = "text", .label = std::string(words.text) + (is_look ? "" : texts::kOptional)},
            3);
  ask_day(page.main, typed, {.name = "on", .legend = words.when, .suggested = about.file.today});
  submit(page.main, words.button);
  close_form(page.main);
  if (is_look) link_line(page.main, about.path("/concern"), texts::kStillWorried);
  return respond_form(about, std::move(page), typed);
}

/// What was done already is said, and nobody is asked to do it again. What somebody else wrote
/// about it is not lost.
Response show_gone(const AboutChild& about, const Wanted& wanted, const Typed& typed) {
  const record::Entry* entry = about.file.entry(wanted.entry);
  if (entry == nullptr || app::is_hidden_from(about.file, *entry, about.person()))
    return not_found_page(about.context, about.request);
  Page page{.title = texts::kAlreadyDone, .visitor = about.visitor(), .back = about.path()};
  paragraph(page.main, texts::kAlreadyDoneLead);
  what_you_wrote(page.main, typed.value("text"));
  link_line(page.main, about.path(), texts::to_the_child(about.file.name()));
  const bool is_refused = typed.came == Came::Posted || typed.came == Came::Again;
  return respond(about.context, about.request, page, is_refused ? kUnprocessable : 200);
}

json::object entry_of(const AboutChild& about, const Task& task, Typed& typed) {
  json::object entry{{"kind", "action_done"}};
  if (task.sort == Sort::Reminder) entry["reminder"] = task.entry;
  if (task.sort == Sort::LookAgain) entry["look_again"] = task.entry;
  if (task.sort == Sort::Action) {
    entry["meeting"] = task.entry;
    entry["action"] = task.row;
  }
  const std::string text = read_text(typed, "text", kMostOfLines);
  if (!text.empty()) entry["text"] = text;
  if (text.empty() && task.sort == Sort::LookAgain)
    typed.problems.add("text", texts::kLookedMissing);
  read_entry_day(about, typed, entry);
  const auto on = base::parse_day(text_in(entry, "on"));
  if (on && *on < about.file.entry(task.entry)->on)
    typed.problems.add("on", texts::kDoneBefore, "on-day");
  return entry;
}

}  // namespace

Response show_done_task(const AboutChild& about) {
  const Wanted wanted = wanted_of(about, about.request.query.first(kRow).value_or(""));
  const Typed typed = form_to_show(about.context, about.request, about.person());
  const Task* task = find_task(about, wanted);
  return task == nullptr ? show_gone(about, wanted, typed) : show(about, *task, typed);
}

Response do_task(const AboutChild& about) {
  Typed typed = form_posted(about.request);
  const Wanted wanted = wanted_of(about, typed.value(kRow));
  const Task* task = find_task(about, wanted);
  // The same form again answers as the first one did.
  if (task == nullptr && sent_before(about.context, about.request, typed) == SentBefore::Same)
    return http::see_other(about.path("?done=task"));
  if (task == nullptr) return show_gone(about, wanted, typed);
  const json::object entry = entry_of(about, *task, typed);
  if (!typed.problems.empty()) return show(about, *task, typed);
  bool is_gone = false;
  const auto position = decide_act(about, typed, people::Action::DoTask, {"text", "on"},
                                   [&](const AboutChild& now) -> std::vector<json::object> {
                                     is_gone = find_task(now, wanted) == nullptr;
                                     if (is_gone) return {};
                                     return {entry};
                                   });
  if (position) return http::see_other(about.path("?done=task"));
  return is_gone ? show_gone(about, wanted, typed) : show(about, *task, typed);
}

}  // namespace stepwell::web::pages
