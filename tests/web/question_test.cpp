// The questions that parents are told to ask: on a sheet, and answered in a meeting.
#include <gmock/gmock.h>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::packs;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct Questions : Forms {
  Questions() { give_help(sian); }
  const law::Framework& law = *packs()->find("wales-sen-2002");
  std::string sheet = of(sian, "/questions/wal.prepare");
  std::string answers = of(sian, "/questions/wal.prepare/answers");
  /// What the law asks in that place of the bank.
  std::string question(std::size_t index) const {
    for (const law::Bank& bank : law.banks)
      if (bank.id == "wal.prepare") return bank.items[index].text.en;
    return {};
  }
  std::string notes() { return text_of(senco.get(of(sian, "/meetings/record"))); }
};

TEST_F(Questions, AreThoseOfTheLaw) {
  const std::string list = text_of(senco.get(of(sian, "/questions")));
  for (const law::Bank& bank : law.banks) {
    if (bank.of != law::Bank::Of::Questions) continue;
    EXPECT_THAT(list, HasSubstr("/questions/" + bank.id));
    const std::string page = text_of(senco.get(of(sian, "/questions/" + bank.id)));
    for (const law::BankItem& item : bank.items) EXPECT_THAT(page, HasSubstr(item.text.en));
  }
  EXPECT_EQ(senco.get(of(sian, "/questions/nonsense")).status, 404);
  EXPECT_EQ(senco.get(of(sian, "/questions/sa.help")).status, 404);
}

TEST_F(Questions, AreAnsweredByTheRecordWhereItCan) {
  const std::string page = text_of(senco.get(sheet));
  EXPECT_THAT(page, HasSubstr("School Action, since 3 March 2025."));
  EXPECT_THAT(page, HasSubstr("given out on 17 March 2025, to be reviewed by 1 July 2025."));
  EXPECT_THAT(page, HasSubstr("The record says nothing of it."));
  EXPECT_THAT(page, HasSubstr("sw-room"));
}

TEST_F(Questions, ThatAreAnsweredStandInTheNotesOfTheMeeting) {
  const auto done =
      senco.fill_in(answers, {{"answer-0", "Reads <more>"}, {"asked-1", "yes"}, {"answer-2", ""}});
  EXPECT_EQ(location_of(done), of(sian, "/meetings/record"));
  const std::string page = notes();
  EXPECT_THAT(page, HasSubstr(question(0) + " Reads &lt;more&gt;"));
  EXPECT_THAT(page, HasSubstr("Asked, and not answered yet."));
  EXPECT_THAT(page, Not(HasSubstr(question(2) + " ")));
}

TEST_F(Questions, ThatAreSentTwiceStandInTheNotesOnce) {
  const Fields form = hidden_fields(senco.get(answers)) + Fields{{"answer-0", "Only once"}};
  senco.post(answers, form);
  senco.post(answers, form);
  const std::string page = notes();
  EXPECT_EQ(page.find("Only once"), page.rfind("Only once"));
}

TEST_F(Questions, AddToWhatStandsInTheNotes) {
  senco.fill_in(answers, {{"answer-0", "First"}});
  senco.fill_in(answers, {{"answer-1", "Second"}});
  EXPECT_THAT(notes(), HasSubstr("First"));
  EXPECT_THAT(notes(), HasSubstr("Second"));
}

TEST_F(Questions, WithoutAnAnswerOrWithTooMuchAreGivenBack) {
  const auto empty = senco.fill_in(answers, {});
  EXPECT_EQ(empty.status, 422);
  EXPECT_THAT(text_of(empty), HasSubstr("Tick or answer at least one question."));
  const std::string vast(150'000, 'a');
  const auto refused = senco.fill_in(answers, {{"answer-0", vast}, {"answer-1", "Short"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("There are 150,000."));
  EXPECT_THAT(text_of(refused), HasSubstr(vast));
  EXPECT_THAT(text_of(refused), HasSubstr("Short</textarea>"));
}

TEST_F(Questions, ThatTheNotesHaveNoRoomForAreGivenBack) {
  const std::string much(1900, 'b');
  for (int i = 0; i < 5; ++i) senco.fill_in(answers, {{"answer-" + std::to_string(i), much}});
  const auto refused = senco.fill_in(answers, {{"answer-5", std::string(1900, 'c')}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("have no room for all of it"));
  EXPECT_THAT(text_of(refused), HasSubstr(std::string(1900, 'c')));
}

}  // namespace
}  // namespace stepwell::web
