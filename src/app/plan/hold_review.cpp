#include "app/plan/hold_review.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/help/plan_help.h"
#include "app/lists/tasks.h"
#include "law/choices.h"

namespace stepwell::app {

namespace json = boost::json;
using What = ReviewProblem::What;

namespace {

class Checker {
 public:
  Checker(const ReviewForm& form, const RecordToday& record, const law::Document& document,
          const law::Vocabulary& vocabulary)
      : form_(form), record_(record), document_(document), vocabulary_(vocabulary) {}

  std::vector<ReviewProblem> check() {
    const auto plan = plan_in_use(record_, document_);
    if (!plan) return {{What::NoPlan}};
    if (form_.touched && *form_.touched != last_touch(record_, document_)) add(What::Meanwhile);
    if (record_.standing.on < form_.on) add(What::InFuture);
    if (plan->issued_on && form_.on < *plan->issued_on) add(What::BeforeIssue);
    check_targets(targets_of(plan->content));
    check_views();
    check_decision();
    if (count_characters(form_.text) > kMostFieldCharacters) add(What::TextTooLong);
    check_meeting();
    return std::move(problems_);
  }

 private:
  void add(What what, std::string about = {}) { problems_.push_back({what, std::move(about)}); }
  const law::Framework& law() const { return *record_.standing.framework; }

  void check_targets(const std::vector<PlanTarget>& targets) {
    for (const PlanTarget& target : targets) {
      const auto found =
          std::find_if(form_.outcomes.begin(), form_.outcomes.end(),
                       [&](const TargetOutcome& outcome) { return outcome.target == target.id; });
      if (found == form_.outcomes.end() || found->outcome.empty())
        add(What::OutcomeMissing, target.id);
      else if (!law().has_choice("target_outcome", found->outcome))
        add(What::NotAnOutcome, target.id);
      if (found != form_.outcomes.end() && count_characters(found->note) > kMostFieldCharacters)
        add(What::TextTooLong, target.id);
    }
    for (const TargetOutcome& outcome : form_.outcomes)
      if (std::none_of(targets.begin(), targets.end(),
                       [&](const PlanTarget& target) { return target.id == outcome.target; }))
        add(What::NoSuchTarget, outcome.target);
    if (targets.empty() && form_.text.empty()) add(What::HelpMissing);
  }

  void check_views() {
    for (const law::Choice* member : choices_in(law(), "family_member")) {
      const auto found =
          std::find_if(form_.views.begin(), form_.views.end(),
                       [&](const FamilyView& view) { return view.of == member->id; });
      const bool is_there = found != form_.views.end();
      if (!is_there || (found->text.empty() && found->none_because.empty()))
        add(What::ViewMissing, member->id);
      else if (count_characters(found->text) > kMostFieldCharacters ||
               count_characters(found->none_because) > kMostFieldCharacters)
        add(What::TextTooLong, member->id);
    }
    for (const FamilyView& view : form_.views)
      if (!law().has_choice("family_member", view.of)) add(What::NotOfTheFamily, view.of);
  }

  void check_decision() {
    if (!law().has_choice("review_decision", form_.decision)) return add(What::DecisionMissing);
    const bool ends = decision_ends(document_, form_.decision, vocabulary_);
    if (!ends && !form_.review_on) add(What::NextMissing);
    if (form_.review_on && *form_.review_on <= form_.on) add(What::NextNotLater);
  }

  void check_meeting() {
    if (form_.meeting.empty()) return;
    const law::Choice* meeting = meeting_with_review(record_.standing, vocabulary_);
    if (meeting == nullptr || meeting->id != form_.meeting) add(What::NoSuchMeeting);
  }

  const ReviewForm& form_;
  const RecordToday& record_;
  const law::Document& document_;
  const law::Vocabulary& vocabulary_;
  std::vector<ReviewProblem> problems_;
};

json::object view_entry(const law::Framework& law, const FamilyView& view, base::Day on) {
  json::object entry{{"on", on.iso()},
                     {"kind", "views_recorded"},
                     {"of", view.of},
                     {"about", law.marked_choice("about", "review")}};
  if (!view.text.empty())
    entry["text"] = view.text;
  else
    entry["none_because"] = view.none_because;
  return entry;
}

json::object meeting_entry(const ReviewForm& form) {
  json::object entry{{"on", form.on.iso()}, {"kind", "meeting_held"}, {"meeting", form.meeting}};
  if (!form.present.empty()) entry["present"] = json::value_from(form.present);
  if (!form.meeting_text.empty()) entry["text"] = form.meeting_text;
  return entry;
}

/// What the plan promised ends with it.
void end_help(std::vector<json::object>& entries, const ChildFile& file,
              const law::Document& document, base::Day on) {
  const record::Help help = record::help_in(file.entries, file.today);
  for (const record::Provision& provision :
       help_of_document({file.entries, file.standing}, document, help))
    if (provision.is_given_on(on)) entries.push_back(help_end_entry(provision, on));
}

json::object outcome_row(const TargetOutcome& outcome) {
  json::object row{{"target", outcome.target}, {"outcome", outcome.outcome}};
  if (!outcome.note.empty()) row["note"] = outcome.note;
  return row;
}

}  // namespace

const law::Choice* meeting_with_review(const record::Standing& standing,
                                       const law::Vocabulary& vocabulary) {
  static const auto kHeld = law::find_kind("meeting_held");
  const std::string_view review = law::spec(law::kinds::review_held).name;
  for (const law::Choice* meeting : choices_in(*standing.framework, "meeting")) {
    if (meeting->held_by != review || meeting->counts_as.empty()) continue;
    const law::Topic held{*kHeld, 1, {vocabulary.find(meeting->counts_as)}};
    const bool is_waited_for = std::any_of(
        standing.instances.begin(), standing.instances.end(), [&](const record::Instance& each) {
          return each.state == record::State::Open && law::any_matches(each.duty->closes, held);
        });
    if (is_waited_for) return find_meeting(*standing.framework, meeting->counts_as);
  }
  return nullptr;
}

std::vector<ReviewProblem> problems_of(const ReviewForm& form, const RecordToday& record,
                                       const law::Document& document,
                                       const law::Vocabulary& vocabulary) {
  return Checker(form, record, document, vocabulary).check();
}

std::vector<json::object> review_entries(const ReviewForm& form, const law::Framework& law,
                                         const law::Document& document) {
  std::vector<json::object> entries;
  for (const FamilyView& view : form.views) entries.push_back(view_entry(law, view, form.on));
  json::object review{{"on", form.on.iso()},
                      {"kind", "review_held"},
                      {"document", document.id},
                      {"decision", form.decision}};
  if (!form.present.empty()) review["present"] = json::value_from(form.present);
  json::array outcomes;
  for (const TargetOutcome& outcome : form.outcomes) outcomes.emplace_back(outcome_row(outcome));
  if (!outcomes.empty()) review["outcomes"] = std::move(outcomes);
  if (form.review_on) review["review_on"] = form.review_on->iso();
  if (!form.text.empty()) review["text"] = form.text;
  entries.push_back(std::move(review));
  if (!form.meeting.empty()) entries.push_back(meeting_entry(form));
  if (form.reminder) entries.push_back(*form.reminder);
  return entries;
}

base::Result<Done, std::vector<ReviewProblem>> HoldReview::hold(const CaseRequest& request,
                                                                const ChildFile& file,
                                                                const law::Document& document,
                                                                const ReviewForm& form) {
  ReviewForm asked = form;
  if (!asked.touched) asked.touched = last_touch({file.entries, file.standing}, document);
  auto entries = review_entries(form, file.framework(), document);
  if (decision_ends(document, form.decision, library_.vocabulary()))
    end_help(entries, file, document, form.on);
  CaseRequest said = request;
  if (said.said.empty()) said.said = content_of({{request.child, entries}});
  std::vector<ReviewProblem> problems;
  auto done = casework_.decide(said, people::Action::HoldReview, file, [&](const ChildFile& now) {
    problems = problems_of(asked, {now.entries, now.standing}, document, library_.vocabulary());
    return problems.empty() ? entries : std::vector<json::object>();
  });
  if (done) return std::move(*done);
  if (done.error().what != CaseRefusal::What::Undecided)
    problems = {{What::Refused, {}, std::move(done.error())}};
  return base::refuse(std::move(problems));
}

}  // namespace stepwell::app
