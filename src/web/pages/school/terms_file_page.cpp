// Term dates from a file: chosen, looked at beside what is there, and recorded year by year.
// Nothing is kept between the steps: the pages carry the dates themselves.
#include <algorithm>
#include <boost/json.hpp>

#include "record/body.h"
#include "record/timeline.h"
#include "web/components/button.h"
#include "web/components/checkboxes.h"
#include "web/components/file_upload.h"
#include "web/components/inset_text.h"
#include "web/form_file.h"
#include "web/pages/school/terms_pages.h"
#include "web/pages/school/terms_view.h"
#include "web/pages/school/year_form.h"
#include "web/texts/entry.h"
#include "web/texts/terms.h"

namespace stepwell::web::pages {
namespace {

using app::SchoolYear;
using html::Html;
using http::Response;

constexpr const char* kFile = "file";
constexpr std::string_view kYears = "year";  ///< each year's dates
constexpr std::string_view kTake = "take";   ///< which of them
constexpr std::string_view kKeep = "keep";   ///< of which the days closed since stay
constexpr std::string_view kCorrect = "correct";
constexpr std::size_t kMostYears = 8;

std::string seen_field(int begins) {
  return "seen-" + std::to_string(begins);
}

/// The days that were recorded as closed one by one, still are, and lie in the new terms, but not
/// in their holidays.
std::vector<base::Day> closed_since(const AboutSchool& about, const SchoolYear& then) {
  std::vector<base::Day> days;
  const SchoolYear now = app::school_year(about.view()->term_dates, then.begins);
  const auto loaded = about.context.records.load({about.school, {}});
  for (const record::Entry* entry :
       record::taking_part(loaded.entries, {about.today(), std::nullopt})) {
    if (law::spec(entry->topic.kind).name != "day_closed") continue;
    const auto day = base::parse_day(record::text_in(*entry, "day"));
    if (!day || std::find(days.begin(), days.end(), *day) != days.end()) continue;
    const auto holds = [&](const base::DayRange& range) { return range.contains(*day); };
    const auto& closed = now.dates.closed;
    const bool is_closed =
        std::find(closed.begin(), closed.end(), base::DayRange{*day, *day}) != closed.end();
    if (is_closed && std::any_of(then.dates.terms.begin(), then.dates.terms.end(), holds) &&
        std::none_of(then.dates.closed.begin(), then.dates.closed.end(), holds))
      days.push_back(*day);
  }
  return days;
}

Response show_upload(const AboutSchool& about, const Typed& typed) {
  Page page{.title = texts::kFileTitle, .back = about.path("/terms"), .lead = texts::kFileLead};
  open_upload_form(page.main, about.path("/terms/file"),
                   bind(about.context, about.visitor(), typed));
  write(page.main,
        components::FileUpload{
            .label = {.content = texts::kFileField, .classes = "govuk-label--s"},
            .name = kFile,
            .hint = components::Hint{.content = texts::kFileHint},
            .error_message = typed.problems.message(kFile),
            .attributes = {{"accept", ".ics,.csv,.txt,text/calendar,text/csv,text/plain"}}});
  submit(page.main, texts::kFileLook);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

/// What the check page is about: the years, whether they come straight from the file or back from
/// the form.
struct Check {
  std::vector<SchoolYear> years;
  std::vector<app::TermsProblem> problems;
  bool has_joined = false;
};

void write_problems(Html& out, const std::vector<app::TermsProblem>& problems) {
  constexpr std::size_t kMost = 60;
  if (problems.empty()) return;
  heading(out, texts::kFileProblems);
  out.literal("<ul class=\"sw-problems\">");
  for (std::size_t i = 0; i < problems.size() && i < kMost; ++i)
    out.literal("<li>").text(texts::terms_problem(problems[i])).literal("</li>");
  if (problems.size() > kMost)
    out.literal("<li>").text(texts::more_lines(problems.size() - kMost)).literal("</li>");
  out.literal("</ul>");
}

void write_tick(Html& out, std::string_view field, int begins, const std::string& words,
                bool is_ticked) {
  const std::string name(field);
  const std::string id = name + "-" + std::to_string(begins);
  components::Choice tick{.content = words, .value = std::to_string(begins), .checked = is_ticked};
  components::write(
      out, components::Checkboxes{.name = name,
                                  .items = std::vector<components::ChoiceItem>{std::move(tick)},
                                  .id_prefix = id,
                                  .classes = "govuk-checkboxes--small"});
}

bool is_ticked(const Typed& typed, std::string_view field, int begins) {
  if (typed.values(kYears).empty()) return true;
  const auto values = typed.values(field);
  return std::find(values.begin(), values.end(), std::to_string(begins)) != values.end();
}

void write_faults(Html& out, const SchoolYear& year,
                  const std::vector<app::YearProblem>& problems) {
  paragraph(out, texts::kFileFaulty);
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const app::YearProblem& problem : problems)
    out.literal("<li>").text(texts::sentence(problem, year)).literal("</li>");
  out.literal("</ul>");
}

void write_check_year(Html& out, const AboutSchool& about, const SchoolYear& year,
                      const Typed& typed) {
  const SchoolYear now = app::school_year(about.view()->term_dates, year.begins);
  heading(out, texts::school_year(year.begins));
  if (now == year) {
    write_year(out, about, year);
    return paragraph(out, texts::kFileSame);
  }
  if (now.empty())
    write_year(out, about, year);
  else
    write_years_beside(out, about, now, year);
  hidden(out, kYears, app::year_text(year));
  hidden(out, seen_field(year.begins), app::year_text(now));
  const auto problems = app::problems_of(year);
  if (!problems.empty()) {
    write_faults(out, year, problems);
  } else {
    write_tick(out, kTake, year.begins, texts::kFileTake, is_ticked(typed, kTake, year.begins));
    if (const auto closed = closed_since(about, year); !closed.empty())
      write_tick(out, kKeep, year.begins, texts::keep_closed(closed),
                 is_ticked(typed, kKeep, year.begins));
  }
  write(out, components::Button{.content = texts::kFileCorrect,
                                .name = std::string(kCorrect),
                                .value = std::to_string(year.begins),
                                .classes = "govuk-button--secondary sw-button--small"});
}

bool can_record_any(const AboutSchool& about, const Check& check) {
  const auto view = about.view();
  return std::any_of(check.years.begin(), check.years.end(), [&](const SchoolYear& year) {
    return app::problems_of(year).empty() &&
           !(app::school_year(view->term_dates, year.begins) == year);
  });
}

Response show_check(const AboutSchool& about, const Check& check, const Typed& typed) {
  Page page{.title = texts::kFileCheckTitle,
            .back = about.path("/terms/file"),
            .lead = check.years.empty() ? "" : texts::kOverLead,
            .width = Width::Full};
  Html& out = page.main;
  if (check.years.empty())
    components::write(out, components::InsetText{.content = texts::kFileNoYears});
  if (check.has_joined)
    components::write(out, components::InsetText{.content = texts::kFileJoined});
  open_form(out, about.path("/terms/check"), bind(about.context, about.visitor(), typed));
  for (const SchoolYear& year : check.years) write_check_year(out, about, year, typed);
  if (can_record_any(about, check)) submit(out, texts::kFileSave);
  close_form(out);
  write_problems(out, check.problems);
  link_line(out, about.path("/terms/file"), texts::kFileOther);
  link_line(out, about.path("/terms/year/" + std::to_string(app::school_year_begin(about.today()))),
            texts::kTermsByHand);
  return respond_form(about, std::move(page), typed);
}

Check check_of(const Typed& typed) {
  Check check;
  for (const std::string& text : typed.values(kYears))
    if (auto year = app::read_year_text(text); year && check.years.size() < kMostYears)
      check.years.push_back(std::move(*year));
  return check;
}

/// The form of one year with the dates of the file in it.
Response correct(const AboutSchool& about, const Check& check, const std::string& begins) {
  for (const SchoolYear& year : check.years) {
    if (std::to_string(year.begins) != begins) continue;
    Typed typed;
    fill_in_year(typed, year);
    Page page{.title = texts::year_title(year.begins),
              .back = about.path("/terms"),
              .lead = texts::kYearLead};
    open_form(page.main, about.path("/terms/year/" + begins),
              bind(about.context, about.visitor(), typed));
    ask_year(page.main, typed);
    submit(page.main, texts::kYearSave);
    close_form(page.main);
    return respond_form(about, std::move(page), typed);
  }
  return http::see_other(about.path("/terms/file"));
}

/// The years that were ticked, with the days that stay closed.
std::vector<SchoolYear> taken(const AboutSchool& about, const Check& check, const Typed& typed) {
  std::vector<SchoolYear> years;
  for (SchoolYear year : check.years) {
    if (!is_ticked(typed, kTake, year.begins) || !app::problems_of(year).empty()) continue;
    if (is_ticked(typed, kKeep, year.begins))
      for (const base::Day day : closed_since(about, year)) year.dates.closed.push_back({day, day});
    years.push_back(std::move(year));
  }
  return years;
}

/// Whether the dates that would be replaced are still those that the page has shown.
bool is_as_seen(const AboutSchool& about, const std::vector<SchoolYear>& years,
                const Typed& typed) {
  const auto view = about.view();
  return std::all_of(years.begin(), years.end(), [&](const SchoolYear& year) {
    return typed.value(seen_field(year.begins)) ==
           app::year_text(app::school_year(view->term_dates, year.begins));
  });
}

}  // namespace

Response show_terms_file(const AboutSchool& about) {
  return show_upload(about, form_to_show(about.context, about.request, about.person()));
}

Response read_terms_file(const AboutSchool& about) {
  Typed typed = form_posted(about.request);
  const auto refuse = [&](std::string why) {
    typed.problems.add(kFile, std::move(why));
    return show_upload(about, typed);
  };
  const http::Upload* upload = upload_of(about.request, kFile);
  if (upload == nullptr) return refuse(texts::kFileMissing);
  if (upload->bytes > app::kMostTermsBytes)
    return refuse(texts::terms_fault({app::TermsFault::What::TooLarge, 0}));
  const auto file = about.context.terms.read(bytes_of(upload->file.path()), about.today());
  if (!file) return refuse(texts::terms_fault(file.error()));
  app::FileYears made = app::years_in(*file);
  if (made.years.size() > kMostYears) made.years.resize(kMostYears);
  typed.came = Came::Fresh;
  return show_check(about, {std::move(made.years), std::move(made.problems), made.has_joined},
                    typed);
}

Response show_terms_check(const AboutSchool& about) {
  const Typed typed = form_to_show(about.context, about.request, about.person());
  const Check check = check_of(typed);
  if (check.years.empty()) return http::see_other(about.path("/terms/file"));
  return show_check(about, check, typed);
}

Response save_terms_check(const AboutSchool& about) {
  Typed typed = form_posted(about.request);
  const Check check = check_of(typed);
  if (check.years.empty()) {
    typed.problems.add(kFile, texts::kTermsFileGone);
    return show_upload(about, typed);
  }
  if (const std::string begins = typed.value(kCorrect); !begins.empty())
    return correct(about, check, begins);
  const std::vector<SchoolYear> years = taken(about, check, typed);
  const std::string anchor = std::string(kTake) + "-" + std::to_string(check.years.front().begins);
  if (years.empty()) typed.problems.add(kTake, texts::kFileNone, anchor);
  if (!is_as_seen(about, years, typed)) typed.problems.add(kTake, texts::kYearChanged, anchor);
  std::vector<boost::json::object> entries;
  for (const SchoolYear& year : years) entries.push_back(terms_entry(year, about.today()));
  const std::size_t count = entries.size();
  if (!typed.problems.empty() ||
      !about.record(typed, people::Action::ManageTerms, std::move(entries), kTake))
    return show_check(about, check, typed);
  return to_terms_done(about, count);
}

}  // namespace stepwell::web::pages
