#include "web/pages/school/terms_view.h"

#include <algorithm>
#include <array>
#include <map>

#include "web/components/summary_list.h"
#include "web/texts/terms.h"

namespace stepwell::web::pages {
namespace {

using app::MovedDay;
using app::SchoolYear;
using base::DayRange;
using html::Html;

constexpr std::array kChanges = {MovedDay::What::Known,   MovedDay::What::Moved,
                                 MovedDay::What::Unknown, MovedDay::What::Begun,
                                 MovedDay::What::Gone,    MovedDay::What::Settled};

void write_quiet_line(Html& out, std::string_view words) {
  out.literal("<br><span class=\"sw-quiet\">").text(words).literal("</span>");
}

components::SummaryRow row(std::string key, html::Content value) {
  return {.key = {.content = std::move(key)}, .value = {.content = std::move(value)}};
}

Html term_words(const SchoolYear& year, const DayRange& term) {
  Html out;
  out.text(texts::days(term));
  for (const DayRange& closed : year.dates.closed)
    if (term.contains(closed.first)) write_quiet_line(out, texts::closed_days(closed));
  return out;
}

Html inset_words(const SchoolYear& year) {
  Html out;
  if (year.dates.inset.empty()) out.text(texts::kTermsInsetNone);
  for (std::size_t i = 0; i < year.dates.inset.size(); ++i) {
    if (i > 0) out.literal("<br>");
    out.text(texts::day(year.dates.inset[i]));
  }
  return out;
}

/// Whose days the visitor may see by name, asked once for each child.
class Sight {
 public:
  explicit Sight(const AboutSchool& about) : about_(about) {}
  bool sees(const app::RecordId& child) {
    const auto known = known_.find(child.child);
    if (known != known_.end()) return known->second;
    const bool sees = about_.context.casework.may(people::Action::SeeChild, about_.person(), child);
    return known_[child.child] = sees;
  }

 private:
  const AboutSchool& about_;
  std::map<std::string, bool> known_;
};

void write_line(Html& out, const AboutSchool& about, const MovedDay& moved) {
  const law::Framework* law = about.context.library.find(moved.framework, about.view()->framework);
  const law::Duty* duty = law == nullptr ? nullptr : law->find_duty(moved.duty);
  // The page of the child says only of what is open when its last day is.
  const bool is_settled = moved.what == MovedDay::What::Settled;
  const std::string href = child_path(moved.child, is_settled ? "/why/" + moved.duty : "");
  out.literal("<li><a class=\"govuk-link\"").href(href).literal(">");
  out.text(moved.name).literal("</a>: ").text(duty == nullptr ? moved.duty : duty->text.en);
  out.literal(" <span class=\"sw-quiet\">").text(texts::moved_words(moved)).literal("</span></li>");
}

void write_changes(Html& out, const AboutSchool& about, const std::vector<MovedDay>& moved,
                   MovedDay::What what, Sight& sight) {
  constexpr std::size_t kMost = 50;
  Html lines;
  std::size_t count = 0;
  for (const MovedDay& day : moved)
    if (day.what == what && sight.sees(day.child) && ++count <= kMost)
      write_line(lines, about, day);
  if (count == 0) return;
  out.literal("<h3 class=\"govuk-heading-s\">").text(texts::moved_title(what));
  out.literal("</h3><ul class=\"sw-problems\">").add(lines);
  if (count > kMost) out.literal("<li>").text(texts::and_more(count - kMost)).literal("</li>");
  out.literal("</ul>");
}

}  // namespace

const calendar::BankHolidays* holidays_of(const AboutSchool& about) {
  return about.context.library.holidays_of(about.view()->nation);
}

void write_year(Html& out, const AboutSchool& about, const SchoolYear& year) {
  if (year.empty()) return paragraph(out, texts::kTermsNone);
  std::vector<components::SummaryRow> rows;
  for (std::size_t i = 0; i < year.dates.terms.size(); ++i)
    rows.push_back(row(texts::term_number(i + 1), term_words(year, year.dates.terms[i])));
  rows.push_back(row(texts::kTermsInset, inset_words(year)));
  if (const auto* holidays = holidays_of(about))
    rows.push_back(row(texts::kTermsDays, texts::day_count(app::school_days(year, *holidays))));
  components::write(out, components::SummaryList{.rows = std::move(rows)});
}

void write_years_beside(Html& out, const AboutSchool& about, const SchoolYear& now,
                        const SchoolYear& then) {
  out.literal("<div class=\"sw-halves\"><div><h2 class=\"govuk-heading-s\">");
  out.text(texts::kOverNow).literal("</h2>");
  write_year(out, about, now);
  out.literal("</div><div><h2 class=\"govuk-heading-s\">").text(texts::kOverThen);
  out.literal("</h2>");
  write_year(out, about, then);
  out.literal("</div></div>");
}

void write_moved(Html& out, const AboutSchool& about, const std::vector<MovedDay>& moved) {
  paragraph(out, texts::moved_summary(moved));
  Sight sight(about);
  for (const MovedDay::What what : kChanges) write_changes(out, about, moved, what, sight);
}

}  // namespace stepwell::web::pages
