// Files that come in over the network, and what is left of them.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "test_server.h"

namespace stepwell::http {
namespace {

std::string body_with(const std::string& content) {
  return "--X\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n"
         "--X\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"plan.pdf\"\r\n"
         "Content-Type: application/pdf\r\n\r\n" +
         content + "\r\n--X--\r\n";
}

/// Looks again and again: how many files are there is seen only from outside.
void wait_for_files(const TestServer& server, std::size_t count) {
  while (server.uploads().file_count() != count) std::this_thread::yield();
}

TEST(ServerUploads, ReachTheHandlerWithTheirFieldsAndAreGoneAfterwards) {
  TestServer server;
  const std::string content(9'000'000, 'c');
  RawClient client = server.client();
  client.send(post("/upload", "multipart/form-data; boundary=X", body_with(content)));
  EXPECT_EQ(client.read().body, fmt::format("note=hello\nscan:plan.pdf:{}:{}\n", content.size(),
                                            hex(digest_of(content))));
  wait_for_files(server, 0);
}

TEST(ServerUploads, MayComeInChunks) {
  TestServer server;
  const std::string body = body_with("bytes");
  EXPECT_EQ(
      server
          .ask(fmt::format("POST /upload HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
                           "Content-Type: multipart/form-data; boundary=X\r\n\r\n"
                           "{:x}\r\n{}\r\n0\r\n\r\n",
                           body.size(), body))
          .status,
      200);
}

TEST(ServerUploads, LeaveNothingWhenTheClientGoesAway) {
  TestServer server;
  const std::string whole =
      post("/upload", "multipart/form-data; boundary=X", body_with(std::string(1'000'000, 'c')));
  for (int way = 0; way < 2; ++way) {
    RawClient client = server.client();
    client.send(std::string_view(whole).substr(0, 500'000));
    wait_for_files(server, 1);
    if (way == 0) client.reset();
    if (way == 1) client.end_sending();
    wait_for_files(server, 0);
  }
}

TEST(ServerUploads, LeaveNothingWhenTheServerStops) {
  ServerOptions options;
  options.timeouts.stop = std::chrono::milliseconds(1);
  TestServer server(std::move(options));
  const std::string whole =
      post("/upload", "multipart/form-data; boundary=X", body_with(std::string(1'000'000, 'c')));
  RawClient client = server.client();
  client.send(std::string_view(whole).substr(0, 500'000));
  wait_for_files(server, 1);
  server.destroy();
  EXPECT_EQ(server.uploads().file_count(), 0U);
}

TEST(ServerUploads, ThatAreTooLongReachTheHandlerWithTheirFieldsAndEmpty) {
  ServerOptions options;
  options.limits.multipart.file_bytes = 1000;
  TestServer server(std::move(options));
  const std::string body = body_with(std::string(500'000, 'c'));
  EXPECT_EQ(server.ask(post("/upload", "multipart/form-data; boundary=X", body)).body,
            fmt::format("note=hello\nscan:plan.pdf:500000:{}\n", hex(digest_of(""))));
  wait_for_files(server, 0);
}

TEST(ServerUploads, OfABodyThatIsTooLongAreRefusedBeforeTheyEnd) {
  ServerOptions options;
  options.limits.multipart_bytes = 1000;
  TestServer server(std::move(options));
  const std::string body = body_with(std::string(500'000, 'c'));
  EXPECT_EQ(server.ask(post("/upload", "multipart/form-data; boundary=X", body)).status, 413);
  wait_for_files(server, 0);
}

TEST(ServerUploads, ToAFolderThatIsGoneAreAFaultThatLosesNoField) {
  TestServer server;
  std::filesystem::remove(server.uploads().path());
  const RawResponse response =
      server.ask(post("/upload", "multipart/form-data; boundary=X", body_with("x")));
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(response.header("X-Told"), "note; not read:");
}

TEST(ServerUploads, LeftByAnEarlierRunAreRemoved) {
  const TempFolder folder;
  folder.write("upload-1234", "x");
  ServerOptions options;
  options.upload_folder = folder.path();
  const Server server(
      options, Router::create({}).value(), [](Request&, std::string_view) { return std::nullopt; },
      [](int status, const Request&) { return html("", status); });
  EXPECT_EQ(folder.file_count(), 0U);
}

}  // namespace
}  // namespace stepwell::http
