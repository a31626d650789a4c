#include "web/pages/census/places_page.h"

#include <boost/json/object.hpp>

#include "app/numbers/census_checks.h"
#include "web/texts/census.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;

constexpr std::string_view kYes = "yes", kNo = "no";

std::string field_of(std::string_view place) {
  return "place-" + std::string(place);
}

std::vector<std::string> places_of(const app::SchoolView& school) {
  if (school.framework == nullptr) return {};
  return app::census_places(*school.framework, school.setting);
}

/// "yes", "no", or nothing, as the school has said it.
std::string said_of(const app::SchoolView& school, std::string_view place) {
  const auto said = school.places.find(place);
  if (said == school.places.end()) return {};
  return std::string(said->second ? kYes : kNo);
}

void ask_place(Html& out, const AboutSchool& about, Typed& typed, const std::string& place) {
  const auto school = about.view();
  const std::string field = field_of(place);
  if (typed.came == Came::Fresh) typed.form.add({field, said_of(*school, place)});
  const PackWords words(about.context.library, *school->framework);
  ask_one(out, typed,
          {.name = field.c_str(),
           .legend = words.name("census_place", place),
           .items = {components::Choice{.content = texts::kPlacesYes, .value = std::string(kYes)},
                     components::Choice{.content = texts::kPlacesNo, .value = std::string(kNo)}}});
}

Response show(const AboutSchool& about, Typed typed) {
  const std::vector<std::string> places = places_of(*about.view());
  Page page{.title = texts::kPlacesTitle,
            .back = about.path("/census"),
            .lead = places.empty() ? texts::kPlacesNone : texts::kPlacesLead};
  if (places.empty()) return respond_form(about, std::move(page), typed);
  open_form(page.main, about.path("/census/places"), bind(about.context, about.visitor(), typed));
  for (const std::string& place : places) ask_place(page.main, about, typed, place);
  submit(page.main, texts::kPlacesSave);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

}  // namespace

Response show_places(const AboutSchool& about) {
  return show(about, form_to_show(about.context, about.request, about.person()));
}

Response save_places(const AboutSchool& about) {
  Typed typed = form_posted(about.request);
  const auto school = about.view();
  std::vector<json::object> entries;
  std::string first;
  for (const std::string& place : places_of(*school)) {
    const std::string field = field_of(place), value = typed.value(field);
    if (first.empty()) first = field;
    if (value.empty() || value == said_of(*school, place)) continue;
    if (value != kYes && value != kNo) typed.problems.add(field, texts::kPlacesWrong);
    entries.push_back({{"on", about.today().iso()},
                       {"kind", "setting_changed"},
                       {"setting", app::place_setting(place)},
                       {"value", value}});
  }
  if (!typed.problems.empty()) return show(about, std::move(typed));
  if (!entries.empty() &&
      !about.record(typed, people::Action::RecordSchoolDuty, std::move(entries), first))
    return show(about, std::move(typed));
  return http::see_other(about.path("/census"));
}

}  // namespace stepwell::web::pages
