#include "app/numbers/census_checks.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/children/learner_number.h"
#include "app/children/roll.h"
#include "app/children/upn.h"
#include "app/records/merged_details.h"
#include "base/among.h"
#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;
using base::Day;
using RollCode = RollProblem::Code;
using Detail = law::CodeCheck::Detail;
using Finds = law::CodeCheck::Finds;
using record::text_in;

/// What an import left out of that field and nobody has settled; nothing, if it left out nothing.
const json::object* left_out_of(const json::array& rows, RollField field) {
  for (const json::value& row : rows)
    if (row.is_object() && text_in(row.get_object(), "field") == name_of(field))
      return &row.get_object();
  return nullptr;
}

/// The last day of a census before that one; none, if no census of the law has a day.
std::optional<Day> census_before(const law::Framework& law, Day day) {
  std::optional<Day> before;
  for (const law::Census& census : law.censuses)
    for (const int year : {day.year() - 1, day.year()})
      if (const Day one = census.day_in(year); one < day && (!before || *before < one))
        before = one;
  return before;
}

/// Asks each check of the names and numbers of one child.
class Checking {
 public:
  Checking(const law::Framework& law, const PupilDetails& pupil, Day day, const SameNumber& same)
      : pupil_(pupil),
        day_(pupil.left_on.value_or(day)),
        since_(census_before(law, day)),
        same_(same) {}

  /// Reading: a census takes those who left since the one before; from which day on exactly was not
  /// found.
  bool is_asked(const law::CodeCheck& check) const {
    if (!check.is_of_details() || check.leavers != pupil_.left_on.has_value()) return false;
    if (!check.leavers) return true;
    return !since_ || *since_ < *pupil_.left_on;
  }

  std::optional<std::string> found(const law::CodeCheck& check) const {
    switch (check.finds) {
      case Finds::DetailMissing: return when(is_old_enough(check) && is_missing(*check.detail));
      case Finds::DetailTwice: return twice(*check.detail);
      case Finds::UpnLetter:
        for (const std::string* number : {&pupil_.upn, &pupil_.former_upn})
          if (!number->empty() && !upn_parts(*number).letter) return *number;
        return std::nullopt;
      case Finds::UpnAuthority: return when(is_of_none(check), pupil_.upn);
      case Finds::UpnDigits: return upn_without(&UpnParts::digits);
      case Finds::UpnLast: return upn_without(&UpnParts::last);
      case Finds::LearnerNumberWrong:
        return when(!pupil_.learner_number.empty() && !is_learner_number(pupil_.learner_number),
                    pupil_.learner_number);
      default: return std::nullopt;
    }
  }

 private:
  static std::optional<std::string> when(bool is_so, std::string found = {}) {
    return is_so ? std::optional(std::move(found)) : std::nullopt;
  }

  /// Of who has left, on the day of leaving.
  bool is_old_enough(const law::CodeCheck& check) const {
    constexpr int kMonths = 12;
    return check.age == 0 || (pupil_.born && pupil_.born->plus_months(kMonths * check.age) <= day_);
  }

  bool is_missing(Detail detail) const {
    switch (detail) {
      case Detail::Surname: return pupil_.surname.empty();
      case Detail::Forename: return pupil_.forename.empty();
      case Detail::Born: return !pupil_.born;
      case Detail::Upn: return pupil_.upn.empty();
      case Detail::LearnerNumber: return pupil_.learner_number.empty();
    }
    return false;
  }

  std::optional<std::string> twice(Detail detail) const {
    const bool is_upn = detail == Detail::Upn;
    const std::string& number = is_upn ? pupil_.upn : pupil_.learner_number;
    if (number.empty()) return std::nullopt;
    if (is_upn ? pupil_.upn_twice : pupil_.learner_number_twice) return number;
    std::string other = same_(number);
    if (other.empty()) return std::nullopt;
    return other;
  }

  bool is_of_none(const law::CodeCheck& check) const {
    const auto authority = upn_parts(pupil_.upn).authority;
    return !pupil_.upn.empty() && !(authority && check.has_authority(*authority));
  }

  std::optional<std::string> upn_without(bool UpnParts::*part) const {
    return when(!pupil_.upn.empty() && !(upn_parts(pupil_.upn).*part), pupil_.upn);
  }

  const PupilDetails& pupil_;
  Day day_;
  std::optional<Day> since_;
  const SameNumber& same_;
};

}  // namespace

PupilDetails pupil_details(std::span<const record::Entry> entries, Day on) {
  PupilDetails pupil;
  json::array left_out;
  for (const record::Entry* entry : record::taking_part(entries, {on, std::nullopt})) {
    merge_details(*entry, pupil);
    if (is_of_details(*entry)) {
      record::take_text(entry->body, "former_upn", pupil.former_upn);
      if (const auto* rows = entry->body.if_contains("left_out"); rows && rows->is_array())
        left_out = rows->get_array();
    }
    if (entry->topic.kind == law::kinds::school_left) pupil.left_on = entry->on;
    if (entry->topic.kind == law::kinds::school_joined) pupil.left_on.reset();
  }
  const auto take = [&](RollField field, RollCode twice, std::string& number, bool& is_twice) {
    const json::object* row = left_out_of(left_out, field);
    if (row == nullptr || !number.empty()) return;
    const std::string why = text_in(*row, "why");
    if (why == name_of(RollCode::CellBroken)) return;
    number = text_in(*row, "value");
    is_twice = why == name_of(twice);
  };
  take(RollField::Upn, RollCode::UpnTwice, pupil.upn, pupil.upn_twice);
  take(RollField::LearnerNumber, RollCode::LearnerNumberTwice, pupil.learner_number,
       pupil.learner_number_twice);
  return pupil;
}

SameNumber same_number(Lists& lists, const RecordId& child) {
  return [&lists, child](const std::string& number) -> std::string {
    for (const ChildName& other : lists.with_number(child.school, number))
      if (other.child != child.child)
        return (other.known_as.empty() ? other.forename : other.known_as) + " " + other.surname;
    return {};
  };
}

std::vector<CodeProblem> check_pupil(const law::Framework& law, const PupilDetails& pupil, Day day,
                                     const law::Census* census, const SameNumber& same) {
  const Checking checking(law, pupil, day, same);
  std::vector<CodeProblem> problems;
  for (const law::CodeCheck& check : law.checks) {
    if (!checking.is_asked(check) || (census != nullptr && !check.counts_at(*census))) continue;
    if (auto found = checking.found(check)) problems.push_back({&check, std::move(*found)});
  }
  return problems;
}

std::vector<SaidPlace> said_places(std::span<const record::Entry> entries, Day on) {
  std::vector<SaidPlace> said;
  for (const record::Entry* entry : record::taking_part(entries, {on, std::nullopt})) {
    if (entry->topic.kind != law::kinds::needs_recorded) continue;
    const auto* rows = entry->body.if_contains("places");
    if (rows == nullptr || !rows->is_array()) continue;
    said.clear();
    for (const json::value& row : rows->get_array()) {
      const auto* there = row.is_object() ? row.get_object().if_contains("there") : nullptr;
      if (there != nullptr && there->is_bool())
        said.push_back({text_in(row.get_object(), "place"), there->get_bool()});
    }
  }
  return said;
}

std::vector<std::string> census_places(const law::Framework& law, std::string_view setting) {
  std::vector<std::string> places;
  for (const law::CodeCheck& check : law.checks)
    if (check.finds == Finds::PlaceUnsaid &&
        (check.settings.empty() || base::is_among(check.settings, setting)) &&
        !base::is_among(places, check.place))
      places.push_back(check.place);
  return places;
}

std::vector<std::string> asked_places(const law::Framework& law, const SchoolView& school) {
  std::vector<std::string> places = census_places(law, school.setting);
  std::erase_if(places, [&](const std::string& place) {
    const auto said = school.places.find(place);
    return said != school.places.end() && !said->second;
  });
  return places;
}

std::vector<CodeProblem> check_places(const record::Standing& standing,
                                      std::span<const SaidPlace> said, const SchoolView& school,
                                      const law::Census* census) {
  const law::Framework& law = *standing.framework;
  const auto asked = asked_places(law, school);
  std::vector<CodeProblem> problems;
  for (const law::CodeCheck& check : law.checks) {
    if (!check.is_of_place() || (census != nullptr && !check.counts_at(*census))) continue;
    const bool is_said = std::any_of(
        said.begin(), said.end(), [&](const SaidPlace& one) { return one.place == check.place; });
    const bool is_wrong = check.finds == Finds::PlaceUnsaid
                              ? !is_said && base::is_among(asked, check.place) &&
                                    base::is_among(check.statuses, standing.present_stage().census)
                              : is_said && base::is_among(check.settings, school.setting);
    if (is_wrong) problems.push_back({&check, {}});
  }
  return problems;
}

std::vector<CodeProblem> census_problems(const ChildFile& file, Lists& lists, Day day,
                                         const law::Census* census) {
  const law::Framework& law = *file.school->framework;
  auto problems = check_pupil(law, pupil_details(file.entries, file.today), day, census,
                              same_number(lists, file.id));
  if (!file.standing.at_school) return problems;
  const auto add = [&](std::vector<CodeProblem> more) {
    problems.insert(problems.end(), more.begin(), more.end());
  };
  add(check_codes(file.standing, recorded_needs(file.entries, file.today), file.school->setting,
                  day, census));
  add(check_places(file.standing, said_places(file.entries, file.today), *file.school, census));
  return problems;
}

}  // namespace stepwell::app
