// Why the school owes something of itself: the rule, what answers it, and where the rule stands.
#include "web/components/summary_list.h"
#include "web/error_pages.h"
#include "web/pages/law/sources.h"
#include "web/pages/school/school_pages.h"
#include "web/texts/school.h"
#include "web/texts/today.h"
#include "web/texts/why.h"

namespace stepwell::web::pages {
namespace {

using app::OwedBySchool;
using html::Html;

/// A duty of the school by its id, as it is the law today; nothing for one of a child.
const law::Duty* rule_of(const AboutSchool& about, const law::Framework& law) {
  const law::Duty* duty = law.find_duty(about.parameters["rule"], about.today());
  return duty != nullptr && duty->standing ? duty : nullptr;
}

components::SummaryRow fact(texts::Text name, std::string_view value) {
  return {.key = {.content = name}, .value = {.content = value}};
}

void write_rule(Html& out, const law::Framework& law, const law::Duty& duty) {
  std::vector<components::SummaryRow> rows;
  if (!duty.why.en.empty()) rows.push_back(fact(texts::kWhyReason, duty.why.en));
  rows.push_back(fact(texts::kWhyOwner, law.roles[duty.owner].name.en));
  rows.push_back(fact(texts::kWhyStrength, texts::strength_means(duty.strength, duty.kind)));
  components::write(out, components::SummaryList{.rows = std::move(rows)});
}

std::string holder_words(const AboutSchool& about, const record::SchoolDuty& duty) {
  const std::string name = staff_name(about, duty.person);
  const std::string holder = name.empty() ? texts::kSomebodyElse : name;
  if (duty.opened_on) return texts::owed_of_holder(holder, *duty.opened_on, duty.limit);
  const bool is_late = duty.state == record::State::MetLate;
  return texts::done_by_holder(holder, *duty.closed_on, is_late ? duty.limit : std::nullopt);
}

std::string state_words(const AboutSchool& about, const OwedBySchool& owed) {
  const record::SchoolDuty& duty = owed.duty;
  if (!duty.person.empty()) return holder_words(about, duty);
  if (duty.opened_on) return texts::owed_missing(*duty.opened_on);
  if (duty.duty->standing->of == law::Duty::Standing::Of::Post)
    return texts::owed_post(*duty.closed_on);
  return texts::owed_published(*duty.closed_on, duty.duty->standing->max_age_months,
                               owed.good_until);
}

void write_state(Html& out, const AboutSchool& about, const law::Duty& duty) {
  heading(out, texts::kWhyState);
  bool is_any = false;
  for (const OwedBySchool& one : app::owed_by(about.context.records, school_record(about))) {
    if (one.duty.duty != &duty) continue;
    paragraph(out, state_words(about, one));
    is_any = true;
  }
  if (!is_any) paragraph(out, texts::kOwedNever);
}

}  // namespace

http::Response show_school_why(const AboutSchool& about) {
  const auto view = about.view();
  const law::Duty* duty = view->framework == nullptr ? nullptr : rule_of(about, *view->framework);
  if (duty == nullptr) return not_found_page(about.context, about.request);
  Page page{.title = texts::why_title(duty->text.en),
            .lead = texts::why_lead(view->name, texts::long_day(about.today()))};
  write_rule(page.main, *view->framework, *duty);
  write_state(page.main, about, *duty);
  heading(page.main, texts::kWhySources);
  write_sources(page.main, *view->framework, duty->cites);
  return respond_form(about, std::move(page), {});
}

}  // namespace stepwell::web::pages
