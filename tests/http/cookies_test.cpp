#include "http/cookies.h"

#include <gtest/gtest.h>

#include "base/check.h"

namespace stepwell::http {
namespace {

std::string line(const Cookie& cookie, CookieScope scope) {
  Response response;
  set_cookie(response, cookie, scope);
  return std::string(response.header("Set-Cookie"));
}

TEST(SetCookie, WritesTheHostFormOverHttps) {
  EXPECT_EQ(line({"session", "a1", std::chrono::seconds(60)}, CookieScope::Secure),
            "__Host-session=a1; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60");
}

TEST(SetCookie, PromisesNothingOnPlainLoopback) {
  EXPECT_EQ(line({"session", "a1", std::nullopt}, CookieScope::LoopbackOnly),
            "session=a1; Path=/; HttpOnly; SameSite=Lax");
}

TEST(SetCookie, RefusesNamesAndValuesThatNeedQuoting) {
  for (const char* name : {"", "a b", "a=b", "a;b", "__Host-a", "__Secure-a", "\xC5\xB7", "a\n"})
    EXPECT_THROW(line({name, "x", std::nullopt}, CookieScope::LoopbackOnly), base::Mistake) << name;
  for (const char* value : {"a b", "a;b", "a,b", "\"a\"", "a\\b", "a\r\nX: y", "\xC5\xB7", "\x7F"})
    EXPECT_THROW(line({"a", value, std::nullopt}, CookieScope::Secure), base::Mistake) << value;
}

TEST(ForgetCookie, SetsAnAgeOfNothing) {
  Response response;
  forget_cookie(response, "session", CookieScope::Secure);
  EXPECT_EQ(response.header("set-cookie"),
            "__Host-session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
}

TEST(ReadCookies, TakesWhatItCanRead) {
  const Cookies cookies("junk; =x;session = s ;;a=1=2; a=3");
  EXPECT_EQ(cookies.find("session", CookieScope::LoopbackOnly), "s");
  EXPECT_EQ(cookies.find("a", CookieScope::LoopbackOnly), "1=2");
  EXPECT_EQ(cookies.find("junk", CookieScope::LoopbackOnly), std::nullopt);
  EXPECT_EQ(cookies.find("", CookieScope::LoopbackOnly), std::nullopt);
}

TEST(ReadCookies, DoesNotTakeAPlainCookieForASecureOne) {
  const Cookies cookies("session=planted; __Host-session=ours");
  EXPECT_EQ(cookies.find("session", CookieScope::Secure), "ours");
  EXPECT_EQ(Cookies("session=planted").find("session", CookieScope::Secure), std::nullopt);
  EXPECT_EQ(Cookies("__host-session=x").find("session", CookieScope::Secure), std::nullopt);
}

}  // namespace
}  // namespace stepwell::http
