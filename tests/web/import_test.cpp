// The pages of the import: what would come of a file, and what came of it.
#include "tests/web/import_house.h"

namespace stepwell::web {
namespace {

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

}  // namespace
}  // namespace stepwell::web
