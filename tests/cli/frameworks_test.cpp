#include <gmock/gmock.h>

#include <filesystem>
#include <sstream>

#include "base/fault.h"
#include "cli/files.h"
#include "tests/cli/workplace.h"

namespace stepwell::cli {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using ::testing::AllOf;
using ::testing::HasSubstr;

class Frameworks : public Workplace {
 protected:
  /// The packs of the repository in a folder of the test's own, to be broken.
  std::string copy_of_the_packs() {
    fs::copy(kFrameworks, path("packs"), fs::copy_options::recursive);
    return path("packs");
  }
};

TEST_F(Frameworks, AreListedAsText) {
  EXPECT_EQ(list_frameworks(surroundings(), Form::Text), 0);
  EXPECT_THAT(out(), AllOf(HasSubstr("wales-sen-2002"), HasSubstr("england-send-2015"),
                           HasSubstr("legacy")));
  EXPECT_EQ(err(), "");
}

TEST_F(Frameworks, AreListedAsJson) {
  EXPECT_EQ(list_frameworks(surroundings(), Form::Json), 0);
  const json::value answer = json::parse(out());
  ASSERT_GE(answer.as_array().size(), 2U);
  for (const json::value& one : answer.as_array())
    for (const char* key : {"id", "name", "nation", "status", "stages", "duties"})
      EXPECT_TRUE(one.as_object().contains(key)) << key;
}

TEST_F(Frameworks, AreCheckedWithoutAFault) {
  EXPECT_EQ(check_frameworks(surroundings()), 0);
  EXPECT_THAT(out(), HasSubstr("no fault"));
  EXPECT_EQ(err(), "");
}

TEST_F(Frameworks, OfAnotherFolderAreCheckedWithEveryFaultAtOnce) {
  const std::string packs = copy_of_the_packs();
  write("packs/wales-sen-2002/exceptions.toml",
        std::string("[[exception]]\nid = \"closed\"\ntexts.en = \"x\"\n"));
  write("packs/england-send-2015/text.cy.toml", std::string("\"stage.zz\" = \"x\"\n"));
  EXPECT_EQ(check_frameworks(surroundings(packs)), 1);
  const std::string said = err();
  EXPECT_THAT(
      said,
      AllOf(HasSubstr("wales-sen-2002/exceptions.toml:1: exception.text: expected"),
            HasSubstr("wales-sen-2002/exceptions.toml:3: exception.texts: expected no such key"),
            HasSubstr("wales-sen-2002/exceptions.toml:1: exception.cite: expected"),
            HasSubstr("england-send-2015/text.cy.toml"), HasSubstr("stage.zz")));
  EXPECT_THAT(said, HasSubstr("faults in the frameworks of " + packs));
  EXPECT_EQ(out(), "");
}

TEST_F(Frameworks, FailEveryCommandWhenOnePackIsBroken) {
  const std::string packs = copy_of_the_packs();
  write("packs/england-send-2015/cite.toml", std::string("["));
  EXPECT_EQ(list_frameworks(surroundings(packs), Form::Json), 1);
  EXPECT_EQ(show_framework(surroundings(packs), "wales-sen-2002"), 1);
  EXPECT_EQ(check_scenarios(surroundings(packs), {write("a.json", scenario())}), 1);
  EXPECT_EQ(show_standing(surroundings(packs), {path("a.json"), {}, {}, Form::Text}), 1);
  EXPECT_EQ(show_why(surroundings(packs), {path("a.json"), {}, {}, Form::Text}, "w02.iep_review"),
            1);
  EXPECT_EQ(out(), "");
}

TEST_F(Frameworks, AreAFaultOfTheWorldIfTheFolderIsNotThere) {
  EXPECT_THROW(check_frameworks(surroundings(path("none"))), base::Fault);
  EXPECT_THROW(check_frameworks(surroundings(write("file.toml", std::string("a = 1\n")))),
               base::Fault);
}

TEST_F(Frameworks, NeedTheSharedFilesInAnEmptyFolder) {
  EXPECT_EQ(check_frameworks(surroundings(folder())), 1);
  EXPECT_THAT(err(),
              AllOf(HasSubstr("choices.toml: expected this file"),
                    HasSubstr("calendars/bank_holidays.toml: expected this file"),
                    HasSubstr("calendars/rolls.toml: expected this file"), HasSubstr("3 faults")));
}

TEST_F(Frameworks, AreToldOfAFileThatIsTooLarge) {
  const std::string packs = copy_of_the_packs();
  write("packs/wales-sen-2002/choices.toml", "# " + std::string(2 << 20, 'x') + "\n");
  EXPECT_EQ(check_frameworks(surroundings(packs)), 1);
  EXPECT_THAT(err(), HasSubstr("wales-sen-2002/choices.toml: expected at most"));
}

TEST_F(Frameworks, AreToldOfTenMegabytesOfNonsense) {
  const std::string packs = copy_of_the_packs();
  std::string nonsense;
  for (std::uint32_t i = 1; nonsense.size() < 10 << 20; i = i * 1664525 + 1013904223)
    nonsense += static_cast<char>(i >> 24);
  write("packs/wales-sen-2002/duties.toml", nonsense);
  write("packs/wales-sen-2002/stages.toml", nonsense.substr(0, 1 << 19));
  EXPECT_EQ(check_frameworks(surroundings(packs)), 1);
  EXPECT_THAT(err(), AllOf(HasSubstr("wales-sen-2002/duties.toml: expected at most 1048576 bytes"),
                           HasSubstr("wales-sen-2002/stages.toml")));
  EXPECT_EQ(out(), "");
}

TEST_F(Frameworks, LeaveExamplesAndOtherFilesAlone) {
  const std::string packs = copy_of_the_packs();
  write("packs/wales-sen-2002/examples/x.toml", std::string("["));
  write("packs/wales-sen-2002/notes.txt", std::string("["));
  EXPECT_EQ(check_frameworks(surroundings(packs)), 0) << err();
}

TEST_F(Frameworks, AreShownWithTheirCitations) {
  EXPECT_EQ(show_framework(surroundings(), "wales-sen-2002"), 0);
  EXPECT_THAT(out(), AllOf(HasSubstr("sap: School Action Plus"), HasSubstr("w02.iep_review"),
                           HasSubstr("opened by document_issued:iep:final"), HasSubstr("[statute]"),
                           HasSubstr("iep: "), HasSubstr("sa.entry")));
}

TEST_F(Frameworks, AreAskedForByAnIdThatIsThere) {
  for (const char* id : {"atlantis-2002", "", "wales", "WALES-SEN-2002", "../wales-sen-2002"}) {
    EXPECT_EQ(show_framework(surroundings(), id), 2) << id;
    EXPECT_THAT(err(), HasSubstr("no such framework: \"" + std::string(id) + "\""));
    EXPECT_EQ(out(), "");
  }
}

TEST_F(Frameworks, AreComparedInWords) {
  EXPECT_EQ(diff_frameworks(surroundings(), "wales-sen-2002", "england-send-2015", Form::Text), 0);
  EXPECT_THAT(out(), AllOf(HasSubstr("changed framework england-send-2015"),
                           HasSubstr("added stage k: "), HasSubstr("removed stage sap: "),
                           HasSubstr("added duty eng.ehc_final: "), HasSubstr("20 weeks from"),
                           HasSubstr("differences from wales-sen-2002 to england-send-2015")));
}

TEST_F(Frameworks, AreComparedInTheirListsToo) {
  EXPECT_EQ(diff_frameworks(surroundings(), "wales-sen-2002", "england-send-2015", Form::Text), 0);
  const std::string said = out();
  for (const char* noun : {"added process ", "removed process ", "changed roles all: ",
                           "changed help all: ", "changed codes ", "changed choices ",
                           "added criteria ", "removed strategies ", "questions "})
    EXPECT_THAT(said, HasSubstr(noun));
  EXPECT_THAT(said, HasSubstr(" only here: "));
}

TEST_F(Frameworks, NameTheSourceOfARuleInFullHoweverLongItIs) {
  EXPECT_EQ(diff_frameworks(surroundings(), "wales-sen-2002", "england-send-2015", Form::Text), 0);
  std::istringstream lines(out());
  bool is_long = false;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("    source: ")) continue;
    EXPECT_THAT(line, Not(HasSubstr(" ..."))) << "a source is not cut";
    is_long = is_long || line.size() > 400;
  }
  EXPECT_TRUE(is_long) << "no source would have been cut";
}

TEST_F(Frameworks, AreComparedAsJson) {
  EXPECT_EQ(diff_frameworks(surroundings(), "wales-sen-2002", "england-send-2015", Form::Json), 0);
  const json::value answer = json::parse(out());
  ASSERT_FALSE(answer.as_array().empty());
  for (const json::value& change : answer.as_array()) {
    for (const char* key : {"what", "noun", "id", "name", "facts"})
      EXPECT_TRUE(change.as_object().contains(key)) << key;
    EXPECT_FALSE(change.at("facts").as_array().empty());
  }
}

TEST_F(Frameworks, DoNotDifferFromThemselves) {
  EXPECT_EQ(diff_frameworks(surroundings(), "wales-sen-2002", "wales-sen-2002", Form::Text), 0);
  EXPECT_EQ(out(), "0 differences from wales-sen-2002 to wales-sen-2002\n");
}

TEST_F(Frameworks, AreComparedByIdsThatAreThere) {
  EXPECT_EQ(diff_frameworks(surroundings(), "wales-sen-2002", "atlantis", Form::Text), 2);
  EXPECT_THAT(err(), HasSubstr("no such framework: \"atlantis\""));
  EXPECT_EQ(out(), "");
}

TEST_F(Frameworks, AreReadWithTheirPathsBelowTheFolder) {
  const auto files = read_packs(kFrameworks);
  EXPECT_TRUE(files.contains("choices.toml"));
  EXPECT_TRUE(files.contains("calendars/rolls.toml"));
  EXPECT_TRUE(files.contains("wales-sen-2002/duties.toml"));
  EXPECT_TRUE(files.contains("wales-sen-2002/letters/tell_parent.toml"));
  for (const auto& [path, text] : files)
    EXPECT_EQ(path.find("examples/"), std::string::npos) << path;
}

class ReadFile : public Workplace {};

TEST_F(ReadFile, GivesTheWholeFileAndNothingAboveTheLimit) {
  const std::string ten = write("ten", std::string("0123456789"));
  EXPECT_EQ(read_file(ten, 10), "0123456789");
  EXPECT_EQ(read_file(ten, 9), std::nullopt);
  EXPECT_EQ(read_file(write("empty", std::string()), 9), "");
}

TEST_F(ReadFile, GivesNothingForWhatIsNoFile) {
  EXPECT_EQ(read_file(path("none"), 10), std::nullopt);
  EXPECT_EQ(read_file(folder(), 10'000), std::nullopt);
  EXPECT_EQ(read_file("/dev/zero", 10'000), std::nullopt);
  EXPECT_EQ(read_file("", 10), std::nullopt);
}

}  // namespace
}  // namespace stepwell::cli
