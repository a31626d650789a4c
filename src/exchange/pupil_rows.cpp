#include "exchange/pupil_rows.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.h"
#include "exchange/headings.h"
#include "exchange/pupil_cells.h"

namespace stepwell::exchange {

using app::RollDay;
using app::RollField;
using app::RollNeed;
using app::RollProblem;
using app::RollPupil;
using app::RollText;
using base::Day;
using Code = RollProblem::Code;

/// A row while it is read: its cells, the child that it makes, and why it cannot.
struct PupilRows::Row {
  int number = 0;
  const std::vector<std::string>* cells = nullptr;
  RollPupil pupil;
  std::string born;  ///< the birth date, or what stands there instead
  std::vector<RollProblem> errors;
};

namespace {

constexpr int kYoungest = 2;
constexpr int kOldest = 25;

std::string bare_number(std::string_view text) {
  std::string bare;
  for (const char c : text)
    if (c != ' ' && c != '-') bare += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return bare;
}

std::pair<std::string, std::string> numbers_of(const RollPupil& pupil) {
  return {pupil.upn.text, pupil.admission_number.text};
}

void take_if_empty(std::string& into, std::string& from) {
  if (into.empty()) into = std::move(from);
}
void take_if_empty(RollText& into, RollText& from) {
  if (into.text.empty()) into = std::move(from);
}
void take_if_empty(RollDay& into, RollDay& from) {
  if (!into.day) into = std::move(from);
}

std::optional<int> rank_of(const std::string& text) {
  // Some systems write ranks as 2.0.
  const std::string whole = text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
  int rank = 0;
  const auto* const end = whole.data() + whole.size();
  const auto read = std::from_chars(whole.data(), end, rank);
  if (read.ec != std::errc() || read.ptr != end || rank < 1 || rank > 99) return std::nullopt;
  return rank;
}

}  // namespace

PupilRows::PupilRows(const app::Understood& understood, Day today)
    : understood_(understood), today_(today) {
  columns_.fill(kNoColumn);
  for (std::size_t i = 0; i < understood.columns.size(); ++i) {
    const RollField field = understood.columns[i].field;
    if (field == RollField::Need) need_columns_.push_back(i);
    if (field == RollField::NeedRank) rank_columns_.push_back(i);
    auto& place = columns_[static_cast<std::size_t>(field)];
    if (place == kNoColumn) place = i;
  }
}

std::string PupilRows::cell(const Row& row, RollField field) const {
  const std::size_t at = column(field);
  if (at == kNoColumn || at >= row.cells->size()) return {};
  std::string text = tidy((*row.cells)[at]);
  return says_nothing(text) ? std::string() : text;
}

RollProblem PupilRows::problem(Code code, const Row& row, RollField field, std::string found,
                               std::string other) const {
  const std::size_t at = column(field);
  RollProblem made{code, row.number, field, {}, std::move(found), std::move(other), 0};
  if (at != kNoColumn) made.column = understood_.columns[at].heading;
  return made;
}

RollText PupilRows::text_at(Row& row, RollField field) const {
  RollText text{cell(row, field), row.number, {}};
  if (column(field) != kNoColumn) text.column = understood_.columns[column(field)].heading;
  if (!is_broken(text.text)) return text;
  row.pupil.problems.push_back(problem(Code::CellBroken, row, field, text.text));
  text.text.clear();
  return text;
}

/// Titles, totals, headings that come again on each page.
bool PupilRows::is_no_child(const Row& row) const {
  std::size_t filled = 0, as_headings = 0;
  std::string first;
  for (std::size_t i = 0; i < row.cells->size(); ++i) {
    const std::string text = tidy((*row.cells)[i]);
    if (text.empty()) continue;
    if (filled++ == 0) first = text;
    if (i < understood_.columns.size() && text == understood_.columns[i].heading) ++as_headings;
  }
  if (filled == 0 || (as_headings == filled && filled > 1)) return true;
  const bool has_birth = !cell(row, RollField::Born).empty();
  return !has_birth && is_closing_word(first);
}

/// A row that only adds to the child above: reports leave out what would come again.
bool PupilRows::goes_on(const Row& row) const {
  for (const RollField field : {RollField::Upn, RollField::AdmissionNumber, RollField::Surname,
                                RollField::Forename, RollField::Name, RollField::Born})
    if (!cell(row, field).empty()) return false;
  for (const std::size_t i : need_columns_)
    if (i < row.cells->size() && !tidy((*row.cells)[i]).empty()) return true;
  return false;
}

bool PupilRows::read_names(Row& row) const {
  RollPupil& pupil = row.pupil;
  const std::string whole = cell(row, RollField::Name);
  const SplitName split = split_name(whole);
  pupil.surname = cell(row, RollField::Surname);
  if (pupil.surname.empty()) pupil.surname = cell(row, RollField::PreferredSurname);
  pupil.forename = cell(row, RollField::Forename);
  pupil.known_as = cell(row, RollField::KnownAs);
  if (pupil.forename.empty()) pupil.forename = std::exchange(pupil.known_as, {});
  if (pupil.surname.empty()) pupil.surname = split.surname;
  if (pupil.forename.empty()) pupil.forename = split.forename;
  const CalledName called = take_known_as(pupil.forename);
  pupil.forename = called.name;
  if (pupil.known_as.empty()) pupil.known_as = called.known_as;
  for (std::string* name : {&pupil.surname, &pupil.forename, &pupil.known_as}) {
    if (is_broken(*name)) name->clear();
    *name = name_case(*name);
  }
  if (base::folded_name(pupil.known_as) == base::folded_name(pupil.forename))
    pupil.known_as.clear();
  for (const auto& [name, field] : {std::pair(&pupil.surname, RollField::Surname),
                                    std::pair(&pupil.forename, RollField::Forename)})
    if (has_lost_letter(*name))
      pupil.problems.push_back(problem(
          Code::NameDamaged, row, column(field) == kNoColumn ? RollField::Name : field, *name));
  if (!pupil.surname.empty() && !pupil.forename.empty()) return true;
  row.errors.push_back(problem(
      Code::NoName, row, pupil.surname.empty() ? RollField::Surname : RollField::Forename, whole));
  return false;
}

bool PupilRows::read_born(Row& row) const {
  const std::string text = cell(row, RollField::Born);
  const ReadDate read = read_date(text, understood_.dates, DateUse::Birth, today_);
  row.pupil.born = read.day;
  row.born = read.what == ReadDate::What::Day ? read.day.iso() : key_of(text);
  const bool likely = read.what == ReadDate::What::Day &&
                      read.day <= today_.plus_months(-12 * kYoungest) &&
                      today_.plus_months(-12 * (kOldest + 1)) < read.day;
  if (likely) return true;
  Code code = Code::BirthDateUnlikely;
  if (read.what == ReadDate::What::NoSuchDay) code = Code::ImpossibleDate;
  if (read.what == ReadDate::What::Blank || read.what == ReadDate::What::NotADate)
    code = Code::NoBirthDate;
  row.errors.push_back(problem(code, row, RollField::Born, text));
  return false;
}

void PupilRows::read_day(Row& row, RollField field, RollDay& into) const {
  const std::string text = cell(row, field);
  into.row = row.number;
  if (column(field) != kNoColumn) into.column = understood_.columns[column(field)].heading;
  const ReadDate read = read_date(text, understood_.dates, DateUse::Other, today_);
  // A system that has no date sometimes writes the first day that it can think of.
  const bool placeholder =
      text.starts_with("00/00") || text.starts_with("01/01/1900") || text.starts_with("1900-01-01");
  if (read.what == ReadDate::What::NotADate || placeholder)
    row.pupil.problems.push_back(problem(Code::NotADate, row, field, text));
  else if (read.what == ReadDate::What::NoSuchDay)
    row.errors.push_back(problem(Code::ImpossibleDate, row, field, text));
  else if (read.what == ReadDate::What::Day && read.day < row.pupil.born)
    row.pupil.problems.push_back(
        problem(Code::DateBeforeBirth, row, field, text, row.pupil.born.iso()));
  else if (read.what == ReadDate::What::Day)
    into.day = read.day;
}

void PupilRows::read_days(Row& row) const {
  RollPupil& pupil = row.pupil;
  read_day(row, RollField::StatusSince, pupil.since);
  read_day(row, RollField::PlanOn, pupil.plan_on);
  read_day(row, RollField::LastReview, pupil.last_review_on);
  read_day(row, RollField::NextReview, pupil.next_review_on);
  read_day(row, RollField::LeftOn, pupil.left_on);
  RollDay joined;
  read_day(row, RollField::JoinedOn, joined);
  if (joined.day && pupil.left_on.day && *pupil.left_on.day < *joined.day) {
    pupil.problems.push_back(problem(Code::LeavingBeforeEntry, row, RollField::LeftOn,
                                     pupil.left_on.day->iso(), joined.day->iso()));
    pupil.left_on.day.reset();
  }
  for (const auto& [day, field] : {std::pair(&pupil.since, RollField::StatusSince),
                                   std::pair(&pupil.plan_on, RollField::PlanOn),
                                   std::pair(&pupil.last_review_on, RollField::LastReview)}) {
    if (!day->day || *day->day <= today_) continue;
    pupil.problems.push_back(problem(Code::DateInFuture, row, field, day->day->iso()));
    day->day.reset();
  }
}

void PupilRows::read_identity(Row& row) const {
  RollPupil& pupil = row.pupil;
  pupil.upn = text_at(row, RollField::Upn);
  pupil.upn.text = bare_number(pupil.upn.text);
  pupil.former_upn = text_at(row, RollField::FormerUpn);
  pupil.former_upn.text = bare_number(pupil.former_upn.text);
  pupil.learner_number = text_at(row, RollField::LearnerNumber);
  pupil.learner_number.text = bare_number(pupil.learner_number.text);
  pupil.admission_number = text_at(row, RollField::AdmissionNumber);
  const std::string sex = key_of(cell(row, RollField::Sex));
  if (sex == "m" || sex == "male" || sex == "boy" || sex == "gwryw") pupil.sex = "M";
  if (sex == "f" || sex == "female" || sex == "girl" || sex == "benyw") pupil.sex = "F";
  pupil.year_group = year_code(text_at(row, RollField::YearGroup).text);
}

void PupilRows::read_class(Row& row) const {
  const RollText text = text_at(row, RollField::ClassName);
  if (is_class_as_date(text.text))
    row.pupil.problems.push_back(problem(Code::ClassIsADate, row, RollField::ClassName, text.text));
  else
    row.pupil.class_name = text.text;
}

void PupilRows::read_needs(Row& row) const {
  for (std::size_t i = 0; i < std::max(need_columns_.size(), rank_columns_.size()); ++i) {
    const auto at = [&](const std::vector<std::size_t>& columns) {
      return i < columns.size() && columns[i] < row.cells->size() ? (*row.cells)[columns[i]]
                                                                  : std::string();
    };
    RollNeed need{{at(need_columns_), row.number, {}}, {}};
    if (i < need_columns_.size()) need.word.column = understood_.columns[need_columns_[i]].heading;
    if (says_nothing(tidy(need.word.text))) need.word.text.clear();
    std::string rank = tidy(at(rank_columns_));
    if (says_nothing(rank)) rank.clear();
    need.rank = rank_of(rank);
    if (!rank.empty() && !need.rank)
      row.pupil.problems.push_back(problem(Code::RankUnfit, row, RollField::NeedRank, rank));
    if (need.rank && need.word.text.empty())
      row.pupil.problems.push_back(problem(Code::RankWithoutNeed, row, RollField::NeedRank, rank));
    if (is_broken(tidy(need.word.text)))
      row.pupil.problems.push_back(
          problem(Code::CellBroken, row, RollField::Need, tidy(need.word.text)));
    else if (!need.word.text.empty())
      row.pupil.needs.push_back(std::move(need));
  }
}

void PupilRows::read_status(Row& row) const {
  row.pupil.status = text_at(row, RollField::Status);
}

void PupilRows::read_enrolment(Row& row) const {
  using Enrolled = RollPupil::Enrolled;
  const std::string key = key_of(cell(row, RollField::Enrolment));
  if (key.empty()) return;
  const bool left = key == "leaver" || key == "left" || key == "offroll" || key == "former" ||
                    key == "no" || key == "n" || key == "false" || key == "withdrawn" ||
                    key == "formerpupil" || key == "formerstudent" || key == "leavers";
  row.pupil.enrolled = left ? Enrolled::Left : Enrolled::Here;
}

std::string PupilRows::key_of_child(const RollPupil& pupil) const {
  return base::folded_name(pupil.surname) + "|" + base::folded_name(pupil.forename) + "|" +
         pupil.born.iso();
}

/// A row that does not say whose it is. A child whose needs have a row each is left out once.
void PupilRows::leave_out(const Row& row) {
  std::string key = row.pupil.upn.text + "|" + row.pupil.admission_number.text + "|" +
                    base::folded_name(row.pupil.surname) + "|" +
                    base::folded_name(row.pupil.forename);
  const bool is_nobody = key == "|||";
  key += "|" + row.born;
  const bool first = left_out_.insert(is_nobody ? std::to_string(row.number) : key).second;
  if (first) problems_.insert(problems_.end(), row.errors.begin(), row.errors.end());
  last_ = Last::Out;
}

/// The same in several rows of a child is said once.
void PupilRows::add_new(std::size_t child, std::vector<RollProblem>& problems,
                        const RollProblem& problem) {
  if (said_.is_new(child, problem)) problems.push_back(problem);
}

void PupilRows::join(std::size_t child, RollPupil&& more) {
  RollPupil& pupil = pupils_[child];
  for (const int row : more.rows) pupil.rows.push_back(row);
  if (!more.status.text.empty() && !pupil.status.text.empty() &&
      key_of(more.status.text) != key_of(pupil.status.text)) {
    more.problems.push_back({Code::StatusTwice, more.status.row, RollField::Status,
                             more.status.column, pupil.status.text, more.status.text, 0});
  }
  for (auto [into, from] :
       {std::pair(&pupil.known_as, &more.known_as), std::pair(&pupil.sex, &more.sex),
        std::pair(&pupil.year_group, &more.year_group),
        std::pair(&pupil.class_name, &more.class_name)})
    take_if_empty(*into, *from);
  for (auto [into, from] :
       {std::pair(&pupil.upn, &more.upn), std::pair(&pupil.former_upn, &more.former_upn),
        std::pair(&pupil.learner_number, &more.learner_number),
        std::pair(&pupil.admission_number, &more.admission_number),
        std::pair(&pupil.status, &more.status)})
    take_if_empty(*into, *from);
  for (auto [into, from] :
       {std::pair(&pupil.since, &more.since), std::pair(&pupil.plan_on, &more.plan_on),
        std::pair(&pupil.last_review_on, &more.last_review_on),
        std::pair(&pupil.next_review_on, &more.next_review_on),
        std::pair(&pupil.left_on, &more.left_on)})
    take_if_empty(*into, *from);
  for (RollNeed& need : more.needs) pupil.needs.push_back(std::move(need));
  if (more.enrolled != RollPupil::Enrolled::NotSaid) pupil.enrolled = more.enrolled;
  for (const RollProblem& problem : more.problems) add_new(child, pupil.problems, problem);
}

void PupilRows::place(Row& row) {
  auto& same = by_key_[key_of_child(row.pupil)];
  const auto numbers = numbers_of(row.pupil);
  if (const auto known = same.find(numbers.first, numbers.second)) {
    last_pupil_ = *known;
    const auto before = numbers_of(pupils_[*known]);
    join(*known, std::move(row.pupil));
    return same.change(*known, before, numbers_of(pupils_[*known]));
  }
  last_pupil_ = pupils_.size();
  same.add(last_pupil_, numbers.first, numbers.second);
  for (const RollProblem& problem : row.pupil.problems) said_.is_new(last_pupil_, problem);
  pupils_.push_back(std::move(row.pupil));
}

void PupilRows::add(int number, const std::vector<std::string>& cells) {
  Row row{number, &cells, {}, {}, {}};
  row.pupil.rows = {number};
  if (is_no_child(row)) {
    const bool empty =
        std::all_of(cells.begin(), cells.end(), [](const auto& c) { return tidy(c).empty(); });
    if (!empty) dropped_.push_back(number);
    return;
  }
  if (last_ != Last::None && goes_on(row)) {
    read_needs(row);
    if (last_ == Last::In) join(last_pupil_, std::move(row.pupil));
    return;
  }
  read_identity(row);
  const bool named = read_names(row);
  const bool born = read_born(row);
  if (!named || !born) return leave_out(row);
  read_days(row);
  read_class(row);
  read_status(row);
  read_needs(row);
  read_enrolment(row);
  last_ = Last::In;
  place(row);
  for (const RollProblem& error : row.errors) add_new(last_pupil_, errors_[last_pupil_], error);
}

app::Roll PupilRows::finish(std::vector<int>& dropped) && {
  dropped = std::move(dropped_);
  app::Roll roll;
  roll.problems = std::move(problems_);
  for (std::size_t i = 0; i < pupils_.size(); ++i) {
    const auto errors = errors_.find(i);
    if (errors == errors_.end())
      roll.pupils.push_back(std::move(pupils_[i]));
    else
      roll.problems.insert(roll.problems.end(), errors->second.begin(), errors->second.end());
  }
  std::stable_sort(roll.problems.begin(), roll.problems.end(),
                   [](const RollProblem& a, const RollProblem& b) { return a.row < b.row; });
  roll.left_out = static_cast<int>(left_out_.size() + errors_.size());
  return roll;
}

}  // namespace stepwell::exchange
