#include "app/plan/issue_plan.h"

#include <boost/json.hpp>

#include "app/plan/draft_mark.h"
#include "app/records/topic_entry.h"

namespace stepwell::app {

namespace json = boost::json;
using What = IssueRefusal::What;

namespace {

/// Whoever else makes a document says when it is reviewed; the law's own days follow its issue.
std::optional<What> wrong_day(const IssueForm& form, bool has_review, base::Day today) {
  if (today < form.on) return What::InFuture;
  if (has_review && !form.review_on) return What::ReviewMissing;
  if (form.review_on && *form.review_on <= form.on) return What::ReviewNotLater;
  return std::nullopt;
}

/// The day of the review stands in the document as it was settled at its issue.
void set_review_day(PlanContent& content, const IssueForm& form) {
  if (!form.review_on) return;
  for (PlanSection& section : content.sections)
    for (const law::FieldLayout& field : section.layout->fields)
      if (!section.layout->many && field.id == kReviewDayField)
        section.rows.front().values[field.id] = form.review_on->iso();
}

/// One issue, of the draft as it is now, on the record as it is now.
struct Attempt {
  const ChildFile& file;
  const law::Document& document;
  const IssueForm& form;
  const Draft* draft;

  RecordToday record() const { return {file.entries, file.standing}; }
  PlanContent content() const {
    return draft != nullptr ? content_of(document, draft->fields) : empty_content(document);
  }

  std::optional<IssueRefusal> wrong() const {
    const law::Framework& law = file.framework();
    const bool ours = !form.has_come && is_ours(law, document, file.standing.stage);
    if (draft == nullptr && ours) return IssueRefusal{What::NoDraft};
    if (const auto what = wrong_day(form, ours && document.plan, file.today))
      return IssueRefusal{*what};
    auto changed =
        written_since(form.draft, draft != nullptr ? draft->fields : std::vector<DraftField>());
    if (!changed.empty()) return IssueRefusal{What::DraftChanged, {}, {}, {}, std::move(changed)};
    if (*form.touched != last_touch(record(), document)) return IssueRefusal{What::Meanwhile};
    if (ours)
      if (auto faults = faults_of(law, content()); !faults.empty())
        return IssueRefusal{What::Incomplete, std::move(faults)};
    if (auto faults = unchecked_in(content(), law::Transfer::Unchecked::Refused); !faults.empty())
      return IssueRefusal{What::Incomplete, std::move(faults)};
    if (auto open = targets_open(record(), document); ours && !open.empty())
      return IssueRefusal{What::TargetsOpen, {}, std::move(open)};
    return std::nullopt;
  }

  json::object entry() const {
    PlanContent whole = content();
    if (draft != nullptr) set_review_day(whole, form);
    return issue_entry(document, form, whole);
  }
};

}  // namespace

bool is_ours(const law::Framework& law, const law::Document& document, std::size_t stage) {
  return law.roles[document.maintained_by].of == law::Role::Of::School &&
         document.ours_in.applies_in(stage);
}

bool may_come_from_others(const law::Framework& law, const law::Document& document) {
  return law.roles[document.maintained_by].of != law::Role::Of::School || !document.ours_in.empty();
}

std::vector<std::string> targets_open(const RecordToday& record, const law::Document& document) {
  std::vector<std::string> open;
  const auto plan = plan_in_use(record, document);
  if (!plan) return open;
  for (const TargetSoFar& target : targets_so_far(record, *plan, document))
    if (target.outcome.empty()) open.push_back(target.target.words);
  return open;
}

json::object issue_entry(const law::Document& document, const IssueForm& form,
                         const PlanContent& content) {
  json::object entry{{"on", form.on.iso()},
                     {"kind", "document_issued"},
                     {"document", document.id},
                     {"state", form.state}};
  if (!form.given_to.empty()) entry["given_to"] = json::value_from(form.given_to);
  if (form.review_on) entry["review_on"] = form.review_on->iso();
  if (!content.empty()) entry["content"] = to_json(content);
  for (const auto& [field, value] : form.received) entry[field] = value;
  return entry;
}

std::optional<json::object> report_entry(const law::Document& document, base::Day on,
                                         const std::string& to) {
  if (!document.is_report()) return std::nullopt;
  json::object entry = entry_of_topic(document.records);
  entry["on"] = on.iso();
  if (!to.empty() && has_field(*kind_of_topic(document.records), "to")) entry["to"] = to;
  return entry;
}

namespace {

/// What the form asks to be recorded, apart from the draft that it names.
std::string said_in(const law::Document& document, const IssueForm& form) {
  std::string said =
      json::serialize(issue_entry(document, form, empty_content(document))) + form.draft;
  for (const json::object& entry : form.help) said += json::serialize(entry);
  if (form.move) said += json::serialize(*form.move);
  return said;
}

/// What is issued with it: not the school's own draft, where another body made the document.
std::optional<Draft> take_draft(DraftStore& drafts, const DraftId& id, const ChildFile& file,
                                const law::Document& document, const IssueForm& form) {
  if (form.has_come && is_ours(file.framework(), document, file.standing.stage))
    return std::nullopt;
  return drafts.find(id);
}

}  // namespace

base::Result<Issued, IssueRefusal> IssuePlan::issue(const CaseRequest& request,
                                                    const ChildFile& file,
                                                    const law::Document& document,
                                                    const IssueForm& form) {
  const DraftId id{request.child, document.id};
  IssueForm asked = form;
  if (!may_come_from_others(file.framework(), document)) asked.has_come = false;
  if (!asked.touched) asked.touched = last_touch({file.entries, file.standing}, document);
  CaseRequest said = request;
  if (said.said.empty()) said.said = said_in(document, form);
  std::optional<IssueRefusal> why;
  std::optional<Draft> draft;
  auto done =
      casework_.decide(said, people::Action::IssuePlan, file,
                       [&](const ChildFile& now) -> std::vector<json::object> {
                         draft = take_draft(drafts_, id, now, document, asked);
                         const Attempt attempt{now, document, asked, draft ? &*draft : nullptr};
                         why = attempt.wrong();
                         if (why) return {};
                         std::vector<json::object> entries{attempt.entry()};
                         if (auto report = report_entry(document, form.on, {}))
                           entries.push_back(std::move(*report));
                         entries.insert(entries.end(), form.help.begin(), form.help.end());
                         if (form.move) entries.push_back(*form.move);
                         return entries;
                       });
  if (!done && done.error().what == CaseRefusal::What::Undecided)
    return base::refuse(std::move(*why));
  if (!done) return base::refuse(IssueRefusal{What::Refused, {}, {}, std::move(done.error())});
  // The same form again finds a draft that was begun since: that one is not touched.
  if (!draft) return Issued{std::move(*done)};
  return Issued{std::move(*done), drafts_.discard_if(id, draft->fields)};
}

}  // namespace stepwell::app
