// A pack that is wrong does not load, and every fault names its file, its line, its key and what
// was expected.
#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <string>

#include "tests/law/small_pack.h"

namespace stepwell::law {
namespace {

using testing::HasSubstr;

const std::string kDutyFile = "small/duties.toml";
const std::string kStageFile = "small/stages.toml";
const std::string kDocumentFile = "small/documents.toml";

TEST(SmallPack, LoadsAsItStands) {
  const auto library = loaded(small_pack());
  ASSERT_TRUE(library);
  const Framework* law = library->find("small");
  ASSERT_NE(law, nullptr);
  EXPECT_EQ(law->stages.size(), 2U);
  EXPECT_EQ(law->duties.size(), 3U);
  EXPECT_EQ(library->find("large"), nullptr);
  EXPECT_NE(library->holidays_of("wales"), nullptr);
  EXPECT_EQ(library->holidays_of("france"), nullptr);
}

TEST(SmallPack, IsAsSureAsTheSurestOfItsCitations) {
  const SourceFiles files = small_pack_with(kDutyFile, "excuses = [\"closed\"]\ncite = [\"act\"]",
                                            "cite = [\"guess\", \"act\"]");
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  EXPECT_EQ(library->find("small")->find_duty("s1.review")->cites.confidence, Confidence::Statute);
}

TEST(SmallPack, TakesALimitsOwnConfidenceBeforeThatOfTheRule) {
  const auto library =
      loaded(small_pack_with(kDutyFile, "roll = \"court\"", "confidence = \"unverified\""));
  ASSERT_TRUE(library);
  const Duty* duty = library->find("small")->find_duty("s1.review");
  EXPECT_EQ(duty->limits.front().confidence, Confidence::Unverified);
  EXPECT_EQ(duty->cites.confidence, Confidence::Statute);
  EXPECT_FALSE(is_binding(Confidence::Unverified));
  EXPECT_FALSE(is_binding(Confidence::Practice));
  EXPECT_TRUE(is_binding(Confidence::Seed));
}

TEST(SmallPack, TellsWelshThatWasSeenFromWelshThatWasNot) {
  const auto library = loaded(small_pack());
  ASSERT_TRUE(library);
  const Framework* law = library->find("small");
  EXPECT_EQ(law->stages[1].name.cy, "Gweithredu");
  EXPECT_EQ(law->stages[1].name.welsh, Text::Welsh::Sourced);
  EXPECT_EQ(law->find_document("iep")->name.welsh, Text::Welsh::Unverified);
  EXPECT_EQ(law->stages[0].name.welsh, Text::Welsh::Missing);
}

TEST(BrokenPacks, ReportEveryFaultOfEveryFileInOneList) {
  SourceFiles files = small_pack();
  change(files, kDutyFile, "owner = \"senco\"", "ownr = \"senco\"");
  change(files, kDutyFile, "unit = \"month\"", "unit = \"fortnight\"");
  change(files, kDutyFile, "closes = [\"meeting_held\"]", "closes = []");
  change(files, kStageFile, "to = \"sa\"", "to = \"zz\"");
  change(files, kDocumentFile, "bank = \"sa.help\"", "bank = \"sa.money\"");
  change(files, "small/letters/tell.toml", "id = \"tell\"", "id = \"told\"");
  change(files, "calendars/rolls.toml", "id = \"court\"", "id = \"tribunal\"");
  files["small/text.cy.toml"] += "\"stage.zz\" = \"Dim\"\n";
  const auto faults = faults_of(files);
  for (const char* key :
       {"duty.ownr", "duty.owner", "duty.limit.unit", "duty.closes", "duty.limit.roll", "move.to",
        "document.section.field.bank", "id", "stage.zz"})
    EXPECT_TRUE(std::any_of(faults.begin(), faults.end(),
                            [&](const PackFault& fault) { return fault.key == key; }))
        << key << "\n"
        << all_of(faults);
}

TEST(SmallPack, SaysInWhichStagesTheSchoolMakesADocument) {
  const auto library = loaded(small_pack_with(kDocumentFile, "maintained_by = \"senco\"",
                                              "maintained_by = \"senco\"\nours_in = [\"sa\"]"));
  ASSERT_TRUE(library);
  const Document* iep = library->find("small")->find_document("iep");
  EXPECT_FALSE(iep->ours_in.applies_in(0));
  EXPECT_TRUE(iep->ours_in.applies_in(1));
}

TEST(BrokenPacks, SayThatADocumentOfAnotherIsTheSchoolsInNoStage) {
  SourceFiles files = small_pack_with(kDocumentFile, "maintained_by = \"senco\"",
                                      "maintained_by = \"senco\"\nours_in = [\"sa\"]");
  change(files, "small/framework.toml", "of = \"school\"", "of = \"authority\"");
  const int line = line_of(files, kDocumentFile, "ours_in");
  const auto faults = faults_of(files);
  EXPECT_TRUE(has(faults, kDocumentFile, line, "document.ours_in", "a role of the school"))
      << all_of(faults);
}

TEST(BrokenPacks, ReportTheFaultsOfEveryPack) {
  SourceFiles files = small_pack();
  for (const auto& [path, text] : small_pack())
    if (path.starts_with("small/")) files["other/" + path.substr(6)] = text;
  change(files, "other/framework.toml", "id = \"small\"", "id = \"other\"");
  change(files, "other/stages.toml", "to = \"sa\"", "to = \"zz\"");
  change(files, kStageFile, "to = \"sa\"", "to = \"zz\"");
  const auto faults = faults_of(files);
  EXPECT_TRUE(has(faults, "small/stages.toml", line_of(files, kStageFile, "to = \"zz\""), "move.to",
                  "a stage"))
      << all_of(faults);
  EXPECT_TRUE(has(faults, "other/stages.toml", line_of(files, kStageFile, "to = \"zz\""), "move.to",
                  "a stage"))
      << all_of(faults);
}

TEST(BrokenPacks, AWholePackWithoutAFaultDoesNotLoadBesideABrokenOne) {
  SourceFiles files = small_pack_and("other/framework.toml", "id = \"other\"");
  EXPECT_FALSE(Library::load(files));
}

TEST(BrokenPacks, AreToldTheLineOfASyntaxError) {
  const SourceFiles files =
      small_pack_with(kDutyFile, "strength = \"should\"", "strength = \"should");
  const auto faults = faults_of(files);
  EXPECT_TRUE(has(faults, kDutyFile, line_of(files, kDutyFile, "strength = \"should"), "", "TOML"))
      << all_of(faults);
}

TEST(BrokenPacks, AreToldOfAKeyThatStandsTwice) {
  const SourceFiles files =
      small_pack_with(kDutyFile, "strength = \"must\"", "strength = \"must\"\nstrength = \"may\"");
  EXPECT_TRUE(
      has(faults_of(files), kDutyFile, line_of(files, kDutyFile, "strength = \"may\""), "", "TOML"))
      << all_of(faults_of(files));
}

TEST(BrokenPacks, AreRefusedIfAFileIsNotUtf8) {
  const auto faults = faults_of(small_pack_with(kDutyFile, "Review the plan", "Review \xff plan"));
  ASSERT_FALSE(faults.empty());
  EXPECT_EQ(faults.front().file, kDutyFile);
}

TEST(BrokenPacks, AreRefusedIfAFileIsTooLarge) {
  const auto faults =
      faults_of(small_pack_and(kDutyFile, "# " + std::string(kLargestFile, 'x') + "\n"));
  EXPECT_TRUE(has(faults, kDutyFile, 0, "", "at most")) << all_of(faults);
  EXPECT_NE(all_of(faults).find("found a larger file"), std::string::npos) << all_of(faults);
}

TEST(BrokenPacks, MayHaveAFileThatIsJustNotTooLarge) {
  SourceFiles files = small_pack();
  std::string& text = files[kDutyFile];
  const std::string line = "#" + std::string(98, 'x') + "\n";
  while (text.size() + line.size() <= kLargestFile) text += line;
  text += std::string(kLargestFile - text.size(), '\n');
  ASSERT_EQ(text.size(), kLargestFile);
  EXPECT_TRUE(loaded(files));
}

TEST(BrokenPacks, AreRefusedIfTheyNestTooDeeply) {
  std::string nested;
  for (int i = 0; i < 30; ++i) nested += "[";
  for (int i = 0; i < 30; ++i) nested += "]";
  const SourceFiles files =
      small_pack_with(kDutyFile, "closes = [\"meeting_held\"]", "closes = " + nested);
  const auto faults = faults_of(files);
  EXPECT_TRUE(has(faults, kDutyFile, line_of(files, kDutyFile, nested), "", "nested less deeply"))
      << all_of(faults);
}

TEST(BrokenPacks, AreRefusedIfTheyNestTenThousandDeep) {
  const std::string nested = std::string(10'000, '[') + std::string(10'000, ']');
  EXPECT_FALSE(
      faults_of(small_pack_with(kDutyFile, "closes = [\"meeting_held\"]", "closes = " + nested))
          .empty());
}

SourceFiles with_stages(int count) {
  std::string more;
  for (int i = 2; i < count; ++i)
    more += "[[stage]]\nid = \"s" + std::to_string(i) +
            "\"\nname.en = \"S\"\nlead = \"senco\"\ncite = [\"act\"]\n";
  return small_pack_with(kStageFile, "[[move]]", more + "[[move]]");
}

TEST(BrokenPacks, AreRefusedWith33Stages) {
  EXPECT_TRUE(loaded(with_stages(32)));
  const auto faults = faults_of(with_stages(33));
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_EQ(faults[0].file, kStageFile);
  EXPECT_EQ(faults[0].key, "stage");
  EXPECT_THAT(faults[0].expected, HasSubstr("at most 32"));
  EXPECT_EQ(faults[0].found, "33");
}

TEST(BrokenPacks, AreToldOfAWelshKeyOfNothing) {
  const auto faults = faults_of(small_pack_and("small/text.cy.toml", "\"stage.zz\" = \"Dim\"\n"));
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_EQ(faults[0].file, "small/text.cy.toml");
  EXPECT_EQ(faults[0].key, "stage.zz");
}

TEST(BrokenPacks, AreToldOfAWelshTextThatIsNone) {
  SourceFiles files = small_pack();
  files["small/text.cy.toml"] = "\"stage.sa\" = 3\n";
  const auto faults = faults_of(files);
  EXPECT_TRUE(has(faults, "small/text.cy.toml", 1, "stage.sa", "a text")) << all_of(faults);
}

TEST(BrokenPacks, AreToldWhichSharedFileIsMissing) {
  for (const char* file :
       {"calendars/bank_holidays.toml", "calendars/rolls.toml", "choices.toml"}) {
    SourceFiles files = small_pack();
    files.erase(file);
    EXPECT_TRUE(has(faults_of(files), file, 0, "", "this file")) << all_of(faults_of(files));
  }
}

TEST(BrokenPacks, AreToldOfAFaultyRowThatAllShareBeforeWhatEachLacksForIt) {
  SourceFiles files = small_pack();
  change(files, "choices.toml", "id = \"senco\"", "ident = \"senco\"");
  change(files, "calendars/rolls.toml", "id = \"court\"", "ident = \"court\"");
  std::set<std::string> said;
  for (const PackFault& fault : faults_of(files)) said.insert(fault.file);
  EXPECT_EQ(said, (std::set<std::string>{"calendars/rolls.toml", "choices.toml"}))
      << all_of(faults_of(files));
}

TEST(BrokenPacks, NeedTheFourFilesWithoutWhichThereIsNoLaw) {
  for (const std::string file : {"framework.toml", "cite.toml", "stages.toml", "duties.toml"}) {
    SourceFiles files = small_pack();
    files.erase("small/" + file);
    const auto faults = faults_of(files);
    EXPECT_TRUE(std::any_of(faults.begin(), faults.end(), [&](const PackFault& fault) {
      return fault.file.ends_with(file) && fault.line == 0 && fault.expected == "this file";
    })) << all_of(faults);
  }
}

TEST(BrokenPacks, DoNotNeedTheOthers) {
  SourceFiles files = small_pack();
  for (const char* file : {"small/codes.toml", "small/letters/tell.toml", "small/text.cy.toml"})
    files.erase(file);
  EXPECT_TRUE(loaded(files));
}

TEST(BrokenPacks, AreDescribedInOneLineEach) {
  EXPECT_EQ(describe({"a/duties.toml", 12, "duty.limit.unit", "a unit", "\"x\""}),
            "a/duties.toml:12: duty.limit.unit: expected a unit, found \"x\"");
  EXPECT_EQ(describe({"a/duties.toml", 0, "", "this file", "none"}),
            "a/duties.toml: expected this file, found none");
  EXPECT_EQ(describe({"a/duties.toml", 3, "", "TOML", ""}), "a/duties.toml:3: expected TOML");
}

TEST(Library, CanBeEmpty) {
  SourceFiles files = small_pack();
  std::erase_if(files, [](const auto& file) { return file.first.starts_with("small/"); });
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  EXPECT_TRUE(library->frameworks().empty());
}

TEST(Library, RefusesNoFilesAtAll) {
  EXPECT_EQ(faults_of({}).size(), 3U);
}

}  // namespace
}  // namespace stepwell::law
