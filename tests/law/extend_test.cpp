// A pack on top of another: what it takes over gets its own prefix, what it says itself replaces.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/law/small_pack.h"

namespace stepwell::law {
namespace {

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

}  // namespace
}  // namespace stepwell::law
