// The sentences that explain a day: the rule, the arithmetic, the state, the source. Knows no page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/school/day_trace.h"
#include "law/framework.h"
#include "record/why.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kWhyOwner = "Who has to do it";
inline constexpr Text kWhyRightOwner = "Whose right it is";
inline constexpr Text kWhyStrength = "How strict it is";
inline constexpr Text kWhyReason = "Why the law asks for it";
inline constexpr Text kWhyStarted = "What started it";
inline constexpr Text kWhyCalendar = "The calendar, not an entry of the record.";
inline constexpr Text kWhyNotKnownDay = "The day on which it began is not known.";
inline constexpr Text kWhyReckoned = "How the day was worked out";
inline constexpr Text kWhyNoNumber = "The law gives no number of days.";
inline constexpr Text kWhyState = "How it stands";
inline constexpr Text kWhyCloses = "What would finish it";
inline constexpr Text kWhyRestarts = "What would finish it and begin it again";
inline constexpr Text kWhyEnds = "What would end it without being done";
inline constexpr Text kWhyChanges = "What would change it";
inline constexpr Text kWhyExceptions = "Exceptions that the law allows";
inline constexpr Text kWhyExceptionMeans =
    "An exception does not stop the time. It says that the last day need not be met; the day stays "
    "in sight.";
inline constexpr Text kWhyClaim = "Claim an exception";
inline constexpr Text kWhySources = "Where it comes from";
inline constexpr Text kWhyInLaw = "See this rule among the others of the law";
inline constexpr Text kWhyOpenSource = "Read the source";
inline constexpr Text kWhyEarlier = "Earlier times";
inline constexpr Text kWhyNever =
    "Nothing in this record has opened this so far, or what did has been struck out.";
inline constexpr Text kWhyIfStruck = "If the entry that started it is struck out, it is gone.";
inline constexpr Text kWhyIfStage =
    "It is owed only in some stages. If the child moves to another one, it lapses.";
inline constexpr Text kWhyIfTerms =
    "If the school gives other term dates, or records that it was closed, it is worked out again, "
    "also when it is done already. The last day that it had until then stays in sight here.";
inline constexpr Text kWhyOpenEntry = "Open the entry";
std::string why_title(std::string_view duty);
/// "Osian Murphy, on Saturday 21 November 2026".
std::string why_lead(std::string_view child, std::string_view day);
Text strength_means(law::Strength strength, law::DutyKind kind);
/// One step of the arithmetic; `starts` names the entry that a clock looks back or ahead to.
std::string clock_step(const record::ClockStep& step, std::string_view starts,
                       std::string_view extends);
std::string state_of(const record::Instance& instance, base::Day today);
/// "The limit is 12 November 2026.", "The aim is ...", one after the other.
std::string days_of(const record::Instance& instance);
/// "17 March 2025: Plan issued.".
std::string on_day(base::Day day, std::string_view sentence);
std::string excused_by(std::string_view exception);
/// "It began on 12 May 2026."
std::string began_on(base::Day day);
/// What extending it would take: "If this happens in time, 3 months are added: ...".
std::string would_extend(const law::Clock::Extension& extension, law::Clock::Unit unit,
                         std::string_view when);
/// "6 months", "1 school day": without a sign.
std::string clock_amount(int amount, law::Clock::Unit unit);
/// "the day on which it began"; `starts` names the entry that the clock looks back or ahead to.
std::string clock_start(const law::Clock& clock, std::string_view starts);
/// How sure a source is: "statute", "custom, not law", "not checked against the source".
Text confidence_mark(law::Confidence confidence);
inline constexpr Text kWhyLaw = "Under the law";
std::string under_law(std::string_view law);
/// "checked on 21 November 2026".
std::string checked_on(base::Day day);
/// "12 May 2026: done on 3 June 2026".
std::string earlier_time(const record::Instance& instance, std::string_view state);

/// "done on 5 June 2025 in time", "open".
std::string how_it_ended(const record::LastDay& last);
/// What other dates of the school did to a last day: "Until 5 June 2025, when it was recorded that
/// the school was closed on 3 June 2025, the last day was Wednesday 4 June 2025. ...".
std::string moved_by_dates(const app::DayTrace& trace);

/// "It ends when the child reaches the age of 5."
std::string why_ends_at_age(int age);

}  // namespace stepwell::web::texts
