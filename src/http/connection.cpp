#include "http/connection.h"

#include <boost/asio/post.hpp>
#include <utility>

namespace stepwell::http {
namespace {

/// While a connection is idle this is all it holds.
constexpr std::size_t kIdleRoom = 2 * 1024;
constexpr std::size_t kHeadRoom = 4 * 1024;
constexpr std::size_t kBodyRoom = 64 * 1024;

bool has_no_body(const Response& response) {
  return response.status == 204 || response.status == 304;
}

}  // namespace

Connection::Connection(const Household& household, Lane& lane, std::unique_ptr<Stream> stream,
                       std::string remote_address, Arrival arrival)
    : household_(household),
      lane_(lane),
      executor_(lane.context().get_executor()),
      stream_(std::move(stream)),
      remote_address_(std::move(remote_address)),
      arrival_(arrival),
      deadline_(*household.site.options.time, executor_, [this] { on_expired(); }) {}

void Connection::start() {
  deadline_.watch_for(shared_from_this());
  set_deadline(household_.site.options.timeouts.head);
  stream_->handshake(when_done([this](std::size_t) { await_request(); }));
}

void Connection::finish_soon() {
  is_finishing_ = true;
  if (phase_ == Phase::Idle || phase_ == Phase::Handshake) close();
}

void Connection::close() {
  if (phase_ == Phase::Closed) return;
  if (phase_ == Phase::Writing) log_answer();
  phase_ = Phase::Closed;
  deadline_.end();
  stream_->close();
  lane_.forget(shared_from_this());
}

/// An error ends the connection, whatever it was doing.
StreamDone Connection::when_done(std::function<void(std::size_t)> next) {
  return [self = shared_from_this(), begun_in = phase_, next = std::move(next)](
             const boost::system::error_code& error, std::size_t bytes) {
    // The deadline may have ended that phase: its read is then of no interest, and its error
    // neither.
    if (self->phase_ == Phase::Closed || self->phase_ != begun_in) return;
    if (error) return self->close();
    next(bytes);
  };
}

void Connection::on_worker(WorkerPool& workers, std::function<void()> work, Next next) {
  phase_ = Phase::Working;
  deadline_.lift();
  workers.run([self = shared_from_this(), work = std::move(work), next]() mutable {
    work();
    Connection& connection = *self;
    boost::asio::post(connection.executor_, [self = std::move(self), next] {
      if (self->phase_ != Phase::Closed) ((*self).*next)();
    });
  });
}

Timekeeper::Clock::time_point Connection::now() const {
  return household_.site.options.time->now();
}

void Connection::set_deadline(std::chrono::milliseconds time, std::uint64_t bytes) {
  const auto& timeouts = household_.site.options.timeouts;
  const auto for_bytes = std::chrono::seconds(bytes / timeouts.slowest_bytes_per_second);
  deadline_.set(now() + time + for_bytes);
}

void Connection::await_request() {
  if (is_finishing_) return close();
  const auto& options = household_.site.options;
  exchange_.reset();
  told_to_continue_ = false;
  reader_.emplace(HeadLimits{options.limits.head_bytes, options.limits.header_lines},
                  options.kept_headers);
  if (filled_ == 0) {
    // Assigning an empty string would keep the room.
    if (input_.size() > kIdleRoom) std::string().swap(input_);
    std::string().swap(response_head_);
    phase_ = Phase::Idle;
    set_deadline(options.timeouts.idle);
    return read_more();
  }
  phase_ = Phase::ReadingHead;
  set_deadline(options.timeouts.head);
  read_request();
}

void Connection::make_room(std::size_t bytes) {
  if (input_.size() < filled_ + bytes) input_.resize(filled_ + bytes);
}

void Connection::read_more() {
  if (phase_ == Phase::Idle) make_room(kIdleRoom);
  if (phase_ == Phase::ReadingHead) make_room(kHeadRoom);
  if (phase_ == Phase::ReadingBody) make_room(kBodyRoom);
  stream_->read_some(boost::asio::buffer(input_.data() + filled_, input_.size() - filled_),
                     when_done([this](std::size_t bytes) { on_read(bytes); }));
}

void Connection::on_read(std::size_t bytes) {
  filled_ += bytes;
  if (phase_ == Phase::Idle) {
    phase_ = Phase::ReadingHead;
    set_deadline(household_.site.options.timeouts.head);
  }
  read_request();
}

void Connection::take_unread() {
  const std::size_t taken = reader_->take(unread());
  std::copy(input_.begin() + static_cast<std::ptrdiff_t>(taken),
            input_.begin() + static_cast<std::ptrdiff_t>(filled_), input_.begin());
  filled_ -= taken;
}

void Connection::read_request() {
  take_unread();
  if (reader_->state() == ReadState::Head) return read_more();
  if (!exchange_) begin_exchange();
  if (reader_->state() == ReadState::Refused) exchange_->refuse(reader_->refusal());
  if (exchange_->is_refused()) return answer();
  pass_body();
}

void Connection::begin_exchange() {
  began_at_ = now();
  exchange_.emplace(household_.site, remote_address_, arrival_);
  if (reader_->state() == ReadState::Refused)
    return exchange_->refuse_head(reader_->refusal(), reader_->head());
  exchange_->begin(reader_->head());
  if (reader_->state() == ReadState::Body && !exchange_->is_refused()) limit_body();
}

void Connection::limit_body() {
  const std::uint64_t limit = exchange_->body_limit();
  phase_ = Phase::ReadingBody;
  reader_->limit_body(limit);
  const auto& timeouts = household_.site.options.timeouts;
  const std::uint64_t expected = reader_->head().content_length.value_or(limit);
  body_until_ =
      now() + timeouts.body + std::chrono::seconds(expected / timeouts.slowest_bytes_per_second);
  if (reader_->state() == ReadState::Body) take_unread();
}

void Connection::pass_body() {
  std::string bytes = reader_->take_body();
  const bool goes_to_disk = exchange_->body() == Exchange::Body::Multipart && !bytes.empty();
  if (goes_to_disk)
    return on_worker(
        household_.workers, [this, bytes = std::move(bytes)] { exchange_->take(bytes); },
        &Connection::after_body_bytes);
  exchange_->take(bytes);
  after_body_bytes();
}

void Connection::after_body_bytes() {
  if (exchange_->is_refused() || reader_->state() == ReadState::Complete) return answer();
  phase_ = Phase::ReadingBody;
  deadline_.set(body_until_);
  if (reader_->head().expects_continue && !told_to_continue_ && filled_ == 0)
    return tell_to_continue();
  read_more();
}

void Connection::tell_to_continue() {
  static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
  told_to_continue_ = true;
  stream_->write({boost::asio::buffer(kContinue), boost::asio::const_buffer()},
                 when_done([this](std::size_t) { read_more(); }));
}

void Connection::answer() {
  on_worker(
      workers_for_answer(), [this] { response_.emplace(exchange_->answer()); },
      &Connection::write_answer);
}

/// Where too many wait for slow work already, the page that says so is quick.
WorkerPool& Connection::workers_for_answer() {
  if (exchange_->is_refused() || exchange_->work() == Work::Quick) return household_.workers;
  const ServerOptions& options = household_.site.options;
  const std::size_t most = options.slow_workers + options.most_slow_waiting;
  if (household_.slow_workers.in_hand() < most) return household_.slow_workers;
  exchange_->turn_away();
  return household_.workers;
}

void Connection::write_answer() {
  const bool may_stay =
      reader_->state() == ReadState::Complete && !is_finishing_ && reader_->head().keeps_connection;
  after_answer_ = may_stay ? AfterAnswer::KeepOpen : AfterAnswer::Close;
  response_head_ = write_head(*response_, lane_.date(), after_answer_);
  const bool sends_body = !exchange_->is_head_request() && !has_no_body(*response_);
  const std::string_view body = sends_body ? response_->bytes() : std::string_view();
  phase_ = Phase::Writing;
  set_deadline(household_.site.options.timeouts.write, body.size());
  stream_->write({boost::asio::buffer(response_head_), boost::asio::buffer(body)},
                 when_done([this](std::size_t) { on_written(); }));
}

void Connection::on_written() {
  log_answer();
  response_.reset();
  if (after_answer_ == AfterAnswer::KeepOpen) return await_request();
  linger();
}

/// To close while bytes from the client are unread would take our answer away from it: so the rest
/// is read and thrown away until the client closes too.
void Connection::linger() {
  phase_ = Phase::Lingering;
  exchange_.reset();
  set_deadline(household_.site.options.timeouts.linger);
  stream_->end_writing(when_done([this](std::size_t) { drain(); }));
}

void Connection::drain() {
  filled_ = 0;
  make_room(kHeadRoom);
  stream_->read_raw(boost::asio::buffer(input_), when_done([this](std::size_t) { drain(); }));
}

void Connection::on_expired() {
  if (phase_ != Phase::ReadingHead && phase_ != Phase::ReadingBody) return close();
  if (!exchange_) {
    began_at_ = now();
    exchange_.emplace(household_.site, remote_address_, arrival_);
  }
  exchange_->refuse(408);
  answer();
  stream_->cancel();
}

void Connection::log_answer() const {
  const auto& log = household_.site.options.access_log;
  if (!log) return;
  const auto spent = std::chrono::duration_cast<std::chrono::microseconds>(now() - began_at_);
  log({exchange_->method(), exchange_->pattern(), response_->status, spent.count()});
}

}  // namespace stepwell::http
