#include "web/pages/task/done_task_page.h"

#include <boost/json.hpp>

#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/pages/task/task_form.h"
#include "web/pages/today/task_lines.h"
#include "web/texts/entry.h"
#include "web/texts/task.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using app::Task;
using http::Response;
using Sort = Task::Sort;

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

Response show(const AboutChild& about, const Task& task, const Typed& typed) {
  const TaskWords words = words_of(task.sort);
  Page page{.title = words.title,
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
  write_task(page.main, about, task);
  open_form(page.main, about.path("/tasks/" + std::to_string(task.entry)),
            bind(about.context, about.visitor(), typed));
  hidden(page.main, kTaskRow, std::to_string(task.row));
  const bool is_look = task.sort == Sort::LookAgain;
  ask_lines(page.main, typed,
            {.name = "text", .label = std::string(words.text) + (is_look ? "" : texts::kOptional)},
            3);
  ask_day(page.main, typed, {.name = "on", .legend = words.when, .suggested = about.file.today});
  submit(page.main, words.button);
  close_form(page.main);
  link_line(page.main, about.path(hand_on_path(task)), texts::kHandOnTitle);
  if (is_look) link_line(page.main, about.path("/concern"), texts::kStillWorried);
  return respond_form(about, std::move(page), typed);
}

std::vector<json::object> entries_of(const AboutChild& about, const Task& task, Typed& typed) {
  json::object entry = done_entry(task);
  const std::string text = read_text(typed, "text", kMostOfLines);
  if (!text.empty()) entry["text"] = text;
  if (text.empty() && task.sort == Sort::LookAgain)
    typed.problems.add("text", texts::kLookedMissing);
  read_entry_day(about, typed, entry);
  const auto on = base::parse_day(text_in(entry, "on"));
  if (on && *on < about.file.entry(task.entry)->on)
    typed.problems.add("on", texts::kDoneBefore, "on-day");
  if (!typed.problems.empty()) return {};
  return {std::move(entry)};
}

TaskForm form() {
  return {show, entries_of, {"text", "on"}, "?done=task"};
}

}  // namespace

Response show_done_task(const AboutChild& about) {
  return show_task_form(about, form());
}

Response do_task(const AboutChild& about) {
  return record_task_form(about, form());
}

}  // namespace stepwell::web::pages
