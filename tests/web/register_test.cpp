// The register: who was on it on a day, for whom, and as a file.
#include <gmock/gmock.h>

#include "tests/web/caseload.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Caseload;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct Register : Caseload {
  std::string on(const std::string& day, const std::string& month, const std::string& year) {
    return "?on-day=" + day + "&on-month=" + month + "&on-year=" + year;
  }
};

TEST_F(Register, HoldsWhoHasHelpToday) {
  give_help(sian);
  const std::string page = text_of(senco.get(path("/register")));
  EXPECT_THAT(page, HasSubstr("O’Brien, Siân"));
  EXPECT_THAT(page, Not(HasSubstr("Hughes")));
  EXPECT_THAT(page, HasSubstr("1 child on Monday 2 June 2025"));
  EXPECT_THAT(page, HasSubstr("School Action: 1"));
}

TEST_F(Register, IsThatOfAnyDay) {
  give_help(sian);
  record(sian, {{{"on", "2025-05-01"}, {"kind", "school_left"}, {"reason", "moved"}}});
  EXPECT_THAT(text_of(senco.get(path("/register"))), Not(HasSubstr("O’Brien")));
  EXPECT_THAT(text_of(senco.get(path("/register" + on("30", "4", "2025")))), HasSubstr("O’Brien"));
  EXPECT_THAT(text_of(senco.get(path("/register" + on("2", "3", "2025")))),
              HasSubstr("Nobody was on the register"));
}

TEST_F(Register, SaysWhatIsWrongWithADay) {
  give_help(sian);
  const auto page = senco.get(path("/register" + on("31", "2", "2025")));
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(text_of(page), HasSubstr("There is no such day"));
  EXPECT_THAT(text_of(page), HasSubstr("value=\"31\""));
  EXPECT_EQ(senco.get(path("/register" + on("x", "", ""))).status, 422);
}

TEST_F(Register, IsNoFileOfAnotherDayWhereThereIsNoSuchDay) {
  give_help(sian);
  for (const std::string& wrong : {on("29", "2", "2023"), on("x", "", "")}) {
    const auto answer = senco.get(path("/register.csv" + wrong));
    EXPECT_EQ(answer.status, 422) << wrong;
    EXPECT_EQ(answer.header("Content-Disposition"), "") << wrong;
    EXPECT_THAT(text_of(answer), HasSubstr("error-summary")) << wrong;
  }
  EXPECT_EQ(senco.get(path("/register.csv")).status, 200);
}

TEST_F(Register, IsSavedAsAFileWithoutFormulas) {
  give_help(sian);
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "pupil_details_changed"},
                 {"forename", "=cmd|' /C calc'!A0"}}});
  const auto file = senco.get(path("/register.csv" + on("2", "6", "2025")));
  EXPECT_EQ(file.header("Content-Disposition"), "attachment; filename=\"register-2025-06-02.csv\"");
  const std::string text = text_of(file);
  EXPECT_TRUE(text.starts_with("\xEF\xBB\xBFSurname,Forename,"));
  EXPECT_THAT(text, HasSubstr("\r\nO’Brien,'=cmd|' /C calc'!A0,3B,"));
}

TEST_F(Register, IsNotForTeachersOrAdministrators) {
  EXPECT_EQ(teacher.get(path("/register")).status, 404);
  EXPECT_EQ(teacher.get(path("/register.csv")).status, 404);
  EXPECT_EQ(admin.get(path("/register")).status, 404);
}

}  // namespace
}  // namespace stepwell::web
