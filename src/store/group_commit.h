// Lets many threads write through one: what waits is written in one transaction, because each one
// costs a wait for the disk. Knows neither SQL nor what is written.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

namespace stepwell::store {

/// The transaction of one connection. Each function throws base::Fault if it fails.
class Transaction {
 public:
  virtual ~Transaction() = default;
  virtual void begin() = 0;
  /// Returns when it is on the disk.
  virtual void commit() = 0;
  /// Whatever state it is in. Never throws.
  virtual void roll_back() noexcept = 0;
  /// Marks the place to which `undo()` goes back; `keep()` removes the mark.
  virtual void mark() = 0;
  virtual void keep() = 0;
  virtual void undo() = 0;
};

class GroupCommit {
 public:
  enum class Outcome { Keep, Undo };
  using Work = std::function<Outcome()>;

  /// `most`: so many pieces of work in one transaction. `transaction` is used from a thread of its
  /// own.
  GroupCommit(Transaction& transaction, std::size_t most);
  /// Does first what is waiting.
  ~GroupCommit();
  GroupCommit(const GroupCommit&) = delete;
  GroupCommit& operator=(const GroupCommit&) = delete;

  /// Runs `work` on the writing thread and returns when the transaction that it was in is on the
  /// disk. Throws what `work` threw, after undoing what it did; or the fault of the transaction,
  /// with which everything in it failed.
  void run(Work work);

  /// How many wait for the next transaction.
  std::size_t waiting() const;

 private:
  struct Piece {
    Work work;
    std::promise<void> done;
    std::exception_ptr failure;
  };

  void write_until_stopped();
  std::vector<Piece> take();
  void write(std::vector<Piece>& group);
  void write_alone(const Work& work);
  std::exception_ptr try_one(const Work& work);

  Transaction& transaction_;
  const std::size_t most_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Piece> waiting_;
  bool is_stopping_ = false;
  std::thread thread_;
};

}  // namespace stepwell::store
