// The sentences of the school's own pages: what it owes of itself, its policies, its reports. Knows
// no page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/numbers/school_numbers.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kSchoolPage = "School";
inline constexpr Text kNotRecorded = "This could not be recorded. Check it and send it again.";
/// "Ask Siân Parry or Ada Lovegrove." Nobody to ask: who to turn to then.
std::string ask_one_of(const std::vector<std::string>& names);

// What it owes.
inline constexpr Text kOwesTitle = "What the school itself owes";
inline constexpr Text kOwesNone = "The law asks nothing of a school of this kind.";
inline constexpr Text kOwesMissing = "Missing";
inline constexpr Text kOwesDone = "Done";
inline constexpr Text kOwesToDo = "To do";
inline constexpr Text kOwesOverdue = "Overdue";
inline constexpr Text kOwesForGood = "It need not be renewed.";
inline constexpr Text kPostGive = "Give somebody the post";
inline constexpr Text kPolicyRecord = "Record that it is published";
inline constexpr Text kPolicyWrite = "Write it and publish it";
inline constexpr Text kPublishedTitle = "Published";
inline constexpr Text kPublishedNone = "Nothing has been recorded as published yet.";
inline constexpr Text kOtherPolicies = "Record another policy";
inline constexpr Text kPolicyRead = "Read it";
inline constexpr Text kPolicyFile = "Save the file";
inline constexpr Text kPolicyLink = "Open where it is published";
inline constexpr Text kOwesSomething = "Something of the school itself is missing";
/// "since 1 September 2025".
std::string missing_since(base::Day day);
/// "on 15 September 2025, good until 15 September 2026".
std::string done_on(base::Day day, const std::optional<base::Day>& until);
/// "it was to be done by 1 September 2026".
std::string was_due_by(base::Day day);
/// "SEN policy, 15 September 2025".
std::string published_on(base::Day day);

// Why.
inline constexpr Text kOwedNever = "The school’s record has nothing yet that answers it.";
/// "It was published on 15 September 2025. After 12 months it has to be there anew: ..."
std::string owed_published(base::Day on, const std::optional<int>& months,
                           const std::optional<base::Day>& until);
std::string owed_post(base::Day since);
std::string owed_missing(base::Day since);
/// "Siân Parry: in the post since 1 September 2023, to be done by 1 September 2026."
std::string owed_of_holder(std::string_view holder, base::Day since,
                           const std::optional<base::Day>& limit);
/// The same of one who has done it: "Siân Parry: done, since 3 September 2026. It was to be done by
/// 1 September 2026."
std::string done_by_holder(std::string_view holder, base::Day since,
                           const std::optional<base::Day>& missed);

// What somebody on the staff holds.
inline constexpr Text kQualificationsTitle = "Qualifications";
inline constexpr Text kQualificationsNone = "None is recorded.";
inline constexpr Text kQualificationRecord = "Record a qualification";
inline constexpr Text kQualificationWhich = "What is held?";
inline constexpr Text kQualificationDay = "Since when?";
inline constexpr Text kQualificationDayHint =
    "The day on the certificate; of something else, the day since when it is so";
inline constexpr Text kQualificationText = "Its number, or where it can be seen";
inline constexpr Text kQualificationMissing = "Choose what is held";
inline constexpr Text kQualificationSave = "Record it";
/// "Record a qualification of Siân Parry".
std::string qualification_title(std::string_view holder);
/// "It is recorded what Siân Parry holds."
std::string qualification_recorded(std::string_view holder);

// Striking out what was a mistake.
inline constexpr Text kSchoolStrikeLink = "Strike it out";
inline constexpr Text kSchoolStrikeMeans =
    "It stays in the record with your reason, and so does a file that belongs to it. Nothing "
    "counts it any more.";
inline constexpr Text kSchoolStruck = "It is struck out, and nothing counts it any more.";
inline constexpr Text kSchoolStruckTitle = "Struck out";
/// "2 June 2025: Published: Accessibility plan. Struck out: Another school’s."
std::string struck_line(base::Day on, std::string_view what, std::string_view because);
/// "Published: Accessibility plan, “Access for all”".
std::string published_entry(std::string_view policy, std::string_view title);
/// "Siân Parry holds: National Award for SEN Co-ordination. No. 12".
std::string held_entry(std::string_view holder, std::string_view qualification,
                       std::string_view text);

// Setting up.
inline constexpr Text kSetUpParts = "Set up";
inline constexpr Text kPartTerms = "Term dates and closures";
inline constexpr Text kPartStaff = "Staff and posts";

// Recording a policy.
inline constexpr Text kPolicyDay = "On which day was it published?";
inline constexpr Text kPolicyName = "Its title";
inline constexpr Text kPolicyAddress = "Its address on the web";
inline constexpr Text kPolicyAddressHint = "For example: https://www.exton.sch.uk/policies";
inline constexpr Text kPolicyUpload = "The file";
inline constexpr Text kPolicyWhere = "Or where it can be read";
inline constexpr Text kPolicyWhereHint = "For example: on paper, in the office";
inline constexpr Text kPolicyNowhere =
    "Enter its address, choose the file, or say where it can be read";
inline constexpr Text kPolicyAddressWrong =
    "An address begins with https:// or http://. Copy it from the browser.";
inline constexpr Text kPolicySave = "Record it";
inline constexpr Text kPolicyOwnHere = "It can be written here, heading by heading";
std::string policy_title(std::string_view policy);
std::string policy_recorded(std::string_view policy);

// Writing a report.
inline constexpr Text kReportLead =
    "Save as often as you like: it is a draft until you publish it. Others may write in it too.";
inline constexpr Text kReportLast = "It begins with the text that was published last.";
inline constexpr Text kReportEmpty =
    "Nothing was published here before, so it begins empty. Next year it begins with this text.";
inline constexpr Text kReportDraftKept =
    " Somebody has written in the draft since you looked at it: what they wrote is not published, "
    "and the draft is kept.";
inline constexpr Text kReportSave = "Save the draft";
inline constexpr Text kReportLook = "See how it will look";
inline constexpr Text kReportEdit = "Go on writing";
inline constexpr Text kReportPublish = "Publish it";
inline constexpr Text kReportPublishLead =
    "This is what is published. It can be printed, saved as a file for the school’s website, and "
    "it stays in the record.";
inline constexpr Text kReportSaved = "The draft is saved.";
inline constexpr Text kReportNumbers = "Numbers of today";
inline constexpr Text kReportNumbersLead =
    "Put into the report when it is published. Fewer than five are not told.";
inline constexpr Text kReportNumbersTick = "Put these numbers into the report";
inline constexpr Text kNumbersTitle = "Numbers";
inline constexpr Text kNumbersStages = "Children with extra help";
inline constexpr Text kNumbersNeeds = "By their first need";
inline constexpr Text kNumbersAll = "Together";
inline constexpr Text kNumbersNone = "No child of the school has extra help at present.";
inline constexpr Text kNumberNotTold = "not told";
inline constexpr Text kReportPrint = "Print it";
inline constexpr Text kReportNotYet = "It has not been published here yet.";
/// "Enter: How we teach".
std::string report_missing(std::string_view heading);
/// "Meanwhile Anna Jones has written: “...”. Save again to put yours in its place."
std::string report_conflict(std::string_view theirs);
/// "Exton Primary, published on 15 September 2026".
std::string report_lead(std::string_view school, base::Day on);
/// "The school's numbers on 15 September 2026".
std::string numbers_on(base::Day day);
/// "12", or "not told".
std::string told(const std::optional<std::size_t>& count);

// The first day.
inline constexpr Text kFirstDayTitle = "To begin with";
inline constexpr Text kFirstDayLead = "These are missing. Each line goes away when it is done.";
inline constexpr Text kFirstTerms = "The dates of the terms";
inline constexpr Text kFirstTermsWhy = "without them many last days cannot be worked out";
inline constexpr Text kFirstSencoWhy = "nobody sees the children’s records and what is due";
inline constexpr Text kFirstChildren = "The children";
inline constexpr Text kFirstChildrenWhy = "from a file of your school system, or one by one";
inline constexpr Text kFirstToStaff = "Add staff and give posts";
inline constexpr Text kFirstToImport = "Bring in a file";

}  // namespace stepwell::web::texts
