// A pack on top of another: whole files that it leaves out or says anew, citations of its own, and
// Welsh texts.
#include <gmock/gmock.h>

#include "tests/law/small_pack.h"

namespace stepwell::law {
namespace {

TEST(ExtendsFiles, RemovesWholeFiles) {
  const auto library = loaded(upper(
      "removes = [\"file:letters/tell.toml\", \"file:text.cy.toml\", \"file:codes.toml\"]\n"));
  ASSERT_TRUE(library);
  const Framework* law = library->find("upper");
  EXPECT_TRUE(law->letters.empty());
  EXPECT_TRUE(law->code_sets.empty());
  EXPECT_EQ(law->stages[1].name.welsh, Text::Welsh::Missing);
  EXPECT_EQ(library->find("small")->letters.size(), 1U);
  EXPECT_EQ(library->find("small")->stages[1].name.welsh, Text::Welsh::Sourced);
}

TEST(ExtendsFiles, PutsItsOwnFileWholeInPlaceOfOneThatItRemoves) {
  SourceFiles files = upper("removes = [\"file:cite.toml\"]\n");
  files["upper/cite.toml"] =
      "[[cite]]\nid = \"act\"\ninstrument = \"Another Act\"\nconfidence = \"unverified\"\n";
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  const Framework* law = library->find("upper");
  ASSERT_EQ(law->citations.size(), 1U);
  EXPECT_EQ(law->citations[0].instrument, "Another Act");
  EXPECT_FALSE(law->citations[0].verified_on) << "nothing of the row below stays";
  EXPECT_EQ(law->find_duty("u2.review")->cites.confidence, Confidence::Unverified);
  EXPECT_EQ(library->find("small")->find_duty("s1.review")->cites.confidence, Confidence::Statute);
}

TEST(ExtendsFiles, MergesACitationOfTheSameIdKeyByKey) {
  SourceFiles files = upper();
  files["upper/cite.toml"] = "[[cite]]\nid = \"act\"\ninstrument = \"Another Act\"\n";
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  const Citation& act = library->find("upper")->citations[0];
  EXPECT_EQ(act.instrument, "Another Act");
  EXPECT_EQ(act.confidence, Confidence::Statute);
  EXPECT_EQ(library->find("upper")->citations.size(), 2U);
}

TEST(ExtendsFiles, RefusesToRemoveAFileThatIsNotThere) {
  for (const std::string name :
       {"file:transfer.toml", "file:", "file:letters", "file:small/cite.toml"}) {
    const auto faults = faults_of(upper("removes = [\"" + name + "\"]\n"));
    ASSERT_EQ(faults.size(), 1U) << name << "\n" << all_of(faults);
    EXPECT_EQ(faults[0].file, "upper/framework.toml");
    EXPECT_EQ(faults[0].found, "\"" + name + "\"");
  }
}

TEST(ExtendsFiles, NeedsNoWelshForWhatItDoesNotTakeOver) {
  SourceFiles files = upper();
  files["small/text.cy.toml"] +=
      "\"framework.small\" = \"Cyfraith fach\"\n\"section.iep.targets\" = \"Targedau\"\n";
  files["upper/documents.toml"] =
      "[[document]]\nid = \"iep\"\n[[document.section]]\nid = \"aims\"\nname.en = \"Aims\"\n"
      "[[document.section.field]]\nid = \"aim\"\nlabel.en = \"Aim\"\n";
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  EXPECT_EQ(library->find("upper")->name.welsh, Text::Welsh::Missing);
  EXPECT_EQ(library->find("upper")->find_document("iep")->name.cy, "Cynllun");
}

TEST(ExtendsFiles, IsToldOfAWelshKeyOfItsOwnThatNamesNothing) {
  SourceFiles files = upper();
  files["upper/text.cy.toml"] = "\"stage.zz\" = \"Dim\"\n";
  const auto faults = faults_of(files);
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_EQ(faults[0].file, "upper/text.cy.toml");
}

TEST(ExtendsFiles, PutsItsOwnWelshInPlaceOfOneTextAndKeepsTheOthers) {
  SourceFiles files = upper();
  files["upper/text.cy.toml"] = "[unverified]\n\"stage.sa\" = \"Gweithio\"\n";
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  const Framework* law = library->find("upper");
  EXPECT_EQ(law->stages[1].name.cy, "Gweithio");
  EXPECT_EQ(law->stages[1].name.welsh, Text::Welsh::Unverified)
      << "the sourced one is of the other";
  EXPECT_EQ(law->find_document("iep")->name.cy, "Cynllun");
  files["upper/text.cy.toml"] = "\"document.iep\" = \"Y cynllun\"\n";
  const auto seen = loaded(files);
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->find("upper")->find_document("iep")->name.cy, "Y cynllun");
  EXPECT_EQ(seen->find("upper")->find_document("iep")->name.welsh, Text::Welsh::Sourced);
}

}  // namespace
}  // namespace stepwell::law
