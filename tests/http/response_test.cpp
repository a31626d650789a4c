#include "http/response.h"

#include <gtest/gtest.h>

#include "base/check.h"
#include "http/response_head.h"
#include "http/safety_headers.h"

namespace stepwell::http {
namespace {

using testing::Test;

bool writable(const std::string& name, const std::string& value, int status = 200) {
  Response response = html("x", status);
  response.headers.push_back({name, value});
  return is_writable(response);
}

TEST(SeeOther, StaysOnThisServer) {
  EXPECT_EQ(see_other("/children/7?day=1").header("Location"), "/children/7?day=1");
  for (const char* url : {"", "a", "//evil.example", "/\\evil.example", "https://evil.example",
                          "/a b", "/a\r\nX: y", "/\xC5\xB7"})
    EXPECT_THROW(see_other(url), base::Mistake) << url;
}

TEST(AttachmentDisposition, KeepsAPlainName) {
  EXPECT_EQ(attachment_disposition("Plan 2026.pdf"), "attachment; filename=\"Plan 2026.pdf\"");
}

TEST(AttachmentDisposition, GivesBothNamesWhereOneIsNotAscii) {
  EXPECT_EQ(attachment_disposition("T\u0177.pdf"),
            "attachment; filename=\"T_.pdf\"; filename*=UTF-8''T%C5%B7.pdf");
}

TEST(AttachmentDisposition, MakesUnsafeNamesSafe) {
  EXPECT_EQ(attachment_disposition("a\"b\r\nX: y"), "attachment; filename=\"a_b__X_ y\"");
  EXPECT_EQ(attachment_disposition("../../etc/passwd"), "attachment; filename=\"_.._etc_passwd\"");
  EXPECT_EQ(attachment_disposition(""), "attachment; filename=\"file\"");
  EXPECT_EQ(attachment_disposition("..."), "attachment; filename=\"file\"");
  EXPECT_EQ(attachment_disposition("\xFF.pdf"), "attachment; filename=\"file\"");
  EXPECT_EQ(attachment_disposition("%41;.pdf"), "attachment; filename=\"_41_.pdf\"");
}

TEST(WritableResponse, HasNoLineEndInAHeader) {
  EXPECT_TRUE(writable("X-Name", "a\tb"));
  for (const char* value : {"a\r\nB: c", "a\nb", "a\rb", "a\x01", "a\x7F"})
    EXPECT_FALSE(writable("X-Name", value)) << value;
  EXPECT_FALSE(writable("X-Name", std::string("a\0b", 3)));
  for (const char* name : {"", "X Name", "X:", "X\r\nY", "X_Y"}) EXPECT_FALSE(writable(name, "a"));
}

TEST(WritableResponse, LeavesTheServersHeadersToIt) {
  for (const char* name : {"Content-Length", "transfer-encoding", "Connection", "DATE"})
    EXPECT_FALSE(writable(name, "1")) << name;
}

TEST(WritableResponse, EndsTheExchange) {
  EXPECT_FALSE(writable("X", "a", 100));
  EXPECT_FALSE(writable("X", "a", 600));
  EXPECT_TRUE(writable("X", "a", 599));
}

TEST(WriteHead, StatesLengthDateAndClosing) {
  EXPECT_EQ(write_head(plain_text("hello"), "D", AfterAnswer::Close),
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nDate: D\r\n"
            "Content-Length: 5\r\nConnection: close\r\n\r\n");
}

TEST(WriteHead, StatesNoLengthWhereThereIsNoBody) {
  EXPECT_EQ(write_head(not_modified("\"a\""), "D", AfterAnswer::KeepOpen),
            "HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\nDate: D\r\n\r\n");
}

TEST(HttpDate, IsWrittenAsTheStandardSays) {
  EXPECT_EQ(http_date(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");
}

TEST(SafetyHeaders, StandOnEveryPage) {
  Response page = html("x");
  add_safety_headers(page, Arrival::Plain);
  EXPECT_EQ(
      page.header("Content-Security-Policy"),
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src "
      "'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
  EXPECT_EQ(page.header("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(page.header("Referrer-Policy"), "same-origin");
  EXPECT_EQ(page.header("Cross-Origin-Opener-Policy"), "same-origin");
  EXPECT_EQ(page.header("Cache-Control"), "no-store");
}

TEST(SafetyHeaders, AreNotWeakenedByAHandler) {
  Response page = html("x");
  page.headers.push_back({"content-security-policy", "default-src *"});
  add_safety_headers(page, Arrival::Plain);
  EXPECT_TRUE(page.header("Content-Security-Policy").starts_with("default-src 'none'"));
}

TEST(SafetyHeaders, KeepFilesFromBeingSniffedOrStored) {
  Response file = attachment("x", "text/csv", "a.csv");
  add_safety_headers(file, Arrival::Plain);
  EXPECT_EQ(file.header("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(file.header("Cache-Control"), "no-store");
  EXPECT_EQ(file.header("Content-Security-Policy"), "");
}

TEST(SafetyHeaders, AskForHttpsOnlyWhereItIsSpoken) {
  for (const auto& [arrival, expected] :
       {std::pair(Arrival::Plain, ""), std::pair(Arrival::ProxyPlain, ""),
        std::pair(Arrival::Tls, "max-age=63072000"),
        std::pair(Arrival::ProxyTls, "max-age=63072000")}) {
    Response page = html("x");
    add_safety_headers(page, arrival);
    EXPECT_EQ(page.header("Strict-Transport-Security"), expected);
  }
}

}  // namespace
}  // namespace stepwell::http
