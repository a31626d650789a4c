#include "app/import/to_find_out.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/children/known_children.h"
#include "app/records/import_mark.h"
#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::app {

using record::text_in;

namespace json = boost::json;
using Form = FindOutLine::Form;
using What = FindOutLine::What;

namespace {

class Finder {
 public:
  Finder(const LoadedRecord& loaded, const Records& records)
      : school_(records.school(loaded.id.school)),
        today_(records.today(loaded.id.school)),
        entries_(record::taking_part(loaded.entries, {today_, std::nullopt})),
        known_(known_child(loaded, *school_, records.library(), today_)) {
    const auto circumstances =
        circumstances_of(loaded.entries, *school_, records.library(), today_);
    if (school_->framework == nullptr) return;
    if (auto made = record::stand(loaded.entries, circumstances, {today_, std::nullopt}))
      standing_ = std::move(*made);
  }

  std::vector<FindOutLine> find() {
    if (!known_.at_school || !standing_) return {};
    find_plans();
    find_since();
    find_left_out();
    find_need();
    return std::move(lines_);
  }
  /// What is missing of the school's terms for this child.
  std::optional<calendar::Missing> missing_terms() const {
    if (!standing_) return std::nullopt;
    for (const record::Instance& instance : standing_->instances)
      if (instance.state == record::State::Open && instance.cannot_compute &&
          calendar::is_of_terms(instance.cannot_compute->what))
        return instance.cannot_compute;
    return std::nullopt;
  }

 private:
  FindOutLine line(What what, Form form, record::Position entry) const {
    FindOutLine line;
    line.child = known_.id;
    line.name = known_.forename + " " + known_.surname;
    line.what = what;
    line.form = form;
    line.entry = entry;
    return line;
  }

  const record::Entry* taking_over() const {
    for (const record::Entry* entry : entries_)
      if (entry->position == known_.taken_over) return entry;
    return nullptr;
  }

  bool is_in_force(law::Word document) const {
    return std::any_of(standing_->in_force.begin(), standing_->in_force.end(),
                       [&](const law::Document* held) { return held->word == document; });
  }

  /// Whether the record itself has issued or reviewed the document since.
  bool has_moved_on(law::Word document) const {
    return std::any_of(entries_.begin(), entries_.end(), [&](const record::Entry* entry) {
      return (entry->topic.kind == law::kinds::review_held ||
              entry->topic.kind == law::kinds::document_issued) &&
             entry->topic.word(0) == document;
    });
  }

  /// Whether something that the plan opened hangs on a day that nobody has said.
  bool leaves_open(law::Word document) const {
    return std::any_of(
        standing_->instances.begin(), standing_->instances.end(), [&](const record::Instance& i) {
          const auto& opened = i.duty->documents;
          return i.state == record::State::Open && i.opened_by == known_.taken_over &&
                 std::find(opened.begin(), opened.end(), document) != opened.end() &&
                 (i.before_us || i.cannot_compute);
        });
  }

  void find_plans() {
    const record::Entry* taken_over = taking_over();
    if (taken_over == nullptr) return;
    for (const record::TakenDocument& taken : taken_over->taken) {
      if (taken.last_review_on || !is_in_force(taken.document) || has_moved_on(taken.document))
        continue;
      if (taken.issued_on && !leaves_open(taken.document)) continue;
      FindOutLine missing = line(What::LastReview, Form::StartingPositions, taken_over->position);
      missing.document = standing_->framework->find_document(taken.document);
      lines_.push_back(std::move(missing));
    }
  }

  void find_since() {
    const record::Entry* taken_over = taking_over();
    if (taken_over == nullptr || taken_over->since || has_moved_stage()) return;
    if (standing_->present_stage().on_register)
      lines_.push_back(line(What::StageSince, Form::StartingPositions, taken_over->position));
  }

  bool has_moved_stage() const {
    return std::any_of(entries_.begin(), entries_.end(), [](const record::Entry* entry) {
      return entry->topic.kind == law::kinds::stage_moved ||
             entry->topic.kind == law::kinds::framework_moved;
    });
  }

  bool has_own_stage() const {
    const record::Entry* taken_over = taking_over();
    return has_moved_stage() || (taken_over != nullptr && !is_from_import(*taken_over));
  }

  /// Whether a person has said since what an import left out.
  bool is_mended(RollField field) const {
    switch (field) {
      case RollField::Upn: return !known_.upn.empty();
      case RollField::FormerUpn: return !known_.former_upn.empty();
      case RollField::LearnerNumber: return !known_.learner_number.empty();
      case RollField::AdmissionNumber: return !known_.admission_number.empty();
      case RollField::ClassName: return !known_.class_name.empty();
      case RollField::Surname: return known_.surname.find('?') == std::string::npos;
      case RollField::Forename: return known_.forename.find('?') == std::string::npos;
      case RollField::Name:
        return (known_.surname + known_.forename).find('?') == std::string::npos;
      case RollField::Status:
      case RollField::StatusSince:
      case RollField::PlanOn:
      case RollField::LastReview:
      case RollField::NextReview: return has_own_stage();
      case RollField::Need:
      case RollField::NeedRank: return !known_.needs_from_import;
      case RollField::YearGroup: return !known_.year_group.empty();
      case RollField::Nothing:
      case RollField::NotKept:
      case RollField::PreferredSurname:
      case RollField::KnownAs:
      case RollField::Born:
      case RollField::Sex:
      case RollField::JoinedOn:
      case RollField::LeftOn:
      case RollField::Enrolment: return false;
    }
    return false;
  }

  static Form form_of(RollField field) {
    if (field == RollField::Need || field == RollField::NeedRank) return Form::Needs;
    const bool of_stage = field == RollField::Status || field == RollField::StatusSince ||
                          field == RollField::PlanOn || field == RollField::LastReview ||
                          field == RollField::NextReview;
    return of_stage ? Form::StartingPositions : Form::Details;
  }

  record::Position left_out_by() const {
    record::Position by = 0;
    for (const record::Entry* entry : entries_)
      if (entry->body.contains("left_out")) by = entry->position;
    return by;
  }

  void find_left_out() {
    const record::Position by = left_out_by();
    for (const json::value& value : known_.left_out) {
      const json::object& row = value.get_object();
      const auto field = roll_field(text_in(row, "field")).value_or(RollField::Nothing);
      if (is_mended(field)) continue;
      FindOutLine missing = line(What::LeftOut, form_of(field), by);
      missing.field = text_in(row, "field");
      missing.value = text_in(row, "value");
      missing.why = text_in(row, "why");
      is_need_said_ = is_need_said_ || field == RollField::Need;
      lines_.push_back(std::move(missing));
    }
  }

  void find_need() {
    if (is_need_said_ || !known_.needs.empty() || known_.taken_over == 0) return;
    if (standing_->present_stage().on_register)
      lines_.push_back(line(What::Need, Form::Needs, known_.taken_over));
  }

  std::shared_ptr<const SchoolView> school_;
  base::Day today_;
  std::vector<const record::Entry*> entries_;
  KnownChild known_;
  std::optional<record::Standing> standing_;
  bool is_need_said_ = false;
  std::vector<FindOutLine> lines_;
};

}  // namespace

std::vector<FindOutLine> to_find_out(const LoadedRecord& record, const Records& records) {
  return Finder(record, records).find();
}

std::vector<FindOutLine> to_find_out(Store& store, const Records& records,
                                     const std::string& school) {
  std::vector<FindOutLine> lines;
  std::optional<calendar::Missing> terms;
  for (const ChildLog& log : store.read_children(school)) {
    const LoadedRecord loaded = records.assemble(log.record, log.entries);
    Finder finder(loaded, records);
    if (!terms) terms = finder.missing_terms();
    for (FindOutLine& line : finder.find()) lines.push_back(std::move(line));
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const FindOutLine& a, const FindOutLine& b) { return a.name < b.name; });
  if (!terms) return lines;
  FindOutLine missing;
  missing.child.school = school;
  missing.what = What::TermDates;
  missing.form = Form::TermDates;
  missing.why = calendar::describe(*terms);
  lines.insert(lines.begin(), std::move(missing));
  return lines;
}

}  // namespace stepwell::app
