// What somebody wrote in the notices of moves, while the choice is made again.
#include <gmock/gmock.h>

#include "tests/web/moving_pages.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::hidden_fields;
using stepwell::testing::MovingPages;
using stepwell::testing::text_of;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct WordsOfNotices : MovingPages {
  const Fields again = {{"step", "choose"}};
  const Fields by_no_idp = Fields{{"way", "wales-aln-2021/no_idp"}} + today;
  const Fields of_sian = {{"children", sian.child}};

  http::Response send(const http::Response& shown, const Fields& more) {
    return senco.post(page, hidden_fields(shown) + more);
  }
  /// The list again, after both notices were written.
  http::Response list_again() { return send(show(both), words_for(sian) + words_for(tom) + again); }
  /// Of the box of a notice, not of what is kept out of sight.
  static std::string written(const app::RecordId& id) { return words_of(id) + "</textarea>"; }
};

TEST_F(WordsOfNotices, AreThereAgainAfterTheChoiceWasMadeAgain) {
  const auto shown = send(list_again(), both + by_idp);
  EXPECT_EQ(shown.status, 200);
  EXPECT_THAT(text_of(shown), AllOf(HasSubstr(written(sian)), HasSubstr(written(tom))));
  EXPECT_THAT(hidden_fields(shown), Not(Contains(http::FormField{body_of(sian), words_of(sian)})))
      << "a field that stands there twice would be sent as it was";
}

TEST_F(WordsOfNotices, AreThereAgainWhenOneChildCannotBeMovedAnyMore) {
  const Fields form = form_of_both();
  add_contact(tom, {{"restriction", "Court order"}});
  const auto refused = senco.post(page, form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("nobody among the contacts may be written to"));
  const auto shown = send(refused, of_sian + by_idp);
  EXPECT_EQ(shown.status, 200);
  EXPECT_THAT(text_of(shown), HasSubstr(written(sian)));
  EXPECT_THAT(text_of(shown), Not(HasSubstr(written(tom))));
  EXPECT_THAT(hidden_fields(shown), Contains(http::FormField{body_of(tom), words_of(tom)}));
  EXPECT_THAT(hidden_fields(refused), Contains(http::FormField{"method", "post"}));
}

TEST_F(WordsOfNotices, OfAChildWhoIsLeftOutForAWhileAreThereAgain) {
  const auto without_tom = send(list_again(), of_sian + by_idp);
  const auto list = send(without_tom, words_for(sian) + again);
  EXPECT_THAT(text_of(send(list, both + by_idp)), HasSubstr(written(tom)));
}

TEST_F(WordsOfNotices, OfOneNoticeNeverStandInAnother) {
  const auto other = send(list_again(), both + by_no_idp);
  EXPECT_EQ(other.status, 200);
  EXPECT_THAT(text_of(other), Not(HasSubstr(written(sian))));
  EXPECT_THAT(text_of(other), HasSubstr("name=\"body-" + sian.child + "-no_idp_notice\""));
  EXPECT_THAT(text_of(send(send(other, again), both + by_idp)), HasSubstr(written(sian)))
      << "and the first notice is as it was";
}

TEST_F(WordsOfNotices, AreToBeReadAgainIfTheRecordWasChangedSince) {
  const auto list = list_again();
  record(tom, {{{"on", "2025-06-02"}, {"kind", "concern_raised"}, {"from", "teacher"}}});
  const auto shown = send(list, both + by_idp);
  EXPECT_EQ(shown.status, 422);
  EXPECT_THAT(text_of(shown), HasSubstr("The record of Tom Hughes was changed"));
  EXPECT_THAT(text_of(shown), Not(HasSubstr("The record of Siân O’Brien was changed")));
  EXPECT_THAT(text_of(shown), HasSubstr(written(tom)));
  EXPECT_EQ(send(shown, words_for(sian) + words_for(tom) + by_post).status, 303);
}

TEST_F(WordsOfNotices, OfOneChildAloneAreThereAgain) {
  const std::string one = of(sian, "/law");
  const auto list =
      senco.post(one, hidden_fields(senco.fill_in(one, by_idp)) + words_for(sian) + again);
  EXPECT_THAT(text_of(senco.post(one, hidden_fields(list) + by_idp)), HasSubstr(written(sian)));
}

TEST_F(WordsOfNotices, AreAllThatIsKeptAndHarmlessWhateverStandsInThem) {
  const Fields odd = {{"body-\"x", "<b>"}, {"bodyguard", "y"}, {"else", "z"}};
  const std::string list = text_of(send(show(both), odd + again));
  EXPECT_THAT(list, HasSubstr("name=\"body-&quot;x\" value=\"&lt;b&gt;\""));
  EXPECT_THAT(list, Not(HasSubstr("bodyguard")));
  EXPECT_THAT(list, Not(HasSubstr("name=\"else\"")));
}

}  // namespace
}  // namespace stepwell::web
