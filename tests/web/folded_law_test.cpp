// The page of a law on a phone: each rule is its name and one line, and the rest is folded.
#include <gmock/gmock.h>

#include "tests/web/law_reader.h"
#include "web/pages/law/duty_rules.h"
#include "web/texts/law.h"
#include "web/texts/why.h"

namespace stepwell::web {
namespace {

using stepwell::testing::escaped;
using stepwell::testing::packs;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct FoldedLaw : stepwell::testing::LawReader {};

TEST_F(FoldedLaw, HasEachRuleBehindALineThatSaysWhoAndByWhenBelowItsName) {
  const std::string end = "</summary>";
  for (const auto& law : packs()->frameworks()) {
    const std::string page = page_of(*law);
    for (const law::Duty& duty : law->duties) {
      const std::string rule =
          part_of(page, "id=\"" + pages::rule_anchor(duty) + "\"", "</article>");
      const std::string seen = rule.substr(0, rule.find(end));
      EXPECT_THAT(seen, HasSubstr(escaped(duty.text.en) + "</h3>")) << duty.id;
      EXPECT_THAT(seen, HasSubstr(escaped(law->roles[duty.owner].name.en) + ". ")) << duty.id;
      EXPECT_THAT(seen, Not(HasSubstr("<dl"))) << duty.id;
      EXPECT_THAT(rule.substr(seen.size()), HasSubstr(texts::kLawStrict)) << duty.id;
      for (const law::Clock& clock : duty.limits)
        if (clock.form == law::Clock::Form::Duration && clock.amount != 0) {
          EXPECT_THAT(seen, HasSubstr(texts::clock_amount(clock.amount, clock.unit))) << duty.id;
        }
    }
  }
}

TEST_F(FoldedLaw, LeavesTheSourcesFoldedUntilSomebodyAsks) {
  const law::Framework& law = *packs()->find("wales-sen-2002");
  const std::string page = page_of(law);
  const std::string sources = page.substr(page.find("id=\"sources\""));
  EXPECT_LT(sources.find("<details"), sources.find("sw-sources"));
  EXPECT_THAT(sources, HasSubstr(texts::all_sources(law.citations.size())));
}

}  // namespace
}  // namespace stepwell::web
