// What is said where a whole class goes to another year or gets another name. Knows no page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kClassUpTitle = "Move a class up";
inline constexpr Text kClassUpLead =
    "For a class that goes to another year, or gets another name. Each child’s record says from "
    "which day.";
inline constexpr Text kClassUpWhich = "Which class?";
inline constexpr Text kClassUpNone = "No child at the school is in a class.";
inline constexpr Text kClassUpChildren = "Which children go with it?";
inline constexpr Text kClassUpClass = "New class";
inline constexpr Text kClassUpYear = "New year";
inline constexpr Text kClassUpYearHint =
    "As the school counts, like 4. Leave it empty, and each child keeps the year";
inline constexpr Text kClassUpDay = "First day in the new class";
inline constexpr Text kClassUpButton = "Move them";
inline constexpr Text kClassUpNoClass = "Enter the class that they go to";
inline constexpr Text kClassUpSame =
    "All of them are there already. Enter another class, or another year";

/// "Move class 3B up".
std::string class_up_title(std::string_view class_name);
/// "Siân O’Brien and Mia Stone have been in class 3B since 2 June 2025. ..."
std::string before_class(const std::vector<std::string>& children, std::string_view class_name,
                         base::Day since);

}  // namespace stepwell::web::texts
