// Why somebody is asked to a meeting.
#include <algorithm>

#include "tests/web/meetings.h"

namespace stepwell::web {
namespace {

struct ReasonsToCome : Meetings {
  /// The first who is offered is the child.
  Fields reasoned() const {
    return arranging("10") + Fields{{"invited", "Siân O’Brien"},
                                    {"why-0", "It is about her"},
                                    {"why-others", "Know her from home"}};
  }
};

TEST_F(ReasonsToCome, StandBesideThoseWhoAreAskedOnTheAgendaAndInTheInvitation) {
  const auto done = senco.fill_in(arrange_page, reasoned());
  ASSERT_EQ(done.status, 303) << text_of(done);
  EXPECT_EQ(last_body(sian).at("why_asked"),
            json::parse(R"([{"who": "Siân O’Brien", "why": "It is about her"},
                            {"who": "Mother", "why": "Know her from home"},
                            {"who": "Grandfather", "why": "Know her from home"}])"));
  EXPECT_THAT(text_of(senco.get(location_of(done))),
              HasSubstr("Siân O’Brien (It is about her); Mother (Know her from home); "
                        "Grandfather (Know her from home)"));
  const std::string letter = text_of(senco.get(of(sian, "/letters/review_invitation")));
  EXPECT_THAT(letter, HasSubstr("- Siân O’Brien (It is about her)\n- Mother (Know her from home)"));
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("Why: Siân O’Brien, It is about her; "));
}

TEST_F(ReasonsToCome, NeedNotBeSaid) {
  ASSERT_EQ(arrange("10").status, 303);
  EXPECT_FALSE(last_body(sian).contains("why_asked"));
  const std::string letter = text_of(senco.get(of(sian, "/letters/review_invitation")));
  EXPECT_THAT(letter, HasSubstr("- Mother\n- Grandfather"));
}

TEST_F(ReasonsToCome, AreOfSomebodyWhoIsAskedAndAreNotLost) {
  const auto before = count(sian);
  Fields nobody = reasoned();
  std::erase_if(
      nobody, [](const auto& field) { return field.name == "invited" || field.name == "others"; });
  const auto refused = senco.fill_in(arrange_page, nobody);
  EXPECT_EQ(refused.status, 422);
  const std::string page = text_of(refused);
  EXPECT_THAT(page, HasSubstr("Tick Siân O’Brien, who is to come for this reason"));
  EXPECT_THAT(page, HasSubstr("Name under “Anybody else” who is to come"));
  EXPECT_THAT(page, HasSubstr("value=\"It is about her\""));
  EXPECT_THAT(page, HasSubstr("value=\"Know her from home\""));
  EXPECT_EQ(count(sian), before);
  const auto vast =
      senco.fill_in(arrange_page, arranging("10") + Fields{{"why-others", std::string(301, 'x')}});
  EXPECT_EQ(vast.status, 422);
  EXPECT_THAT(text_of(vast), HasSubstr("why-others-error"));
}

TEST_F(ReasonsToCome, StayBesideTheSamePersonWhenOthersAreOfferedMeanwhile) {
  const Fields opened = hidden_fields(senco.get(arrange_page));
  const auto last = std::find_if(opened.rbegin(), opened.rend(),
                                 [](const auto& field) { return field.name.ends_with("-who"); });
  ASSERT_NE(last, opened.rend());
  const std::string whose = last->name, who = last->value;
  const std::string why = whose.substr(0, whose.size() - std::string("-who").size());
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "contact_added"},
                 {"contact", "c9"},
                 {"name", "Bet Parry"},
                 {"relation", "Aunt"}}});
  const auto refused =
      senco.post(arrange_page, opened + arranging("10") + Fields{{why, "Knows her well"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Why Bet Parry?"));
  const Fields shown = hidden_fields(refused);
  EXPECT_TRUE(std::any_of(shown.begin(), shown.end(), [&](const auto& field) {
    return field.name == whose && field.value == who;
  })) << "the reason would stand beside somebody else";
}

TEST_F(ReasonsToCome, GoAlongWhenTheMeetingIsMoved) {
  ASSERT_EQ(senco.fill_in(arrange_page, reasoned()).status, 303);
  const std::string page =
      text_of(senco.get(arrange_page + "?again=" + std::to_string(count(sian))));
  EXPECT_THAT(page, HasSubstr("value=\"It is about her\""));
  EXPECT_THAT(page, HasSubstr("Why Grandfather?"));
  EXPECT_THAT(page, HasSubstr("value=\"Know her from home\""));
}

}  // namespace
}  // namespace stepwell::web
