#include "app/children/child_details.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/children/learner_number.h"
#include "app/children/upn.h"
#include "record/body.h"

namespace stepwell::app {

namespace json = boost::json;
using base::Day;
using What = DetailsProblem::What;

namespace {

constexpr int kYoungest = 2;
constexpr int kOldest = 25;

std::string name_of(const KnownChild& child) {
  return child.forename + " " + child.surname;
}

void check_born(const ChildDetails& details, Day today, std::vector<DetailsProblem>& problems) {
  if (!details.born) return;
  if (today < *details.born)
    problems.push_back({What::BornInFuture, "born"});
  else if (today < details.born->plus_months(12 * kYoungest) ||
           details.born->plus_months(12 * (kOldest + 1)) <= today)
    problems.push_back({What::BornUnlikely, "born"});
}

void check_upn(ChildDetails& details, const KnownChildren& known, const law::Framework* law,
               const std::string& child, std::vector<DetailsProblem>& problems) {
  if (details.upn.empty()) return;
  const UpnAnswer answer = read_upn(details.upn, law);
  switch (answer.what) {
    case UpnAnswer::What::Good: details.upn = answer.upn; break;
    case UpnAnswer::What::WrongForm: return problems.push_back({What::UpnForm, "upn"});
    case UpnAnswer::What::WrongLetter:
      return problems.push_back({What::UpnLetter, "upn", answer.expected});
    case UpnAnswer::What::NoSuchAuthority:
      return problems.push_back({What::UpnAuthority, "upn", answer.expected});
  }
  for (const KnownChild& other : known.all())
    if (other.id.child != child && other.upn == details.upn)
      return problems.push_back({What::UpnTaken, "upn", name_of(other)});
}

void check_number(const ChildDetails& details, const KnownChildren& known, const std::string& child,
                  std::vector<DetailsProblem>& problems) {
  if (details.admission_number.empty()) return;
  for (const KnownChild& other : known.all())
    if (other.id.child != child && other.admission_number == details.admission_number)
      return problems.push_back({What::NumberTaken, "admission_number", name_of(other)});
}

void check_learner_number(ChildDetails& details, const KnownChildren& known,
                          const std::string& child, std::vector<DetailsProblem>& problems) {
  if (details.learner_number.empty()) return;
  if (!is_learner_number(details.learner_number))
    return problems.push_back({What::LearnerNumberForm, "learner_number"});
  details.learner_number = tidy_learner_number(details.learner_number);
  for (const KnownChild& other : known.all())
    if (other.id.child != child && other.learner_number == details.learner_number)
      return problems.push_back({What::LearnerNumberTaken, "learner_number", name_of(other)});
}

json::object entry(std::string_view kind, Day on) {
  return {{"kind", kind}, {"on", on.iso()}};
}

void add_class(const std::string& before, const std::string& after, Day on,
               std::vector<json::object>& entries) {
  if (before == after) return;
  const auto add = [&](std::string_view kind, const std::string& name) {
    if (name.empty()) return;
    json::object object = entry(kind, on);
    object["class"] = name;
    entries.push_back(std::move(object));
  };
  add("class_left", before);
  add("class_joined", after);
}

/// What is still to be found out of what an import left out.
json::array still_left_out(const KnownChild& before, const json::object& changed,
                           const std::vector<std::string>& settled) {
  json::array rows;
  for (const json::value& row : before.left_out) {
    const std::string field = record::text_in(row.get_object(), "field");
    const bool is_settled = std::find(settled.begin(), settled.end(), field) != settled.end();
    if (!is_settled && !changed.contains(field)) rows.push_back(row);
  }
  return rows;
}

}  // namespace

ChildDetails details_of(const KnownChild& child) {
  return {child.forename,         child.surname,    child.known_as,   child.upn,
          child.admission_number, child.year_group, child.class_name, child.born,
          child.learner_number};
}

std::vector<DetailsProblem> check_details(ChildDetails& details, const KnownChildren& known,
                                          const law::Framework* law, const std::string& child,
                                          Day today) {
  std::vector<DetailsProblem> problems;
  if (details.forename.empty()) problems.push_back({What::NameMissing, "forename"});
  if (details.surname.empty()) problems.push_back({What::NameMissing, "surname"});
  check_born(details, today, problems);
  check_upn(details, known, law, child, problems);
  check_number(details, known, child, problems);
  check_learner_number(details, known, child, problems);
  return problems;
}

std::vector<const KnownChild*> alike(const ChildDetails& details, const KnownChildren& known) {
  RollPupil pupil;
  pupil.surname = details.surname;
  pupil.forename = details.forename;
  if (details.born) pupil.born = *details.born;
  pupil.admission_number.text = details.admission_number;
  const KnownChildren::Match match = known.match(pupil, details.upn, {});
  if (match.child != nullptr) return {match.child};
  return match.candidates;
}

std::vector<json::object> new_child_entries(const ChildDetails& details, Day on) {
  json::object registered = entry("pupil_registered", on);
  const auto add = [&](std::string_view field, const std::string& value) {
    if (!value.empty()) registered[field] = value;
  };
  add("forename", details.forename);
  add("surname", details.surname);
  add("known_as", details.known_as);
  add("upn", details.upn);
  add("learner_number", details.learner_number);
  add("admission_number", details.admission_number);
  add("year_group", details.year_group);
  if (details.born) registered["born"] = details.born->iso();
  std::vector<json::object> entries{std::move(registered)};
  add_class({}, details.class_name, on, entries);
  return entries;
}

std::vector<json::object> changed_details(const KnownChild& before, const ChildDetails& details,
                                          const std::vector<std::string>& settled, Day on) {
  json::object fields;
  const auto add = [&](std::string_view field, const std::string& value, const std::string& old) {
    if (value != old) fields[field] = value;
  };
  add("forename", details.forename, before.forename);
  add("surname", details.surname, before.surname);
  add("known_as", details.known_as, before.known_as);
  add("upn", details.upn, before.upn);
  // By the number that a child had before, files are still found.
  if (details.upn != before.upn && !before.upn.empty()) fields["former_upn"] = before.upn;
  add("learner_number", details.learner_number, before.learner_number);
  add("admission_number", details.admission_number, before.admission_number);
  add("year_group", details.year_group, before.year_group);
  if (details.born && details.born != before.born) fields["born"] = details.born->iso();
  const json::array left_out = still_left_out(before, fields, settled);
  if (left_out != before.left_out) fields["left_out"] = left_out;
  std::vector<json::object> entries;
  if (!fields.empty()) {
    json::object changed = entry("pupil_details_changed", on);
    for (auto& field : fields) changed[field.key()] = std::move(field.value());
    entries.push_back(std::move(changed));
  }
  add_class(before.class_name, details.class_name, on, entries);
  return entries;
}

}  // namespace stepwell::app
