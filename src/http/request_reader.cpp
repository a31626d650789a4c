#include "http/request_reader.h"

#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <charconv>
#include <utility>

#include "base/check.h"
#include "http/chunk_reader.h"
#include "http/head_scan.h"
#include "http/text_rules.h"

namespace stepwell::http {
namespace {

namespace beast = boost::beast;
using beast::http::field;

/// Digits only: a sign, a list or a space is a second way of reading it.
std::optional<std::uint64_t> read_length(std::string_view text) {
  const bool digits =
      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  std::uint64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || !digits || read.ec != std::errc()) return std::nullopt;
  return number;
}

bool is_host(std::string_view text) {
  constexpr std::string_view kMarks = "-._:[]";
  return !text.empty() && text.size() <= 255 && std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           kMarks.find(c) != std::string_view::npos;
  });
}

void join(std::string& all, std::string_view more, std::string_view between) {
  if (!all.empty()) all += between;
  all += more;
}

}  // namespace

/// Beast splits the head into words, names and values; what they may say is decided here.
class RequestReader::Parser : public beast::http::basic_parser<true> {
 public:
  Parser(const HeadLimits& limits, const std::vector<std::string>& kept)
      : limits_(limits), kept_(kept) {
    // The whole head is counted here: Beast counts its parts one by one. The body is read here,
    // too: Beast 1.81 takes chunk extensions, and asserts in a debug build when a last chunk comes
    // in pieces.
    header_limit(static_cast<std::uint32_t>(limits.bytes + 1));
    skip(true);
  }

  std::size_t take(std::string_view bytes) {
    switch (state_) {
      case ReadState::Head: return take_head(bytes);
      case ReadState::Body: return take_content(bytes);
      case ReadState::Complete:
      case ReadState::Refused: return 0;
    }
    throw base::Mistake("a state that is none of the enumerators");
  }

  void limit(std::uint64_t bytes) {
    chunks_.limit(bytes);
    if (left_ > bytes) refuse(413);
  }

  ReadState state_ = ReadState::Head;
  int refusal_ = 0;
  RequestHead head_;
  std::string body_;

 private:
  std::size_t take_head(std::string_view bytes) {
    const HeadScanState seen = scan_.look(bytes.substr(0, limits_.bytes));
    if (seen == HeadScanState::Refused) return refuse(400);
    if (seen == HeadScanState::Unfinished) return bytes.size() >= limits_.bytes ? refuse(431) : 0;
    beast::error_code error;
    const std::size_t size = scan_.size();
    const std::size_t used = put(boost::asio::const_buffer(bytes.data(), size), error);
    if (error) return refuse(refusal_ != 0 ? refusal_ : 400);
    base::check(used == size && is_header_done(), "the parser reads a whole head at once");
    left_ = head_.content_length.value_or(0);
    state_ = head_.has_body() ? ReadState::Body : ReadState::Complete;
    head_.keeps_connection = head_.keeps_connection && keep_alive();
    return size;
  }

  std::size_t take_content(std::string_view bytes) {
    return head_.is_chunked ? take_chunks(bytes) : take_plain(bytes);
  }

  std::size_t take_plain(std::string_view bytes) {
    const std::size_t size = std::min<std::uint64_t>(bytes.size(), left_);
    body_.append(bytes.substr(0, size));
    left_ -= size;
    if (left_ == 0) state_ = ReadState::Complete;
    return size;
  }

  std::size_t take_chunks(std::string_view bytes) {
    const std::size_t size = chunks_.take(bytes, body_);
    switch (chunks_.state()) {
      case ChunkState::Unfinished: return size;
      case ChunkState::Complete: state_ = ReadState::Complete; return size;
      case ChunkState::Malformed: return refuse(400);
      case ChunkState::TooLong: return refuse(413);
    }
    throw base::Mistake("a state of chunks that is none of the enumerators");
  }

  std::size_t refuse(int status) {
    state_ = ReadState::Refused;
    refusal_ = status;
    return 0;
  }

  /// From within Beast: any error ends the parse, our status says why.
  void refuse(int status, beast::error_code& error) {
    refusal_ = status;
    error = beast::http::error::bad_value;
  }

  void on_request_impl(beast::http::verb, beast::string_view word, beast::string_view target,
                       int version, beast::error_code& error) override {
    head_.method = read_method({word.data(), word.size()});
    head_.target.assign(target.data(), target.size());
    is_1_1_ = version == 11;
    head_.keeps_connection = is_1_1_;
    if (!head_.method) refuse(501, error);
  }

  void on_field_impl(field known, beast::string_view name, beast::string_view value,
                     beast::error_code& error) override {
    if (++lines_ > limits_.lines) return refuse(431, error);
    const std::string_view text(value.data(), value.size());
    if (is_framing(known)) return read_framing(known, text, error);
    if (known == field::cookie) return join(head_.cookies, text, "; ");
    keep(lower_case({name.data(), name.size()}), text);
  }

  static bool is_framing(field known) {
    return known == field::host || known == field::content_length ||
           known == field::transfer_encoding || known == field::expect ||
           known == field::content_type;
  }

  void read_framing(field known, std::string_view text, beast::error_code& error) {
    if (std::find(seen_.begin(), seen_.end(), known) != seen_.end()) return refuse(400, error);
    seen_.push_back(known);
    if (known == field::host) {
      head_.host = text;
      if (!is_host(text)) refuse(400, error);
    } else if (known == field::content_length) {
      head_.content_length = read_length(text);
      if (!head_.content_length) refuse(400, error);
    } else if (known == field::transfer_encoding) {
      head_.is_chunked = true;
      if (!equal_ignoring_case(text, "chunked")) refuse(501, error);
    } else if (known == field::expect) {
      head_.expects_continue = is_1_1_;
      if (!equal_ignoring_case(text, "100-continue")) refuse(417, error);
    } else {
      head_.content_type = text;
    }
  }

  void keep(const std::string& name, std::string_view text) {
    if (name == "x-forwarded-for") join(head_.forwarded_for, text, ", ");
    if (name == "x-forwarded-proto") join(head_.forwarded_proto, text, ", ");
    if (std::find(kept_.begin(), kept_.end(), name) == kept_.end()) return;
    const auto before = std::find_if(head_.kept.begin(), head_.kept.end(),
                                     [&](const Header& header) { return header.name == name; });
    if (before != head_.kept.end()) return join(before->value, text, ", ");
    head_.kept.push_back({name, std::string(text)});
  }

  void on_header_impl(beast::error_code& error) override {
    const bool has_both = head_.is_chunked && head_.content_length;
    const bool chunked_1_0 = head_.is_chunked && !is_1_1_;
    const bool lacks_host = is_1_1_ && head_.host.empty();
    if (has_both || chunked_1_0 || lacks_host) return refuse(400, error);
    const bool may_have_body = may_carry_body(*head_.method);
    if (head_.has_body() && !may_have_body) refuse(400, error);
  }

  void on_body_init_impl(const boost::optional<std::uint64_t>&, beast::error_code&) override {}

  // Never called: Beast is told to skip the body, and a request has no status line.
  std::size_t on_body_impl(beast::string_view, beast::error_code&) override { return 0; }
  void on_chunk_header_impl(std::uint64_t, beast::string_view, beast::error_code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view, beast::error_code&) override {
    return 0;
  }
  void on_response_impl(int, beast::string_view, int, beast::error_code&) override {}
  void on_finish_impl(beast::error_code&) override {}

  HeadLimits limits_;
  const std::vector<std::string>& kept_;
  HeadScan scan_;
  std::size_t lines_ = 0;
  std::vector<field> seen_;
  bool is_1_1_ = false;
  /// Of a body with a length: bytes still to come.
  std::uint64_t left_ = 0;
  ChunkReader chunks_;
};

RequestReader::RequestReader(const HeadLimits& limits, const std::vector<std::string>& kept)
    : parser_(std::make_unique<Parser>(limits, kept)) {}

RequestReader::RequestReader(RequestReader&&) noexcept = default;
RequestReader& RequestReader::operator=(RequestReader&&) noexcept = default;
RequestReader::~RequestReader() = default;

std::size_t RequestReader::take(std::string_view bytes) {
  return parser_->take(bytes);
}

ReadState RequestReader::state() const {
  return parser_->state_;
}

int RequestReader::refusal() const {
  return parser_->refusal_;
}

const RequestHead& RequestReader::head() const {
  return parser_->head_;
}

void RequestReader::limit_body(std::uint64_t bytes) {
  parser_->limit(bytes);
}

std::string RequestReader::take_body() {
  return std::exchange(parser_->body_, {});
}

}  // namespace stepwell::http
