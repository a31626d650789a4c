#include "exchange/pupil_cells.h"

#include <gtest/gtest.h>

namespace stepwell::exchange {
namespace {

TEST(Names, AreFreedOfDoubleAndHardSpaces) {
  EXPECT_EQ(tidy(" Mary\xC2\xA0 Ann \n"), "Mary Ann");
  EXPECT_EQ(tidy("Siân"), "Siân");
}

TEST(Names, AreSplitAtTheCommaOrBeforeTheSurname) {
  EXPECT_EQ(split_name("Ward, Nia").surname, "Ward");
  EXPECT_EQ(split_name("Ward, Nia").forename, "Nia");
  EXPECT_EQ(split_name("Nia Mair Ward").surname, "Ward");
  EXPECT_EQ(split_name("Nia Mair Ward").forename, "Nia Mair");
  EXPECT_EQ(split_name("Iolo ap Rhys").surname, "ap Rhys");
  EXPECT_EQ(split_name("Jan van der Berg").surname, "van der Berg");
  EXPECT_EQ(split_name("Nia").forename, "");
}

TEST(Names, GiveWhatStandsInBracketsAsKnownAs) {
  EXPECT_EQ(take_known_as("Oluwaseun (Seun)").name, "Oluwaseun");
  EXPECT_EQ(take_known_as("Oluwaseun (Seun)").known_as, "Seun");
  EXPECT_EQ(take_known_as("Robert \"Bob\"").known_as, "Bob");
  EXPECT_EQ(take_known_as("(Seun)").name, "(Seun)");
  EXPECT_EQ(take_known_as("Nia").known_as, "");
}

TEST(Names, AllInCapitalsComeInTheUsualLetters) {
  EXPECT_EQ(name_case("SMITH-JONES"), "Smith-Jones");
  EXPECT_EQ(name_case("O'BRIEN"), "O'Brien");
  EXPECT_EQ(name_case("O’CONNOR"), "O’Connor");
  EXPECT_EQ(name_case("MCDONALD"), "McDonald");
  EXPECT_EQ(name_case("SIÂN"), "Siân");
  EXPECT_EQ(name_case("ŴAN"), "Ŵan");
  EXPECT_EQ(name_case("VAN DER BERG"), "Van Der Berg");
  for (const char* name : {"McDonald", "de la Cruz", "A", "Siân", "ap Rhys"})
    EXPECT_EQ(name_case(name), name);
}

TEST(Names, SayThatALetterWasLost) {
  EXPECT_TRUE(has_lost_letter("Ll?r"));
  EXPECT_TRUE(has_lost_letter("Ll\xEF\xBF\xBDr"));
  EXPECT_FALSE(has_lost_letter("Llŷr"));
}

TEST(Years, AreReadInTheFormsThatSystemsWrite) {
  for (const char* text :
       {"7", "07", "Year 7", "Year  7", "Yr 7", "Yr7", "Y7", "Curriculum Year 7", "Blwyddyn 7"})
    EXPECT_EQ(year_code(text), "7") << text;
  for (const char* text : {"R", "Reception", "YR", "Year R", "Derbyn"})
    EXPECT_EQ(year_code(text), "R") << text;
  for (const char* text : {"P7", "p7", "P 7", "Primary 7"})
    EXPECT_EQ(year_code(text), "P7") << text;
  for (const char* text : {"S6", "Secondary 6"}) EXPECT_EQ(year_code(text), "S6") << text;
  EXPECT_EQ(year_code("Primary"), "Primary");
  EXPECT_EQ(year_code("N2"), "N2");
  EXPECT_EQ(year_code("Nursery 1"), "N1");
  EXPECT_EQ(year_code("E1"), "E1");
  EXPECT_EQ(year_code("14"), "14");
  EXPECT_EQ(year_code("X"), "X");
  EXPECT_EQ(year_code("Mixed infants"), "Mixed infants");
}

TEST(Classes, ThatASpreadsheetMadeADateOfAreKnown) {
  EXPECT_TRUE(is_class_as_date("01-Feb"));
  EXPECT_TRUE(is_class_as_date("3-Apr"));
  for (const char* name : {"1-2", "3/4", "4B", "01-Fox", "Feb"})
    EXPECT_FALSE(is_class_as_date(name)) << name;
}

TEST(Cells, SayWhatASpreadsheetHasLost) {
  for (const char* text : {"#N/A", "#REF!", "#VALUE!", "1.23457E+09", "####"})
    EXPECT_TRUE(is_broken(text)) << text;
  for (const char* text : {"E+", "P820204521000", "12E", "", "Number 4"})
    EXPECT_FALSE(is_broken(text)) << text;
}

TEST(Cells, MaySayNothing) {
  for (const char* text : {"", "-", "n/a", "N/A", "null", "NULL"})
    EXPECT_TRUE(says_nothing(text)) << text;
  for (const char* text : {"N", "None", "Na", "0"}) EXPECT_FALSE(says_nothing(text)) << text;
}

}  // namespace
}  // namespace stepwell::exchange
