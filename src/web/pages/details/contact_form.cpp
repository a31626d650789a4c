#include "web/pages/details/contact_form.h"

#include <array>
#include <boost/json.hpp>

#include "base/text.h"
#include "web/pages/details/reached.h"
#include "web/pages/entry/fields.h"
#include "web/texts/details.h"

namespace stepwell::web::pages {
namespace {

using app::Contact;
using html::Html;

constexpr const char* kResponsible = "parental_responsibility";
constexpr std::string_view kYes = "yes";
constexpr std::string_view kNo = "no";
constexpr std::string_view kOpen = "open";
constexpr std::size_t kMostOfAnAddress = 500;

struct Field {
  texts::Text name;
  texts::Text label;
  texts::Text hint;
  std::string Contact::*value;
};
constexpr std::array<Field, 7> kFields = {
    {{"name", texts::kContactName, texts::kContactNameHint, &Contact::name},
     {"relation", texts::kContactRelation, texts::kContactRelationHint, &Contact::relation},
     {"language", texts::kContactLanguage, texts::kContactLanguageHint, &Contact::language},
     {"address", texts::kContactAddress, "", &Contact::address},
     {"phone", texts::kContactPhone, "", &Contact::phone},
     {"email", texts::kContactEmail, "", &Contact::email},
     {"restriction", texts::kContactRestriction, texts::kContactRestrictionHint,
      &Contact::restriction}}};

bool is_needed(const Field& field) {
  return field.value == &Contact::name || field.value == &Contact::relation;
}

bool has_lines(const Field& field) {
  return field.value == &Contact::address || field.value == &Contact::restriction;
}

void ask(Html& out, const Typed& typed, const Field& field) {
  std::string label = field.label;
  if (!is_needed(field)) label += texts::kOptional;
  const TextQuestion question{
      .name = field.name, .label = std::move(label), .hint = field.hint, .autocomplete = "off"};
  if (has_lines(field)) return ask_lines(out, typed, question, 3);
  ask_text(out, typed, question);
}

void ask_responsibility(Html& out, const Typed& typed) {
  std::vector<components::ChoiceItem> items;
  const auto add = [&](std::string_view value, texts::Text words) {
    items.push_back(components::Choice{.content = words, .value = std::string(value)});
  };
  add(kYes, texts::kContactResponsibleYes);
  add(kNo, texts::kContactResponsibleNo);
  add(kOpen, texts::kContactResponsibleOpen);
  ask_one(out, typed,
          {.name = kResponsible, .legend = texts::kContactResponsible, .items = std::move(items)});
}

std::string_view word_of(const std::optional<bool>& responsible) {
  if (!responsible) return kOpen;
  return *responsible ? kYes : kNo;
}

std::string seen_field(const Field& field) {
  return std::string("seen-") + field.name;
}

/// Whether the person has changed it, and nobody else since it was shown. A restriction that came
/// meanwhile must not go because an older page did not have it.
bool is_own_change(Typed& typed, const Field& field, const std::string& value,
                   const std::string& present) {
  const auto seen = typed.form.first(seen_field(field));
  if (!seen || *seen == present) return true;
  if (value != typed.value(seen_field(field)))
    typed.problems.add(field.name, texts::changed_meanwhile(present));
  return false;
}

void check(Typed& typed) {
  if (base::shows_nothing(typed.value("name")))
    typed.problems.add("name", texts::kContactNameMissing);
  if (base::shows_nothing(typed.value("relation")))
    typed.problems.add("relation", texts::kContactRelationMissing);
  const std::string email = typed.value("email"), phone = typed.value("phone");
  if (!email.empty() && !is_email(email)) typed.problems.add("email", texts::kContactEmailWrong);
  if (!phone.empty() && !has_digit(phone)) typed.problems.add("phone", texts::kContactPhoneWrong);
}

}  // namespace

void fill_in_contact(Typed& typed, const Contact& contact) {
  for (const Field& field : kFields) typed.form.add({field.name, contact.*field.value});
  typed.form.add({kResponsible, std::string(word_of(contact.parental_responsibility))});
}

void ask_contact(Html& out, const Typed& typed) {
  for (const Field& field : kFields) {
    ask(out, typed, field);
    if (field.value == &Contact::relation) ask_responsibility(out, typed);
  }
}

void keep_seen(Html& out, const Typed& typed, const Contact& now) {
  for (const Field& field : kFields) {
    // What was left as it was shown is known for it also when the form comes back.
    const auto seen = typed.form.first(seen_field(field));
    const bool is_old = seen && !typed.problems.has(field.name);
    hidden(out, seen_field(field), is_old ? *seen : std::string_view(now.*field.value));
  }
}

boost::json::object read_contact(Typed& typed, const Contact& before) {
  boost::json::object changed;
  check(typed);
  for (const Field& field : kFields) {
    if (!typed.form.first(field.name)) continue;
    const std::string value =
        read_text(typed, field.name, has_lines(field) ? kMostOfAnAddress : kMostOfALine);
    const std::string& present = before.*field.value;
    if (value != present && is_own_change(typed, field, value, present))
      changed[field.name] = value;
  }
  const std::string said = typed.value(kResponsible);
  if (said != word_of(before.parental_responsibility) && (said == kYes || said == kNo))
    changed[kResponsible] = said == kYes;
  return changed;
}

std::vector<std::string> contact_fields() {
  std::vector<std::string> fields;
  for (const Field& field : kFields) fields.emplace_back(field.name);
  fields.emplace_back("on");
  return fields;
}

}  // namespace stepwell::web::pages
