#include "http/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "base/check.h"
#include "base/fault.h"
#include "test_server.h"

namespace stepwell::http {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr std::string_view kForm = "application/x-www-form-urlencoded";

TEST(Server, AnswersWithDateLengthAndSafetyHeaders) {
  TestServer server;
  const RawResponse response = server.ask(get("/"));
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.body, "first page");
  EXPECT_EQ(response.header("Date").size(), 29U);
  EXPECT_EQ(response.header("Cache-Control"), "no-store");
  EXPECT_THAT(response.header("Content-Security-Policy"), HasSubstr("default-src 'none'"));
  EXPECT_EQ(response.header("Strict-Transport-Security"), "");
  EXPECT_EQ(response.header("Server"), "");
}

TEST(Server, GivesTheHandlerThePathAndWhatTheGuardFound) {
  TestServer server;
  EXPECT_EQ(server.ask(get("/items/a%20b")).body, "a b anyone");
}

TEST(Server, LetsTheGuardAnswerInstead) {
  TestServer server;
  const RawResponse response = server.ask(get("/closed"));
  EXPECT_EQ(response.status, 403);
  EXPECT_EQ(response.body, "not for you\n");
}

TEST(Server, AnswersManyRequestsOnOneConnection) {
  TestServer server;
  RawClient client = server.client();
  for (int i = 0; i < 5; ++i) {
    client.send(get("/items/" + std::to_string(i)));
    EXPECT_EQ(client.read().body, std::to_string(i) + " anyone");
  }
}

TEST(Server, AnswersPipelinedRequestsInOrder) {
  TestServer server;
  RawClient client = server.client();
  client.send(get("/items/1") + post("/form", kForm, "a=2") + get("/none") + get("/items/4"));
  EXPECT_EQ(client.read().body, "1 anyone");
  EXPECT_EQ(client.read().body, "a=2\n");
  EXPECT_EQ(client.read().status, 404);
  EXPECT_EQ(client.read().body, "4 anyone");
}

TEST(Server, AnswersARequestThatComesByteByByte) {
  TestServer server;
  RawClient client = server.client();
  for (char c : post("/form", kForm, "a=1")) client.send({&c, 1});
  EXPECT_EQ(client.read().body, "a=1\n");
}

TEST(Server, AnswersAClientThatHasEndedItsSide) {
  TestServer server;
  RawClient client = server.client();
  client.send(get("/"));
  client.end_sending();
  EXPECT_EQ(client.read().status, 200);
  EXPECT_TRUE(client.sees_end());
}

TEST(Server, SendsNoBodyForHead) {
  TestServer server;
  RawClient client = server.client();
  client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n" + get("/items/1"));
  const RawResponse response = client.read(RawClient::Expect::NoBody);
  EXPECT_EQ(response.header("Content-Length"), "10");
  EXPECT_EQ(client.read().body, "1 anyone");
}

TEST(Server, ClosesAfterHttp10AndWhenAsked) {
  TestServer server;
  for (const char* request :
       {"GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"}) {
    RawClient client = server.client();
    client.send(request);
    const RawResponse response = client.read();
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.header("Connection"), "close");
    EXPECT_TRUE(client.sees_end());
  }
}

TEST(Server, ReadsChunkedForms) {
  TestServer server;
  const RawResponse response = server.ask(
      "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded; "
      "charset=UTF-8"
      "\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=1\r\n4\r\n&b=2\r\n0\r\n\r\n");
  EXPECT_EQ(response.body, "a=1\nb=2\n");
}

TEST(Server, TellsAClientThatWaitsToContinue) {
  TestServer server;
  RawClient client = server.client();
  client.send(
      "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
      "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.read().status, 100);
  client.send("a=1");
  EXPECT_EQ(client.read().body, "a=1\n");
}

TEST(Server, DoesNotLetAClientContinueWhoseBodyIsRefused) {
  TestServer server;
  RawClient client = server.client();
  client.send(
      "POST /none HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
      "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n");
  const RawResponse response = client.read();
  EXPECT_EQ(response.status, 404);
  EXPECT_EQ(response.header("Connection"), "close");
}

TEST(Server, SaysWhatIsWrongWithARequest) {
  TestServer server;
  const std::pair<std::string, int> cases[] = {
      {get("/none"), 404},
      {get("/items/"), 404},
      {get("/items/%FF"), 400},
      {get("/a/../closed"), 400},
      {get("/?%00=a"), 400},
      {get("http://localhost/"), 400},
      {"PUT / HTTP/1.1\r\nHost: a\r\n\r\n", 405},
      {"BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501},
      {"GET / HTTP/1.1\r\n\r\n", 400},
      {"nonsense\r\n\r\n", 400},
      {post("/form", "application/json", "{}"), 415},
      {post("/form", "multipart/form-data; boundary=X", "--X--"), 415},
      {post("/form", kForm, "a=%FF"), 400},
      {post("/upload", "multipart/form-data", "x"), 400},
      {post("/upload", "multipart/form-data; boundary=X", "junk"), 400}};
  for (const auto& [request, status] : cases) {
    const RawResponse response = server.ask(request);
    EXPECT_EQ(response.status, status) << request;
    EXPECT_EQ(response.body, "<h1>Page for " + std::to_string(status) + "</h1>") << request;
  }
}

TEST(Server, SaysWhichMethodsAreAllowed) {
  TestServer server;
  EXPECT_EQ(server.ask("DELETE / HTTP/1.1\r\nHost: a\r\n\r\n").header("Allow"), "GET, HEAD");
}

TEST(Server, RefusesRequestsThatTwoServersReadInTwoWays) {
  TestServer server;
  const std::string hidden = get("/items/hidden");
  for (const std::string headers :
       {"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
        "Content-Length: 3\r\nContent-Length: 60\r\n", "Transfer-Encoding: chunked\r\nX: y\n",
        "Transfer-Encoding: xchunked\r\n", "Transfer-Encoding : chunked\r\n",
        "Content-Length: +3\r\n", "X: y\r\n Content-Length: 60\r\n"}) {
    RawClient client = server.client();
    client.send("POST /form HTTP/1.1\r\nHost: a\r\n" + headers + "\r\na=1" + hidden);
    const RawResponse response = client.read();
    EXPECT_TRUE(response.status == 400 || response.status == 501) << headers;
    EXPECT_EQ(response.header("Connection"), "close") << headers;
    EXPECT_TRUE(client.sees_end()) << headers;
  }
}

TEST(Server, RefusesAHeadThatIsTooLong) {
  TestServer server;
  EXPECT_EQ(server.ask("GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(17'000, 'x')).status, 431);
}

TEST(Server, RefusesABodyThatIsTooLongAndTheClientSeesWhy) {
  ServerOptions options;
  options.limits.form.body_bytes = options.limits.form.read_bytes = 1000;
  options.limits.multipart_bytes = 1000;
  TestServer server(std::move(options));
  EXPECT_EQ(server.ask(post("/form", kForm, std::string(1'000'000, 'a'))).status, 413);
  EXPECT_EQ(
      server.ask(post("/upload", "multipart/form-data; boundary=X", std::string(5000, 'a'))).status,
      413);
  EXPECT_EQ(
      server
          .ask("POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded"
               "\r\nTransfer-Encoding: chunked\r\n\r\n7D0\r\n" +
               std::string(2000, 'a'))
          .status,
      413);
  EXPECT_EQ(server.ask(get("/")).status, 200);
}

/// The page for an error tells what was read of the form, and what was not.
TEST(Server, GivesTheErrorPageWhatCouldBeReadOfAForm) {
  ServerOptions options;
  options.limits.form.body_bytes = 30;
  options.limits.multipart.field_bytes = 30;
  TestServer server(std::move(options));
  const auto told = [&](const std::string& request) {
    return server.ask(request).header("X-Told");
  };
  const std::string multipart =
      "--X\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n" + std::string(40, 'n') +
      "\r\n--X\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n2\r\n--X--";
  EXPECT_EQ(told(post("/form", kForm, "a=1&b=%FF")), "a b; not read: b");
  EXPECT_EQ(told(post("/form", kForm, "a=1&long=" + std::string(40, 'x'))),
            "a long; not read: long");
  EXPECT_EQ(told(post("/upload", "multipart/form-data; boundary=X", multipart)),
            "b; not read: note");
  EXPECT_EQ(told(post("/fail", kForm, "a=1&b=2")), "a b; not read:");
  EXPECT_EQ(server.ask(post("/form", kForm, "a=1&long=" + std::string(40, 'x'))).status, 413);
}

TEST(Server, AsksToBeAskedAgainSoonWhenItCannotAnswerNow) {
  TestServer server;
  EXPECT_EQ(server.ask(post("/fail", kForm, "a=1")).header("Retry-After"), "10");
  EXPECT_EQ(server.ask(get("/mistake")).header("Retry-After"), "");
}

TEST(Server, DoesNotLetQuickWorkWaitForSlowWork) {
  ServerOptions options;
  options.workers = 1;
  options.slow_workers = 1;
  TestServer server(std::move(options));
  std::vector<RawClient> slow;
  for (int i = 0; i < 3; ++i) {
    slow.push_back(server.client());
    slow.back().send(post("/slow", kForm, "name=one"));
  }
  server.gate().wait_for_arrivals(1);
  EXPECT_EQ(server.ask(get("/")).body, "first page");
  server.gate().open();
  for (RawClient& client : slow) EXPECT_EQ(client.read().body, "waited");
}

TEST(Server, TellsWhoIsTooManyForSlowWorkToComeAgainAndReadsTheirForm) {
  ServerOptions options;
  options.slow_workers = 1;
  options.most_slow_waiting = 0;
  TestServer server(std::move(options));
  RawClient working = server.client();
  working.send(post("/slow", kForm, "name=one"));
  server.gate().wait_for_arrivals(1);
  const RawResponse second = server.ask(post("/slow", kForm, "name=two"));
  EXPECT_EQ(second.status, 503);
  EXPECT_EQ(second.header("Retry-After"), "10");
  EXPECT_EQ(second.header("X-Told"), "name; not read:");
  server.gate().open();
  EXPECT_EQ(working.read().body, "waited");
}

TEST(Server, NeverShowsTheTextOfAFailure) {
  TestServer server;
  const RawResponse fault = server.ask(get("/fault"));
  EXPECT_EQ(fault.status, 503);
  EXPECT_EQ(fault.body, "<h1>Page for 503</h1>");
  const RawResponse mistake = server.ask(get("/mistake"));
  EXPECT_EQ(mistake.status, 500);
  EXPECT_EQ(mistake.body, "<h1>Page for 500</h1>");
  EXPECT_THAT(server.logs().failures(), ElementsAre("secret disk", "secret mistake"));
}

TEST(Server, DoesNotWriteAHeaderWithALineEnd) {
  TestServer server;
  const RawResponse response = server.ask(get("/bad-header"));
  EXPECT_EQ(response.status, 500);
  EXPECT_THAT(response.head, Not(HasSubstr("stolen")));
}

TEST(Server, LogsThePatternAndNeverThePath) {
  TestServer server;
  server.ask(get("/items/secret?name=secret"));
  server.ask(get("/secret"));
  server.ask("nonsense\r\n\r\n");
  EXPECT_THAT(server.logs().access(3), ElementsAre("GET /items/{item} 200", "GET  404", "  400"));
}

TEST(Server, SeesTheAddressAndTheHeadersAskedFor) {
  TestServer server;
  EXPECT_EQ(
      server
          .ask("GET /seen HTTP/1.1\r\nHost: school:80\r\nAccept-Language: cy\r\nUser-Agent: x\r\n"
               "X-Forwarded-For: 9.9.9.9\r\nX-Forwarded-Proto: https\r\n\r\n")
          .body,
      "127.0.0.1 open school:80 cy -");
}

TEST(Server, BelievesOnlyTheNearestProxy) {
  ServerOptions options;
  options.behind_proxy = true;
  TestServer server(std::move(options));
  const auto seen = [&](const std::string& headers) {
    return server.ask("GET /seen HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n").body;
  };
  EXPECT_EQ(seen("X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-For: 5.5.5.5, 2001:db8::1\r\n"
                 "X-Forwarded-Proto: http, https\r\n"),
            "2001:db8::1 secure a - -");
  EXPECT_EQ(seen("X-Forwarded-For: evil\r\nX-Forwarded-Proto: https, http\r\n"),
            "127.0.0.1 open a - -");
  EXPECT_EQ(seen(""), "127.0.0.1 open a - -");
}

TEST(Server, AsksForHttpsBehindAProxyThatSpeaksIt) {
  ServerOptions options;
  options.behind_proxy = true;
  TestServer server(std::move(options));
  EXPECT_EQ(server.ask("GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-Proto: https\r\n\r\n")
                .header("Strict-Transport-Security"),
            "max-age=63072000");
}

TEST(Server, TurnsAwayWhoIsTooMany) {
  ServerOptions options;
  options.max_connections = 2;
  TestServer server(std::move(options));
  RawClient one = server.client();
  RawClient two = server.client();
  one.send(get("/"));
  two.send(get("/"));
  EXPECT_EQ(one.read().status, 200);
  EXPECT_EQ(two.read().status, 200);
  RawClient three = server.client();
  EXPECT_EQ(three.read().status, 503);
  EXPECT_TRUE(three.sees_end());
}

TEST(Server, StillServesWithTwoThousandIdleConnections) {
  TestServer server;
  std::vector<RawClient> idle;
  for (int i = 0; i < 2000; ++i) idle.push_back(server.client());
  EXPECT_EQ(server.ask(get("/")).status, 200);
  for (RawClient& client : idle) client.send(get("/items/1"));
  for (RawClient& client : idle) EXPECT_EQ(client.read().status, 200);
  EXPECT_EQ(server.ask(get("/")).status, 200);
}

TEST(Server, RefusesOptionsWithProblems) {
  const auto router = [] { return Router::create({}).value(); };
  const Guard guard = [](Request&, std::string_view) { return std::nullopt; };
  const ErrorPages pages = [](int status, const Request&) { return html("", status); };
  EXPECT_THROW(Server({}, router(), guard, pages), base::Mistake);
  const TempFolder folder;
  ServerOptions options;
  options.upload_folder = folder.path();
  EXPECT_THROW(Server(options, router(), nullptr, pages), base::Mistake);
  EXPECT_THROW(Server(options, router(), guard, nullptr), base::Mistake);
}

TEST(Server, IsAFaultWhereThePortIsTaken) {
  TestServer server;
  const TempFolder folder;
  ServerOptions options;
  options.upload_folder = folder.path();
  options.port = server.port();
  EXPECT_THROW(Server(
                   options, Router::create({}).value(),
                   [](Request&, std::string_view) { return std::nullopt; },
                   [](int status, const Request&) { return html("", status); }),
               base::Fault);
}

}  // namespace
}  // namespace stepwell::http
