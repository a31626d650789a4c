// Brings a database to the form that this program knows, one step after another, and refuses one
// that it cannot know.
#pragma once

#include <span>

#include "store/migrations.h"
#include "store/session.h"

namespace stepwell::store {

/// Runs the steps that the database has not seen, each in a transaction with its name and hash.
/// Throws base::Fault, and changes nothing, if the database is newer than `steps` or was made by
/// steps that were different.
void migrate(soci::session& session, std::span<const Migration> steps);

}  // namespace stepwell::store
