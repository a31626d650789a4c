// The file: its letters, separator, headings and rows, those of the practice schools, and why one
// cannot be read.

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
