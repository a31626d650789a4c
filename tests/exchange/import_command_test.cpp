#include <sstream>

#include "cli/commands.h"
#include "tests/exchange/import_school.h"
#include "tests/support/source_dir.h"

namespace stepwell::exchange {
namespace {

using ::testing::HasSubstr;

class ImportCommand : public ::testing::Test {
 protected:
  ImportCommand() {
    asking_.file = write("pupils.csv", "Surname,Forename,DOB\nWard,Nia,27/02/2019\n");
    asking_.form = cli::Form::Json;
  }

  std::string write(const std::string& name, const std::string& bytes) {
    const std::string path = (folder_ / name).string();
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  int run() {
    out_.str({});
    err_.str({});
    cli::Surroundings surroundings{out_, err_, stepwell::testing::source_dir() + "/frameworks",
                                   school_.folder.path().string()};
    surroundings.parts.clock = &school_.clock;
    surroundings.parts.rolls = &rolls_;
    surroundings.parts.open_store = [](const std::string& folder) {
      return store::SqliteStore::open(folder);
    };
    return cli::import_pupils(surroundings, asking_);
  }
  json::object answer() const { return json::parse(out_.str()).as_object(); }

  ImportSchool school_;
  stepwell::testing::TemporaryFolder folder_;
  SeparatedRollReader rolls_;
  cli::ImportAsking asking_;
  std::ostringstream out_, err_;
};

TEST_F(ImportCommand, AnswersInJson) {
  asking_.file =
      write("two.csv", "Surname,Forename,DOB\nWard,Nia,27/02/2019\nWard,Bo,31/02/2019\n");
  EXPECT_EQ(run(), 0);
  EXPECT_EQ(answer(), json::parse(R"({"read":2,"created":1,"updated":0,"unchanged":0,"left_out":1,
      "problems":[{"row":3,"column":"DOB","code":"impossible_date","level":"error",
      "message":"DOB: there is no such day as \"31/02/2019\", so the child is left out. Correct the date and import the file again."}]})"));
  EXPECT_EQ(err_.str(), "");
}

TEST_F(ImportCommand, RecordsUnderItsOwnName) {
  EXPECT_EQ(run(), 0);
  const auto logged = school_.store().read({ImportSchool::kSchool, school_.child("Nia")});
  ASSERT_FALSE(logged.empty());
  EXPECT_EQ(logged.front().recorded_by, "command-line");
  EXPECT_THAT(*logged.front().body, HasSubstr("import: pupils.csv, row 2"));
}

TEST_F(ImportCommand, DoesNothingInADryRun) {
  asking_.dry_run = true;
  EXPECT_EQ(run(), 0);
  EXPECT_EQ(answer().at("created"), 1);
  EXPECT_TRUE(school_.store().children(ImportSchool::kSchool).empty());
}

TEST_F(ImportCommand, SaysInWordsWhatItUnderstood) {
  asking_.form = cli::Form::Text;
  EXPECT_EQ(run(), 0);
  EXPECT_THAT(out_.str(),
              HasSubstr("Understood: UTF-8, commas, headings in row 1, dates day first"));
  EXPECT_THAT(out_.str(), HasSubstr("DOB: born"));
  EXPECT_THAT(out_.str(), HasSubstr("Read: 1 children: 1 created"));
}

TEST_F(ImportCommand, SaysWhyNothingCouldBeRead) {
  asking_.file = write("empty.csv", "");
  EXPECT_EQ(run(), 1);
  EXPECT_EQ(out_.str(), "");
  EXPECT_THAT(err_.str(), HasSubstr("The file is empty. Export it again"));
  asking_.file = write("book.csv", "PK\x03\x04");
  EXPECT_EQ(run(), 1);
  EXPECT_THAT(err_.str(), HasSubstr("save it as CSV"));
  asking_.file = "no-such-file.csv";
  EXPECT_EQ(run(), 1);
  EXPECT_THAT(err_.str(), HasSubstr("cannot be read: no-such-file.csv"));
}

TEST_F(ImportCommand, SaysWhyEveryRowWasLeftOut) {
  asking_.file =
      write("wrong.csv", "Surname,Forename,DOB\nWard,Nia,31/02/2019\nWard,Bo,30/02/2019\n");
  EXPECT_EQ(run(), 1);
  EXPECT_EQ(answer().at("left_out"), 2);
  EXPECT_THAT(err_.str(), HasSubstr("no child could be taken; all 2 were left out. Row 2: DOB: "
                                    "there is no such day as \"31/02/2019\""));
  EXPECT_TRUE(school_.store().children(ImportSchool::kSchool).empty());
}

TEST_F(ImportCommand, IsContentWithAFileThatChangesNothing) {
  EXPECT_EQ(run(), 0);
  EXPECT_EQ(run(), 0);
  EXPECT_EQ(answer().at("unchanged"), 1);
  EXPECT_EQ(err_.str(), "");
}

TEST_F(ImportCommand, RefusesAFileThatIsTooLargeWithoutReadingIt) {
  asking_.file = write("large.csv", "");
  std::filesystem::resize_file(asking_.file, app::kMostRollBytes + 1);
  EXPECT_EQ(run(), 1);
  EXPECT_THAT(err_.str(), HasSubstr("larger than 32 MB"));
}

TEST_F(ImportCommand, AsksForTheSchoolWhereThereAreSeveral) {
  const auto other = school_.records.record({{},
                                             "ada",
                                             {{{"cccccccccccccccc", {}},
                                               {{{"on", "2026-11-01"},
                                                 {"kind", "school_set_up"},
                                                 {"name", "Other"},
                                                 {"framework", "england-send-2015"},
                                                 {"setting", "primary"}}}}},
                                             {}});
  ASSERT_TRUE(other.has_value());
  EXPECT_EQ(run(), 1);
  EXPECT_THAT(err_.str(), HasSubstr("say which with --school"));
  asking_.school = ImportSchool::kSchool;
  EXPECT_EQ(run(), 0);
  asking_.school = "zzz";
  EXPECT_EQ(run(), 1);
  EXPECT_THAT(err_.str(), HasSubstr("there is no school zzz"));
}

TEST_F(ImportCommand, TakesTheMonthFirstWhenToldSo) {
  asking_.file = write("us.csv", "Surname,Forename,DOB\nWard,Nia,02/27/2019\n");
  EXPECT_EQ(run(), 1);
  EXPECT_THAT(err_.str(), HasSubstr("--dates month-first"));
  asking_.dates = app::DateStyle::MonthFirst;
  EXPECT_EQ(run(), 0);
  EXPECT_EQ(school_.view("Nia").born, base::Day(2019, 2, 27));
}

}  // namespace
}  // namespace stepwell::exchange
