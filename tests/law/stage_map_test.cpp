// Where a child of one law would stand under another.
#include "law/stage_map.h"

#include <gmock/gmock.h>

#include "tests/law/small_pack.h"
#include "tests/support/packs.h"

namespace stepwell::law {
namespace {

const std::string kOther = "other/";

/// The small pack and another of the same kind, whose stages are these beside its first.
SourceFiles with_other(const std::string& id, const std::string& more,
                       const std::string& nation = "wales") {
  SourceFiles files = small_pack();
  files[kOther + "framework.toml"] =
      "id = \"other\"\nprefix = \"o1\"\nname.en = \"Other\"\nnation = \"" + nation +
      "\"\nstatus = \"proposal\"\nversion = \"1\"\neffective = { from = 2030-01-01 }\n"
      "cite = [\"act\"]\n[[setting]]\nid = \"maintained\"\nname.en = \"Maintained\"\n"
      "binding = \"must\"\ncite = [\"act\"]\n[[role]]\nid = \"senco\"\nname.en = \"SENCO\"\n"
      "of = \"school\"\n";
  files[kOther + "cite.toml"] =
      "[[cite]]\nid = \"act\"\ninstrument = \"An Act\"\nconfidence = \"statute\"\n";
  files[kOther + "duties.toml"] = "";
  files[kOther + "stages.toml"] =
      "[[stage]]\nid = \"zero\"\nname.en = \"Zero\"\nlead = \"senco\"\ncite = [\"act\"]\n"
      "[[stage]]\nid = \"" +
      id + "\"\nname.en = \"Aid\"\nlead = \"senco\"\ncite = [\"act\"]\n" + more;
  return files;
}

/// Where a child at "sa" of the small law would be: an id, or "not said".
std::string would_be(const SourceFiles& files) {
  const auto library = loaded(files);
  if (library == nullptr) return "not loaded";
  const Framework &to = *library->find("other"), &from = *library->find("small");
  const auto stage = stage_in(to, from, *from.find_stage("sa"));
  return stage ? to.stages[*stage].id : "not said";
}

TEST(StageMap, TakesTheStageThatSaysSo) {
  EXPECT_EQ(would_be(with_other("aid", "takes = [\"small:sa\"]\n")), "aid");
}

TEST(StageMap, TakesTheStageOfTheSameIdInTheSameNation) {
  EXPECT_EQ(would_be(with_other("sa", "")), "sa");
}

TEST(StageMap, DoesNotTakeTheSameIdOfAnotherNation) {
  SourceFiles files = with_other("sa", "", "england");
  change(files, "calendars/bank_holidays.toml", "[\"wales\"]", "[\"wales\", \"england\"]");
  EXPECT_EQ(would_be(files), "not said");
}

TEST(StageMap, TakesANameOrAliasInCommonHoweverItIsWritten) {
  EXPECT_EQ(would_be(with_other("aid", "aliases = [\"ACTION\"]\n")), "aid");
}

TEST(StageMap, SaysNothingWhereTheLawSaysNothing) {
  EXPECT_EQ(would_be(with_other("aid", "")), "not said");
}

TEST(StageMap, BeginsWhereAChildBegins) {
  const auto library = loaded(with_other("aid", ""));
  EXPECT_EQ(stage_in(*library->find("other"), *library->find("small"), 0), 0U);
}

TEST(StageMap, RefusesAStageOfNoPack) {
  for (const char* wrong : {"small:zz", "tiny:sa", "small", "sa", ""}) {
    const std::string row = "takes = [\"" + std::string(wrong) + "\"]\n";
    const SourceFiles files = with_other("aid", row);
    const auto faults = faults_of(files);
    ASSERT_EQ(faults.size(), 1U) << wrong << "\n" << all_of(faults);
    EXPECT_EQ(faults[0].key, "stage.takes");
    EXPECT_EQ(faults[0].line, line_of(files, kOther + "stages.toml", "takes"));
    EXPECT_EQ(faults[0].expected, "FRAMEWORK:STAGE of a pack");
  }
}

/// Where a child of an ended law of the repository would be under its successor.
std::string under_the_next(const char* from, const char* stage, const char* to) {
  const Framework &old = *testing::packs()->find(from), &next = *testing::packs()->find(to);
  const auto place = stage_in(next, old, *old.find_stage(stage));
  return place ? next.stages[*place].id : "not said";
}

TEST(StagesOfTheLawsOfTheRepository, HaveAPlaceUnderTheNextLaw) {
  EXPECT_EQ(under_the_next("wales-sen-2002", "sap", "wales-aln-2021"), "idp_prep");
  EXPECT_EQ(under_the_next("wales-sen-2002", "concern", "wales-aln-2021"), "none");
  EXPECT_EQ(under_the_next("england-sen-2001", "eya", "england-send-2015"), "k");
  EXPECT_EQ(under_the_next("england-sen-2001", "statement", "england-send-2015"), "e");
}

TEST(StagesOfTheLawsOfTheRepository, AreThoseOfTheNoticesWhereEachStageHasOne) {
  const Framework& old = *testing::packs()->find("ni-1998-5stage");
  const std::string& next = old.transfer->to;
  std::size_t told = 0;
  for (const Transfer::Notice& notice : old.transfer->notices)
    for (std::size_t stage = 0; stage < old.stages.size(); ++stage) {
      if (!notice.stages.contains(stage)) continue;
      ++told;
      const std::string& id = old.stages[stage].id;
      EXPECT_EQ(under_the_next("ni-1998-5stage", id.c_str(), next.c_str()), notice.stage) << id;
    }
  EXPECT_EQ(told, 5U);
}

}  // namespace
}  // namespace stepwell::law
