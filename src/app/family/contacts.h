// The people around a child as the record has them: who they are, what they may know, how they are
// reached. Pure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "record/entry.h"

namespace stepwell::app {

struct Contact {
  std::string id, name, relation, language, address, phone, email;
  /// What they may not be told or do, and who says so. Empty: nothing.
  std::string restriction;
  std::optional<bool> parental_responsibility;  ///< none: nobody has said
  base::Day since;
  std::optional<base::Day> ended;

  /// Whether anybody may write to them at all: no restriction, a name, and still a contact.
  bool may_be_written_to() const;
  /// Whether a letter to the parents is for them too: with parental responsibility, without a
  /// restriction, and still a contact.
  bool gets_letters() const;
};

/// In the order in which they were added, those that have ended too. A change keeps what it does
/// not name.
std::vector<Contact> contacts_in(std::span<const record::Entry> entries, base::Day on);
/// Somebody of that name, however it is written, who has a restriction; nothing, if there is none.
const Contact* find_restricted(const std::vector<Contact>& contacts, std::string_view name);
/// Takes out of the entries what names the family or was written to it: whom letters and reports
/// went to and what letters say, also where the same act says it once more. That one of these was
/// erased brings nothing of the others to light.
void take_out_family(std::vector<record::Entry>& entries);
/// Nothing, if there is none of that id.
const Contact* find_contact(const std::vector<Contact>& contacts, std::string_view id);

}  // namespace stepwell::app
