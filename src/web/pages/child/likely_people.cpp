#include "web/pages/child/likely_people.h"

#include <algorithm>

#include "app/family/contacts.h"
#include "law/choices.h"

namespace stepwell::web::pages {
namespace {

/// The family's contacts who are still such, by name.
std::vector<std::string> contacts_of(const app::ChildFile& file) {
  std::vector<std::string> names;
  for (const app::Contact& contact : app::contacts_in(file.entries, file.today))
    if (!contact.ended && !contact.name.empty()) names.push_back(contact.name);
  return names;
}

/// In the words of the law: the parent, and whoever else of the family has a say.
std::vector<std::string> family_words(const AboutChild& about) {
  std::vector<std::string> words;
  const auto members = law::choices_in(about.law(), "family_member");
  if (!members.empty()) words.push_back(members.front()->name.en);
  return words;
}

}  // namespace

std::vector<std::string> likely_people(const AboutChild& about) {
  std::vector<std::string> names{about.file.name()};
  const auto add = [&](const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  const auto family =
      about.may(people::Action::SeeContacts) ? contacts_of(about.file) : family_words(about);
  for (const std::string& name : family) add(name);
  add(about.visitor().session.display_name);
  const auto staff = about.context.staff_book.at(about.id().school);
  for (const app::StaffMember& member : staff->members) {
    const auto how = people::relationships_of(member.person, staff->posts, about.id().child,
                                              about.file.details.class_name, about.file.today);
    if (how.has(people::Relationship::Teaches) || how.has(people::Relationship::Senco))
      add(member.name);
  }
  return names;
}

}  // namespace stepwell::web::pages
