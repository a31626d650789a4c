// Issuing: only the text that was shown is issued, and nothing that was written meanwhile is lost.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/whole_plan.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::issue_form;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using stepwell::testing::whole_plan;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct Issuing : Forms {
  const std::string page = of(tom, "/plan/iep/issue");
  const app::DraftId draft{tom, "iep"};

  Issuing() {
    help_without_plan(tom);
    web.drafts->begin(draft, "somebody", house.clock.now(), whole_plan());
  }
  void write(const std::string& name, const std::string& value, int seen) {
    ASSERT_TRUE(
        web.drafts->save(draft, name, value, seen, school.person, house.clock.now()).has_value());
  }
  std::string issued() {
    for (const app::LoggedEntry& entry : house.log.read(tom))
      if (entry.topic.starts_with("document_issued")) return *entry.body;
    return {};
  }
};

TEST_F(Issuing, ShowsWhatWillBeIssued) {
  EXPECT_THAT(text_of(senco.get(page)), HasSubstr("Word cards each morning"));
}

TEST_F(Issuing, AsksAgainWhereTheTextIsNotTheOneThatWasShown) {
  const Fields form = hidden_fields(senco.get(page)) + issue_form();
  write("difficulty.tried", "Nothing has helped", 1);
  const auto asked = senco.post(page, form);
  EXPECT_EQ(asked.status, 409);
  EXPECT_EQ(issued(), "");
  EXPECT_THAT(text_of(asked), HasSubstr("Ada Lovegrove wrote"));
  EXPECT_THAT(text_of(asked), HasSubstr("Nothing has helped"));
  EXPECT_THAT(text_of(asked), HasSubstr("/plan/iep/edit#difficulty.tried\""));
  EXPECT_THAT(text_of(asked), Not(HasSubstr("/plan/iep/edit#difficulty.difficulty\"")));
  const auto again = senco.post(page, hidden_fields(asked) + issue_form());
  EXPECT_EQ(again.status, 303) << text_of(again);
  EXPECT_THAT(issued(), HasSubstr("Nothing has helped"));
}

TEST_F(Issuing, AsksAgainWhereARowWasTakenOutOrTheDraftBegunAnew) {
  const Fields form = hidden_fields(senco.get(page)) + issue_form();
  web.drafts->remove(draft, "strategies.001b.");
  EXPECT_NE(senco.post(page, form).status, 303);
  const auto draft_now = web.drafts->find(draft);
  std::vector<std::pair<std::string, std::string>> anew;
  for (const app::DraftField& field : draft_now->fields)
    anew.emplace_back(field.name, field.value + " anew");
  anew.emplace_back("strategies.001b.strategy", "Something else");
  ASSERT_EQ(web.drafts->discard_if(draft, draft_now->fields), app::Discarded::Gone);
  web.drafts->begin(draft, "somebody", house.clock.now(), anew);
  EXPECT_EQ(senco.post(page, form).status, 409);
  EXPECT_EQ(issued(), "");
}

TEST_F(Issuing, AsksAgainWhereTheFormSaysNothingOfTheDraft) {
  Fields form = hidden_fields(senco.get(page)) + issue_form();
  std::erase_if(form, [](const http::FormField& field) { return field.name == "draft"; });
  EXPECT_EQ(senco.post(page, form).status, 409);
  for (const char* nonsense : {"x", "=", "difficulty.tried=9", "\xff"})
    EXPECT_EQ(senco.post(page, form + Fields{{"draft", nonsense}}).status, 409);
  EXPECT_EQ(issued(), "");
}

}  // namespace
}  // namespace stepwell::web
