// Letters for the family of a young person whose own the rights are by now.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"
#include "web/texts/letter.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

/// Leo of an English school, with an EHC plan; somebody with parental responsibility gets letters.
struct LettersOfOnesOwn : Forms {
  const app::NewSchool other = house.add_school(stepwell::testing::exton(), "eve");
  const app::RecordId leo{other.school, app::new_identifier(house.randomness)};
  stepwell::testing::Browser there{web};
  const std::string invitation = of(leo, "/letters/annual_review_invitation");

  LettersOfOnesOwn() {
    house.add_who_signs_in(other, "els", {stepwell::testing::kSenco, {}, {}});
    there.use_session(house.token_of("els", stepwell::testing::kOtherPassword));
    house.add_child(leo, {"Leo", "Stone", "12A"});
    record(leo, {{{"on", "2025-06-02"}, {"kind", "taken_over"}, {"stage", "e"}}});
    record(leo, {{{"on", "2025-06-02"},
                  {"kind", "contact_added"},
                  {"contact", "c1"},
                  {"name", "Ann Stone"},
                  {"parental_responsibility", true}}});
    be_born("2008-03-01");
  }
  void be_born(const char* day) {
    record(leo, {{{"on", "2025-06-02"}, {"kind", "pupil_details_changed"}, {"born", day}}});
  }
  bool is_ticked(const std::string& value) {
    const std::string box = part_of(text_of(there.get(invitation)), "value=\"" + value + "\"", ">");
    EXPECT_FALSE(box.empty()) << value;
    return box.find("checked") != std::string::npos;
  }
  /// From the form to the record.
  http::Response send(const Fields& to) {
    const Fields words = {{"subject", "A"}, {"body", "B"}, {"step", "print"}};
    const Fields paper = hidden_fields(there.fill_in(invitation, words + to));
    return there.post(invitation, paper + today + Fields{{"method", "post"}, {"step", "record"}});
  }
  const Fields to_leo = {{"to", "the child"}};
  const Fields to_ann = {{"to", "c1"}};
  const std::string told = "notice_given:review_meeting:";
};

TEST_F(LettersOfOnesOwn, AreForTheYoungPersonAndTheParentCanStillBeChosen) {
  EXPECT_TRUE(is_ticked("the child"));
  EXPECT_FALSE(is_ticked("c1"));
  const std::string page = text_of(there.get(invitation));
  EXPECT_THAT(page, HasSubstr("Dear Leo Stone"));
  EXPECT_THAT(page, HasSubstr("the rights that the parents held are the child’s own"));
  EXPECT_THAT(page, HasSubstr(texts::kLetterToChild));
}

TEST_F(LettersOfOnesOwn, RecordTheNoticeForEachWhoIsToldByIt) {
  EXPECT_EQ(send(to_leo).status, 303);
  EXPECT_THAT(topics(leo), Contains(told + "young_person"));
  EXPECT_THAT(topics(leo), Not(Contains(told + "parent")));
  EXPECT_EQ(send(to_leo + to_ann).status, 303);
  EXPECT_THAT(topics(leo), Contains(told + "young_person").Times(2));
  EXPECT_THAT(topics(leo), Contains(told + "parent"));
  EXPECT_FALSE(body(leo).contains("text")) << "what is erased must not stand a third time";
}

TEST_F(LettersOfOnesOwn, AreRecordedAsTheLetterSaysWhereTheyGoToAParentAlone) {
  EXPECT_EQ(send(to_ann).status, 303);
  EXPECT_THAT(topics(leo), Contains(told + "parent"));
  EXPECT_THAT(topics(leo), Not(Contains(told + "young_person")));
}

TEST_F(LettersOfOnesOwn, AreTheParentsWhileTheRightsAre) {
  be_born("2010-03-01");
  EXPECT_TRUE(is_ticked("c1"));
  const std::string page = text_of(there.get(invitation));
  EXPECT_THAT(page, HasSubstr("Dear Ann Stone"));
  EXPECT_THAT(page, Not(HasSubstr("value=\"the child\"")));
  EXPECT_THAT(page, Not(HasSubstr(texts::kLetterToChild)));
  const auto refused = there.fill_in(
      invitation, Fields{{"subject", "A"}, {"body", "B"}, {"step", "print"}} + to_leo);
  EXPECT_EQ(refused.status, 422);
}

}  // namespace
}  // namespace stepwell::web
