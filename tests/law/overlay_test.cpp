// The arrangements of a school or an authority over a law: other names, more, stricter, never less.
#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "cli/files.h"
#include "tests/law/town.h"
#include "tests/support/source_dir.h"

namespace stepwell::law {
namespace {

std::string duty(const std::string& more) {
  return "[[duty]]\nid = \"s1.review\"\n" + more;
}

TEST(Overlays, LieOverAPackAndLeaveItAsItIs) {
  const auto library = loaded(
      town("stages.toml", "[[stage]]\nid = \"sa\"\nname.en = \"Step one\"\naliases = [\"S1\"]\n"));
  const Framework* law = overlaid(library);
  ASSERT_NE(law, nullptr);
  EXPECT_EQ(law->id, "small");
  EXPECT_EQ(law->overlay_name.en, "The town");
  EXPECT_EQ(law->stages[1].name.en, "Step one");
  EXPECT_EQ(law->duties.size(), 3U);
  EXPECT_EQ(library->find("small")->stages[1].name.en, "Action");
  EXPECT_EQ(library->find("small")->overlay, "");
  EXPECT_EQ(library->frameworks().size(), 1U) << "it is no law of its own";
}

TEST(Overlays, AreFoundForTheSchoolThatHasThem) {
  const auto library = loaded(town("", ""));
  const Framework *law = overlaid(library), *plain = library->find("small");
  EXPECT_EQ(library->find("small", law), law);
  EXPECT_EQ(library->find("small", nullptr), plain);
  EXPECT_EQ(library->find("other", law), nullptr);
  EXPECT_EQ(library->find_named("small+town"), law);
  EXPECT_EQ(library->find_named("small"), plain);
  EXPECT_EQ(library->find_named("small+village"), nullptr);
  EXPECT_EQ(library->find("small+town"), nullptr) << "no record names it so";
  EXPECT_THAT(library->overlays_of("small"), ::testing::ElementsAre(law));
  EXPECT_TRUE(library->overlays_of("other").empty());
}

TEST(Overlays, AddRulesAndNeeds) {
  SourceFiles files = town("duties.toml",
                           "[[duty]]\nid = \"s1.phone\"\nowner = \"senco\"\nstrength = \"should\"\n"
                           "text.en = \"Phone the parent\"\nopens = [\"stage_moved:sa\"]\n"
                           "closes = [\"parent_told\"]\ncite = [\"policy\"]\n");
  files[kFolder + "cite.toml"] =
      "[[cite]]\nid = \"policy\"\ninstrument = \"The town's policy\"\nconfidence = \"source\"\n";
  files[kFolder + "stages.toml"] =
      "[[move]]\nfrom = [\"none\"]\nto = \"sa\"\n[[move.needs]]\n"
      "topic = \"concern_raised\"\nsince = \"ever\"\n";
  const auto library = loaded(files);
  const Framework* law = overlaid(library);
  ASSERT_NE(law, nullptr);
  EXPECT_NE(law->find_duty("s1.phone"), nullptr);
  ASSERT_EQ(law->moves[0].needs.size(), 2U);
  EXPECT_EQ(law->moves[0].needs[0].name(), "evidence_added");
  EXPECT_EQ(law->moves[0].needs[1].name(), "concern_raised");
  EXPECT_EQ(library->find("small")->find_duty("s1.phone"), nullptr);
  EXPECT_EQ(library->find("small")->moves[0].needs.size(), 1U);
}

TEST(Overlays, AddFieldsSectionsAndRowsOfBanks) {
  SourceFiles files = town(
      "documents.toml",
      "[[document]]\nid = \"iep\"\nshort.en = \"Plan\"\n[[document.section]]\nid = \"targets\"\n"
      "min = 2\nmax = 4\n[[document.section.field]]\nid = \"how\"\nrequired = true\n"
      "[[document.section.field]]\nid = \"where\"\nlabel.en = \"Where\"\ntype = \"text\"\n"
      "[[document.section]]\nid = \"town\"\nname.en = \"For the town\"\n"
      "[[document.section.field]]\nid = \"said\"\nlabel.en = \"What\"\ntype = \"text\"\n");
  files[kFolder + "banks.toml"] =
      "[[strategies]]\nid = \"sa.help\"\n[[strategies.items]]\nid = \"walk\"\ntext.en = \"A "
      "walk\"\n";
  const auto library = loaded(files);
  const Framework* law = overlaid(library);
  ASSERT_NE(law, nullptr);
  const Document& plan = *law->find_document(std::string_view("iep"));
  ASSERT_EQ(plan.sections.size(), 2U);
  EXPECT_EQ(plan.sections[0].min, 2);
  EXPECT_EQ(plan.sections[0].max, 4);
  ASSERT_EQ(plan.sections[0].fields.size(), 2U);
  EXPECT_TRUE(plan.sections[0].fields[0].required);
  EXPECT_EQ(plan.sections[0].fields[0].type, FieldLayout::Type::Choice);
  EXPECT_EQ(law->banks[1].items.size(), 2U);
}

TEST(Overlays, TightenALimit) {
  const auto library =
      loaded(town("duties.toml", duty("limit = { amount = 4, unit = \"month\", roll = \"court\", "
                                      "confidence = \"source\" }\n")));
  const Framework* law = overlaid(library);
  ASSERT_NE(law, nullptr);
  EXPECT_EQ(law->find_duty("s1.review")->limits[0].amount, 4);
  EXPECT_EQ(library->find("small")->find_duty("s1.review")->limits[0].amount, 6);
}

TEST(Overlays, TightenOneOfSeveralLimitsAndSayTheOthersAsTheyAre) {
  SourceFiles files =
      town("duties.toml", duty("limit = [ { end_of = \"term\" }, { amount = 4, unit = \"month\", "
                               "confidence = \"source\" } ]\n"));
  change(files, "small/duties.toml", "limit = { amount = 6, unit = \"month\", roll = \"court\" }",
         "limit = [ { end_of = \"term\" }, { amount = 6, unit = \"month\" } ]");
  const auto library = loaded(files);
  const Framework* law = overlaid(library);
  ASSERT_NE(law, nullptr);
  EXPECT_EQ(law->find_duty("s1.review")->limits[1].amount, 4);
  EXPECT_EQ(law->find_duty("s1.review")->limits[0].confidence, Confidence::Statute);
}

/// The row of a rule that an overlay would end, or make go on, by another version of it.
std::string another_version(const std::string& id) {
  return "[[duty]]\nid = \"" + id +
         "\"\nowner = \"senco\"\nstrength = \"may\"\ntext.en = \"As you like\"\n"
         "opens = [\"school_left\"]\ncloses = [\"school_joined\"]\n"
         "effective = { from = 2020-05-01 }\ncite = [\"act\"]\n";
}

TEST(Overlays, AddNoVersionOfARuleOfThePack) {
  for (const char* id : {"s1.review", "s1.senco"}) {
    const SourceFiles files = town("duties.toml", another_version(id));
    EXPECT_TRUE(has(faults_of(files), kFolder + "duties.toml", 1, "duty",
                    "an overlay adds no version of a rule of the pack"))
        << id << '\n'
        << all_of(faults_of(files));
  }
  const SourceFiles files = town("exceptions.toml",
                                 "[[exception]]\nid = \"closed\"\ntext.en = \"Closed\"\n"
                                 "effective = { from = 2020-05-01 }\ncite = [\"act\"]\n");
  EXPECT_TRUE(has(faults_of(files), kFolder + "exceptions.toml", 1, "exception",
                  "an overlay adds no version of a rule of the pack"));
}

TEST(Overlays, AddRulesWithVersionsOfTheirOwn) {
  const std::string first = another_version("s1.phone");
  std::string second = first;
  second.replace(second.find("2020"), 4, "2022");
  const auto library = loaded(town("duties.toml", first + second));
  const Framework* law = overlaid(library);
  ASSERT_NE(law, nullptr);
  EXPECT_EQ(law->find_duty("s1.phone")->effective.last, base::Day(2022, 4, 30));
}

TEST(Overlays, SayEachRuleOnce) {
  const SourceFiles files =
      town("duties.toml", duty("text.en = \"One\"\n") + duty("text.en = \"Two\"\n"));
  EXPECT_TRUE(has(faults_of(files), kFolder + "duties.toml", 4, "duty", "one row for each rule"))
      << all_of(faults_of(files));
}

TEST(Overlays, TakeNothingFromARight) {
  const std::string right =
      "kind = \"right\"\nowner = \"senco\"\nstrength = \"may\"\ntext.en = \"Appeal\"\n"
      "opens = [\"school_left\"]\ncloses = [\"school_joined\"]\ncite = [\"act\"]\n";
  for (const char* limit : {"", "limit = { amount = 2, unit = \"month\" }\n"}) {
    SourceFiles files = town("duties.toml",
                             "[[duty]]\nid = \"s1.appeal\"\n"
                             "limit = { amount = 1, unit = \"month\", confidence = \"code\" }\n");
    files["small/duties.toml"] += "[[duty]]\nid = \"s1.appeal\"\n" + right + limit;
    EXPECT_TRUE(has(faults_of(files), kFolder + "duties.toml", 3, "duty.limit",
                    "s1.appeal is a right, as small/duties.toml:"))
        << all_of(faults_of(files));
  }
}

/// What an overlay may not say, and where it is told so.
struct Loosened {
  std::string name, file, text, key, expected, at;
};
void PrintTo(const Loosened& loosened, std::ostream* out) {
  *out << loosened.name;
}
class Loosening : public ::testing::TestWithParam<Loosened> {};

TEST_P(Loosening, IsRefusedWithTheRuleThatItWouldLoosen) {
  const Loosened& asked = GetParam();
  const SourceFiles files = town(asked.file, asked.text);
  const auto faults = faults_of(files);
  const std::string file = kFolder + asked.file;
  EXPECT_TRUE(has(faults, file, line_of(files, file, asked.at), asked.key, asked.expected))
      << all_of(faults);
}

// clang-format off: a table is read by its rows
INSTANTIATE_TEST_SUITE_P(
    OfRules, Loosening,
    ::testing::Values(
        Loosened{"a_must_that_becomes_a_should", "duties.toml", duty("strength = \"should\"\n"),
                 "duty.strength", "\"must\" or stricter: s1.review says so in small/duties.toml:4",
                 "strength"},
        Loosened{"a_longer_limit", "duties.toml",
                 duty("limit = { amount = 7, unit = \"month\", roll = \"court\", confidence = "
                      "\"source\" }\n"),
                 "duty.limit", "6 month or stricter: s1.review", "limit"},
        Loosened{"a_limit_of_another_unit", "duties.toml",
                 duty("limit = { amount = 5, unit = \"day\", roll = \"court\", confidence = "
                      "\"source\" }\n"),
                 "duty.limit", "6 month or stricter", "limit"},
        Loosened{"a_limit_that_could_never_be_late", "duties.toml",
                 duty("limit = { amount = 5, unit = \"month\", roll = \"court\", confidence = "
                      "\"practice\" }\n"),
                 "duty.limit.confidence",
                 "one of statute, code, source, seed; a limit that is unverified or practice",
                 "limit"},
        Loosened{"a_limit_that_does_not_say_how_sure_it_is", "duties.toml",
                 duty("limit = { amount = 5, unit = \"month\", roll = \"court\" }\n"),
                 "duty.limit.confidence", "how sure the number of the overlay is, one of statute",
                 "limit"},
        Loosened{"a_longer_limit_that_does_not_say_how_sure_it_is_either", "duties.toml",
                 duty("limit = { amount = 7, unit = \"month\", roll = \"court\" }\n"), "duty.limit",
                 "6 month or stricter", "limit"},
        Loosened{"a_new_aim_that_does_not_say_how_sure_it_is", "duties.toml",
                 duty("aim = { amount = 5, unit = \"month\" }\n"), "duty.aim.confidence",
                 "one of statute, code, source, seed, unverified, practice", "aim"},
        Loosened{"fewer_limits", "duties.toml", duty("limit = []\n"), "duty.limit",
                 "6 month or stricter", "limit"},
        Loosened{"another_owner", "duties.toml", duty("owner = \"head\"\n"), "duty.owner",
                 "renames, adds and tightens", "owner"},
        Loosened{"another_opening", "duties.toml", duty("opens = []\n"), "duty.opens",
                 "renames, adds and tightens", "opens"},
        Loosened{"another_closing", "duties.toml", duty("closes = [\"meeting_held\"]\n"),
                 "duty.closes", "renames, adds and tightens", "closes"},
        Loosened{"another_citation", "duties.toml", duty("cite = [\"guess\"]\n"), "duty.cite",
                 "renames, adds and tightens", "cite"},
        Loosened{"an_end_of_the_law", "duties.toml", duty("effective = { to = 2020-01-01 }\n"),
                 "duty.effective", "renames, adds and tightens", "effective"},
        Loosened{
            "another_stage", "stages.toml",
            "[[stage]]\nid = \"sap\"\nname.en = \"More\"\nlead = \"senco\"\ncite = [\"act\"]\n",
            "stage", "an overlay adds none", "[[stage]]"},
        Loosened{
            "another_move", "stages.toml",
            "[[move]]\nfrom = [\"sa\"]\nto = \"none\"\ndecided_by = \"senco\"\ncite = [\"act\"]\n",
            "move", "an overlay adds none", "[[move]]"},
        Loosened{"another_who_decides", "stages.toml",
                 "[[move]]\nfrom = [\"none\"]\nto = \"sa\"\ndecided_by = \"head\"\n",
                 "move.decided_by", "renames, adds and tightens", "decided_by"},
        Loosened{"more_targets_than_are_allowed", "documents.toml",
                 "[[document]]\nid = \"iep\"\n[[document.section]]\nid = \"targets\"\nmax = 9\n",
                 "document.section.max", "6 or stricter: targets says so", "max"},
        Loosened{"fewer_targets_than_are_needed", "documents.toml",
                 "[[document]]\nid = \"iep\"\n[[document.section]]\nid = \"targets\"\nmin = 0\n",
                 "document.section.min", "1 or stricter: targets says so", "min"},
        Loosened{"a_rule_of_criteria", "banks.toml",
                 "[[criteria]]\nid = \"sa.entry\"\nrule = \"judgement\"\n", "criteria.rule",
                 "renames, adds and tightens", "rule"},
        Loosened{"what_a_letter_records", "letters/tell.toml", "records = \"consulted\"\n",
                 "letter.records", "renames, adds and tightens", "records"},
        Loosened{"the_law_itself", "framework.toml", "status = \"proposal\"\n", "status",
                 "what an overlay may say", "status"},
        Loosened{"the_codes_of_the_census", "codes.toml", "[[code_set]]\nid = \"own\"\n",
                 "code_set", "what an overlay may say", "[[code_set]]"}),
    [](const auto& row) { return row.param.name; });
// clang-format on

/// A real law whose middle stages are local policy, and a district that is not real.
TEST(Overlays, GiveAnAuthoritysOwnNamesToTheStagesThatAreLocal) {
  auto files = cli::read_packs(stepwell::testing::source_dir() + "/frameworks");
  files.merge(cli::read_packs(stepwell::testing::source_dir() + "/tests/law/packs"));
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  const Framework* law = library->find_named("scotland+test-district");
  ASSERT_NE(law, nullptr);
  const auto stage2 = law->find_stage("stage2");
  ASSERT_TRUE(stage2);
  EXPECT_EQ(law->stages[*stage2].name.en, "Level 2: in school");
  EXPECT_NE(library->find("scotland")->stages[*stage2].name.en, "Level 2: in school");
  const auto move = std::find_if(law->moves.begin(), law->moves.end(), [&](const Move& each) {
    return each.to == *stage2 && each.from.contains(0);
  });
  ASSERT_NE(move, law->moves.end());
  EXPECT_TRUE(std::any_of(move->needs.begin(), move->needs.end(), [](const Need& need) {
    return need.name() == "consulted:parent" && need.strength == Strength::Must;
  }));
}

TEST(Overlays, NeedAPackThatIsThere) {
  SourceFiles files = town("", "");
  change(files, kFolder + "overlay.toml", "overlays = \"small\"", "overlays = \"large\"");
  EXPECT_TRUE(has(faults_of(files), kFolder + "overlay.toml", 2, "overlays", "the id of a pack"));
  for (const char* no_pack : {"overlays/town", "calendars"}) {
    files = town("", "");
    change(files, kFolder + "overlay.toml", "\"small\"", "\"" + std::string(no_pack) + "\"");
    EXPECT_TRUE(has(faults_of(files), kFolder + "overlay.toml", 2, "overlays", "the id of a pack"));
  }
}

TEST(Overlays, HaveTheNameOfTheirFolderAndAFileThatSaysWhatTheyAre) {
  SourceFiles files = town("", "");
  change(files, kFolder + "overlay.toml", "id = \"town\"", "id = \"city\"");
  EXPECT_TRUE(has(faults_of(files), kFolder + "overlay.toml", 1, "id", "the name of the folder"));
  files = small_pack_and(kFolder + "stages.toml", "[[stage]]\nid = \"sa\"\nname.en = \"One\"\n");
  EXPECT_TRUE(has(faults_of(files), kFolder + "overlay.toml", 0, "", "this file"));
  files = small_pack_and("overlays/town.toml", "id = \"town\"\n");
  EXPECT_FALSE(faults_of(files).empty()) << "a file is no folder";
}

TEST(Overlays, AreReadAsStrictlyAsAPack) {
  const SourceFiles files = town("duties.toml", "[[duty]]\nid = \"s1.more\"\nowner = \"nobody\"\n");
  EXPECT_TRUE(has(faults_of(files), kFolder + "duties.toml",
                  line_of(files, kFolder + "duties.toml", "owner"), "duty.owner", "a role"))
      << all_of(faults_of(files));
}

}  // namespace
}  // namespace stepwell::law
