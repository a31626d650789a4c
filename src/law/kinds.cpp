#include "law/kinds.h"

#include <algorithm>
#include <array>

#include "base/check.h"

namespace stepwell::law {
namespace {

using enum FieldType;
using F = FieldSpec;
constexpr auto kRequired = Presence::Required;
constexpr auto kFromOutside = Presence::FromOutside;

constexpr F kConcernRaised[] = {{"from", Choice, "from"}};
constexpr F kConcernRaisedMore[] = {{"areas", Words}, {"text"}};
constexpr F kEvidence[] = {{"type", Choice, "evidence_type"}};
// `held_by` says who has the original of a report, which need not be kept as a file.
constexpr F kEvidenceMore[] = {{"title"}, {"text"}, {"file"}, {"shows", Words}, {"held_by"}};
constexpr F kAnswered[] = {{"outcome", Choice, "concern_outcome"}};
constexpr F kAnsweredMore[] = {{"concern", Opening}, {"text"}, {"look_again_on", Day}};
constexpr F kTakenOver[] = {{"stage", Choice, "stage", kRequired}};
constexpr F kTakenDocument[] = {{"document", Choice, "document", kRequired},
                                {"issued_on", Day},
                                {"last_review_on", Day},
                                {"review_on", Day},
                                {"file"}};
constexpr F kTakenOverMore[] = {{"framework", Choice, "framework"},
                                {"since", Day},
                                {"source"},
                                {"documents", Rows, {}, Presence::Optional, kTakenDocument}};
constexpr F kDiagnosis[] = {{"condition"}, {"certainty", Choice, "certainty"}};
constexpr F kDiagnosisMore[] = {{"by"}, {"source"}};
constexpr F kCriteria[] = {{"set", Choice, "criteria"}};
constexpr F kCriteriaMore[] = {{"criteria", Words}, {"evidence", Positions}};
constexpr F kNeed[] = {{"code", Text, {}, kRequired}, {"rank", Number}};
// What a census asks besides: whether the child is taught at a special place of the school.
constexpr F kPlace[] = {{"place", Choice, "census_place", kRequired},
                        {"there", Flag, {}, kRequired}};
constexpr F kNeedsMore[] = {{"needs", Rows, {}, Presence::Optional, kNeed},
                            {"places", Rows, {}, Presence::Optional, kPlace}};
constexpr F kMoved[] = {{"to", Choice, "stage", kRequired}};
constexpr F kOverride[] = {{"need", Text, {}, kRequired}, {"reason"}};
constexpr F kMovedMore[] = {
    {"decided_by"}, {"reason"}, {"overrides", Rows, {}, Presence::Optional, kOverride}};
constexpr F kTold[] = {{"about", Choice, "about"}};
constexpr F kToldMore[] = {{"how", Choice, "told_how"}, {"text"}};
constexpr F kConsulted[] = {{"who", Choice, "family_member"}, {"about", Choice, "about"}};
constexpr F kConsultedMore[] = {{"text"}};
constexpr F kViews[] = {{"of", Choice, "family_member"}, {"about", Choice, "about"}};
constexpr F kViewsMore[] = {{"text"}, {"none_because"}};
constexpr F kConsent[] = {{"to", Choice, "consent_to"}, {"answer", Choice, "consent_answer"}};
constexpr F kConsentMore[] = {{"of"}};
constexpr F kIssued[] = {{"document", Choice, "document", kRequired},
                         {"state", Choice, "document_state"}};
constexpr F kIssuedMore[] = {{"given_to", Words, "recipient"},
                             {"content", Content},
                             {"review_on", Day},
                             {"by", Text, {}, kFromOutside},
                             {"dated", Day, {}, kFromOutside},
                             {"arrived_on", Day, {}, kFromOutside},
                             {"file"}};
constexpr F kReviewed[] = {{"document", Choice, "document", kRequired},
                           {"decision", Choice, "review_decision"}};
constexpr F kOutcome[] = {
    {"target", Text, {}, kRequired}, {"outcome", Choice, "target_outcome", kRequired}, {"note"}};
constexpr F kReviewedMore[] = {{"present", Words},
                               {"outcomes", Rows, {}, Presence::Optional, kOutcome},
                               {"review_on", Day},
                               {"text"}};
constexpr F kService[] = {{"service", Choice, "service"}};
// `for` is the day on which the answer is asked after.
constexpr F kAskedMore[] = {{"title"},          {"strategies", Words}, {"text"},
                            {"for", Day},       {"professional"},      {"consent", Position},
                            {"sent", Positions}};
// What is kept back is not for everybody who teaches the child: title, text, file and its holder.
constexpr F kAdviceMore[] = {{"title"},           {"strategies", Words}, {"text"},   {"file"},
                             {"kept_back", Flag}, {"asked", Position},   {"held_by"}};
constexpr F kBeganMore[] = {{"professional"}, {"text"}, {"weeks", Number}};
constexpr F kEndedMore[] = {{"professional"}, {"text"}, {"began", Position}, {"reason"}};
constexpr F kVisitMore[] = {
    {"involvement", Position, {}, kRequired}, {"for", Day}, {"time"}, {"place"}, {"text"}};
constexpr F kVisit[] = {{"outcome", Choice, "session_outcome"}};
constexpr F kVisitedMore[] = {
    {"involvement", Position, {}, kRequired}, {"why", Choice, "missed_because"}, {"text"}};
constexpr F kMeeting[] = {{"meeting", Choice, "meeting"}};
constexpr F kAskedBecause[] = {{"who", Text, {}, kRequired}, {"why", Text, {}, kRequired}};
constexpr F kArrangedMore[] = {{"for", Day},
                               {"time"},
                               {"place"},
                               {"invited", Words},
                               {"why_asked", Rows, {}, Presence::Optional, kAskedBecause},
                               {"text"}};
constexpr F kAgreed[] = {{"what", Text, {}, kRequired}, {"who"}, {"by", Day}, {"owner"}};
constexpr F kHeldMore[] = {{"present", Words},
                           {"agreed", Rows, {}, Presence::Optional, kAgreed},
                           {"next_on", Day},
                           {"text"}};
constexpr F kProvision[] = {{"type", Choice, "provision_type"}};
constexpr F kProvisionMore[] = {{"plan", Position},
                                {"targets", Words},
                                {"who"},
                                {"group"},
                                {"what"},
                                {"times_a_week", Number},
                                {"minutes", Number},
                                {"where"},
                                {"provision", Position},
                                {"row"},
                                {"level", Choice, "provision_level"},
                                {"reason"}};
constexpr F kSession[] = {{"outcome", Choice, "session_outcome"}};
constexpr F kSessionMore[] = {{"provision", Position},
                              {"number", Number},
                              {"minutes", Number},
                              {"why", Choice, "missed_because"},
                              {"text"}};
constexpr F kCoverMore[] = {{"provision", Position, {}, kRequired}, {"for", Day}, {"text"}};
// One that was agreed at a meeting, and handed on, says of which and as which of its actions.
constexpr F kReminderMore[] = {
    {"for", Day}, {"text"}, {"owner"}, {"meeting", Position}, {"action", Number}};
// What is handed on is done for whoever had it, and by nobody. With a checklist: which of its lines
// somebody ticked by hand, or took the tick from.
constexpr F kActionMore[] = {{"meeting", Position},
                             {"action", Number},
                             {"reminder", Position},
                             {"look_again", Position},
                             {"asked", Position},
                             {"for", Day},
                             {"text"},
                             {"handed_on", Flag},
                             {"checklist"},
                             {"ticked", Words},
                             {"unticked", Words}};
constexpr F kRequest[] = {{"request", Choice, "request"}};
constexpr F kRequestMore[] = {{"from"}, {"text"}, {"dated", Day}, {"file"}};
constexpr F kDecision[] = {{"decision", Choice, "decision"}};
constexpr F kDecisionMore[] = {{"decided_by"},
                               {"reasons"},
                               {"dated", Day, {}, kFromOutside},
                               {"arrived_on", Day, {}, kFromOutside},
                               {"file"}};
constexpr F kNotice[] = {{"notice", Choice, "notice"}, {"to", Choice, "recipient"}};
constexpr F kNoticeMore[] = {
    {"method", Choice, "method"},          {"text"},
    {"by", Text, {}, kFromOutside},        {"dated", Day, {}, kFromOutside},
    {"arrived_on", Day, {}, kFromOutside}, {"file"}};
constexpr F kReferral[] = {{"to", Choice, "body"}};
constexpr F kReferralMore[] = {{"text"}, {"answer"}};
constexpr F kDisagreement[] = {{"route", Choice, "route"}};
constexpr F kDisagreementMore[] = {{"outcome"}, {"text"}};
constexpr F kReport[] = {{"report", Choice, "report"}};
constexpr F kReportMore[] = {{"to"}, {"text"}, {"file"}, {"method", Choice, "method"}};
constexpr F kLetter[] = {{"letter", Choice, "letter"}};
constexpr F kLetterMore[] = {
    {"to", Words}, {"method", Choice, "method"}, {"subject"}, {"text"}, {"language"}};
constexpr F kMilestone[] = {{"milestone", Choice, "milestone"}, {"party", Choice, "party"}};
constexpr F kText[] = {{"text"}};
constexpr F kSchoolMore[] = {{"school"}, {"reason"}};
constexpr F kChange[] = {{"change", Choice, "change"}};
constexpr F kChangeMore[] = {{"for", Day}, {"where"}, {"text"}};
constexpr F kFramework[] = {{"to", Choice, "framework", kRequired},
                            {"notice", Choice, "transfer_notice"}};
constexpr F kClaim[] = {{"duty", Choice, "duty", kRequired},
                        {"exception", Choice, "exception", kRequired}};
constexpr F kClaimMore[] = {{"opened_by", Opening}, {"until", Day}, {"evidence"}, {"text"}};
constexpr F kProgressMore[] = {{"target"}, {"value"}, {"text"}};
// A strike whose reason is to be erased is said again by one that stands instead of it.
constexpr F kStruckMore[] = {
    {"entry", Position, {}, kRequired}, {"reason", Text, {}, kRequired}, {"instead_of", Position}};

// A value that an import found doubtful and left out: it has to be found out.
constexpr F kLeftOut[] = {{"field", Text, {}, kRequired}, {"value"}, {"why"}};
constexpr F kPupilMore[] = {{"forename"},
                            {"surname"},
                            {"known_as"},
                            {"born", Day},
                            {"upn"},
                            {"former_upn"},
                            {"sex"},
                            {"year_group"},
                            {"admission_number"},
                            {"language"},
                            {"setting"},
                            {"learner_number"},
                            {"left_out", Rows, {}, Presence::Optional, kLeftOut}};
constexpr F kClassMore[] = {{"class", Text, {}, kRequired}};
constexpr F kContactMore[] = {{"contact", Text, {}, kRequired},
                              {"name"},
                              {"relation"},
                              {"parental_responsibility", Flag},
                              {"language"},
                              {"address"},
                              {"email"},
                              {"phone"},
                              {"restriction"}};
constexpr F kSetUpMore[] = {
    {"name"}, {"framework", Choice, "framework"}, {"setting"}, {"nation"}, {"number"}};
constexpr F kSettingMore[] = {{"setting", Text, {}, kRequired}, {"value"}};
constexpr F kRange[] = {{"first", Day, {}, kRequired}, {"last", Day, {}, kRequired}};
constexpr F kTermsMore[] = {{"terms", Rows, {}, Presence::Optional, kRange},
                            {"closed", Rows, {}, Presence::Optional, kRange},
                            {"inset", Words}};
constexpr F kClosedMore[] = {{"day", Day, {}, kRequired}, {"reason"}};
constexpr F kStaffMore[] = {{"staff", Text, {}, kRequired}, {"name"}, {"email"}};
constexpr F kPost[] = {{"post", Choice, "post", kRequired}};
constexpr F kPostMore[] = {{"class"}, {"child"}, {"reason"}};
constexpr F kPolicy[] = {{"policy", Choice, "policy", kRequired}};
constexpr F kPolicyMore[] = {{"title"}, {"file"}, {"link"}, {"text"}, {"content", Content}};
constexpr F kQualification[] = {{"qualification", Choice, "qualification", kRequired}};

constexpr F kCommon[] = {{"person"}, {"note"}};

constexpr KindSpec kTable[] = {
    {"concern_raised", Subject::Child, kConcernRaised, kConcernRaisedMore},
    {"evidence_added", Subject::Child, kEvidence, kEvidenceMore},
    {"concern_answered", Subject::Child, kAnswered, kAnsweredMore},
    {"taken_over", Subject::Child, kTakenOver, kTakenOverMore},
    {"diagnosis_recorded", Subject::Child, kDiagnosis, kDiagnosisMore},
    {"criteria_met", Subject::Child, kCriteria, kCriteriaMore},
    {"needs_recorded", Subject::Child, {}, kNeedsMore},
    {"stage_moved", Subject::Child, kMoved, kMovedMore},
    {"parent_told", Subject::Child, kTold, kToldMore},
    {"consulted", Subject::Child, kConsulted, kConsultedMore},
    {"views_recorded", Subject::Child, kViews, kViewsMore},
    {"consent_recorded", Subject::Child, kConsent, kConsentMore},
    {"document_issued", Subject::Child, kIssued, kIssuedMore},
    {"review_held", Subject::Child, kReviewed, kReviewedMore},
    {"advice_requested", Subject::Child, kService, kAskedMore},
    {"advice_received", Subject::Child, kService, kAdviceMore},
    {"involvement_began", Subject::Child, kService, kBeganMore},
    {"involvement_ended", Subject::Child, kService, kEndedMore},
    {"visit_arranged", Subject::Child, {}, kVisitMore},
    {"visit_recorded", Subject::Child, kVisit, kVisitedMore},
    {"meeting_arranged", Subject::Child, kMeeting, kArrangedMore},
    {"meeting_held", Subject::Child, kMeeting, kHeldMore},
    {"provision_began", Subject::Child, kProvision, kProvisionMore},
    {"provision_ended", Subject::Child, kProvision, kProvisionMore},
    {"session_recorded", Subject::Child, kSession, kSessionMore},
    {"cover_arranged", Subject::Child, {}, kCoverMore},
    {"reminder_set", Subject::Child, {}, kReminderMore},
    {"action_done", Subject::Child, {}, kActionMore},
    {"request_received", Subject::Child, kRequest, kRequestMore},
    {"request_withdrawn", Subject::Child, kRequest, kRequestMore},
    {"decision_made", Subject::Child, kDecision, kDecisionMore},
    {"notice_given", Subject::Child, kNotice, kNoticeMore},
    {"referral_made", Subject::Child, kReferral, kReferralMore},
    {"referral_received", Subject::Child, kReferral, kReferralMore},
    {"referral_answered", Subject::Child, kReferral, kReferralMore},
    {"disagreement_opened", Subject::Child, kDisagreement, kDisagreementMore},
    {"disagreement_closed", Subject::Child, kDisagreement, kDisagreementMore},
    {"report_sent", Subject::Child, kReport, kReportMore},
    {"letter_sent", Subject::Child, kLetter, kLetterMore},
    {"milestone_reached", Subject::Child, kMilestone, kText},
    {"school_joined", Subject::Child, {}, kSchoolMore},
    {"school_left", Subject::Child, {}, kSchoolMore},
    {"change_expected", Subject::Child, kChange, kChangeMore},
    {"framework_moved", Subject::Child, kFramework, kText},
    {"exception_claimed", Subject::Child, kClaim, kClaimMore},
    {"progress_noted", Subject::Child, {}, kProgressMore},
    {"struck_out", Subject::Child, {}, kStruckMore},
    {"pupil_registered", Subject::Details, {}, kPupilMore},
    {"pupil_details_changed", Subject::Details, {}, kPupilMore},
    {"class_joined", Subject::Details, {}, kClassMore},
    {"class_left", Subject::Details, {}, kClassMore},
    {"contact_added", Subject::Details, {}, kContactMore},
    {"contact_changed", Subject::Details, {}, kContactMore},
    {"contact_ended", Subject::Details, {}, kContactMore},
    {"school_set_up", Subject::School, {}, kSetUpMore},
    {"setting_changed", Subject::School, {}, kSettingMore},
    {"terms_set", Subject::School, {}, kTermsMore},
    {"day_closed", Subject::School, {}, kClosedMore},
    {"staff_added", Subject::School, {}, kStaffMore},
    {"post_given", Subject::School, kPost, kPostMore},
    {"post_ended", Subject::School, kPost, kPostMore},
    {"policy_published", Subject::School, kPolicy, kPolicyMore},
    {"qualification_held", Subject::School, kQualification, kText},
};
static_assert(std::size(kTable) <= 64, "a pattern keeps its kinds in 64 bits");

constexpr Kind kind_named(std::string_view name) {
  for (std::size_t i = 0; i < std::size(kTable); ++i)
    if (kTable[i].name == name) return static_cast<Kind>(i);
  throw "no such kind";
}

}  // namespace

const std::span<const FieldSpec> kCommonFields = kCommon;

static bool draws_from(std::span<const FieldSpec> fields, std::string_view list) {
  return std::any_of(fields.begin(), fields.end(), [list](const FieldSpec& field) {
    return field.choices == list || draws_from(field.rows, list);
  });
}

bool is_choice_list(std::string_view list) {
  if (list.empty() ||
      std::find(std::begin(kOwnLists), std::end(kOwnLists), list) != std::end(kOwnLists))
    return false;
  return std::any_of(std::begin(kTable), std::end(kTable), [list](const KindSpec& kind) {
    return draws_from(kind.qualifiers, list) || draws_from(kind.fields, list);
  });
}

std::span<const KindSpec> all_kinds() {
  return kTable;
}

const KindSpec& spec(Kind kind) {
  const auto index = static_cast<std::size_t>(kind);
  base::check(index < std::size(kTable), "a kind is an index into the table of kinds");
  return kTable[index];
}

std::optional<Kind> find_kind(std::string_view name) {
  const auto* row = std::find_if(std::begin(kTable), std::end(kTable),
                                 [name](const KindSpec& k) { return k.name == name; });
  if (row == std::end(kTable)) return std::nullopt;
  return static_cast<Kind>(row - std::begin(kTable));
}

namespace kinds {
constinit const Kind taken_over = kind_named("taken_over");
constinit const Kind stage_moved = kind_named("stage_moved");
constinit const Kind framework_moved = kind_named("framework_moved");
constinit const Kind school_joined = kind_named("school_joined");
constinit const Kind school_left = kind_named("school_left");
constinit const Kind needs_recorded = kind_named("needs_recorded");
constinit const Kind change_expected = kind_named("change_expected");
constinit const Kind exception_claimed = kind_named("exception_claimed");
constinit const Kind struck_out = kind_named("struck_out");
constinit const Kind document_issued = kind_named("document_issued");
constinit const Kind review_held = kind_named("review_held");
constinit const Kind concern_raised = kind_named("concern_raised");
constinit const Kind evidence_added = kind_named("evidence_added");
constinit const Kind school_set_up = kind_named("school_set_up");
constinit const Kind post_given = kind_named("post_given");
constinit const Kind post_ended = kind_named("post_ended");
constinit const Kind policy_published = kind_named("policy_published");
constinit const Kind qualification_held = kind_named("qualification_held");
}  // namespace kinds

}  // namespace stepwell::law
