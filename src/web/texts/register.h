// What the register says. Knows no page.
#pragma once

#include <cstddef>
#include <string>

#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kRegisterTitle = "Register of extra help";
inline constexpr Text kRegisterLink = "The register, also of another day";
inline constexpr Text kRegisterDay = "On which day?";
inline constexpr Text kRegisterDayHint =
    "The register is worked out from the records, so it can be asked for any day.";
inline constexpr Text kRegisterShow = "Show the register";
inline constexpr Text kRegisterSave = "Save as a file for spreadsheets";
inline constexpr Text kRegisterEmpty = "Nobody was on the register on that day.";
inline constexpr Text kRegisterSurname = "Surname";
inline constexpr Text kRegisterForename = "Forename";
inline constexpr Text kRegisterName = "Name";
inline constexpr Text kRegisterClass = "Class";
inline constexpr Text kRegisterYear = "Year";
inline constexpr Text kRegisterBorn = "Born";
inline constexpr Text kRegisterUpn = "UPN";
inline constexpr Text kRegisterStage = "Stage";
inline constexpr Text kRegisterCode = "Census code";
inline constexpr Text kRegisterSince = "Since";
inline constexpr Text kRegisterNeeds = "Needs";
inline constexpr Text kRegisterDocuments = "In force";
/// "34 children on Thursday 19 January 2027".
std::string register_lead(std::size_t children, base::Day on);
/// "School Action: 12".
std::string register_count(std::string_view stage, std::size_t children);

}  // namespace stepwell::web::texts
