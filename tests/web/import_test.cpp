// The pages of the import, of Starting positions and of To find out.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "http/target.h"
#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::kGoodPassword;
using stepwell::testing::kOtherPassword;
using stepwell::testing::kSenco;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

const std::string kHeadings = "surname,forename,born,upn,class,status,since,need\n";
const std::string kTwo = kHeadings +
                         "Stone,Mia,2017-04-25,,3B,,,\n"
                         "Okafor,Chidi,2017-05-01,,3B,A,2024-09-02,\n";

struct ImportPages : Forms {
  /// As the browser sends a form with a file: read to the disk before the page sees it.
  http::Response upload(Browser& browser, const std::string& bytes, std::size_t said_bytes = 0,
                        bool with_file = true) {
    const std::string target = path("/import");
    http::Request request;
    request.method = http::Method::Post;
    const auto read = http::read_target(target).value();
    request.path = read.path;
    request.segments = read.segments;
    request.host = "127.0.0.1:8080";
    request.headers.push_back({"sec-fetch-site", "same-origin"});
    request.cookies =
        http::Cookies(std::string(http::cookie_name("session", http::CookieScope::LoopbackOnly)) +
                      "=" + browser.cookie("session"));
    request.form = http::Form(hidden_fields(browser.get(target)));
    if (with_file) {
      http::Upload sent{"file",       "exton.csv",
                        "text/csv",   http::TempFile::create(web.folder.path()),
                        bytes.size(), {}};
      sent.file.write(bytes);
      sent.file.close();
      if (said_bytes > 0) sent.bytes = said_bytes;
      request.uploads.push_back(std::move(sent));
    }
    return web.answer(std::move(request));
  }
  std::string check(Browser& browser, const std::string& query = {}) {
    return text_of(browser.get(path("/import/check" + query)));
  }
  /// The hidden fields of the form that is sent to that address.
  static Fields form_of(const std::string& page, const std::string& action) {
    const std::string form = part_of(page, "action=\"" + action + "\"", "</form>");
    return hidden_fields(http::html("<main>" + form));
  }
  http::Response go(Browser& browser, const Fields& more = {}) {
    return browser.post(path("/import/go"), form_of(check(browser), path("/import/go")) + more);
  }
  std::size_t children() { return house.log.children(school.school).size(); }
  app::RecordId named(const std::string& forename) {
    for (const std::string& child : house.log.children(school.school)) {
      const auto loaded = house.records.load({school.school, child});
      const auto& body = loaded.entries.front().body;
      if (body.contains("forename") && body.at("forename").as_string() == forename)
        return loaded.id;
    }
    return {};
  }
};

TEST_F(ImportPages, ShowFirstWhatWouldComeOfItAndRecordNothing) {
  const std::size_t before = children();
  EXPECT_EQ(location_of(upload(senco, kTwo)), path("/import/check"));
  const std::string page = check(senco);
  EXPECT_THAT(page, HasSubstr("exton.csv: Windows (Western), commas"));
  EXPECT_THAT(page, HasSubstr("<b>2</b>new children"));
  EXPECT_THAT(page, HasSubstr("Mia Stone"));
  EXPECT_EQ(children(), before);
}

TEST_F(ImportPages, ThenImportAndSayWhatIsNext) {
  const std::size_t before = children();
  upload(senco, kTwo);
  EXPECT_EQ(location_of(go(senco)), path("/import/done"));
  EXPECT_EQ(children(), before + 2);
  const std::string done = text_of(senco.get(path("/import/done")));
  EXPECT_THAT(done, HasSubstr("<b>2</b>new children"));
  EXPECT_THAT(done, HasSubstr(path("/to-find-out")));
  EXPECT_THAT(done, HasSubstr(path("/starting-positions")));
}

TEST_F(ImportPages, ImportOnceWhatIsSentTwice) {
  upload(senco, kTwo);
  const Fields form = form_of(check(senco), path("/import/go"));
  senco.post(path("/import/go"), form);
  const std::size_t after = children();
  const auto again = senco.post(path("/import/go"), form);
  EXPECT_EQ(location_of(again), path("/import/done"));
  EXPECT_EQ(children(), after);
}

TEST_F(ImportPages, PutNoNameAndNoSecretIntoAnAddress) {
  EXPECT_EQ(location_of(upload(senco, kTwo)), path("/import/check"));
  EXPECT_THAT(location_of(go(senco)), Not(HasSubstr("?")));
}

TEST_F(ImportPages, AskForAFileWhereNoneWasChosen) {
  const auto page = upload(senco, {}, 0, false);
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(text_of(page), HasSubstr("Choose the file of pupils"));
}

TEST_F(ImportPages, RefuseAWorkbookNonsenseAndAnEmptyFileAtOnce) {
  EXPECT_THAT(text_of(upload(senco, "PK\x03\x04 workbook")), HasSubstr("is a workbook"));
  EXPECT_THAT(text_of(upload(senco, std::string("a\0b", 3))), HasSubstr("is not text"));
  EXPECT_THAT(text_of(upload(senco, "")), HasSubstr("The file is empty"));
  EXPECT_EQ(location_of(senco.get(path("/import/check"))), path("/import"));
}

TEST_F(ImportPages, RefuseAFileThatIsTooLarge) {
  const auto page = upload(senco, kTwo, app::kMostRollBytes + 1);
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(text_of(page), HasSubstr("larger than 32 MB"));
}

TEST_F(ImportPages, LetAWrongEncodingBeChosenAndTakenBack) {
  upload(senco, kHeadings + "Jos\xE9,Mia,2017-04-25,,3B,,,\n");
  const auto correct = [&](const std::string& encoding) {
    return senco.post(path("/import/check"), form_of(check(senco), path("/import/check")) +
                                                 Fields{{"encoding", encoding}});
  };
  EXPECT_EQ(location_of(correct("utf8")), path("/import/check"));
  EXPECT_THAT(check(senco), HasSubstr("cannot be read like this"));
  EXPECT_THAT(check(senco), HasSubstr("says that it is UTF-8"));
  correct("windows1252");
  EXPECT_THAT(check(senco), HasSubstr("<b>1</b>new children"));
}

TEST_F(ImportPages, RefuseAFieldThatIsGivenToTwoColumns) {
  upload(senco, kTwo);
  const Fields form = form_of(check(senco), path("/import/check"));
  const auto page = senco.post(path("/import/check"),
                               form + Fields{{"column-0", "surname"}, {"column-1", "surname"}});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(text_of(page), HasSubstr("cannot both be “Surname”"));
}

TEST_F(ImportPages, RefuseChoicesThatAreNotInTheList) {
  upload(senco, kTwo);
  const Fields form = form_of(check(senco), path("/import/check"));
  for (const auto& wrong : Fields{{"encoding", "ebcdic"},
                                  {"separator", "x"},
                                  {"heading_row", "0"},
                                  {"heading_row", "one"},
                                  {"column-0", "shoe_size"}})
    EXPECT_EQ(senco.post(path("/import/check"), form + Fields{wrong}).status, 422) << wrong.value;
}

TEST_F(ImportPages, ReadAColumnAsThePersonSays) {
  upload(senco, "surname,first,born\nStone,Mia,2017-04-25\n");
  const Fields form = form_of(check(senco), path("/import/check"));
  senco.post(path("/import/check"), form + Fields{{"column-1", "forename"}});
  EXPECT_THAT(check(senco), HasSubstr("Mia Stone"));
}

TEST_F(ImportPages, OfferTheColumnsWhereNoneIsKnownForTheNames) {
  upload(senco, "family,forename,born\nStone,Mia,2017-04-25\n");
  EXPECT_THAT(check(senco), HasSubstr("cannot be read like this"));
}

TEST_F(ImportPages, AskForTheFileAgainWhereTheTokenIsForged) {
  upload(senco, kTwo);
  Fields form = form_of(check(senco), path("/import/go"));
  for (http::FormField& field : form)
    if (field.name == "roll") field.value = std::string(64, 'a');
  const std::size_t before = children();
  const auto page = senco.post(path("/import/go"), form);
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(text_of(page), HasSubstr("Choose it again"));
  EXPECT_EQ(children(), before);
}

TEST_F(ImportPages, GiveNobodyTheFileOfAnotherPerson) {
  upload(senco, kTwo);
  Fields form = form_of(check(senco), path("/import/go"));
  Fields own = hidden_fields(admin.get(path("/import")));
  for (http::FormField& field : own)
    for (const http::FormField& other : form)
      if (field.name == other.name && field.name == "form") field.value = other.value;
  for (const http::FormField& other : form)
    if (other.name == "roll") own.push_back(other);
  const std::size_t before = children();
  EXPECT_EQ(admin.post(path("/import/go"), own).status, 422);
  EXPECT_EQ(location_of(admin.get(path("/import/check"))), path("/import"));
  EXPECT_EQ(children(), before);
}

TEST_F(ImportPages, KeepAFileForItsSchoolOnly) {
  upload(senco, kTwo);
  const Fields form = form_of(check(senco), path("/import/go"));
  const app::RecordId elsewhere = child_elsewhere();
  const std::string there = "/schools/" + elsewhere.school + "/import/go";
  EXPECT_EQ(senco.post(there, form).status, 404);
  const auto kept = web.kept_rolls.find({"somebody", elsewhere.school});
  EXPECT_FALSE(kept.has_value());
}

TEST_F(ImportPages, ForgetTheFileAfterHalfAnHour) {
  upload(senco, kTwo);
  const std::string person = house.accounts.account_named("sen")->person;
  ASSERT_TRUE(web.kept_rolls.find({person, school.school}).has_value());
  house.clock.set({house.clock.now().seconds + kKeptRollSeconds});
  EXPECT_FALSE(web.kept_rolls.find({person, school.school}).has_value());
  EXPECT_EQ(location_of(senco.get(path("/import/check"))), path("/import"));
}

TEST_F(ImportPages, AskForTheFileAgainAfterTheSessionEnded) {
  const Fields form = hidden_fields(senco.get(path("/import"))) + Fields{{"file", "roll.csv"}};
  senco.drop_cookie("session");
  const auto in = senco.post(path("/import"), form);
  EXPECT_THAT(location_of(in), HasSubstr("/sign-in?return="));
  senco.use_session(house.token_of("sen", kOtherPassword));
  EXPECT_THAT(text_of(senco.get(path("/import"))), HasSubstr("you had been signed out. Choose it"));
}

TEST_F(ImportPages, LeadBackToTheFileAfterTheSessionEnded) {
  upload(senco, kTwo);
  const Fields form = form_of(check(senco), path("/import/go"));
  senco.drop_cookie("session");
  senco.post(path("/import/go"), form);
  senco.use_session(house.token_of("sen", kOtherPassword));
  EXPECT_THAT(text_of(senco.get(path("/import/go"))), HasSubstr("Import the children"));
}

TEST_F(ImportPages, AreNotForTeachers) {
  for (const char* part : {"/import", "/import/check", "/starting-positions", "/to-find-out"})
    EXPECT_EQ(teacher.get(path(part)).status, 404) << part;
}

TEST_F(ImportPages, LetAnAdministratorImportButSettleNothing) {
  EXPECT_EQ(admin.get(path("/import")).status, 200);
  EXPECT_EQ(admin.get(path("/starting-positions")).status, 404);
  EXPECT_EQ(admin.get(path("/to-find-out")).status, 404);
  EXPECT_THAT(text_of(admin.get(path("/children"))), HasSubstr(path("/import")));
  EXPECT_THAT(text_of(admin.get(path("/staff"))), HasSubstr(path("/import")));
}

TEST_F(ImportPages, ShowAnAdministratorNoStatusAndNoNeed) {
  const std::string file = kHeadings +
                           "Stone,Mia,2017-04-25,,3B,QXSTATUS,2024-09-02,QXNEED\n"
                           "O’Brien,Siân,2018-03-09,,3B,S,,\n"
                           "Okafor,Chidi,2017-05-01,,3B,,,QXNEED\n";
  give_help(sian);
  upload(senco, file);
  const std::string seen = check(senco);
  EXPECT_THAT(seen, HasSubstr("QXSTATUS"));
  upload(admin, file);
  const std::string page = check(admin);
  EXPECT_THAT(page, HasSubstr("Mia Stone"));
  EXPECT_THAT(page, HasSubstr("Row 2, column “status”"));
  EXPECT_THAT(page, Not(HasSubstr("QX")));
  EXPECT_THAT(page, Not(HasSubstr("School Action")));
  EXPECT_THAT(page, HasSubstr("The SENCO is shown it and settles it."));
  EXPECT_EQ(location_of(go(admin)), path("/import/done"));
  const std::string done = text_of(admin.get(path("/import/done")));
  EXPECT_THAT(done, Not(HasSubstr("QX")));
  EXPECT_THAT(done, Not(HasSubstr("School Action")));
  EXPECT_THAT(done, Not(HasSubstr("to-find-out")));
}

TEST_F(ImportPages, ShowADifferentStatusToSettleAndApplyNothing) {
  give_help(sian);
  const std::size_t before = count(sian);
  upload(senco, kHeadings + "O’Brien,Siân,2018-03-09,,3B,S,,\n");
  EXPECT_THAT(check(senco), HasSubstr("settle which is right"));
  go(senco);
  EXPECT_THAT(text_of(senco.get(path("/import/done"))), HasSubstr("settle which is right"));
  const auto after = topics(sian);
  for (std::size_t i = before; i < after.size(); ++i)
    EXPECT_EQ(after[i], "pupil_details_changed") << "which only says what stayed out";
}

TEST_F(ImportPages, TakeNobodyForALeaverUnlessItIsTheWholeRoll) {
  upload(senco, kTwo);
  const std::string page = check(senco);
  const std::string names = part_of(page, "Children the file does not name", "</ul>");
  EXPECT_THAT(names, HasSubstr("Tom Hughes"));
  const std::size_t before = count(tom);
  go(senco);
  EXPECT_EQ(count(tom), before);
}

TEST_F(ImportPages, TakeThoseForLeaversWhoseNamesWereSeen) {
  upload(senco, kTwo);
  go(senco, {{"whole_roll", "yes"}});
  EXPECT_EQ(topics(tom).back(), "school_left");
}

TEST_F(ImportPages, RefuseTheWholeRollWhereOtherNamesWereSeen) {
  upload(senco, kTwo);
  Fields form = form_of(check(senco), path("/import/go")) + Fields{{"whole_roll", "yes"}};
  child("Una", "Late", "4A");
  const auto page = senco.post(path("/import/go"), form);
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(text_of(page), HasSubstr("Read the names again"));
  EXPECT_THAT(text_of(page), HasSubstr("Una Late"));
  EXPECT_NE(topics(tom).back(), "school_left");
}

struct TwoFit : ImportPages {
  app::RecordId twin = child("Siân", "O’Brien", "5A");
  TwoFit() { upload(senco, kHeadings + "O’Brien,Siân,2018-03-09,,6C,,,\n"); }
};

TEST_F(TwoFit, IsAskedWithNameAndClass) {
  const std::string form = part_of(check(senco), "Who is it?", "</form>");
  EXPECT_THAT(form, HasSubstr("Class 3B"));
  EXPECT_THAT(form, HasSubstr("Class 5A"));
}

TEST_F(TwoFit, IsTheChildThatWasChosen) {
  go(senco, {{"match-2", twin.child}});
  EXPECT_EQ(topics(twin).back(), "class_joined");
  EXPECT_GT(count(twin), 2U);
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(TwoFit, IsLeftOutWhereNobodySays) {
  go(senco);
  EXPECT_EQ(count(twin) + count(sian), 4U);
}

TEST_F(TwoFit, CannotBeAChildOfWhomThePageDoesNotSpeak) {
  EXPECT_EQ(go(senco, {{"match-2", tom.child}}).status, 422);
  EXPECT_EQ(count(tom), 2U);
}

struct StartingPages : ImportPages {
  app::RecordId chidi;
  std::string stage, plan;
  StartingPages() {
    upload(senco, kTwo);
    go(senco);
    chidi = named("Chidi");
    stage = std::string(taken_over().at("stage").as_string());
    const boost::json::object said = taken_over();
    const auto* documents = said.if_contains("documents");
    if (documents != nullptr) plan = std::string(documents->at(0).at("document").as_string());
  }
  boost::json::object taken_over() {
    boost::json::object last;
    for (const record::Entry& entry : house.records.load(chidi).entries)
      if (entry.topic.kind == law::kinds::taken_over) last = entry.body;
    return last;
  }
  std::string starting() { return text_of(senco.get(path("/starting-positions"))); }
  std::string field(const std::string& what) const { return what + "-" + chidi.child; }
  http::Response save(const Fields& fields) {
    return senco.post(path("/starting-positions"),
                      form_of(starting(), path("/starting-positions")) + fields);
  }
  /// The row as a browser sends it, with another day.
  Fields row(const std::string& since) const {
    return {{field("stage"), stage}, {field("since"), since}, {field("plan") + "-0", plan}};
  }
};

TEST_F(StartingPages, ShowARowForEachChildWhoWasTakenOver) {
  EXPECT_THAT(starting(), HasSubstr("Chidi Okafor"));
  EXPECT_THAT(starting(), HasSubstr("value=\"02/09/2024\""));
  EXPECT_THAT(starting(), Not(HasSubstr("Mia Stone")));
}

TEST_F(StartingPages, RecordOnlyWhatWasChanged) {
  const std::size_t before = count(chidi);
  EXPECT_THAT(location_of(save(row("02/09/2024"))), HasSubstr("done=0"));
  EXPECT_EQ(count(chidi), before);
  const auto saved = save(row("3.10.2024"));
  EXPECT_THAT(location_of(saved), HasSubstr("done=1"));
  EXPECT_EQ(taken_over().at("since").as_string(), "2024-10-03");
  EXPECT_THAT(text_of(senco.get(location_of(saved))), HasSubstr("1 row was changed."));
}

TEST_F(StartingPages, RecordOnceWhatIsSentTwice) {
  const Fields form = form_of(starting(), path("/starting-positions")) + row("03/10/2024");
  senco.post(path("/starting-positions"), form);
  const std::size_t after = count(chidi);
  senco.post(path("/starting-positions"), form);
  EXPECT_EQ(count(chidi), after);
}

TEST_F(StartingPages, TakeAPlanWithItsReviews) {
  save({{field("stage"), stage},
        {field("plan") + "-0", "iep"},
        {field("issued") + "-0", "01/10/2024"},
        {field("last") + "-0", "03/03/2025"}});
  const auto said = taken_over();
  ASSERT_TRUE(said.contains("documents"));
  const auto& kept = said.at("documents").at(0).as_object();
  EXPECT_EQ(kept.at("last_review_on").as_string(), "2025-03-03");
  EXPECT_THAT(starting(), HasSubstr("Attach the paper plan"));
}

TEST_F(StartingPages, SayWhatIsWrongAtItsRowAndKeepWhatWasTyped) {
  const std::size_t before = count(chidi);
  for (const char* wrong : {"31/02/2024", "2/9/24", "soon", "01/01/2031", "00/00/0000"}) {
    const auto page = save(row(wrong));
    EXPECT_EQ(page.status, 422) << wrong;
    EXPECT_THAT(text_of(page), HasSubstr("#" + field("since"))) << wrong;
    EXPECT_THAT(text_of(page), HasSubstr("value=\"" + std::string(wrong) + "\""));
  }
  EXPECT_EQ(count(chidi), before);
}

TEST_F(StartingPages, RefuseAnUnknownStageAndDaysWithoutAPlan) {
  EXPECT_EQ(save({{field("stage"), "wizard"}, {field("since"), "02/09/2024"}}).status, 422);
  const auto page = save({{field("stage"), stage}, {field("last") + "-0", "03/03/2025"}});
  EXPECT_THAT(text_of(page), HasSubstr("choose the plan that these days are of"));
}

TEST_F(StartingPages, SayWhereSomebodyElseHasChangedTheRow) {
  const Fields form = form_of(starting(), path("/starting-positions"));
  save(row("03/10/2024"));
  const auto page = senco.post(path("/starting-positions"), Fields(form) + row("04/10/2024"));
  // The same form was not sent before: another one of the same page.
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(text_of(page), HasSubstr("somebody else has changed this row"));
}

TEST_F(StartingPages, LeadFromToFindOutToTheRow) {
  const std::string page = text_of(senco.get(path("/to-find-out")));
  EXPECT_THAT(page, HasSubstr("Chidi Okafor"));
  EXPECT_THAT(page, HasSubstr(of(chidi, "/needs")));
  EXPECT_THAT(text_of(senco.get(path("/today"))), HasSubstr(path("/to-find-out")));
}

TEST_F(StartingPages, LeaveNothingOverdueOnTheFirstDay) {
  const std::string page = text_of(senco.get(path("/today")));
  EXPECT_EQ(part_of(page, "<section aria-labelledby=\"late\"", "</section>"), "");
}

}  // namespace
}  // namespace stepwell::web
