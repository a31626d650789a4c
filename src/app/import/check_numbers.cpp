#include "app/import/check_numbers.h"

#include <algorithm>
#include <utility>

#include "app/children/learner_number.h"
#include "app/children/upn.h"

namespace stepwell::app {

using Code = RollProblem::Code;

namespace {

void doubt(CheckedPupil& checked, Code code, RollField field, const RollText& at, std::string found,
           std::string other = {}) {
  checked.problems.push_back(
      {code, at.row, field, at.column, std::move(found), std::move(other), 0});
}

}  // namespace

NumberCheck::NumberCheck(const Roll& roll, const law::Framework& law)
    : law_(law), has_upns_(roll.has(RollField::Upn)) {
  for (const RollPupil& pupil : roll.pupils) {
    if (const std::string upn = upn_parts(pupil.upn.text).upn; !upn.empty())
      upns_[upn].push_back(pupil.rows.front());
    if (const std::string& number = pupil.learner_number.text; !number.empty())
      learner_numbers_[number].push_back(pupil.rows.front());
    if (const std::string& number = pupil.admission_number.text; !number.empty())
      numbers_[number].push_back(pupil.rows.front());
  }
}

/// Another row with the same number; 0 if there is none.
int NumberCheck::other_row(const Rows& rows, const std::string& number, const RollPupil& pupil) {
  const auto found = rows.find(number);
  if (found == rows.end()) return 0;
  for (const int row : found->second)
    if (row != pupil.rows.front()) return row;
  return 0;
}

void NumberCheck::check_upn(CheckedPupil& checked) const {
  const RollText& text = checked.pupil->upn;
  const bool broken = std::any_of(
      checked.problems.begin(), checked.problems.end(),
      [](const RollProblem& p) { return p.code == Code::CellBroken && p.field == RollField::Upn; });
  if (text.text.empty()) {
    if (has_upns_ && !broken) doubt(checked, Code::UpnMissing, RollField::Upn, text, {});
    return;
  }
  const UpnAnswer answer = read_upn(text.text, &law_);
  const int other = other_row(upns_, answer.upn, *checked.pupil);
  using What = UpnAnswer::What;
  if (answer.what == What::WrongForm)
    doubt(checked, Code::UpnForm, RollField::Upn, text, text.text);
  else if (answer.what == What::WrongLetter)
    doubt(checked, Code::UpnLetter, RollField::Upn, text, text.text, answer.expected);
  else if (answer.what == What::NoSuchAuthority)
    doubt(checked, Code::UpnAuthority, RollField::Upn, text, text.text, answer.expected);
  else if (other != 0)
    doubt(checked, Code::UpnTwice, RollField::Upn, text, text.text, std::to_string(other));
  else
    checked.upn = answer.upn;
}

void NumberCheck::check_learner_number(CheckedPupil& checked) const {
  const RollText& text = checked.pupil->learner_number;
  if (text.text.empty() || !law_.asks_learner_numbers()) return;
  const int other = other_row(learner_numbers_, text.text, *checked.pupil);
  if (!is_learner_number(text.text))
    doubt(checked, Code::LearnerNumberWrong, RollField::LearnerNumber, text, text.text);
  else if (other != 0)
    doubt(checked, Code::LearnerNumberTwice, RollField::LearnerNumber, text, text.text,
          std::to_string(other));
  else
    checked.learner_number = tidy_learner_number(text.text);
}

CheckedPupil NumberCheck::check(const RollPupil& pupil) const {
  CheckedPupil checked{&pupil, {}, {}, {}, {}, pupil.problems};
  check_upn(checked);
  check_learner_number(checked);
  if (const UpnAnswer former = read_upn(pupil.former_upn.text, &law_);
      former.what == UpnAnswer::What::Good)
    checked.former_upn = former.upn;
  else if (!pupil.former_upn.text.empty())
    doubt(checked, Code::FormerUpnWrong, RollField::FormerUpn, pupil.former_upn,
          pupil.former_upn.text);
  const std::string& number = pupil.admission_number.text;
  if (const int other = other_row(numbers_, number, pupil); other != 0)
    doubt(checked, Code::AdmissionNumberTwice, RollField::AdmissionNumber, pupil.admission_number,
          number, std::to_string(other));
  else
    checked.admission_number = number;
  return checked;
}

}  // namespace stepwell::app
