#include "tests/law/pinned.h"

#include <ostream>

namespace stepwell::law {

void PrintTo(const Pinned& pinned, std::ostream* out) {
  *out << pinned.pack << " " << pinned.id;
}

// A clock reads: amount unit [including] [start] [+ amount when TOPIC] [roll ROLL] [in STAGES]
// [unverified|practice]. Several are apart by ` and `, the later of several begins with `latest `.
const std::vector<Pinned>& pinned_duties() {
  // clang-format off: a table is read by its rows
  static const std::vector<Pinned> kAll = {
      // Wales, special educational needs, 2002
      {"wales-sen-2002", "w02.tell_parent", "duty", "stage_moved:eya|eyap|sa|sap", "",
       "parent_told:support", "", "eya eyap sa sap", "replace", "", "5 school_day practice"},
      {"wales-sen-2002", "w02.iep_make", "duty", "stage_moved:eya|eyap|sa|sap", "",
       "document_issued:iep:final", "", "eya eyap sa sap", "replace", "", "20 school_day practice"},
      {"wales-sen-2002", "w02.iep_review", "duty", "document_issued:iep:final",
       "review_held:iep:continue|change|step_up|step_down", "review_held:iep:end", "",
       "eya eyap sa sap", "keep", "6 month and 1 term in eya eyap",
       "0 day field:review_on and 1 term"},
      {"wales-sen-2002", "w02.copy_records", "duty", "request_received:records", "",
       "report_sent:records", "", "", "each", "15 school_day unverified", ""},
      {"wales-sen-2002", "w02.decide_assess", "watch",
       "request_received:assessment notice_given:considering_assessment", "",
       "decision_made:to_assess|not_to_assess request_withdrawn:assessment", "", "", "keep",
       "6 week", ""},
      {"wales-sen-2002", "w02.advice", "duty", "request_received:advice", "", "report_sent:advice",
       "", "", "each", "6 week", ""},
      {"wales-sen-2002", "w02.assess", "watch", "notice_given:to_assess", "",
       "milestone_reached:assessment_completed", "request_withdrawn:assessment", "", "keep",
       "10 week", ""},
      {"wales-sen-2002", "w02.proposed", "watch", "milestone_reached:assessment_completed", "",
       "document_issued:statement:proposed notice_given:note_in_lieu", "", "", "keep", "2 week",
       ""},
      {"wales-sen-2002", "w02.reps", "right", "document_issued:statement:proposed", "",
       "views_recorded:parent:statement", "", "", "keep",
       "latest 15 day including and 15 day including next:meeting_held:statement", ""},
      {"wales-sen-2002", "w02.final", "watch", "document_issued:statement:proposed", "",
       "document_issued:statement:final", "", "", "keep", "8 week unverified", ""},
      {"wales-sen-2002", "w02.annual", "watch", "document_issued:statement:final",
       "decision_made:to_amend|to_maintain", "", "decision_made:to_cease stage_moved:none|sa|sap",
       "", "keep", "12 month including unverified", ""},
      {"wales-sen-2002", "w02.ar_arrange", "duty", "document_issued:statement:final",
       "decision_made:to_amend|to_maintain", "meeting_arranged:annual_review",
       "decision_made:to_cease stage_moved:none|sa|sap", "", "keep", "11 month practice",
       "10 month practice"},
      {"wales-sen-2002", "w02.ar_papers", "duty", "meeting_arranged:annual_review", "",
       "notice_given:review_papers", "", "", "replace", "-2 week field:for", ""},
      {"wales-sen-2002", "w02.ar_report", "duty", "review_held:statement", "",
       "report_sent:annual_review", "", "", "keep", "10 school_day and end of term", ""},
      {"wales-sen-2002", "w02.appeal", "right",
       "notice_given:not_to_assess|note_in_lieu|cease_statement", "", "disagreement_opened:appeal",
       "", "", "each",
       "2 month including + 3 when disagreement_opened:dispute_resolution roll "
       "first_working_day_after",
       ""},
      {"wales-sen-2002", "aln.move", "duty", "cohort", "", "framework_moved:wales-aln-2021", "", "",
       "keep", "", ""},
      {"wales-sen-2002", "w02.answer_concern", "duty", "concern_raised", "", "concern_answered", "",
       "", "each", "", "10 school_day practice"},
      {"wales-sen-2002", "w02.pass_on", "duty", "school_left", "",
       "report_sent:record_to_new_school", "", "", "each", "15 school_day", ""},
      {"wales-sen-2002", "w02.senco", "duty", "standing post:senco", "", "", "", "", "keep", "",
       ""},
      {"wales-sen-2002", "w02.sen_policy", "duty", "standing policy:sen_policy", "", "", "", "",
       "keep", "", ""},
      // England, special educational needs and disability, 2015
      {"england-send-2015", "eng.tell_parent", "duty", "stage_moved:k", "", "parent_told:support",
       "", "k", "replace", "", "5 school_day practice"},
      {"england-send-2015", "eng.plan", "duty", "stage_moved:k", "",
       "document_issued:sen_support_plan:final", "", "k", "replace", "", "20 school_day practice"},
      {"england-send-2015", "eng.plan_review", "duty", "document_issued:sen_support_plan:final",
       "review_held:sen_support_plan:continue|change|step_up", "review_held:sen_support_plan:end",
       "", "k", "keep", "0 day field:review_on", "1 term practice"},
      {"england-send-2015", "eng.meet", "duty", "each_part:3", "", "meeting_held:parent_meeting",
       "", "k", "each", "end of part practice", ""},
      {"england-send-2015", "eng.annual_report", "duty", "each_part:1", "",
       "report_sent:annual_progress", "", "k e", "each", "end of part practice", ""},
      {"england-send-2015", "eng.ehc_decide", "watch",
       "request_received:assessment milestone_reached:la_responsible", "",
       "decision_made:to_assess|not_to_assess request_withdrawn:assessment "
       "document_issued:ehc_plan:final",
       "", "", "keep", "6 week", ""},
      {"england-send-2015", "eng.ehc_advice", "duty", "request_received:advice", "",
       "report_sent:advice", "", "", "each", "6 week", ""},
      {"england-send-2015", "eng.ehc_no", "watch",
       "request_received:assessment milestone_reached:la_responsible", "",
       "decision_made:to_issue|not_to_issue|not_to_assess request_withdrawn:assessment "
       "document_issued:ehc_plan:final",
       "", "", "keep", "16 week", ""},
      {"england-send-2015", "eng.ehc_final", "watch",
       "request_received:assessment milestone_reached:la_responsible", "",
       "document_issued:ehc_plan:final decision_made:not_to_issue|not_to_assess "
       "request_withdrawn:assessment",
       "", "", "keep", "20 week", ""},
      {"england-send-2015", "eng.ehc_reps", "right", "document_issued:ehc_plan:proposed", "",
       "views_recorded:parent:ehc_plan", "", "", "keep", "15 day including", ""},
      {"england-send-2015", "eng.consult_school", "duty", "request_received:consultation", "",
       "report_sent:consultation", "", "", "each", "15 day", ""},
      {"england-send-2015", "eng.ar", "watch", "document_issued:ehc_plan:final",
       "decision_made:to_amend|to_maintain notice_given:amendment", "",
       "decision_made:to_cease stage_moved:n|k|ceased", "", "keep", "12 month including", ""},
      {"england-send-2015", "eng.ar_arrange", "duty", "document_issued:ehc_plan:final",
       "decision_made:to_amend|to_maintain notice_given:amendment",
       "meeting_arranged:annual_review", "decision_made:to_cease stage_moved:n|k|ceased", "",
       "keep", "11 month practice", "10 month practice"},
      {"england-send-2015", "eng.ar_notice", "duty", "meeting_arranged:annual_review", "",
       "notice_given:review_meeting", "", "", "replace", "-2 week field:for", ""},
      {"england-send-2015", "eng.ar_papers", "duty", "meeting_arranged:annual_review", "",
       "notice_given:review_papers", "", "", "replace", "-2 week field:for", ""},
      {"england-send-2015", "eng.ar_report", "duty", "review_held:ehc_plan", "",
       "report_sent:annual_review", "", "", "keep", "2 week", ""},
      {"england-send-2015", "eng.ar_decide", "watch", "review_held:ehc_plan", "",
       "decision_made:to_amend|to_maintain|to_cease notice_given:amendment", "", "", "keep",
       "4 week", ""},
      {"england-send-2015", "eng.ar_final", "watch", "notice_given:amendment", "",
       "document_issued:ehc_plan:amended decision_made:not_to_amend", "", "", "keep",
       "8 week and 12 week last:review_held:ehc_plan", ""},
      {"england-send-2015", "eng.phase_feb", "watch", "change_expected:phase_transfer", "",
       "document_issued:ehc_plan:amended", "", "", "keep", "before 15 2 of field:for", ""},
      {"england-send-2015", "eng.appeal", "right", "notice_given:appealable", "",
       "disagreement_opened:appeal", "", "", "each",
       "latest 2 month roll tribunal_england and 1 month "
       "next:milestone_reached:mediation_certificate roll tribunal_england",
       ""},
      {"england-send-2015", "eng.answer_concern", "duty", "concern_raised", "", "concern_answered",
       "", "", "each", "", "10 school_day practice"},
      {"england-send-2015", "eng.pass_on", "duty", "school_left", "",
       "report_sent:record_to_new_school", "", "", "each", "15 school_day", ""},
      {"england-send-2015", "eng.senco", "duty", "standing post:senco", "", "", "", "", "keep", "",
       ""},
      {"england-send-2015", "eng.sir", "duty", "standing policy:sen_information_report 12", "", "",
       "", "", "keep", "", ""},
  };
  // clang-format on
  return kAll;
}

}  // namespace stepwell::law
