// A plan that is issued begins the help that it promises, changes what changed and ends what is in
// no row any more; all of it one act.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/help/plan_help.h"
#include "tests/web/whole_plan.h"

namespace stepwell::web {
namespace {

using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::operator+;
using stepwell::testing::Forms;
using stepwell::testing::location_of;
using stepwell::testing::plan_without_help;
using stepwell::testing::PlanFields;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct IssueHelp : Forms {
  std::string ann = house.add_who_signs_in(school, "ann", {people::PostKind::Assistant, "4A", {}});

  IssueHelp() { help_without_plan(tom); }
  static std::string plan(std::string_view rest = {}) { return "/plan/iep" + std::string(rest); }
  /// Every field that the law asks for, with two rows of help.
  void write(PlanFields help) {
    PlanFields all = plan_without_help();
    for (auto& each : help) all.push_back(std::move(each));
    web.drafts->begin({tom, "iep"}, "somebody", house.clock.now(), all);
  }
  static PlanFields cards(const std::string& times) {
    return {{"provision.001c.what", "Word cards"},  {"provision.001c.who", "Mrs Green"},
            {"provision.001c.times_a_week", times}, {"provision.001c.minutes", "10"},
            {"provision.001c.group", "group"},      {"provision.001c.group_name", "Red"}};
  }
  static PlanFields with_reading() {
    auto all = cards("3");
    all.emplace_back("provision.002d.what", "Reading aloud");
    all.emplace_back("provision.002d.who", "Mr Rhys");
    all.emplace_back("provision.002d.times_a_week", "1");
    return all;
  }
  Fields form(const Fields& help) {
    return day_fields("on", house.today().iso()) + day_fields("review_on", "2026-01-05") + help;
  }
  Fields begins(const std::string& row, const std::string& person) {
    return {{"help", row},
            {"help_person." + row, person},
            {"help_type." + row, "group"},
            {"help_level." + row, "targeted"}};
  }
  record::Help help() { return record::help_in(house.records.load(tom).entries, house.today()); }
};

TEST_F(IssueHelp, OffersTheRowsOfThePlan) {
  write(with_reading());
  const std::string page = text_of(senco.get(of(tom, plan("/issue"))));
  EXPECT_THAT(page, HasSubstr("Help that begins with it"));
  EXPECT_THAT(page, HasSubstr("3 times a week, 10 minutes"));
  EXPECT_THAT(page, HasSubstr("once a week"));
  EXPECT_THAT(page, HasSubstr("Whoever teaches class 4A"));
}

TEST_F(IssueHelp, BeginsWhatIsTickedInTheSameActAndNamesTheIssue) {
  write(with_reading());
  const auto before = count(tom);
  const auto done = senco.fill_in(of(tom, plan("/issue")), form(begins("001c", ann)));
  EXPECT_EQ(location_of(done), of(tom, plan("?done=issued")));
  ASSERT_EQ(count(tom), before + 2);
  const record::Help begun = help();
  ASSERT_EQ(begun.provisions.size(), 1U);
  const record::Provision& cards = begun.provisions.front();
  EXPECT_EQ(cards.plan, static_cast<int>(before) + 1);
  EXPECT_EQ(cards.person, ann);
  EXPECT_EQ(cards.times_a_week, 3);
  EXPECT_EQ(cards.group, "Red");
  EXPECT_EQ(cards.row, "001c");
  EXPECT_THAT(text_of(teacher.get(of(sian))), Not(HasSubstr("Word cards")));
  const std::string page = text_of(senco.get(of(tom, plan())));
  EXPECT_THAT(page, HasSubstr("Help promised and given"));
  EXPECT_THAT(page, HasSubstr("Promised 0, happened 0, missed 0."));
}

TEST_F(IssueHelp, GoesOnWithWhatIsTheSameChangesTheRestAndEndsWhatIsGone) {
  write(with_reading());
  senco.fill_in(of(tom, plan("/issue")), form(begins("001c", {}) + begins("002d", {})));
  ASSERT_EQ(help().provisions.size(), 2U);
  record(tom, {{{"on", "2025-06-02"},
                {"kind", "review_held"},
                {"document", "iep"},
                {"decision", "continue"},
                {"outcomes", {{{"target", "001a"}, {"outcome", "met"}}}},
                {"review_on", "2025-10-01"}}});
  go_to({2025, 6, 9});
  write(cards("5"));
  const std::string page = text_of(senco.get(of(tom, plan("/issue"))));
  EXPECT_THAT(page, HasSubstr("Changes: the old ends and this begins"));
  EXPECT_THAT(page, HasSubstr("Help that ends"));
  const std::string reading = std::to_string(help().provisions[1].position);
  const auto done = senco.fill_in(of(tom, plan("/issue")),
                                  form(begins("001c", {}) + Fields{{"help_ends", reading}}));
  EXPECT_EQ(location_of(done), of(tom, plan("?done=issued")));
  const auto all = help().provisions;
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].until, base::Day(2025, 6, 9));
  EXPECT_EQ(all[1].until, base::Day(2025, 6, 9));
  EXPECT_FALSE(all[2].until.has_value());
  EXPECT_EQ(all[2].times_a_week, 5);
  EXPECT_EQ(topics(tom)[static_cast<std::size_t>(all[2].plan - 1)], "document_issued:iep:final");
}

TEST_F(IssueHelp, RefusesSomebodyWhoIsNotOnTheStaffAndKindsThatAreNone) {
  write(cards("3"));
  const auto before = count(tom);
  Fields kind = begins("001c", ann);
  kind[2].value = "magic";
  Fields level = begins("001c", ann);
  level[3].value = "";
  for (const Fields& bad : {begins("001c", "nobody"), kind, level}) {
    const auto answer = senco.fill_in(of(tom, plan("/issue")), form(bad));
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(text_of(answer), HasSubstr("href=\"#help_"));
  }
  EXPECT_EQ(count(tom), before);
}

TEST_F(IssueHelp, RefusesSomebodyWhoDoesNotSeeTheChildAndSaysWhatWouldHelp) {
  const app::PostName other_class{people::PostKind::Assistant, "3B", {}};
  const std::string bob = house.add_who_signs_in(school, "bob", other_class);
  write(cards("3"));
  const auto before = count(tom);
  const std::string name = house.book.at(school.school)->find(bob)->name;
  EXPECT_THAT(text_of(senco.get(of(tom, plan("/issue")))), Not(HasSubstr("value=\"" + bob + "\"")));
  const auto answer = senco.fill_in(of(tom, plan("/issue")), form(begins("001c", bob)));
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr(name + " does not see the record of Tom Hughes"));
  EXPECT_THAT(text_of(answer), HasSubstr("a post for class 4A or for the child"));
  EXPECT_THAT(text_of(answer), HasSubstr("href=\"#help_person.001c"));
  EXPECT_EQ(count(tom), before);
  // A post for the child is enough.
  house.give(school, bob, {people::PostKind::Assistant, {}, tom.child});
  EXPECT_EQ(senco.fill_in(of(tom, plan("/issue")), form(begins("001c", bob))).status, 303);
  EXPECT_EQ(help().provisions.front().person, bob);
}

TEST_F(IssueHelp, PutsNobodyElseIntoThePlaceOfWhomThePlanNames) {
  const std::string green = house.add_person(school, "Mrs Green");
  house.give(school, green, {people::PostKind::Assistant, "3B", {}});
  write(cards("3"));
  const std::string page = text_of(senco.get(of(tom, plan("/issue"))));
  EXPECT_THAT(page, HasSubstr("<option value=\"" + green + "\" selected>Mrs Green, who may not"));
  const auto answer = senco.fill_in(of(tom, plan("/issue")), form(begins("001c", green)));
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("<option value=\"" + green + "\" selected>"));
}

/// What stands above the form on arrival.
std::string before(const std::string& page) {
  return stepwell::testing::part_of(page, "<section id=\"before\"", "</section>");
}

TEST_F(IssueHelp, SaysOnArrivalWhoeverThePlanNamesAndWhoDoesNotSeeTheChild) {
  const std::string green = house.add_person(school, "Mrs Green");
  house.give(school, green, {people::PostKind::Assistant, "3B", {}});
  write(cards("3"));
  const std::string said = before(text_of(senco.get(of(tom, plan("/issue")))));
  EXPECT_THAT(said, HasSubstr("Before it can be issued"));
  EXPECT_THAT(said,
              HasSubstr("<a class=\"govuk-link\" href=\"#help_person.001c\">“Word cards”: Mrs "
                        "Green does not see the record of Tom Hughes"));
  EXPECT_THAT(said,
              HasSubstr("Choose somebody else, or have a post for class 4A or for the child"));
  house.give(school, green, {people::PostKind::Assistant, {}, tom.child});
  EXPECT_EQ(before(text_of(senco.get(of(tom, plan("/issue"))))), "");
}

TEST_F(IssueHelp, SaysOfWhatWasSentOnlyAtItsFieldWhoDoesNotSeeTheChild) {
  const std::string green = house.add_person(school, "Mrs Green");
  house.give(school, green, {people::PostKind::Assistant, "3B", {}});
  write(cards("3"));
  const std::string page =
      text_of(senco.fill_in(of(tom, plan("/issue")), form(begins("001c", green))));
  EXPECT_EQ(before(page), "");
  EXPECT_THAT(page, HasSubstr("Mrs Green does not see the record of Tom Hughes"));
  EXPECT_THAT(page, Not(HasSubstr("“Word cards”: ")));
}

TEST_F(IssueHelp, EndsWithAReviewThatEndsThePlan) {
  write(cards("3"));
  senco.fill_in(of(tom, plan("/issue")), form(begins("001c", ann)));
  const Fields held = day_fields("on", "2025-06-02") + Fields{{"outcome.001a", "met"},
                                                              {"view.parent", "Good"},
                                                              {"view.child", "Good"},
                                                              {"decision", "end"}};
  EXPECT_THAT(text_of(senco.get(of(tom, "/review/iep"))), HasSubstr("Help promised and given"));
  EXPECT_EQ(senco.fill_in(of(tom, "/review/iep"), held).status, 303);
  EXPECT_EQ(help().provisions.front().until, base::Day(2025, 6, 2));
  EXPECT_EQ(topics(tom).back(), "provision_ended:group");
}

}  // namespace
}  // namespace stepwell::web
