#include "web/pages/task/task_form.h"

#include <boost/json.hpp>

#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"

namespace stepwell::web::pages {

namespace json = boost::json;
using app::Task;
using http::Response;

Response show_task_form(const AboutChild& about, const TaskForm& form) {
  const WantedTask wanted = wanted_task(about, about.request.query.first(kTaskRow).value_or(""));
  const Typed typed = form_to_show(about.context, about.request, about.person());
  const Task* task = find_task(about, wanted);
  return task == nullptr ? show_task_gone(about, wanted, typed) : form.show(about, *task, typed);
}

Response record_task_form(const AboutChild& about, const TaskForm& form) {
  Typed typed = form_posted(about.request);
  const WantedTask wanted = wanted_task(about, typed.value(kTaskRow));
  const Task* task = find_task(about, wanted);
  if (task == nullptr && sent_before(about.context, about.request, typed) == SentBefore::Same)
    return http::see_other(about.path(form.done));
  if (task == nullptr) return show_task_gone(about, wanted, typed);
  const auto entries = form.entries(about, *task, typed);
  if (entries.empty()) return form.show(about, *task, typed);
  bool is_gone = false;
  const auto position = decide_act(about, typed, people::Action::DoTask, form.fields,
                                   [&](const AboutChild& now) -> std::vector<json::object> {
                                     is_gone = find_task(now, wanted) == nullptr;
                                     if (is_gone) return {};
                                     return entries;
                                   });
  if (position) return http::see_other(about.path(form.done));
  return is_gone ? show_task_gone(about, wanted, typed) : form.show(about, *task, typed);
}

}  // namespace stepwell::web::pages
