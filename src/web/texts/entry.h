// The words of the forms on which something is recorded about a child: what each kind of entry and
// each of its fields is called. Knows no page and no law.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/texts.h"

namespace stepwell::web::texts {

/// The heading of the form for that kind of entry: "Record a meeting".
Text kind_title(std::string_view kind);

/// What a field of an entry is asked with. `hint` may be empty.
struct FieldWords {
  enum class Size { Line, Lines };
  Text label = "";
  Text hint = "";
  Size size = Size::Line;
};
/// Of a kind's own field, of one that several kinds share, or of a row's ("overrides" "need").
/// An empty label, if there are no words for it.
FieldWords field_words(std::string_view kind, std::string_view field);

// The frame of every form.
inline constexpr Text kRecordButton = "Record it";
inline constexpr Text kWhen = "On which day?";
/// "The day the parent was told", from the law's words for the day.
std::string day_hint(std::string_view day_words);
inline constexpr Text kEntryDayHint = "Today is filled in. Change it if it happened earlier.";
inline constexpr Text kFutureDay = "Only what has happened can be recorded: today or earlier.";
inline constexpr Text kNotOffered = "Choose one of those that are offered.";
inline constexpr Text kNotANumber = "Enter a whole number, in digits.";
inline constexpr Text kOnePerLine = "One on each line.";
inline constexpr Text kAddRow = "Add another";
inline constexpr Text kTicked = "Yes";
inline constexpr Text kNoLongerOpen =
    "This record is not open to you any more, so nothing was recorded. Your post may have ended.";
inline constexpr Text kNoneOfThese = "None, or not known";
/// "Answer this: How was the parent told?"
std::string answer_missing(std::string_view label);
/// "Use at most 10,000 characters. There are 100,000."
std::string too_long(std::size_t most, std::size_t have);
inline constexpr Text kReportAsFile =
    " Add a text as long as a report as evidence, with its file, and write here what matters of "
    "it.";
std::string too_many(std::size_t most);
inline constexpr Text kComingDayPast = "Choose today or a later day";
/// "Choose a day within the next 5 years".
std::string day_too_far(int years);
/// "Siân Parry, class 3B".
std::string name_and_class(std::string_view name, std::string_view class_name);
std::string entry_row(std::string_view label, std::size_t number);

// A notice, a paper, a document that several are given.
inline constexpr Text kRecipientsHint = "Tick everybody who was given it.";

// Evidence and its file.
inline constexpr Text kFile = "File";
std::string file_hint(std::string_view extensions);
inline constexpr Text kFileEmpty = "The file is empty. Choose another.";
inline constexpr Text kFileTooLarge = "The file is larger than 10 MB. Choose a smaller one.";
inline constexpr Text kFileKind =
    "This kind of file cannot be kept, or its name says another kind than it is. Choose another.";
inline constexpr Text kFileGone = "The file is not there any more. Choose it again.";
std::string file_kept(std::string_view name);

// Needs.
inline constexpr Text kNeedLead =
    "The first is the one that weighs most. What was recorded last is filled in.";
std::string need_label(std::size_t rank);
inline constexpr Text kChooseNeed = "Choose a need";
inline constexpr Text kNoNeed = "No other need";
inline constexpr Text kNeedMissing = "Choose at least one need.";
inline constexpr Text kNeedTwice = "This need is chosen twice. Choose another, or none.";
/// Which needs somebody else has recorded since the page was opened.
std::string needs_meanwhile(std::string_view needs);
inline constexpr Text kNoCodes = "The law of this school has no list of needs.";

// Views.
inline constexpr Text kViewsMissing = "Write the views, or why there are none.";

// After recording.
inline constexpr Text kDoneTitle = "Recorded";
inline constexpr Text kOpenedNow = "What happens next";
inline constexpr Text kClosedNow = "No longer due";
inline constexpr Text kNothingOpened = "Nothing new is due because of it.";
std::string due_by(base::Day day);
std::string aimed_at(base::Day day);
inline constexpr Text kNoDay = "no day";
/// "Write the letter: Telling the parent".
std::string letter_link(std::string_view name);
std::string to_the_child(std::string_view name);
inline constexpr Text kBackToToday = "Back to Today";

// Striking out.
inline constexpr Text kStrikeTitle = "Strike out an entry";
inline constexpr Text kStrikeLead =
    "The entry stays in sight, marked as a mistake, with your reason. Nothing counts it any more.";
inline constexpr Text kStrikeChanges = "What will change";
inline constexpr Text kStrikeNothing = "Nothing that is due changes by it.";
inline constexpr Text kStrikeMovedOn =
    "The record was changed while you were writing, and other things change by striking this out "
    "than you were shown. Nothing was recorded. Look at what will change, and send it again if it "
    "still holds.";
inline constexpr Text kStrikeReason = "Why is it a mistake?";
inline constexpr Text kStrikeButton = "Strike it out";
inline constexpr Text kNeverStruck =
    "This entry says who the child is, and cannot be struck out: the record would be without a "
    "name. A wrong name or date is put right by a new entry with the child’s details. If the child "
    "was entered by mistake, record that the child has left the school, and why.";
inline constexpr Text kAlreadyStruck = "This entry is struck out already.";
std::string no_longer_due(std::string_view what);
std::string due_again(std::string_view what);
std::string stage_changes(std::string_view from, std::string_view to);
inline constexpr Text kRecordedBy = "Recorded by";
inline constexpr Text kDayOf = "Day";
inline constexpr Text kEntryIs = "Entry";

}  // namespace stepwell::web::texts
