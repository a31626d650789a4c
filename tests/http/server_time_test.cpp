// Time limits and stopping. Time stands still until a test moves it on: no test waits for it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <thread>

#include "fake_time.h"
#include "test_server.h"

namespace stepwell::http {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kTiny{1};
constexpr milliseconds kLimit{50'000};
constexpr milliseconds kEndless{1'000'000'000'000};

/// A server whose limits are endless but for those that `change` sets.
struct ServerTimes : ::testing::Test {
  std::shared_ptr<FakeTime> time = std::make_shared<FakeTime>();

  ServerOptions with(const std::function<void(Timeouts&)>& change) const {
    ServerOptions options;
    options.time = time;
    Timeouts& t = options.timeouts;
    t.idle = t.head = t.body = t.write = t.linger = t.stop = kEndless;
    change(t);
    return options;
  }

  /// Lets time pass, limit after limit, until `look` has seen what it looks for. When the server's
  /// threads get there is theirs; how long that takes on the clock is of no account.
  template <class Look>
  auto pass_while(Look look) {
    const std::jthread passing([this](const std::stop_token& is_over) {
      for (; !is_over.stop_requested(); std::this_thread::yield()) time->advance(kLimit);
    });
    return look();
  }
  RawResponse read_as_time_passes(RawClient& client) {
    return pass_while([&] { return client.read(); });
  }
  bool sees_end_as_time_passes(RawClient& client) {
    return pass_while([&] { return client.sees_end(); });
  }
};

using ServerStop = ServerTimes;

TEST_F(ServerTimes, EndAHeadThatComesTooSlowly) {
  TestServer server(with([](Timeouts& t) { t.head = kLimit; }));
  RawClient client = server.client();
  // The same limit holds for a handshake, and that is over when there was an answer.
  client.send(get("/"));
  EXPECT_EQ(client.read().status, 200);
  client.send("GET / HTTP/1.1\r\nHost:");
  const RawResponse response = read_as_time_passes(client);
  EXPECT_EQ(response.status, 408);
  EXPECT_EQ(response.header("Connection"), "close");
  EXPECT_TRUE(client.sees_end());
}

TEST_F(ServerTimes, EndABodyThatComesTooSlowly) {
  TestServer server(with([](Timeouts& t) { t.body = kLimit; }));
  RawClient client = server.client();
  client.send(
      "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n"
      "Content-Type: application/x-www-form-urlencoded\r\n\r\na=1");
  const RawResponse response = read_as_time_passes(client);
  EXPECT_EQ(response.status, 408);
  EXPECT_EQ(response.header("X-Told"), "a; not read:");
}

TEST_F(ServerTimes, EndAnUploadThatComesTooSlowlyAndItsFile) {
  TestServer server(with([](Timeouts& t) { t.body = kLimit; }));
  RawClient client = server.client();
  client.send(
      "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 999\r\n"
      "Content-Type: multipart/form-data; boundary=X\r\n\r\n--X\r\n"
      "Content-Disposition: form-data; name=\"f\"; filename=\"n\"\r\n\r\n12345");
  EXPECT_EQ(read_as_time_passes(client).status, 408);
  EXPECT_EQ(server.uploads().file_count(), 0U);
}

TEST_F(ServerTimes, EndAnIdleConnectionWithoutAWord) {
  TestServer server(with([](Timeouts& t) { t.idle = kLimit; }));
  RawClient client = server.client();
  EXPECT_TRUE(sees_end_as_time_passes(client));
}

TEST_F(ServerTimes, EndAnIdleConnectionAfterItsAnswer) {
  TestServer server(with([](Timeouts& t) { t.idle = kLimit; }));
  RawClient client = server.client();
  client.send(get("/"));
  EXPECT_EQ(client.read().status, 200);
  EXPECT_TRUE(sees_end_as_time_passes(client));
}

TEST_F(ServerTimes, DoNotRunWhileAHandlerWorks) {
  ServerOptions options = with([](Timeouts& t) { t.head = t.body = kLimit; });
  options.network_threads = 1;
  TestServer server(std::move(options));
  RawClient client = server.client();
  client.send(get("/wait"));
  server.gate().wait_for_arrivals(1);
  time->advance(2 * kLimit);
  // The one network thread comes to this after every limit that has passed.
  EXPECT_EQ(server.ask(get("/")).status, 200);
  server.gate().open();
  EXPECT_EQ(client.read().body, "waited");
}

TEST_F(ServerTimes, EndAClientThatDoesNotReadItsAnswers) {
  TestServer server(with([](Timeouts& t) {
    t.write = kLimit;
    t.slowest_bytes_per_second = std::uint64_t{1} << 40;
  }));
  RawClient client = server.client();
  std::string many;
  for (int i = 0; i < 200; ++i) many += get("/large");
  client.send(many);
  // No buffer holds 200 MB: the server closes, and what is sent to it then is answered with a
  // reset.
  while (client.send(get("/"))) time->advance(kLimit);
  SUCCEED();
}

TEST_F(ServerTimes, CloseALingeringConnection) {
  TestServer server(with([](Timeouts& t) { t.linger = kLimit; }));
  RawClient client = server.client();
  client.send("nonsense\r\n\r\n");
  EXPECT_EQ(client.read().status, 400);
  EXPECT_TRUE(sees_end_as_time_passes(client));
  pass_while([&] {
    server.destroy();
    return true;
  });
}

TEST_F(ServerStop, LetsRequestsInHandEnd) {
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

TEST_F(ServerStop, ClosesIdleConnectionsAtOnce) {
  TestServer server(with([](Timeouts&) {}));
  RawClient client = server.client();
  client.send(get("/"));
  EXPECT_EQ(client.read().status, 200);
  server.server().stop();
  EXPECT_TRUE(client.sees_end());
}

TEST_F(ServerStop, TakesNoMoreConnections) {
  TestServer server(with([](Timeouts&) {}));
  server.server().stop();
  EXPECT_THROW(server.client(), std::runtime_error);
}

TEST_F(ServerStop, GivesUpOnAClientThatDoesNotFinish) {
  TestServer server(with([](Timeouts& t) { t.stop = kTiny; }));
  RawClient client = server.client();
  client.send("GET / HTTP/1.1\r\n");
  server.server().stop();
  EXPECT_TRUE(client.sees_end());
}

TEST_F(ServerStop, WaitsForAHandlerWhoseClientIsGivenUp) {
  TestServer server(with([](Timeouts& t) { t.stop = kTiny; }));
  RawClient client = server.client();
  client.send(get("/wait"));
  server.gate().wait_for_arrivals(1);
  std::future<void> stopping = std::async(std::launch::async, [&] { server.server().stop(); });
  EXPECT_TRUE(client.sees_end());
  EXPECT_EQ(stopping.wait_for(milliseconds(0)), std::future_status::timeout);
  EXPECT_EQ(server.gate().departures(), 0);
  server.gate().open();
  stopping.get();
  EXPECT_EQ(server.gate().departures(), 1);
}

TEST_F(ServerStop, MayBeAskedForTwice) {
  TestServer server;
  server.server().stop();
  server.server().stop();
}

}  // namespace
}  // namespace stepwell::http
