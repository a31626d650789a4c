// The sentences of meetings: arranging one, the page before it, the notes during it, and what was
// agreed. Knows no page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/instant.h"
#include "web/texts.h"

namespace stepwell::web::texts {

// Arranging.
inline constexpr Text kArrangeTitle = "Arrange a meeting";
inline constexpr Text kArrangeAgainTitle = "Arrange the meeting again";
inline constexpr Text kWhichMeeting = "Which meeting?";
inline constexpr Text kWhichMeetingMissing = "Choose which meeting it is";
inline constexpr Text kMeetingFor = "On which day is it to be?";
inline constexpr Text kMeetingTime = "At what time?";
inline constexpr Text kTimeHint = "Like 15:30";
inline constexpr Text kNoSuchTime = "Write the time with hours and minutes, like 15:30";
inline constexpr Text kMeetingPlace = "Where?";
inline constexpr Text kMeetingAbout = "What is it about?";
inline constexpr Text kWhoIsAsked = "Who is asked to come?";
inline constexpr Text kAnybodyElse = "Anybody else";
inline constexpr Text kNamesHint = "Names with commas between";
inline constexpr Text kWhyAsked = "Why these people? (optional)";
/// "Why Mr Rhys?"
std::string why_is_asked(std::string_view name);
inline constexpr Text kWhyOthers = "Why anybody else who is named above?";
/// "Tick Mr Rhys, who is to come for this reason, or take the reason out."
std::string why_of_nobody(std::string_view name);
inline constexpr Text kWhyOfNobody =
    "Name under “Anybody else” who is to come for this reason, or take the reason out";
/// "Mr Rhys (has taught her for two years)"; the name alone without a reason.
std::string asked_line(std::string_view name, std::string_view why);
/// "Write each name with at most 300 characters. One of them has 400."
std::string name_too_long(std::size_t most, std::size_t have);
/// "Name at most 40 people. There are 900."
std::string too_many_people(std::size_t most, std::size_t have);
inline constexpr Text kRestrictedGuests = "Somebody who is asked has a restriction";
/// "John Black is to come all the same".
std::string guest_is_meant(std::string_view name);
/// "The record says: Court order".
std::string guest_restriction(std::string_view restriction);
/// "The record has a restriction of John Black: Court order. Tick ...".
std::string guest_is_restricted(std::string_view name, std::string_view restriction);
/// For who may not see what the record says of them.
std::string guest_not_yours(std::string_view name);
/// "Asked for in the letter: A parent asks for a meeting".
std::string asked_for_in(std::string_view letter);
inline constexpr Text kMeetingLetters = "Write the invitation, or another letter about it";
inline constexpr Text kArrangedOn = "When was it arranged?";
inline constexpr Text kArrangeButton = "Arrange the meeting";
inline constexpr Text kMeetingArranged = "The meeting is arranged.";
/// "This takes the place of the meeting on 4 June 2025."
std::string takes_the_place(base::Day day);
inline constexpr Text kStandsAlready =
    "Nothing is changed: a meeting of this kind is arranged for this day, time and place already";

// The page before the meeting.
inline constexpr Text kMeetingWhen = "When";
inline constexpr Text kMeetingWhere = "Where";
inline constexpr Text kMeetingWho = "Asked to come";
inline constexpr Text kMeetingOver =
    "This meeting was held or arranged again. What stands here is how it was arranged then.";
inline constexpr Text kHoldButton = "Write the notes";
inline constexpr Text kArrangeAgainButton = "Arrange it again";
inline constexpr Text kCalendarButton = "Put it into a calendar";
inline constexpr Text kPrintAgenda = "Print the agenda";
inline constexpr Text kAgendaTitle = "Agenda";
inline constexpr Text kAgendaOpen = "Agreed before, and not done yet";
inline constexpr Text kAgendaDue = "What is due";
inline constexpr Text kAgendaPlan = "The plan in use";
inline constexpr Text kAgendaQuestions = "Questions that families are told to ask";
inline constexpr Text kAgendaEmpty = "Nothing is due and no plan is in use.";
/// "arranged again twice".
std::string moved_times(int times);
/// "4 June 2025, 15:30".
std::string day_and_time(base::Day day, std::string_view time);
/// "What to do, Anna Jones, by 4 June 2025".
std::string action_line(std::string_view what, std::string_view who,
                        const std::optional<base::Day>& by);
/// What stands in a calendar, where others may see it: "Review meeting (S.O.)".
std::string calendar_summary(std::string_view meeting, std::string_view initials);
inline constexpr Text kCalendarFile = "meeting.ics";

// The notes.
inline constexpr Text kRecordTitle = "Notes of a meeting";
inline constexpr Text kRecordLead =
    "What you write is saved as you go. Nothing is in the record before you record it.";
inline constexpr Text kSaidPart = "What was said";
inline constexpr Text kSaidLabel = "What was said";
inline constexpr Text kAgreedPart = "What was agreed";
inline constexpr Text kAgreedLead = "Who does what, by when. It then stands on their Today.";
inline constexpr Text kAgreedWhat = "What is to be done?";
inline constexpr Text kAgreedWho = "Who does it?";
inline constexpr Text kAgreedBy = "By when?";
inline constexpr Text kTypedDayHint = "Like 26/3/2027 or 26 March 2027";
inline constexpr Text kNoTypedDay = "Write a day that there is, like 26/3/2027";
inline constexpr Text kByBefore = "Choose a day after the meeting";
inline constexpr Text kWhatMissing = "Say what is to be done";
inline constexpr Text kAddAction = "Add another";
inline constexpr Text kAndThenPart = "And then";
inline constexpr Text kNextMeetingOn = "When do you meet next?";
inline constexpr Text kNextMeetingHint = "Leave it empty if no day was agreed.";
inline constexpr Text kNextNotLater = "Choose a day after the meeting";
inline constexpr Text kHeldOn = "When was the meeting?";
inline constexpr Text kWhoWasThere = "Who was there";
inline constexpr Text kTickWho = "Tick everybody who was there";
inline constexpr Text kSaveNotes = "Save the notes for now";
inline constexpr Text kRecordMeetingButton = "Record the meeting";
inline constexpr Text kThrowAway = "Throw the notes away";
inline constexpr Text kNotesSaved = "The notes are saved. They are not in the record yet.";
inline constexpr Text kNotesGone = "The notes were thrown away.";
inline constexpr Text kNotesNotSeen =
    "Somebody has written in these notes since you opened the page, so nothing was thrown away. "
    "Read them, and throw them away again if they are to go";
inline constexpr Text kNothingNotedYet =
    "Write what was said or what was agreed, or tick who was there";
/// "This parents' evening counts as: Meeting with the parent about progress".
std::string counts_as(std::string_view meeting, std::string_view as);
/// What the entry says of it afterwards.
std::string counted_note(std::string_view meeting);
inline constexpr Text kCountsHint = "Only if the school says so.";
/// "Anna Jones recorded this meeting already. ..."
std::string recorded_already(std::string_view who);
inline constexpr Text kSecondMeeting = "There was a second meeting of this kind on that day";
inline constexpr Text kSeeTheirs = "See what they recorded";
/// "Action 2".
std::string action_number(std::size_t number);
std::string saved_at_time(base::Instant at);
std::string also_writing(const std::vector<std::string>& names);

// What was agreed.
/// "What we agreed: Parents' evening".
std::string note_title(std::string_view meeting);
inline constexpr Text kMeetingRecorded =
    "The meeting is recorded. Print what was agreed, or save it, before everybody leaves.";
inline constexpr Text kPrintNote = "Print it";
inline constexpr Text kSaveNote = "Save it as a file";
inline constexpr Text kNoteFile = "agreed.txt";
inline constexpr Text kPresentLabel = "Who was there";
inline constexpr Text kNothingAgreed = "Nothing was agreed.";
inline constexpr Text kNextLabel = "We meet next on";
inline constexpr Text kNoNextDay = "No next day was agreed.";
inline constexpr Text kIsDone = "done";
inline constexpr Text kIsHandedOn = "handed on";
/// "handed on to Anna Jones".
std::string is_handed_to(std::string_view name);
inline constexpr Text kArrangeNext = "Arrange the next meeting";

// A meeting day.
inline constexpr Text kDayTitle = "Record a meeting day";
inline constexpr Text kDayLead =
    "For one class at once: tick who came, and write a line for each. Children whose family did "
    "not come are left out.";
inline constexpr Text kDayClass = "Class";
inline constexpr Text kDayRegister = "Everybody with extra help";
inline constexpr Text kDayClassButton = "Choose the class";
inline constexpr Text kDayNobody = "You do not see a child of these.";
inline constexpr Text kDayCame = "Came";
inline constexpr Text kDayLine = "In a line";
inline constexpr Text kDayButton = "Record them all";
inline constexpr Text kDayNobodyTicked = "Tick at least one child whose family came";
inline constexpr Text kDayLineWithout = "Tick that the family came, or take the line out";
/// "28 meetings are recorded."
std::string day_recorded(std::size_t count);
/// "2 were there already and are not recorded twice."
std::string day_skipped(std::size_t count);
/// "Only the first 400 children stand here. ..."
std::string day_has_more(std::size_t shown);
/// "Siân O’Brien is not in this list any more, so nothing was recorded. ... You wrote: ..."; the
/// name and what was written may be empty.
std::string day_lost(std::string_view child, std::string_view line);
/// "Came: Siân O’Brien".
std::string came(std::string_view child);
std::string line_for(std::string_view child);

// One thing for several children.
inline constexpr Text kToldTitle = "Parents told, for several children";
inline constexpr Text kToldLead = "One form for all of them, such as a letter that went to each.";
inline constexpr Text kToldChildren = "For which children?";
inline constexpr Text kToldNobody = "Tick at least one child";
inline constexpr Text kToldWaiting = "A parent is still to be told";
inline constexpr Text kToldButton = "Record it for each";
inline constexpr Text kToldAbout = "About what?";
inline constexpr Text kToldHow = "How?";
inline constexpr Text kToldText = "What were they told?";
inline constexpr Text kToldWhen = "When?";
inline constexpr Text kToldAboutMissing = "Choose what they were told about";
inline constexpr Text kToldHowMissing = "Choose how they were told";
inline constexpr Text kNotSeen = "One of the children cannot be recorded for. Choose again";
std::string told_recorded(std::size_t count);
/// "Siân O’Brien: The date ..."
std::string of_child_problem(std::string_view child, std::string_view problem);

}  // namespace stepwell::web::texts
