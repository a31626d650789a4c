// What the pages of who can help from outside the school say. Knows no role and no page.
#pragma once

#include <string>
#include <string_view>

#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kWhoCanHelpTitle = "Who can help";
inline constexpr Text kWhoCanHelpLead =
    "Services and people outside the school, with the numbers that your school keeps. Look at them "
    "once a year: numbers change.";
inline constexpr Text kWhoCanHelpNone = "No number is kept yet.";
inline constexpr Text kWhoCanHelpNoLaw = "The law of your school names nobody outside the school.";
inline constexpr Text kWhoCanHelpToAdd = "Nothing kept yet";
inline constexpr Text kWhoCanHelpToAddLead = "Your school’s law names them too.";
inline constexpr Text kWhoCanHelpPrint = "Print the list for the wall";
inline constexpr Text kWhoCanHelpPrintNow = "Print this page";
inline constexpr Text kWhoCanHelpKeep = "Keep the numbers of who can help";
inline constexpr Text kHelpContactChange = "Change";
inline constexpr Text kHelpContactSave = "Save";
inline constexpr Text kHelpContactName = "Who to ask for";
inline constexpr Text kHelpContactNameHint =
    "The name of the person or of the local office, if there is one";
inline constexpr Text kHelpContactPhone = "Telephone";
inline constexpr Text kHelpContactEmail = "Email address";
inline constexpr Text kHelpContactWeb = "Web address";
inline constexpr Text kHelpContactNote = "What else a family should know";
inline constexpr Text kHelpContactNoteHint = "When they answer, what they help with";
inline constexpr Text kHelpContactHistory =
    "What you save is an entry of the school’s record, and what was there before stays in it. To "
    "take somebody off the list, empty every box.";
inline constexpr Text kHelpContactWebWrong =
    "A web address begins with https://. Copy it from the browser, or leave it empty.";
inline constexpr Text kHelpContactNoWay =
    "Enter a telephone number, an email address or a web address: without one nobody is reached. "
    "To take them off the list, empty every box.";
/// "Saved: Tribunal."
std::string help_contact_saved(std::string_view role);
/// "Oak School. The numbers that the school keeps."
std::string who_can_help_on_paper(std::string_view school);

}  // namespace stepwell::web::texts
