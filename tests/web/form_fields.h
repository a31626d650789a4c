// What somebody types into the forms about a child, for the tests of those pages.
#pragma once

#include <algorithm>
#include <string>
#include <utility>

#include "tests/web/caseload.h"

namespace stepwell::testing {

/// The three boxes of a day: "2025-06-02".
inline Fields day_fields(const std::string& field, const std::string& iso) {
  const auto day = base::parse_day(iso).value();
  return {{field + "-day", std::to_string(day.day())},
          {field + "-month", std::to_string(day.month())},
          {field + "-year", std::to_string(day.year())}};
}

/// The same as they are typed, also of a day that there is not.
inline Fields day_fields(const std::string& field, const std::string& day, const std::string& month,
                         const std::string& year) {
  return {{field + "-day", day}, {field + "-month", month}, {field + "-year", year}};
}

inline Fields operator+(Fields one, const Fields& other) {
  one.insert(one.end(), other.begin(), other.end());
  return one;
}

/// Those fields, with the others in the place of theirs of the same name.
inline Fields with(Fields fields, const Fields& others) {
  std::erase_if(fields, [&](const http::FormField& field) {
    return std::any_of(others.begin(), others.end(),
                       [&](const http::FormField& other) { return other.name == field.name; });
  });
  return std::move(fields) + others;
}

/// A caseload with the records of its children at hand.
struct Forms : Caseload {
  const Fields today = day_fields("on", "2025-06-02");

  /// What the record of the child holds: "parent_told:support".
  std::vector<std::string> topics(const app::RecordId& id) {
    std::vector<std::string> all;
    for (const app::LoggedEntry& entry : house.log.read(id)) all.push_back(entry.topic);
    return all;
  }
  std::size_t count(const app::RecordId& id) { return house.log.read(id).size(); }
  record::Position last(const app::RecordId& id) { return house.log.read(id).back().position; }
  boost::json::object body(const app::RecordId& id) {
    return house.records.load(id).entries.back().body;
  }
  std::string text(const app::RecordId& id, const std::string& field) {
    const boost::json::object said = body(id);
    return said.contains(field) ? std::string(said.at(field).as_string()) : std::string();
  }
  /// A child of another school of the same house, with a SENCO of its own.
  app::RecordId child_elsewhere() {
    const app::NewSchool other = house.add_school(exton(), "eve");
    const app::RecordId id{other.school, app::new_identifier(house.randomness)};
    house.add_child(id, {"Mia", "Stone", "3B"});
    return id;
  }
};

}  // namespace stepwell::testing
