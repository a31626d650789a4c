// What a line of a story says that stands for several entries. Knows no page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kStruckOutWord = "struck out";
/// How it is told that something is somebody else’s to do from now on; its words say whose.
inline constexpr std::string_view kHandedOnForm =
    "{|text|}{: what was agreed in entry |meeting|}{ (“|mentioned action|”)}{: the reminder in "
    "entry |reminder|}{: the second look after the answer in entry |look_again|}";
/// How it is told what somebody ticked by hand on a checklist, and from what the tick was taken.
inline constexpr std::string_view kTickedForm =
    "Checklist “{|checklist|}”{. Ticked by hand: |ticked|}{. No longer ticked: |unticked|}";
/// "“Reads ten new words” met in part": what a review says of a target.
std::string of_target(std::string_view target, std::string_view said);
/// "3 held".
std::string sessions_of(int count, std::string_view outcome);
/// "Sessions in the week of 19 November 2018: 3 held, 1 missed".
std::string sessions_in_week(base::Day monday, const std::vector<std::string>& parts);
/// "Moved from class 3B to class 4B, Year 4"; what is empty is not said.
std::string class_change(std::string_view left, std::string_view joined, std::string_view year);

}  // namespace stepwell::web::texts
