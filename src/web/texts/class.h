// The sentences of a teacher's class. Knows no page.
#pragma once

#include <string>
#include <string_view>

#include "record/delivery.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kMyClasses = "What you come for";
inline constexpr Text kToSessions = "My sessions";
inline constexpr Text kClassJump = "Children on this page";
inline constexpr Text kClassHelp = "Help";
inline constexpr Text kClassToday = "Sessions today";
inline constexpr Text kClassTodayAll = "My sessions of today";
inline constexpr Text kClassNote = "Note how it goes";
inline constexpr Text kClassConcern = "Raise a concern";
inline constexpr Text kClassPlan = "Open the plan";
inline constexpr Text kClassOthers = "Everybody else in the class";
inline constexpr Text kClassOthersLead =
    "No extra help is recorded for these children. Raise a concern about any of them.";
/// "My class: 4B".
std::string my_class(std::string_view class_name);
/// "Word cards, 3 times a week, 15 minutes, group Red".
std::string help_in_place(const record::Provision& provision, std::string_view type);
/// "Word cards: 1 of 3 this week, still to come"; or that today is done.
std::string session_today(std::string_view what, const record::WeekOfHelp& week);

}  // namespace stepwell::web::texts
