#include "web/pages/plan/issue_help.h"

#include <algorithm>

#include "base/among.h"
#include "web/components/checkboxes.h"
#include "web/pages/help/help_fields.h"
#include "web/texts/help.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

constexpr std::string_view kBegin = "help";
constexpr std::string_view kEnd = "help_ends";

GiverFields fields_of(const std::string& row) {
  return {"help_person." + row, "help_type." + row, "help_level." + row};
}

/// All are ticked until somebody has said otherwise.
bool is_ticked(const app::HelpRow& row, const Typed& typed) {
  return typed.came == Came::Fresh || base::is_among(typed.values(kBegin), row.row);
}

class OfferWriter {
 public:
  OfferWriter(Html& out, const AboutPlan& plan, const Typed& typed)
      : out_(out), plan_(plan), typed_(typed) {}

  void write(const app::HelpRow& row) {
    out_.literal("<fieldset class=\"govuk-fieldset sw-help-row\">");
    out_.literal("<legend class=\"govuk-fieldset__legend govuk-fieldset__legend--s\">");
    out_.text(row.what).literal("</legend><p class=\"sw-sub\">");
    out_.text(texts::how_often(row.times_a_week, row.minutes));
    if (!row.who.empty()) out_.literal(" · ").text(row.who);
    out_.literal("</p>");
    if (row.is_as_now) {
      paragraph(out_, texts::kGoesOn);
    } else {
      write_tick(row);
      ask_giver(out_, plan_.about, typed_, fields_of(row.row), row, Unsaid::First);
    }
    out_.literal("</fieldset>");
  }

  void write_gone(const std::vector<record::Provision>& gone) {
    if (gone.empty()) return;
    std::vector<components::ChoiceItem> items;
    std::vector<std::string> all;
    for (const record::Provision& provision : gone) {
      all.push_back(std::to_string(provision.position));
      items.push_back(
          components::Choice{.content = provision.what,
                             .value = all.back(),
                             .hint = components::Hint{.content = texts::help_days(provision)}});
    }
    components::write(
        out_, components::Checkboxes{
                  .name = std::string(kEnd),
                  .items = std::move(items),
                  .values = is_fresh() ? all : typed_.values(kEnd),
                  .fieldset =
                      components::Fieldset{
                          .legend = components::Legend{.content = texts::kHelpEnds,
                                                       .classes = "govuk-fieldset__legend--s"}},
                  .hint = components::Hint{.content = texts::kHelpEndsLead},
                  .classes = "govuk-checkboxes--small"});
  }

 private:
  bool is_fresh() const { return typed_.came == Came::Fresh; }

  void write_tick(const app::HelpRow& row) {
    components::write(out_, components::Checkboxes{
                                .name = std::string(kBegin),
                                .items = std::vector<components::ChoiceItem>{components::Choice{
                                    .content = row.now > 0 ? texts::kChanges : texts::kBegins,
                                    .value = row.row,
                                    .checked = is_ticked(row, typed_)}},
                                .id_prefix = html::Id(std::string(kBegin) + "." + row.row),
                                .classes = "govuk-checkboxes--small"});
  }

  Html& out_;
  const AboutPlan& plan_;
  const Typed& typed_;
};

}  // namespace

app::HelpOffer offer_of(const AboutPlan& plan, base::Day on) {
  if (!plan.document.plan || !plan.draft) return {};
  const auto staff = plan.about.context.staff_book.at(plan.about.id().school);
  return app::help_offer(plan.record(), plan.about.law(), plan.written(), *staff, on);
}

void write_help_offer(Html& out, const AboutPlan& plan, const Typed& typed,
                      const app::HelpOffer& offer) {
  if (offer.empty()) return;
  out.literal("<section><h2 class=\"govuk-heading-m\">").text(texts::kHelpOffer).literal("</h2>");
  paragraph(out, texts::kHelpOfferLead);
  OfferWriter writer(out, plan, typed);
  for (const app::HelpRow& row : offer.rows) writer.write(row);
  writer.write_gone(offer.gone);
  out.literal("</section>");
}

std::vector<GiverStop> giver_stops(const AboutPlan& plan, const Typed& typed,
                                   const app::HelpOffer& offer) {
  std::vector<GiverStop> stops;
  for (const app::HelpRow& row : offer.rows) {
    if (row.is_as_now || !is_ticked(row, typed)) continue;
    const std::string field = fields_of(row.row).person;
    const std::string person = typed.came == Came::Fresh ? row.person : typed.value(field);
    if (const auto fault = giver_fault(plan.about, person))
      stops.push_back({texts::of_help(row.what, *fault), field});
  }
  return stops;
}

app::HelpChosen read_help_chosen(const AboutPlan& plan, Typed& typed, const app::HelpOffer& offer) {
  app::HelpChosen chosen;
  const auto ticked = typed.values(kBegin);
  for (const app::HelpRow& row : offer.rows) {
    if (row.is_as_now || std::find(ticked.begin(), ticked.end(), row.row) == ticked.end()) continue;
    chosen.begins.push_back(read_giver(plan.about, typed, fields_of(row.row), row.row));
  }
  const auto ends = typed.values(kEnd);
  for (const record::Provision& gone : offer.gone)
    if (std::find(ends.begin(), ends.end(), std::to_string(gone.position)) != ends.end())
      chosen.ends.push_back(gone.position);
  return chosen;
}

}  // namespace stepwell::web::pages
