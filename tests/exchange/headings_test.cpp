#include "exchange/headings.h"

#include <gmock/gmock.h>

namespace stepwell::exchange {
namespace {

using app::RollField;

struct HeadingRow {
  RollField field;
  std::vector<const char*> headings;
};

// The table of heading names that reports of school systems use, row by row.
const HeadingRow kRows[] = {
    {RollField::Upn, {"UPN", "Unique Pupil Number", "DfE UPN", "upn ", "U.P.N."}},
    {RollField::AdmissionNumber,
     {"Adno", "Adm No", "Admission Number", "Admission No.", "Adm. number", "LearnerCode"}},
    {RollField::Surname, {"Surname", "Last Name", "Family name", "Legal Surname"}},
    {RollField::PreferredSurname, {"Preferred Surname", "Chosen Surname"}},
    {RollField::Forename, {"Forename", "First name", "Given name", "Legal Forename"}},
    {RollField::KnownAs, {"Preferred Forename", "Chosen name", "Known as"}},
    {RollField::Name, {"Name", "Student", "Pupil", "Student Name"}},
    {RollField::Born, {"DOB", "Date of Birth", "Birth Date", "D.O.B."}},
    {RollField::Sex, {"Sex", "Gender", "Legal sex"}},
    {RollField::YearGroup, {"Year", "Year Group", "NC Year", "Curriculum Year", "Yr"}},
    {RollField::ClassName,
     {"Reg", "Reg Group", "Registration Group", "Form", "Tutor Group", "Class", "House",
      "Registration Form"}},
    {RollField::Status,
     {"SEN", "SEN Status", "SEN Provision", "SEN Stage", "SEN Provision Code", "SEN Code",
      "ALN status"}},
    {RollField::Need,
     {"SEN Need", "SEN Type", "Primary Need", "Need Type", "SEN Need Type 1", "SEN Need Type 2",
      "SEN Needs", "ALN need(s)"}},
    {RollField::NeedRank, {"Need Rank", "SENtypeRank", "Ranking"}},
    {RollField::StatusSince,
     {"SEN Start Date", "Provision Start Date", "Need Start Date", "Start date"}},
    {RollField::NextReview, {"Review Date", "Next review", "Review due"}},
    {RollField::LastReview, {"Last review", "Date of last review"}},
    {RollField::PlanOn, {"IEP date", "Plan date", "Date of plan"}},
    {RollField::JoinedOn, {"Date of Entry", "Date of Admission", "DOA"}},
    {RollField::LeftOn, {"Date of Leaving", "DOL"}},
    {RollField::FormerUpn, {"Former UPN", "FormerUPN"}},
    {RollField::LearnerNumber, {"ULN", "Unique Learner Number", "UniqueLearnerNumber"}},
    {RollField::Enrolment, {"Enrolment status", "On roll"}},
    {RollField::NotKept,
     {"FSM", "FSM6", "Pupil Premium", "PP", "EAL", "First Language", "LAC", "CLA", "In Care",
      "Post-LAC", "Ethnicity", "Medical", "Looked after"}},
    {RollField::Nothing, {"", "Remarks", "Shoe size", "3"}},
};

TEST(Headings, AreKnownByEveryNameOfTheTable) {
  for (const HeadingRow& row : kRows)
    for (const char* heading : row.headings)
      EXPECT_EQ(meaning_of(heading).field, row.field)
          << heading << " is " << name_of(meaning_of(heading).field);
}

TEST(Headings, AreKnownInTheFormsOfOtherSystems) {
  for (const auto& [heading, field] : std::vector<std::pair<const char*, RollField>>{
           {"SENProvisionDescription", RollField::Status},
           {"SENProvisionStartDate", RollField::StatusSince},
           {"NeedTypeCode", RollField::Need},
           {"sen_status", RollField::Status},
           {"sen_category", RollField::Status},
           {"SENProvisionDetails.ProvisionTypeCode", RollField::Status},
           {"senprovision", RollField::Status},
           {"sentype", RollField::Need},
           {"EnrolementStatus", RollField::Enrolment},
           {"ncyearactual", RollField::YearGroup},
           {"LegalForename", RollField::Forename},
           {"date_of_birth", RollField::Born},
           {"DateOfEntry", RollField::JoinedOn}})
    EXPECT_EQ(meaning_of(heading).field, field) << heading;
}

TEST(Headings, GiveOneColumnToAFieldTheLikeliest) {
  const auto columns = columns_of({"Preferred Surname", "Surname", "Legal Surname", "House",
                                   "Reg Group", "SEN Start Date", "Start date", "Name"});
  EXPECT_EQ(columns[0].field, RollField::PreferredSurname);
  EXPECT_EQ(columns[1].field, RollField::Nothing);
  EXPECT_EQ(columns[2].field, RollField::Surname);
  EXPECT_EQ(columns[3].field, RollField::Nothing);
  EXPECT_EQ(columns[4].field, RollField::ClassName);
  EXPECT_EQ(columns[5].field, RollField::StatusSince);
  EXPECT_EQ(columns[6].field, RollField::Nothing);
}

TEST(Headings, MayComeAgainForNeeds) {
  for (const auto& column : columns_of({"SEN Need", "SEN Need", "SEN Need Type 2"}))
    EXPECT_EQ(column.field, RollField::Need);
}

TEST(Headings, OfOtherFieldsWithANumberAreNotKnown) {
  EXPECT_EQ(meaning_of("Surname 2").field, RollField::Nothing);
}

}  // namespace
}  // namespace stepwell::exchange
