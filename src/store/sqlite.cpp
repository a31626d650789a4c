#include "store/sqlite.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "base/fault.h"

namespace stepwell::store {
namespace {

/// Only another process, or a copy being made, makes one wait.
constexpr const char* kWaitSeconds = "30";

sqlite_api::sqlite3* raw(soci::session& session) {
  return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

/// SOCI does not run a statement that has no values unless it is told to exchange some.
void run(soci::statement& statement, const char* what) {
  with_faults(what, [&] { statement.execute(true); });
}

class WritingTransaction : public Transaction {
 public:
  explicit WritingTransaction(soci::session& session)
      : session_(session),
        begin_((session.prepare << "begin immediate")),
        commit_((session.prepare << "commit")),
        mark_((session.prepare << "savepoint one_act")),
        keep_((session.prepare << "release one_act")),
        undo_((session.prepare << "rollback to one_act")) {}

  void begin() override { run(begin_, "the database could not be written to"); }
  void commit() override { run(commit_, "what was recorded could not be put on the disk"); }
  void roll_back() noexcept override {
    // It may have been rolled back already: SQLite then says that there is none.
    sqlite_api::sqlite3_exec(raw(session_), "rollback", nullptr, nullptr, nullptr);
  }
  void mark() override { run(mark_, "an act could not be begun"); }
  void keep() override { run(keep_, "an act could not be ended"); }
  void undo() override {
    run(undo_, "an act could not be undone");
    keep();
  }

 private:
  soci::session& session_;
  soci::statement begin_, commit_, mark_, keep_, undo_;
};

std::string connection_text(const std::filesystem::path& file, Access access) {
  if (file.string().find('"') != std::string::npos)
    throw base::Fault("The path of the database must not have a quotation mark in it.");
  std::string text = "db=\"" + file.string() + "\" timeout=" + kWaitSeconds;
  if (access == Access::Copy) text += " readonly=1";
  return text;
}

/// What is deleted is overwritten, so that an erasure takes the text off the disk. An act of many
/// children fits into the cache (KiB): pages that do not are written out and read again while the
/// act is made.
constexpr const char* kForWriting =
    "pragma journal_mode = wal;"
    "pragma synchronous = full;"
    "pragma foreign_keys = on;"
    "pragma secure_delete = on;"
    "pragma cache_size = -32768;"
    "pragma journal_size_limit = 67108864;";
constexpr const char* kForReading = "pragma query_only = on;";

}  // namespace

Session connect(const std::filesystem::path& file, Access access) {
  return with_faults("The database could not be opened", [&] {
    if (!std::filesystem::exists(file)) throw base::Fault("There is no database in that place.");
    Session session(new soci::session(soci::sqlite3, connection_text(file, access)));
    switch (access) {
      case Access::Write: run_script(*session, kForWriting); break;
      case Access::Read: run_script(*session, kForReading); break;
      case Access::Copy: break;
    }
    return session;
  });
}

void run_script(soci::session& session, const std::string& sql) {
  const int result = sqlite_api::sqlite3_exec(raw(session), sql.c_str(), nullptr, nullptr, nullptr);
  if (result != SQLITE_OK)
    throw soci::sqlite3_soci_error(sqlite_api::sqlite3_errmsg(raw(session)), result);
}

std::unique_ptr<Transaction> writing_transaction(soci::session& session) {
  return std::make_unique<WritingTransaction>(session);
}

void check_pages(soci::session& session) {
  with_faults("The database could not be checked", [&] {
    std::string found;
    soci::statement check = (session.prepare << "pragma integrity_check(1)", soci::into(found));
    check.execute();
    while (check.fetch())
      if (found != "ok") throw base::Fault("The database is damaged: " + found);
  });
}

void copy_into(soci::session& session, const std::filesystem::path& copy) {
  with_faults("The database could not be copied", [&] {
    const std::string file = copy.string();
    soci::statement vacuum = (session.prepare << "vacuum into :file", soci::use(file));
    vacuum.execute(true);
  });
}

void sweep_log_of_pages(const std::filesystem::path& file) {
  with_faults("The log of pages could not be emptied", [&] {
    const Session session = connect(file, Access::Write);
    // Others cannot write while this waits for readers.
    run_script(*session, "pragma busy_timeout = 250; pragma wal_checkpoint(truncate)");
  });
}

}  // namespace stepwell::store
