// What is due for one child, what the family may do, and what others owe.
#include <algorithm>
#include <array>

#include "app/lists/looks.h"
#include "app/lists/today.h"
#include "app/lists/whose.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/today/due_lines.h"
#include "web/texts/child.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using app::DueGroup;
using html::Html;
using Groups = std::array<std::vector<app::DueRow>, app::kDueGroups>;

constexpr std::array kOwed = {DueGroup::Concerns, DueGroup::Late,     DueGroup::LaterThanMeant,
                              DueGroup::ThisWeek, DueGroup::NextWeek, DueGroup::Later};
/// Each has a card of its own.
constexpr std::array kBeside = {DueGroup::ToFindOut, DueGroup::WaitingFor, DueGroup::Rights,
                                DueGroup::WorthALook};

app::DueLine line_of(const app::Task& task) {
  app::DueLine line;
  line.kind = app::kTaskKind;
  line.owner = task.owner;
  line.opened_by = task.entry;
  line.aim = task.on;
  return line;
}

Groups groups_of(const AboutChild& about) {
  const app::ChildView& view = about.file.details;
  const app::ChildName name{about.id().child, view.forename,   view.surname,  view.known_as,
                            view.class_name,  view.year_group, view.at_school};
  std::vector<app::DueRow> rows;
  for (const app::DueLine& line : view.due) rows.push_back({name, view.stage, line});
  const auto staff = about.context.staff_book.at(about.id().school);
  const app::Owners owners(*staff, about.file.today);
  for (const app::Task& task : view.tasks)
    if (owners.is_seen_by(task, name, about.person()))
      rows.push_back({name, view.stage, line_of(task), task});
  app::name_owners(rows, *staff);
  app::keep_unopened(rows, *staff, about.context.drafts.openings(about.id()), about.file.today,
                     about.person());
  return app::in_groups(std::move(rows), about.file.today, about.context.library);
}

const std::vector<app::DueRow>& rows_of(const Groups& groups, DueGroup group) {
  return groups[static_cast<std::size_t>(group)];
}

void write_side(Html& out, const DueLines& lines, const Groups& groups, DueGroup group) {
  const auto& rows = rows_of(groups, group);
  if (rows.empty()) return;
  open_card(out, texts::group_title(group));
  lines.write(out, rows, group, NameChild::No);
  close_card(out);
}

}  // namespace

void write_due_cards(Html& out, const ChildCards& cards) {
  const Groups groups = groups_of(cards.about);
  const DueLines lines(cards.about.context, cards.about.visitor(), cards.about.id().school);
  open_card(out, texts::kDueCard);
  bool is_empty = true;
  for (const DueGroup group : kOwed) {
    const auto& rows = rows_of(groups, group);
    if (rows.empty()) continue;
    lines.write(out, rows, group, NameChild::No);
    is_empty = false;
  }
  if (is_empty) paragraph(out, texts::kNothingDue);
  close_card(out);
  for (const DueGroup group : kBeside) write_side(out, lines, groups, group);
}

std::string next_sentence(const ChildCards& cards) {
  const AboutChild& about = cards.about;
  const Groups groups = groups_of(about);
  for (const DueGroup group : kOwed) {
    const auto& rows = rows_of(groups, group);
    const auto duty =
        std::find_if(rows.begin(), rows.end(), [](const app::DueRow& row) { return !row.task; });
    if (duty == rows.end()) continue;
    const app::DueLine& line = duty->line;
    const auto day = app::shown_day(line, about.file.today);
    const std::string when = day ? texts::near_day(*day, about.file.today) : texts::kDueNowhere;
    return texts::comes_next(about.file.name(), cards.words.name("duty", line.duty), when,
                             texts::due_note(line, group, about.file.today));
  }
  return texts::nothing_next(about.file.name());
}

}  // namespace stepwell::web::pages
