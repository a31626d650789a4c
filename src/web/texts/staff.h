// The sentences of the pages of staff, of the ways between several schools, and of who recorded an
// entry. Knows no page.
#pragma once

#include <string>
#include <string_view>

#include "web/texts.h"

namespace stepwell::web::texts {

// For whom a teacher's or assistant's post is.
inline constexpr Text kForWhom = "For a teacher or an assistant: for whom?";
inline constexpr Text kForWhomLead =
    "For one class, or for one child alone. Leave all of it empty for any other post.";
inline constexpr Text kChooseClass = "Choose a class";
inline constexpr Text kOtherClass = "Another class";
inline constexpr Text kOtherClassHint = "Only if it is not in the list, because no child is in it";
inline constexpr Text kOneClassOnly = "Choose a class from the list or type another one, not both";
inline constexpr Text kClassSure = "Is this the name of the class?";
inline constexpr Text kOneChild = "One child";
inline constexpr Text kOneChildHint =
    "Part of the name is enough. Only if the post is for this child alone.";
inline constexpr Text kWhichChild = "Which child is meant?";
inline constexpr Text kChildNotChosen = "Choose the child that is meant";
inline constexpr Text kManyChildren = "Too many children fit: type more of the name";
/// "No child is in a class called 3X. ..."
std::string class_unknown(std::string_view class_name);
/// "Yes, it is called 3X"
std::string class_is_right(std::string_view class_name);

// Several schools.
inline constexpr Text kOtherSchools = "Your other schools:";
inline constexpr Text kSetUpAnotherTitle = "Set up another school";
inline constexpr Text kSetUpAnotherLead =
    "Make another school in this Stepwell, and its first administrator. Each school has records, "
    "staff and posts of its own.";
inline constexpr Text kSetUpAnotherHint =
    "Printed by the command that makes a code for another school, like K7MW-3RTX-9HDP-QC4N. Good "
    "for 7 days and for one use.";
inline constexpr Text kSetUpAnotherAdministrator =
    "The sign-in name is a new one. Somebody who signs in at another school already is added to "
    "the staff afterwards, by that name.";

// Who recorded an entry and is nobody on the staff.
inline constexpr Text kByCommand = "a command on the server";

}  // namespace stepwell::web::texts
