// What must not pass unseen in a pack, and where its faults are said to be.
#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "tests/law/refused.h"
#include "tests/law/small_pack.h"

namespace stepwell::law {
namespace {

const std::string kDuties = "small/duties.toml", kStages = "small/stages.toml";

constexpr const char* kUpper =
    "id = \"upper\"\nprefix = \"u2\"\nextends = \"small\"\nname.en = \"A law on top\"\nstatus = "
    "\"legacy\"\n";

TEST(Strictness, AMissingFileIsNamedWithItsPack) {
  SourceFiles files = small_pack();
  files.erase("small/stages.toml");
  const auto faults = faults_of(files);
  EXPECT_TRUE(std::any_of(faults.begin(), faults.end(), [](const PackFault& f) {
    return f.file == "small/stages.toml" && f.expected == "this file";
  })) << all_of(faults);
  for (const PackFault& fault : faults)
    EXPECT_TRUE(fault.file.starts_with("small/")) << describe(fault);
}

TEST(Strictness, AWelshKeyOfNothingIsNamedWithItsLine) {
  const SourceFiles files = small_pack_and("small/text.cy.toml", "\"stage.zz\" = \"Dim\"\n");
  const auto faults = faults_of(files);
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].line, line_of(files, "small/text.cy.toml", "stage.zz"));
}

TEST(Strictness, AFaultInAMergedRowNamesTheFileInWhichTheLineIs) {
  SourceFiles files = small_pack();
  files["upper/framework.toml"] = std::string(kUpper) + "removes = [\"exception:closed\"]\n";
  files["upper/duties.toml"] = "[[duty]]\nid = \"u2.review\"\nstrength = \"may\"\n";
  const auto faults = faults_of(files);
  ASSERT_FALSE(faults.empty());
  EXPECT_EQ(faults[0].key, "duty.excuses");
  EXPECT_EQ(faults[0].file, kDuties) << describe(faults[0]);
}

TEST(Strictness, AFaultIsReportedOnce) {
  SourceFiles files = small_pack();
  files["upper/framework.toml"] = std::string(kUpper) + "removes = [\"duty:s1.zz\"]\n";
  files["third/framework.toml"] =
      "id = \"third\"\nprefix = \"t3\"\nextends = \"upper\"\nname.en = \"Third\"\nremoves = []\n";
  EXPECT_EQ(faults_of(files).size(), 1U) << all_of(faults_of(files));
}

TEST(Strictness, AFaultOfThePackBelowIsSaidThereAndNotInWhatStandsOnIt) {
  SourceFiles files =
      small_pack_with(kDuties, "strength = \"must\"\ntext", "strenth = \"must\"\ntext");
  files["upper/framework.toml"] = kUpper;
  files["upper/duties.toml"] = "[[duty]]\nid = \"u2.review\"\nowner = \"senco\"\n";
  files["third/framework.toml"] =
      "id = \"third\"\nprefix = \"t3\"\nextends = \"upper\"\nname.en = \"Third\"\n";
  files["overlays/town/overlay.toml"] = "id = \"town\"\noverlays = \"upper\"\nname.en = \"Town\"\n";
  files["overlays/town/stages.toml"] = "[[stage]]\nid = \"zz\"\n";
  const auto faults = faults_of(files);
  EXPECT_FALSE(faults.empty());
  for (const PackFault& fault : faults) EXPECT_EQ(fault.file, kDuties) << describe(fault);
}

TEST(Strictness, AFileThatCannotBeReadIsTheOnlyFaultOfItsPack) {
  for (const char* file : {"duties.toml", "cite.toml", "stages.toml", "framework.toml"}) {
    SourceFiles files = small_pack();
    files["upper/framework.toml"] = kUpper;
    files["small/" + std::string(file)] += "[[[\n";
    const auto faults = faults_of(files);
    ASSERT_EQ(faults.size(), 1U) << all_of(faults);
    EXPECT_EQ(faults[0].file, "small/" + std::string(file));
  }
}

TEST(Strictness, AFileOfAnExtendingPackThatCannotBeReadLeavesThePackBelowWithoutAFault) {
  SourceFiles files = small_pack();
  files["upper/framework.toml"] = std::string(kUpper) + "removes = [\"file:cite.toml\"]\n";
  files["upper/cite.toml"] = "[[[\n";
  const auto faults = faults_of(files);
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_EQ(faults[0].file, "upper/cite.toml");
}

TEST(Strictness, WhatAllPacksShareIsToldBeforeWhatThePacksLackForIt) {
  SourceFiles files = small_pack_and("choices.toml", "[[[\n");
  EXPECT_EQ(faults_of(files).size(), 1U) << all_of(faults_of(files));
  files = small_pack();
  files.erase("calendars/rolls.toml");
  EXPECT_EQ(faults_of(files).size(), 1U) << all_of(faults_of(files));
}

TEST(Strictness, PacksThatStandOnNothingInCommonEachTellTheirFaults) {
  SourceFiles files = small_pack();
  for (const auto& [path, text] : small_pack())
    if (path.starts_with("small/")) files["other/" + path.substr(6)] = text;
  files["small/duties.toml"] += "[[[\n";
  files["other/stages.toml"] += "[[stage]]\n";
  std::set<std::string> said;
  for (const PackFault& fault : faults_of(files)) said.insert(fault.file);
  EXPECT_TRUE(said.contains("small/duties.toml"));
  EXPECT_TRUE(said.contains("other/stages.toml"));
}

TEST(Strictness, WelshTextsOfDutiesAreTakenOverUnderTheNewPrefix) {
  SourceFiles files = small_pack_with("small/text.cy.toml", "\"stage.sa\"",
                                      "\"duty.s1.review.text\" = \"Adolygu\"\n\"stage.sa\"");
  files["upper/framework.toml"] = kUpper;
  EXPECT_EQ(all_of(faults_of(files)), "no fault");
}

TEST(Strictness, ARowThatIsRemovedTakesItsWelshAlong) {
  SourceFiles files = small_pack_with("small/text.cy.toml", "\"document.iep\"",
                                      "\"exception.closed.text\" = \"Ar gau\"\n\"document.iep\"");
  change(files, kDuties, "excuses = [\"closed\"]", "excuses = []");
  files["upper/framework.toml"] = std::string(kUpper) + "removes = [\"exception:closed\"]\n";
  EXPECT_EQ(all_of(faults_of(files)), "no fault");
}

TEST(Strictness, TheDutyOfATransferIsRenamedToo) {
  SourceFiles files = small_pack();
  files["small/transfer.toml"] = "to = \"other\"\nduty = \"s1.review\"\n";
  EXPECT_EQ(all_of(faults_of(files)), "no fault");
  files["upper/framework.toml"] = kUpper;
  EXPECT_EQ(all_of(faults_of(files)), "no fault");
}

TEST(Strictness, ATopicThatNamesADutyIsRenamedToo) {
  SourceFiles files = small_pack_with(kDuties, "closes = [\"meeting_held\"]",
                                      "closes = [\"exception_claimed:s1.review\"]");
  files["upper/framework.toml"] = kUpper;
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  EXPECT_EQ(library->find("upper")->find_duty("u2.meet")->closes[0].text(),
            "exception_claimed:u2.review");
}

TEST(Strictness, IdsAreLowerCaseLettersDigitsAndUnderscores) {  // docs/packs.md, second paragraph
  for (const char* id : {"Sa", "s a", "a|b", "a:b", "*", "1sa", "_sa", "sa-plus", "s\u00e2"}) {
    SourceFiles files =
        small_pack_with(kStages, "[[move]]",
                        "[[stage]]\nid = \"" + std::string(id) +
                            "\"\nname.en = \"X\"\nlead = \"senco\"\ncite = [\"act\"]\n[[move]]");
    EXPECT_REFUSED(files) << id;  // "a|b" can then be named by no topic
  }
}

TEST(Strictness, AnAimWithADutyThatIsNotIsAFaultAsALimitIs) {
  EXPECT_REFUSED(
      small_pack_with(kDuties, "excuses = [\"closed\"]", "aim = { with = \"s1.annual\" }"));
}

TEST(Strictness,
     ACensusCodeIsOneOfTheCodeSetProvision) {  // "optional: a code of the code set \"provision\""
  EXPECT_REFUSED(small_pack_with(kStages, "on_register = true", "census = \"Z\""));
}

TEST(Strictness, ALetterGoesToARoleOrARecipient) {  // "who it goes to: a role or a recipient"
  EXPECT_REFUSED(small_pack_with("small/letters/tell.toml", "to = \"senco\"", "to = \"nobody\""));
}

TEST(Strictness, ASlotOfALetterIsOneOfTheList) {  // "Slots: ..."
  EXPECT_REFUSED(small_pack_with("small/letters/tell.toml", "{parent.name}", "{parent.nme}"));
}

TEST(Strictness, AQuestionIsAnsweredFromAPartOfTheRecordThatThereIs) {  // "from_record (optional):
                                                                        // stage plan ..."
  EXPECT_REFUSED(
      small_pack_and("small/banks.toml",
                     "[[questions]]\nid = \"q\"\nname.en = \"Q\"\ncite = [\"act\"]\nitems = [ { id "
                     "= \"a\", text.en = \"A\", answer = \"text\", from_record = \"moon\" } ]\n"));
}

TEST(Strictness, AReportSaysWhatGivingItRecordsAndWhoItIsFor) {
  const auto document = [](const std::string& more) {
    return small_pack_with("small/documents.toml", "maintained_by = \"senco\"\n",
                           "maintained_by = \"senco\"\n" + more);
  };
  EXPECT_REFUSED(document("records = \"school_left\"\n"));
  EXPECT_REFUSED(document("to = \"parent\"\n"));
  EXPECT_REFUSED(document("records = \"school_left\"\nto = \"nobody\"\n"));
  EXPECT_REFUSED(document("records = \"moon\"\nto = \"parent\"\n"));
}

TEST(Strictness, AFieldBeginsWithAPartOfTheRecordThatThereIs) {
  EXPECT_REFUSED(small_pack_with("small/documents.toml", "lint = [\"vague\"]\n",
                                 "lint = [\"vague\"]\nfrom_record = \"moon\"\n"));
}

TEST(Strictness, ALetterThatADutyNamesIsThere) {
  EXPECT_REFUSED(small_pack_with(kDuties, "document_issued:iep:final", "letter_sent:nothing"));
}

TEST(Strictness, TwoSectionsTwoFieldsOrTwoStepsDoNotHaveOneId) {
  EXPECT_REFUSED(
      small_pack_and("small/documents.toml",
                     "[[document.section]]\nid = \"targets\"\nname.en = "
                     "\"Again\"\n[[document.section.field]]\nid = \"how\"\nlabel.en = \"How\"\n"));
  EXPECT_REFUSED(small_pack_and(
      "small/documents.toml", "[[document.section.field]]\nid = \"how\"\nlabel.en = \"Again\"\n"));
  EXPECT_REFUSED(small_pack_and(
      kStages, "[[cycle.step]]\nid = \"plan\"\nname.en = \"Again\"\nbegins = [\"school_left\"]\n"));
}

TEST(Strictness, AnEmptyWordIsNotTheDefault) {
  for (const char* key : {"kind", "again", "combine"})
    EXPECT_REFUSED(small_pack_with(kDuties, "excuses = [\"closed\"]", std::string(key) + " = \"\""))
        << key;
}

TEST(Strictness, RowsAreCountedOnlyWhereThereAreMany) {  // "rows; only where many"
  EXPECT_REFUSED(small_pack_with("small/documents.toml", "many = true\n", ""));
}

TEST(Strictness, AgesAndMonthsAreNotNegative) {
  EXPECT_REFUSED(small_pack_with(kDuties, "document_issued:iep:final", "age_reached:-3"));
  EXPECT_REFUSED(small_pack_with(kDuties, "document_issued:iep:final",
                                 "age_reached:900000000"));  // 12 months each: an int runs over
  EXPECT_REFUSED(small_pack_with(kStages, "months = 12", "months = -12"));
}

TEST(Strictness, AMonthOf257IsNotJanuary) {  // std::chrono::month keeps the last eight bits
  EXPECT_REFUSED(
      small_pack_with(kDuties, "{ amount = 6, unit = \"month\", roll = \"court\" }",
                      "{ before = { month = 257, day = 15 }, year_of = \"field:for\" }"));
  EXPECT_REFUSED(small_pack_with(kDuties, "{ amount = 6, unit = \"month\", roll = \"court\" }",
                                 "{ before = { month = 2, day = 271 }, year_of = \"field:for\" }"));
}

TEST(Strictness, ThereIsNo31stOfApril) {  // Day(y, 4, 31) silently is 1 May
  EXPECT_REFUSED(
      small_pack_with("calendars/bank_holidays.toml", "month = 1, day = 1", "month = 4, day = 31"));
  EXPECT_REFUSED(small_pack_with("calendars/rolls.toml", "from_month = 8\nfrom_day = 1",
                                 "from_month = 2\nfrom_day = 30"));
}

TEST(Strictness, AFileThatIsNoneOfThoseOfAPackIsAFault) {  // a misspelt "exeptions.toml" passes
                                                           // unseen, with all that it says
  EXPECT_REFUSED(small_pack_and("small/exeptions.toml", "[[exception]]\nid = \"x\"\n"));
  EXPECT_REFUSED(small_pack_and("small/letter/x.toml", "id = \"x\"\n"));
  EXPECT_REFUSED(small_pack_and("calendars/roll.toml", "[[roll]]\n"));
}

TEST(Strictness,
     TwoPacksHaveNotOnePrefix) {  // "rule ids begin with it": ids of two packs would be the same
  SourceFiles files = small_pack();
  for (const auto& [path, text] : small_pack())
    if (path.starts_with("small/")) files["other/" + path.substr(6)] = text;
  change(files, "other/framework.toml", "id = \"small\"", "id = \"other\"");
  EXPECT_REFUSED(files);
}

TEST(Strictness, TwoMovesDoNotLeadFromOneStageToAnother) {  // which of the two would a page offer,
                                                            // and extends replace?
  EXPECT_REFUSED(small_pack_and(
      kStages,
      "[[move]]\nfrom = [\"none\"]\nto = \"sa\"\ndecided_by = \"senco\"\ncite = [\"act\"]\n"));
}

TEST(Strictness, ACarriedFieldComesFromASectionOfThisLaw) {
  EXPECT_REFUSED(small_pack_and("small/transfer.toml",
                                "to = \"other\"\n[[field]]\nfrom = \"iep.zz\"\nto = "
                                "\"idp.2\"\nmode = \"copy_unverified\"\n"));
}

/// A megabyte of rows or keys, of which every two could be compared with each other.
TEST(Strictness, AHundredThousandRowsOrKeysAreRefusedInAMoment) {
  for (const char* row : {"[[duty]]\n", "[[duty]]\nid=\"s1.a\"\n", "[[move]]\n", "[[zz]]\n"}) {
    SourceFiles files = small_pack();
    std::string text;
    while (text.size() + 40 < kLargestFile) text += row;
    files[kDuties] = text;
    const auto faults = faults_of(files);
    EXPECT_TRUE(std::any_of(faults.begin(), faults.end(), [](const PackFault& fault) {
      return fault.file == kDuties && fault.expected == "at most 5000 rows or keys";
    })) << row;
  }
  std::string keys;
  for (int i = 0; i < 40'000; ++i) keys += "\"stage.s" + std::to_string(i) + "\" = \"x\"\n";
  EXPECT_REFUSED(small_pack_and("small/text.cy.toml", keys));
}

TEST(Strictness, AnOverlayOfAHundredThousandRowsIsRefusedInAMoment) {
  SourceFiles files = small_pack();
  files["overlays/town/overlay.toml"] = "id = \"town\"\noverlays = \"small\"\nname.en = \"Town\"\n";
  std::string& text = files["overlays/town/duties.toml"];
  while (text.size() + 40 < kLargestFile) text += "[[duty]]\nid=\"s1.a\"\n";
  EXPECT_REFUSED(files);
}

TEST(Strictness, ADottedKeyOfTwoHundredThousandPartsIsRefused) {
  std::string key = "a";
  for (int i = 0; i < 200'000; ++i) key += ".a";
  EXPECT_REFUSED(small_pack_and(kDuties, key + " = 1\n"));
}

}  // namespace
}  // namespace stepwell::law
