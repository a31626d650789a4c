#include "web/pages/letter/letter_now.h"

#include <algorithm>

#include "app/moving/moving.h"
#include "app/records/topic_entry.h"
#include "law/describe.h"
#include "web/texts/letter.h"

namespace stepwell::web::pages {
namespace {

bool is_of_present_law(const AboutChild& about, const law::Letter& letter) {
  const auto& letters = about.law().letters;
  return std::any_of(letters.begin(), letters.end(),
                     [&](const law::Letter& each) { return &each == &letter; });
}

std::string not_on_this_day(const law::Effective& effective, base::Day today) {
  return today < effective.first ? texts::letter_from_day(effective.first)
                                 : texts::letter_until_day(effective.last);
}

std::string not_at_this_stage(const AboutChild& about, const law::Letter& letter) {
  return texts::letter_not_there(law::stage_words(letter.stages, about.law()), about.file.name(),
                                 about.file.standing.present_stage().name.en);
}

/// Of a letter that is the notice of a move to another law.
std::optional<std::string> why_no_move(const AboutChild& about, const law::Letter& letter) {
  const app::MovePlace place = app::place_of(about.file);
  const law::Library& library = about.context.library;
  for (const app::LawWay& way : app::ways_of(place, library)) {
    const law::Letter* notice = app::letter_of(place, way);
    if (notice != nullptr && notice->id == letter.id) return std::nullopt;
  }
  if (const auto next = app::law_to_come({place.law}, library, place.today))
    return texts::letter_of_law_to_come(next->law->name.en, next->from);
  return std::string(texts::kLetterOfNoMove);
}

}  // namespace

std::optional<std::string> why_not_now(const AboutChild& about, const law::Letter& letter) {
  if (!is_of_present_law(about, letter)) return std::nullopt;
  const app::ChildFile& file = about.file;
  if (!letter.effective.on(file.today)) return not_on_this_day(letter.effective, file.today);
  if (letter.only_there && !letter.stages.contains(file.standing.stage))
    return not_at_this_stage(about, letter);
  const bool is_move = app::kind_of_topic(letter.records) == law::kinds::framework_moved;
  return is_move ? why_no_move(about, letter) : std::nullopt;
}

Letters written_now(const AboutChild& about, Letters letters) {
  std::erase_if(letters,
                [&](const law::Letter* letter) { return why_not_now(about, *letter).has_value(); });
  return letters;
}

void check_now(const AboutChild& about, const law::Letter& letter, Typed& typed) {
  if (const auto why = why_not_now(about, letter)) typed.problems.add("letter", *why, "main");
}

}  // namespace stepwell::web::pages
