// The sentences of those who help from outside the school: asking a service, its advice, visits,
// and what comes of it. Knows no page and no service.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "web/texts.h"

namespace stepwell::web::texts {

// What stands on the child's page and on the page of specialists.
inline constexpr Text kSpecialists = "Specialists";
inline constexpr Text kSpecialistsLead =
    "Who from outside the school is asked, comes and has advised, and what the family consented "
    "to.";
inline constexpr Text kNoSpecialists = "No service has been asked, and none is involved.";
inline constexpr Text kAllOfThem = "See everything about specialists";
inline constexpr Text kInvolvedNow = "Involved now";
inline constexpr Text kInvolvedBefore = "Involved before";
inline constexpr Text kAskedBefore = "Asked before";
inline constexpr Text kWaitedFor = "Waited for";
inline constexpr Text kAdviceCame = "Advice that came";
inline constexpr Text kLastAdvice = "The last advice";
inline constexpr Text kConsents = "Consent to ask a service";
inline constexpr Text kNoConsents = "Nobody’s answer is recorded.";
inline constexpr Text kDiagnoses = "Diagnosis";
/// "Speech and language therapy: Ann Lee".
std::string service_and(std::string_view service, std::string_view professional);
/// "since 3 May 2025", "from 3 May 2025 to 4 June 2025".
std::string involved_days(base::Day from, const std::optional<base::Day>& until);
/// "next visit on 3 May 2025".
std::string next_visit(base::Day day);
std::string next_visit_missing(base::Day day);
/// "asked on 3 May 2025, to be asked after on 4 June 2025".
std::string asked_days(base::Day on, const std::optional<base::Day>& after);
std::string asked_and_answered(base::Day on);
std::string asked_and_given_up(base::Day on);
/// "3 ways of helping, 4 June 2025".
std::string advice_line(std::size_t strategies, base::Day on);
/// "Mother: given, 3 May 2025".
std::string consent_line(std::string_view of, std::string_view answer, base::Day on);

// Asking a service.
inline constexpr Text kAskTitle = "Ask a specialist";
inline constexpr Text kAskButton = "Record that the service is asked";
inline constexpr Text kServiceLabel = "Which service?";
inline constexpr Text kChooseService = "Choose a service";
inline constexpr Text kServiceMissing = "Choose the service";
inline constexpr Text kWhoLabel = "Who there, if you know a name?";
inline constexpr Text kPurposeLabel = "For what, in a few words?";
inline constexpr Text kPurposeHint = "For example: why reading does not get on";
inline constexpr Text kPurposeMissing = "Say in a few words what the service is asked for";
inline constexpr Text kAskText = "What do you ask, and what should the service know?";
inline constexpr Text kConsentTitle = "Who consented?";
inline constexpr Text kConsentHint =
    "No service is asked before the family agrees. It may change its mind later.";
inline constexpr Text kConsentNow = "Somebody who is not listed: I record it now";
inline constexpr Text kConsentOf = "Name of who consented";
inline constexpr Text kConsentOfHint = "With what they are to the child";
inline constexpr Text kConsentOfMissing =
    "Say who consented. If nobody has been asked yet, write the letter that asks for it first";
inline constexpr Text kConsentOnMissing =
    "Enter the day on which they said yes, as day, month and year";
inline constexpr Text kConsentOn = "On which day did they say yes?";
inline constexpr Text kConsentLater = "The consent has to come before the service is asked";
inline constexpr Text kConsentMissing =
    "Nobody’s consent is named, so no service can be asked. Choose one, or say who consented and "
    "when. If nobody has been asked yet, write the letter that asks for it first";
inline constexpr Text kConsentGone =
    "This consent does not stand in the record any more, or was taken back. Choose another, or ask "
    "the family again";
inline constexpr Text kConsentLetter = "Letters, also the one that asks the family for consent";
inline constexpr Text kConsentAnswer = "Record that somebody said no";
/// "Mother said no on 3 May 2025. ..."
std::string consent_refused(std::string_view of, std::string_view answer, base::Day on);
inline constexpr Text kGoesAlongTitle = "What goes along, from the record?";
inline constexpr Text kSentHint = "Only what the service needs, and what the family agreed to.";
inline constexpr Text kAskAfterLabel = "On which day will you ask after it?";
inline constexpr Text kAskAfterHint = "It waits on Today until then.";
inline constexpr Text kAskAfterPast = "Choose a day after today";
inline constexpr Text kAskedOn = "When was the service asked?";

// What was asked.
inline constexpr Text kAskedRecorded =
    "It is recorded that the service is asked. It stands on Today among what is waited for.";
inline constexpr Text kAskedAgain = "The new day is recorded.";
inline constexpr Text kRowService = "Service";
inline constexpr Text kRowProfessional = "Who";
inline constexpr Text kRowPurpose = "For what";
inline constexpr Text kRowText = "What was asked";
inline constexpr Text kRowAsked = "Asked on";
inline constexpr Text kRowAfter = "To be asked after on";
inline constexpr Text kRowConsent = "Consent";
inline constexpr Text kRowSent = "What went along";
inline constexpr Text kRowState = "How it stands";
inline constexpr Text kRowLastWord = "Heard last";
inline constexpr Text kIsWaiting = "waited for";
inline constexpr Text kIsAnswered = "answered";
inline constexpr Text kIsGivenUp = "not waited for any more";
inline constexpr Text kAnsweredBy = "See the advice";
inline constexpr Text kAdviceIsHere = "Record the advice that came";
inline constexpr Text kTheyBegan = "Record that somebody began to work with the child";
inline constexpr Text kAfterTitle = "Asked after it, and no advice yet?";
inline constexpr Text kAfterText = "What did they say?";
inline constexpr Text kAfterDay = "Ask again on";
inline constexpr Text kAfterButton = "Wait until that day";
inline constexpr Text kGiveUpButton = "We do not wait any more";
inline constexpr Text kAfterDayPast = "Choose a day after today on which you ask again";
inline constexpr Text kGiveUpMissing = "Say why nobody waits for it any more";
inline constexpr Text kNotWaited = "This is not waited for: it was answered, or given up";

// Advice that came.
inline constexpr Text kAdviceTitle = "Record a specialist’s advice";
inline constexpr Text kAdviceButton = "Record the advice";
inline constexpr Text kAdviceName = "Title of the report or letter";
inline constexpr Text kHeldByLabel = "Who holds the original?";
inline constexpr Text kHeldByHint =
    "For example: the health service, the cabinet in the office, the parents";
inline constexpr Text kAdviceNameMissing = "Give the report a title";
inline constexpr Text kAdviceText = "What it says, for those who help the child";
inline constexpr Text kAdviceTextHint =
    "The few lines that matter. The report itself goes in as a file.";
inline constexpr Text kStrategiesLabel = "Ways of helping that it advises";
inline constexpr Text kStrategiesHint =
    "One on each line. Each can then be taken into the plan with one tap.";
inline constexpr Text kAdviceEmpty =
    "Write what it says or the ways of helping, or choose the report as a file";
inline constexpr Text kAdviceOn = "When did it come?";
inline constexpr Text kKeptBackLegend = "Who may read the report?";
inline constexpr Text kKeptBackHint =
    "Those who teach the child still see the service, the day and the ways of helping.";
inline constexpr Text kKeptBackMissing = "Say who may read the report";
inline constexpr Text kEverybodyWho = "Everybody who teaches the child";
inline constexpr Text kAnswersLabel = "What does it answer?";
inline constexpr Text kAnswersNothing = "Nothing that was asked";
/// "Speech and language therapy, asked on 3 May 2025: why ..."
std::string asked_option(std::string_view service, base::Day on, std::string_view title);
/// What is wrong with a report that was pasted whole, and what to do with it.
std::string report_too_long(std::size_t most, std::size_t have);

// One piece of advice.
inline constexpr Text kAdviceRecorded = "The advice is recorded.";
inline constexpr Text kRowCame = "Came on";
inline constexpr Text kRowTitle = "Title";
inline constexpr Text kRowSays = "What it says";
inline constexpr Text kRowFile = "Report";
inline constexpr Text kRowHeldBy = "Original";
inline constexpr Text kRowReaders = "Who may read it";
inline constexpr Text kRowAnswers = "Answers";
inline constexpr Text kWhatWasAsked = "what was asked";
inline constexpr Text kStrategiesTitle = "Ways of helping";
inline constexpr Text kNoStrategies = "No single way of helping was written down.";
inline constexpr Text kWhatComesTitle = "What comes of it";
inline constexpr Text kStepMove = "Stage";
inline constexpr Text kStepPlan = "Plan";
inline constexpr Text kIsReady = "everything that the law wants is there";
inline constexpr Text kStepNeeds = "Something is still missing; the next page says what.";
/// "Write the next IEP with 3 ways of helping from this advice".
std::string write_next(std::string_view plan, std::size_t strategies);
/// "Go on with the draft of the IEP".
std::string go_on_with(std::string_view plan);
std::string plan_step(std::string_view plan);

// In the draft of a plan.
inline constexpr Text kAdvisedTitle = "From the advice of specialists";
inline constexpr Text kAdvisedHint =
    "One tap takes it in, with whose advice it is and of which day.";
inline constexpr Text kTakeIn = "Take it in";
inline constexpr Text kTakenIn = "in the plan";
/// "Speech and language therapy, 3 May 2025".
std::string advised_by(std::string_view service, base::Day on);

// Somebody begins to work with the child.
inline constexpr Text kBeginTitle = "A specialist begins";
inline constexpr Text kInvolvedButton = "Record that it began";
inline constexpr Text kBeginWho = "Who comes?";
inline constexpr Text kBeginWhoMissing = "Write the name of who comes";
inline constexpr Text kBeginText = "What do they do?";
inline constexpr Text kBeginWeeks = "A visit every how many weeks?";
inline constexpr Text kBeginWeeksHint = "Leave it empty if visits are agreed one by one.";
inline constexpr Text kWeeksWrong = "Write a number of weeks from 1 to 52, or leave it empty";
inline constexpr Text kBeganOn = "Since when?";
inline constexpr Text kBeganRecorded = "It is recorded that they are involved.";

// The visits.
inline constexpr Text kVisitsTitle = "Visits";
inline constexpr Text kNoVisits = "No visit is arranged or recorded.";
inline constexpr Text kRowSince = "Since";
inline constexpr Text kRowUntil = "Until";
inline constexpr Text kRowWhyEnded = "Why it ended";
inline constexpr Text kRowWhatFor = "What they do";
inline constexpr Text kRowEvery = "Visits";
std::string every_weeks(int weeks);
inline constexpr Text kArrangeVisit = "Arrange a visit";
inline constexpr Text kArrangeVisitAgain = "Arrange the visit again";
inline constexpr Text kRecordVisit = "Record a visit";
inline constexpr Text kEndInvolvement = "Record that it ended";
inline constexpr Text kToCome = "to come";
inline constexpr Text kVisitFor = "On which day is it to be?";
inline constexpr Text kVisitTime = "At what time?";
inline constexpr Text kVisitTimeHint = "Like 15:30";
inline constexpr Text kVisitNoTime = "Write the time with hours and minutes, like 15:30";
inline constexpr Text kVisitPlace = "Where?";
inline constexpr Text kVisitArranged = "The visit is arranged.";
inline constexpr Text kVisitSame =
    "Nothing is changed: the visit is arranged for this day, time and place already";
inline constexpr Text kVisitOutcome = "Did it take place?";
inline constexpr Text kVisitOutcomeMissing = "Say whether the visit took place";
inline constexpr Text kVisitWhy = "If not, or only in part: why?";
inline constexpr Text kVisitWhyMissing = "Choose why the visit was missed";
inline constexpr Text kVisitText = "What was said or done?";
inline constexpr Text kVisitOn = "On which day?";
inline constexpr Text kVisitRecorded = "The visit is recorded.";
/// "A visit on 3 May 2025 is recorded already. ..."
std::string visit_twice(base::Day day);
std::string before_it_began(base::Day day);
std::string it_ended(base::Day day);
inline constexpr Text kNotInvolved = "This involvement does not stand in the record any more";
inline constexpr Text kEndTitle = "A specialist’s work with the child ended";
inline constexpr Text kEndReason = "Why did it end?";
inline constexpr Text kEndReasonMissing = "Say why it ended";
inline constexpr Text kEndOn = "On which day?";
inline constexpr Text kInvolvedEndButton = "Record the end";
inline constexpr Text kEndRecorded = "The end is recorded.";

// Diagnosis, among the specialists.
inline constexpr Text kRecordDiagnosis = "Record a diagnosis, suspected or confirmed";
inline constexpr Text kNoDiagnosis = "No diagnosis is recorded.";
/// "Dyslexia (suspected), by Dr Evans, 3 May 2025".
std::string diagnosis_line(std::string_view condition, std::string_view certainty,
                           std::string_view by, base::Day on);

}  // namespace stepwell::web::texts
