// The sentences of a child's own details and of the people around a child. Knows no page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/children/child_details.h"
#include "app/import/to_find_out.h"
#include "web/texts.h"

namespace stepwell::web::texts {

// Details.
inline constexpr Text kDetailsTitle = "Details";
inline constexpr Text kDetailsLink = "Change the details";
inline constexpr Text kDetailsLead =
    "Only what you change is recorded. What was there before stays in the record.";
inline constexpr Text kForename = "First name";
inline constexpr Text kSurname = "Surname";
inline constexpr Text kKnownAs = "Known as";
inline constexpr Text kKnownAsHint = "The first name that the child goes by, if it is another one";
inline constexpr Text kBornQuestion = "Date of birth";
inline constexpr Text kBornHint = "For example 25 4 2018";
inline constexpr Text kYearGroup = "Year";
inline constexpr Text kYearGroupHint = "As the school counts, like 4";
inline constexpr Text kDetailsClass = "Class";
inline constexpr Text kUpnField = "UPN";
inline constexpr Text kUpnFieldHint = "A letter, then 11 digits, then a digit or a letter";
inline constexpr Text kLearnerNumberField = "Unique learner number (ULN)";
inline constexpr Text kLearnerNumberHint = "Ten digits; pupils have one from the age of 14";
inline constexpr Text kAdmission = "Admission number";
inline constexpr Text kDetailsSince = "From which day is it so?";
inline constexpr Text kDetailsSinceHint =
    "For a correction today; for a change of class the first day in the new class";
inline constexpr Text kDetailsSave = "Save the details";
inline constexpr Text kDetailsSame = "You have changed nothing, so nothing was recorded.";
inline constexpr Text kDetailsSaved = "The details are saved.";
inline constexpr Text kLeftOutTitle = "Left open by the import";
inline constexpr Text kLeftOutHint =
    "Correct it above, or tick what is found out and needs no change. What is ticked goes from To "
    "find out.";
inline constexpr Text kToDetails = "Put it into the details";
/// "Details of Mia Stone".
std::string details_title(std::string_view child);
/// "Classes now: 3B, 4A".
std::string classes_hint(const std::vector<std::string>& classes);
/// "“31/02/2018” in the file: the birth date"
std::string left_out_line(const app::FindOutLine& line);
std::string sentence(const app::DetailsProblem& problem);
/// "Somebody else has changed this to “Mia” meanwhile. ..."
std::string changed_meanwhile(std::string_view now);
inline constexpr Text kBornMissing = "Enter the date of birth";
/// "Too early: ..."
std::string before_record(base::Day first);

// Adding one.
inline constexpr Text kAddChildTitle = "Add a child";
inline constexpr Text kAddChildLink = "Add one child by hand";
inline constexpr Text kAddChildLead =
    "For one child. Several come in quicker from a file of your school system.";
inline constexpr Text kAddChildSince = "First day at the school here";
inline constexpr Text kAddChildSinceHint =
    "From this day on something can be recorded. Today or an earlier day.";
inline constexpr Text kAddChildButton = "Add the child";
inline constexpr Text kAlikeTitle = "Is this the same child?";
inline constexpr Text kAlikeLead =
    "The school has a child like this already. Adding a child twice splits the record in two.";
inline constexpr Text kAlikeOther = "It is another child";
inline constexpr Text kAlikeAsk =
    "Open the record if it is the same child, or tick that it is another one";
inline constexpr Text kAlikeLeft = "has left";
/// "Mia Stone is on the roll."
std::string child_added(std::string_view child);
inline constexpr Text kNextForChild = "What comes next";
inline constexpr Text kNextTakenOver = "The child has extra help already: say how it stands";
inline constexpr Text kNextContacts = "Add a parent or another contact";
inline constexpr Text kNextConcern = "Raise a concern";
inline constexpr Text kNextChild = "Add another child";
inline constexpr Text kNextRecord = "Open the record";

// Leaving and joining.
inline constexpr Text kLeaveLink = "Record that the child leaves the school";
inline constexpr Text kJoinLink = "Record that the child is back at the school";
inline constexpr Text kLeaveDay = "First day on which the child is not at the school";
inline constexpr Text kLeaveSchool = "Where does the child go?";
inline constexpr Text kLeaveSchoolHint =
    "The school, college or place. For example: Exton Secondary";
inline constexpr Text kLeaveReason = "Why?";
inline constexpr Text kLeaveReasonHint = "For example: the family moves house";
inline constexpr Text kLeaveMeans = "What it means, as if the child left today";
inline constexpr Text kLeaveHelp = "Help that ends with it";
inline constexpr Text kLeaveUnseen = "Who will not see the record any more";
inline constexpr Text kLeaveBack =
    "If the child comes back, record it on the child’s details: the same record goes on.";
inline constexpr Text kLeaveWarning =
    "What the school owed to the child ends with this, except passing on the record. Nothing of "
    "the record goes away.";
inline constexpr Text kLeaveButton = "Record the leaving";
inline constexpr Text kJoinDay = "First day back at the school";
inline constexpr Text kJoinButton = "Record the return";
inline constexpr Text kJoinLead =
    "What the school owed when the child left is owed again, unless it was done meanwhile.";
inline constexpr Text kHasLeftAlready = "The child has left already.";
inline constexpr Text kIsHereAlready = "The child is at the school.";
/// "It is recorded for 2 June 2025: Moves to Bro"; the reason may be empty.
std::string recorded_already_on(base::Day on, std::string_view reason);
inline constexpr Text kRecordedAlreadyEntry =
    "See the entry, and strike it out if it is to be recorded anew";
inline constexpr Text kRecordedMeanwhile =
    "Somebody has recorded this before you, so what you wrote was not recorded";
std::string leave_title(std::string_view child);
std::string join_title(std::string_view child);
std::string left_recorded(std::string_view child);
std::string joined_recorded(std::string_view child);

// Contacts.
inline constexpr Text kContactsLink = "See and change the contacts";
inline constexpr Text kContactAdd = "Add a contact";
inline constexpr Text kContactChange = "Change";
inline constexpr Text kContactEnd = "End";
inline constexpr Text kContactName = "Name";
inline constexpr Text kContactNameHint = "As a letter addresses them: Mrs Nia Stone";
inline constexpr Text kContactRelation = "What are they to the child?";
inline constexpr Text kContactRelationHint = "For example: mother, grandfather, foster carer";
inline constexpr Text kContactResponsible = "Do they have parental responsibility?";
inline constexpr Text kContactResponsibleYes = "Yes";
inline constexpr Text kContactResponsibleNo = "No";
inline constexpr Text kContactResponsibleOpen = "Nobody has said";
inline constexpr Text kContactLanguage = "Language in which they are written to";
inline constexpr Text kContactLanguageHint =
    "For example: English, Welsh, Polish. Letters are begun in Welsh where the law has them so.";
inline constexpr Text kContactAddress = "Address";
inline constexpr Text kContactPhone = "Telephone";
inline constexpr Text kContactEmail = "Email address";
inline constexpr Text kContactRestriction = "Restriction";
inline constexpr Text kContactRestrictionHint =
    "What they may not be told or do, and who says so. For example: no contact, court order of 3 "
    "May 2026. With a restriction no letter is addressed to them.";
inline constexpr Text kContactSave = "Save the contact";
inline constexpr Text kContactSame = "You have changed nothing, so nothing was recorded.";
inline constexpr Text kContactNameMissing = "Enter the name";
inline constexpr Text kContactRelationMissing = "Enter what they are to the child";
inline constexpr Text kContactEmailWrong =
    "An email address looks like name@example.org. Check it, or leave it empty.";
inline constexpr Text kContactPhoneWrong =
    "A telephone number has digits. Check it, or leave it empty.";
inline constexpr Text kContactEndDay = "First day on which they are no contact";
inline constexpr Text kContactEndReason = "Why";
inline constexpr Text kContactEndButton = "End the contact";
inline constexpr Text kContactEndLead =
    "The contact goes from the child’s page and from letters. What was recorded of them stays.";
inline constexpr Text kContactsEnded = "Contacts that have ended";
inline constexpr Text kRestrictionMark = "Restriction";
inline constexpr Text kGetsNoLetters = "No letter is addressed to them.";
/// The day on which it ended, if that is known.
std::string contact_ended_meanwhile(const std::optional<base::Day>& ended);
inline constexpr Text kContactSaved = "The contact is saved.";
inline constexpr Text kContactEnded = "The contact has ended.";
std::string contacts_title(std::string_view child);
std::string contact_change_title(std::string_view name);
std::string contact_end_title(std::string_view name);
/// "until 3 May 2026".
std::string until_day(base::Day day);

}  // namespace stepwell::web::texts
