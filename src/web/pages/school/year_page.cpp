// The dates of one school year, typed by hand. What is there already is shown beside before it is
// replaced.
#include <boost/json/object.hpp>
#include <charconv>

#include "web/components/button.h"
#include "web/error_pages.h"
#include "web/pages/entry/fields.h"
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

/// What a button asks for.
constexpr std::string_view kStep = "step";
constexpr std::string_view kSave = "save";
constexpr std::string_view kEdit = "edit";
/// The dates that were shown as those to be replaced.
constexpr std::string_view kSeen = "seen";

/// Dates of long ago are for nobody, and those far ahead nobody knows.
std::optional<int> year_of(const AboutSchool& about) {
  constexpr int kBack = 15, kAhead = 4;
  const std::string& text = about.parameters["year"];
  int begins = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, begins);
  const int present = app::school_year_begin(about.today());
  const bool is_near = present - kBack <= begins && begins <= present + kAhead;
  return read.ec == std::errc() && read.ptr == end && is_near ? std::optional(begins)
                                                              : std::nullopt;
}

SchoolYear present_dates(const AboutSchool& about, int begins) {
  return app::school_year(about.view()->term_dates, begins);
}

std::string path_of(const AboutSchool& about, int begins) {
  return about.path("/terms/year/" + std::to_string(begins));
}

Response show(const AboutSchool& about, int begins, const Typed& typed) {
  Page page{
      .title = texts::year_title(begins), .back = about.path("/terms"), .lead = texts::kYearLead};
  open_form(page.main, path_of(about, begins), bind(about.context, about.visitor(), typed));
  ask_year(page.main, typed);
  submit(page.main, texts::kYearSave);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

void step_button(Html& out, texts::Text words, std::string_view step, std::string_view classes) {
  write(out, components::Button{.content = words,
                                .name = std::string(kStep),
                                .value = std::string(step),
                                .classes = std::string(classes)});
}

/// What would be replaced, and what moves by it.
Response show_over(const AboutSchool& about, const SchoolYear& now, const SchoolYear& then,
                   const Typed& typed) {
  Page page{.title = texts::year_title(then.begins),
            .back = path_of(about, then.begins),
            .lead = texts::kOverLead,
            .width = Width::Full};
  if (typed.value(kStep) == kSave)
    page.notice = Notice{texts::kYearChanged, components::NotificationKind::Neutral};
  write_years_beside(page.main, about, now, then);
  paragraph(page.main, texts::kOverEverything);
  heading(page.main, texts::kOverMoves);
  const auto loaded = about.context.records.load({about.school, {}});
  const auto moved = app::moved_days(
      about.context.store, about.context.records, *about.view(),
      app::school_with(about.context.records, loaded, {terms_entry(then, about.today())}));
  if (moved.empty()) paragraph(page.main, texts::kOverNothing);
  if (!moved.empty()) write_moved(page.main, about, moved);
  open_form(page.main, path_of(about, then.begins), bind(about.context, about.visitor(), typed));
  keep_year(page.main, typed);
  hidden(page.main, kSeen, app::year_text(now));
  page.main.literal("<div class=\"govuk-button-group\">");
  step_button(page.main, texts::kOverSave, kSave, "");
  step_button(page.main, texts::kOverBack, kEdit, "govuk-button--secondary");
  page.main.literal("</div>");
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

}  // namespace

Response show_terms_year(const AboutSchool& about) {
  const auto begins = year_of(about);
  if (!begins) return not_found_page(about.context, about.request);
  Typed typed = form_to_show(about.context, about.request, about.person());
  if (typed.came == Came::Fresh) fill_in_year(typed, present_dates(about, *begins));
  return show(about, *begins, typed);
}

Response save_terms_year(const AboutSchool& about) {
  const auto begins = year_of(about);
  if (!begins) return not_found_page(about.context, about.request);
  Typed typed = form_posted(about.request);
  if (wants_row(typed) || typed.value(kStep) == kEdit) return show(about, *begins, typed);
  const auto then = read_year(typed, *begins);
  if (!then) return show(about, *begins, typed);
  const SchoolYear now = present_dates(about, *begins);
  if (now == *then) return http::see_other(about.path("/terms"));
  const bool is_shown = typed.value(kStep) == kSave && typed.value(kSeen) == app::year_text(now);
  if (!now.empty() && !is_shown) return show_over(about, now, *then, typed);
  if (!about.record(typed, people::Action::ManageTerms, {terms_entry(*then, about.today())},
                    "term-0-first"))
    return show(about, *begins, typed);
  return to_terms_done(about, 1);
}

}  // namespace stepwell::web::pages
