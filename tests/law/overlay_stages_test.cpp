// The stages that an authority adds: each a part of a stage of the law, of which nothing is lost.
#include <gmock/gmock.h>

#include <algorithm>
#include <ostream>
#include <string>

#include "cli/files.h"
#include "tests/law/town.h"
#include "tests/support/source_dir.h"

namespace stepwell::law {
namespace {

/// A stage of the town's own, and a move to it.
std::string part(const std::string& more) {
  return "[[stage]]\nid = \"sa_two\"\nname.en = \"Two\"\ncite = [\"act\"]\n" + more;
}
std::string to_part(const std::string& from, const std::string& more) {
  return "[[move]]\nfrom = [\"" + from +
         "\"]\nto = \"sa_two\"\ntext.en = \"Go\"\ncite = [\"act\"]\n" + more;
}

TEST(LocalStages, AddStagesAsPartsOfThoseOfTheLaw) {
  const auto library = loaded(
      town("stages.toml", part("within = \"sa\"\n") +
                              to_part("none", "[[move.needs]]\ntopic = \"concern_raised\"\n") +
                              to_part("sa", "") +
                              "[[move]]\nfrom = [\"sa_two\"]\nto = \"sa\"\ntext.en = \"Back\"\n"
                              "cite = [\"act\"]\n"));
  const Framework* law = overlaid(library);
  ASSERT_NE(law, nullptr);
  ASSERT_EQ(law->stages.size(), 3U);
  const Stage& two = law->stages[2];
  EXPECT_EQ(two.within, "sa");
  EXPECT_TRUE(two.on_register) << "as its whole";
  ASSERT_EQ(law->moves.size(), 4U);
  ASSERT_EQ(law->moves[1].needs.size(), 2U) << "those of the law's move, and the town's";
  EXPECT_EQ(law->moves[1].needs[0].name(), "evidence_added");
  EXPECT_EQ(law->moves[1].needs[1].name(), "concern_raised");
  EXPECT_TRUE(law->moves[2].needs.empty()) << "within one stage of the law";
  EXPECT_TRUE(law->find_duty("s1.review")->in_stages.contains(2));
  EXPECT_TRUE(law->cycles[0].stages.contains(2));
  const Topic entered{kinds::stage_moved, 1, {two.word}};
  EXPECT_TRUE(any_matches(law->cycles[0].steps[0].begins, entered));
  const Framework& plain = *library->find("small");
  EXPECT_EQ(plain.find_stage("sa_two"), std::nullopt);
  EXPECT_EQ(plain.stage_of(two.word), 1U) << "where the overlay does not count";
  EXPECT_EQ(plain.stage_told("sa_two"), 1U);
}

TEST(LocalStages, HaveNoStageThatIsAPartOfAnotherInOtherOverlaysOfTheLaw) {
  SourceFiles files = town("stages.toml", part("within = \"sa\"\n"));
  files["overlays/village/overlay.toml"] =
      "id = \"village\"\noverlays = \"small\"\nname.en = \"The village\"\n";
  files["overlays/village/stages.toml"] = part("within = \"sa\"\n");
  EXPECT_TRUE(loaded(files));
  files["overlays/village/stages.toml"] = part("within = \"none\"\n");
  EXPECT_TRUE(has(faults_of(files), "overlays/village/stages.toml", 2, "stage.id",
                  "a part of another stage"))
      << all_of(faults_of(files));
}

TEST(LocalStages, NameInTheirOwnRulesTheWholeOfAStageWithItsParts) {
  SourceFiles files = town("stages.toml", part("within = \"sa\"\n"));
  files[kFolder + "duties.toml"] =
      "[[duty]]\nid = \"s1.phone\"\nowner = \"senco\"\nstrength = \"should\"\n"
      "text.en = \"Phone\"\nopens = [\"stage_moved:sa\"]\ncloses = [\"parent_told\"]\n"
      "in_stages = [\"sa\"]\ncite = [\"act\"]\n";
  const auto library = loaded(files);
  const Framework* law = overlaid(library);
  ASSERT_NE(law, nullptr);
  EXPECT_TRUE(law->find_duty("s1.phone")->in_stages.contains(2));
}

/// Between two levels of its own the district has one more.
TEST(LocalStages, AddStagesOfAnAuthorityWithinThoseThatAreLocal) {
  auto files = cli::read_packs(stepwell::testing::source_dir() + "/frameworks");
  files.merge(cli::read_packs(stepwell::testing::source_dir() + "/tests/law/packs"));
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  const Framework& law = *library->find_named("scotland+test-district");
  const auto part = law.find_stage("stage2_plus"), whole = law.find_stage("stage2");
  ASSERT_TRUE(part && whole);
  EXPECT_EQ(*part, *whole + 1) << "it stands behind its whole";
  EXPECT_EQ(law.stages[*part].census, law.stages[*whole].census);
  EXPECT_TRUE(law.stages[*part].on_register);
  for (const Duty& duty : law.duties)
    EXPECT_EQ(duty.in_stages.contains(*part), duty.in_stages.contains(*whole)) << duty.id;
  for (const Document& document : law.documents)
    EXPECT_EQ(document.stages.contains(*part), document.stages.contains(*whole)) << document.id;
  const auto leads = [&](std::size_t from, std::size_t to) {
    return std::count_if(law.moves.begin(), law.moves.end(), [&](const Move& move) {
      return move.to == to && move.from.contains(from);
    });
  };
  for (std::size_t stage = 0; stage < law.stages.size(); ++stage) {
    if (stage == *part || stage == *whole) continue;
    EXPECT_EQ(leads(*part, stage), leads(*whole, stage)) << law.stages[stage].id;
  }
  EXPECT_EQ(leads(*part, *whole), 1);
  EXPECT_EQ(library->find("scotland")->find_stage("stage2_plus"), std::nullopt);
}

struct LoosenedPart {
  std::string name, text, key, expected, at;
};
void PrintTo(const LoosenedPart& asked, std::ostream* out) {
  *out << asked.name;
}
class LooseningByAPart : public ::testing::TestWithParam<LoosenedPart> {};

TEST_P(LooseningByAPart, IsRefusedWithWhatTheLawSays) {
  const LoosenedPart& asked = GetParam();
  const SourceFiles files = town("stages.toml", asked.text);
  const auto faults = faults_of(files);
  const std::string file = kFolder + "stages.toml";
  EXPECT_TRUE(has(faults, file, line_of(files, file, asked.at), asked.key, asked.expected))
      << all_of(faults);
}

// clang-format off: a table is read by its rows
INSTANTIATE_TEST_SUITE_P(
    OfStages, LooseningByAPart,
    ::testing::Values(
        LoosenedPart{"a_part_of_no_stage", part("within = \"moon\"\n"), "stage.within",
                     "a stage of the pack", "within"},
        LoosenedPart{"a_part_of_itself", part("within = \"sa_two\"\n"), "stage.within",
                     "a stage of the pack", "within"},
        LoosenedPart{"a_part_that_another_leads", part("within = \"sa\"\nlead = \"senco\"\n"),
                     "stage.lead", "never loosens", "lead"},
        LoosenedPart{"a_part_that_is_off_the_register",
                     part("within = \"sa\"\non_register = false\n"), "stage.on_register",
                     "never loosens", "on_register"},
        LoosenedPart{"a_stage_of_the_law_as_a_part",
                     "[[stage]]\nid = \"none\"\nwithin = \"sa\"\nname.en = \"None\"\n", "stage.id",
                     "no other stage has", "[[stage]]"},
        LoosenedPart{"a_move_to_a_part_that_another_decides",
                     part("within = \"sa\"\n") + to_part("none", "decided_by = \"head\"\n"),
                     "move.decided_by", "\"senco\", as small/stages.toml:", "decided_by"},
        LoosenedPart{"a_move_to_a_part_where_the_law_leads_not",
                     part("within = \"none\"\n") + to_part("sa", ""), "move.from",
                     "from which the law leads to \"none\"", "from = [\"sa\"]"},
        LoosenedPart{"a_move_to_a_part_from_nowhere",
                     part("within = \"sa\"\n") + to_part("moon", ""), "move.from",
                     "stages of the pack or of this overlay", "from = [\"moon\"]"},
        LoosenedPart{
            "a_move_to_a_part_on_other_days",
            part("within = \"sa\"\n") + to_part("none", "effective = { from = 2020-01-01 }\n"),
            "move.effective", "never loosens", "effective"}),
    [](const auto& row) { return row.param.name; });
// clang-format on

}  // namespace
}  // namespace stepwell::law
