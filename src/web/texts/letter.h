// The sentences of letters: written, addressed, printed, sent, and kept. Knows no page and no law.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/texts.h"

namespace stepwell::web::texts {

// The list of them.
inline constexpr Text kLettersTitle = "Letters";
std::string letters_lead(std::string_view name);
inline constexpr Text kNoLetters = "The law of this school comes with no letters.";
inline constexpr Text kLettersToWrite = "Write a letter";
inline constexpr Text kLettersOfSchool = "From the school";
inline constexpr Text kLettersOfFamily = "For the family to send";
/// "For a child at: EHC plan", of a letter that has no use at the present stage.
std::string letter_of_stages(std::string_view stages);

// One cannot be written now.
/// "This letter is for a child at: School Action. Siân O’Brien is at: Concern. So it cannot be
/// written now."
std::string letter_not_there(std::string_view stages, std::string_view name,
                             std::string_view stage);
/// "The law has this letter from 1 September 2021 on. ..."
std::string letter_from_day(base::Day day);
std::string letter_until_day(base::Day day);
/// "This letter moves a child to another law, ..., which begins on 1 September 2021. ..."
std::string letter_of_law_to_come(std::string_view law, base::Day from);
inline constexpr Text kLetterOfNoMove =
    "This letter moves a child to another law. For this child there is no such move now that the "
    "school gives notice of, so it cannot be written.";
inline constexpr Text kLettersThatCan = "See the letters that can be written now";

// One is written.
inline constexpr Text kLetterArrange =
    "Arrange the meeting that it asks for: its agenda has the questions";
inline constexpr Text kLetterMeetingToCome =
    "See the meeting that is arranged: its agenda has the questions";
inline constexpr Text kLetterLead =
    "Filled in from the record. Check it, and write what is missing where there are dots.";
inline constexpr Text kLetterTo = "Who is it for?";
inline constexpr Text kLetterOthers = "Somebody else (optional)";
inline constexpr Text kNamesWithCommas = "Names, with commas between them.";
inline constexpr Text kLetterToMissing = "Say who the letter is for.";
inline constexpr Text kLetterToChild =
    "These words speak to a parent about the child. Where the letter goes to the child, write "
    "“you” in the place of the name before it is sent.";
inline constexpr Text kNoResponsibilityKnown =
    "The record does not say that they have parental responsibility.";
inline constexpr Text kNobodyToWriteTo = "The record names nobody to write to. Go to the contacts";
inline constexpr Text kNoContactAnyMore =
    "One of those chosen is no contact of the child any more. Choose again.";
/// "John Black must not be written to. The record says: Court order."
std::string must_not_be_written_to(std::string_view name, std::string_view restriction);
inline constexpr Text kLetterSubject = "Subject";
inline constexpr Text kLetterBody = "Letter";
inline constexpr Text kLetterBodyMissing = "Write the letter";
inline constexpr Text kLetterShow = "Show it for printing";

// On paper, and recorded.
inline constexpr Text kLetterPrint = "Print this letter";
inline constexpr Text kLetterEdit = "Change the letter";
inline constexpr Text kLetterRecord = "Record that it was sent";
inline constexpr Text kLetterRecordLead =
    "After sending it, record it. It is kept as it stands here, with whom it went to, how and "
    "when.";
/// "It also counts as: Parent told".
std::string records_as(std::string_view noun);
/// "the individual education plan", for the middle of a sentence.
std::string the_plan(std::string_view name);
inline constexpr Text kGap = "....................";

// In which language it is.
inline constexpr Text kLetterLanguages = "Language of the letter";
inline constexpr Text kLetterAnew =
    "Choosing the other language fills the letter in anew, without what was changed here.";
inline constexpr Text kLetterWelshWished =
    "The contacts say that those who get the family’s letters wish to be written to in Welsh.";
inline constexpr Text kLetterWelshIsOurs =
    "The Welsh of this letter is our own translation, and was seen in no source: have it read "
    "before it is sent. What was written in the record stands as it was written.";

// What stands in the sentences of a letter in Welsh.
/// "12 Mawrth 2019".
std::string welsh_day(base::Day day);
/// "and" before that name.
std::string welsh_and(std::string_view name);
/// "the individual education plan", for the middle of a sentence; of a name that is masculine, as
/// those of plans are.
std::string welsh_plan(std::string_view name);

// What was sent.
inline constexpr Text kWhatWasSent = "What was sent";
inline constexpr Text kAllThatWasSent = "See all that was sent";
inline constexpr Text kSentNothing = "Nothing has been sent yet.";
/// "2 June 2025, to Mair O’Brien, by post".
std::string sent_line(base::Day on, const std::vector<std::string>& to, std::string_view method);
/// "Sent on 2 June 2025 to Mair O’Brien, by post. Recorded by Gwen Rees."
std::string sent_lead(base::Day on, const std::vector<std::string>& to, std::string_view method,
                      std::string_view by);
inline constexpr Text kSentPrint = "Print it again";
inline constexpr Text kSentNoText = "What it said is not in the record here.";
inline constexpr Text kSentEntry = "The entry in the record";

}  // namespace stepwell::web::texts
