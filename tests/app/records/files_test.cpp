#include "app/records/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using namespace testing;
using namespace std::string_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// How a ZIP archive begins whose first file has that name.
std::string zip(const std::string& first, const std::string& then = {}) {
  std::string text = "PK\x03\x04"s + std::string(22, '\0');
  text += static_cast<char>(first.size());
  return text + std::string(3, '\0') + first + then;
}

const std::string kPdf = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
const std::string kJpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF"s;
const std::string kPng = "\x89PNG\r\n\x1A\n\x00\x00\x00\rIHDR"s;
const std::string kWebp = "RIFF\x24\x00\x00\x00WEBPVP8 "s;
const std::string kHeic = "\x00\x00\x00\x18"s + "ftypheic"s;
const std::string kM4a = "\x00\x00\x00\x1C"s + "ftypM4A "s;
const std::string kMp3 = "ID3\x04\x00\x00"s;
const std::string kDocx = zip("[Content_Types].xml");
const std::string kOdt = zip("mimetype", "application/vnd.oasis.opendocument.text");
const std::string kOds = zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
const std::string kWelsh = "Siân ŵ\r\n";
const std::string kWindows = "Si\xE2n \x93quoted\x94\n";

std::string type_of(std::string_view name, std::string_view begin) {
  const auto kind = file_kind(name, begin);
  return kind ? std::string(kind->media_type) : "none";
}

TEST(FileKindOf, IsWhatNameAndBytesAgreeOn) {
  EXPECT_EQ(type_of("report.pdf", kPdf), "application/pdf");
  EXPECT_EQ(type_of("drawing.jpg", kJpeg), "image/jpeg");
  EXPECT_EQ(type_of("drawing.jpeg", kJpeg), "image/jpeg");
  EXPECT_EQ(type_of("scan.png", kPng), "image/png");
  EXPECT_EQ(type_of("IMG_0001.HEIC", kHeic), "image/heic");
  EXPECT_EQ(type_of("photo.webp", kWebp), "image/webp");
  EXPECT_EQ(type_of("advice.odt", kOdt), "application/vnd.oasis.opendocument.text");
  EXPECT_EQ(type_of("scores.ods", kOds), "application/vnd.oasis.opendocument.spreadsheet");
  EXPECT_EQ(type_of("views.m4a", kM4a), "audio/mp4");
  EXPECT_EQ(type_of("views.mp3", kMp3), "audio/mpeg");
  EXPECT_EQ(type_of("views.mp3", "\xFF\xFB\x90\x64"), "audio/mpeg");
}

TEST(FileKindOf, KnowsOfficeByTheFirstFileOfTheArchive) {
  for (const char* first : {"[Content_Types].xml", "_rels/.rels", "docProps/app.xml"}) {
    EXPECT_THAT(type_of("a.docx", zip(first)), ::testing::HasSubstr("wordprocessingml"));
    EXPECT_THAT(type_of("a.xlsx", zip(first)), ::testing::HasSubstr("spreadsheetml"));
  }
  EXPECT_NE(type_of("a.docx", zip("word/document.xml")), "none");
  EXPECT_EQ(type_of("a.docx", zip("xl/workbook.xml")), "none");
  EXPECT_EQ(type_of("a.xlsx", zip("word/document.xml")), "none");
  EXPECT_EQ(type_of("a.docx", zip("run.exe")), "none");
  EXPECT_EQ(type_of("a.docx", kOdt), "none");
  EXPECT_EQ(type_of("a.odt", kDocx), "none");
  EXPECT_EQ(type_of("a.odt", zip("mimetype", "application/epub+zip")), "none");
}

TEST(FileKindOf, TakesTextOfBothAlphabetsAndNothingThatIsNone) {
  for (const char* name : {"notes.txt", "scores.csv"}) {
    EXPECT_NE(type_of(name, kWelsh), "none");
    EXPECT_NE(type_of(name, kWindows), "none");
    EXPECT_EQ(type_of(name, "a\0b"s), "none");
    EXPECT_EQ(type_of(name, "\x1B[31m"), "none");
    EXPECT_EQ(type_of(name, kPdf), "none");
    EXPECT_EQ(type_of(name, kDocx), "none");
    EXPECT_EQ(type_of(name, "\xFF\xFEh\0i\0"s), "none");
  }
}

TEST(FileKindOf, IsNoneWhereTheTwoDisagree) {
  const std::map<std::string, std::string> right = {
      {"pdf", kPdf},   {"jpg", kJpeg},  {"png", kPng},  {"heic", kHeic},
      {"webp", kWebp}, {"docx", kDocx}, {"odt", kOdt},  {"ods", kOds},
      {"m4a", kM4a},   {"mp3", kMp3},   {"txt", kWelsh}};
  for (const auto& [extension, own] : right)
    for (const auto& [other, bytes] : right)
      EXPECT_EQ(file_kind("a." + extension, bytes).has_value(), own == bytes)
          << extension << " with the bytes of " << other;
}

TEST(FileKindOf, IsNoneForOtherNamesAndForTooLittle) {
  for (const char* name : {"a.exe", "a.html", "a.svg", "a.gif", "a.docm", "a.doc", "a.zip",
                           "a.pdf.exe", "pdf", ".pdf", "a.", "", "a.pdf ", "a.pdf/"})
    EXPECT_EQ(type_of(name, kPdf), "none") << name;
  for (const char* extension : {"pdf", "jpg", "png", "heic", "webp", "docx", "odt", "txt"})
    EXPECT_EQ(type_of("a."s + extension, ""), "none") << extension;
  EXPECT_EQ(type_of("a.png", kPng.substr(0, 7)), "none");
  EXPECT_EQ(type_of("a.docx", "PK\x03\x04"), "none");
  EXPECT_EQ(type_of("a.docx", kDocx.substr(0, 35)), "none");
}

TEST(FileKindOf, IsSaidToWhoChoosesAFile) {
  const std::string all = "," + std::string(allowed_extensions()) + ",";
  for (const char* extension : {".pdf", ".jpeg", ".heic", ".docx", ".csv", ".mp3"})
    EXPECT_THAT(all, ::testing::HasSubstr(","s + extension + ","));
}

// ---- how entries name files

const std::string kHash(64, 'a');
const std::string kOtherHash(64, 'b');

TEST(FileText, IsReadAsItWasWritten) {
  for (const NamedFile& file : {NamedFile{kHash, "Siân's drawing.pdf"}, NamedFile{kHash, ""}})
    EXPECT_EQ(read_file_text(file_text(file)), file);
  EXPECT_EQ(read_file_text(kHash), (NamedFile{kHash, ""}));
}

TEST(FileText, IsNoFileInSomebodysOwnWords) {
  for (const std::string& text : {""s, "in the blue folder"s, std::string(64, 'A'), kHash.substr(1),
                                  kHash + "a", kHash + "/a.pdf"})
    EXPECT_EQ(read_file_text(text), std::nullopt) << text;
}

class FilesOfRecords : public ::testing::Test {
 protected:
  /// Has the files whose hashes it was told.
  struct Some final : Files {
    bool remove(std::string_view) override { return false; }
    std::size_t sweep(const std::set<std::string, std::less<>>&, base::Instant) override {
      return 0;
    }
    base::Result<KeptFile, FileProblem> keep(const std::filesystem::path&,
                                             std::string_view) override {
      return base::refuse(FileProblem::Empty);
    }
    std::optional<std::filesystem::path> find(std::string_view hash) override {
      if (there.contains(std::string(hash))) return std::filesystem::path("somewhere");
      return std::nullopt;
    }
    std::set<std::string> there;
  };

  void add(const RecordId& id, const std::string& topic, const std::string& body) {
    const auto version = static_cast<record::Position>(house_.log.read(id).size());
    const Append append{id, version, {{house_.today(), topic, body}}, std::nullopt, {}};
    ASSERT_TRUE(house_.log.write({{}, "p", house_.clock.now(), {append}, {}}).has_value());
  }
  std::vector<NamedFile> files_in_last(const RecordId& id) {
    return files_of(house_.records.load(id).entries.back());
  }

  House house_;
  NewSchool school_ = house_.add_school();
  RecordId child_{school_.school, "kit"};
};

TEST_F(FilesOfRecords, AreFoundInEveryFieldThatNamesOne) {
  add(child_, "evidence_added:test", R"({"type":"test","file":")" + kHash + R"( a.pdf"})");
  EXPECT_THAT(files_in_last(child_), ElementsAre(NamedFile{kHash, "a.pdf"}));
  add(child_, "report_sent:annual", R"({"report":"annual","file":")" + kHash + R"("})");
  EXPECT_THAT(files_in_last(child_), ElementsAre(NamedFile{kHash, ""}));
  add(child_, "taken_over",
      R"({"stage":"k","documents":[{"document":"iep","file":")" + kHash +
          R"( 1.pdf"},{"document":"iep"},{"document":"iep","file":")" + kOtherHash +
          R"( 2.pdf"}]})");
  EXPECT_THAT(files_in_last(child_),
              ElementsAre(NamedFile{kHash, "1.pdf"}, NamedFile{kOtherHash, "2.pdf"}));
  add(child_, "evidence_added:test", R"({"type":"test","text":")" + kHash + R"( a.pdf"})");
  EXPECT_THAT(files_in_last(child_), IsEmpty());
}

TEST_F(FilesOfRecords, AreNamedWhereTheyAreLost) {
  add(child_, "evidence_added:test", R"({"type":"test","file":"in the blue folder"})");
  add(child_, "evidence_added:test", R"({"type":"test","file":")" + kHash + R"( a.pdf"})");
  add(child_, "evidence_added:test", R"({"type":"test","file":")" + kOtherHash + R"( b.pdf"})");
  const RecordId school{school_.school, {}};
  add(school, "policy_published:sen", R"({"policy":"sen","file":")" + kOtherHash + R"( p.pdf"})");
  Some files;
  files.there = {kHash};
  const auto lost = verify_files(house_.log, house_.records, files);
  ASSERT_EQ(lost.size(), 2U);
  for (const Difference& difference : lost) EXPECT_EQ(difference.what, Difference::What::FileLost);
  EXPECT_EQ(lost[0].record, school);
  EXPECT_EQ(lost[1].record, child_);
  EXPECT_EQ(lost[1].position, 3);
  files.there = {kHash, kOtherHash};
  EXPECT_THAT(verify_files(house_.log, house_.records, files), IsEmpty());
}

}  // namespace
}  // namespace stepwell::app
