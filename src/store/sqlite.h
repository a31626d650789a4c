// All that only SQLite knows, beside the triggers in migrations: how to connect, what makes a
// transaction, how to copy a database while it is written to. What other files of the store say to
// a database, PostgreSQL understands too.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "store/group_commit.h"
#include "store/session.h"

namespace stepwell::store {

enum class Access {
  Write,
  Read,  ///< refuses to write
  Copy,  ///< for copy_into: like Read, also where the medium cannot be written
};

/// The file must be there already, so that its mode is ours. Throws base::Fault if it is not a
/// database of SQLite.
Session connect(const std::filesystem::path& file, Access access);

/// Runs any number of statements without values.
void run_script(soci::session& session, const std::string& sql);

/// Takes the lock for writing at once, waiting for other processes.
std::unique_ptr<Transaction> writing_transaction(soci::session& session);

/// Throws base::Fault if pages, indexes or constraints of the database are damaged.
void check_pages(soci::session& session);

/// Writes all that is in the database into `copy`, an empty file, as it is at one moment, without
/// what was deleted. Does not hold up others. It is not yet on the disk.
void copy_into(soci::session& session, const std::filesystem::path& copy);

/// Moves what was written into the database itself and empties the log of pages beside it, where
/// erased texts would stand a while longer. Where readers stand in the way it is left for a later
/// time.
void sweep_log_of_pages(const std::filesystem::path& file);

}  // namespace stepwell::store
