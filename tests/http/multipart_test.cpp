#include "http/multipart.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "base/fault.h"
#include "temp_folder.h"

namespace stepwell::http {
namespace {

using Code = MultipartProblemCode;
using Outcome = base::Result<MultipartForm, MultipartProblem>;

constexpr std::string_view kType = "multipart/form-data; boundary=XX";

std::string part(const std::string& head, const std::string& content) {
  return "--XX\r\n" + head + "\r\n\r\n" + content + "\r\n";
}

std::string field(const std::string& name, const std::string& value) {
  return part("Content-Disposition: form-data; name=\"" + name + "\"", value);
}

std::string file(const std::string& name, const std::string& file_name, const std::string& bytes) {
  return part("Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file_name +
                  "\"\r\nContent-Type: application/pdf",
              bytes);
}

class ReadMultipart : public testing::Test {
 protected:
  MultipartReader feed(const std::string& body, std::size_t piece = 0,
                       const MultipartLimits& limits = {}) {
    auto reader = MultipartReader::create(kType, folder.path(), limits).value();
    const std::size_t step = piece == 0 ? body.size() + 1 : piece;
    for (std::size_t at = 0; at < body.size(); at += step) reader.feed(body.substr(at, step));
    return reader;
  }

  Outcome read(const std::string& body, std::size_t piece = 0, const MultipartLimits& limits = {}) {
    return feed(body, piece, limits).finish();
  }

  /// In one piece and byte by byte the answer is the same, and no file is left.
  void expect_refused(const std::string& body, Code code, const std::string& in_field = "",
                      const MultipartLimits& limits = {}) {
    for (std::size_t piece : {0, 1, 7}) {
      const Outcome outcome = read(body, piece, limits);
      ASSERT_FALSE(outcome) << body;
      EXPECT_EQ(outcome.error(), (MultipartProblem{code, in_field})) << body << piece;
    }
    EXPECT_EQ(folder.file_count(), 0U);
  }

  void expect_head_refused(const std::string& head, Code code) {
    const Outcome outcome = read(part(head, "x") + "--XX--");
    ASSERT_FALSE(outcome) << head;
    EXPECT_EQ(outcome.error().code, code) << head;
  }

  static std::optional<Code> type_problem(std::string_view type) {
    const auto reader = MultipartReader::create(type, "/nowhere");
    return reader ? std::nullopt : std::optional(reader.error().code);
  }

  TempFolder folder;
};

TEST_F(ReadMultipart, KeepsFieldsInOrder) {
  for (std::size_t piece : {0, 1, 3}) {
    const Outcome form =
        read(field("a", "1\r\n2") + field("b", "") + field("a", "\u0175") + "--XX--\r\n", piece);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->form.fields(),
              (std::vector<FormField>{{"a", "1\n2"}, {"b", ""}, {"a", "\u0175"}}));
  }
}

TEST_F(ReadMultipart, WritesAFileThatOnlyWeMayRead) {
  const Outcome form = read(file("scan", "C:\\My Files\\plan.pdf", "bytes\0\xFF more") + "--XX--");
  ASSERT_TRUE(form);
  const Upload& upload = form->uploads.at(0);
  EXPECT_EQ(upload.field, "scan");
  EXPECT_EQ(upload.file_name, "plan.pdf");
  EXPECT_EQ(upload.content_type, "application/pdf");
  EXPECT_EQ(upload.extent, Extent::Whole);
  struct stat status {};
  ASSERT_EQ(::stat(upload.file.path().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600U);
}

TEST_F(ReadMultipart, KeepsEveryByteOfAFileWhateverThePieces) {
  std::string bytes;
  for (int i = 0; i < 100'000; ++i) bytes += static_cast<char>(i * 7 % 256);
  bytes += "\r\n--X\r\n--\r\n-\r\n\r--XX\n--XX\r\r\n";
  for (std::size_t piece : {0, 1, 2, 5, 4096}) {
    const Outcome form = read(file("f", "a", bytes) + "--XX--", piece);
    ASSERT_TRUE(form) << piece;
    const Upload& upload = form->uploads.at(0);
    EXPECT_EQ(content_of(upload.file.path()), bytes) << piece;
    EXPECT_EQ(upload.bytes, bytes.size());
    EXPECT_EQ(upload.digest, digest_of(bytes));
  }
}

TEST_F(ReadMultipart, RemovesTheFileWithItsOwner) {
  {
    const Outcome form = read(file("f", "a", "1") + file("g", "b", "2") + "--XX--");
    EXPECT_EQ(folder.file_count(), 2U);
  }
  EXPECT_EQ(folder.file_count(), 0U);
}

TEST_F(ReadMultipart, LeavesOutAFileThatWasNotChosen) {
  const Outcome form = read(file("f", "", "") + field("a", "1") + "--XX--");
  ASSERT_TRUE(form);
  EXPECT_TRUE(form->uploads.empty());
  EXPECT_EQ(form->form.first("a"), "1");
}

TEST_F(ReadMultipart, TakesABodyWithoutParts) {
  EXPECT_TRUE(read("--XX--\r\n"));
}

TEST_F(ReadMultipart, UnderstandsHowBrowsersWriteAQuotationMark) {
  const Outcome form = read(file("f", "a%22b%41.pdf", "x") + "--XX--");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->uploads.at(0).file_name, "a\"b%41.pdf");
}

TEST_F(ReadMultipart, TakesOutOfTheNameOfAFileWhatNobodySees) {
  const auto name_of = [&](const std::string& name) {
    const Outcome form = read(file("f", name, "x") + "--XX--");
    return form ? form->uploads.at(0).file_name : "refused";
  };
  EXPECT_EQ(name_of("plan\u202efdp.exe"), "planfdp.exe");
  EXPECT_EQ(name_of("\ufeffpl\u200ba\u00adn\u2028.pdf\x7f\xC2\x85"), "plan.pdf");
  EXPECT_EQ(name_of("Ŵan \u05e0\u05d5 \u0646\u200c\u0645 1–2 ©.pdf"),
            "Ŵan \u05e0\u05d5 \u0646\u200c\u0645 1–2 ©.pdf");
  expect_refused(file("f", "\u202e\u200b", "content") + "--XX--", Code::FileNameMalformed, "f");
}

TEST_F(ReadMultipart, RefusesOtherTypesAndBoundaries) {
  EXPECT_EQ(type_problem("multipart/form-data"), Code::BoundaryMissing);
  EXPECT_EQ(type_problem("multipart/form-data; boundary=\"\""), Code::BoundaryMissing);
  EXPECT_EQ(type_problem("multipart/mixed; boundary=XX"), Code::NotMultipart);
  EXPECT_EQ(type_problem("text/plain"), Code::NotMultipart);
  EXPECT_EQ(type_problem("multipart/form-data; boundary=" + std::string(71, 'b')),
            Code::BoundaryTooLong);
  EXPECT_EQ(type_problem("multipart/form-data; boundary=" + std::string(70, 'b')), std::nullopt);
  for (const char* type :
       {"", "multipart/form-data; boundary=", "multipart/form-data; boundary=a; boundary=b",
        "multipart/form-data; boundary=\"a", "multipart/form-data; boundary=\"a \"",
        "multipart/form-data; boundary=\"a\r\nb\"", "multipart/form-data; boundary=\"a\xFF\"",
        "multipart/form-data, multipart/form-data; boundary=a", "multipart/form-data boundary=a"})
    EXPECT_EQ(type_problem(type), Code::BoundaryMalformed) << type;
}

TEST_F(ReadMultipart, RefusesATruncatedBodyWhereverItIsCut) {
  const std::string whole = field("a", "1") + file("f", "n", "content") + "--XX--";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const Outcome outcome = read(whole.substr(0, size));
    ASSERT_FALSE(outcome) << size;
    EXPECT_EQ(outcome.error().code, Code::Truncated) << size;
  }
  EXPECT_TRUE(read(whole));
  EXPECT_EQ(folder.file_count(), 0U);
}

TEST_F(ReadMultipart, RefusesTextBeforeAndAfterTheParts) {
  expect_refused("hello\r\n--XX--", Code::TextBeforeFirstPart);
  expect_refused("\r\n--XX--", Code::TextBeforeFirstPart);
  expect_refused("--XY--", Code::TextBeforeFirstPart);
  expect_refused("--XX--\r\nmore", Code::TextAfterLastPart);
  expect_refused("--XX--more", Code::TextAfterLastPart);
  expect_refused("--XX--\r", Code::TextAfterLastPart);
  expect_refused("--XX--\r\n\r\n", Code::TextAfterLastPart);
}

TEST_F(ReadMultipart, RefusesALineOfContentThatBeginsLikeTheDelimiter) {
  expect_refused(file("f", "n", "a\r\n--XXmore") + "--XX--", Code::DelimiterMalformed, "f");
  expect_refused(file("f", "n", "a\r\n--XX ") + "--XX--", Code::DelimiterMalformed, "f");
  expect_refused(file("f", "n", "a\r\n--XX-") + "--XX--", Code::DelimiterMalformed, "f");
}

TEST_F(ReadMultipart, RefusesBareLineFeeds) {
  expect_refused("--XX\nContent-Disposition: form-data; name=\"a\"\n\n1\n--XX--\n",
                 Code::DelimiterMalformed);
  expect_refused("--XX\r\nContent-Disposition: form-data; name=\"a\"\n\n1\r\n--XX--",
                 Code::Truncated);
  expect_refused(part("Content-Disposition: form-data; name=\"a\"\nX: y", "1") + "--XX--",
                 Code::PartHeaderMalformed);
}

TEST_F(ReadMultipart, RefusesANestedMultipart) {
  expect_refused(part("Content-Disposition: form-data; name=\"a\"\r\n"
                      "Content-Type: multipart/mixed; boundary=YY",
                      "--YY--") +
                     "--XX--",
                 Code::NestedMultipart, "a");
}

TEST_F(ReadMultipart, RefusesPartsThatDoNotSayWhatTheyAre) {
  expect_head_refused("Content-Type: text/plain", Code::DispositionMissing);
  expect_refused("--XX\r\n\r\n1\r\n--XX--", Code::DispositionMissing);
  expect_head_refused("Content-Disposition: form-data", Code::NameMissing);
  expect_head_refused("Content-Disposition: form-data; name=\"\"", Code::NameMissing);
}

TEST_F(ReadMultipart, RefusesMalformedPartHeaders) {
  for (const char* head :
       {"Content-Disposition", "Content-Disposition : form-data; name=\"a\"", ": x",
        "Content-Disposition: attachment; name=\"a\"", "Content-Disposition: form-data; name=\"a",
        "Content-Disposition: form-data; name=a b", "Content-Disposition: form-data; name",
        "Content-Disposition: form-data; name=\"a\"; name=\"b\"",
        "Content-Disposition: form-data; name=\"a\" x", "Content-Disposition: form-data name=\"a\"",
        "Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''b",
        "Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"",
        "Content-Disposition: form-data;\r\n name=\"a\"",
        "Content-Disposition: form-data; name=\"a\"\r\nContent-Type: ",
        "Content-Disposition: form-data; name=\"a\"\r\nContent-Type: a/b/c d"})
    expect_head_refused(head, Code::PartHeaderMalformed);
}

TEST_F(ReadMultipart, RefusesNamesThatAreNoTextOrTooLong) {
  expect_head_refused("Content-Disposition: form-data; name=\"\xFF\"", Code::NotUtf8);
  expect_head_refused("Content-Disposition: form-data; name=\"\x01\"", Code::ControlCharacter);
  expect_head_refused("Content-Disposition: form-data; name=\"" + std::string(201, 'n') + "\"",
                      Code::NameTooLong);
  expect_refused(
      part("Content-Disposition: form-data; name=\"" + std::string(201, 'n') + "\"", "x") +
          "--XX--",
      Code::NameTooLong);
  for (const char* name : {"folder/", "a%0D%0Ab"})
    expect_head_refused(
        std::string("Content-Disposition: form-data; name=\"a\"; filename=\"") + name + "\"",
        Code::FileNameMalformed);
  expect_refused(file("f", "", "content") + "--XX--", Code::FileNameMalformed, "f");
}

TEST_F(ReadMultipart, SaysInWhichFieldTheNameOfAFileIsTooLong) {
  expect_refused(file("f", std::string(500, 'n'), "content") + "--XX--", Code::NameTooLong, "f");
  EXPECT_TRUE(read(file("f", std::string(200, 'n'), "content") + "--XX--"));
}

TEST_F(ReadMultipart, RefusesATransferEncoding) {
  expect_head_refused(
      "Content-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64",
      Code::EncodingRefused);
  EXPECT_TRUE(read(part("Content-Disposition: form-data; name=\"a\"\r\n"
                        "Content-Transfer-Encoding: 8bit",
                        "x") +
                   "--XX--"));
}

TEST_F(ReadMultipart, RefusesFieldsThatAreNoText) {
  expect_refused(field("a", "\xFF") + "--XX--", Code::NotUtf8, "a");
}

TEST_F(ReadMultipart, MakesControlCharactersHarmless) {
  const Outcome form = read(field("a", std::string("1\v2\f3\0\x1F", 7)) + "--XX--");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->form.first("a"), "1\n2\n3");
}

TEST_F(ReadMultipart, DropsTheMarksOfDirection) {
  const Outcome form = read(field("a", "\u202eNia\u202c") + "--XX--");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->form.first("a"), "Nia");
}

TEST_F(ReadMultipart, ReadsTheFieldsBesideOneThatItRefuses) {
  const std::string body = field("a", "1") + field("b", "x\xFFy") + file("f", "n", "content") +
                           field("c", std::string(30, 'c')) + field("d", "4") + "--XX--";
  for (std::size_t piece : {0, 1, 7}) {
    auto reader = feed(body, piece, {.field_bytes = 20});
    EXPECT_EQ(reader.fields().fields(),
              (std::vector<FormField>{{"a", "1"}, {"b", "x\uFFFDy"}, {"d", "4"}}));
    const Outcome outcome = std::move(reader).finish();
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error(), (MultipartProblem{Code::NotUtf8, "b"}));
  }
  EXPECT_EQ(folder.file_count(), 0U);
}

TEST_F(ReadMultipart, HasTheFieldsUpToWhereNothingMoreCanBeRead) {
  auto reader = feed(field("a", "1") + field("b", "2") + "--XXjunk");
  EXPECT_EQ(reader.fields().fields(), (std::vector<FormField>{{"a", "1"}, {"b", "2"}}));
  EXPECT_FALSE(std::move(reader).finish());
}

TEST_F(ReadMultipart, ReadsTheFieldsWhenTheDiskFails) {
  const std::filesystem::path none = folder.path() / "none";
  auto reader = MultipartReader::create(kType, none).value();
  reader.feed(field("a", "1") + file("f", "n", "content") + file("g", "n", "content") +
              field("b", "2") + "--XX--");
  EXPECT_EQ(reader.fields().fields(), (std::vector<FormField>{{"a", "1"}, {"b", "2"}}));
  EXPECT_THROW((void)std::move(reader).finish(), base::Fault);
}

TEST_F(ReadMultipart, RefusesWhatIsOverALimit) {
  const MultipartLimits limits = {
      .file_bytes = 5, .field_bytes = 5, .parts = 2, .part_header_bytes = 100, .name_bytes = 200};
  EXPECT_TRUE(read(file("f", "n", "12345") + field("a", "12345") + "--XX--", 0, limits));
  expect_refused(field("a", "123") + field("b", "456") + "--XX--", Code::FieldsTooLong, "b",
                 limits);
  expect_refused(field("a", "") + field("b", "") + field("c", "") + "--XX--", Code::TooManyParts,
                 "", limits);
  expect_refused(part("X: " + std::string(100, 'x'), "") + "--XX--", Code::PartHeaderTooLong, "",
                 limits);
}

TEST_F(ReadMultipart, TakesAHeadOfExactlyTheLimitWhateverThePieces) {
  const std::string head = "Content-Disposition: form-data; name=\"a\"";
  const MultipartLimits fitting = {.part_header_bytes = head.size()};
  for (std::size_t piece = 0; piece < 60; ++piece)
    EXPECT_TRUE(read(part(head, "x") + "--XX--", piece, fitting)) << piece;
  const MultipartLimits short_by_one = {.part_header_bytes = head.size() - 1};
  expect_refused(part(head, "x") + "--XX--", Code::PartHeaderTooLong, "", short_by_one);
}

TEST_F(ReadMultipart, DoesNotKeepAFileThatIsTooLongAndReadsOn) {
  const MultipartLimits limits = {.file_bytes = 5};
  const std::string body = field("a", "1") + file("f", "n", std::string(30, 'c')) +
                           file("g", "m", "12345") + field("b", "2") + "--XX--";
  for (std::size_t piece : {0, 1, 7}) {
    const Outcome form = read(body, piece, limits);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->form.fields(), (std::vector<FormField>{{"a", "1"}, {"b", "2"}}));
    ASSERT_EQ(form->uploads.size(), 2U);
    EXPECT_EQ(form->uploads[0].extent, Extent::TooLong);
    EXPECT_EQ(form->uploads[0].bytes, 30U);
    EXPECT_EQ(content_of(form->uploads[0].file.path()), "");
    EXPECT_EQ(form->uploads[1].extent, Extent::Whole);
    EXPECT_EQ(folder.file_count(), 2U);
  }
}

}  // namespace
}  // namespace stepwell::http
