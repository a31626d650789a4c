// A line for something that was agreed, arranged or noted: what to do, where it comes from, whose
// it is, and the page on which it is done.
#pragma once

#include <optional>
#include <string>

#include "app/lists/whose.h"
#include "web/html/html.h"
#include "web/pages/child/child_place.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

class TaskLines {
 public:
  /// `context` and `staff` outlive this.
  TaskLines(const WebContext& context, const std::string& school, const std::string& person,
            const app::SchoolStaff& staff, base::Day today);

  /// What is to be done, in one paragraph, and below it where it comes from.
  void write(html::Html& out, const app::DueRow& row) const;
  /// The one button; nothing for who may not.
  std::optional<Doing> doing(people::Relationships who, const app::DueRow& row) const;
  /// What a kind of meeting is called.
  std::string name_of_about(const app::Task& task) const;

 private:
  std::string whose(const app::DueRow& row) const;
  std::string whose_left_behind(const app::Task& task) const;
  void write_hand_on(html::Html& out, const app::DueRow& row) const;
  std::string path_of(const app::DueRow& row) const;

  const WebContext& context_;
  std::string school_;
  std::string person_;
  const app::SchoolStaff& staff_;
  app::Owners owners_;
  base::Day today_;
};

/// The page, below a child's, on which somebody else is given what is to be done.
std::string hand_on_path(const app::Task& task);

/// Whose table row lets one do what a task of that sort asks.
people::Action action_of(app::Task::Sort sort);

}  // namespace stepwell::web::pages
