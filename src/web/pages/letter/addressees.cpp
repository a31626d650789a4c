#include "web/pages/letter/addressees.h"

#include <algorithm>

#include "app/children/own_rights.h"
#include "app/plan/plan_content.h"
#include "law/choices.h"
#include "web/pages/child/pack_words.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/texts/child.h"
#include "web/texts/details.h"
#include "web/texts/letter.h"

namespace stepwell::web::pages {
namespace {

using app::Contact;
using html::Html;

/// Ids of contacts, and names that were typed.
constexpr const char* kTo = "to";
constexpr const char* kOthers = "others";
/// Among the contacts: the child whose own the rights are. No id of a contact has a space.
constexpr const char* kChild = "the child";

const law::Role* role_of(const AboutChild& about, const law::Letter& letter) {
  const auto& roles = about.law().roles;
  const auto found = std::find_if(roles.begin(), roles.end(),
                                  [&](const law::Role& role) { return role.id == letter.to; });
  return found == roles.end() ? nullptr : &*found;
}

void add_child(std::vector<components::ChoiceItem>& items, const AboutChild& about) {
  const app::ChildFile& file = about.file;
  for (const auto& [role, from] :
       app::own_rights(file.framework(), file.details.born, file.today)) {
    if (file.today < from) continue;
    components::Choice item{.content = texts::contact_line(file.name(), role->name.en),
                            .value = kChild};
    item.hint = components::Hint{
        .content = capital_first(texts::own_rights(*role->rights, from, file.today))};
    items.push_back(std::move(item));
  }
}

std::vector<components::ChoiceItem> choices_of(const AboutChild& about,
                                               const std::vector<Contact>& contacts) {
  std::vector<components::ChoiceItem> items;
  add_child(items, about);
  for (const Contact& contact : contacts) {
    if (!contact.may_be_written_to()) continue;
    components::Choice item{.content = texts::contact_line(contact.name, contact.relation),
                            .value = contact.id};
    if (!contact.gets_letters())
      item.hint = components::Hint{.content = texts::kNoResponsibilityKnown};
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<std::string> names_in(const std::string& text) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    if (std::string name = app::tidy(text.substr(at, end - at)); !name.empty())
      names.push_back(std::move(name));
    at = end + 1;
  }
  return names;
}

void read_chosen(const AboutChild& about, const std::vector<Contact>& contacts, Typed& typed,
                 std::vector<Addressee>& all) {
  for (const std::string& id : typed.values(kTo)) {
    if (id == kChild && own_role(about) != nullptr) {
      all.push_back({about.file.name(), {}, true});
      continue;
    }
    const Contact* contact = app::find_contact(contacts, id);
    if (contact == nullptr || contact->ended)
      typed.problems.add(kTo, texts::kNoContactAnyMore);
    else if (!contact->may_be_written_to())
      typed.problems.add(kTo, texts::must_not_be_written_to(contact->name, contact->restriction));
    else
      all.push_back({contact->name, contact->address, false});
  }
}

void read_typed(const std::vector<Contact>& contacts, Typed& typed, std::vector<Addressee>& all) {
  for (const std::string& name : names_in(read_text(typed, kOthers, kMostOfALine))) {
    if (const Contact* restricted = app::find_restricted(contacts, name))
      typed.problems.add(kOthers,
                         texts::must_not_be_written_to(restricted->name, restricted->restriction));
    else
      all.push_back({name, {}, false});
  }
}

}  // namespace

std::vector<Contact> contacts_for_letters(const AboutChild& about) {
  if (!about.may(people::Action::SeeContacts)) return {};
  return app::contacts_in(about.file.entries, about.file.today);
}

bool is_to_family(const AboutChild& about, const law::Letter& letter) {
  const law::Role* role = role_of(about, letter);
  return role != nullptr && role->of == law::Role::Of::Family;
}

const law::Role* own_role(const AboutChild& about) {
  const app::ChildFile& file = about.file;
  for (const auto& [role, from] : app::own_rights(file.framework(), file.details.born, file.today))
    if (from <= file.today) return role;
  return nullptr;
}

bool goes_to_child_instead(const AboutChild& about, const law::Letter& letter) {
  const law::Role* own = own_role(about);
  return own != nullptr && !own->rights->beside && is_to_family(about, letter) &&
         letter.to != own->id;
}

std::vector<std::string> recipients_of(const AboutChild& about, const std::vector<Addressee>& to) {
  const auto is_child = [](const Addressee& each) { return each.is_child; };
  const law::Role* own = own_role(about);
  const bool is_to_child = std::any_of(to.begin(), to.end(), is_child);
  if (!is_to_child || own == nullptr || !about.law().has_choice("recipient", own->id)) return {};
  if (std::all_of(to.begin(), to.end(), is_child)) return {own->id};
  return {own->id, {}};
}

// Reading: who has rights beside the parents is told too only if that does no harm, which a person
// judges: the child is offered and not ticked.
void suggest_addressees(const AboutChild& about, const law::Letter& letter, Language language,
                        Typed& typed) {
  if (is_to_family(about, letter)) {
    const law::Role* own = own_role(about);
    if (own != nullptr && !own->rights->beside) return typed.form.add({kTo, kChild});
    for (const Contact& contact : contacts_for_letters(about))
      if (contact.gets_letters()) typed.form.add({kTo, contact.id});
    return;
  }
  if (const law::Role* role = role_of(about, letter))
    typed.form.add({kOthers, words_in(role->name, language)});
}

std::vector<std::string> family_receivers(const app::ChildFile& file, std::string_view recipient) {
  std::vector<std::string> names;
  bool has_contact = false;
  for (const Contact& contact : app::contacts_in(file.entries, file.today)) {
    has_contact = has_contact || !contact.ended;
    if (contact.gets_letters()) names.push_back(contact.name);
  }
  if (has_contact) return names;
  const law::Choice* word = law::find_choice(file.framework(), "recipient", recipient);
  names.push_back(word == nullptr ? std::string(recipient) : small_first(word->name.en));
  return names;
}

void write_restricted(Html& out, const std::vector<Contact>& contacts) {
  for (const Contact& contact : contacts) {
    if (contact.ended || contact.restriction.empty()) continue;
    out.literal("<p class=\"sw-restriction\"><b>")
        .text(texts::contact_line(contact.name, contact.relation));
    out.literal("</b> ").text(contact.restriction).literal("<br>").text(texts::kGetsNoLetters);
    out.literal("</p>");
  }
}

void write_restricted_since(Html& out, const app::ChildFile& file,
                            const std::vector<std::string>& names) {
  const auto contacts = app::contacts_in(file.entries, file.today);
  std::vector<Contact> restricted;
  for (const std::string& name : names)
    if (const Contact* contact = app::find_restricted(contacts, name))
      restricted.push_back(*contact);
  if (restricted.empty()) return;
  out.literal("<div class=\"sw-no-print\">");
  write_restricted(out, restricted);
  out.literal("</div>");
}

void ask_addressees(Html& out, const AboutChild& about, const law::Letter& letter,
                    const Typed& typed) {
  const bool is_family = is_to_family(about, letter);
  const auto contacts = contacts_for_letters(about);
  auto items = choices_of(about, contacts);
  const bool has_contacts = is_family && !items.empty();
  if (has_contacts)
    ask_any(out, typed, {.name = kTo, .legend = texts::kLetterTo, .items = std::move(items)});
  if (is_family) {
    write_restricted(out, contacts);
    if (!has_contacts) link_line(out, about.path("/contacts"), texts::kNobodyToWriteTo);
    if (goes_to_child_instead(about, letter)) paragraph(out, texts::kLetterToChild);
  }
  ask_text(out, typed,
           {.name = kOthers,
            .label = has_contacts ? texts::kLetterOthers : texts::kLetterTo,
            .hint = texts::kNamesWithCommas,
            .autocomplete = "off"});
}

void carry_addressees(Html& out, const Typed& typed) {
  for (const std::string& id : typed.values(kTo)) hidden(out, kTo, id);
  hidden(out, kOthers, typed.value(kOthers));
}

std::vector<Addressee> read_addressees(const AboutChild& about, Typed& typed) {
  const auto contacts = contacts_for_letters(about);
  std::vector<Addressee> all;
  read_chosen(about, contacts, typed, all);
  read_typed(contacts, typed, all);
  const bool is_refused = typed.problems.has(kTo) || typed.problems.has(kOthers);
  if (all.empty() && !is_refused) typed.problems.add(kOthers, texts::kLetterToMissing);
  return all;
}

}  // namespace stepwell::web::pages
