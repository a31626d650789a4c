// What two laws say differently where a rule has many lines, and where it stands.
#include <gmock/gmock.h>

#include "tests/law/two_laws.h"

namespace stepwell::law {
namespace {

using ::testing::ElementsAre;
using What = RuleChange::What;

TEST(DifferencesOfLists, CountTheLinesOfABankAndTellThoseThatAreSaidOtherwise) {
  const auto library = with_upper_files(
      {{"banks.toml",
        "[[criteria]]\nid = \"sa.entry\"\nrule = \"all\"\nitems = [ { id = \"c1\", text.en = \"A "
        "mark\" }, { id = \"c2\", text.en = \"More\" } ]\n"}});
  const auto changes = between(*library, "small", "upper");
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(facts_of(changes, "criteria", "sa.entry"),
            "rule: any -> all\nlines: 1 -> 2, 1 of them only here\n"
            "lines said otherwise: A sign -> A mark\n");
  EXPECT_THAT(changes[0].lines, ElementsAre("c2", "c1"));
}

TEST(DifferencesOfLists, TellOfANewBankHowManyLinesItHas) {
  const auto library = with_upper_files(
      {{"banks.toml",
        "[[checklist]]\nid = \"before\"\nname.en = \"Before the meeting\"\ncite = [\"act\"]\n"
        "items = [ { id = \"a\", text.en = \"Work\" }, { id = \"b\", text.en = \"Views\" } ]\n"}});
  const auto changes = between(*library, "small", "upper");
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].what, What::Added);
  EXPECT_EQ(facts_of(changes, "checklist", "before"),
            "name:  -> Before the meeting\nsource:  -> An Act (statute)\nlines:  -> 2\n");
}

TEST(DifferencesOfLists, TellTheStepsOfAProcessAndWhoseTurnItIs) {
  const auto library = with_upper_files(
      {{"processes.toml",
        "[[process]]\nid = \"round\"\nname.en = \"A round\"\nsum.en = \"26 weeks\"\n"
        "opens = [\"concern_raised\"]\nends = [\"review_held\"]\ncite = [\"act\"]\n"
        "[[process.step]]\nid = \"meet\"\nduty = \"u2.meet\"\n"
        "[[process.step]]\nid = \"look\"\ntext.en = \"Look again\"\nturn = \"senco\"\n"
        "topics = [\"evidence_added\"]\n"}});
  const auto changes = between(*library, "small", "upper");
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(facts_of(changes, "process", "round"),
            "name:  -> A round\ntakes in all:  -> 26 weeks\nopened by:  -> concern raised\n"
            "ended by:  -> review held\nsource:  -> An Act (statute)\n"
            "steps:  -> 2: Meet the parent (SENCO); Look again (SENCO)\n");
}

TEST(DifferencesOfLists, NameTheValuesCodesRolesAndTopicsThatOneLawAloneHas) {
  const auto library = with_upper_files(
      {{"framework.toml", "[[role]]\nid = \"head\"\nname.en = \"Head\"\nof = \"school\"\n"},
       {"choices.toml",
        "[[choice]]\nof = \"provision_type\"\nid = \"alone\"\nname.en = \"Alone\"\n"},
       {"codes.toml",
        "[[code_set]]\nid = \"provision\"\ncodes = [ { id = \"A\", name.en = \"Action\", stage = "
        "\"sa\", to = 2018-08-31 }, { id = \"N\", name.en = \"None\" } ]\n"},
       {"banks.toml",
        "[[topic]]\nid = \"rights\"\nname.en = \"Rights\"\ntext.en = \"Which.\"\ncite = "
        "[\"act\"]\n"}});
  const auto changes = between(*library, "small", "upper");
  EXPECT_EQ(changes.size(), 4U);
  EXPECT_EQ(facts_of(changes, "roles", "all"), "roles: 1 -> 2, only here: Head\n");
  EXPECT_EQ(facts_of(changes, "choices", "provision_type"), "values: 1 -> 2, only here: Alone\n");
  EXPECT_EQ(facts_of(changes, "codes", "provision"),
            "codes: 1 -> 2, only here: None\n"
            "codes said otherwise: Action -> Action, to 2018-08-31\n");
  EXPECT_EQ(facts_of(changes, "help", "all"), "topics: 1 -> 2, only here: Rights\n");
}

TEST(DifferencesOfLists, NameAPageOfHelpWhoseTextAloneIsAnother) {
  const auto library =
      with_upper_files({{"banks.toml", "[[topic]]\nid = \"register\"\ntext.en = \"Others.\"\n"}});
  const auto changes = between(*library, "small", "upper");
  EXPECT_EQ(facts_of(changes, "help", "all"),
            "topics said otherwise: The register -> The register\n");
  EXPECT_THAT(changes.at(0).lines, ElementsAre("register"));
}

TEST(Differences, TellWhereARuleStandsAndHowSureThatIs) {
  const auto library = with_upper_files(
      {{"cite.toml",
        "[[cite]]\nid = \"code\"\ninstrument = \"A Code\"\npin = \"4.2\"\nconfidence = \"code\"\n"},
       {"duties.toml",
        "[[duty]]\nid = \"u2.meet\"\ncite = [\"code\", \"guess\"]\n"
        "[[duty]]\nid = \"u2.review\"\nlimit = { amount = 6, unit = \"month\", roll = \"court\", "
        "confidence = \"code\" }\n"}});
  const auto changes = between(*library, "small", "upper");
  EXPECT_EQ(changes.size(), 2U);
  EXPECT_EQ(facts_of(changes, "duty", "u2.meet"),
            "source: An Act (statute) -> A Code, 4.2 (code); A guess (unverified)\n");
  EXPECT_EQ(facts_of(changes, "duty", "u2.review"), "how sure the limit is:  -> code\n");
}

TEST(Differences, TellHowManyRowsADocumentWantsAndWhatIsNeeded) {
  SourceFiles files = small_pack();
  files["overlays/here/overlay.toml"] =
      "id = \"here\"\noverlays = \"small\"\nname.en = \"The council\"\n";
  files["overlays/here/documents.toml"] =
      "[[document]]\nid = \"iep\"\n[[document.section]]\nid = \"targets\"\nmin = 2\n"
      "[[document.section.field]]\nid = \"how\"\nrequired = true\n";
  const auto library = loaded(files);
  const auto changes = between(*library, "small", "small+here");
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(facts_of(changes, "framework", "small"), "local arrangements:  -> The council\n");
  EXPECT_EQ(facts_of(changes, "document", "iep"),
            "section targets: Targets: How; 1 to 6 of them, usually 3 to 4 -> "
            "Targets: How (needed); 2 to 6 of them, usually 3 to 4\n");
}

TEST(Differences, OfAStageThatOnlyHasAnotherNameAreThoseOfTheStageAlone) {
  const auto library =
      with_upper_files({{"stages.toml", "[[stage]]\nid = \"sa\"\nname.en = \"Support\"\n"}});
  const auto changes = between(*library, "small", "upper");
  ASSERT_EQ(changes.size(), 1U) << changes.back().noun << " " << changes.back().id;
  EXPECT_EQ(facts_of(changes, "stage", "sa"), "name: Action -> Support\n");
}

TEST(Differences, OfADutyThatIsCalledOtherwiseLeaveItsStepOut) {
  SourceFiles files = small_pack_and(
      "small/processes.toml",
      "[[process]]\nid = \"round\"\nname.en = \"A round\"\nopens = [\"concern_raised\"]\n"
      "cite = [\"act\"]\n[[process.step]]\nid = \"meet\"\nduty = \"s1.meet\"\n");
  files["overlays/here/overlay.toml"] =
      "id = \"here\"\noverlays = \"small\"\nname.en = \"The council\"\n";
  files["overlays/here/duties.toml"] =
      "[[duty]]\nid = \"s1.meet\"\ntext.en = \"Talk with the parent\"\n";
  const auto library = loaded(files);
  const auto changes = between(*library, "small", "small+here");
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(facts_of(changes, "duty", "s1.meet"),
            "text: Meet the parent -> Talk with the parent\n");
}

TEST(Differences, KeepOfANewRuleWhatOnlyWordsAroundItSay) {
  const auto library =
      with_upper_files({{"duties.toml",
                         "[[duty]]\nid = \"u2.meet\"\nwhy.en = \"It helps.\"\n"
                         "[[duty]]\nid = \"u2.more\"\nowner = \"senco\"\nstrength = \"may\"\n"
                         "text.en = \"More\"\nwhy.en = \"It helps.\"\nopens = [\"school_left\"]\n"
                         "closes = [\"school_joined\"]\ncite = [\"act\"]\n"}});
  const auto changes = between(*library, "small", "upper");
  EXPECT_EQ(facts_of(changes, "duty", "u2.meet"), "why:  -> It helps.\n");
  EXPECT_THAT(facts_of(changes, "duty", "u2.more"), ::testing::Not(::testing::HasSubstr("why")));
}

}  // namespace
}  // namespace stepwell::law
