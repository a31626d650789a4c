// Notices of moves to families who wish to be written to in Welsh.
#include <gmock/gmock.h>

#include "record/body.h"
#include "tests/web/moving_pages.h"

namespace stepwell::web {
namespace {

using stepwell::testing::hidden_fields;
using stepwell::testing::MovingPages;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::AllOf;
using ::testing::HasSubstr;
using stepwell::testing::operator+;

struct WelshNotices : MovingPages {
  WelshNotices() { add_contact(sian, {{"language", "Welsh"}}); }
  /// The box of that child's notice, with what stands in it.
  static std::string box(const std::string& shown, const app::RecordId& id) {
    const auto at = shown.find("name=\"" + body_of(id) + "\"");
    return at == std::string::npos ? std::string()
                                   : part_of(shown.substr(at), "name", "</textarea");
  }
  /// In which language the child's letter was sent, by the record; empty for English.
  std::string sent_in(const app::RecordId& id) {
    for (const record::Entry& entry : house.records.load(id).entries)
      if (law::spec(entry.topic.kind).name == "letter_sent")
        return record::text_in(entry, "language");
    return "no letter";
  }
};

TEST_F(WelshNotices, AreBegunInWelshForThatFamilyAlone) {
  const std::string shown = text_of(show(both));
  EXPECT_THAT(box(shown, sian), AllOf(HasSubstr("lang=\"cy\""), HasSubstr("Hysbysiad CDU")));
  EXPECT_THAT(box(shown, tom), AllOf(HasSubstr("lang=\"en\""), HasSubstr("This is an IDP notice")));
}

TEST_F(WelshNotices, KeepTheirLanguageIntoTheRecordAndOntoPaper) {
  ASSERT_EQ(senco.post(page, form_of_both()).status, 303);
  EXPECT_EQ(sent_in(sian), "cy");
  EXPECT_EQ(sent_in(tom), "");
  const std::string paper = text_of(senco.get(path("/moving/notices?on=2025-06-02")));
  EXPECT_THAT(paper, AllOf(HasSubstr("class=\"sw-letter\" lang=\"cy\""),
                           HasSubstr("class=\"sw-letter\" lang=\"en\"")));
}

TEST_F(WelshNotices, KeepTheirLanguageWhileTheChoiceIsMadeAgain) {
  const auto list = senco.post(page, hidden_fields(show(both)) + words_for(sian) +
                                         stepwell::testing::Fields{{"step", "choose"}});
  const std::string shown = text_of(senco.post(page, hidden_fields(list) + both + by_idp));
  EXPECT_THAT(box(shown, sian), AllOf(HasSubstr("lang=\"cy\""), HasSubstr(words_of(sian))));
}

}  // namespace
}  // namespace stepwell::web
