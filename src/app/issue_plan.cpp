#include "app/issue_plan.h"

#include <boost/json.hpp>

namespace stepwell::app {

namespace json = boost::json;
using What = IssueRefusal::What;

namespace {

std::optional<What> wrong_day(const IssueForm& form, const law::Document& document,
                              base::Day today) {
  if (today < form.on) return What::InFuture;
  if (document.plan && !form.review_on) return What::ReviewMissing;
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

}  // namespace

bool is_ours(const law::Framework& law, const law::Document& document) {
  return law.roles[document.maintained_by].of == law::Role::Of::School;
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
  return entry;
}

base::Result<Done, IssueRefusal> IssuePlan::issue(const CaseRequest& request, const ChildFile& file,
                                                  const law::Document& document,
                                                  const IssueForm& form) {
  const DraftId id{request.child, document.id};
  const law::Framework& law = file.framework();
  const auto draft = drafts_.find(id);
  if (!draft && is_ours(law, document)) return base::refuse(IssueRefusal{What::NoDraft});
  if (const auto what = wrong_day(form, document, file.today))
    return base::refuse(IssueRefusal{*what});
  PlanContent content = draft ? content_of(document, draft->fields) : empty_content(document);
  if (is_ours(law, document))
    if (auto faults = faults_of(law, content); !faults.empty())
      return base::refuse(IssueRefusal{What::Incomplete, std::move(faults)});
  if (auto open = targets_open({file.entries, file.standing}, document); !open.empty())
    return base::refuse(IssueRefusal{What::TargetsOpen, {}, std::move(open)});
  if (draft) set_review_day(content, form);
  auto done =
      casework_.record(request, people::Action::IssuePlan, {issue_entry(document, form, content)});
  if (!done) return base::refuse(IssueRefusal{What::Refused, {}, {}, std::move(done.error())});
  const auto now = drafts_.find(id);
  if (draft && now && now->fields == draft->fields) drafts_.discard(id);
  return std::move(*done);
}

}  // namespace stepwell::app
