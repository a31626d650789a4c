// Whose move is due, and why: those who get the same notice are ticked.
#include <set>

#include "app/plan/plan_history.h"
#include "web/components/button.h"
#include "web/components/inset_text.h"
#include "web/components/summary_list.h"
#include "web/pages/entry/fields.h"
#include "web/pages/moving/cohorts_view.h"
#include "web/pages/moving/moving_preview.h"
#include "web/pages/today/due_lines.h"
#include "web/texts/entry.h"
#include "web/texts/meeting.h"
#include "web/texts/moving.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Response;

/// Who gives the notice, where it is nobody at the school.
const law::Role* other_giver(const MovingRow& row) {
  const law::Role* giver = row.ways.empty() ? nullptr : app::giver_of(row.place, row.ways.front());
  return giver == nullptr || giver->of == law::Role::Of::School ? nullptr : giver;
}

/// Where the child is, by when the move is due, and which group of children the law means.
std::string reason_of(const MovingRow& row) {
  const app::MovePlace& place = row.place;
  std::string words;
  const auto add = [&](std::string_view more) {
    words += (words.empty() ? "" : " ") + std::string(more);
  };
  if (row.limit)
    add(*row.limit < place.today ? texts::move_overdue(*row.limit) : texts::move_due(*row.limit));
  const law::Transfer::Cohort* cohort = app::cohort_of(place);
  if (cohort != nullptr)
    add(texts::cohort_reason(row.stage_name(), law::year_group_2021(*place.born), cohort->window));
  else
    add(texts::at_stage(row.stage_name()));
  if (cohort == nullptr && !row.is_asked) add(texts::kMoveNoWindow);
  const auto& transfer = place.law->transfer;
  if (transfer && !transfer->cohorts.empty() && !place.born) add(texts::kMoveNoBirth);
  if (const law::Role* giver = other_giver(row)) add(texts::move_given_by(giver->name.en));
  if (place.school_law != nullptr && place.law->nation != place.school_law->nation)
    add(texts::kMoveOtherLaw);
  return words;
}

std::string given_by(const Moving& moving, const app::LawWay& way) {
  if (way.notice == nullptr) return {};
  for (const MovingRow& row : moving.rows)
    for (const app::LawWay& each : row.ways)
      if (each.notice == way.notice)
        if (const law::Role* role = row.place.law->find_role(way.notice->given_by))
          return role->name.en;
  return {};
}

std::string way_name(const app::LawWay& way) {
  if (way.newcomer != nullptr) return texts::way_without_notice(way.to->name.en);
  return way.notice == nullptr ? texts::way_to_school_law(way.to->name.en) : way.notice->name.en;
}

void ask_way(Html& out, const Moving& moving, const Typed& typed) {
  std::vector<components::ChoiceItem> items;
  for (const app::LawWay& way : moving.ways()) {
    const std::string& stage = way.to->stages[way.stage()].name.en;
    components::Choice choice{.content = way_name(way), .value = way.id()};
    choice.hint = components::Hint{
        .content = way.newcomer != nullptr ? texts::way_from_the_start(stage, way.newcomer->from)
                   : way.notice == nullptr
                       ? texts::way_begins_anew(stage)
                       : texts::way_leads(stage, way.to->name.en, given_by(moving, way))};
    items.push_back(std::move(choice));
  }
  ask_one(out, typed, {.name = kWayField, .legend = texts::kMovingWay, .items = std::move(items)});
}

void ask_children(Html& out, const Moving& moving, const Typed& typed) {
  std::vector<components::ChoiceItem> items;
  for (const MovingRow& row : moving.rows) {
    if (row.ways.empty()) continue;
    components::Choice choice{.content = texts::name_and_class(row.name, row.class_name),
                              .value = row.child};
    choice.hint = components::Hint{.content = reason_of(row)};
    items.push_back(std::move(choice));
  }
  ask_any(out, typed,
          {.name = kChildrenField, .legend = texts::kMovingChildren, .items = std::move(items)});
}

/// Those whom no notice is for at their stage: with the reason, and the way to their page.
void write_others(Html& out, const Moving& moving) {
  Html lines;
  for (const MovingRow& row : moving.rows) {
    if (!row.ways.empty()) continue;
    lines.literal("<li><a class=\"govuk-link\"").href(child_path({moving.school, row.child}));
    lines.literal(">").text(row.name).literal("</a><br>").text(reason_of(row)).literal("</li>");
  }
  if (lines.empty()) return;
  heading(out, moving.ways().empty() ? texts::kMovingLater : texts::kMovingAlone);
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">").add(lines).literal("</ul>");
}

/// Of each law that leads on, once.
void write_laws(Html& out, const Moving& moving) {
  std::set<const law::Framework*> told;
  for (const MovingRow& row : moving.rows)
    if (told.insert(row.place.law).second) write_cohorts(out, *row.place.law);
}

/// That nobody can be moved today, and from when on somebody can, if that is known.
std::string nobody_words(const Moving& moving) {
  std::vector<const law::Framework*> laws;
  for (const MovingRow& row : moving.rows) laws.push_back(row.place.law);
  if (!moving.is_of_one()) laws.push_back(moving.context.records.school(moving.school)->framework);
  const auto next = app::law_to_come(laws, moving.context.library, moving.today());
  if (next) return texts::law_begins(next->law->name.en, next->from);
  if (moving.is_of_one()) return texts::kMoveNoWay;
  return moving.rows.empty() ? texts::kMovingNobody : texts::kMovingNotYet;
}

void write_form(Html& out, const Moving& moving, const Typed& typed) {
  if (moving.ways().empty()) return paragraph(out, nobody_words(moving));
  open_form(out, moving.path(), bind(moving.context, moving.visitor(), typed));
  hidden(out, kStepField, kShowStep);
  keep_words(out, typed, {});
  if (moving.is_of_one()) {
    paragraph(out, reason_of(moving.rows.front()));
    hidden(out, kChildrenField, moving.one->id.child);
  } else {
    ask_children(out, moving, typed);
  }
  ask_way(out, moving, typed);
  ask_day(out, typed,
          {.name = kOnField,
           .legend = texts::kMovingOn,
           .hint = texts::kMovingOnHint,
           .suggested = moving.today()});
  submit(out, texts::kMovingShow);
  close_form(out);
}

}  // namespace

Response show_list(const Moving& moving, const Typed& typed) {
  const bool is_of_one = moving.is_of_one();
  Page page{.title = is_of_one ? texts::move_one_title(moving.one->name())
                               : std::string(texts::kMovingTitle),
            .visitor = moving.visitor(),
            .problems = typed.problems.summary(),
            .back = moving.back(),
            .lead = is_of_one               ? texts::kMoveOneLead
                    : moving.ways().empty() ? texts::kMovingNobodyLead
                                            : texts::kMovingLead};
  if (typed.came == Came::Back)
    page.notice = Notice{texts::kKeptForm, components::NotificationKind::Neutral};
  // Nobody is looked for among those whom nobody can move; what was narrowed down can be widened.
  const bool can_move = !moving.ways().empty();
  if (!is_of_one && (can_move || moving.narrowing.is_narrow()))
    moving.narrowing.write(page.main, school_path(moving.school, "/moving"),
                           Choices::of(moving.all));
  write_form(page.main, moving, typed);
  if (!is_of_one) {
    write_others(page.main, moving);
    write_laws(page.main, moving);
    const app::Viewer viewer{moving.person(), moving.school, moving.today()};
    if (was_notice_sent(moving.context, viewer, moving.today()))
      link_line(page.main, notices_path(moving.school, moving.today()), texts::kMoveNoticesLink);
  }
  return respond(moving.context, moving.request, page, status_of(typed));
}

}  // namespace stepwell::web::pages
