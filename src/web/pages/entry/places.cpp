#include "web/pages/entry/places.h"

#include <boost/json.hpp>

#include "app/numbers/census_checks.h"
#include "web/texts/census.h"
#include "web/texts/entry.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;

constexpr const char* kPlaces = "places";
constexpr std::string_view kYes = "yes", kNo = "no";

std::string field_of(std::string_view place) {
  return "place-" + std::string(place);
}

std::vector<std::string> asked_of(const AboutChild& about) {
  return app::asked_places(about.law(), *about.file.school);
}

std::vector<app::SaidPlace> said_of(const AboutChild& about) {
  return app::said_places(about.file.entries, about.file.today);
}

}  // namespace

void fill_in_places(const AboutChild& about, Typed& typed) {
  for (const app::SaidPlace& said : said_of(about))
    typed.form.add({field_of(said.place), std::string(said.there ? kYes : kNo)});
}

void ask_places(html::Html& out, const AboutChild& about, const Typed& typed) {
  for (const std::string& place : asked_of(about))
    ask_select(out, typed,
               {.name = field_of(place),
                .label = texts::place_question(about.words().name("census_place", place)) +
                         texts::kOptional,
                .hint = texts::kPlaceHint,
                .items = {{.text = texts::kPlaceNotSaid, .value = ""},
                          {.text = texts::kPlaceYes, .value = std::string(kYes)},
                          {.text = texts::kPlaceNo, .value = std::string(kNo)}}});
}

void read_places(const AboutChild& about, Typed& typed, json::object& entry) {
  json::array places;
  const auto said = said_of(about);
  for (const std::string& place : asked_of(about)) {
    if (!typed.form.first(field_of(place))) {
      for (const app::SaidPlace& one : said)
        if (one.place == place)
          places.push_back(json::object{{"place", place}, {"there", one.there}});
      continue;
    }
    const std::string value = typed.value(field_of(place));
    if (value.empty()) continue;
    if (value != kYes && value != kNo) typed.problems.add(field_of(place), texts::kNotOffered);
    places.push_back(json::object{{"place", place}, {"there", value == kYes}});
  }
  if (!places.empty() || !said.empty()) entry[kPlaces] = std::move(places);
}

}  // namespace stepwell::web::pages
