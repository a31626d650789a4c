// Checklists held against a record: what is there, what is missing, and the way to record it.
#include <gmock/gmock.h>

#include "tests/web/caseload.h"
#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Caseload;
using stepwell::testing::Fields;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::operator+;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct Checklists : Caseload {
  Checklists() { give_help(sian); }

  std::string list(Browser& browser, const std::string& rest = "") {
    return text_of(browser.get(of(sian, "/checklists/assessment.school" + rest)));
  }
  static std::string line(const std::string& page, const std::string& words) {
    const auto at = page.find(words, page.find("<ol class=\"sw-plain\">"));
    return page.substr(page.rfind("<li", at), page.find("</li>", at) - page.rfind("<li", at));
  }
};

TEST_F(Checklists, SayWhatTheRecordHasAndWhatIsMissing) {
  const std::string page = list(senco);
  EXPECT_THAT(page, HasSubstr("1 of 6 is there"));
  EXPECT_THAT(line(page, "What the child has achieved"), HasSubstr("there"));
  EXPECT_THAT(line(page, "What the child has achieved"), HasSubstr("Reading age"));
  EXPECT_THAT(line(page, "usually two or more"), HasSubstr("1 of 2 there"));
  EXPECT_THAT(line(page, "views"), HasSubstr("missing"));
}

TEST_F(Checklists, FoldWhatWasBeforeTheLatest) {
  for (int i = 1; i <= 7; ++i)
    record(sian, {{{"on", "2025-04-0" + std::to_string(i)},
                   {"kind", "evidence_added"},
                   {"type", "test"},
                   {"title", "Test " + std::to_string(i)}}});
  const std::string page = list(senco);
  const std::string before = part_of(page, "2 earlier entries", "</details>");
  EXPECT_THAT(before, HasSubstr("Reading age"));
  EXPECT_THAT(before, HasSubstr("Test 1"));
  EXPECT_THAT(before, Not(HasSubstr("Test 2")));
  EXPECT_LT(page.find("</details>"), page.find("Test 2"));
  EXPECT_THAT(list(senco, "/print"), Not(HasSubstr("earlier entries"))) << "paper folds nothing";
}

TEST_F(Checklists, OfferTheFormThatFillsAGap) {
  EXPECT_THAT(line(list(senco), "parent’s views"), HasSubstr(of(sian, "/views?first=parent")));
}

TEST_F(Checklists, AreFilledByWhatIsRecordedAndEmptiedByAStrike) {
  record(sian, {{{"on", "2025-05-06"},
                 {"kind", "views_recorded"},
                 {"of", "parent"},
                 {"text", "He likes the cards."}}});
  EXPECT_THAT(list(senco), HasSubstr("2 of 6 are there"));
  record(sian,
         {{{"on", "2025-06-02"}, {"kind", "struck_out"}, {"entry", 3}, {"reason", "Not his."}}});
  EXPECT_THAT(list(senco), HasSubstr("1 of 6 is there"));
}

TEST_F(Checklists, OfferATeacherOnlyWhatTheTableAllows) {
  const std::string page = list(teacher);
  EXPECT_THAT(page, HasSubstr("1 of 6 is there"));
  EXPECT_THAT(page, HasSubstr(">Record what the family says<"));
  EXPECT_THAT(page, Not(HasSubstr("/consult")));
  EXPECT_THAT(page, HasSubstr("/views"));
}

/// The addresses below the child's that a page leads to.
std::vector<std::string> ways_of(const std::string& page, const std::string& child) {
  std::vector<std::string> ways;
  const std::string begin = "href=\"" + child + "/";
  for (auto at = page.find(begin); at != std::string::npos; at = page.find(begin, at + 1)) {
    const auto from = at + std::string("href=\"").size();
    std::string way = page.substr(from, page.find('"', from) - from);
    for (auto mark = way.find("&amp;"); mark != std::string::npos; mark = way.find("&amp;"))
      way.replace(mark, 5, "&");
    ways.push_back(std::move(way));
  }
  return ways;
}

TEST_F(Checklists, LeadNobodyToAPageThatIsClosedToThem) {
  for (Browser* browser : {&senco, &teacher}) {
    int asked = 0;
    for (const std::string& of_list :
         ways_of(text_of(browser->get(of(sian, "/checklists"))), of(sian))) {
      for (const std::string& way : ways_of(text_of(browser->get(of_list)), of(sian))) {
        EXPECT_NE(browser->get(way).status, 404) << way << " from " << of_list;
        ++asked;
      }
    }
    EXPECT_GE(asked, 5);
  }
}

TEST_F(Checklists, ArePrintedInTheOrderOfTheListWithAllThatAnEntrySays) {
  const std::string page = list(senco, "/print");
  EXPECT_LT(page.find("1. "), page.find("6. "));
  EXPECT_THAT(page, HasSubstr("Reading age"));
  EXPECT_THAT(page, HasSubstr("Nothing in the record."));
}

TEST_F(Checklists, AreListedWithHowFarEachIs) {
  const std::string page = text_of(senco.get(of(sian, "/checklists")));
  EXPECT_THAT(page, HasSubstr("/checklists/assessment.school"));
  EXPECT_THAT(page, HasSubstr("1 of 6 is there"));
  EXPECT_THAT(page, HasSubstr("0 of 4 are there. 4 to look at yourself."));
  EXPECT_LT(page.find("/checklists/assessment.school"), page.find("/checklists/letter.keep"))
      << "what the record can show comes first";
  EXPECT_THAT(page, Not(HasSubstr("/checklists/duties.school"))) << "it is about the school";
}

struct Ticking : Checklists {
  std::string keep() { return text_of(senco.get(of(sian, "/checklists/letter.keep"))); }
  http::Response tick(Browser& browser, const std::string& list, const Fields& fields) {
    return browser.fill_in(of(sian, "/checklists/" + list), fields);
  }
};

TEST_F(Ticking, StandsInTheRecordWithWhoDidItAndWhen) {
  const auto answer = tick(teacher, "letter.keep", {{"tick", "copy"}, {"tick", "questions"}});
  EXPECT_EQ(location_of(answer), of(sian, "/checklists/letter.keep?done=ticked"));
  const std::string page = keep();
  EXPECT_THAT(page, HasSubstr("2 of 4 are there, ticked by hand. 2 to look at yourself."));
  EXPECT_THAT(line(page, "Keep a copy"), HasSubstr("Ticked by hand: "));
  EXPECT_THAT(line(page, "Keep a copy"), HasSubstr("2 June 2025"));
  EXPECT_THAT(line(page, "Keep a copy"), HasSubstr(" checked"));
  EXPECT_THAT(line(page, "Say who will come"), Not(HasSubstr(" checked")));
  const std::string told = text_of(senco.get(of(sian)));
  EXPECT_THAT(told, HasSubstr("Checklist “Your letter and your questions”. Ticked by hand: Keep a "
                              "copy of the letter"));
}

TEST_F(Ticking, SettlesALineThatTheRecordDoesNotShow) {
  tick(senco, "assessment.school", {{"tick", "views"}});
  const std::string page = list(senco);
  EXPECT_THAT(page, HasSubstr("2 of 6 are there, 1 of them ticked by hand. Missing: "));
  EXPECT_THAT(line(page, "parent’s views"), Not(HasSubstr("/views?first=parent")));
  EXPECT_THAT(list(senco, "/print"), HasSubstr("Ticked by hand: "));
}

TEST_F(Ticking, OffersNoBoxForWhatTheRecordShows) {
  EXPECT_THAT(line(list(senco), "What the child has achieved"), Not(HasSubstr("checkbox")));
}

TEST_F(Ticking, IsTakenBackByALaterEntry) {
  tick(senco, "letter.keep", {{"tick", "copy"}, {"tick", "records"}});
  tick(senco, "letter.keep", {{"tick", "records"}});
  const std::string page = keep();
  EXPECT_THAT(page, HasSubstr("1 of 4 is there, ticked by hand"));
  EXPECT_THAT(line(page, "Keep a copy"), Not(HasSubstr("Ticked by hand: ")));
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("No longer ticked: Keep a copy"));
}

TEST_F(Ticking, LeavesWhatSomebodyElseTickedMeanwhile) {
  const auto open = hidden_fields(senco.get(of(sian, "/checklists/letter.keep")));
  tick(teacher, "letter.keep", {{"tick", "copy"}});
  senco.post(of(sian, "/checklists/letter.keep"), open + Fields{{"tick", "questions"}});
  EXPECT_THAT(keep(), HasSubstr("2 of 4 are there, ticked by hand"));
}

TEST_F(Ticking, RecordsNothingWithoutAChangeAndNoLineThatTheListHasNot) {
  const auto before = house.log.read(sian).size();
  EXPECT_EQ(tick(senco, "letter.keep", {}).status, 303);
  EXPECT_EQ(tick(senco, "letter.keep", {{"tick", "nonsense"}}).status, 303);
  EXPECT_EQ(house.log.read(sian).size(), before);
}

TEST_F(Ticking, IsClosedToWhoDoesNotSeeTheChild) {
  EXPECT_EQ(admin.get(of(sian, "/checklists/letter.keep")).status, 404);
  EXPECT_EQ(teacher.fill_in(of(tom, "/checklists/letter.keep"), {{"tick", "copy"}}).status, 404);
}

TEST_F(Ticking, CountsOnTheListOfItsOwnLawAlone) {
  record(sian, {{{"on", "2025-06-01"},
                 {"kind", "action_done"},
                 {"checklist", "letter.keep"},
                 {"ticked", boost::json::array{"copy"}}}});
  EXPECT_THAT(keep(), HasSubstr("1 of 4 is there"));
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "framework_moved"},
                 {"to", "wales-aln-2021"},
                 {"notice", "idp"}}});
  EXPECT_THAT(keep(), HasSubstr("0 of 4 are there"));
}

TEST_F(Checklists, DoNotKnowOneThatIsNotThere) {
  EXPECT_EQ(senco.get(of(sian, "/checklists/nothing")).status, 404);
  EXPECT_EQ(senco.get(of(sian, "/checklists/duties.school")).status, 404);
  EXPECT_EQ(teacher.get(of(tom, "/checklists/assessment.school")).status, 404);
}

}  // namespace
}  // namespace stepwell::web
