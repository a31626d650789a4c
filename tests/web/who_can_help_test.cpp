// Who can help from outside the school: what is kept of them, by whom, and where it is read.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/school/help_contacts.h"
#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using stepwell::testing::with;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

const Fields kWhole{{"name", "The Cardiff office"},
                    {"phone", "01632 960001"},
                    {"email", "ask@snap.example"},
                    {"web", "https://snap.example/help"},
                    {"note", "Tuesdays until six"}};

struct WhoCanHelp : Forms {
  std::string list = path("/school/who-can-help");
  std::string one = list + "/snap_cymru";

  http::Response keep(const Fields& fields) { return senco.fill_in(one, fields); }
  std::size_t school_entries() { return house.log.read({school.school, {}}).size(); }
  app::HelpContact kept() {
    const auto all =
        app::help_contacts_in(house.records.load({school.school, {}}).entries, house.today());
    const auto found = all.find("snap_cymru");
    return found == all.end() ? app::HelpContact() : found->second;
  }
};

TEST_F(WhoCanHelp, AreTheRolesOfTheLawOutsideTheSchool) {
  const std::string page = text_of(senco.get(list));
  EXPECT_THAT(page, HasSubstr("No number is kept yet."));
  EXPECT_THAT(page, HasSubstr("SNAP Cymru"));
  EXPECT_THAT(page, HasSubstr("Contact: education adviser"));
  EXPECT_THAT(page, HasSubstr("National Autistic Society: Education Rights Service"));
  EXPECT_THAT(page, HasSubstr("Special Educational Needs Tribunal for Wales"));
  EXPECT_THAT(page, Not(HasSubstr(list + "/senco")));
  EXPECT_THAT(text_of(senco.get(path("/school"))), HasSubstr(list));
}

TEST_F(WhoCanHelp, AreKeptWithEveryWayToReachThem) {
  const auto done = keep(kWhole);
  EXPECT_EQ(location_of(done), list + "?done=snap_cymru");
  EXPECT_EQ(kept(), (app::HelpContact{"The Cardiff office", "01632 960001", "ask@snap.example",
                                      "https://snap.example/help", "Tuesdays until six"}));
  const std::string page = text_of(senco.get(location_of(done)));
  EXPECT_THAT(page, HasSubstr("Saved: SNAP Cymru."));
  for (const auto& field : kWhole) EXPECT_THAT(page, HasSubstr(field.value));
  EXPECT_THAT(page, HasSubstr("href=\"https://snap.example/help\""));
  EXPECT_THAT(page, HasSubstr(one));
  EXPECT_THAT(page, Not(HasSubstr("No number is kept yet.")));
}

TEST_F(WhoCanHelp, AreCorrectedByALaterEntryOfWhatChangedAlone) {
  keep(kWhole);
  const auto before = school_entries();
  EXPECT_THAT(text_of(senco.get(one)), HasSubstr("01632 960001"));
  EXPECT_EQ(keep(with(kWhole, {{"phone", "01632 960002"}})).status, 303);
  EXPECT_EQ(school_entries(), before + 1);
  EXPECT_EQ(kept().phone, "01632 960002");
  EXPECT_EQ(kept().email, "ask@snap.example");
  EXPECT_EQ(keep(with(kWhole, {{"phone", "01632 960002"}})).status, 303);
  EXPECT_EQ(school_entries(), before + 1) << "what says nothing new is no entry";
}

TEST_F(WhoCanHelp, AreTakenOffByEmptyBoxes) {
  keep(kWhole);
  EXPECT_EQ(keep({{"name", ""}, {"phone", ""}, {"email", ""}, {"web", ""}, {"note", ""}}).status,
            303);
  EXPECT_EQ(kept(), app::HelpContact());
  EXPECT_THAT(text_of(senco.get(list)), HasSubstr("No number is kept yet."));
}

TEST_F(WhoCanHelp, AreRefusedWithWhatReachesNobodyAndNothingTypedIsLost) {
  struct Wrong {
    const char* field;
    std::string value;
    const char* said;
  };
  const auto before = school_entries();
  for (const auto& wrong :
       {Wrong{"phone", "ask the office", "A telephone number has digits."},
        Wrong{"phone", std::string(61, '1'), "60"},
        Wrong{"email", "snap.example", "name@example.org"},
        Wrong{"email", "a@b@c", "name@example.org"},
        Wrong{"web", "http://snap.example", "begins with https://"},
        Wrong{"web", "snap.example", "begins with https://"},
        Wrong{"web", "javascript:alert(1)", "begins with https://"},
        Wrong{"web", "https://snap.example/a b", "begins with https://"},
        Wrong{"name", std::string(301, 'n'), "300"}, Wrong{"note", std::string(301, 'n'), "300"}}) {
    const auto answer = keep(with(kWhole, {{wrong.field, wrong.value}}));
    EXPECT_EQ(answer.status, 422) << wrong.field << ": " << wrong.value;
    EXPECT_THAT(text_of(answer), HasSubstr(wrong.said)) << wrong.field << ": " << wrong.value;
    EXPECT_THAT(text_of(answer), HasSubstr(wrong.value)) << wrong.field;
  }
  const auto nobody = keep({{"name", "Ann Hill"}, {"phone", ""}, {"email", ""}, {"web", ""}});
  EXPECT_EQ(nobody.status, 422);
  EXPECT_THAT(text_of(nobody), HasSubstr("without one nobody is reached"));
  EXPECT_EQ(school_entries(), before);
}

TEST_F(WhoCanHelp, AreNobodyWhomTheLawDoesNotNameOutsideTheSchool) {
  for (const char* other : {"senco", "parent", "nobody", "sendiass"})
    EXPECT_EQ(senco.get(list + "/" + other).status, 404) << other;
}

TEST_F(WhoCanHelp, AreReadByEverybodyAtTheSchoolAndKeptByWhoLeadsTheHelp) {
  keep(kWhole);
  for (Browser* browser : {&teacher, &admin}) {
    const std::string page = text_of(browser->get(list));
    EXPECT_THAT(page, HasSubstr("01632 960001"));
    EXPECT_THAT(page, Not(HasSubstr(one)));
    EXPECT_EQ(browser->get(one).status, 404);
  }
}

TEST_F(WhoCanHelp, OfWhomAnotherSaidSomethingMeanwhileAreShownFirst) {
  const auto hidden = hidden_fields(senco.get(one));
  keep(kWhole);
  const auto answer = senco.post(one, hidden + with(kWhole, {{"phone", "01632 960009"}}));
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("01632 960001"));
  EXPECT_THAT(text_of(answer), HasSubstr("01632 960009"));
  EXPECT_EQ(kept().phone, "01632 960001");
}

TEST_F(WhoCanHelp, StandOnAPageForTheWallWithoutWaysToChangeThem) {
  EXPECT_THAT(text_of(teacher.get(list + "/print")), HasSubstr("No number is kept yet."));
  keep(kWhole);
  const std::string page = text_of(senco.get(list + "/print"));
  EXPECT_THAT(page, HasSubstr("Ysgol y Bryn"));
  EXPECT_THAT(page, HasSubstr("01632 960001"));
  EXPECT_THAT(page, Not(HasSubstr(one)));
  EXPECT_THAT(page, Not(HasSubstr("Contact: education adviser")));
}

TEST_F(WhoCanHelp, StandBesideTheRightsOfTheFamilyOfAChild) {
  give_help(sian);
  EXPECT_THAT(text_of(senco.get(of(sian, "/steps"))), HasSubstr("Keep the numbers"));
  EXPECT_THAT(text_of(teacher.get(of(sian, "/steps"))), Not(HasSubstr("Who can help")));
  keep(kWhole);
  for (Browser* browser : {&senco, &teacher}) {
    const std::string page = text_of(browser->get(of(sian, "/steps")));
    EXPECT_THAT(page, HasSubstr("Who can help"));
    EXPECT_THAT(page, HasSubstr("01632 960001"));
    EXPECT_THAT(page, HasSubstr(list + "/print"));
  }
}

}  // namespace
}  // namespace stepwell::web
