// A line of what is due: its day, whose it is, what to do and why, and the one button that does it.
// Today and the page of a child show the same lines.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "app/lists/today.h"
#include "web/guard.h"
#include "web/html/html.h"
#include "web/pages/today/missing_day.h"
#include "web/pages/today/task_lines.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// Whether a line names its child, or the page has done so.
enum class NameChild { Yes, No };

/// A row with the group that it stands in, where one list holds several groups.
struct GroupedRow {
  const app::DueRow* row = nullptr;
  app::DueGroup group = app::DueGroup::Later;
};

/// "Osian Murphy", by the name that the child is known by.
std::string name_of(const app::ChildName& child);

/// Writes lines for one visitor at one school. Asks the store once, when it is made.
class DueLines {
 public:
  DueLines(const WebContext& context, const Visitor& visitor, const std::string& school);

  /// `<ul class="sw-due">` with a line for each row.
  void write(html::Html& out, std::span<const app::DueRow> rows, app::DueGroup group,
             NameChild naming = NameChild::Yes) const;
  /// The same of rows of several groups.
  void write(html::Html& out, std::span<const GroupedRow> rows, NameChild naming) const;
  /// Whether the visitor owes what the line says, or can do it. What somebody on the staff agreed
  /// to do is that person's alone.
  bool concerns_visitor(const app::DueRow& row, const app::Owners& owners) const;
  base::Day today() const { return today_; }
  const app::SchoolStaff& staff() const { return *staff_; }

 private:
  void write_line(html::Html& out, const app::DueRow& row, app::DueGroup group,
                  NameChild naming) const;
  void write_what(html::Html& out, const app::DueRow& row, NameChild naming) const;
  void write_button(html::Html& out, const app::DueRow& row, app::DueGroup group) const;
  void write_duty(html::Html& out, const app::DueRow& row) const;
  std::optional<Doing> doing(const app::DueRow& row) const;
  people::Relationships stands_to(const app::ChildName& child) const;

  const WebContext& context_;
  std::string person_;
  std::string school_;
  std::shared_ptr<const app::SchoolStaff> staff_;
  base::Day today_;
  const law::Framework* own_;  ///< the law of the school; may be nothing
  MissingDay missing_;
  TaskLines tasks_;
};

}  // namespace stepwell::web::pages
