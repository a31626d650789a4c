// What the proposal of the repository says, and what it may not: it is nobody's law.
#include <gtest/gtest.h>

#include "tests/law/small_pack.h"
#include "tests/support/packs.h"

namespace stepwell::law {
namespace {

const Framework& draft() {
  return *stepwell::testing::packs()->find("england-isp-draft");
}

TEST(TheProposalForEngland, SaysNothingAsIfItWereLaw) {
  const Framework& proposal = draft();
  ASSERT_EQ(proposal.status, Framework::Status::Proposal);
  for (const Duty& duty : proposal.duties) {
    EXPECT_FALSE(is_binding(duty.cites.confidence)) << duty.id;
    for (const auto* clocks : {&duty.limits, &duty.aims})
      for (const Clock& clock : *clocks) EXPECT_FALSE(is_binding(clock.confidence)) << duty.id;
  }
  for (const Stage& stage : proposal.stages)
    EXPECT_FALSE(is_binding(stage.cites.confidence)) << stage.id;
  for (const Document& document : proposal.documents)
    EXPECT_FALSE(is_binding(document.cites.confidence)) << document.id;
}

TEST(TheProposalForEngland, HasTwoLevelsInThePlaceOfSupportAtSchool) {
  for (const char* stage : {"targeted", "targeted_plus"}) EXPECT_TRUE(draft().find_stage(stage));
  const auto support = draft().find_stage("k");
  ASSERT_TRUE(support) << "a record of today can be looked at";
  for (const Move& move : draft().moves) EXPECT_NE(move.to, *support) << "nobody comes to it anew";
}

TEST(TheProposalForEngland, HasAPlanForEveryChildAndNoYearlyReview) {
  const Duty* plan = draft().find_duty("isp.individual_plan");
  ASSERT_NE(plan, nullptr);
  EXPECT_TRUE(plan->limits.empty()) << "no number of days is proposed";
  EXPECT_NE(draft().find_document("individual_support_plan"), nullptr);
  const Duty* review = draft().find_duty("isp.ar");
  ASSERT_NE(review, nullptr);
  for (const Clock& clock : review->limits) EXPECT_NE(clock.unit, Clock::Unit::Month);
}

TEST(Proposals, AreNeverSurerThanUnverifiedInWhatTheyTakeOver) {
  SourceFiles files = upper("",
                            "[[duty]]\nid = \"u2.meet\"\n"
                            "limit = { amount = 3, unit = \"week\", confidence = \"statute\" }\n");
  change(files, "upper/framework.toml", "status = \"legacy\"", "status = \"proposal\"");
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  const Framework& proposal = *library->find("upper");
  for (const Duty& duty : proposal.duties) {
    EXPECT_FALSE(is_binding(duty.cites.confidence)) << duty.id;
    for (const Clock& clock : duty.limits) EXPECT_FALSE(is_binding(clock.confidence)) << duty.id;
  }
  for (const Stage& stage : proposal.stages) EXPECT_FALSE(is_binding(stage.cites.confidence));
  for (const Move& move : proposal.moves) EXPECT_FALSE(is_binding(move.cites.confidence));
  EXPECT_EQ(proposal.citations.front().confidence, Confidence::Statute)
      << "the source was read all the same";
  EXPECT_TRUE(is_binding(library->find("small")->find_duty("s1.review")->cites.confidence));
}

TEST(Proposals, LeaveWhatIsCustomAsItIs) {
  SourceFiles files = upper();
  files["upper/cite.toml"] =
      "[[cite]]\nid = \"own\"\ninstrument = \"Our own\"\nconfidence = \"practice\"\n";
  files["upper/duties.toml"] = "[[duty]]\nid = \"u2.meet\"\ncite = [\"own\"]\n";
  change(files, "upper/framework.toml", "status = \"legacy\"", "status = \"proposal\"");
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  EXPECT_EQ(library->find("upper")->find_duty("u2.meet")->cites.confidence, Confidence::Practice);
}

}  // namespace
}  // namespace stepwell::law
