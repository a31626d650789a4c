#include "store/group_commit.h"

#include <utility>

#include "base/check.h"

namespace stepwell::store {

GroupCommit::GroupCommit(Transaction& transaction, std::size_t most)
    : transaction_(transaction), most_(most), thread_([this] { write_until_stopped(); }) {}

GroupCommit::~GroupCommit() {
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void GroupCommit::run(Work work) {
  Piece piece{std::move(work), {}, nullptr};
  std::future<void> done = piece.done.get_future();
  {
    const std::lock_guard lock(mutex_);
    base::check(!is_stopping_, "nothing is written to a store that is being closed");
    waiting_.push_back(std::move(piece));
  }
  wake_.notify_one();
  done.get();
}

std::size_t GroupCommit::waiting() const {
  const std::lock_guard lock(mutex_);
  return waiting_.size();
}

void GroupCommit::write_until_stopped() {
  for (auto group = take(); !group.empty(); group = take()) {
    write(group);
    for (Piece& piece : group) {
      if (piece.failure)
        piece.done.set_exception(piece.failure);
      else
        piece.done.set_value();
    }
  }
}

/// Waits for work. Nothing once it is stopped and all is done.
std::vector<GroupCommit::Piece> GroupCommit::take() {
  std::unique_lock lock(mutex_);
  wake_.wait(lock, [this] { return is_stopping_ || !waiting_.empty(); });
  std::vector<Piece> group;
  while (!waiting_.empty() && group.size() < most_) {
    group.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
  }
  return group;
}

void GroupCommit::write(std::vector<Piece>& group) {
  try {
    transaction_.begin();
    if (group.size() == 1) return write_alone(group.front().work);
    for (Piece& piece : group) piece.failure = try_one(piece.work);
    transaction_.commit();
  } catch (...) {
    transaction_.roll_back();
    // One that had failed by itself keeps its own reason.
    for (Piece& piece : group)
      if (!piece.failure) piece.failure = std::current_exception();
  }
}

/// It is undone with its transaction and needs no mark: with one, the database keeps a copy of each
/// page that is changed after it.
void GroupCommit::write_alone(const Work& work) {
  if (work() == Outcome::Keep)
    transaction_.commit();
  else
    transaction_.roll_back();
}

/// Why it failed by itself, if it did. Throws if the transaction has failed with it.
std::exception_ptr GroupCommit::try_one(const Work& work) {
  transaction_.mark();
  try {
    if (work() == Outcome::Keep)
      transaction_.keep();
    else
      transaction_.undo();
    return nullptr;
  } catch (...) {
    const std::exception_ptr failure = std::current_exception();
    transaction_.undo();
    return failure;
  }
}

}  // namespace stepwell::store
