#include "web/pages/meeting/restricted_guests.h"

#include "app/family/contacts.h"
#include "base/among.h"
#include "web/pages/meeting/meeting_parts.h"
#include "web/texts/meeting.h"

namespace stepwell::web::pages {
namespace {

constexpr const char* kField = "restricted";

/// Those of the names of whom the record has a restriction, each once.
std::vector<app::Contact> restricted_of(const AboutChild& about,
                                        const std::vector<std::string>& names) {
  const auto contacts = app::contacts_in(about.file.entries, about.file.today);
  std::vector<app::Contact> restricted;
  for (const std::string& name : names) {
    const app::Contact* contact = app::find_restricted(contacts, name);
    if (contact != nullptr && app::find_contact(restricted, contact->id) == nullptr)
      restricted.push_back(*contact);
  }
  return restricted;
}

bool is_ticked(const Typed& typed, const app::Contact& contact) {
  return base::is_among(typed.values(kField), contact.id);
}

}  // namespace

void ask_restricted(html::Html& out, const AboutChild& about, const Typed& typed,
                    const std::vector<std::string>& invited) {
  if (!about.may(people::Action::SeeContacts)) return;
  std::vector<components::ChoiceItem> items;
  for (const app::Contact& contact : restricted_of(about, invited))
    items.push_back(components::Choice{
        .content = texts::guest_is_meant(contact.name),
        .value = contact.id,
        .hint = components::Hint{.content = texts::guest_restriction(contact.restriction)}});
  if (items.empty()) return;
  ask_any(out, typed,
          {.name = kField, .legend = texts::kRestrictedGuests, .items = std::move(items)});
}

// Reading: a restriction of letters refuses them; of a meeting it does not say whether somebody may
// come, so a person decides. Who may not see the contacts cannot know what they would be deciding.
void check_restricted_guests(const AboutChild& about, Typed& typed,
                             const std::vector<std::string>& invited) {
  const bool sees = about.may(people::Action::SeeContacts);
  for (const app::Contact& contact : restricted_of(about, invited)) {
    if (!sees)
      typed.problems.add(kOthers, texts::guest_not_yours(contact.name));
    else if (!is_ticked(typed, contact))
      typed.problems.add(kField, texts::guest_is_restricted(contact.name, contact.restriction));
  }
}

}  // namespace stepwell::web::pages
