#include "app/import/starting_positions.h"

#include <algorithm>
#include <boost/json.hpp>
#include <tuple>

#include "app/children/known_children.h"
#include "app/records/recorded_words.h"
#include "base/check.h"
#include "base/text.h"
#include "record/body.h"

namespace stepwell::app {

using record::text_in;

namespace json = boost::json;
using base::Day;
using Problems = std::vector<StartingProblem>;
using What = StartingProblem::What;

namespace {

std::optional<Day> day_in(const json::object& body, std::string_view name) {
  return base::parse_day(text_in(body, name));
}

bool has_left_out_status(const KnownChild& child) {
  return std::any_of(child.left_out.begin(), child.left_out.end(), [](const json::value& row) {
    return text_in(row.get_object(), "field") == name_of(RollField::Status);
  });
}

StartingRow row_of(const KnownChild& child) {
  StartingRow row;
  row.child = child.id;
  row.name = child.forename + " " + child.surname;
  row.class_name = child.class_name;
  row.year_group = child.year_group;
  row.taken_over = child.taken_over;
  row.has_own_entries = child.has_own_entries;
  const json::object& body = child.taken_over_body;
  row.framework = text_in(body, "framework");
  if (row.framework.empty() && child.framework != nullptr) row.framework = child.framework->id;
  row.stage = text_in(body, "stage");
  row.since = day_in(body, "since");
  const auto* documents = body.if_contains("documents");
  if (documents == nullptr) return row;
  for (const json::value& value : documents->get_array()) {
    const json::object& taken = value.get_object();
    row.documents.push_back({text_in(taken, "document"), day_in(taken, "issued_on"),
                             day_in(taken, "last_review_on"), day_in(taken, "review_on"),
                             text_in(taken, "file")});
  }
  return row;
}

json::array documents_json(const StartingRow& row) {
  json::array documents;
  for (const StartingDocument& document : row.documents) {
    json::object taken{{"document", document.document}};
    if (document.issued_on) taken["issued_on"] = document.issued_on->iso();
    if (document.last_review_on) taken["last_review_on"] = document.last_review_on->iso();
    if (document.review_on) taken["review_on"] = document.review_on->iso();
    if (!document.file.empty()) taken["file"] = document.file;
    documents.push_back(std::move(taken));
  }
  return documents;
}

/// One row against the record as it is now.
class RowCheck {
 public:
  RowCheck(const Records& records, const StartingRow& row, std::size_t index, Problems& problems)
      : row_(row), index_(index), problems_(problems), today_(records.today(row.child.school)) {
    const auto school = records.school(row.child.school);
    base::check(school->framework != nullptr, "starting positions are of a school that is set up");
    known_ = known_child(records.load(row.child), *school, records.library(), today_);
    now_ = row_of(known_);
    law_ = row.framework.empty() ? school->framework
                                 : records.library().find(row.framework, school->framework);
  }

  bool is_changed() const {
    return now_.stage != row_.stage || now_.since != row_.since ||
           now_.documents != row_.documents ||
           (!row_.framework.empty() && now_.framework != row_.framework);
  }

  void check() {
    if (known_.taken_over != row_.taken_over) add(What::Changed, "stage");
    if (law_ == nullptr) return add(What::NoSuchStage, "framework");
    if (!law_->find_stage(row_.stage)) add(What::NoSuchStage, "stage");
    check_day(row_.since, "since");
    for (std::size_t i = 0; i < row_.documents.size(); ++i) {
      const StartingDocument& document = row_.documents[i];
      const std::string path = "documents[" + std::to_string(i) + "].";
      if (law_->find_document(document.document) == nullptr)
        add(What::NoSuchDocument, path + "document");
      check_day(document.issued_on, path + "issued_on");
      check_day(document.last_review_on, path + "last_review_on");
    }
  }

  Wish::For wanted() const {
    Wish::For wanted{row_.child, {}, known_.version};
    if (known_.taken_over != 0)
      wanted.entries.push_back({{"on", today_.iso()},
                                {"kind", "struck_out"},
                                {"entry", known_.taken_over},
                                {"reason", kStartPutRight}});
    json::object taken{
        {"on", on().iso()}, {"kind", "taken_over"}, {"stage", row_.stage}, {"framework", law_->id}};
    if (row_.since) taken["since"] = row_.since->iso();
    if (!row_.documents.empty()) taken["documents"] = documents_json(row_);
    if (const auto* source = known_.taken_over_body.if_contains("source"))
      taken["source"] = *source;
    wanted.entries.push_back(std::move(taken));
    return wanted;
  }

 private:
  /// What is put right keeps the day on which the child was taken over.
  Day on() const { return known_.taken_over != 0 ? known_.taken_over_on : today_; }

  void add(What what, std::string field) {
    problems_.push_back({index_, what, std::move(field), {}});
  }
  void check_day(const std::optional<Day>& day, std::string field) {
    if (day && on() < *day) add(What::TooLate, std::move(field));
  }

  const StartingRow& row_;
  std::size_t index_;
  Problems& problems_;
  Day today_;
  KnownChild known_;
  StartingRow now_;
  const law::Framework* law_ = nullptr;
};

std::string why_not(const record::Refusal& refusal) {
  std::string why(record::name_of(refusal.because));
  for (const record::EntryProblem& problem : refusal.problems) why += "; " + describe(problem);
  return why;
}

/// So often the rows are decided anew before it is given up.
constexpr int kMostDecisions = 20;

/// What the rows come to on the records as they are, and which rows those are.
struct Decided {
  std::vector<Wish::For> records;
  std::vector<std::size_t> rows;
};

base::Result<Decided, Problems> decide(const Records& records,
                                       const std::vector<StartingRow>& rows) {
  Problems problems;
  Decided decided;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t before = problems.size();
    RowCheck check(records, rows[i], i, problems);
    if (!check.is_changed()) continue;
    check.check();
    if (problems.size() != before) continue;
    decided.records.push_back(check.wanted());
    decided.rows.push_back(i);
  }
  if (!problems.empty()) return base::refuse(std::move(problems));
  return decided;
}

}  // namespace

std::vector<StartingRow> starting_rows(Store& store, const Records& records,
                                       const std::string& school) {
  std::vector<std::tuple<std::string, std::string, StartingRow>> ordered;
  const KnownChildren known(store, records, school);
  for (const KnownChild& child : known.all())
    if (child.at_school && (child.taken_over != 0 || has_left_out_status(child)))
      ordered.emplace_back(base::folded_name(child.surname), base::folded_name(child.forename),
                           row_of(child));
  std::sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
    return std::tie(std::get<0>(a), std::get<1>(a), std::get<2>(a).child) <
           std::tie(std::get<0>(b), std::get<1>(b), std::get<2>(b).child);
  });
  std::vector<StartingRow> rows;
  for (auto& line : ordered) rows.push_back(std::move(std::get<2>(line)));
  return rows;
}

base::Result<int, Problems> save_starting_rows(const Records& records,
                                               const std::vector<StartingRow>& rows,
                                               const std::string& person, const std::string& form) {
  for (int tries = 0; tries < kMostDecisions; ++tries) {
    const auto decided = decide(records, rows);
    if (!decided) return base::refuse(decided.error());
    if (decided->records.empty()) return 0;
    const auto done = records.record({form, person, decided->records, {}});
    if (done) return static_cast<int>(decided->records.size());
    const NotRecorded& why = done.error();
    if (why.what == NotRecorded::What::MovedOn) continue;
    if (why.what == NotRecorded::What::SaidOtherwise)
      return base::refuse(Problems{{0, What::SaidOtherwise, {}, {}}});
    return base::refuse(
        Problems{{decided->rows[why.record], What::Refused, {}, why_not(why.refusal)}});
  }
  throw base::Mistake("a record moved on twenty times while its starting position was decided");
}

}  // namespace stepwell::app
