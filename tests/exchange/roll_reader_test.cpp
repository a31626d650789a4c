#include "exchange/roll_reader.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "tests/exchange/reading.h"
#include "tests/support/source_dir.h"

namespace stepwell::exchange {
namespace {

using app::Encoding;
using app::RollField;
using app::RollPupil;
using base::Day;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string demo(const std::string& name) {
  std::ifstream file(stepwell::testing::source_dir() + "/demo/" + name, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> words(const RollPupil& pupil) {
  std::vector<std::string> found;
  for (const app::RollNeed& need : pupil.needs)
    found.push_back(need.word.text + (need.rank ? std::to_string(*need.rank) : ""));
  return found;
}

TEST(ReadRoll, TakesTheEnglishFileWithoutHandWork) {
  const app::Roll roll = reading(demo("exton-primary.csv"));
  EXPECT_THAT(roll.pupils, SizeIs(412));
  EXPECT_EQ(roll.left_out, 0);
  EXPECT_THAT(roll.problems, IsEmpty());
  EXPECT_EQ(roll.understood.encoding, Encoding::Windows1252);
  EXPECT_EQ(roll.understood.separator, ',');
  EXPECT_EQ(roll.understood.heading_row, 4);
  EXPECT_THAT(roll.understood.dropped, ElementsAre(448));
  const RollPupil& chloe = roll.pupils[2];
  EXPECT_EQ(chloe.forename, "Chloë");
  EXPECT_EQ(chloe.born, Day(2019, 2, 27));
  EXPECT_EQ(chloe.year_group, "3");
  EXPECT_EQ(chloe.class_name, "3B");
  EXPECT_EQ(chloe.upn.text, "P820204523002");
  EXPECT_EQ(chloe.admission_number.text, "003002");
  EXPECT_EQ(chloe.sex, "M");
}

TEST(ReadRoll, PutsTheRowsOfOneChildTogether) {
  const app::Roll roll = reading(demo("exton-primary.csv"));
  const RollPupil& aisha = roll.pupils[9];
  EXPECT_EQ(aisha.admission_number.text, "003009");
  EXPECT_THAT(aisha.rows, ElementsAre(14, 15));
  EXPECT_THAT(words(aisha), ElementsAre("SEMH1", "SLCN2"));
  EXPECT_EQ(aisha.status.text, "K");
  EXPECT_EQ(aisha.since.day, Day(2025, 1, 5));
}

TEST(ReadRoll, TakesTheFirstWelshFileWithoutHandWork) {
  const app::Roll roll = reading(demo("ysgol-bro.csv"));
  EXPECT_THAT(roll.pupils, SizeIs(238));
  EXPECT_EQ(roll.left_out, 0);
  EXPECT_EQ(roll.understood.encoding, Encoding::Utf8);
  EXPECT_EQ(roll.pupils[3].surname, "Ŵan");
  EXPECT_EQ(roll.pupils[7].status.text, "School Maintained IDP");
  EXPECT_EQ(roll.pupils[7].since.day, Day(2025, 5, 11));
  EXPECT_THAT(words(roll.pupils[7]), ElementsAre("Speech, language and communication difficulties, "
                                                 "Autistic spectrum disorders"));
}

TEST(ReadRoll, TakesTheSecondWelshFileWithoutHandWork) {
  const app::Roll roll = reading(demo("ysgol-y-bryn-2018.csv"));
  EXPECT_THAT(roll.pupils, SizeIs(187));
  EXPECT_EQ(roll.left_out, 0);
  EXPECT_EQ(roll.understood.separator, ';');
  const RollPupil& theo = roll.pupils[7];
  EXPECT_EQ(theo.surname, "Smith-Jones");
  EXPECT_EQ(theo.born, Day(2013, 6, 14));
  EXPECT_EQ(theo.status.text, "A");
  EXPECT_EQ(theo.plan_on.day, Day(2018, 9, 12));
  EXPECT_EQ(theo.plan_on.column, "IEP date");
  EXPECT_EQ(theo.next_review_on.day, Day(2019, 1, 10));
}

TEST(ReadRoll, SaysThatALetterWasLostInAName) {
  const app::Roll roll = reading(demo("ysgol-y-bryn-2018.csv"));
  EXPECT_EQ(roll.pupils[3].surname, "Ll?r");
  EXPECT_THAT(codes(roll.pupils[3].problems), ElementsAre("name_damaged"));
  EXPECT_THAT(describe(roll.pupils[3].problems[0]), HasSubstr("Surname: in \"Ll?r\""));
}

std::ptrdiff_t lost_letters(const std::string& name) {
  const app::Roll roll = reading(demo(name));
  return std::count_if(roll.pupils.begin(), roll.pupils.end(), [](const RollPupil& pupil) {
    return pupil.surname.find('?') != std::string::npos ||
           pupil.forename.find('?') != std::string::npos;
  });
}

TEST(ReadRoll, FindsLostLettersInFewNamesOfThePracticeSchools) {
  EXPECT_EQ(lost_letters("exton-primary.csv"), 2);
  EXPECT_EQ(lost_letters("ysgol-y-bryn-2018.csv"), 1);
}

TEST(ReadRoll, KeepsTheLettersThatWindowsHas) {
  const app::Roll roll = reading(demo("exton-primary.csv"));
  for (const char* surname : {"Çelik", "Núñez", "Žukas"})
    EXPECT_EQ(std::count_if(roll.pupils.begin(), roll.pupils.end(),
                            [&](const RollPupil& pupil) { return pupil.surname == surname; }),
              1)
        << surname;
}

TEST(ReadRoll, FindsTheSeparator) {
  for (const char separator : {',', ';', '\t', '|'}) {
    std::string text = "Surname|Forename|DOB\nWard|Nia|27/02/2019\n";
    std::replace(text.begin(), text.end(), '|', separator);
    const app::Roll roll = reading(text);
    EXPECT_EQ(roll.understood.separator, separator);
    EXPECT_THAT(roll.pupils, SizeIs(1));
  }
}

TEST(ReadRoll, TakesTheTabbedUtf16OfASpreadsheet) {
  std::string bytes = "\xFF\xFE";
  for (const char c : std::string("Surname\tForename\tDOB\r\nWard\tNia\t27/02/2019\r\n")) {
    bytes += c;
    bytes += '\0';
  }
  const app::Roll roll = reading(bytes);
  EXPECT_EQ(roll.understood.encoding, Encoding::Utf16Little);
  EXPECT_EQ(roll.understood.separator, '\t');
  EXPECT_THAT(roll.pupils, SizeIs(1));
}

TEST(ReadRoll, TakesALineThatNamesTheSeparator) {
  EXPECT_THAT(reading("sep=;\nSurname;Forename;DOB\nWard;Nia;27/02/2019\n").pupils, SizeIs(1));
}

TEST(ReadRoll, FindsTheHeadingsBelowTitles) {
  const app::Roll roll =
      reading("Class list\n,,Year 4 and Year 5\n\nName,DOB,Class\n\"Ward, Nia\",27/02/2019,4B\n");
  EXPECT_EQ(roll.understood.heading_row, 4);
  EXPECT_EQ(roll.pupils[0].surname, "Ward");
}

TEST(ReadRoll, DropsTotalsAndHeadingsThatComeAgain) {
  const app::Roll roll = reading(
      "Surname,Forename,DOB,SEN\nWard,Nia,27/02/2019,K\nSurname,Forename,DOB,SEN\n"
      "Total,1,,\n,,,\nTotal pupils: 1,,,\nPage 1 of 1,,,\n,,,\n");
  EXPECT_THAT(roll.pupils, SizeIs(1));
  EXPECT_THAT(roll.problems, IsEmpty());
  EXPECT_THAT(roll.understood.dropped, ElementsAre(3, 4, 6, 7));
}

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

TEST(ReadRoll, SaysWhichRowHasTooManyCells) {
  const std::string commas(app::kMostRowCells, ',');
  const std::string headings = "Surname,Forename,DOB\n";
  for (const std::string& bytes : {headings + "Ward,Nia,27/02/2019\n" + commas + "\n",
                                   "Pupils\n\n" + commas + "\n" + headings}) {
    const auto roll = try_reading(bytes);
    ASSERT_FALSE(roll.has_value());
    EXPECT_EQ(name_of(roll.error().what), "too_many_cells");
    EXPECT_THAT(describe(roll.error()),
                HasSubstr("Row 3 has more than 1000 cells. Take out what stands to the right"));
  }
}

TEST(ReadRoll, LooksForNoOtherSeparatorInARowThatIsWideWithOne) {
  const std::string words(2 * app::kMostRowCells, ';');
  const app::Roll roll = reading("Surname,Forename,DOB,Notes\nWard,Nia,27/02/2019," + words + "\n");
  EXPECT_THAT(roll.pupils, SizeIs(1));
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

TEST(ReadRoll, TakesWhatAPersonHasPutRight) {
  app::RollChoices choices;
  choices.separator = ';';
  choices.heading_row = 2;
  choices.columns = {{0, RollField::Forename}, {1, RollField::Surname}, {2, RollField::Born}};
  const app::Roll roll = reading("x;y;z\nA;B;C\nNia;Ward;27/02/2019\n", choices);
  ASSERT_THAT(roll.pupils, SizeIs(1));
  EXPECT_EQ(roll.pupils[0].surname, "Ward");
  EXPECT_EQ(roll.understood.columns[0].heading, "A");
}

TEST(ReadRoll, LivesWithMoreCellsOrFewerThanHeadings) {
  const app::Roll roll =
      reading("Surname,Forename,DOB,SEN,,,\nWard,Nia,27/02/2019\nWard,Ann,27/02/2018,K,,,,,,,x\n");
  EXPECT_THAT(roll.pupils, SizeIs(2));
}

TEST(ReadRoll, SaysWhyAFileCannotBeRead) {
  EXPECT_EQ(fault_of(""), "empty");
  EXPECT_EQ(fault_of("PK\x03\x04"), "spreadsheet");
  EXPECT_EQ(fault_of("a,b\nc,d\n"), "no_headings");
  EXPECT_EQ(fault_of("UPN,DOB\nP820204523002,27/02/2019\n"), "no_name_column");
  EXPECT_EQ(fault_of("Surname,Forename,UPN\nWard,Nia,x\n"), "no_birth_column");
  EXPECT_EQ(fault_of("Surname,Forename,DOB\n"), "no_pupils");
  EXPECT_EQ(fault_of("Surname,Forename,DOB\nWard,\"Nia,27/02/2019\n"), "open_quote");
  const auto fault = try_reading("Surname,Forename,UPN\nWard,Nia,x\n").error();
  EXPECT_EQ(describe(fault),
            "No column holds the birth dates (headings found: Surname, Forename, UPN). Name the "
            "column Date of birth.");
}

TEST(ReadRoll, HasATextForEveryFault) {
  using What = app::RollFault::What;
  for (int what = 0; what <= static_cast<int>(What::NoPupils); ++what) {
    const app::RollFault fault{static_cast<What>(what), 7, "x"};
    EXPECT_GT(describe(fault).size(), 40U);
    EXPECT_NE(name_of(fault.what), "");
  }
}

TEST(ReadRoll, HasATextForEveryProblem) {
  using Code = app::RollProblem::Code;
  for (int code = 0; code <= static_cast<int>(Code::ToSettle); ++code) {
    const app::RollProblem problem{
        static_cast<Code>(code), 7, RollField::Upn, "DOB", "31/02/2019", "a", 2};
    EXPECT_GT(describe(problem).size(), 40U) << name_of(problem.code);
  }
}

}  // namespace
}  // namespace stepwell::exchange
