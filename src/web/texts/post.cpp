#include "web/texts/post.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"

namespace stepwell::web::texts {
namespace {

Text own_word(people::PostKind kind) {
  using people::PostKind;
  switch (kind) {
    case PostKind::Senco: return "SENCO";
    case PostKind::ClassTeacher: return "Class teacher";
    case PostKind::SubjectTeacher: return "Subject teacher";
    case PostKind::Assistant: return "Teaching assistant";
    case PostKind::Head: return "Head";
    case PostKind::Administrator: return "Administrator";
  }
  throw base::Mistake("a post that is none of the enumerators");
}

/// The word that the law has for the post; nothing, if it has none.
const law::Choice* word_of(const law::Framework& law, people::PostKind kind) {
  const auto found =
      std::find_if(law.choices.begin(), law.choices.end(), [kind](const law::Choice& choice) {
        return choice.list == "post" && choice.counts_as == people::name_of(kind);
      });
  return found == law.choices.end() ? nullptr : &*found;
}

/// In Welsh, by the law's word for the post or by the role of that name; empty, if it has neither.
std::string welsh_kind(const law::Framework& law, people::PostKind kind) {
  const law::Choice* word = word_of(law, kind);
  if (word != nullptr && !word->name.cy.empty()) return word->name.cy;
  const auto role = std::find_if(law.roles.begin(), law.roles.end(), [kind](const law::Role& each) {
    return each.id == people::name_of(kind);
  });
  return role == law.roles.end() ? std::string() : role->name.cy;
}

/// In a sentence: "the SENCO", "the learning support co-ordinator".
std::string senco(const law::Framework* law) {
  return small_first(post_kind(law, people::PostKind::Senco));
}

bool begins_with_vowel(std::string_view word) {
  return !word.empty() && std::string_view("AEIOUaeiou").find(word.front()) != word.npos;
}

}  // namespace

std::string post_kind(const law::Framework* law, people::PostKind kind) {
  const law::Choice* word = law == nullptr ? nullptr : word_of(*law, kind);
  return word == nullptr ? own_word(kind) : word->name.en;
}

std::string post(const law::Framework* law, const people::Post& held) {
  const std::string kind = post_kind(law, held.kind);
  if (!held.child.empty()) return fmt::format("{} of one child", kind);
  return held.class_name.empty() ? kind : fmt::format("{} of {}", kind, held.class_name);
}

std::string welsh_post(const law::Framework& law, const people::Post& held) {
  const std::string kind = welsh_kind(law, held.kind);
  if (kind.empty()) return post(&law, held);
  return held.class_name.empty() ? kind : fmt::format("{} {}", kind, held.class_name);
}

std::string post_for(const law::Framework* law, people::PostKind kind, std::string_view child) {
  return fmt::format("{} of {}", post_kind(law, kind), child);
}

std::string start_lead(const law::Framework* law) {
  return fmt::format(
      "You can find every child of the school by name and class, and raise a concern about a "
      "child. Records are seen by the {}, the head and those who teach the child.",
      senco(law));
}

std::string first_senco(const law::Framework* law) {
  const std::string word = senco(law);
  return (begins_with_vowel(word) ? "An " : "A ") + word;
}

std::string tell_senco(const law::Framework* law) {
  return fmt::format(
      "Tell the {0} that the children are in: the {0} finds out what is missing and puts the "
      "starting positions right.",
      senco(law));
}

std::string settled_by_senco(const law::Framework* law) {
  return fmt::format(
      "Where a record has entries of its own and the file says otherwise about the help, nothing "
      "is changed. The {} is shown it and settles it.",
      senco(law));
}

std::string contacts_lead(const law::Framework* law) {
  return fmt::format(
      "Seen by the {} and the head only. Letters to parents are addressed to those with parental "
      "responsibility and without a restriction.",
      senco(law));
}

std::string entry_hidden(const law::Framework* law) {
  return fmt::format("Only the {} sees who the child’s contacts are.", senco(law));
}

std::string opened_is_kept(const law::Framework* law) {
  return fmt::format(
      "Stepwell keeps on which day each member of staff first opened the plan in use, and nothing "
      "more: not how often, nor for how long. The {} and the head see it.",
      senco(law));
}

std::string only_kept_back(const law::Framework* law) {
  return fmt::format("Only the {} and the head", senco(law));
}

std::string report_hidden(const law::Framework* law) {
  return fmt::format("The report itself is open to the {} and the head alone.", senco(law));
}

}  // namespace stepwell::web::texts
