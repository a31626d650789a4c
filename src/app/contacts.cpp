#include "app/contacts.h"

#include <algorithm>
#include <boost/json.hpp>

#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::app {

using record::text_in;

namespace {

void take(const record::Entry& entry, std::string_view field, std::string& into) {
  if (entry.body.contains(field)) into = text_in(entry, field);
}

void take_all(const record::Entry& entry, Contact& contact) {
  take(entry, "name", contact.name);
  take(entry, "relation", contact.relation);
  take(entry, "language", contact.language);
  take(entry, "address", contact.address);
  take(entry, "phone", contact.phone);
  take(entry, "email", contact.email);
  take(entry, "restriction", contact.restriction);
  const auto* flag = entry.body.if_contains("parental_responsibility");
  if (flag != nullptr && flag->is_bool()) contact.parental_responsibility = flag->get_bool();
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

bool Contact::gets_letters() const {
  return parental_responsibility.value_or(false) && restriction.empty() && !ended && !name.empty();
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

const Contact* find_contact(const std::vector<Contact>& contacts, std::string_view id) {
  const auto found = std::find_if(contacts.begin(), contacts.end(),
                                  [&](const Contact& contact) { return contact.id == id; });
  return found == contacts.end() ? nullptr : &*found;
}

}  // namespace stepwell::app
