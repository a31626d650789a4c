#include "tests/tools/house_rules.h"
#include "tests/support/source_dir.h"

#include <gmock/gmock.h>

#include "tests/support/packs.h"

namespace stepwell::tools {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::vector<SourceText>& sources() {
  static const std::vector<SourceText> kAll = read_sources(stepwell::testing::source_dir());
  return kAll;
}

std::string list(const Breaches& breaches) {
  std::string text;
  for (const std::string& breach : breaches) text += breach + "\n";
  return text;
}

/// The ids that only packs may say. Some are also words of the program: "none" is no roll,
/// "concern" a field of an entry; and one letter is not enough to tell.
std::set<std::string> words_of_the_law() {
  std::set<std::string> words = {"sa",           "sap", "eya",       "eyap",     "iep",
                                 "idp",          "plp", "statement", "ehc_plan", "sen_support_plan",
                                 "note_in_lieu", "csp"};
  for (const auto& law : stepwell::testing::packs()->frameworks()) {
    words.insert(law->id);
    for (const law::Duty& duty : law->duties) words.insert(duty.id);
    for (const law::Stage& stage : law->stages) words.insert(stage.id);
    for (const law::Document& document : law->documents) words.insert(document.id);
    for (const law::Exception& exception : law->exceptions) words.insert(exception.id);
    for (const law::Bank& bank : law->banks)
      if (bank.id.find('.') != std::string::npos)
        words.insert(bank.id);  // the others are plain words: "home"
  }
  words.erase("none");
  words.erase("concern");
  std::erase_if(words, [](const std::string& word) { return word.size() < 2; });
  return words;
}

TEST(Repository, HasSourcesToLookAt) {
  ASSERT_GT(sources().size(), 50U);
  for (const char* path : {"src/base/day.h", "src/law/source.cpp", "src/main.cpp"})
    EXPECT_TRUE(std::any_of(sources().begin(), sources().end(), [&](const SourceText& file) {
      return file.path == path;
    })) << path;
}

TEST(Repository, KeepsItsLayers) {
  EXPECT_THAT(layer_breaches(sources()), IsEmpty()) << list(layer_breaches(sources()));
}

TEST(Repository, NamesNoFileAfterNothing) {
  EXPECT_THAT(name_breaches(sources()), IsEmpty()) << list(name_breaches(sources()));
}

TEST(Repository, SaysNoWordOfTheLawInItsCode) {
  const Breaches breaches = law_word_breaches(sources(), words_of_the_law());
  EXPECT_THAT(breaches, IsEmpty()) << list(breaches);
}

TEST(Repository, LeavesNothingUnfinished) {
  EXPECT_THAT(unfinished_breaches(sources()), IsEmpty()) << list(unfinished_breaches(sources()));
}

TEST(Repository, SaysInEachHeaderWhatItIsFor) {
  EXPECT_THAT(header_breaches(sources()), IsEmpty()) << list(header_breaches(sources()));
}

TEST(Repository, HasNoFileOver400Lines) {
  EXPECT_THAT(length_breaches(sources()), IsEmpty()) << list(length_breaches(sources()));
}

TEST(Repository, AsksForNoTimeWhereItIsPure) {
  EXPECT_THAT(clock_breaches(sources()), IsEmpty()) << list(clock_breaches(sources()));
}

// Each rule, tried on a breach.

Breaches layers(const std::string& path, const std::string& line) {
  return layer_breaches({{path, "#pragma once\n" + line + "\n"}});
}

TEST(LayerRule, FindsAnIncludeThatGoesUp) {
  EXPECT_THAT(layers("src/law/topic.cpp", "#include \"record/entry.h\""),
              ElementsAre("src/law/topic.cpp:2: record/entry.h goes from law to record"));
  EXPECT_THAT(layers("src/base/day.h", "#include \"calendar/roll.h\""), SizeIs(1));
  EXPECT_THAT(layers("src/record/fold.cpp", "#include \"people/may.h\""), SizeIs(1));
  EXPECT_THAT(layers("src/app/x.cpp", "#include \"store/session.h\""), SizeIs(1));
}

TEST(LayerRule, FindsAnIncludeThatGoesSideways) {
  EXPECT_THAT(layers("src/store/x.cpp", "#include \"web/routes.h\""), SizeIs(1));
  EXPECT_THAT(layers("src/cli/x.cpp", "#include \"store/session.h\""), SizeIs(1));
  EXPECT_THAT(layers("src/http/x.cpp", "#include \"law/topic.h\""), SizeIs(1));
  EXPECT_THAT(layers("src/http/x.cpp", "#include \"calendar/roll.h\""), SizeIs(1));
  EXPECT_THAT(layers("src/exchange/x.cpp", "#include \"http/form.h\""), SizeIs(1));
}

TEST(LayerRule, AllowsWhatLiesBelow) {
  EXPECT_THAT(layers("src/record/fold.cpp", "#include \"law/topic.h\""), IsEmpty());
  EXPECT_THAT(layers("src/record/fold.cpp", "#include \"base/day.h\""), IsEmpty());
  EXPECT_THAT(layers("src/law/x.cpp", "#include \"law/topic.h\""), IsEmpty());
  EXPECT_THAT(layers("src/web/pages/x.cpp", "#include \"http/form.h\""), IsEmpty());
  EXPECT_THAT(layers("src/http/x.cpp", "#include \"base/check.h\""), IsEmpty());
  EXPECT_THAT(layers("src/main.cpp", "#include \"store/session.h\""), IsEmpty());
  EXPECT_THAT(layers("src/law/x.cpp", "#include <vector>"), IsEmpty());
}

TEST(LayerRule, IsNotMisledByTheWayAnIncludeIsWritten) {
  EXPECT_THAT(layers("src/law/x.cpp", "  #  include   \"record/entry.h\"  // why"), SizeIs(1));
  EXPECT_THAT(layers("src/law/x.cpp", "#include\"record/entry.h\""), SizeIs(1));
  EXPECT_THAT(layers("src/law/x.cpp", "#include \"../record/entry.h\""), SizeIs(1));
  EXPECT_THAT(layers("src/law/x.cpp", "#include \"topic.h\""), SizeIs(1));
  EXPECT_THAT(layers("src/law/x.cpp", "// #include \"record/entry.h\""), IsEmpty());
}

TEST(LayerRule, FindsALayerThatNobodyHasPlaced) {
  EXPECT_THAT(layers("src/magic/x.cpp", "#include \"base/day.h\""), SizeIs(1));
}

TEST(LayerRule, KeepsHeadersOfOthersToTheirPlace) {
  const std::pair<const char*, const char*> wrong[] = {
      {"src/law/topic.cpp", "toml++/toml.h"},    {"src/record/scenario.cpp", "toml++/toml.h"},
      {"src/cli/files.cpp", "CLI/CLI.hpp"},      {"src/main.cpp", "CLI/CLI.hpp"},
      {"src/law/source.cpp", "boost/json.hpp"},  {"src/base/day.cpp", "boost/json.hpp"},
      {"src/http/x.cpp", "boost/json.hpp"},      {"src/calendar/roll.cpp", "date/tz.h"},
      {"src/web/x.cpp", "boost/beast/http.hpp"}, {"src/app/x.cpp", "boost/asio/post.hpp"},
      {"src/app/x.cpp", "soci/soci.h"},          {"src/web/x.cpp", "sqlite3.h"},
      {"src/law/topic.h", "tl/expected.hpp"},    {"src/record/x.cpp", "unistd.h"},
      {"src/people/x.cpp", "sys/stat.h"},        {"src/store/x.cpp", "some_new/library.h"}};
  for (const auto& [path, header] : wrong)
    EXPECT_THAT(layers(path, "#include <" + std::string(header) + ">"), SizeIs(1))
        << path << " " << header;
}

TEST(LayerRule, AllowsHeadersOfOthersInTheirPlace) {
  const std::pair<const char*, const char*> right[] = {
      {"src/law/source.cpp", "toml++/toml.h"},    {"src/cli/command_line.cpp", "CLI/CLI.hpp"},
      {"src/record/x.cpp", "boost/json.hpp"},     {"src/base/instant.cpp", "date/tz.h"},
      {"src/http/x.cpp", "boost/beast/http.hpp"}, {"src/store/x.cpp", "soci/soci.h"},
      {"src/base/result.h", "tl/expected.hpp"},   {"src/calendar/x.cpp", "fmt/format.h"}};
  for (const auto& [path, header] : right)
    EXPECT_THAT(layers(path, "#include <" + std::string(header) + ">"), IsEmpty())
        << path << " " << header;
}

TEST(NameRule, FindsFilesAndFoldersThatSayNothing) {
  for (const char* path :
       {"src/law/util.h", "src/law/utils.cpp", "src/util/day.h", "src/law/topic_helper.cpp",
        "src/law/helpers.h", "src/store/session_manager.h", "src/common/x.h", "src/web/misc/x.cpp",
        "src/app/common.cpp"})
    EXPECT_THAT(name_breaches({{path, ""}}), SizeIs(1)) << path;
  for (const char* path : {"src/law/topic.h", "src/web/html/html.h", "src/record/commons_debate.h"})
    EXPECT_THAT(name_breaches({{path, ""}}), IsEmpty()) << path;
}

Breaches law_words(const std::string& code) {
  return law_word_breaches({{"src/record/x.cpp", code}}, words_of_the_law());
}

TEST(LawWordRule, FindsEveryKindOfWord) {
  for (const char* word :
       {"sa", "sap", "iep", "statement", "ehc_plan", "wales-sen-2002", "england-send-2015",
        "wales-aln-2021", "ni-2021-3stage", "w02.iep_review", "eng.appeal", "aln.review",
        "sc.trans_12", "document_issued:iep", "stage_moved:sa|none", "sa.help"})
    EXPECT_THAT(law_words("const auto x = f(\"" + std::string(word) + "\");"), SizeIs(1)) << word;
}

TEST(LawWordRule, FindsThemInRawLiteralsAndAfterCharacters) {
  EXPECT_THAT(law_words("auto x = R\"(sap)\";"), SizeIs(1));
  EXPECT_THAT(law_words("auto x = R\"toml(sap)toml\";"), SizeIs(1));
  EXPECT_THAT(law_words("char c = '\"'; auto x = \"sap\";"), SizeIs(1));
  EXPECT_THAT(law_words("int n = 100'000; auto x = \"sap\";"), SizeIs(1));
  EXPECT_THAT(law_words("auto y = \"a \\\" b\"; auto x = \"sap\";"), SizeIs(1));
}

TEST(LawWordRule, NamesTheLine) {
  EXPECT_THAT(law_words("int a;\nint b;\nauto x = \"sap\";\n"),
              ElementsAre("src/record/x.cpp:3: \"sap\" is a word of the law"));
}

TEST(LawWordRule, LeavesProseAndCommentsAndOtherWordsAlone) {
  for (const char* code :
       {"// like \"sap\" and \"wales-sen-2002\"", "/* \"sap\" */",
        "auto x = \"the statement has ended\";", "auto x = \"sample\";", "#include \"statement\"",
        "auto sap = 1;", "auto x = \"none\";", "auto x = \"document\";"})
    EXPECT_THAT(law_words(code), IsEmpty()) << code;
}

Breaches unfinished(const std::string& line) {
  return unfinished_breaches({{"src/law/x.cpp", "int a;\n" + line + "\n"}});
}

TEST(UnfinishedRule, FindsMarksAndCodeThatWasCommentedOut) {
  EXPECT_THAT(unfinished("// TODO: later"), ElementsAre("src/law/x.cpp:2: TODO"));
  EXPECT_THAT(unfinished("int b;  // FIXME"), SizeIs(1));
  EXPECT_THAT(unfinished("  // int b = 3;"), SizeIs(1));
  EXPECT_THAT(unfinished("// if (a) {"), SizeIs(1));
  EXPECT_THAT(unfinished("//}"), SizeIs(1));
  EXPECT_THAT(unfinished("// return day;"), SizeIs(1));
  EXPECT_THAT(unfinished("// days.push_back(day);"), SizeIs(1));
  EXPECT_THAT(unfinished("// #include <vector>"), SizeIs(1));
  EXPECT_THAT(unfinished("// if (a) { return; }"), SizeIs(1));
  EXPECT_THAT(unfinished("#if 0"), SizeIs(1));
}

TEST(UnfinishedRule, LeavesCommentsAlone) {
  EXPECT_THAT(unfinished("// Why this is so."), IsEmpty());
  EXPECT_THAT(unfinished("// A sentence that goes on;"), IsEmpty());
  EXPECT_THAT(unfinished("//   {\"day\":\"2025-09-01\"}"), IsEmpty());
  EXPECT_THAT(unfinished("}  // namespace"), IsEmpty());
  EXPECT_THAT(unfinished("int b = 3;  // days"), IsEmpty());
  EXPECT_THAT(unfinished("#ifdef __linux__"), IsEmpty());
}

TEST(HeaderRule, FindsWhatAHeaderLacks) {
  EXPECT_THAT(header_breaches({{"src/law/x.h", "// What for.\n#pragma once\n"}}), IsEmpty());
  EXPECT_THAT(header_breaches({{"src/law/x.h", "#pragma once\n// What for.\n"}}),
              ElementsAre(HasSubstr("what it is for")));
  EXPECT_THAT(header_breaches({{"src/law/x.h", "\n// What for.\n#pragma once\n"}}), SizeIs(1));
  EXPECT_THAT(header_breaches({{"src/law/x.h", "// What for.\n#ifndef X\n"}}),
              ElementsAre(HasSubstr("#pragma once")));
  EXPECT_THAT(header_breaches({{"src/law/x.h", "// #pragma once\n"}}), SizeIs(1));
  EXPECT_THAT(header_breaches({{"src/law/x.h", ""}}), SizeIs(2));
  EXPECT_THAT(header_breaches({{"src/law/x.cpp", "#include \"law/x.h\"\n"}}), IsEmpty());
}

TEST(LengthRule, AllowsFourHundredLinesAndNoMore) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "int a;\n";
  EXPECT_THAT(length_breaches({{"src/law/x.cpp", text}}), IsEmpty());
  EXPECT_THAT(length_breaches({{"src/law/x.cpp", text + "int b;\n"}}),
              ElementsAre("src/law/x.cpp: 401 lines"));
}

TEST(ClockRule, FindsAClockInAPureLayerOnly) {
  const std::string now = "auto now = std::chrono::system_clock::now();\n";
  for (const char* layer : {"base", "calendar", "law", "record"}) {
    EXPECT_THAT(clock_breaches({{"src/" + std::string(layer) + "/x.cpp", now}}), SizeIs(1))
        << layer;
    EXPECT_THAT(clock_breaches({{"src/" + std::string(layer) + "/x.cpp", "std::time(nullptr);"}}),
                SizeIs(1))
        << layer;
  }
  EXPECT_THAT(clock_breaches({{"src/http/x.cpp", now}}), IsEmpty());
  EXPECT_THAT(clock_breaches({{"src/law/x.cpp", "std::chrono::sys_days(day);"}}), IsEmpty());
}

TEST(Literals, AreTakenOutWithTheirLines) {
  const auto literals =
      literals_of("f(\"a\");\n// \"b\"\ng(\"c\\\"d\", '\"', R\"x(e\n\")x\");\nh(\"f\");");
  ASSERT_THAT(literals, SizeIs(4));
  EXPECT_EQ(literals[0].text, "a");
  EXPECT_EQ(literals[0].line, 1);
  EXPECT_EQ(literals[1].text, "c\\\"d");
  EXPECT_EQ(literals[1].line, 3);
  EXPECT_EQ(literals[2].text, "e\n\"");
  EXPECT_EQ(literals[3].text, "f");
  EXPECT_EQ(literals[3].line, 5);
}

}  // namespace
}  // namespace stepwell::tools
