#include "web/pages/entry/letter_days.h"

#include <algorithm>

#include "record/body.h"
#include "web/texts/steps.h"

namespace stepwell::web::pages {
namespace {

using record::text_in;

std::optional<base::Day> day_in(const AboutChild& about, Typed& typed,
                                const boost::json::object& entry, const char* field) {
  const auto day = base::parse_day(text_in(entry, field));
  if (day && about.file.today < *day)
    typed.problems.add(field, texts::kDayToCome, std::string(field) + "-day");
  return day;
}

/// Of a kind that has no day of its own for it, the day that counts is that of the arriving.
bool has_arrival(const boost::json::object& entry) {
  const auto kind = law::find_kind(text_in(entry, "kind"));
  if (!kind) return false;
  const auto fields = law::spec(*kind).fields;
  return std::any_of(fields.begin(), fields.end(),
                     [](const law::FieldSpec& field) { return field.name == "arrived_on"; });
}

}  // namespace

void check_letter_days(const AboutChild& about, Typed& typed, const boost::json::object& entry) {
  const auto dated = day_in(about, typed, entry, "dated");
  const char* field = has_arrival(entry) ? "arrived_on" : "on";
  const auto arrived = has_arrival(entry) ? day_in(about, typed, entry, field)
                                          : base::parse_day(text_in(entry, field));
  if (dated && arrived && *arrived < *dated)
    typed.problems.add(field, texts::kDatedLater, std::string(field) + "-day");
}

}  // namespace stepwell::web::pages
