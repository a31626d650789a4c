#include "tests/tools/coverage.h"
#include "tests/support/source_dir.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/packs.h"

namespace stepwell::tools {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

const law::Library& library() {
  return *stepwell::testing::packs();
}

std::vector<CoverageRow> rows_of_the_repository() {
  const fs::path docs = fs::path(stepwell::testing::source_dir()) / "docs";
  if (fs::exists(docs / "coverage.md"))
    return read_rows("docs/coverage.md", text_of(docs / "coverage.md"));
  std::vector<CoverageRow> rows;
  if (!fs::exists(docs / "coverage.d")) return rows;
  for (const fs::directory_entry& part : fs::directory_iterator(docs / "coverage.d"))
    for (CoverageRow& row : read_rows(part.path().filename().string(), text_of(part.path())))
      rows.push_back(std::move(row));
  return rows;
}

std::vector<std::string> ids_of_the_repository() {
  std::vector<std::string> ids;
  for (const fs::directory_entry& file :
       fs::directory_iterator(fs::path(stepwell::testing::source_dir()) / "tests" / "coverage")) {
    if (file.path().extension() != ".txt") continue;
    std::stringstream stream(text_of(file.path()));
    for (std::string line; std::getline(stream, line);)
      if (!line.empty()) ids.push_back(line);
  }
  return ids;
}

TEST(Coverage, IsThereForHundredsOfRows) {
  EXPECT_GT(rows_of_the_repository().size(), 400U);
  EXPECT_GT(ids_of_the_repository().size(), 400U);
}

TEST(Coverage, NamesWhatIsReallyInThePacks) {
  std::string text;
  for (const std::string& breach :
       coverage_breaches(rows_of_the_repository(), ids_of_the_repository(), library()))
    text += breach + "\n";
  EXPECT_EQ(text, "");
}

// Tried on breaches.

std::vector<std::string> breaches(const std::string& rows, const std::vector<std::string>& wanted) {
  return coverage_breaches(read_rows("table.md", "| id | what | where |\n|---|---|---|\n" + rows),
                           wanted, library());
}

const std::string kGood = "| 1/a | a stage | `wales-sen-2002:stage:sa` |\n";

TEST(CoverageRule, AcceptsARowThatNamesAnObject) {
  EXPECT_THAT(breaches(kGood, {"1/a"}), IsEmpty());
}

TEST(CoverageRule, AcceptsARowThatSaysWhyThereIsNone) {
  EXPECT_THAT(breaches("| 1/a | a page | not yet: the pages |\n", {"1/a"}), IsEmpty());
  EXPECT_THAT(breaches("| 1/a | a page | no: a school does not do it |\n", {"1/a"}), IsEmpty());
}

TEST(CoverageRule, FindsAnIdWithoutARow) {
  EXPECT_THAT(breaches(kGood, {"1/a", "1/b"}), ElementsAre("1/b has no row"));
}

TEST(CoverageRule, FindsARowThatNobodyAskedFor) {
  EXPECT_THAT(breaches(kGood, {}), ElementsAre(HasSubstr("1/a is not among")));
}

TEST(CoverageRule, FindsAnIdThatStandsTwice) {
  EXPECT_THAT(breaches(kGood + kGood, {"1/a"}), ElementsAre("1/a stands twice"));
  EXPECT_THAT(breaches(kGood, {"1/a", "1/a"}), ElementsAre("1/a is asked for twice"));
}

TEST(CoverageRule, FindsAnEmptyColumn) {
  EXPECT_THAT(breaches("| 1/a | a stage | |\n", {"1/a"}), ElementsAre(HasSubstr("where it is")));
  EXPECT_THAT(breaches("| 1/a | a stage |\n", {"1/a"}), ElementsAre(HasSubstr("where it is")));
  EXPECT_THAT(breaches("| 1/a | | `wales-sen-2002:stage:sa` |\n", {"1/a"}),
              ElementsAre(HasSubstr("what it is")));
  EXPECT_THAT(breaches("| 1/a | a stage | somewhere |\n", {"1/a"}),
              ElementsAre(HasSubstr("names nothing")));
}

TEST(CoverageRule, FindsAReferenceToWhatIsNotThere) {
  for (const std::string reference :
       {"wales-sen-2002:stage:zz", "wales-sen-2003:stage:sa", "wales-sen-2002:page:sa",
        "wales-sen-2002:stage", "wales-sen-2002", "", "wales-sen-2002:move:sa->statement->none",
        "wales-sen-2002:move:statement->eya", "wales-sen-2002:move:sa",
        "wales-sen-2002:section:iep.zz", "wales-sen-2002:section:iep",
        "wales-sen-2002:choice:notice", "wales-sen-2002:choice:notice.zz",
        "wales-sen-2002:duty:iep_review", "wales-sen-2002:strategies:sa.entry",
        "wales-sen-2002:document:IEP", "wales-sen-2002:cycle:round"})
    EXPECT_THAT(
        breaches("| 1/a | what | `wales-sen-2002:stage:sa`, `" + reference + "` |\n", {"1/a"}),
        ElementsAre(HasSubstr("`" + reference + "`")))
        << reference;
}

TEST(CoverageRule, KnowsEveryNoun) {
  for (const char* reference :
       {"wales-sen-2002:stage:sap", "wales-sen-2002:move:none->sa", "wales-sen-2002:document:iep",
        "wales-sen-2002:section:iep.targets", "wales-sen-2002:criteria:sa.entry",
        "wales-sen-2002:topic:register", "wales-sen-2002:letter:tell_parent",
        "wales-sen-2002:code_set:provision", "wales-sen-2002:exception:review_postponed",
        "wales-sen-2002:role:senco", "wales-sen-2002:setting:maintained",
        "wales-sen-2002:choice:notice.note_in_lieu", "wales-sen-2002:cite:pemb",
        "wales-sen-2002:duty:w02.iep_review", "wales-sen-2002:transfer:idp"})
    EXPECT_TRUE(is_object(reference, library())) << reference;
  for (const auto& law : library().frameworks()) {
    for (const law::Bank& bank : law->banks) {
      const char* noun = bank.of == law::Bank::Of::Criteria     ? "criteria"
                         : bank.of == law::Bank::Of::Strategies ? "strategies"
                         : bank.of == law::Bank::Of::Questions  ? "questions"
                                                                : "checklist";
      EXPECT_TRUE(is_object(law->id + ":" + noun + ":" + bank.id, library())) << bank.id;
    }
    for (const law::Cycle& cycle : law->cycles)
      EXPECT_TRUE(is_object(law->id + ":cycle:" + cycle.id, library()));
  }
}

TEST(ReferencesIn, AreWhatStandsInBackticks) {
  EXPECT_THAT(references_in("`a:b:c`, and `d:e:f` too"), ElementsAre("a:b:c", "d:e:f"));
  EXPECT_THAT(references_in("none, and ` one that does not close"), IsEmpty());
}

}  // namespace
}  // namespace stepwell::tools
