// What an import leaves to a person: rows that two children fit, Starting positions, To find out.
#include <array>

#include "tests/web/import_house.h"
#include "web/texts/import.h"

namespace stepwell::web {
namespace {

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

TEST_F(StartingPages, AreALineForEachChildWithTheStageAndTheRestFoldedBehindAFewWords) {
  const std::string row = part_of(starting(), "id=\"row-" + chidi.child + "\"", "</fieldset>");
  const std::string line = row.substr(0, row.find("<details"));
  EXPECT_THAT(line, HasSubstr("Chidi Okafor <span>3B</span>"));
  EXPECT_THAT(line, HasSubstr("name=\"" + field("stage") + "\""));
  const std::string rest = row.substr(line.size());
  EXPECT_THAT(rest, HasSubstr("<details class=\"sw-start__rest\"><summary>Since 02/09/2024. "));
  for (const char* what : {"since", "plan", "issued", "last", "next"}) {
    EXPECT_THAT(rest, HasSubstr("name=\"" + field(what))) << what;
    EXPECT_THAT(line, Not(HasSubstr("name=\"" + field(what)))) << what;
  }
}

TEST_F(StartingPages, OpenTheRowInWhichSomethingFoldedIsWrong) {
  const std::string page = text_of(save(row("soon")));
  EXPECT_THAT(part_of(page, "id=\"row-" + chidi.child + "\"", "</fieldset>"),
              HasSubstr("<details class=\"sw-start__rest\" open><summary>Since soon."));
}

TEST_F(StartingPages, SayOnceInSightThatHelpWasRecordedSince) {
  EXPECT_THAT(starting(), Not(HasSubstr(texts::kStartOwnEntriesAny)));
  record(chidi, {{{"on", "2025-06-02"}, {"kind", "evidence_added"}, {"type", "test"}}});
  const std::string page = starting();
  const auto said = page.find(texts::kStartOwnEntriesAny);
  ASSERT_NE(said, page.npos);
  EXPECT_LT(said, page.find("<form method=\"post\" action=\"" + path("/starting-positions")));
}

TEST_F(StartingPages, StandByYearWithHowManyChildrenThereAre) {
  const auto of_year = [&](const char* forename, const char* surname, const char* year) {
    const app::RecordId id = child(forename, surname, "X");
    record(id, {{{"on", "2025-06-02"}, {"kind", "pupil_details_changed"}, {"year_group", year}},
                {{"on", "2025-06-02"}, {"kind", "taken_over"}, {"stage", stage}}});
  };
  of_year("Ann", "Zorn", "R");
  of_year("Bea", "Young", "10");
  of_year("Cem", "Xu", "2");
  of_year("Dai", "Abbot", "2");
  const std::string page = starting();
  const auto place = [&](const char* words) { return page.find(words, page.find("<form")); };
  const std::array<const char*, 8> order = {
      "Reception: 1 child</h2>", "Ann Zorn",  "Year 2: 2 children</h2>",    "Dai Abbot", "Cem Xu",
      "Year 10: 1 child</h2>",   "Bea Young", "No year known: 1 child</h2>"};
  for (std::size_t i = 0; i + 1 < order.size(); ++i)
    EXPECT_LT(place(order[i]), place(order[i + 1])) << order[i];
  EXPECT_NE(place(order.back()), page.npos);
  const std::string ways = part_of(page, "aria-label=\"Years on this page\"", "</nav>");
  EXPECT_THAT(ways, HasSubstr(">Year 2: 2 children</a>"));
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
