#include "app/school/help_contacts.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "law/kinds.h"
#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::app {
namespace {

using Of = law::Role::Of;

constexpr std::string_view kPrefix = "help_contact:";

constexpr std::array<HelpContactField, 5> kFields = {{{"name", &HelpContact::name},
                                                      {"phone", &HelpContact::phone},
                                                      {"email", &HelpContact::email},
                                                      {"web", &HelpContact::web},
                                                      {"note", &HelpContact::note}}};

constexpr Of kOrder[] = {Of::Other, Of::Tribunal, Of::Authority, Of::SocialCare, Of::Health};

/// Takes a setting of this form into the contacts; any other says nothing of them.
void take(HelpContacts& contacts, std::string_view setting, std::string value) {
  if (!setting.starts_with(kPrefix)) return;
  setting.remove_prefix(kPrefix.size());
  const auto colon = setting.rfind(':');
  if (colon == setting.npos) return;
  for (const HelpContactField& field : kFields)
    if (setting.substr(colon + 1) == field.name)
      contacts[std::string(setting.substr(0, colon))].*field.value = std::move(value);
}

}  // namespace

std::span<const HelpContactField> help_contact_fields() {
  return kFields;
}

std::string help_contact_setting(std::string_view role, std::string_view field) {
  return std::string(kPrefix) + std::string(role) + ":" + std::string(field);
}

HelpContacts help_contacts_in(std::span<const record::Entry> school_record, base::Day on) {
  static const auto kSetting = law::find_kind("setting_changed");
  HelpContacts contacts;
  for (const record::Entry* entry : record::taking_part(school_record, {on, std::nullopt}))
    if (entry->topic.kind == kSetting)
      take(contacts, record::text_in(*entry, "setting"), record::text_in(*entry, "value"));
  std::erase_if(contacts, [](const auto& each) { return each.second == HelpContact(); });
  return contacts;
}

std::vector<const law::Role*> roles_outside(const law::Framework& law) {
  std::vector<const law::Role*> roles;
  for (const Of of : kOrder)
    for (const law::Role& role : law.roles)
      if (role.of == of) roles.push_back(&role);
  return roles;
}

}  // namespace stepwell::app
