#include "app/family/contacts.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/family/letter_pair.h"
#include "base/text.h"
#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::app {

using record::text_in;

namespace {

void take_all(const record::Entry& entry, Contact& contact) {
  record::take_text(entry.body, "name", contact.name);
  record::take_text(entry.body, "relation", contact.relation);
  record::take_text(entry.body, "language", contact.language);
  record::take_text(entry.body, "address", contact.address);
  record::take_text(entry.body, "phone", contact.phone);
  record::take_text(entry.body, "email", contact.email);
  record::take_text(entry.body, "restriction", contact.restriction);
  const auto* flag = entry.body.if_contains("parental_responsibility");
  if (flag != nullptr && flag->is_bool()) contact.parental_responsibility = flag->get_bool();
}

std::string_view kind_of(const record::Entry& entry) {
  return law::spec(entry.topic.kind).name;
}

/// Whether one of the names, with commas between them, is a contact's.
bool names_one(std::string_view names, const std::vector<std::string>& contacts) {
  for (std::size_t at = 0; at <= names.size();) {
    const std::size_t end = std::min(names.find(',', at), names.size());
    const std::string folded = base::folded_name(names.substr(at, end - at));
    if (!folded.empty() && std::find(contacts.begin(), contacts.end(), folded) != contacts.end())
      return true;
    at = end + 1;
  }
  return false;
}

/// Every name that anybody ever had: a letter of last year names them by that.
struct FamilyNames {
  std::vector<std::string> folded;
  /// The text of a contact was erased: what somebody was called is not known any more.
  bool is_one_lost = false;

  bool may_be_in(std::string_view names) const { return is_one_lost || names_one(names, folded); }
};

FamilyNames names_in(const std::vector<record::Entry>& entries) {
  FamilyNames names;
  for (const record::Entry& entry : entries) {
    if (!kind_of(entry).starts_with("contact_")) continue;
    names.folded.push_back(base::folded_name(text_in(entry, "name")));
    names.is_one_lost = names.is_one_lost || !entry.body.contains("contact");
  }
  return names;
}

/// The one that the entry means; a first word of somebody makes them a contact.
Contact& contact_of(const record::Entry& entry, std::vector<Contact>& contacts) {
  const std::string id = text_in(entry, "contact");
  const auto found = std::find_if(contacts.begin(), contacts.end(),
                                  [&](const Contact& contact) { return contact.id == id; });
  if (found != contacts.end()) return *found;
  Contact contact;
  contact.id = id;
  contact.since = entry.on;
  contacts.push_back(std::move(contact));
  return contacts.back();
}

}  // namespace

bool Contact::may_be_written_to() const {
  return restriction.empty() && !ended && !name.empty();
}

bool Contact::gets_letters() const {
  return parental_responsibility.value_or(false) && may_be_written_to();
}

std::vector<Contact> contacts_in(std::span<const record::Entry> entries, base::Day on) {
  std::vector<Contact> contacts;
  for (const record::Entry* entry : record::taking_part(entries, {on, std::nullopt})) {
    const std::string_view kind = law::spec(entry->topic.kind).name;
    if (!kind.starts_with("contact_")) continue;
    Contact& contact = contact_of(*entry, contacts);
    take_all(*entry, contact);
    contact.ended = kind == "contact_ended" ? std::optional(entry->on) : std::nullopt;
  }
  return contacts;
}

const Contact* find_restricted(const std::vector<Contact>& contacts, std::string_view name) {
  const std::string folded = base::folded_name(name);
  const auto found = std::find_if(contacts.begin(), contacts.end(), [&](const Contact& contact) {
    return !contact.restriction.empty() && base::folded_name(contact.name) == folded;
  });
  return folded.empty() || found == contacts.end() ? nullptr : &*found;
}

void take_out_family(std::vector<record::Entry>& entries) {
  const FamilyNames names = names_in(entries);
  bool is_beside_letter = false;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    record::Entry& entry = entries[i];
    // Asked before anything of the letter is taken out.
    const bool next_is = i + 1 < entries.size() && is_said_beside(entry, entries[i + 1]);
    if (is_letter(entry))
      for (const char* field : {"to", "subject", "text", "note"}) entry.body.erase(field);
    if (is_beside_letter) entry.body.erase("text");
    if (kind_of(entry) == "report_sent" &&
        (is_beside_letter || names.may_be_in(text_in(entry, "to"))))
      entry.body.erase("to");
    is_beside_letter = next_is;
  }
}

const Contact* find_contact(const std::vector<Contact>& contacts, std::string_view id) {
  const auto found = std::find_if(contacts.begin(), contacts.end(),
                                  [&](const Contact& contact) { return contact.id == id; });
  return found == contacts.end() ? nullptr : &*found;
}

}  // namespace stepwell::app
