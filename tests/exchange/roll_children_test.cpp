// The children in a file: whose rows belong together, who is left out, and what of a row is
// doubtful.
#include "tests/exchange/reading.h"

namespace stepwell::exchange {
namespace {

using app::RollPupil;
using base::Day;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(ReadRoll, SplitsANameCellAndTakesColumnsBeforeIt) {
  EXPECT_EQ(reading("Pupil,DOB\nNia Ward,27/02/2019\n").pupils[0].surname, "Ward");
  const RollPupil both =
      reading("Name,Forename,Surname,DOB\n\"X, Y\",Nia,Ward,27/02/2019\n").pupils[0];
  EXPECT_EQ(both.surname + both.forename, "WardNia");
}

TEST(ReadRoll, TakesAPreferredNameAsKnownAsAndAsTheNameIfThereIsNoOther) {
  const RollPupil both = one_child("Preferred Forename", "Ni");
  EXPECT_EQ(both.forename, "Nia");
  EXPECT_EQ(both.known_as, "Ni");
  EXPECT_EQ(one_child("Preferred Forename", "Nia").known_as, "");
  const RollPupil alone =
      reading("Preferred Surname,Chosen name,DOB\nWard,Ni,27/02/2019\n").pupils[0];
  EXPECT_EQ(alone.surname + alone.forename, "WardNi");
}

TEST(ReadRoll, AddsARowWithoutANameToTheChildAbove) {
  const app::Roll roll =
      reading("Surname,Forename,DOB,SEN,Need,Rank\nWard,Nia,27/02/2019,K,SLCN,1\n,,,,MLD,2\n");
  EXPECT_THAT(roll.pupils, SizeIs(1));
  EXPECT_THAT(words(roll.pupils[0]), ElementsAre("SLCN1", "MLD2"));
}

TEST(ReadRoll, TakesNeedsFromSeveralColumns) {
  EXPECT_THAT(words(one_child("SEN Need Type 1,SEN Need Type 2", "SLCN,MLD")),
              ElementsAre("SLCN", "MLD"));
  EXPECT_THAT(words(one_child("Need,Rank", "SLCN,2.0")), ElementsAre("SLCN2"));
}

TEST(ReadRoll, KeepsTwinsApart) {
  const app::Roll roll =
      reading("Surname,Forename,DOB\nWard,Nia,27/02/2019\nWard,Ann,27/02/2019\n");
  EXPECT_THAT(roll.pupils, SizeIs(2));
}

TEST(ReadRoll, KeepsChildrenApartWhoShareNameAndBirthDateButNoNumber) {
  const app::Roll roll = reading(
      "Surname,Forename,DOB,UPN\nWard,Nia,27/02/2019,P820204523002\nWard,Nia,27/02/2019,"
      "K820204521005\n");
  EXPECT_THAT(roll.pupils, SizeIs(2));
}

TEST(ReadRoll, SaysThatTwoRowsOfAChildHaveDifferentStatuses) {
  const app::Roll roll =
      reading("Surname,Forename,DOB,SEN\nWard,Nia,27/02/2019,K\nWard,Nia,27/02/2019,E\n");
  EXPECT_THAT(codes(roll.pupils[0].problems), ElementsAre("status_twice"));
}

TEST(ReadRoll, PutsManyRowsOfOneNameTogetherByTheirNumbers) {
  std::string bytes = "Surname,Forename,DOB,UPN,Admission Number\n";
  for (const char* round : {"first", "second"})
    for (int i = 0; i < 2000; ++i)
      bytes += "Ward,Nia,27/02/2019," +
               std::string(round[0] == 'f' ? "" : "U" + std::to_string(i)) + "," +
               std::to_string(10000 + i) + "\n";
  const app::Roll roll = reading(bytes);
  ASSERT_THAT(roll.pupils, SizeIs(2000));
  EXPECT_THAT(roll.pupils[1999].rows, ElementsAre(2001, 4001));
  EXPECT_EQ(roll.pupils[1999].upn.text, "U1999");
}

TEST(ReadRoll, SaysEachProblemOfManyRowsOfAChildOnce) {
  std::string bytes = "Surname,Forename,DOB,Next Review\n";
  for (int i = 0; i < 3000; ++i)
    bytes += "Ward,Nia,27/02/2019,soon" + std::to_string(i % 1500) + "\n";
  const app::Roll roll = reading(bytes);
  ASSERT_THAT(roll.pupils, SizeIs(1));
  EXPECT_THAT(roll.pupils[0].rows, SizeIs(3000));
  EXPECT_THAT(roll.pupils[0].problems, SizeIs(1500));
}

TEST(ReadRoll, TakesUpnsInSmallLettersAndWithSpaces) {
  EXPECT_EQ(one_child("UPN", "p820 2045 23002").upn.text, "P820204523002");
}

TEST(ReadRoll, LeavesAChildOutWhoCannotGoIn) {
  const app::Roll roll = reading(
      "Surname,Forename,DOB,SEN Start Date\nWard,,27/02/2019,\n,Nia,27/02/2019,\nWard,Nia,,\n"
      "Ward,Ann,31/02/2019,\nWard,Bo,01/01/1900,\nWard,Cy,00/00/0000,\nWard,Di,27/02/2030,\n"
      "Ward,Ed,tbc,\nWard,Flo,27/02/2019,31/02/2025\n");
  EXPECT_THAT(
      codes(roll.problems),
      ElementsAre("no_name", "no_name", "no_birth_date", "impossible_date", "birth_date_unlikely",
                  "impossible_date", "birth_date_unlikely", "no_birth_date", "impossible_date"));
  EXPECT_EQ(roll.left_out, 9);
  EXPECT_THAT(roll.pupils, IsEmpty());
  EXPECT_EQ(roll.problems[3].row, 5);
  EXPECT_EQ(describe(roll.problems[3]),
            "DOB: there is no such day as \"31/02/2019\", so the child is left out. Correct the "
            "date and import the file again.");
  EXPECT_THAT(describe(roll.problems[8]), HasSubstr("SEN Start Date: there is no such day"));
}

TEST(ReadRoll, LeavesAChildWithSeveralRowsOutOnce) {
  const app::Roll roll = reading(
      "Surname,Forename,DOB,Need\nWard,Nia,31/02/2019,SLCN\nWard,Nia,31/02/2019,MLD\n,,,HI\n");
  EXPECT_EQ(roll.left_out, 1);
  EXPECT_THAT(roll.problems, SizeIs(1));
}

TEST(ReadRoll, SaysOfEachChildWithTheSameNamesWhyItIsLeftOut) {
  const app::Roll roll = reading(
      "Surname,Forename,DOB\nWard,Nia,31/02/2019\nWard,Nia,tbc\n,Ann,27/02/2019\n"
      ",Ann,03/04/2018\n,Ann,2018-04-03\n");
  EXPECT_EQ(roll.left_out, 4);
  EXPECT_THAT(codes(roll.problems),
              ElementsAre("impossible_date", "no_birth_date", "no_name", "no_name"));
}

TEST(ReadRoll, LeavesAChildOutWithAllItsRows) {
  const std::string good = "Ward,Nia,27/02/2019,01/09/2024,SLCN\n";
  const std::string bad = "Ward,Nia,27/02/2019,31/02/2025,MLD\n";
  const std::string more = ",,,,HI\n";
  const std::string other = "Ward,Ann,27/02/2019,01/09/2024,VI\n";
  for (const std::string& rows : {good + bad + more, bad + good + more, good + more + bad,
                                  bad + other + good, other + good + more + bad + bad}) {
    const app::Roll roll =
        reading("Surname,Forename,DOB,SEN Start Date,Need\n" + rows + "Ward,Bo,27/02/2018,,\n");
    EXPECT_EQ(roll.left_out, 1) << rows;
    EXPECT_THAT(codes(roll.problems), ElementsAre("impossible_date")) << rows;
    for (const RollPupil& pupil : roll.pupils) EXPECT_NE(pupil.forename, "Nia") << rows;
    EXPECT_EQ(roll.pupils.back().forename, "Bo");
  }
}

TEST(ReadRoll, TakesAgesFromTwoToTwentyFive) {
  const app::Roll roll = reading(
      "Surname,Forename,DOB\nA,A,05/11/2024\nB,B,06/11/2024\nC,C,06/11/2000\nD,D,05/11/2000\n");
  ASSERT_THAT(roll.pupils, SizeIs(2));
  EXPECT_EQ(roll.pupils[0].surname + roll.pupils[1].surname, "AC");
}

TEST(ReadRoll, KeepsADoubtfulValueOutAndTheChildIn) {
  struct Doubt {
    const char* headings;
    const char* row;
    const char* code;
  };
  for (const Doubt& doubt : {
           Doubt{"SEN Start Date", "tbc", "not_a_date"},
           Doubt{"SEN Start Date", "01/01/1900", "not_a_date"},
           Doubt{"SEN Start Date", "01/01/2018", "date_before_birth"},
           Doubt{"SEN Start Date", "01/01/2027", "date_in_future"},
           Doubt{"Last review", "01/01/2027", "date_in_future"},
           Doubt{"Class", "01-Feb", "class_is_a_date"},
           Doubt{"Adno", "#REF!", "cell_broken"},
           Doubt{"UPN", "1.23457E+09", "cell_broken"},
           Doubt{"Need,Rank", "SLCN,x", "rank_unfit"},
           Doubt{"Need,Rank", ",2", "rank_without_need"},
           Doubt{"Date of Entry,Date of Leaving", "01/09/2024,01/09/2023", "leaving_before_entry"},
       }) {
    const RollPupil pupil = one_child(doubt.headings, doubt.row);
    EXPECT_THAT(codes(pupil.problems), ElementsAre(doubt.code)) << doubt.row;
    EXPECT_FALSE(pupil.since.day || pupil.last_review_on.day || pupil.left_on.day);
    EXPECT_EQ(pupil.class_name + pupil.admission_number.text + pupil.upn.text, "");
  }
}

TEST(ReadRoll, LetsAReviewLieAhead) {
  EXPECT_EQ(one_child("Review Date", "01/02/2027").next_review_on.day, Day(2027, 2, 1));
}

TEST(ReadRoll, KnowsWhoHasLeft) {
  using Enrolled = RollPupil::Enrolled;
  EXPECT_EQ(one_child("Enrolment status", "Leaver").enrolled, Enrolled::Left);
  EXPECT_EQ(one_child("On roll", "No").enrolled, Enrolled::Left);
  EXPECT_EQ(one_child("Enrolment status", "C").enrolled, Enrolled::Here);
  EXPECT_EQ(one_child("Enrolment status", "").enrolled, Enrolled::NotSaid);
  EXPECT_EQ(one_child("DOL", "31/08/2026").left_on.day, Day(2026, 8, 31));
}

}  // namespace
}  // namespace stepwell::exchange
