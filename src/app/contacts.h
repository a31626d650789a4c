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

  /// Whether a letter to the parents is for them too: with parental responsibility, without a
  /// restriction, and still a contact.
  bool gets_letters() const;
};

/// In the order in which they were added, those that have ended too. A change keeps what it does
/// not name.
std::vector<Contact> contacts_in(std::span<const record::Entry> entries, base::Day on);
/// Nothing, if there is none of that id.
const Contact* find_contact(const std::vector<Contact>& contacts, std::string_view id);

}  // namespace stepwell::app
