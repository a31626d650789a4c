#include "web/texts/entry.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "web/texts/specialist.h"

namespace stepwell::web::texts {
namespace {

struct KindWords {
  std::string_view kind;
  Text title;
};

constexpr KindWords kKinds[] = {
    {"concern_raised", "Raise a concern"},
    {"evidence_added", "Add evidence"},
    {"concern_answered", "Answer a concern"},
    {"taken_over", "Take over a child who was helped before"},
    {"diagnosis_recorded", "Record a diagnosis"},
    {"criteria_met", "Record which signs there are"},
    {"needs_recorded", "Record the needs"},
    {"stage_moved", "Change the stage"},
    {"parent_told", "Record that the parent was told"},
    {"consulted", "Record a talk"},
    {"views_recorded", "Record views"},
    {"consent_recorded", "Record an answer about consent"},
    {"document_issued", "Record that a document was issued"},
    {"review_held", "Record a review"},
    {"advice_requested", "Record that advice was asked for"},
    {"advice_received", "Record advice that came"},
    {"involvement_began", "Record that a service began"},
    {"involvement_ended", "Record that a service ended"},
    {"visit_arranged", "Record that a visit was arranged"},
    {"visit_recorded", "Record a visit"},
    {"meeting_arranged", "Record that a meeting was arranged"},
    {"meeting_held", "Record a meeting"},
    {"provision_began", "Begin help"},
    {"provision_ended", "End help"},
    {"session_recorded", "Record a session"},
    {"cover_arranged", "Give a session to somebody else"},
    {"reminder_set", "Set a reminder"},
    {"action_done", "Record that an action is done"},
    {"request_received", "Record a request"},
    {"request_withdrawn", "Record that a request was withdrawn"},
    {"decision_made", "Record a decision"},
    {"notice_given", "Record a notice"},
    {"referral_made", "Record a referral"},
    {"referral_received", "Record a referral that came"},
    {"referral_answered", "Record the answer to a referral"},
    {"disagreement_opened", "Record a disagreement"},
    {"disagreement_closed", "Record the end of a disagreement"},
    {"report_sent", "Record that a report was sent"},
    {"letter_sent", "Record that a letter was sent"},
    {"milestone_reached", "Record a milestone"},
    {"school_joined", "Record that the child joined the school"},
    {"school_left", "Record that the child left the school"},
    {"change_expected", "Record a change that is coming"},
    {"framework_moved", "Record a move to another law"},
    {"exception_claimed", "Claim an exception"},
    {"progress_noted", "Note progress"},
    {"struck_out", "Strike out an entry"},
};

struct FieldRow {
  std::string_view kind;  ///< empty: of any kind
  std::string_view field;
  FieldWords words;
};

constexpr auto kLines = FieldWords::Size::Lines;

// The kinds' own first, then what several kinds share.
constexpr FieldRow kFields[] = {
    {"concern_raised", "from", {"Who noticed it?"}},
    {"concern_raised", "areas", {"What is it about?", kOnePerLine, kLines}},
    {"concern_raised", "text", {"What have you noticed?", "", kLines}},
    {"evidence_added", "type", {"What is it?"}},
    {"evidence_added", "title", {"Title", "For example: Reading test, autumn"}},
    {"evidence_added", "text", {"What it says", "", kLines}},
    {"evidence_added", "shows", {"What it shows", kOnePerLine, kLines}},
    {"", "held_by", {kHeldByLabel, kHeldByHint}},
    {"concern_answered", "outcome", {"What is decided?"}},
    {"concern_answered", "concern", {"Which concern?"}},
    {"concern_answered",
     "text",
     {"Answer to who raised it", "They see this, and nothing else of the record.", kLines}},
    {"concern_answered", "look_again_on", {"Look again on"}},
    {"taken_over", "stage", {"At which stage is the child?"}},
    {"taken_over", "framework", {"Under which law?"}},
    {"taken_over", "since", {"Since when?"}},
    {"taken_over", "source", {"How do you know?", "For example: the file of the last school"}},
    {"taken_over", "documents", {"Document that came with the child"}},
    {"taken_over", "document", {"Which document?"}},
    {"taken_over", "issued_on", {"Issued on"}},
    {"taken_over", "last_review_on", {"Last reviewed on"}},
    {"taken_over", "review_on", {"To be reviewed on"}},
    {"diagnosis_recorded", "condition", {"Which condition?"}},
    {"diagnosis_recorded", "certainty", {"How sure is it?"}},
    {"diagnosis_recorded", "by", {"Who made it?"}},
    {"diagnosis_recorded",
     "source",
     {"How do you know?", "For example: a letter of the paediatrician, of which day"}},
    {"criteria_met", "set", {"Which list of signs?"}},
    {"criteria_met", "criteria", {"Which signs?", kOnePerLine, kLines}},
    {"criteria_met", "evidence", {"Which evidence shows it?"}},
    {"needs_recorded", "needs", {"Need"}},
    {"needs_recorded", "places", {"Place that the census asks about"}},
    {"needs_recorded", "place", {"Which place?"}},
    {"needs_recorded", "there", {"Is the child taught there?"}},
    {"stage_moved", "to", {"To which stage?"}},
    {"stage_moved", "overrides", {"Going on without something"}},
    {"stage_moved", "need", {"What is missing"}},
    {"parent_told", "about", {"What about?"}},
    {"parent_told", "how", {"How?"}},
    {"parent_told", "text", {"What was said", "Or what the letter says", kLines}},
    {"consulted", "who", {"Who was asked?"}},
    {"consulted", "about", {"What about?"}},
    {"consulted", "text", {"What was asked, and what was the answer?", "", kLines}},
    {"views_recorded", "of", {"Whose views?"}},
    {"views_recorded", "about", {"What about?"}},
    {"views_recorded", "text", {"The views", "In their own words, as far as you can.", kLines}},
    {"views_recorded",
     "none_because",
     {"Or why there are none", "For example: asked twice, no answer", kLines}},
    {"consent_recorded", "to", {"Consent to what?"}},
    {"consent_recorded", "answer", {"What is the answer?"}},
    {"consent_recorded", "of", {"Who answered?"}},
    {"document_issued", "document", {"Which document?"}},
    {"document_issued", "state", {"In which state?"}},
    {"document_issued", "given_to", {"Who was given it?"}},
    {"document_issued", "review_on", {"To be reviewed on"}},
    {"review_held", "document", {"Which document was reviewed?"}},
    {"review_held", "decision", {"What was decided?"}},
    {"review_held", "outcomes", {"Target"}},
    {"review_held", "target", {"Which target?"}},
    {"review_held", "outcome", {"How did it come out?"}},
    {"review_held", "review_on", {"Next review on"}},
    {"review_held", "text", {"What was said", "", kLines}},
    {"advice_requested", "service", {"Which service was asked?"}},
    {"advice_requested", "title", {"About what, in a few words?"}},
    {"advice_requested", "text", {"What was asked?", "", kLines}},
    {"advice_received", "service", {"Which service?"}},
    {"advice_received", "title", {"Title of the report or letter"}},
    {"advice_received", "text", {"What it says", "", kLines}},
    {"advice_requested", "for", {"On which day do you ask after it?"}},
    {"", "professional", {"Name of the professional"}},
    {"", "weeks", {"A visit every how many weeks?"}},
    {"", "consent", {"Which consent?"}},
    {"", "sent", {"What goes along?"}},
    {"", "kept_back", {"Keep it back from those who teach the child?"}},
    {"", "asked", {"What does it answer?"}},
    {"", "began", {"Since which entry?"}},
    {"", "involvement", {"Whose visit is it?"}},
    {"visit_arranged", "for", {"On which day is it to be?"}},
    {"visit_arranged", "time", {"At what time?", "Like 15:30"}},
    {"visit_arranged", "place", {"Where?"}},
    {"visit_recorded", "outcome", {"Did it take place?"}},
    {"visit_recorded", "why", {"Why not?"}},
    {"action_done", "for", {"On which day is it asked after again?"}},
    {"meeting_arranged", "meeting", {"Which meeting?"}},
    {"meeting_arranged", "for", {"When is it to be?"}},
    {"meeting_arranged", "time", {"At what time?", "Like 15:30"}},
    {"meeting_arranged", "place", {"Where?"}},
    {"meeting_arranged", "invited", {"Who is asked to come?", kOnePerLine, kLines}},
    {"meeting_arranged", "why_asked", {"Why somebody is asked"}},
    {"meeting_arranged", "who", {"Who?"}},
    {"meeting_arranged", "why", {"Why this person?"}},
    {"meeting_arranged", "text", {"What is it about?", "", kLines}},
    {"meeting_held", "meeting", {"Which meeting?"}},
    {"meeting_held", "agreed", {"What was agreed"}},
    {"meeting_held", "what", {"What is to be done?"}},
    {"meeting_held", "who", {"Who does it?"}},
    {"meeting_held", "by", {"By when?"}},
    {"meeting_held", "next_on", {"Next meeting on"}},
    {"meeting_held", "text", {"What was said", "", kLines}},
    {"session_recorded", "outcome", {"Did it take place?"}},
    {"session_recorded", "number", {"Which of the day?", "1 for the first"}},
    {"session_recorded", "why", {"Why not?"}},
    {"cover_arranged", "for", {"On which day?"}},
    {"cover_arranged", "text", {"What should they know?", "", kLines}},
    {"", "row", {"Row of the plan", "Leave it empty unless you know it."}},
    {"", "level", {"For whom is such help?"}},
    {"reminder_set", "for", {"For which day?"}},
    {"reminder_set", "text", {"What is to be remembered?", "", kLines}},
    {"reminder_set", "owner", {"Whom is it for?"}},
    {"reminder_set", "meeting", {"At which meeting was it agreed?"}},
    {"reminder_set", "action", {"Which of the actions?"}},
    {"action_done", "meeting", {"At which meeting was it agreed?"}},
    {"action_done", "action", {"Which of the actions?", "1 for the first that was agreed"}},
    {"action_done", "reminder", {"Which reminder is it?"}},
    {"action_done", "look_again", {"After which answer?"}},
    {"action_done", "text", {"What was done?", "", kLines}},
    {"action_done", "handed_on", {"Was it only handed on to somebody else?"}},
    {"action_done", "checklist", {"On which checklist?"}},
    {"action_done", "ticked", {"Which lines were ticked by hand?", kOnePerLine, kLines}},
    {"action_done", "unticked", {"Which lines are no longer ticked?", kOnePerLine, kLines}},
    {"request_received", "request", {"What is asked for?"}},
    {"request_received", "from", {"Who asks?"}},
    {"request_withdrawn", "request", {"Which request?"}},
    {"request_withdrawn", "from", {"Who withdrew it?"}},
    {"decision_made", "decision", {"What was decided?"}},
    {"decision_made", "reasons", {"For which reasons?", "", kLines}},
    {"notice_given", "notice", {"Which notice?"}},
    {"notice_given", "to", {"Who was given it?"}},
    {"notice_given", "method", {"How?"}},
    {"notice_given", "by", {"Who gave it?"}},
    {"document_issued", "by", {"Who made it?"}},
    {"referral_made", "to", {"To whom?"}},
    {"referral_received", "to", {"To whom?"}},
    {"referral_answered", "to", {"To whom was the referral?"}},
    {"", "answer", {"What is the answer?", "", kLines}},
    {"", "route", {"Which way?"}},
    {"disagreement_closed", "outcome", {"How did it end?"}},
    {"disagreement_opened", "outcome", {"What is wanted?"}},
    {"report_sent", "report", {"Which report?"}},
    {"report_sent", "to", {"To whom?"}},
    {"letter_sent", "letter", {"Which letter?"}},
    {"letter_sent", "to", {"To whom?", kOnePerLine, kLines}},
    {"letter_sent", "subject", {"Subject"}},
    {"letter_sent", "text", {"What it says", "", kLines}},
    {"letter_sent", "language", {"In which language, if not in English?"}},
    {"", "method", {"How was it sent?"}},
    {"milestone_reached", "milestone", {"What was reached?"}},
    {"milestone_reached", "party", {"By whom?"}},
    {"change_expected", "change", {"Which change?"}},
    {"change_expected", "for", {"On which day is it to be?"}},
    {"change_expected", "where", {"Where to?", "The school, college or place"}},
    {"framework_moved", "to", {"To which law?"}},
    {"framework_moved", "notice", {"Which notice was given?"}},
    {"exception_claimed", "duty", {"What cannot be done in time?"}},
    {"exception_claimed", "exception", {"Which exception applies?"}},
    {"exception_claimed", "opened_by", {"Since which entry is it due?"}},
    {"exception_claimed", "until", {"Until when?"}},
    {"exception_claimed", "evidence", {"What shows it?", "", kLines}},
    {"progress_noted", "target", {"Which target?"}},
    {"progress_noted", "value", {"How far?"}},
    {"struck_out", "entry", {"Which entry?"}},
    {"struck_out", "instead_of", {"Which strike does it stand for?"}},
    {"", "owner", {"Whose is it?"}},
    {"", "code", {"Which need?"}},
    {"", "rank", {"In which order?"}},
    {"", "present", {"Who was there?", kOnePerLine, kLines}},
    {"", "service", {"Which service?"}},
    {"", "strategies", {"Ways of helping that are advised", kOnePerLine, kLines}},
    {"", "type", {"Which kind of help?"}},
    {"", "plan", {"Under which plan?"}},
    {"", "targets", {"For which targets?", kOnePerLine, kLines}},
    {"", "who", {"Who gives it?"}},
    {"", "group", {"In which group?"}},
    {"", "what", {"What exactly?", "", kLines}},
    {"", "times_a_week", {"Times a week"}},
    {"", "minutes", {"Minutes each time"}},
    {"", "where", {"Where?"}},
    {"", "provision", {"Which help is it?"}},
    {"", "decided_by", {"Who decided?"}},
    {"", "reason", {"Why?", "", kLines}},
    {"", "school", {"Which school?"}},
    {"", "dated", {"Which day is written on it?"}},
    {"", "arrived_on", {"On which day did it arrive here?"}},
    {"", "file", {kFile}},
    {"", "text", {"What should be known of it?", "", kLines}},
    {"", "note", {"Note", "", kLines}},
};

template <class Row>
const Row* find(const Row* begin, const Row* end, std::string_view kind, std::string_view field) {
  const Row* row =
      std::find_if(begin, end, [&](const Row& r) { return r.kind == kind && r.field == field; });
  return row == end ? nullptr : row;
}

const KindWords* words_of(std::string_view kind) {
  const auto* row = std::find_if(std::begin(kKinds), std::end(kKinds),
                                 [kind](const KindWords& words) { return words.kind == kind; });
  return row == std::end(kKinds) ? nullptr : row;
}

/// "10,000".
std::string with_commas(std::size_t number) {
  std::string digits = std::to_string(number);
  for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

}  // namespace

Text kind_title(std::string_view kind) {
  const KindWords* words = words_of(kind);
  return words == nullptr ? "" : words->title;
}

FieldWords field_words(std::string_view kind, std::string_view field) {
  const FieldRow* row = find(std::begin(kFields), std::end(kFields), kind, field);
  if (row == nullptr) row = find(std::begin(kFields), std::end(kFields), {}, field);
  return row == nullptr ? FieldWords{} : row->words;
}

std::string day_hint(std::string_view day_words) {
  if (day_words.empty()) return kEntryDayHint;
  return fmt::format("{}. {}", capital_first(day_words), kEntryDayHint);
}

std::string answer_missing(std::string_view label) {
  return fmt::format("Answer this: {}", label);
}

std::string too_long(std::size_t most, std::size_t have) {
  constexpr std::size_t kAsLongAsAReport = 20'000;
  return fmt::format("Use at most {} characters. There are {}.{}", with_commas(most),
                     with_commas(have), have < kAsLongAsAReport ? "" : kReportAsFile);
}

std::string day_too_far(int years) {
  return fmt::format("Choose a day within the next {} years", years);
}

std::string too_many(std::size_t most) {
  return fmt::format("Write at most {} lines.", most);
}

std::string name_and_class(std::string_view name, std::string_view class_name) {
  if (class_name.empty()) return std::string(name);
  return fmt::format("{}, class {}", name, class_name);
}

std::string entry_row(std::string_view label, std::size_t number) {
  return fmt::format("{} {}", label, number);
}

std::string file_hint(std::string_view extensions) {
  std::string kinds;
  for (const char c : extensions) kinds += c == ',' ? std::string(", ") : std::string(1, c);
  return fmt::format("At most 10 MB, of these kinds: {}", kinds);
}

std::string file_kept(std::string_view name) {
  return fmt::format("{} is kept with this form. Choose another only to replace it.", name);
}

std::string needs_meanwhile(std::string_view needs) {
  return fmt::format(
      "Since you opened this page somebody has recorded other needs: {}. Record yours again if "
      "they are to take the place of these.",
      needs);
}

std::string need_label(std::size_t rank) {
  constexpr Text kRanks[] = {"First need", "Second need", "Third need"};
  if (rank >= 1 && rank <= std::size(kRanks)) return kRanks[rank - 1];
  return fmt::format("Need {}", rank);
}

std::string due_by(base::Day on) {
  return fmt::format("by {}", day(on));
}

std::string aimed_at(base::Day on) {
  return fmt::format("best by {}", day(on));
}

std::string letter_link(std::string_view name) {
  return fmt::format("Write the letter: {}", name);
}

std::string to_the_child(std::string_view name) {
  return fmt::format("Go to {}", name);
}

std::string no_longer_due(std::string_view what) {
  return fmt::format("No longer due: {}", what);
}

std::string due_again(std::string_view what) {
  return fmt::format("Due again: {}", what);
}

std::string stage_changes(std::string_view from, std::string_view to) {
  return fmt::format("The stage changes from {} to {}", from, to);
}

}  // namespace stepwell::web::texts
