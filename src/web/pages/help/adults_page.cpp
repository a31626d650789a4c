#include "web/pages/help/adults_page.h"

#include <algorithm>
#include <array>
#include <boost/json/object.hpp>

#include "app/help/help_map.h"
#include "web/components/input.h"
#include "web/pages/help/sessions_place.h"
#include "web/pages/school/school_place.h"
#include "web/texts/post.h"

namespace stepwell::web::pages {
namespace {

using app::HelpingAdult;
using html::Html;
using http::Request;
using http::Response;

constexpr std::array<people::PostKind, 4> kRated = {
    people::PostKind::Assistant, people::PostKind::ClassTeacher, people::PostKind::SubjectTeacher,
    people::PostKind::Senco};

struct AdultsView {
  const SessionsPlace& place;
  app::HelpSettings settings;
  std::vector<HelpingAdult> adults;
};

AdultsView adults_view(const SessionsPlace& place) {
  AdultsView view{
      place, app::help_settings(place.context.records.load({place.school, {}}).entries), {}};
  if (place.view->framework != nullptr)
    view.adults = app::helping_adults(place.children, {*place.view->framework, view.settings,
                                                       place.asked(place.person()), *place.staff});
  return view;
}

std::string free_of(const HelpingAdult& adult) {
  if (!adult.minutes_there) return "—";
  const int left = *adult.minutes_there - adult.minutes_used;
  return left < 0 ? "−" + texts::hours(-left) : texts::hours(left);
}

void write_adult(Html& out, const AdultsView& view, const HelpingAdult& adult) {
  const auto cell = [&](std::string_view label, std::string_view words) {
    out.literal("<td").attribute("data-label", label).literal(">").text(words).literal("</td>");
  };
  out.literal("<tr><th scope=\"row\"").attribute("data-label", texts::kAdult).literal(">");
  out.text(adult_name(view.place, adult));
  out.literal("</th>");
  cell(texts::kMapChildren, std::to_string(adult.children));
  cell(texts::kHoursUsed, texts::hours(adult.minutes_used));
  cell(texts::kHoursThere, adult.minutes_there ? texts::hours(*adult.minutes_there)
                                               : std::string(texts::kHoursNotSaid));
  cell(texts::kHoursFree, free_of(adult));
  cell(texts::kAdultDelivery, texts::given_of(adult.delivery));
  out.literal("</tr>");
}

void write_table(Html& out, const AdultsView& view) {
  out.literal("<table class=\"sw-plan-table\"><thead><tr>");
  for (const texts::Text words : {texts::kAdult, texts::kMapChildren, texts::kHoursUsed,
                                  texts::kHoursThere, texts::kHoursFree, texts::kAdultDelivery})
    out.literal("<th scope=\"col\">").text(words).literal("</th>");
  out.literal("</tr></thead><tbody>");
  for (const HelpingAdult& adult : view.adults) write_adult(out, view, adult);
  out.literal("</tbody></table>");
}

/// Those who give help, and all assistants: their hours can be said.
std::vector<std::string> adults_asked(const AdultsView& view) {
  std::vector<std::string> people;
  const auto add = [&](const std::string& person) {
    const bool is_known = std::find(people.begin(), people.end(), person) != people.end();
    if (!person.empty() && !is_known) people.push_back(person);
  };
  for (const HelpingAdult& adult : view.adults) add(adult.person);
  for (const people::Post& post : view.place.staff->posts)
    if (post.kind == people::PostKind::Assistant && post.held_on(view.place.today))
      add(post.person);
  return people;
}

void ask(Html& out, const Typed& typed, const std::string& name, const std::string& label,
         const std::string& kept) {
  const std::string value = typed.came == Came::Fresh ? kept : typed.value(name);
  components::Input input{.label = {.content = label},
                          .name = name,
                          .inputmode = "decimal",
                          .error_message = typed.problems.message(name),
                          .classes = "govuk-input--width-5",
                          .autocomplete = "off"};
  if (!value.empty()) input.value = value;
  components::write(out, input);
}

void write_form(Html& out, const AdultsView& view, const Typed& typed) {
  heading(out, texts::kHoursForm);
  open_form(out, view.place.path("/help/adults"),
            bind(view.place.context, view.place.visitor(), typed));
  paragraph(out, texts::kHoursHint);
  for (const std::string& person : adults_asked(view)) {
    const auto kept = view.settings.minutes_a_week.find(person);
    ask(out, typed, app::hours_setting(person), texts::hours_of(view.place.name_of(person)),
        kept == view.settings.minutes_a_week.end() ? "" : app::write_hours(kept->second));
  }
  paragraph(out, texts::kRateHint);
  for (const people::PostKind post : kRated) {
    const auto kept = view.settings.pence_an_hour.find(people::name_of(post));
    ask(out, typed, app::rate_setting(people::name_of(post)),
        texts::rate_of(texts::post_kind(view.place.view->framework, post)),
        kept == view.settings.pence_an_hour.end() ? "" : app::write_pounds(kept->second));
  }
  submit(out, texts::kHoursSave);
  close_form(out);
}

Response show_page(const AdultsView& view, const Typed& typed) {
  Page page{.title = texts::kAdultsTitle,
            .visitor = view.place.visitor(),
            .problems = typed.problems.summary(),
            .back = view.place.path("/help"),
            .lead = texts::kAdultsLead,
            .width = Width::Full};
  if (view.place.request.query.first("done")) page.notice = Notice{texts::kHoursSaved};
  if (typed.came == Came::Back)
    page.notice = Notice{texts::kKeptForm, components::NotificationKind::Neutral};
  if (!view.adults.empty()) write_table(page.main, view);
  write_form(page.main, view, typed);
  return respond(view.place.context, view.place.request, page, status_of(typed));
}

/// One setting that was changed; nothing for one that says what is kept or was not asked.
void add_change(std::vector<boost::json::object>& entries, const AdultsView& view,
                const Typed& form, const std::string& setting, const std::string& kept) {
  const std::string typed = form.value(setting);
  if (typed == kept || !form.form.first(setting)) return;
  boost::json::object entry{
      {"on", view.place.today.iso()}, {"kind", "setting_changed"}, {"setting", setting}};
  if (!typed.empty()) entry["value"] = typed;
  entries.push_back(std::move(entry));
}

std::vector<boost::json::object> read_changes(const AdultsView& view, Typed& typed) {
  std::vector<boost::json::object> entries;
  for (const std::string& person : adults_asked(view)) {
    const std::string name = app::hours_setting(person), value = typed.value(name);
    const auto kept = view.settings.minutes_a_week.find(person);
    if (!value.empty() && !app::read_hours(value)) typed.problems.add(name, texts::kHoursBad);
    add_change(entries, view, typed, name,
               kept == view.settings.minutes_a_week.end() ? "" : app::write_hours(kept->second));
  }
  for (const people::PostKind post : kRated) {
    const std::string name = app::rate_setting(people::name_of(post)), value = typed.value(name);
    const auto kept = view.settings.pence_an_hour.find(people::name_of(post));
    if (!value.empty() && !app::read_pounds(value)) typed.problems.add(name, texts::kRateBad);
    add_change(entries, view, typed, name,
               kept == view.settings.pence_an_hour.end() ? "" : app::write_pounds(kept->second));
  }
  return entries;
}

}  // namespace

std::string adult_name(const SessionsPlace& place, const HelpingAdult& adult) {
  if (!adult.person.empty()) return place.name_of(adult.person);
  return adult.who.empty() ? std::string(texts::kNobodyNamed) : adult.who;
}

Response show_adults(const WebContext& context, const Request& request, const std::string& school) {
  const SessionsPlace place = sessions_place(context, request, school);
  return show_page(adults_view(place), form_to_show(context, request, place.person()));
}

Response save_adults(const WebContext& context, const Request& request, const std::string& school) {
  const SessionsPlace place = sessions_place(context, request, school);
  const AdultsView view = adults_view(place);
  Typed typed = form_posted(request);
  auto entries = read_changes(view, typed);
  if (!typed.problems.empty()) return show_page(view, typed);
  const http::PathParameters none;
  const AboutSchool about{context, request, none, school};
  const bool is_saved = entries.empty() || about.record(typed, people::Action::RecordEntry,
                                                        std::move(entries), "main");
  if (!is_saved) return show_page(view, typed);
  return http::see_other(place.path("/help/adults?done=saved"));
}

}  // namespace stepwell::web::pages
