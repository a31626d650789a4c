#include "http/static_files.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <array>

#include "base/check.h"
#include "base/fault.h"
#include "temp_folder.h"

namespace stepwell::http {
namespace {

constexpr std::string_view kLasting = "public, max-age=31536000, immutable";

std::string unzip(std::string_view bytes) {
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  std::array<char, 65536> room;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(room.data());
  stream.avail_out = room.size();
  inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  return {room.data(), stream.total_out};
}

class StaticFilesTest : public testing::Test {
 protected:
  StaticFilesTest() {
    folder.write("main.css", kStyle);
    folder.write("fonts/text.woff2", "font");
    files.emplace(StaticFiles::load(folder.path()));
  }

  Response answer(std::string_view path, std::vector<Header> headers = {}) const {
    Request request;
    request.headers = std::move(headers);
    return files->answer(request, path).value_or(plain_text("", 404));
  }

  std::string lasting(std::string_view name) const {
    return files->url_of(name).substr(std::string_view("/assets/").size());
  }

  const std::string kStyle = std::string(500, 'a') + "{}";
  TempFolder folder;
  std::optional<StaticFiles> files;
};

TEST_F(StaticFilesTest, AreNamedByTheirContent) {
  const std::string before = files->url_of("main.css");
  EXPECT_TRUE(before.starts_with("/assets/main.") && before.ends_with(".css"));
  EXPECT_EQ(before, StaticFiles::load(folder.path()).url_of("main.css"));
  folder.write("main.css", "other");
  EXPECT_NE(before, StaticFiles::load(folder.path()).url_of("main.css"));
}

TEST_F(StaticFilesTest, LastUnderTheirLastingName) {
  const Response response = answer(lasting("main.css"));
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.bytes(), kStyle);
  EXPECT_EQ(response.header("Content-Type"), "text/css; charset=utf-8");
  EXPECT_EQ(response.header("Cache-Control"), kLasting);
}

TEST_F(StaticFilesTest, AreAskedForAgainUnderTheirPlainName) {
  const Response response = answer("fonts/text.woff2");
  EXPECT_EQ(response.bytes(), "font");
  EXPECT_EQ(response.header("Content-Type"), "font/woff2");
  EXPECT_EQ(response.header("Cache-Control"), "public, no-cache");
}

TEST_F(StaticFilesTest, AreSmallForAClientThatTakesGzip) {
  const Response response = answer("main.css", {{"accept-encoding", "br, gzip;q=0.5"}});
  EXPECT_EQ(response.header("Content-Encoding"), "gzip");
  EXPECT_EQ(response.header("Vary"), "Accept-Encoding");
  EXPECT_LT(response.bytes().size(), kStyle.size());
  EXPECT_EQ(unzip(response.bytes()), kStyle);
}

TEST_F(StaticFilesTest, AreNotZippedWhereThatDoesNotHelp) {
  const Response response = answer("fonts/text.woff2", {{"accept-encoding", "gzip"}});
  EXPECT_EQ(response.header("Content-Encoding"), "");
  EXPECT_EQ(response.bytes(), "font");
}

TEST_F(StaticFilesTest, AreNotSentAgainToOneWhoHasThem) {
  const std::string tag(answer("main.css").header("ETag"));
  for (const std::string& known : {tag, "W/" + tag, "\"x\", " + tag, std::string("*")}) {
    const Response response = answer("main.css", {{"if-none-match", known}});
    EXPECT_EQ(response.status, 304) << known;
    EXPECT_EQ(response.header("ETag"), tag);
    EXPECT_TRUE(response.bytes().empty());
  }
}

TEST_F(StaticFilesTest, AreSentToOneWhoHasAnotherCodingOrVersion) {
  const std::string tag(answer("main.css").header("ETag"));
  const Response small = answer("main.css", {{"accept-encoding", "gzip"}, {"if-none-match", tag}});
  EXPECT_EQ(small.status, 200);
  EXPECT_EQ(answer("main.css", {{"if-none-match", "\"x\""}}).status, 200);
}

TEST_F(StaticFilesTest, AreNotFoundUnderOtherNames) {
  for (const char* path : {"", "main", "main.0000000000000000.css", "text.woff2", "../main.css"})
    EXPECT_EQ(answer(path).status, 404) << path;
}

TEST_F(StaticFilesTest, ThatAreNotThereAreAMistakeToName) {
  EXPECT_THROW(files->url_of("other.css"), base::Mistake);
}

TEST_F(StaticFilesTest, OfUnknownTypeOrTooDeepAreAFault) {
  folder.write("notes.docx", "x");
  EXPECT_THROW(StaticFiles::load(folder.path()), base::Fault);
  std::filesystem::remove(folder.path() / "notes.docx");
  folder.write("a/b/c.css", "x");
  EXPECT_THROW(StaticFiles::load(folder.path()), base::Fault);
  EXPECT_THROW(StaticFiles::load(folder.path() / "none"), base::Fault);
}

TEST_F(StaticFilesTest, AreServedByTheirRoutes) {
  const Router router = Router::create(files->routes("anyone")).value();
  const Match match = router.match(Method::Get, {"assets", "fonts", "text.woff2"});
  EXPECT_EQ(match.route->handler({}, match.parameters).bytes(), "font");
  const Match none = router.match(Method::Get, {"assets", "none.css"});
  EXPECT_EQ(none.route->handler({}, none.parameters).status, 404);
}

TEST(AcceptsGzip, ReadsTheClientsList) {
  for (const char* list : {"gzip", "deflate, GZIP", "gzip;q=0.1", "gzip ; q=1"})
    EXPECT_TRUE(accepts_gzip(list)) << list;
  for (const char* list : {"", "br", "gzip;q=0", "gzip; q=0.000", "gzipped", "x-gzip"})
    EXPECT_FALSE(accepts_gzip(list)) << list;
}

}  // namespace
}  // namespace stepwell::http
