// Who can help a family or the school from outside, and how they are reached: what a school keeps
// in its own record by the roles of its law. Pure; knows no role by name.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "law/framework.h"
#include "record/entry.h"

namespace stepwell::app {

/// How somebody outside the school is reached; what is empty is not kept.
struct HelpContact {
  std::string name, phone, email, web, note;

  /// Whether it says how they are reached.
  bool has_a_way() const { return !phone.empty() || !email.empty() || !web.empty(); }
  bool operator==(const HelpContact&) const = default;
};
/// By the id of the role.
using HelpContacts = std::map<std::string, HelpContact, std::less<>>;

/// A part of a contact with the name by which the record and forms have it.
struct HelpContactField {
  const char* name;
  std::string HelpContact::*value;
};
std::span<const HelpContactField> help_contact_fields();

/// The setting by which a school keeps that field of a role: "help_contact:tribunal:phone". Without
/// a value it is kept no longer.
std::string help_contact_setting(std::string_view role, std::string_view field);

/// What the school's record says on that day; of each field what was said last counts. Nobody of
/// whom nothing is kept.
HelpContacts help_contacts_in(std::span<const record::Entry> school_record, base::Day on);

/// The roles of the law that are neither of the school nor of the family: first those who are there
/// for families, then whoever decides, then who may be asked about a child.
std::vector<const law::Role*> roles_outside(const law::Framework& law);

}  // namespace stepwell::app
