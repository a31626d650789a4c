// Time limits and stopping. The limits are tiny or endless, so that no test waits for luck.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <thread>

#include "test_server.h"

namespace stepwell::http {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kTiny{1};
constexpr milliseconds kEndless{3'600'000};

ServerOptions with(std::function<void(Timeouts&)> change) {
  ServerOptions options;
  Timeouts& t = options.timeouts;
  t.idle = t.head = t.body = t.write = t.linger = t.stop = kEndless;
  change(t);
  return options;
}

TEST(ServerTimes, EndAHeadThatComesTooSlowly) {
  TestServer server(with([](Timeouts& t) { t.head = milliseconds(50); }));
  RawClient client = server.client();
  client.send("GET / HTTP/1.1\r\nHost:");
  const RawResponse response = client.read();
  EXPECT_EQ(response.status, 408);
  EXPECT_EQ(response.header("Connection"), "close");
  EXPECT_TRUE(client.sees_end());
}

TEST(ServerTimes, EndABodyThatComesTooSlowly) {
  TestServer server(with([](Timeouts& t) { t.body = kTiny; }));
  EXPECT_EQ(server
                .ask("POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n"
                     "Content-Type: application/x-www-form-urlencoded\r\n\r\na=1")
                .status,
            408);
}

TEST(ServerTimes, EndAnUploadThatComesTooSlowlyAndItsFile) {
  TestServer server(with([](Timeouts& t) { t.body = kTiny; }));
  RawClient client = server.client();
  client.send(
      "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 999\r\n"
      "Content-Type: multipart/form-data; boundary=X\r\n\r\n--X\r\n"
      "Content-Disposition: form-data; name=\"f\"; filename=\"n\"\r\n\r\n12345");
  EXPECT_EQ(client.read().status, 408);
  EXPECT_EQ(server.uploads().file_count(), 0U);
}

TEST(ServerTimes, EndAnIdleConnectionWithoutAWord) {
  TestServer server(with([](Timeouts& t) { t.idle = kTiny; }));
  RawClient client = server.client();
  EXPECT_TRUE(client.sees_end());
}

TEST(ServerTimes, EndAnIdleConnectionAfterItsAnswer) {
  TestServer server(with([](Timeouts& t) { t.idle = milliseconds(200); }));
  RawClient client = server.client();
  client.send(get("/"));
  EXPECT_EQ(client.read().status, 200);
  EXPECT_TRUE(client.sees_end());
}

TEST(ServerTimes, DoNotRunWhileAHandlerWorks) {
  TestServer server(with([](Timeouts& t) { t.head = t.body = milliseconds(50); }));
  RawClient client = server.client();
  client.send(get("/wait"));
  server.gate().wait_for_arrivals(1);
  std::this_thread::sleep_for(milliseconds(100));
  server.gate().open();
  EXPECT_EQ(client.read().body, "waited");
}

TEST(ServerTimes, EndAClientThatDoesNotReadItsAnswers) {
  TestServer server(with([](Timeouts& t) {
    t.write = kTiny;
    t.slowest_bytes_per_second = std::uint64_t{1} << 40;
  }));
  RawClient client = server.client();
  std::string many;
  for (int i = 0; i < 200; ++i) many += get("/large");
  client.send(many);
  // No buffer holds 200 MB: the server closes, and what is sent to it then is answered with a
  // reset.
  while (client.send(get("/"))) std::this_thread::sleep_for(kTiny);
  SUCCEED();
}

TEST(ServerTimes, CloseALingeringConnection) {
  TestServer server(with([](Timeouts& t) { t.linger = kTiny; }));
  RawClient client = server.client();
  client.send("nonsense\r\n\r\n");
  EXPECT_EQ(client.read().status, 400);
  EXPECT_TRUE(client.sees_end());
  server.destroy();
}

TEST(ServerStop, LetsRequestsInHandEnd) {
  TestServer server(with([](Timeouts&) {}));
  std::vector<RawClient> clients;
  for (int i = 0; i < 3; ++i) {
    clients.push_back(server.client());
    clients.back().send(get("/wait") + get("/items/too-late"));
  }
  server.gate().wait_for_arrivals(3);
  std::thread stopping([&] { server.server().stop(); });
  server.gate().open();
  for (RawClient& client : clients) EXPECT_EQ(client.read().body, "waited");
  clients.clear();
  stopping.join();
}

TEST(ServerStop, ClosesIdleConnectionsAtOnce) {
  TestServer server(with([](Timeouts&) {}));
  RawClient client = server.client();
  client.send(get("/"));
  EXPECT_EQ(client.read().status, 200);
  server.server().stop();
  EXPECT_TRUE(client.sees_end());
}

TEST(ServerStop, TakesNoMoreConnections) {
  TestServer server(with([](Timeouts&) {}));
  server.server().stop();
  EXPECT_THROW(server.client(), std::runtime_error);
}

TEST(ServerStop, GivesUpOnAClientThatDoesNotFinish) {
  TestServer server(with([](Timeouts& t) { t.stop = kTiny; }));
  RawClient client = server.client();
  client.send("GET / HTTP/1.1\r\n");
  server.server().stop();
  EXPECT_TRUE(client.sees_end());
}

TEST(ServerStop, WaitsForAHandlerWhoseClientIsGivenUp) {
  TestServer server(with([](Timeouts& t) { t.stop = kTiny; }));
  RawClient client = server.client();
  client.send(get("/wait"));
  server.gate().wait_for_arrivals(1);
  std::future<void> stopping = std::async(std::launch::async, [&] { server.server().stop(); });
  EXPECT_TRUE(client.sees_end());
  EXPECT_EQ(stopping.wait_for(milliseconds(20)), std::future_status::timeout);
  server.gate().open();
  stopping.get();
}

TEST(ServerStop, MayBeAskedForTwice) {
  TestServer server;
  server.server().stop();
  server.server().stop();
}

}  // namespace
}  // namespace stepwell::http
