// How an entry of each kind is told, and a line that stands for several.
#include "web/texts/story.h"

#include <fmt/format.h>

#include <array>

#include "base/check.h"
#include "web/texts/child.h"

namespace stepwell::web::texts {
namespace {

struct StoryForm {
  std::string_view kind;
  std::string_view form;
};

constexpr std::array<StoryForm, 63> kForms = {{
    {"concern_raised", "Concern{ from |the from|}{: “|text|”}"},
    {"evidence_added",
     "Evidence added{: |small type|}{, “|title|”}{. |text|}{. The original is with: |held_by|}"},
    {"concern_answered",
     "Concern answered{: |small outcome|}{. |text|}{. To be looked at again on |look_again_on|}"},
    {"taken_over",
     "Taken over{ at |stage|}{, where the child has been since |since|}{. Source: |source|}"},
    {"diagnosis_recorded", "Diagnosis{: |condition|}{, |small certainty|}{, by |by|}"},
    {"criteria_met", "Signs ticked{: |criteria|}{ (|small set|)}"},
    {"needs_recorded", "Needs recorded{: |needs|}"},
    {"stage_moved",
     "Moved to {|to|}{. Reason: |reason|}{. Decided by |decided_by|}{. Without: |overrides|}"},
    {"parent_told", "The parent was told{ about |the about|}{ (|small how|)}{. |text|}"},
    {"consulted", "Talked with {|the who|}{ about |the about|}{. |text|}"},
    {"views_recorded",
     "Views of {|the of|}{ about |the about|}{: “|text|”}{. None, because: |none_because|}"},
    {"consent_recorded", "Consent {|small answer|}{ for |small to|}{, by |of|}"},
    {"document_issued",
     "{|document|} issued{ (|small state|)}{ by |by|}{, given to |given_to|}{. To be reviewed on "
     "|review_on|}{. Dated |dated|}{. Arrived on |arrived_on|}"},
    {"review_held",
     "{|document|} reviewed{: |small decision|}{. Outcomes: |outcomes|}{. |text|}{. Next review on "
     "|review_on|}"},
    {"advice_requested",
     "Advice asked of {|small service|}{, |professional|}{: “|title|”}{. |text|}{. To be asked "
     "after on |for|}"},
    {"advice_received",
     "Advice received from {|small service|}{: “|title|”}{. Strategies: |strategies|}{. |text|}"
     "{. The original is with: |held_by|}"},
    {"involvement_began", "{|service|} became involved{: |professional|}{. |text|}"},
    {"involvement_ended",
     "{|service|} is no longer involved{: |professional|}{. |reason|}{. |text|}"},
    {"visit_arranged",
     "Visit of a specialist arranged{ for |for|}{ at |time|}{, |place|}{. |text|}"},
    {"visit_recorded", "Visit of a specialist {|small outcome|}{: |small why|}{. |text|}"},
    {"meeting_arranged",
     "{|meeting|} arranged{ for |for|}{ at |time|}{, |place|}{. Asked to come: |invited|}{. "
     "Why: |why_asked|}{. |text|}"},
    {"meeting_held", "{|meeting|} held{. Agreed: |agreed|}{. |text|}{. Next on |next_on|}"},
    {"provision_began",
     "Help began{: |small type|}{, |what|}{, by |who|}{, |times_a_week| times a week}{, |minutes| "
     "minutes each}{, group |group|}"},
    {"provision_ended", "Help ended{: |small type|}{, |what|}{, by |who|}{. |reason|}"},
    {"session_recorded", "Session {|small outcome|}{, |minutes| minutes}{: |small why|}{. |text|}"},
    {"cover_arranged", "A session was given to somebody else{ on |for|}{. |text|}"},
    {"reminder_set", "Reminder set{ for |for|}{, of what was agreed in entry |meeting|}{: |text|}"},
    {"action_done",
     "Done{, after what was asked in entry |asked|}{, of what was agreed in entry |meeting|}{ "
     "(“|mentioned action|”)}{, "
     "after the reminder in entry |reminder|}{, "
     "after the answer in entry |look_again|}{: |text|}{. To be asked after again on |for|}"},
    {"request_received",
     "Request received{: |small request|}{, from |small from|}{. |text|}{. Dated |dated|}"},
    {"request_withdrawn", "Request withdrawn{: |small request|}{. |text|}"},
    {"decision_made",
     "Decision{: |small decision|}{, by |decided_by|}{. Reasons: |reasons|}{. Dated |dated|}{. "
     "Arrived on |arrived_on|}"},
    {"notice_given",
     "Notice given{ to |the to|}{: |small notice|}{ by |by|}{ (|small method|)}{. |text|}{. Dated "
     "|dated|}{. Arrived on |arrived_on|}"},
    {"referral_made", "Referral made{ to |the to|}{. |text|}"},
    {"referral_received", "Referral to {|the to|} received{. |text|}"},
    {"referral_answered", "Referral to {|the to|} answered{: |answer|}{. |text|}"},
    {"disagreement_opened", "Disagreement opened{: |small route|}{. |text|}"},
    {"disagreement_closed",
     "Disagreement settled{: |small route|}{. Outcome: |outcome|}{. |text|}"},
    {"report_sent", "Report sent{: |small report|}{, to |to|}{ (|small method|)}{. |text|}"},
    {"letter_sent", "Letter sent{: |small letter|}{ (|small method|)}{. “|subject|”}"},
    {"milestone_reached", "Milestone{: |small milestone|}{ (|small party|)}{. |text|}"},
    {"school_joined", "Joined the school{. |reason|}"},
    {"school_left", "Left the school{ for |school|}{. |reason|}"},
    {"change_expected", "Change expected{: |small change|}{, to |where|}{, on |for|}{. |text|}"},
    {"framework_moved", "Moved to another law{: |to|}{ (|notice|)}{. |text|}"},
    {"exception_claimed",
     "Exception claimed{: |small exception|}{. For: |small duty|}{. Shown by: |evidence|}{. "
     "|text|}{. Until |until|}"},
    {"progress_noted", "Progress noted{ on “|mentioned target|”}{: |value|}{. |text|}"},
    {"struck_out", "Entry {|entry|} was struck out{: |reason|}"},
    {"pupil_registered", "Put on the roll of the school"},
    {"pupil_details_changed", "Details changed{. Year |year_group|}{. Known as |known_as|}"},
    {"class_joined", "Joined class {|class|}"},
    {"class_left", "Left class {|class|}"},
    {"contact_added", "Contact added{: |name|}{, |small relation|}"},
    {"contact_changed", "Contact changed{: |name|}{, |small relation|}"},
    {"contact_ended", "Contact ended{: |name|}"},
    {"school_set_up", "The school was set up{: |name|}"},
    {"setting_changed", "Setting changed{: |setting|}{, now |value|}"},
    {"terms_set", "Term dates set"},
    {"day_closed", "The school was closed{ on |day|}{: |reason|}"},
    {"staff_added", "Added to the staff{: |name|}"},
    {"post_given", "Post given{: |small post|}{ of class |class|}"},
    {"post_ended", "Post ended{: |small post|}{ of class |class|}{. |reason|}"},
    {"policy_published", "Published{: |small policy|}{, “|title|”}"},
    {"qualification_held", "Qualification held{: |qualification|}{. |text|}"},
}};

}  // namespace

std::string_view story_form(std::string_view kind) {
  for (const StoryForm& row : kForms)
    if (row.kind == kind) return row.form;
  throw base::Mistake("a kind of entry that is not told");
}

std::string of_target(std::string_view target, std::string_view said) {
  return fmt::format("“{}” {}", target, small_first(said));
}

std::string sessions_of(int count, std::string_view outcome) {
  return fmt::format("{} {}", count, outcome);
}

std::string sessions_in_week(base::Day monday, const std::vector<std::string>& parts) {
  return fmt::format("Sessions in the week of {}: {}", day(monday), fmt::join(parts, ", "));
}

std::string class_change(std::string_view left, std::string_view joined, std::string_view year) {
  std::string words = left.empty() ? fmt::format("Joined class {}", joined)
                      : joined.empty()
                          ? fmt::format("Left class {}", left)
                          : fmt::format("Moved from class {} to class {}", left, joined);
  return year.empty() ? words : fmt::format("{}, {}", words, year);
}

}  // namespace stepwell::web::texts
