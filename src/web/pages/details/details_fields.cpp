#include "web/pages/details/details_fields.h"

#include <array>

#include "web/pages/entry/fields.h"
#include "web/texts/details.h"

namespace stepwell::web::pages {
namespace {

using app::ChildDetails;

struct Field {
  texts::Text name;
  texts::Text label;
  texts::Text hint;
  texts::Text classes;
  std::string ChildDetails::*value;
  enum class Asked { Always, IfKnown } asked = Asked::IfKnown;
};

constexpr auto kAlways = Field::Asked::Always;
constexpr std::array<Field, 8> kFields = {
    {{"forename", texts::kForename, "", "govuk-input--width-20", &ChildDetails::forename, kAlways},
     {"surname", texts::kSurname, "", "govuk-input--width-20", &ChildDetails::surname, kAlways},
     {"known_as", texts::kKnownAs, texts::kKnownAsHint, "govuk-input--width-20",
      &ChildDetails::known_as},
     {"year_group", texts::kYearGroup, texts::kYearGroupHint, "govuk-input--width-5",
      &ChildDetails::year_group},
     {"class", texts::kDetailsClass, "", "govuk-input--width-10", &ChildDetails::class_name},
     {"upn", texts::kUpnField, texts::kUpnFieldHint, "govuk-input--width-20", &ChildDetails::upn},
     {"learner_number", texts::kLearnerNumberField, texts::kLearnerNumberHint,
      "govuk-input--width-10", &ChildDetails::learner_number},
     {"admission_number", texts::kAdmission, "", "govuk-input--width-10",
      &ChildDetails::admission_number}}};
constexpr std::size_t kBornAfter = 3;  ///< the birth date stands behind the names
constexpr std::size_t kMostCharacters = 100;

bool is_learner_number(const Field& field) {
  return field.value == &ChildDetails::learner_number;
}

std::string seen_field(std::string_view name) {
  return "seen-" + std::string(name);
}

}  // namespace

void fill_in_details(Typed& typed, const ChildDetails& details) {
  for (const Field& field : kFields) typed.form.add({field.name, details.*field.value});
}

void ask_details(html::Html& out, const Typed& typed, const law::Framework* law,
                 const std::vector<std::string>& classes) {
  const bool asks_learner_number = law != nullptr && law->asks_learner_numbers();
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    const Field& field = kFields[i];
    if (is_learner_number(field) && !asks_learner_number) continue;
    const bool is_class = field.value == &ChildDetails::class_name;
    std::string label = field.label;
    if (field.asked == Field::Asked::IfKnown) label += texts::kOptional;
    ask_text(out, typed,
             {.name = field.name,
              .label = std::move(label),
              .hint = is_class ? texts::classes_hint(classes) : field.hint,
              .autocomplete = "off",
              .classes = field.classes});
    if (i + 1 != kBornAfter) continue;
    ask_day(out, typed, {.name = "born", .legend = texts::kBornQuestion, .hint = texts::kBornHint});
  }
}

ChildDetails read_details(Typed& typed) {
  ChildDetails details;
  for (const Field& field : kFields)
    details.*field.value = read_text(typed, field.name, kMostCharacters);
  if (is_day_typed(typed, "born"))
    details.born = read_day(typed, "born");
  else
    typed.problems.add("born", texts::kBornMissing, "born-day");
  return details;
}

void add_problems(Typed& typed, const std::vector<app::DetailsProblem>& problems) {
  for (const app::DetailsProblem& problem : problems)
    typed.problems.add(problem.field, texts::sentence(problem),
                       problem.field == "born" ? "born-day" : problem.field);
}

void keep_seen(html::Html& out, const ChildDetails& now) {
  for (const Field& field : kFields) hidden(out, seen_field(field.name), now.*field.value);
}

void settle_with(Typed& typed, const ChildDetails& now, ChildDetails& details) {
  for (const Field& field : kFields) {
    const auto seen = typed.form.first(seen_field(field.name));
    std::string& value = details.*field.value;
    const std::string& present = now.*field.value;
    // What was not asked stays.
    if (!typed.form.first(field.name)) value = present;
    if (!seen || *seen == present || value == present) continue;
    if (value == *seen)
      value = present;
    else
      typed.problems.add(field.name, texts::changed_meanwhile(present));
  }
}

std::vector<std::string> details_fields() {
  std::vector<std::string> fields;
  for (const Field& field : kFields) fields.emplace_back(field.name);
  fields.emplace_back("born");
  fields.emplace_back("on");
  return fields;
}

}  // namespace stepwell::web::pages
