#include "http/request_reader.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace stepwell::http {
namespace {

const std::vector<std::string> kKept = {"accept-language"};
constexpr std::uint64_t kBodyLimit = 100;

struct Read {
  ReadState state = ReadState::Head;
  int refusal = 0;
  RequestHead head;
  std::string body;
  std::string rest;
};

/// Feeds the bytes in pieces of that size, as a connection does.
Read read(const std::string& bytes, std::size_t piece, const HeadLimits& limits = {}) {
  RequestReader reader(limits, kKept);
  Read result;
  std::string pending;
  bool is_limited = false;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    pending += bytes.substr(at, piece);
    pending.erase(0, reader.take(pending));
    if (reader.state() == ReadState::Body && !is_limited) {
      is_limited = true;
      reader.limit_body(kBodyLimit);
      pending.erase(0, reader.take(pending));
    }
    result.body += reader.take_body();
  }
  result.state = reader.state();
  result.refusal = reader.refusal();
  result.head = reader.head();
  result.rest = pending;
  return result;
}

/// Whatever the pieces, the answer is the same.
Read read_all_ways(const std::string& bytes, const HeadLimits& limits = {}) {
  const Read whole = read(bytes, bytes.size(), limits);
  for (std::size_t piece : {1, 2, 3, 17}) {
    const Read pieces = read(bytes, piece, limits);
    EXPECT_EQ(pieces.state, whole.state) << bytes;
    EXPECT_EQ(pieces.refusal, whole.refusal) << bytes;
    EXPECT_EQ(pieces.body, whole.body) << bytes;
  }
  return whole;
}

void expect_refused(const std::string& bytes, int status) {
  const Read result = read_all_ways(bytes);
  EXPECT_EQ(result.state, ReadState::Refused) << bytes;
  EXPECT_EQ(result.refusal, status) << bytes;
}

std::string post(const std::string& headers, const std::string& body) {
  return "POST / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + body;
}

std::string chunked(const std::string& body) {
  return post("Transfer-Encoding: chunked\r\n", body);
}

TEST(ReadRequest, TakesAPlainGet) {
  const Read result = read_all_ways("GET /a?b=c HTTP/1.1\r\nHost: localhost:80\r\n\r\n");
  EXPECT_EQ(result.state, ReadState::Complete);
  EXPECT_EQ(result.head.method, Method::Get);
  EXPECT_EQ(result.head.target, "/a?b=c");
  EXPECT_EQ(result.head.host, "localhost:80");
  EXPECT_TRUE(result.head.keeps_connection);
}

TEST(ReadRequest, LeavesTheNextRequestAlone) {
  const std::string next = "GET /next HTTP/1.1\r\nHost: a\r\n\r\n";
  const std::string first = post("Content-Length: 2\r\n", "ab");
  EXPECT_EQ(read(first + next, 10'000).rest, next);
  EXPECT_EQ(read(chunked("2\r\nab\r\n0\r\n\r\n") + next, 10'000).rest, next);
}

TEST(ReadRequest, KeepsOnlyTheHeadersAskedFor) {
  const Read result = read_all_ways(
      "GET / HTTP/1.1\r\nHost: a\r\nAccept-Language: cy\r\nUser-Agent: x\r\nACCEPT-LANGUAGE:en\r\n"
      "Cookie: a=1\r\nCookie: b=2\r\n\r\n");
  EXPECT_EQ(result.head.kept, (std::vector<Header>{{"accept-language", "cy, en"}}));
  EXPECT_EQ(result.head.cookies, "a=1; b=2");
}

TEST(ReadRequest, TakesBodiesOfBothKinds) {
  EXPECT_EQ(read_all_ways(post("Content-Length: 5\r\n", "hello")).body, "hello");
  EXPECT_EQ(read_all_ways(post("Content-Length: 0\r\n", "")).state, ReadState::Complete);
  EXPECT_EQ(read_all_ways(post("", "")).state, ReadState::Complete);
  const Read result = read_all_ways(chunked("3\r\nhel\r\n00002\r\nlo\r\n0\r\n\r\n"));
  EXPECT_EQ(result.body, "hello");
  EXPECT_EQ(result.state, ReadState::Complete);
}

TEST(ReadRequest, TakesHttp10AndClosesAfterIt) {
  const Read result = read_all_ways("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_EQ(result.state, ReadState::Complete);
  EXPECT_FALSE(result.head.keeps_connection);
}

TEST(ReadRequest, ClosesWhenToldTo) {
  EXPECT_FALSE(read_all_ways("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n")
                   .head.keeps_connection);
}

TEST(ReadRequest, RefusesTwoWaysOfSayingHowLongABodyIs) {
  expect_refused(post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400);
  expect_refused(post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"), 400);
  expect_refused(post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), 400);
  expect_refused(post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello!"), 400);
  expect_refused(post("Content-Length: 5, 5\r\n", "hello"), 400);
  expect_refused(post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", ""), 400);
}

TEST(ReadRequest, RefusesLengthsThatAreNoNumber) {
  for (const char* length :
       {"", "-1", "+5", "5 5", "0x5", "5a", "5.0", "5;", "\"5\"", "99999999999999999999"})
    expect_refused(post(std::string("Content-Length: ") + length + "\r\n", "hello"), 400);
}

TEST(ReadRequest, RefusesOtherTransferEncodings) {
  for (const char* coding :
       {"identity", "gzip", "gzip, chunked", "xchunked", "\"chunked\"", "chunked;q=1", ""})
    expect_refused(post(std::string("Transfer-Encoding: ") + coding + "\r\n", ""), 501);
  for (const char* coding : {"chunked, chunked", "chunked, identity"})
    EXPECT_EQ(read_all_ways(post(std::string("Transfer-Encoding: ") + coding + "\r\n", "")).state,
              ReadState::Refused);
  EXPECT_EQ(read_all_ways(post("Transfer-Encoding: \x0B"
                               "chunked\r\n",
                               ""))
                .state,
            ReadState::Refused);
}

TEST(ReadRequest, RefusesChunksInHttp10) {
  expect_refused("POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
}

TEST(ReadRequest, RefusesMalformedChunks) {
  for (const char* body : {"x\r\n", "-1\r\n", "0x2\r\nab\r\n", "+2\r\nab\r\n", "\r\n",
                           " 2\r\nab\r\n", "2\nab\r\n", "2\r\nabc\r\n0\r\n\r\n", "2\r\nab0\r\n\r\n",
                           "2\r\nab\n0\r\n\r\n", "2;a=b\r\nab\r\n0\r\n\r\n", "2;\r\nab\r\n",
                           "0;a=b\r\n\r\n", "0\r\nTransfer-Encoding: chunked\r\n\r\n",
                           "0\r\nContent-Length: 5\r\n\r\n", "0\r\nTrailer: x\r\n\r\n"})
    expect_refused(chunked(body), 400);
}

TEST(ReadRequest, RefusesChunkSizesThatOverflow) {
  for (const char* size : {"10000000000000002", "FFFFFFFFFFFFFFFFF", "100000000000000000000002"})
    expect_refused(chunked(std::string(size) + "\r\nab\r\n0\r\n\r\n"), 400);
  expect_refused(chunked("FFFFFFFFFFFFFFFF\r\nab"), 413);
}

TEST(ReadRequest, RefusesEndlessChunkLinesAndTrailers) {
  EXPECT_EQ(read(chunked(std::string(3000, '0')), 100).refusal, 400);
  EXPECT_EQ(read(chunked("0\r\n" + std::string(3000, 'a')), 100).refusal, 400);
}

TEST(ReadRequest, RefusesBodiesOverTheLimit) {
  EXPECT_EQ(read_all_ways(post("Content-Length: 100\r\n", std::string(100, 'a'))).state,
            ReadState::Complete);
  expect_refused(post("Content-Length: 101\r\n", ""), 413);
  expect_refused(chunked("65\r\n"), 413);
  expect_refused(chunked("40\r\n" + std::string(64, 'a') + "\r\n40\r\n"), 413);
}

TEST(ReadRequest, RefusesABodyWhereNoneBelongs) {
  for (const char* method : {"GET", "HEAD", "DELETE"}) {
    expect_refused(std::string(method) + " / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n",
                   400);
    expect_refused(
        std::string(method) + " / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
  }
}

TEST(ReadRequest, RefusesLineEndsThatOtherServersMayTake) {
  for (const char* head :
       {"GET / HTTP/1.1\nHost: a\n\n", "GET / HTTP/1.1\r\nHost: a\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: y\n\r\n", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: y\rZ: w\r\n\r\n", "\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\nX: y\r\n\r\n"})
    expect_refused(head, 400);
}

TEST(ReadRequest, RefusesFoldedAndMalformedHeaders) {
  for (const char* line :
       {"X: y\r\n z", "X: y\r\n\tz", "X : y", " X: y", "X", ": y", "X\x01: y", "X: y\x01", "X(: y",
        "X: y\x7F", "Content-Length : 5", "Content-Length\t: 5"})
    expect_refused(std::string("GET / HTTP/1.1\r\nHost: a\r\n") + line + "\r\n\r\n", 400);
  expect_refused(std::string("GET / HTTP/1.1\r\nHost: a\r\nX: a") + '\0' + "b\r\n\r\n", 400);
  expect_refused("GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400);
}

TEST(ReadRequest, RefusesMalformedRequestLines) {
  for (const char* line :
       {"GET /", "GET  / HTTP/1.1", "GET / HTTP/1.1 ", "GET / HTTP/2.0", "GET\t/ HTTP/1.1",
        "GET / http/1.1", "GET / HTTP/1.2", "GET / HTTP/11", "GET HTTP/1.1", "/ HTTP/1.1",
        "GET /\x01 HTTP/1.1", "G=T / HTTP/1.1", "PRI * HTTP/2.0", "\x16\x03\x01"})
    expect_refused(std::string(line) + "\r\nHost: a\r\n\r\n", 400);
}

TEST(ReadRequest, RefusesMethodsThatItDoesNotKnow) {
  for (const char* method : {"BREW", "get", "OPTIONS", "TRACE", "CONNECT", "GETGET"})
    expect_refused(std::string(method) + " / HTTP/1.1\r\nHost: a\r\n\r\n", 501);
}

TEST(ReadRequest, RefusesAMissingDoubleOrMalformedHost) {
  expect_refused("GET / HTTP/1.1\r\n\r\n", 400);
  expect_refused("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400);
  for (const char* host : {"", "a b", "a/b", "a@b", "a,b", "\xC5\xB7"})
    expect_refused(std::string("GET / HTTP/1.1\r\nHost: ") + host + "\r\n\r\n", 400);
}

TEST(ReadRequest, RefusesAHeadThatIsTooLong) {
  const std::string start = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
  const HeadLimits limits = {.bytes = 100, .lines = 100};
  const std::string fits = start + std::string(100 - start.size() - 4, 'x') + "\r\n\r\n";
  EXPECT_EQ(read_all_ways(fits, limits).state, ReadState::Complete);
  const Read result = read_all_ways(start + std::string(100, 'x') + "\r\n\r\n", limits);
  EXPECT_EQ(result.refusal, 431);
  EXPECT_EQ(read_all_ways("GET /" + std::string(200, 'a'), limits).refusal, 431);
}

TEST(ReadRequest, RefusesTooManyHeaderLines) {
  std::string lines;
  for (int i = 0; i < 99; ++i) lines += "X: y\r\n";
  EXPECT_EQ(read_all_ways("GET / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n").state,
            ReadState::Complete);
  expect_refused("GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n" + lines + "\r\n", 431);
}

TEST(ReadRequest, ExpectsNothingButToContinue) {
  EXPECT_TRUE(
      read(post("Expect: 100-Continue\r\nContent-Length: 1\r\n", "a"), 9).head.expects_continue);
  expect_refused(post("Expect: miracles\r\nContent-Length: 1\r\n", "a"), 417);
}

}  // namespace
}  // namespace stepwell::http
