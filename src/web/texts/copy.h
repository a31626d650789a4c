// The sentences of a copy of the whole record, put together to be handed on. Knows no page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kCopyLink = "Make a copy of the whole record";
inline constexpr Text kCopyLabel = "For whom the copy is";
std::string copy_lead(std::string_view child, std::string_view school, base::Day on);
std::string copy_as_sent(std::string_view child, base::Day on);
inline constexpr Text kCopyPrint = "Print the copy";
inline constexpr Text kCopyWho = "Who it is about";
inline constexpr Text kCopyRegistered = "Registered as";
inline constexpr Text kCopyBorn = "Born";
inline constexpr Text kCopyClass = "Year and class";
inline constexpr Text kCopyNumber = "Unique pupil number";
inline constexpr Text kCopySchool = "School";
inline constexpr Text kCopyContacts = "Contacts";
inline constexpr Text kCopyNoContacts = "The record has no contact.";
inline constexpr Text kCopyStands = "Where the help stands";
inline constexpr Text kCopyStage = "Stage";
inline constexpr Text kCopyNeeds = "Needs";
inline constexpr Text kCopyPlans = "Plans";
inline constexpr Text kCopyHelp = "Help promised and given this school year";
inline constexpr Text kCopyRecord = "The record, in order";
inline constexpr Text kCopyEmpty = "Nothing stands in the record.";
/// "2 entries that were struck out as mistakes are left out."
std::string copy_struck(std::size_t count);
inline constexpr Text kCopyWithout =
    "Files are not in this copy: enclose those that are named. Reminders of the staff are left "
    "out, and so are the contacts where the copy is for the family, and the reports that are kept "
    "back from those who teach the child.";
inline constexpr Text kCopySend = "Record that it was sent";
inline constexpr Text kCopyTo = "Who was it sent to?";
inline constexpr Text kCopyToHint = "For example: the name of the new school";
inline constexpr Text kCopyToMissing = "Say who it was sent to.";
inline constexpr Text kCopyOpen = "Open the copy as it was sent";
/// What stands with the entry that it was sent: "A copy of 64 entries".
std::string copy_holds(std::size_t entries);

}  // namespace stepwell::web::texts
