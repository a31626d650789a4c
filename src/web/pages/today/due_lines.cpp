#include "web/pages/today/due_lines.h"

#include "web/components/button.h"
#include "web/pages/child/child_place.h"
#include "web/texts/task.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using app::DueGroup;
using html::Html;

std::string_view edge_of(DueGroup group) {
  switch (group) {
    case DueGroup::Late: return "late";
    case DueGroup::Concerns:
    case DueGroup::LaterThanMeant:
    case DueGroup::ThisWeek: return "soon";
    case DueGroup::NextWeek:
    case DueGroup::Later:
    case DueGroup::WaitingFor:
    case DueGroup::Rights:
    case DueGroup::WorthALook:
    case DueGroup::ToFindOut: return "";
  }
  return "";
}

/// What others do, or nobody has to, is offered more quietly.
std::string_view button_dress(DueGroup group) {
  const bool is_quiet = group == DueGroup::WaitingFor || group == DueGroup::Rights ||
                        group == DueGroup::ToFindOut || group == DueGroup::WorthALook;
  return is_quiet ? "govuk-button--secondary sw-button--small" : "sw-button--small";
}

/// Waiting and late say more than the day alone, for a task as for a duty.
std::string note_of(const app::DueRow& row, DueGroup group, base::Day today) {
  const bool is_asked = row.task && row.task->sort == app::Task::Sort::AskAfter;
  const bool is_task = is_asked || (row.task.has_value() && group != DueGroup::WaitingFor);
  return is_task ? texts::task_note(*row.task, today) : texts::due_note(row.line, group, today);
}

/// The day of a line and what it means; both are empty for what is worth a look, which is owed to
/// nobody.
struct When {
  std::string day, note;
  bool is_empty() const { return day.empty() && note.empty(); }
};

When when_of(const app::DueRow& row, DueGroup group, base::Day today) {
  When when{{}, note_of(row, group, today)};
  if (const auto day = app::shown_day(row.line, today))
    when.day = texts::near_day(*day, today);
  else if (!row.task)
    when.day = row.line.cannot_compute.empty() ? texts::kDueNowhere : texts::kDayNotKnown;
  return when;
}

void write_when(Html& out, const When& when) {
  out.literal("<div class=\"sw-when\">");
  if (!when.is_empty()) {
    out.literal("<b>").text(when.day).literal("</b><span>").text(when.note).literal("</span>");
  }
  out.literal("</div>");
}

}  // namespace

std::string name_of(const app::ChildName& child) {
  const std::string& first = child.known_as.empty() ? child.forename : child.known_as;
  return first + " " + child.surname;
}

DueLines::DueLines(const WebContext& context, const Visitor& visitor, const std::string& school)
    : context_(context),
      person_(visitor.session.person),
      school_(school),
      staff_(context.staff_book.at(school)),
      today_(context.today(school)),
      own_(context.records.school(school)->framework),
      missing_(context, person_, school_),
      tasks_(context, school_, person_, *staff_, today_) {}

people::Relationships DueLines::stands_to(const app::ChildName& child) const {
  return people::relationships_of(person_, staff_->posts, child.child, child.class_name, today_);
}

void DueLines::write_duty(Html& out, const app::DueRow& row) const {
  const law::Framework* law = context_.library.find(row.line.framework, own_);
  const law::Duty* duty =
      law == nullptr ? nullptr : law->find_open_duty(row.line.duty, row.line.opened_on, today_);
  const app::RecordId child{school_, row.name.child};
  out.literal("<p>").text(duty == nullptr ? row.line.duty : duty->text.en).literal("</p>");
  if (!row.line.cannot_compute.empty()) {
    out.literal("<p class=\"sw-find\">");
    missing_.write(out, child.child, row.line.cannot_compute,
                   duty == nullptr ? "" : law->roles[duty->owner].name.en);
    out.literal("</p>");
  }
  out.literal("<span class=\"cls\">");
  const law::Role* owner = duty == nullptr ? nullptr : law->find_role(row.line.owner);
  if (owner != nullptr) out.text(owner->name.en).literal(" · ");
  out.literal("</span><a class=\"govuk-link why\"");
  out.href(child_path(child, "/why/" + row.line.duty)).literal(">").text(texts::kWhyLink);
  out.literal("<span class=\"govuk-visually-hidden\">").text(texts::for_child(name_of(row.name)));
  if (duty != nullptr) out.literal(": ").text(duty->text.en);
  out.literal("</span></a>");
}

void DueLines::write_what(Html& out, const app::DueRow& row, NameChild naming) const {
  const app::RecordId child{school_, row.name.child};
  out.literal("<div class=\"sw-what\">");
  if (naming == NameChild::Yes) {
    out.literal("<a class=\"govuk-link child\"").href(child_path(child)).literal(">");
    out.text(name_of(row.name)).literal("</a> <span class=\"cls\">");
    out.text(texts::class_of(row.name.year_group, row.name.class_name)).literal("</span>");
    if (!row.name.at_school)
      out.literal(" <span class=\"sw-tag\">").text(texts::kLeaver).literal("</span>");
  }
  if (row.task)
    tasks_.write(out, row);
  else
    write_duty(out, row);
  out.literal("</div>");
}

std::optional<Doing> DueLines::doing(const app::DueRow& row) const {
  if (row.task) return tasks_.doing(stands_to(row.name), row);
  const law::Framework* law = context_.library.find(row.line.framework, own_);
  const law::Duty* duty =
      law == nullptr ? nullptr : law->find_open_duty(row.line.duty, row.line.opened_on, today_);
  if (duty == nullptr) return std::nullopt;
  return doing_of(stands_to(row.name), {school_, row.name.child}, *duty, row.line.opened_by);
}

// Reading: what another member of the staff agreed to do is not one's own, although the table lets
// whoever teaches the child say that it is done; what nobody on the staff has, a second look and
// what a parent does among it, is for everybody who can.
bool DueLines::concerns_visitor(const app::DueRow& row, const app::Owners& owners) const {
  if (owners.is_of(row, person_)) return true;
  const bool is_agreed = row.task && row.task->sort == app::Task::Sort::Action;
  if (is_agreed && !row.task->owner.empty()) return false;
  const auto done_by = doing(row);
  return done_by && !done_by->words.empty();
}

void DueLines::write_button(Html& out, const app::DueRow& row, DueGroup group) const {
  const auto done_by = doing(row);
  if (!done_by || done_by->words.empty()) return;
  Html words;
  words.text(done_by->words).literal("<span class=\"govuk-visually-hidden\">");
  words.text(texts::for_child(name_of(row.name))).literal("</span>");
  components::write(out, components::Button{.content = std::move(words),
                                            .href = html::Url(done_by->href),
                                            .classes = std::string(button_dress(group))});
}

void DueLines::write_line(Html& out, const app::DueRow& row, DueGroup group,
                          NameChild naming) const {
  const When when = when_of(row, group, today_);
  out.literal("<li").classes({edge_of(group), when.is_empty() ? "dayless" : ""}).literal(">");
  write_when(out, when);
  write_what(out, row, naming);
  write_button(out, row, group);
  out.literal("</li>");
}

void DueLines::write(Html& out, std::span<const app::DueRow> rows, DueGroup group,
                     NameChild naming) const {
  out.literal("<ul class=\"sw-due\">");
  for (const app::DueRow& row : rows) write_line(out, row, group, naming);
  out.literal("</ul>");
}

void DueLines::write(Html& out, std::span<const GroupedRow> rows, NameChild naming) const {
  out.literal("<ul class=\"sw-due\">");
  for (const GroupedRow& each : rows) write_line(out, *each.row, each.group, naming);
  out.literal("</ul>");
}

}  // namespace stepwell::web::pages
