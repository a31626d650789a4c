#include "tests/tools/sentence_rule.h"
#include "tests/support/source_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stepwell::tools {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Breaches breaches_in(const std::string& path, const std::string& line) {
  return sentence_breaches({{path, "// What it is for.\n" + line + "\n"}});
}

TEST(Repository, SaysItsSentencesInTheirPlace) {
  const Breaches breaches = sentence_breaches(read_sources(stepwell::testing::source_dir()));
  std::string all;
  for (const std::string& breach : breaches) all += breach + "\n";
  EXPECT_THAT(breaches, IsEmpty()) << all;
}

TEST(SentenceRule, FindsASentenceInAPage) {
  EXPECT_THAT(breaches_in("src/web/pages/x/x.cpp", "paragraph(out, \"Nothing is due.\");"),
              ElementsAre("src/web/pages/x/x.cpp:2: a sentence: \"Nothing is due.\""));
  EXPECT_THAT(breaches_in("src/web/frame.cpp", "f(\"Go back to\");").size(), 1U);
}

TEST(SentenceRule, FindsASentenceThatACommandRecords) {
  EXPECT_THAT(breaches_in("src/app/x.cpp", "{\"reason\", \"Not on the whole roll\"}").size(), 1U);
}

TEST(SentenceRule, LeavesThePlacesOfSentencesAlone) {
  for (const char* path : {"src/web/texts.cpp", "src/web/texts/plan.h",
                           "src/app/records/recorded_words.h", "src/app/children/roll.cpp",
                           "src/cli/check.cpp", "src/store/sqlite.cpp", "src/law/topic.cpp"})
    EXPECT_THAT(breaches_in(path, "f(\"Nothing is due.\");"), IsEmpty()) << path;
}

TEST(SentenceRule, LeavesWhatIsNoSentenceAlone) {
  for (const char* line :
       {"f(\"Nothing due\");", "f(\"going well on Monday\");",
        "out.literal(\"M2 6h28v4H2z M6 1\");", "f(\"Content-Type: a\");", "// \"Nothing is due.\"",
        "base::check(is_it, \"a page says what it is\");",
        "throw base::Fault(\"An uploaded file could not be read\");",
        "throw base::Fault(\n\"An uploaded file could not be read\");"})
    EXPECT_THAT(breaches_in("src/web/pages/x/x.cpp", line), IsEmpty()) << line;
}

}  // namespace
}  // namespace stepwell::tools
