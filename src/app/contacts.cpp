#include "app/contacts.h"

#include <algorithm>
#include <boost/json.hpp>

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
  // Every name that anybody ever had: a letter of last year names them by that.
  std::vector<std::string> names;
  for (const record::Entry& entry : entries)
    if (kind_of(entry).starts_with("contact_"))
      names.push_back(base::folded_name(text_in(entry, "name")));
  std::string letter;
  for (record::Entry& entry : entries) {
    const std::string text = text_in(entry, "text");
    if (kind_of(entry) == "letter_sent") {
      letter = text;
      for (const char* field : {"to", "text", "note"}) entry.body.erase(field);
      continue;
    }
    // The entry after a letter says what sending it was besides, with the same text.
    if (!letter.empty() && text == letter) {
      entry.body.erase("text");
      if (kind_of(entry) == "report_sent") entry.body.erase("to");
    }
    letter.clear();
    if (kind_of(entry) == "report_sent" && names_one(text_in(entry, "to"), names))
      entry.body.erase("to");
  }
}

const Contact* find_contact(const std::vector<Contact>& contacts, std::string_view id) {
  const auto found = std::find_if(contacts.begin(), contacts.end(),
                                  [&](const Contact& contact) { return contact.id == id; });
  return found == contacts.end() ? nullptr : &*found;
}

}  // namespace stepwell::app
