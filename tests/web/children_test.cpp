// The lists of children, the search, the class sheet.
#include <gmock/gmock.h>

#include "tests/web/caseload.h"
#include "web/texts/today.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Caseload;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct ChildrenPage : Caseload {
  std::string list(Browser& browser, const std::string& query = {}) {
    return text_of(browser.get(path("/children" + query)));
  }
  http::Response search(Browser& browser, const std::string& words) {
    auto fields = stepwell::testing::hidden_fields(browser.get(path("/children")));
    fields.push_back({"name", words});
    return browser.post(path("/children/search"), fields);
  }
};

TEST_F(ChildrenPage, FindsANameWithoutItsAccentsAndApostrophes) {
  for (const char* words : {"Sian", "O'Brien", "obrien", "Siân", "sian o’b"}) {
    const std::string found = text_of(search(senco, words));
    EXPECT_THAT(found, HasSubstr("Siân O’Brien")) << words;
    EXPECT_THAT(found, Not(HasSubstr("Tom Hughes"))) << words;
  }
}

TEST_F(ChildrenPage, SaysThatNobodyWasFound) {
  EXPECT_THAT(text_of(search(senco, "Nobody")), HasSubstr("Nobody of that name"));
}

TEST_F(ChildrenPage, PutsForwardWhoseNameIsNearlyWhatWasTyped) {
  for (const char* words : {"Sain", "Shan Obrian", "Jones Siân", "sian obrein"}) {
    const std::string found = text_of(search(senco, words));
    EXPECT_THAT(found, HasSubstr("Did you mean")) << words;
    EXPECT_THAT(found, HasSubstr("Siân O’Brien")) << words;
    EXPECT_THAT(found, HasSubstr("\"" + of(sian) + "\"")) << words;
    EXPECT_THAT(found, Not(HasSubstr("Tom Hughes"))) << words;
  }
  EXPECT_THAT(text_of(search(senco, "Sian")), Not(HasSubstr("Did you mean")));
  EXPECT_THAT(text_of(search(senco, "Featherstonehaugh")), Not(HasSubstr("Did you mean")));
}

TEST_F(ChildrenPage, FindsByEveryLetterWhereOneWasLost) {
  child("Rosie", "Ll?r", "3B");
  EXPECT_THAT(text_of(search(senco, "Llyr")), HasSubstr("Rosie Ll?r"));
}

TEST_F(ChildrenPage, PutsForwardNobodyWhomOnesOwnListDoesNotShow) {
  const std::string found = text_of(search(teacher, "Hughs"));
  EXPECT_THAT(found, HasSubstr("Nobody of that name"));
  EXPECT_THAT(found, Not(HasSubstr("Tom Hughes")));
  EXPECT_THAT(text_of(search(teacher, "Obrein")), HasSubstr("Siân O’Brien"));
}

TEST_F(ChildrenPage, PutsForwardNamesOnlyToAnAdministrator) {
  give_help(sian);
  const std::string found = text_of(search(admin, "Obrein"));
  EXPECT_THAT(found, HasSubstr("Did you mean"));
  EXPECT_THAT(found, HasSubstr("Siân O’Brien"));
  EXPECT_THAT(found, Not(HasSubstr("School Action")));
}

TEST_F(ChildrenPage, AsksForAPartOfANameWhereNothingWasTyped) {
  EXPECT_EQ(search(senco, " ' ").status, 422);
}

TEST_F(ChildrenPage, SearchesNothingByGet) {
  EXPECT_EQ(location_of(senco.get(path("/children/search?name=Sian"))), path("/children"));
  EXPECT_THAT(list(senco, "?name=Tom"), HasSubstr("Siân O’Brien"));
}

TEST_F(ChildrenPage, ShowsTheSencoStageAndNextDay) {
  give_help(sian);
  const std::string page = list(senco);
  EXPECT_THAT(page, HasSubstr("School Action"));
  EXPECT_THAT(page, HasSubstr("since 3 March 2025"));
  EXPECT_THAT(page, HasSubstr("31 August 2023"));
}

TEST(LengthOfTime, IsSaidInTheLargestUnitThatStillTellsSomething) {
  EXPECT_EQ(texts::length(1), "1 day");
  EXPECT_EQ(texts::length(13), "13 days");
  EXPECT_EQ(texts::length(14), "2 weeks");
  EXPECT_EQ(texts::length(83), "11 weeks");
  EXPECT_EQ(texts::length(84), "2 months");
  EXPECT_EQ(texts::length(729), "23 months");
  EXPECT_EQ(texts::length(730), "2 years");
  EXPECT_EQ(texts::length(92 * 31), "7 years");
}

TEST_F(ChildrenPage, SaysYearsAsPeopleDo) {
  EXPECT_EQ(texts::class_of("R", "RC"), "Reception, class RC");
  EXPECT_EQ(texts::class_of("N2", ""), "Nursery");
  EXPECT_EQ(texts::class_of("4", "4B"), "Year 4, class 4B");
  EXPECT_EQ(texts::class_of("Derbyn", "Derbyn"), "Derbyn");
}

TEST_F(ChildrenPage, IsNarrowedDownToTheRegister) {
  give_help(sian);
  EXPECT_THAT(list(senco, "?help=register"), HasSubstr("Siân O’Brien"));
  EXPECT_THAT(list(senco, "?help=register"), Not(HasSubstr("Tom Hughes")));
  EXPECT_THAT(list(senco, "?stage=none"), Not(HasSubstr("Siân O’Brien")));
  EXPECT_THAT(list(senco, "?help=register"), HasSubstr(">1 of "));
  EXPECT_THAT(list(senco), Not(HasSubstr(">1 of ")));
}

TEST_F(ChildrenPage, ShowsATeacherTheClassAndOthersByNameOnly) {
  give_help(tom);
  EXPECT_THAT(list(teacher), Not(HasSubstr("Tom Hughes")));
  const std::string found = text_of(search(teacher, "tom"));
  EXPECT_THAT(found, HasSubstr("Tom Hughes"));
  EXPECT_THAT(found, HasSubstr(of(tom, "/concern")));
  EXPECT_THAT(found, Not(HasSubstr("School Action")));
  EXPECT_THAT(found, Not(HasSubstr("\"" + of(tom) + "\"")));
}

TEST_F(ChildrenPage, ShowsAnAdministratorNamesOnly) {
  give_help(sian);
  const std::string page = list(admin);
  EXPECT_THAT(page, HasSubstr("Siân O’Brien"));
  EXPECT_THAT(page, HasSubstr("Raise a concern<span"));
  EXPECT_THAT(page, Not(HasSubstr("School Action")));
}

TEST_F(ChildrenPage, PutsAClassOnOneSheet) {
  give_help(sian);
  const std::string sheet = text_of(teacher.get(path("/classes/3B")));
  EXPECT_THAT(sheet, HasSubstr("Siân O’Brien"));
  EXPECT_THAT(sheet, HasSubstr("Reads ten new words"));
  EXPECT_THAT(sheet, HasSubstr("9 of 10 on two days"));
  EXPECT_THAT(sheet, HasSubstr("Word cards each morning"));
}

TEST_F(ChildrenPage, OfMyClassHaveWhatIsInPlaceAndOneTapEach) {
  give_help(sian);
  record(sian, {{{"on", "2025-05-12"},
                 {"kind", "provision_began"},
                 {"type", "individual"},
                 {"what", "Word cards"},
                 {"times_a_week", 3},
                 {"minutes", 15}}});
  const app::RecordId tim = child("Tim", "Ellis", "3B");
  const std::string sheet = text_of(teacher.get(path("/classes/3B")));
  EXPECT_THAT(sheet, HasSubstr("Word cards, 3 times a week, 15 minutes"));
  EXPECT_THAT(sheet, HasSubstr("0 of 3 this week, one is to come"));
  EXPECT_THAT(sheet, HasSubstr(of(sian, "/plan/iep/progress")));
  EXPECT_THAT(sheet, HasSubstr(of(sian, "/concern")));
  EXPECT_THAT(sheet, HasSubstr("Tim Ellis"));
  EXPECT_THAT(sheet, HasSubstr(of(tim, "/concern")));
  EXPECT_THAT(text_of(teacher.get(path("/today"))), HasSubstr("My class: 3B"));
  EXPECT_THAT(text_of(senco.get(path("/today"))), Not(HasSubstr("My class")));
}

TEST_F(ChildrenPage, LeavesOutOfASheetWhoHasNoHelp) {
  EXPECT_THAT(text_of(senco.get(path("/classes/4A"))), HasSubstr("Nobody in this class"));
}

TEST_F(ChildrenPage, KeepsTheSheetOfAnotherClassFromATeacher) {
  EXPECT_EQ(teacher.get(path("/classes/4A")).status, 404);
  EXPECT_EQ(admin.get(path("/classes/3B")).status, 404);
}

}  // namespace
}  // namespace stepwell::web
