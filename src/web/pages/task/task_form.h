// The way through every form by which a thing to be done comes to its end: it is shown, sent, and
// told that somebody else was first. Knows no one form.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "web/pages/task/task_place.h"

namespace stepwell::web::pages {

struct TaskForm {
  http::Response (*show)(const AboutChild& about, const app::Task& task, const Typed& typed);
  /// What the form records. Nothing, if something is wrong: then `typed` has the problems.
  std::vector<boost::json::object> (*entries)(const AboutChild& about, const app::Task& task,
                                              Typed& typed);
  std::vector<std::string> fields;  ///< in which the law's own problems can stand
  std::string done;                 ///< "?done=task": where it leads when it is recorded
};

http::Response show_task_form(const AboutChild& about, const TaskForm& form);
/// Once, whoever is first; the same form again is answered as the first one was.
http::Response record_task_form(const AboutChild& about, const TaskForm& form);

}  // namespace stepwell::web::pages
