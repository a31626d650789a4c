// One child of a file, for the tests of what an import records of it.
#pragma once

#include "app/import/import_pupils.h"
#include "app/records/import_mark.h"
#include "tests/exchange/import_school.h"

namespace stepwell::exchange {

using app::ImportDone;
using app::ImportWish;
using base::Day;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

inline const std::string kHeadings =
    "UPN,Surname,Forename,DOB,Year,Class,SEN Status,SEN Start Date,Need,Rank,Plan date,Last "
    "review,Review Date\n";
/// A child with that status, and what follows it.
inline std::string nia(const std::string& rest) {
  return kHeadings + "D820204521001,Ward,Nia,27/02/2019,3,3B," + rest + "\n";
}

inline std::vector<std::string> kinds(const std::vector<record::Entry>& entries) {
  std::vector<std::string> names;
  for (const record::Entry& entry : entries) names.emplace_back(law::spec(entry.topic.kind).name);
  return names;
}

class ImportPupilsTest : public ::testing::Test {
 protected:
  json::object last(const std::string& kind) { return school_.last("Nia", kind); }
  std::vector<std::string> kinds_of_nia() { return kinds(school_.entries("Nia")); }
  std::vector<std::string> codes_of(const std::string& bytes) {
    return codes(school_.import(bytes).problems);
  }
  /// The fields that the last import left out of Nia's record.
  std::vector<std::string> left_out() {
    const auto child = app::known_child(
        school_.records.load({ImportSchool::kSchool, school_.child("Nia")}),
        *school_.records.school(ImportSchool::kSchool), school_.records.library(), kToday);
    std::vector<std::string> fields;
    for (const json::value& row : child.left_out) fields.emplace_back(row.at("field").as_string());
    return fields;
  }

  ImportSchool school_;
};

}  // namespace stepwell::exchange
