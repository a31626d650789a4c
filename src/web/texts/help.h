// Every sentence about help that is promised and given: the issue of a plan, the sessions of a day,
// who is away, the map of the school. Knows no page; the law's own words come from the packs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/help/record_sessions.h"
#include "record/delivery.h"
#include "web/texts.h"

namespace stepwell::web::texts {

// What was promised, and what came of it.
/// Why sessions were missed, in the law's words.
struct MissedWords {
  std::string why;
  int count = 0;
};
/// "Promised 36, happened 29, in part 1, missed 6: staff away 5, trip, visit or event 1." And for
/// how many nothing is recorded.
std::string delivery(const record::Delivery& delivery, const std::vector<MissedWords>& because);
/// "3 times a week, 15 minutes".
std::string how_often(int times_a_week, int minutes);
/// "since 12 May 2026", "12 May 2026 to 3 June 2026".
std::string help_days(const record::Provision& provision);
inline constexpr Text kHelpCard = "Help promised and given";
/// On the paper that a family gets.
std::string paper_help_lead(base::Day today);
inline constexpr Text kPaperSquares =
    "Each square is one session, the newest last: a full one happened, a half one happened in "
    "part, an empty one did not happen.";
inline constexpr Text kNoHelp = "No help has been begun in this record.";
inline constexpr Text kHelpBefore = "Help that is over";
inline constexpr Text kNotCounted = "The term dates are not known, so nothing can be counted.";
inline constexpr Text kNoSessions = "It is there all the time; no sessions are counted.";
inline constexpr Text kWhoeverTeaches = "whoever teaches the class";
inline constexpr Text kHelpLink = "See all help, and how it is going";
std::string help_title(std::string_view child);
/// The last sessions as squares, for those who do not see them: "Last sessions: held, held,
/// missed."
std::string last_sessions(const std::vector<std::string>& outcomes);

// Help that begins or ends between two issues of a plan.
inline constexpr Text kBeginHelp = "Begin help";
inline constexpr Text kBeginOther = "Begin other help";
inline constexpr Text kEndHelp = "End this help";
inline constexpr Text kLinesNotGiven = "In the plan, and not begun";
inline constexpr Text kLinesNotGivenLead =
    "The plan in use promises this, and nothing says that it is given.";
/// "2 lines of the plan in use are not begun": a link to where they can be.
std::string lines_not_begun(std::size_t count);
std::string line_of_plan(std::string_view document);
inline constexpr Text kBeginFromPlan = "Is it in the plan? Then begin it from there:";
inline constexpr Text kHelpWhat = "What is given?";
inline constexpr Text kHelpWhatMissing = "Say what is given, such as “Word cards”.";
inline constexpr Text kHelpWho = "Their name, if they are not on the staff list";
inline constexpr Text kHelpTimes = "How many times a week?";
inline constexpr Text kHelpTimesHint = "Leave it empty for help that is there all the time.";
inline constexpr Text kHelpMinutes = "How many minutes each time?";
inline constexpr Text kHelpNumberWrong = "Write a whole number from 0 to 999, such as 3.";
inline constexpr Text kHelpGroup = "Name of the group";
inline constexpr Text kHelpGroupHint =
    "The same name for each child of the group: then its sessions are recorded in one tap.";
inline constexpr Text kHelpWhere = "Where?";
inline constexpr Text kHelpFrom = "From which day is it given?";
inline constexpr Text kHelpChildLeft =
    "The child has left the school. Help can begin when the child is back.";
inline constexpr Text kLineGone =
    "This line is in no plan in use any more, or is given already. See the help of the child, or "
    "write here what begins.";
std::string help_before_issue(base::Day issued);
inline constexpr Text kHelpBegun = "Recorded: the help has begun.";
inline constexpr Text kHelpEndOn = "On which day does it end?";
inline constexpr Text kHelpEndOnHint = "The first day on which it is not given any more.";
inline constexpr Text kHelpEndWhy = "Why does it end?";
inline constexpr Text kHelpEndWhyMissing =
    "Say why it ends, such as “The target is met” or “It did not help”.";
inline constexpr Text kHelpEndPlan =
    "The plan itself does not change by this. Say in its next version what is given then.";
std::string help_ended_already(base::Day until);
std::string help_ends_before(base::Day from);
std::string help_given_after(base::Day last);
inline constexpr Text kHelpEnded = "Recorded: the help has ended.";

// The issue of a plan.
inline constexpr Text kHelpOffer = "Help that begins with it";
inline constexpr Text kHelpOfferLead =
    "What the plan promises is counted from the day of issue. Untick what does not begin.";
inline constexpr Text kGoesOn = "Goes on as it is";
inline constexpr Text kBegins = "Begins";
inline constexpr Text kChanges = "Changes: the old ends and this begins";
inline constexpr Text kHelpPerson = "Who gives it?";
inline constexpr Text kHelpType = "Which kind of help?";
inline constexpr Text kHelpLevel = "Which level of help?";
inline constexpr Text kHelpTypeMissing = "Choose which kind of help it is";
inline constexpr Text kHelpLevelMissing = "Choose which level of help it is";
inline constexpr Text kHelpEnds = "Help that ends";
inline constexpr Text kHelpEndsLead = "It was in the last plan and is not in this one.";
inline constexpr Text kHelpPersonUnknown = "Choose somebody who is on the staff now.";
inline constexpr Text kHelpPersonHint =
    "Somebody who is not listed needs a post for the class or the child first.";
/// "Ann Hill, who may not see this child’s record", of whom the plan names all the same.
std::string giver_without_sight(std::string_view giver);
/// "Ann Hill does not see the record of Tom Hughes, and could not record ...".
std::string giver_does_not_see(std::string_view giver, std::string_view child,
                               std::string_view class_name);
/// "“Word cards”: Ann Hill does not see ...", where what is wrong stands apart from the help.
std::string of_help(std::string_view what, std::string_view fault);
std::string teaches_class(std::string_view class_name);

// The sessions of a day.
inline constexpr Text kSessionsPart = "Sessions";
inline constexpr Text kSessionsTitle = "My sessions";
std::string sessions_lead(base::Day day, std::size_t open);
/// The same with # for the number, which is not one: a script puts it there.
std::string sessions_lead_many(base::Day day);
inline constexpr Text kSessionsOpen = "To give";
inline constexpr Text kSessionsDone = "Done, or not today";
inline constexpr Text kMyClass = "My class, with others";
inline constexpr Text kNoSessionsOpen = "Nothing more is meant for this day.";
inline constexpr Text kNoSessionsAtAll = "No help with sessions is yours.";
inline constexpr Text kNoSchoolDay = "The school does not meet on this day.";
inline constexpr Text kItHappened = "It happened";
inline constexpr Text kInPart = "In part";
inline constexpr Text kItDidNot = "It did not happen";
inline constexpr Text kOneByOne = "Not the same for everybody";
inline constexpr Text kChangeIt = "Change it";
inline constexpr Text kTakeBack = "Take it back";
inline constexpr Text kDaysOfWeek = "Days of this week";
inline constexpr Text kSheetOfClass = "What each child needs, on one sheet";
/// "1 of 3 this week".
std::string of_week(const record::WeekOfHelp& week);
/// The same with # for how many there are: a script puts it there.
std::string of_week_counted(const record::WeekOfHelp& week);
/// "Group Red, 3 children"; "Talking group, 3 children", whose name says already what it is.
std::string group_of(std::string_view name, std::size_t children);
/// "Held", "Missed: staff away", with who said it.
std::string said_of_session(std::string_view outcome, std::string_view why, std::string_view by);
/// "Mon 19".
std::string short_weekday(base::Day day);
/// After a tap that was recorded whole: "Recorded: held, for 3 children."
std::string tap_recorded(std::string_view outcome, std::size_t count);
inline constexpr Text kTakenBack = "Taken back. Nothing is recorded of that session now.";
std::string slot_problem(const app::SlotDone& slot, std::string_view name, std::string_view said);
std::string tap_refused(app::TapRefusal refusal);
inline constexpr Text kNotYours =
    "Only who recorded it can change it here, on the same day. Ask whoever leads on "
    "extra help.";
inline constexpr Text kStruckMeanwhile =
    "This session was struck out meanwhile, and nothing was recorded. Say what became of it again.";
inline constexpr Text kSlotsUnread =
    "The form does not say which session it is. Open the page again.";

// What the script says.
inline constexpr Text kSending = "Sending…";
inline constexpr Text kUnsentOne =
    "1 tap is not sent yet. It is kept on this device and sent when there is a connection.";
inline constexpr Text kUnsentMany =
    "# taps are not sent yet. They are kept on this device and sent when there is a connection.";
inline constexpr Text kAllSent = "Everything is sent.";
inline constexpr Text kUnsentSignIn =
    "You are signed out. Sign in again: what is not sent yet is kept on this device and sent then.";
inline constexpr Text kUnsentOther =
    "Taps of somebody else are kept on this device. They are sent when that person signs in here.";
inline constexpr Text kUnsentGone =
    "This could not be recorded: it is not open to you any more. Tell whoever leads on extra "
    "help.";
inline constexpr Text kShowAgain = "Show this page again";

// Who is away.
inline constexpr Text kAwayTitle = "Who is away";
inline constexpr Text kAwayLead =
    "Choose somebody, and see which of today’s sessions they would give.";
inline constexpr Text kAwayWho = "Who is away?";
inline constexpr Text kAwayShow = "Show the sessions";
inline constexpr Text kAwayNone = "Nothing of theirs is meant for this day.";
inline constexpr Text kAwayMissed = "They do not happen";
inline constexpr Text kAwayWhy = "Why not?";
inline constexpr Text kAwayMark = "Record that they are missed";
inline constexpr Text kAwayGive = "Somebody else gives them";
inline constexpr Text kAwayTo = "Who?";
inline constexpr Text kAwayToHint =
    "Only people who see the record of a child above are listed. Somebody else needs a post for "
    "the class or the child first.";
/// "Bob Reed", with how many of the children they see where that is not all.
std::string away_cover(std::string_view name, std::size_t seen, std::size_t children);
inline constexpr Text kAwayGiveButton = "Give them to this person";
inline constexpr Text kAwayChoose = "Tick at least one session.";
inline constexpr Text kAwayNobody = "Choose who is away.";
inline constexpr Text kAwayToMissing =
    "Choose who gives them: somebody on the staff who sees these children.";
std::string away_sessions(std::string_view name, base::Day day);
std::string away_marked(std::size_t count);
std::string away_given(std::size_t count, std::string_view name);

// The map of the school.
inline constexpr Text kHelpPart = "Provision";
inline constexpr Text kMapTitle = "Provision map";
std::string map_lead(base::Day day, std::size_t children);
inline constexpr Text kMapPrint = "Print it";
inline constexpr Text kMapEmpty = "No help is being given. Help begins when a plan is issued.";
inline constexpr Text kMapOtherArea = "No need recorded";
inline constexpr Text kMapOtherLevel = "Not said";
inline constexpr Text kMapKind = "Kind";
inline constexpr Text kMapWhat = "Help";
inline constexpr Text kMapChildren = "Children";
inline constexpr Text kMapHours = "Hours a week";
inline constexpr Text kMapCost = "Cost a week";
inline constexpr Text kMapGiven = "Given";
inline constexpr Text kMapAll = "All together each week";
std::string hours(int minutes);
/// "£1,233.96".
std::string pounds(long long pence);
/// "£47.28, without 1 h 15 min of people who have no rate"; "—" for help that takes no time.
std::string cost(const std::optional<long long>& pence, int minutes_without_rate);
/// "29 of 36 sessions".
std::string given_of(const record::Delivery& delivery);
inline constexpr Text kMapNoRates =
    "No cost is shown, because the school has given no hourly rates.";

// Adults.
inline constexpr Text kAdultsTitle = "Adults: hours used and free";
inline constexpr Text kAdultsLead =
    "Hours used are those of the help that is given now; a group counts once. Sessions are counted "
    "since that help began.";
inline constexpr Text kAdultsLink = "Adults: hours used and free";
inline constexpr Text kAwayLink = "Who is away today, and who covers";
inline constexpr Text kAdult = "Adult";
inline constexpr Text kHoursUsed = "Used";
inline constexpr Text kHoursThere = "Available";
inline constexpr Text kHoursFree = "Free";
inline constexpr Text kAdultDelivery = "Sessions given";
inline constexpr Text kNobodyNamed = "Nobody named";
inline constexpr Text kHoursNotSaid = "not said";
inline constexpr Text kHoursForm = "Hours available for help, and hourly rates";
inline constexpr Text kHoursHint =
    "Hours a week, such as 12 or 12.5. Leave it empty if you do not know.";
inline constexpr Text kRateHint = "Pounds an hour, such as 14.50. Leave it empty for no cost.";
inline constexpr Text kHoursSave = "Save";
inline constexpr Text kHoursSaved = "Saved.";
inline constexpr Text kHoursBad = "Write hours from 0 to 60, such as 12.5.";
inline constexpr Text kRateBad = "Write pounds from 0 to 999, such as 14.50.";
std::string hours_of(std::string_view name);
std::string rate_of(std::string_view post);

}  // namespace stepwell::web::texts
