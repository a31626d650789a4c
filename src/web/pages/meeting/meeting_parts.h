// What the pages of a meeting share: which kinds there are, what they are called, and who is asked
// or was there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// The kinds of meeting of the child's law, with an empty first line.
void ask_meeting(html::Html& out, const law::Framework& law, const Typed& typed,
                 const std::string& suggested);
/// The kind that was chosen; a missing or unknown one is a problem.
const law::Choice* read_meeting(const law::Framework& law, Typed& typed);
std::string meeting_name(const law::Framework& law, std::string_view id);

/// Tick boxes with whoever is likely to come, and a line for others. `field` is of the boxes,
/// `others` of the line.
struct PeopleQuestion {
  std::string field;
  texts::Text legend;
  texts::Text others_label;
  std::vector<std::string> more = {};    ///< names that are offered besides
  std::vector<std::string> ticked = {};  ///< at first
};
void ask_people(html::Html& out, const AboutChild& about, const Typed& typed,
                const PeopleQuestion& question);
/// Whose boxes they are, each once.
std::vector<std::string> offered_people(const AboutChild& about, const Typed& typed,
                                        const PeopleQuestion& question);
/// The line beside the boxes is `others`.
inline constexpr const char* kOthers = "others";
/// So many names can be read over, and no meeting has more people.
inline constexpr std::size_t kMostPeople = 40;
/// Who was ticked and who was written; a name that is too long, or too many of them, are a problem.
std::vector<std::string> read_people(Typed& typed, const std::string& field);

/// Of every kind that a school may count as another: a box to say that it does. What is recorded by
/// another entry is asked about on the form of that one.
void ask_counts(html::Html& out, const law::Framework& law, const Typed& typed);
/// As what a meeting of that kind is recorded: the kind that it counts as, if that was ticked.
const law::Choice* counted_as(const law::Framework& law, const Typed& typed,
                              const law::Choice& meeting);

/// A card, as on the page of a plan.
void open_meeting_part(html::Html& out, std::string_view title);
void close_meeting_part(html::Html& out);

}  // namespace stepwell::web::pages
