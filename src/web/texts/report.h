// The sentences of reports that are made from the record, and the lines in which the record answers
// by itself. Knows no page and no law.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/texts.h"
#include "web/texts/terms.h"

namespace stepwell::web::texts {

// What the record says.
/// "2 June 2025: Parent told."
std::string dated_line(base::Day on, std::string_view sentence);
std::string stage_line(std::string_view name, const std::optional<base::Day>& since);
std::string plan_line(std::string_view name, const std::optional<base::Day>& issued,
                      const std::optional<base::Day>& review);
/// "Reads ten new words: some progress, 6 of 10 (2 June 2025)."
std::string target_line(std::string_view target, std::string_view outcome, std::string_view note,
                        base::Day on);
std::string target_begun(std::string_view target);
/// `facts` are labels with what the plan says; those without a word are left out.
std::string measure_line(std::string_view target,
                         const std::vector<std::pair<std::string, std::string>>& facts,
                         std::string_view latest);
std::string help_line(std::string_view what, std::string_view often, std::string_view days,
                      std::string_view came);
std::string next_meeting_line(std::string_view meeting, base::Day on);
std::string next_review_line(std::string_view plan, base::Day on);

// The reports of many children.
inline constexpr Text kReportsLink = "Reports to parents";
inline constexpr Text kReportsNone =
    "The law of this school asks for no report that is made from the record.";
std::string reports_title(std::string_view report);
std::string reports_lead(int begins);
/// "12 children: 3 given, 4 ready, 5 to be written."
std::string reports_sum(std::size_t all, std::size_t given, std::size_t ready);
inline constexpr Text kReportsNobody = "No child here is to be given this report.";
inline constexpr Text kReportGiven = "given";
inline constexpr Text kReportReady = "ready";
inline constexpr Text kReportBegun = "being written";
inline constexpr Text kReportEarlier = "of an earlier year";
inline constexpr Text kReportEarlierLong =
    "The draft was begun in an earlier school year. Once it is put away, the one of this year can "
    "be begun.";
inline constexpr Text kReportPutAway = "Put it away";
inline constexpr Text kReportNotBegun = "not begun";
inline constexpr Text kReportNobodyToGive = "nobody to give it to";
inline constexpr Text kReportNobodyToGiveLong =
    "None of the child’s contacts may be written to. Somebody who keeps the contacts has to say "
    "who may.";
/// "Still empty: progress; next steps."
std::string reports_missing(const std::vector<std::string>& labels);
std::string report_given_on(base::Day on);
inline constexpr Text kReportRead = "Read it";
inline constexpr Text kReportWrite = "Write it";
inline constexpr Text kReportBegin = "Begin it";
std::string prepare_button(std::size_t count);
inline constexpr Text kPrepareMeans =
    "Each begins with what the record has of this school year. Then each is read and finished by "
    "somebody.";
std::string prepared(std::size_t count);
std::string print_ready(std::size_t count);
std::string give_ready(std::size_t count);
std::string reports_given(std::size_t count);

// On paper.
inline constexpr Text kReportsPrint = "Print all of them";
std::string reports_print_lead(std::size_t count);
inline constexpr Text kReportsNothingReady = "None of them is ready.";
std::string report_for(const std::vector<std::string>& names);
inline constexpr Text kReportSchool = "School";
inline constexpr Text kReportSigned = "Signed";

// Given to the parents.
std::string reports_give_title(std::string_view report);
inline constexpr Text kReportsGiveLead =
    "All that are ticked are recorded in one act, each with its words as they are now.";
inline constexpr Text kReportsGiveChildren = "Whose are given?";
std::string give_child(std::string_view name, const std::vector<std::string>& to);
inline constexpr Text kReportsGiveMethod = "How were they given?";
inline constexpr Text kReportsGiveMethodMissing = "Say how they were given.";
inline constexpr Text kReportsGiveOn = "On which day were they given?";
inline constexpr Text kReportsGiveButton = "Record them as given";
inline constexpr Text kReportsGiveNobody = "Tick at least one child.";
inline constexpr Text kReportsGiveNotReady = "Not ready yet";
std::string give_left(std::string_view name);
std::string give_not_ready(std::string_view name);
std::string give_changed(std::string_view name);
std::string give_moved_on(std::string_view name);
std::string give_restricted(std::string_view name);
std::string report_made(std::string_view name);

}  // namespace stepwell::web::texts
