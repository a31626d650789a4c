// The sentences of what somebody is to do besides what the law asks for: actions, meetings to come,
// reminders, second looks. Knows no page.
#pragma once

#include <string>
#include <string_view>

#include "app/lists/task.h"
#include "base/day.h"
#include "web/texts.h"

namespace stepwell::web::texts {

// A line of Today.
/// What is to be done; `about` is what its kind of meeting is called.
std::string task_words(const app::Task& task, std::string_view about);
/// Where it comes from: "Agreed at: Parents' evening". Empty where the words say it.
std::string task_source(const app::Task& task, std::string_view about);
/// "2 days later than agreed", "in 6 days".
std::string task_note(const app::Task& task, base::Day today);
/// What its button says.
Text task_button(const app::Task& task, base::Day today);
/// "Anna Jones, whose post has ended".
std::string who_has_left(std::string_view name);
/// "Anna Jones, who does not see this child’s record any more".
std::string who_sees_no_more(std::string_view name);
/// "Reminder of Anna Jones, whose post has ended".
std::string reminder_of(std::string_view whom);
/// "Your reminder", "Your reminder for Anna Jones", "Reminder from Anna Jones".
std::string reminder_between(std::string_view from, std::string_view to);
inline constexpr Text kYourReminder = "Your reminder";
inline constexpr Text kWhereItStands = "Where it stands";
inline constexpr Text kOnlyPractice = "Practice, not law";

// Today.
inline constexpr Text kNarrowPerson = "Whose";
inline constexpr Text kNarrowMine = "Mine";
inline constexpr Text kNarrowForMe = "What I can do";
inline constexpr Text kNarrowEverybody = "Everybody’s";
inline constexpr Text kNarrowToMine = "Show what I can do";
inline constexpr Text kNothingYours = "Nothing here waits for you.";
/// "Show what is for others to do for these children too (24)".
std::string show_others(std::size_t count);
inline constexpr Text kByDate = "By date";
inline constexpr Text kByChild = "By child";
inline constexpr Text kByLabel = "Order";
inline constexpr Text kSetReminder = "Set a reminder";
inline constexpr Text kMeetingDay = "Record a meeting day";
inline constexpr Text kForSeveral = "Parents told, for several children";
inline constexpr Text kOverview = "The school in numbers";
inline constexpr Text kAlsoLabel = "Also";
/// "Show all 76 children".
std::string show_all_children(std::size_t count);

// Done.
inline constexpr Text kActionTitle = "Say that it is done";
inline constexpr Text kReminderDoneTitle = "Take the reminder off";
inline constexpr Text kLookAgainTitle = "Look again";
inline constexpr Text kDoneButton = "It is done";
inline constexpr Text kOffButton = "Take it off";
inline constexpr Text kLookedButton = "Record that I have looked";
inline constexpr Text kDoneText = "What was done?";
inline constexpr Text kLookedText = "What did you see?";
inline constexpr Text kLookedMissing = "Say in a few words what you saw";
inline constexpr Text kDoneWhen = "When was it done?";
inline constexpr Text kLookedWhen = "When did you look?";
inline constexpr Text kDoneBefore = "It was agreed on a later day than that";
inline constexpr Text kStillWorried = "Still worried? Raise a new concern instead";
inline constexpr Text kAlreadyDone = "This was done already";
inline constexpr Text kAlreadyDoneLead =
    "Somebody has said that it is done, or the entry in which it stood was struck out.";
inline constexpr Text kOwnerLabel = "Whose";
inline constexpr Text kDayLabel = "Day";
inline constexpr Text kFromLabel = "From";
inline constexpr Text kWhatLabel = "What";

// Handed on.
inline constexpr Text kHandOn = "Hand it on";
inline constexpr Text kHandOnTitle = "Hand it on to somebody else";
inline constexpr Text kHandOnLead =
    "It is taken off where it stands now, and becomes a reminder from you for whoever you choose.";
inline constexpr Text kHandOnOwner = "Who does it from now on?";
inline constexpr Text kChoosePerson = "Choose somebody";
inline constexpr Text kHandOnButton = "Hand it on";
/// "Handed on to Anna Jones."
std::string handed_on_to(std::string_view name);

// Reminders.
inline constexpr Text kReminderTitle = "Set a reminder";
inline constexpr Text kReminderLead =
    "Only you and whoever it is for can see it, and whoever leads the help once neither of you "
    "sees the child’s record any more.";
inline constexpr Text kReminderText = "What is to be remembered?";
inline constexpr Text kReminderTextMissing = "Say what is to be remembered";
inline constexpr Text kReminderDay = "For which day?";
inline constexpr Text kReminderOwner = "Who is it for?";
inline constexpr Text kReminderMe = "Me";
inline constexpr Text kReminderOwnerMissing = "Choose who it is for";
inline constexpr Text kReminderOwnerAway =
    "This colleague does not see the child’s record. Choose somebody who does";
inline constexpr Text kReminderChild = "About which child?";
inline constexpr Text kReminderChildMissing = "Choose a child";
inline constexpr Text kReminderButton = "Set the reminder";
inline constexpr Text kReminderSet = "The reminder is set.";
inline constexpr Text kChooseChild = "Choose a child";

}  // namespace stepwell::web::texts
