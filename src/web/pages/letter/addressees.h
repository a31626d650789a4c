// Who a letter is for: asked with the child's contacts in sight, and read back. Nobody is written
// to who must not be.
#pragma once

#include <string>
#include <vector>

#include "app/family/contacts.h"
#include "web/pages/child/child_place.h"
#include "web/pages/law/law_language.h"

namespace stepwell::web::pages {

struct Addressee {
  std::string name;
  std::string address;    ///< empty: not known
  bool is_child = false;  ///< the child, as whose own the rights are
};

/// The child's contacts, also those who are none any more; none for who may not see them.
std::vector<app::Contact> contacts_for_letters(const AboutChild& about);

/// Whether it is for the child's family, by what the law says.
bool is_to_family(const AboutChild& about, const law::Letter& letter);
/// The role by which rights are the child's own now; nothing, if they are the parents' alone.
const law::Role* own_role(const AboutChild& about);
/// Whether it is for a parent by its words, and the rights have come to the child in their place.
bool goes_to_child_instead(const AboutChild& about, const law::Letter& letter);
/// Whom sending it tells, by the law's list of recipients, an empty one for whom the letter itself
/// says; none, if it goes to nobody else.
std::vector<std::string> recipients_of(const AboutChild& about, const std::vector<Addressee>& to);
/// Fills in those whom the letter is for as a rule: the child, where the rights are the child's and
/// no parent's any more; who is none of the family, in its language.
void suggest_addressees(const AboutChild& about, const law::Letter& letter, Language language,
                        Typed& typed);
void ask_addressees(html::Html& out, const AboutChild& about, const law::Letter& letter,
                    const Typed& typed);
/// The same answers, to be sent on by another form.
void carry_addressees(html::Html& out, const Typed& typed);
/// Nobody, and somebody who must not be written to, are problems.
std::vector<Addressee> read_addressees(const AboutChild& about, Typed& typed);

/// Whom something for the family goes to without being asked: those who get letters; where the
/// record has no contact, the law's word for `recipient`. Nobody, if there are contacts and none of
/// them may be written to.
std::vector<std::string> family_receivers(const app::ChildFile& file, std::string_view recipient);

/// Those who must not be written to, with the reason; nothing, if there are none.
void write_restricted(html::Html& out, const std::vector<app::Contact>& contacts);
/// Those of the names who must not be written to by now, on the screen and not on paper: whoever
/// prints again what was sent to them has to know. For who may see the contacts.
void write_restricted_since(html::Html& out, const app::ChildFile& file,
                            const std::vector<std::string>& names);

}  // namespace stepwell::web::pages
