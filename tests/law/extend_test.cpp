// A pack on top of another: what it takes over gets its own prefix, what it says itself replaces.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/law/small_pack.h"

namespace stepwell::law {
namespace {

constexpr const char* kUpper = R"(id = "upper"
prefix = "u2"
extends = "small"
name.en = "A law on top"
status = "legacy"
)";

/// "upper" on top of "small"; `framework` and `duties` are added to its files.
SourceFiles upper(const std::string& framework = "", const std::string& duties = "") {
  SourceFiles files = small_pack();
  files["upper/framework.toml"] = kUpper + framework;
  if (!duties.empty()) files["upper/duties.toml"] = duties;
  return files;
}

TEST(Extends, TakesOverEveryRuleUnderItsOwnPrefix) {
  const auto library = loaded(upper());
  ASSERT_TRUE(library);
  const Framework* law = library->find("upper");
  ASSERT_NE(law, nullptr);
  ASSERT_EQ(law->duties.size(), 3U);
  for (const char* id : {"u2.review", "u2.meet", "u2.senco"})
    EXPECT_NE(law->find_duty(id), nullptr) << id;
  EXPECT_EQ(law->find_duty("s1.review"), nullptr);
  EXPECT_EQ(law->stages.size(), 2U);
  EXPECT_EQ(law->letters.size(), 1U);
}

TEST(Extends, LeavesThePackBelowAsItWas) {
  const auto library = loaded(upper("", "[[duty]]\nid = \"u2.review\"\nstrength = \"may\"\n"));
  ASSERT_TRUE(library);
  const Framework* below = library->find("small");
  EXPECT_EQ(below->find_duty("s1.review")->strength, Strength::Must);
  EXPECT_EQ(below->find_duty("u2.review"), nullptr);
  EXPECT_EQ(below->name.en, "A small law");
}

TEST(Extends, SaysItsOwnNameStatusAndVersion) {
  const auto library = loaded(upper("version = \"2\"\n"));
  ASSERT_TRUE(library);
  const Framework* law = library->find("upper");
  EXPECT_EQ(law->name.en, "A law on top");
  EXPECT_EQ(law->status, Framework::Status::Legacy);
  EXPECT_EQ(law->version, "2");
  EXPECT_EQ(law->prefix, "u2");
  EXPECT_EQ(law->nation, "wales") << "what it does not say it takes over";
}

TEST(Extends, MergesARowOfTheSameIdKeyByKey) {
  const auto library = loaded(upper("",
                                    "[[duty]]\nid = \"u2.review\"\nstrength = \"may\"\nlimit = { "
                                    "amount = 3, unit = \"week\" }\n"));
  ASSERT_TRUE(library);
  const Duty* duty = library->find("upper")->find_duty("u2.review");
  ASSERT_NE(duty, nullptr);
  EXPECT_EQ(duty->strength, Strength::May);
  ASSERT_EQ(duty->limits.size(), 1U);
  EXPECT_EQ(duty->limits[0].amount, 3);
  EXPECT_EQ(duty->limits[0].unit, Clock::Unit::Week);
  EXPECT_FALSE(duty->limits[0].roll) << "a key is replaced whole";
  EXPECT_EQ(duty->text.en, "Review the plan") << "a key that it does not say stays";
  EXPECT_EQ(duty->opens.size(), 1U);
  EXPECT_EQ(library->find("upper")->duties.size(), 3U);
}

TEST(Extends, AddsARowOfANewId) {
  const auto library = loaded(upper("", R"([[duty]]
id = "u2.more"
owner = "senco"
strength = "may"
text.en = "More"
opens = ["school_left"]
closes = ["school_joined"]
cite = ["act"]
)"));
  ASSERT_TRUE(library);
  EXPECT_EQ(library->find("upper")->duties.size(), 4U);
  EXPECT_NE(library->find("upper")->find_duty("u2.more"), nullptr);
  EXPECT_EQ(library->find("small")->duties.size(), 3U);
}

TEST(Extends, SaysEachRuleOnce) {
  for (const char* id : {"u2.review", "u2.more"}) {
    const std::string row = "[[duty]]\nid = \"" + std::string(id) + "\"\nstrength = \"may\"\n";
    EXPECT_TRUE(has(faults_of(upper("", row + row)), "upper/duties.toml", 4, "duty",
                    "one row for each rule"))
        << id;
  }
}

TEST(Extends, KeepsTheOrderInWhichRowsAreAdded) {
  std::string rows;
  for (const char* id : {"u2.one", "u2.two", "u2.three"})
    rows += "[[duty]]\nid = \"" + std::string(id) +
            "\"\nowner = \"senco\"\nstrength = \"may\"\ntext.en = \"More\"\n"
            "opens = [\"school_left\"]\ncloses = [\"school_joined\"]\ncite = [\"act\"]\n";
  const auto library = loaded(upper("", rows));
  ASSERT_TRUE(library);
  std::vector<std::string> ids;
  for (const Duty& duty : library->find("upper")->duties) ids.push_back(duty.id);
  EXPECT_THAT(ids, testing::ElementsAre("u2.review", "u2.meet", "u2.senco", "u2.one", "u2.two",
                                        "u2.three"));
}

TEST(Extends, KeepsThePrefixBelowWhereItSaysNone) {
  SourceFiles files = upper();
  change(files, "upper/framework.toml", "prefix = \"u2\"\n", "");
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  EXPECT_NE(library->find("upper")->find_duty("s1.review"), nullptr);
}

TEST(Extends, TakesTheWelshOfEveryVersionAwayWithTheRule) {
  SourceFiles files = upper("removes = [\"duty:s1.review\"]\n",
                            "[[duty]]\nid = \"u2.review\"\nowner = \"senco\"\n"
                            "strength = \"may\"\ntext.en = \"Anew\"\n"
                            "opens = [\"school_left\"]\ncloses = [\"school_joined\"]\n"
                            "effective = { from = 2020-05-01 }\ncite = [\"act\"]\n");
  change(files, "small/duties.toml", "[[duty]]\nid = \"s1.meet\"",
         "[[duty]]\nid = \"s1.review\"\nowner = \"senco\"\nstrength = \"must\"\n"
         "text.en = \"Sooner\"\nopens = [\"school_left\"]\ncloses = [\"school_joined\"]\n"
         "effective = { from = 2020-05-01 }\ncite = [\"act\"]\n\n[[duty]]\nid = \"s1.meet\"");
  files["small/text.cy.toml"] =
      "\"duty.s1.review@2020-05-01.text\" = \"Yn gynt\"\n" + files["small/text.cy.toml"];
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  EXPECT_EQ(library->find("upper")->find_duty("u2.review")->text.cy, "");
}

TEST(Extends, ReplacesAMoveThatLeadsFromAndToTheSameStages) {
  SourceFiles files = upper();
  files["upper/stages.toml"] = "[[move]]\nfrom = [\"none\"]\nto = \"sa\"\ntext.en = \"Begin\"\n";
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  ASSERT_EQ(library->find("upper")->moves.size(), 1U);
  EXPECT_EQ(library->find("upper")->moves[0].text.en, "Begin");
  EXPECT_EQ(library->find("upper")->moves[0].needs.size(), 1U);
}

TEST(Extends, RenamesTheIdsInsideClocksToo) {
  SourceFiles files = upper();
  change(files, "small/duties.toml", "{ end_of = \"part\" }", "{ with = \"s1.review\" }");
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  EXPECT_EQ(library->find("upper")->find_duty("u2.meet")->limits[0].with, "u2.review");
  EXPECT_EQ(library->find("small")->find_duty("s1.meet")->limits[0].with, "s1.review");
}

TEST(Extends, RemovesRowsByNounAndId) {
  const auto library = loaded(upper("removes = [\"duty:s1.meet\", \"move:none->sa\"]\n"));
  ASSERT_TRUE(library);
  EXPECT_EQ(library->find("upper")->find_duty("u2.meet"), nullptr);
  EXPECT_EQ(library->find("upper")->duties.size(), 2U);
  EXPECT_TRUE(library->find("upper")->moves.empty());
  EXPECT_EQ(library->find("small")->moves.size(), 1U);
  EXPECT_EQ(library->find("small")->duties.size(), 3U);
}

TEST(Extends, RefusesToRemoveWhatIsNotThere) {
  for (const std::string name :
       {"duty:s1.zz", "duty:u2.meet", "move:sa->none", "thing:s1.meet", "s1.meet", ""}) {
    const SourceFiles files = upper("removes = [\"" + name + "\"]\n");
    const auto faults = faults_of(files);
    ASSERT_EQ(faults.size(), 1U) << name << "\n" << all_of(faults);
    EXPECT_EQ(faults[0].file, "upper/framework.toml");
    EXPECT_EQ(faults[0].line, line_of(files, "upper/framework.toml", "removes"));
    EXPECT_EQ(faults[0].key, "removes");
    EXPECT_THAT(faults[0].expected, testing::HasSubstr("NOUN:ID"));
  }
}

TEST(Extends, IsRefusedWhereItExtendsNothing) {
  SourceFiles files = upper();
  change(files, "upper/framework.toml", "extends = \"small\"", "extends = \"tiny\"");
  const auto faults = faults_of(files);
  EXPECT_TRUE(std::any_of(faults.begin(), faults.end(), [&](const PackFault& fault) {
    return fault.file == "upper/framework.toml" &&
           fault.line == line_of(files, "upper/framework.toml", "extends") &&
           fault.key == "extends" && fault.expected == "the id of another pack" &&
           fault.found == "\"tiny\"";
  })) << all_of(faults);
}

TEST(Extends, IsRefusedWhereItExtendsItself) {
  SourceFiles files = upper();
  change(files, "upper/framework.toml", "extends = \"small\"", "extends = \"upper\"");
  const auto faults = faults_of(files);
  EXPECT_TRUE(std::any_of(faults.begin(), faults.end(), [](const PackFault& fault) {
    return fault.file == "upper/framework.toml" && fault.key == "extends";
  })) << all_of(faults);
}

TEST(Extends, IsRefusedInACircle) {
  SourceFiles files = upper();
  files["small/framework.toml"] = "extends = \"upper\"\n" + files["small/framework.toml"];
  const auto faults = faults_of(files);
  const auto circles = std::count_if(faults.begin(), faults.end(), [](const PackFault& fault) {
    return fault.key == "extends" &&
           fault.found.find("which extends this one") != std::string::npos;
  });
  EXPECT_GE(circles, 1) << all_of(faults);
}

TEST(Extends, IsRefusedInACircleOfThree) {
  SourceFiles files = upper();
  files["third/framework.toml"] = "id = \"third\"\nprefix = \"t3\"\nextends = \"upper\"\n";
  files["small/framework.toml"] = "extends = \"third\"\n" + files["small/framework.toml"];
  EXPECT_FALSE(Library::load(files));
}

TEST(Extends, GoesOverSeveralPacks) {
  SourceFiles files = upper("removes = [\"duty:s1.meet\"]\n");
  files["third/framework.toml"] =
      "id = \"third\"\nprefix = \"t3\"\nextends = \"upper\"\nname.en = \"Third\"\nremoves = []\n";
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  EXPECT_NE(library->find("third")->find_duty("t3.review"), nullptr);
  EXPECT_EQ(library->find("third")->find_duty("t3.meet"), nullptr);
  EXPECT_EQ(library->find("third")->find_duty("u2.review"), nullptr);
}

TEST(Extends, DoesNotRenameAnIdThatOnlyBeginsLikeThePrefix) {
  SourceFiles files = upper();
  change(files, "small/duties.toml", "text.en = \"Review the plan\"",
         "text.en = \"s10.review is another\"");
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  EXPECT_EQ(library->find("upper")->find_duty("u2.review")->text.en, "s10.review is another");
}

TEST(Extends, MayHaveThePrefixOfThePackBelow) {
  SourceFiles files = upper("", "[[duty]]\nid = \"s1.review\"\nstrength = \"may\"\n");
  change(files, "upper/framework.toml", "prefix = \"u2\"", "prefix = \"s1\"");
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  EXPECT_EQ(library->find("upper")->find_duty("s1.review")->strength, Strength::May);
  EXPECT_EQ(library->find("small")->find_duty("s1.review")->strength, Strength::Must);
}

TEST(Extends, TwoPacksOnTheSameMayShareAPrefix) {
  SourceFiles files = upper();
  files["third/framework.toml"] =
      "id = \"third\"\nprefix = \"u2\"\nextends = \"small\"\nname.en = \"Third\"\n";
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  EXPECT_NE(library->find("third")->find_duty("u2.review"), nullptr);
}

TEST(Extends, PacksThatStandOnNothingInCommonDoNotShareAPrefix) {
  SourceFiles files = small_pack();
  for (const auto& [path, text] : small_pack())
    if (path.starts_with("small/")) files["other/" + path.substr(6)] = text;
  change(files, "other/framework.toml", "id = \"small\"", "id = \"other\"");
  const auto faults = faults_of(files);
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_EQ(faults[0].key, "prefix");
  EXPECT_EQ(faults[0].line, line_of(files, "small/framework.toml", "prefix"));
  EXPECT_EQ(faults[0].expected, "a prefix that no other pack has");
  EXPECT_THAT(faults[0].found, testing::HasSubstr("\"s1\""));
}

TEST(Extends, NamesTheFileThatIsWrong) {
  const SourceFiles files =
      upper("", "[[duty]]\nid = \"u2.review\"\nlimit = { amount = 3, unit = \"year\" }\n");
  const auto faults = faults_of(files);
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_EQ(faults[0].file, "upper/duties.toml");
  EXPECT_EQ(faults[0].line, 3);
  EXPECT_EQ(faults[0].key, "duty.limit.unit");
}

TEST(Extends, MergesADutyOfTheSchoolAndARoleByTheirIdsAlone) {
  const auto library = loaded(upper("[[role]]\nid = \"senco\"\nname.en = \"Co-ordinator\"\n",
                                    "[[duty]]\nid = \"u2.senco\"\nstrength = \"should\"\n"));
  ASSERT_TRUE(library);
  const Framework* law = library->find("upper");
  ASSERT_EQ(law->roles.size(), 1U);
  EXPECT_EQ(law->roles[0].name.en, "Co-ordinator");
  EXPECT_EQ(law->roles[0].of, Role::Of::School) << "a key that it does not say stays";
  EXPECT_EQ(law->duties.size(), 3U);
  EXPECT_EQ(law->find_duty("u2.senco")->strength, Strength::Should);
  EXPECT_TRUE(law->find_duty("u2.senco")->standing);
}

/// "small" with two choices of the same id, of two lists.
SourceFiles with_choices() {
  SourceFiles files = upper();
  files["small/choices.toml"] =
      "[[choice]]\nof = \"notice\"\nid = \"due\"\nname.en = \"Due\"\n"
      "[[choice]]\nof = \"request\"\nid = \"due\"\nname.en = \"Asked\"\n";
  return files;
}

TEST(Extends, TellsChoicesOfTheSameIdApartByTheirLists) {
  SourceFiles files = with_choices();
  files["upper/choices.toml"] =
      "[[choice]]\nof = \"request\"\nid = \"due\"\nname.en = \"Wanted\"\n";
  files["upper/framework.toml"] += "removes = [\"choice:notice.due\"]\n";
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  const Framework* law = library->find("upper");
  EXPECT_FALSE(law->has_choice("notice", "due"));
  EXPECT_TRUE(law->has_choice("request", "due"));
  EXPECT_EQ(law->choices.back().name.en, "Wanted");
  EXPECT_TRUE(library->find("small")->has_choice("notice", "due"));
}

TEST(Extends, RefusesToRemoveAChoiceWithoutItsList) {
  SourceFiles files = with_choices();
  files["upper/framework.toml"] += "removes = [\"choice:due\"]\n";
  const auto faults = faults_of(files);
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_EQ(faults[0].found, "\"choice:due\"");
}

TEST(Extends, RefusesToRemoveTheSameTwice) {
  const auto faults = faults_of(upper("removes = [\"duty:s1.meet\", \"duty:s1.meet\"]\n"));
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_EQ(faults[0].key, "removes");
}

TEST(Extends, NamesTheRowThatStillNeedsWhatWasRemoved) {
  const SourceFiles files = upper("removes = [\"exception:closed\"]\n");
  const auto faults = faults_of(files);
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_TRUE(has(faults, "small/duties.toml", line_of(files, "small/duties.toml", "excuses"),
                  "duty.excuses", "exceptions of exceptions.toml"))
      << all_of(faults);
}

TEST(Extends, RefusesRemovesInAPackThatExtendsNone) {
  SourceFiles files = small_pack();
  files["small/framework.toml"] = "removes = [\"duty:s1.meet\"]\n" + files["small/framework.toml"];
  const auto faults = faults_of(files);
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_TRUE(has(faults, "small/framework.toml", 1, "removes", "extends with it"))
      << all_of(faults);
}

constexpr const char* kCohort =
    "[[cohort]]\nstages = [\"sa\"]\nyear_groups_2021 = [1]\nfrom = 2022-01-01\nto = 2023-08-31\n"
    "cite = [\"act\"]\n";

TEST(Extends, AddsRowsThatHaveNoIdAndMergesNone) {
  SourceFiles files = upper();
  files["small/transfer.toml"] = std::string("to = \"later\"\n") + kCohort;
  files["upper/transfer.toml"] = std::string("to = \"latest\"\n") + kCohort;
  change(files, "upper/transfer.toml", "[1]", "[2]");
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  const auto& transfer = library->find("upper")->transfer;
  ASSERT_TRUE(transfer);
  EXPECT_EQ(transfer->to, "latest");
  ASSERT_EQ(transfer->cohorts.size(), 2U);
  EXPECT_EQ(transfer->cohorts[0].year_groups_2021, std::vector<int>{1});
  EXPECT_EQ(transfer->cohorts[1].year_groups_2021, std::vector<int>{2});
  EXPECT_EQ(library->find("small")->transfer->cohorts.size(), 1U);
}

TEST(Extends, RefusesToRemoveRowsThatHaveNoId) {
  SourceFiles files = upper("removes = [\"cohort:\"]\n");
  files["small/transfer.toml"] = std::string("to = \"later\"\n") + kCohort;
  const auto faults = faults_of(files);
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_EQ(faults[0].found, "\"cohort:\"");
}

TEST(Extends, RenamesTheRulesThatProcessesAndLooksName) {
  SourceFiles files = upper();
  files["small/processes.toml"] =
      "[[process]]\nid = \"round\"\nname.en = \"A round\"\nopens = "
      "[\"document_issued:iep:final\"]\n"
      "cite = [\"act\"]\n[[process.step]]\nid = \"first\"\nduty = \"s1.review\"\n";
  files["small/looks.toml"] =
      "[[look]]\nid = \"s1.look\"\nsees = \"target_unmet\"\namount = 2\ntext.en = \"Look\"\nwhy.en "
      "= \"It stands still\"\n"
      "cite = [\"act\"]\n";
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  const Framework* law = library->find("upper");
  ASSERT_EQ(law->processes.size(), 1U);
  EXPECT_EQ(law->duties[*law->processes[0].steps[0].duty].id, "u2.review");
  ASSERT_EQ(law->looks.size(), 1U);
  EXPECT_EQ(law->looks[0].id, "u2.look");
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
