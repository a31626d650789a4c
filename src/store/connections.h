// How one part of what is kept reaches the database: a connection that writes what waits in one
// transaction, and connections for reading. Knows no table.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <utility>

#include "store/group_commit.h"
#include "store/reader_pool.h"
#include "store/session.h"
#include "store/sqlite.h"

namespace stepwell::store {

/// A `Reader` is made from the file, a `Writer` from a session. Both are used by one thread at a
/// time.
template <class Reader, class Writer>
class Connections {
 public:
  Connections(std::filesystem::path database, Session to_write, std::size_t most_in_group)
      : file_(std::move(database)),
        session_(std::move(to_write)),
        transaction_(writing_transaction(*session_)),
        writer_(*session_),
        readers_(file_),
        commits_(*transaction_, most_in_group) {}
  Connections(const std::filesystem::path& database, std::size_t most_in_group)
      : Connections(database, connect(database, Access::Write), most_in_group) {}

  template <class Question>
  auto ask(Question&& question) {
    return readers_.ask(std::forward<Question>(question));
  }

  /// Returns when what `work` has written is on the disk.
  template <class Work>
  void write(Work&& work) {
    write_unless_refused([&](Writer& writer) {
      std::forward<Work>(work)(writer);
      return GroupCommit::Outcome::Keep;
    });
  }
  /// The same for work that may have to be undone alone.
  void write_unless_refused(const std::function<GroupCommit::Outcome(Writer&)>& work) {
    commits_.run([&] { return work(writer_); });
  }

  const std::filesystem::path& file() const { return file_; }

 private:
  const std::filesystem::path file_;
  Session session_;
  std::unique_ptr<Transaction> transaction_;
  Writer writer_;
  ReaderPool<Reader> readers_;
  GroupCommit commits_;  // last: its thread uses the others
};

}  // namespace stepwell::store
