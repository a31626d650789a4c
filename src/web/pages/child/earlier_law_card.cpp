// What another law had of the child: the one that was left last, or, for whoever came from another
// nation, the one under which the child still is. In that law's own words; nothing converts.
#include <algorithm>

#include "app/moving/moving.h"
#include "app/plan/plan_history.h"
#include "web/components/button.h"
#include "web/components/details.h"
#include "web/pages/child/child_cards.h"
#include "web/texts/moving.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using record::Instance;

/// What was due when the law was left, and lapsed with it.
bool lapsed_with(const Instance& instance, const record::LawLeft& left) {
  return instance.framework == left.framework && instance.state == record::State::Lapsed &&
         instance.closed_by == left.by && instance.closed_on == left.on;
}

/// What the family may still do under that law.
bool runs_on(const Instance& instance, const record::LawLeft& left) {
  return instance.framework == left.framework && instance.state == record::State::Open;
}

template <class Is>
void write_instances(Html& out, const ChildCards& cards, const record::LawLeft& left,
                     texts::Text title, Is is) {
  Html lines;
  for (const Instance& instance : cards.about.file.standing.instances) {
    if (!is(instance, left)) continue;
    const std::string& what = instance.duty->text.en;
    lines.literal("<li>");
    lines.text(instance.limit ? texts::with_day(what, *instance.limit) : what).literal("</li>");
  }
  if (lines.empty()) return;
  out.literal("<h3 class=\"govuk-heading-s\">").text(title);
  out.literal("</h3><ul class=\"govuk-list govuk-list--bullet\">").add(lines).literal("</ul>");
}

/// Each document with the entry by which it was issued last.
void write_documents(Html& out, const ChildCards& cards, const record::LawLeft& left) {
  if (left.in_force.empty()) return;
  record::Standing then;
  then.on = left.on;
  then.framework = left.framework;
  then.in_force = left.in_force;
  out.literal("<h3 class=\"govuk-heading-s\">").text(texts::kLawHadDocuments);
  out.literal("</h3><ul class=\"sw-links\">");
  for (const law::Document* document : left.in_force) {
    const auto plan = app::plan_in_use({cards.about.file.entries, then}, *document);
    const record::Entry* issued = plan ? plan->issued : nullptr;
    if (issued != nullptr)
      link_item(out, cards.about.path("/entries/" + std::to_string(issued->position)),
                texts::issued_then(document->name.en, issued->on));
    else
      out.literal("<li>").text(document->name.en).literal("</li>");
  }
  out.literal("</ul>");
}

Html what_it_had(const ChildCards& cards, const record::LawLeft& left) {
  Html out;
  const law::Stage& stage = left.last_stage();
  paragraph(out, left.since ? texts::stood_since(stage.name.en, *left.since)
                            : texts::at_stage(stage.name.en));
  if (!stage.means.en.empty()) paragraph(out, stage.means.en);
  write_documents(out, cards, left);
  write_instances(out, cards, left, texts::kLawHadDue, lapsed_with);
  write_instances(out, cards, left, texts::kLawStillOpen, runs_on);
  if (left.by > 0)
    link_line(out, cards.about.path("/entries/" + std::to_string(left.by)), texts::kLawMoveEntry);
  else
    paragraph(out, texts::kLawMovedByItself);
  return out;
}

/// Whether the child came with another law than the school's, and nothing but the school's leads
/// on.
bool is_of_another_nation(const ChildCards& cards) {
  const law::Framework* school = cards.about.file.school->framework;
  return school != nullptr && school->nation != cards.about.law().nation;
}

void write_other_law(Html& out, const ChildCards& cards) {
  const law::Framework& school = *cards.about.file.school->framework;
  open_card(out, texts::kOtherLawCard);
  paragraph(out, texts::under_other_law(cards.about.law().name.en, school.name.en));
  paragraph(out, texts::kNothingConverts);
  if (cards.may(people::Action::MoveLaw))
    components::write(out,
                      components::Button{.content = texts::kMoveToSchoolLaw,
                                         .href = html::Url(cards.about.path("/law")),
                                         .classes = "govuk-button--secondary sw-button--small"});
  close_card(out);
}

}  // namespace

void write_earlier_law_card(Html& out, const ChildCards& cards) {
  if (is_of_another_nation(cards)) write_other_law(out, cards);
  if (cards.about.file.standing.left.empty()) return;
  const record::LawLeft& left = cards.about.file.standing.left.back();
  open_card(out, texts::kEarlierLawCard, "earlier-law");
  paragraph(out, texts::until_law(left.framework->name.en, left.on));
  components::write(
      out, components::Details{.summary = std::string(texts::kWhatLawHad),
                               .content = what_it_had(cards, left),
                               .open = left.framework->nation != cards.about.law().nation});
  close_card(out);
}

}  // namespace stepwell::web::pages
