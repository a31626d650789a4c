#include "app/import/taking_over.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/import/pupil_entries.h"
#include "app/import/stage_plan.h"

namespace stepwell::app {

namespace json = boost::json;
using Code = RollProblem::Code;
using What = StatusMeaning::What;

namespace {

/// The documents of one taking over, in the order in which they were named.
class Documents {
 public:
  explicit Documents(const json::object* before) {
    if (before == nullptr) return;
    if (const auto* rows = before->if_contains("documents"))
      for (const json::value& row : rows->get_array()) rows_.push_back(row.get_object());
  }

  json::object& at(const law::Document& document) {
    for (json::object& row : rows_)
      if (row.at("document").get_string() == document.id) return row;
    rows_.push_back({{"document", document.id}});
    return rows_.back();
  }

  json::array take() {
    json::array rows;
    for (json::object& row : rows_) rows.push_back(std::move(row));
    return rows;
  }
  bool empty() const { return rows_.empty(); }

 private:
  std::vector<json::object> rows_;
};

class Plans {
 public:
  Plans(const RollPupil& pupil, const StatusMeaning& status, const ImportRoom& room,
        const json::object* before, std::vector<RollProblem>& problems)
      : pupil_(pupil), status_(status), room_(room), problems_(problems), documents_(before) {
    if (status.what != What::Stage || status.is_first_stage()) return;
    plan_ = plan_of_stage(*status.framework, status.stage);
    if (plan_ != nullptr) documents_.at(*plan_);
  }

  json::array make() {
    const law::Document* dated = put(pupil_.plan_on, RollField::PlanOn, "issued_on", plan_);
    put(pupil_.last_review_on, RollField::LastReview, "last_review_on", dated);
    put(pupil_.next_review_on, RollField::NextReview, "review_on", dated);
    return documents_.take();
  }

 private:
  /// Writes the day with the document that its heading names, else with `otherwise`; answers with
  /// that document.
  const law::Document* put(const RollDay& day, RollField field, std::string_view name,
                           const law::Document* otherwise) {
    if (!day.day) return otherwise;
    const law::Document* document = otherwise;
    if (status_.what == What::Stage)
      if (const auto* named = document_named(day.column, *status_.framework, *room_.words))
        document = named;
    if (document == nullptr || status_.is_first_stage() ||
        !goes_with(*document, status_.stage, plan_)) {
      // What waits for its law waits with its days.
      if (status_.what == What::Stage || status_.what == What::Blank)
        doubt(Code::PlanOfAnotherStage, day, field, pupil_.status.text);
      return otherwise;
    }
    json::object& row = documents_.at(*document);
    const auto* issued = row.if_contains("issued_on");
    if (name != "issued_on" && issued != nullptr &&
        day.day->iso() < std::string(issued->get_string())) {
      doubt(Code::ReviewBeforePlan, day, field, std::string(issued->get_string()));
      return document;
    }
    row[name] = day.day->iso();
    return document;
  }

  void doubt(Code code, const RollDay& day, RollField field, std::string other) {
    problems_.push_back({code, day.row, field, day.column, day.day->iso(), std::move(other), 0});
  }

  const RollPupil& pupil_;
  const StatusMeaning& status_;
  const ImportRoom& room_;
  std::vector<RollProblem>& problems_;
  Documents documents_;
  const law::Document* plan_ = nullptr;
};

}  // namespace

TakingOver take_over_as(const RollPupil& pupil, const StatusMeaning& status, const ImportRoom& room,
                        const json::object* before, std::vector<RollProblem>& problems) {
  TakingOver taking;
  json::array documents = Plans(pupil, status, room, before, problems).make();
  if (status.what != What::Stage) return taking;
  taking.fields = {{"stage", status.framework->stages[status.stage].id},
                   {"framework", status.framework->id},
                   {"source", room.file}};
  if (pupil.since.day)
    taking.fields["since"] = pupil.since.day->iso();
  else if (before != nullptr && before->contains("since"))
    taking.fields["since"] = before->at("since");
  if (!documents.empty()) taking.fields["documents"] = std::move(documents);
  return taking;
}

}  // namespace stepwell::app
