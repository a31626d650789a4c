// One plain sentence for each entry of a record, from a table of kinds and the pack's own words.
#pragma once

#include <string>

#include "app/records/casework.h"
#include "people/may.h"
#include "web/pages/child/mentions.h"
#include "web/pages/child/pack_words.h"
#include "web/pages/child/story_lines.h"

namespace stepwell::web::pages {

/// Whether the reader may see who the child's contacts are.
enum class Contacts { Shown, Hidden };
/// Whether an entry says who the contacts are: a change of them, or a letter to them.
bool names_contacts(const record::Entry& entry);
/// What the table says for somebody who stands so to the child.
Contacts contacts_for(people::Relationships who);

/// "Parent told about: the extra help, at a meeting. ..."; ends with a full stop. Every kind of the
/// table of kinds has one; what an entry does not say is left out. Who the contacts are is left out
/// where the reader may not see them; of what it names only what `mentions` tells.
std::string story_sentence(const record::Entry& entry, const PackWords& words, Contacts contacts,
                           const Mentions& mentions = {});

/// "Moved from class 3B to class 4B, year 4", of the parts of one change of class.
std::string class_words(const app::ChildFile& file, const StoryLine& line);

/// A field of an entry as a person reads it: days in words, choices by name, rows one after
/// another. Empty if the entry does not say it.
std::string field_words(const record::Entry& entry, const law::FieldSpec& field,
                        const PackWords& words);

}  // namespace stepwell::web::pages
