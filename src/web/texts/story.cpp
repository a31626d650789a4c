// How an entry of each kind is told.
#include <array>

#include "base/check.h"
#include "web/texts/child.h"

namespace stepwell::web::texts {
namespace {

struct StoryForm {
  std::string_view kind;
  std::string_view form;
};

constexpr std::array<StoryForm, 59> kForms = {{
    {"concern_raised", "Concern{ from |the from|}{: “|text|”}"},
    {"evidence_added", "Evidence added{: |small type|}{, “|title|”}{. |text|}"},
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
     "{|document|} issued{ (|small state|)}{, given to |given_to|}{. To be reviewed on "
     "|review_on|}"},
    {"review_held",
     "{|document|} reviewed{: |small decision|}{. Outcomes: |outcomes|}{. |text|}{. Next review on "
     "|review_on|}"},
    {"advice_requested", "Advice asked of {|small service|}{: “|title|”}{. |text|}"},
    {"advice_received",
     "Advice received from {|small service|}{: “|title|”}{. Strategies: |strategies|}{. |text|}"},
    {"involvement_began", "{|service|} became involved{: |professional|}{. |text|}"},
    {"involvement_ended", "{|service|} is no longer involved{: |professional|}{. |text|}"},
    {"meeting_arranged",
     "{|meeting|} arranged{ for |for|}{ at |time|}{, |place|}{. Asked to come: |invited|}{. "
     "|text|}"},
    {"meeting_held", "{|meeting|} held{. Agreed: |agreed|}{. |text|}{. Next on |next_on|}"},
    {"provision_began",
     "Help began{: |small type|}{, |what|}{, by |who|}{, |times_a_week| times a week}{, |minutes| "
     "minutes each}{, group |group|}"},
    {"provision_ended", "Help ended{: |small type|}{, |what|}{, by |who|}"},
    {"session_recorded", "Session {|small outcome|}{, |minutes| minutes}{: |small why|}{. |text|}"},
    {"cover_arranged", "A session was given to somebody else{ on |for|}{. |text|}"},
    {"reminder_set", "Reminder set{ for |for|}{: |text|}"},
    {"action_done",
     "Done{, of what was agreed in entry |meeting|}{, after the reminder in entry |reminder|}{, "
     "after the answer in entry |look_again|}{: |text|}"},
    {"request_received", "Request received{: |small request|}{, from |small from|}{. |text|}"},
    {"request_withdrawn", "Request withdrawn{: |small request|}{. |text|}"},
    {"decision_made", "Decision{: |small decision|}{, by |decided_by|}{. Reasons: |reasons|}"},
    {"notice_given", "Notice given{ to |the to|}{: |small notice|}{ (|small method|)}{. |text|}"},
    {"referral_made", "Referral made{ to |the to|}{. |text|}"},
    {"referral_received", "Referral to {|the to|} received{. |text|}"},
    {"referral_answered", "Referral to {|the to|} answered{: |answer|}{. |text|}"},
    {"disagreement_opened", "Disagreement opened{: |small route|}{. |text|}"},
    {"disagreement_closed",
     "Disagreement settled{: |small route|}{. Outcome: |outcome|}{. |text|}"},
    {"report_sent", "Report sent{: |small report|}{, to |to|}{. |text|}"},
    {"milestone_reached", "Milestone{: |small milestone|}{ (|small party|)}{. |text|}"},
    {"school_joined", "Joined the school{. |reason|}"},
    {"school_left", "Left the school{. |reason|}"},
    {"change_expected", "Change expected{: |small change|}{, on |for|}{. |text|}"},
    {"framework_moved", "Moved to another law{: |to|}{. |text|}"},
    {"exception_claimed",
     "Exception claimed{: |small exception|}{. For: |small duty|}{. |text|}{. Until |until|}"},
    {"progress_noted", "Progress noted{: |value|}{. |text|}"},
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
}};

}  // namespace

std::string_view story_form(std::string_view kind) {
  for (const StoryForm& row : kForms)
    if (row.kind == kind) return row.form;
  throw base::Mistake("a kind of entry that is not told");
}

}  // namespace stepwell::web::texts
