// Evidence with a file: taken in, kept, and given back as a download.
#include <gmock/gmock.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>

#include "app/records/files.h"
#include "http/target.h"
#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

const std::string kPdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

struct EvidenceForms : Forms {
  const Fields paper = Fields{{"type", "test"}, {"title", "Reading age"}} + today;

  /// As the browser sends a form with a file: multipart, read to the disk before the page sees it.
  http::Response send(const Fields& fields, const std::string& name, const std::string& bytes,
                      bool with_file = true, http::Extent extent = http::Extent::Whole) {
    const std::string target = of(sian, "/evidence");
    http::Request request;
    request.method = http::Method::Post;
    const auto read = http::read_target(target).value();
    request.path = read.path;
    request.segments = read.segments;
    request.host = "127.0.0.1:8080";
    request.headers.push_back({"sec-fetch-site", "same-origin"});
    request.cookies =
        http::Cookies(std::string(http::cookie_name("session", http::CookieScope::LoopbackOnly)) +
                      "=" + senco.cookie("session"));
    request.form = http::Form(hidden_fields(senco.get(target)) + fields);
    if (with_file) {
      http::Upload upload{
          "file",       name, "application/x-claimed", http::TempFile::create(web.folder.path()),
          bytes.size(), {}};
      upload.file.write(bytes);
      upload.file.close();
      upload.extent = extent;
      request.uploads.push_back(std::move(upload));
    }
    return web.answer(std::move(request));
  }
  std::string file_path() { return of(sian, "/files/" + std::to_string(last(sian))); }
};

TEST_F(EvidenceForms, KeepTheFileWithItsNameAndGiveItBackAsADownload) {
  const auto done = send(paper, "Prawf darllen.pdf", kPdf);
  EXPECT_EQ(location_of(done), of(sian, "/done/3"));
  EXPECT_EQ(topics(sian).back(), "evidence_added:test");
  const auto file = app::read_file_text(text(sian, "file"));
  ASSERT_TRUE(file.has_value());
  EXPECT_EQ(file->name, "Prawf darllen.pdf");
  const auto sent = senco.get(file_path());
  EXPECT_EQ(sent.status, 200);
  EXPECT_EQ(sent.bytes(), kPdf);
  EXPECT_EQ(sent.header("Content-Type"), "application/pdf");
  EXPECT_THAT(std::string(sent.header("Content-Disposition")), ::testing::StartsWith("attachment"));
  EXPECT_THAT(std::string(sent.header("Content-Disposition")), HasSubstr("Prawf darllen.pdf"));
}

TEST_F(EvidenceForms, NeedNoFile) {
  send(paper, {}, {}, false);
  EXPECT_EQ(count(sian), 3U);
  EXPECT_FALSE(body(sian).contains("file"));
  EXPECT_EQ(senco.get(file_path()).status, 404);
}

TEST_F(EvidenceForms, SayWhoHoldsTheOriginal) {
  EXPECT_THAT(text_of(senco.get(of(sian, "/evidence"))), HasSubstr("Who holds the original?"));
  send(paper + Fields{{"held_by", "The cabinet in the office"}}, {}, {}, false);
  EXPECT_EQ(text(sian, "held_by"), "The cabinet in the office");
  const std::string page = text_of(senco.get(of(sian, "/entries/3")));
  EXPECT_THAT(page, HasSubstr("Who holds the original"));
  EXPECT_THAT(page, HasSubstr("The original is with: The cabinet in the office."));
}

TEST_F(EvidenceForms, RefuseAHolderWhoseNameIsTooLong) {
  const auto refused = send(paper + Fields{{"held_by", std::string(301, 'x')}}, {}, {}, false);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Use at most 300 characters"));
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(EvidenceForms, RefuseAFileWhoseNameSaysAnotherKindThanItIs) {
  for (const auto& [name, bytes] :
       {std::pair<std::string, std::string>{"page.html", "<html></html>"},
        {"run.exe", "MZ\x90"},
        {"picture.pdf", "\x89PNG\r\n\x1a\n"},
        {"nothing", kPdf},
        {"empty.pdf", ""}}) {
    const auto refused = send(paper, name, bytes);
    EXPECT_EQ(refused.status, 422) << name;
    EXPECT_THAT(text_of(refused), HasSubstr("id=\"file-error\"")) << name;
    EXPECT_THAT(text_of(refused), HasSubstr("Reading age")) << name;
  }
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(EvidenceForms, RefuseAFileThatIsTooLarge) {
  const auto refused = send(paper, "large.pdf", kPdf + std::string(app::kMostFileBytes, ' '));
  EXPECT_THAT(text_of(refused), HasSubstr("larger than 10 MB"));
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(EvidenceForms, RefuseAFileThatWasTooLargeToBeTakenInAndKeepWhatWasTyped) {
  const auto refused = send(paper, "scan.pdf", "", true, http::Extent::TooLong);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("id=\"file-error\""));
  EXPECT_THAT(text_of(refused), HasSubstr("larger than 10 MB"));
  EXPECT_THAT(text_of(refused), HasSubstr("value=\"Reading age\""));
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(EvidenceForms, KeepTheFileWhenSomethingElseIsWrong) {
  const auto refused = send(Fields{{"type", "test"}} + today, "Test.pdf", kPdf);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Test.pdf is kept with this form"));
  Fields again = hidden_fields(refused);
  senco.post(of(sian, "/evidence"), again + paper);
  EXPECT_EQ(app::read_file_text(text(sian, "file")).value().name, "Test.pdf");
}

TEST_F(EvidenceForms, RefuseAHeldFileThatIsNotKept) {
  const auto refused =
      send(paper + Fields{{"held_file", std::string(64, 'a') + " forged.pdf"}}, {}, {}, false);
  EXPECT_THAT(text_of(refused), HasSubstr("The file is not there any more"));
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(EvidenceForms, NameAFileByNoFolder) {
  send(paper, "..\\..\\etc/passwd.pdf", kPdf);
  EXPECT_EQ(app::read_file_text(text(sian, "file")).value().name, ".._.._etc_passwd.pdf");
}

TEST_F(EvidenceForms, LeadFromTheEntryToTheFileByItsName) {
  send(paper, "Test.pdf", kPdf);
  const std::string page = text_of(senco.get(of(sian, "/entries/3")));
  EXPECT_THAT(page, HasSubstr("href=\"" + file_path() + "?at=0\""));
  EXPECT_THAT(page, HasSubstr(">Test.pdf</a>"));
  EXPECT_THAT(page, Not(HasSubstr(app::read_file_text(text(sian, "file"))->hash)));
}

TEST_F(EvidenceForms, LeadToThePaperPlanOfAChildWhoWasTakenOver) {
  std::ofstream(web.folder / "plan.pdf") << kPdf;
  const auto kept = web.files->keep(web.folder / "plan.pdf", "plan.pdf").value();
  record(tom, {{{"on", house.today().iso()},
                {"kind", "taken_over"},
                {"stage", "sa"},
                {"documents",
                 {{{"document", "iep"}, {"file", app::file_text({kept.hash, "plan.pdf"})}}}}}});
  const std::string position = std::to_string(last(tom));
  const std::string page = text_of(senco.get(of(tom, "/entries/" + position)));
  EXPECT_THAT(page, HasSubstr(">plan.pdf</a>"));
  EXPECT_THAT(page, Not(HasSubstr(kept.hash)));
  EXPECT_EQ(senco.get(of(tom, "/files/" + position + "?at=0")).bytes(), kPdf);
  for (const char* at : {"1", "-1", "x"})
    EXPECT_EQ(senco.get(of(tom, "/files/" + position + "?at=" + at)).status, 404) << at;
}

TEST_F(EvidenceForms, GiveFilesOnlyToWhoMaySeeThem) {
  send(paper, "Test.pdf", kPdf);
  EXPECT_EQ(teacher.get(file_path()).status, 200);
  EXPECT_EQ(admin.get(file_path()).status, 404);
  EXPECT_EQ(senco.get(of(tom, "/files/3")).status, 404);
  for (const char* position : {"0", "1", "99", "x"})
    EXPECT_EQ(senco.get(of(sian, std::string("/files/") + position)).status, 404);
}

TEST_F(EvidenceForms, ListWhatItShows) {
  send(paper + Fields{{"shows", "Reads at the level of year 1\nGuesses words"}}, {}, {}, false);
  EXPECT_EQ(body(sian).at("shows").as_array().size(), 2U);
}

TEST_F(EvidenceForms, SayTheKindsOfFilesThatMayBeKept) {
  const std::string page = text_of(senco.get(of(sian, "/evidence")));
  EXPECT_THAT(page, HasSubstr("enctype=\"multipart/form-data\""));
  EXPECT_THAT(page, HasSubstr("accept=\""));
  EXPECT_THAT(page, HasSubstr("At most 10 MB"));
}

}  // namespace
}  // namespace stepwell::web
