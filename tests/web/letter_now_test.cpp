// Letters that can be written for a child now, and those that cannot: by the day, by the stage, and
// by the moves that are open.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct LettersOfNow : Forms {
  std::string letters(const app::RecordId& id) { return text_of(senco.get(of(id, "/letters"))); }
  http::Response letter(const app::RecordId& id, const std::string& name) {
    return senco.get(of(id, "/letters/" + name));
  }
  /// Posted with the form id of another letter's form, as a form that was open before is.
  http::Response post(const app::RecordId& id, const std::string& name, const Fields& fields) {
    const auto form = hidden_fields(letter(id, "meeting_confirmation"));
    return senco.post(of(id, "/letters/" + name), form + fields);
  }
  const Fields words = {{"subject", "A"}, {"body", "my own words"}, {"others", "Ann Hughes"}};
};

TEST_F(LettersOfNow, TellOfExtraHelpOnlyWhereThereIsSome) {
  EXPECT_THAT(letters(tom), HasSubstr("/letters/meeting_confirmation"));
  EXPECT_THAT(letters(tom), Not(HasSubstr("/letters/tell_parent")));
  give_help(sian);
  EXPECT_THAT(letters(sian), HasSubstr("/letters/tell_parent"));
}

TEST_F(LettersOfNow, SayPlainlyWhyTheyCannotBeWritten) {
  const auto shown = letter(tom, "tell_parent");
  EXPECT_EQ(shown.status, 200);
  EXPECT_THAT(text_of(shown), HasSubstr("This letter is for a child at: Early Years Action, Early "
                                        "Years Action Plus, School Action, School Action Plus. Tom "
                                        "Hughes is at: No special educational needs identified."));
  EXPECT_THAT(text_of(shown), HasSubstr("href=\"" + of(tom, "/letters") + "\""));
  EXPECT_THAT(text_of(shown), Not(HasSubstr("<textarea")));
}

TEST_F(LettersOfNow, ThatCannotBeSentAnyMoreComeBackWithWhatWasTypedAndRecordNothing) {
  const auto before = count(tom);
  for (const Fields& step :
       {Fields{{"step", "print"}}, Fields{{"step", "record"}, {"method", "post"}} + today}) {
    const auto refused = post(tom, "tell_parent", words + step);
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(text_of(refused), HasSubstr("So it cannot be written now."));
    EXPECT_THAT(text_of(refused), HasSubstr("my own words</textarea>"));
  }
  EXPECT_EQ(count(tom), before);
}

TEST_F(LettersOfNow, OfAMoveThatAnotherBodyGivesNoticeOfAreNotTheSchools) {
  give_help(sian);
  EXPECT_THAT(letters(sian), HasSubstr("/letters/idp_notice"));
  record(sian,
         {{{"on", "2025-05-01"}, {"kind", "milestone_reached"}, {"milestone", "looked_after"}}});
  EXPECT_THAT(letters(sian), Not(HasSubstr("/letters/idp_notice")));
  const auto shown = letter(sian, "idp_notice");
  EXPECT_EQ(shown.status, 200);
  EXPECT_THAT(text_of(shown), HasSubstr("there is no such move now that the school gives"));
}

TEST_F(LettersOfNow, ThatMovedTheChildAreAnsweredOnceMoreWhenTheirFormComesAgain) {
  give_help(sian);
  const std::string path = of(sian, "/letters/idp_notice");
  const auto paper = senco.fill_in(path, words + Fields{{"step", "print"}});
  ASSERT_EQ(paper.status, 200);
  const Fields form = hidden_fields(paper) + today + Fields{{"method", "post"}, {"step", "record"}};
  ASSERT_EQ(senco.post(path, form).status, 303);
  EXPECT_THAT(topics(sian), ::testing::Contains("framework_moved:wales-aln-2021:idp"));
  const auto length = count(sian);
  EXPECT_EQ(senco.post(path, form).status, 303) << "sent again";
  EXPECT_EQ(count(sian), length);
}

TEST_F(LettersOfNow, AreNotOfferedByTheFormOfAnEntryEitherWhereTheyCannotBeWritten) {
  EXPECT_THAT(text_of(senco.get(of(tom, "/tell?first=support"))),
              Not(HasSubstr("/letters/tell_parent")));
}

/// A child with help on a day on which the law that follows has not begun.
struct LettersBeforeTheNextLaw : ::testing::Test {
  stepwell::testing::WebHouse web;
  stepwell::testing::HouseOver& house = web.house;
  app::NewSchool school = begin();
  app::RecordId mia{school.school, app::new_identifier(house.randomness)};
  stepwell::testing::Browser senco{web};

  LettersBeforeTheNextLaw() {
    house.add_child(mia, {"Mia", "Stone", "3B"});
    app::Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back(
        {mia, {{{"on", "2018-11-20"}, {"kind", "taken_over"}, {"stage", "sa"}}}});
    EXPECT_TRUE(house.records.record(wish).has_value());
    senco.use_session(house.token_of("sen", stepwell::testing::kOtherPassword));
  }
  app::NewSchool begin() {
    const base::Day day(2018, 11, 20);
    house.clock.set({static_cast<std::int64_t>(day - base::Day(1970, 1, 1)) * 86400 + 9 * 3600});
    app::NewSchool made = house.add_school(stepwell::testing::bryn());
    house.add_who_signs_in(made, "sen", {stepwell::testing::kSenco, {}, {}});
    return made;
  }
  std::string page_of(const char* rest) {
    const auto shown = senco.get(pages::child_path(mia, rest));
    EXPECT_EQ(shown.status, 200) << rest;
    return text_of(shown);
  }
};

TEST_F(LettersBeforeTheNextLaw, HaveNoneOfTheMoveToIt) {
  const std::string page = page_of("/letters");
  EXPECT_THAT(page, HasSubstr("/letters/tell_parent"));
  for (const char* of_the_move : {"idp_notice", "no_idp_notice", "no_early_move"})
    EXPECT_THAT(page, Not(HasSubstr(std::string("/letters/") + of_the_move)));
}

TEST_F(LettersBeforeTheNextLaw, SayFromWhichDayTheyCanBeWritten) {
  for (const char* of_the_move : {"/letters/idp_notice", "/letters/no_early_move"}) {
    const std::string page = page_of(of_the_move);
    EXPECT_THAT(page, HasSubstr("1 September 2021")) << of_the_move;
    EXPECT_THAT(page, HasSubstr("Until then it cannot be written.")) << of_the_move;
    EXPECT_THAT(page, Not(HasSubstr("<textarea"))) << of_the_move;
  }
}

}  // namespace
}  // namespace stepwell::web
