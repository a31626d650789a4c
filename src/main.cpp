// Wiring: the only place that names concrete parts.
#include "app/clock.h"
#include "cli/commands.h"
#include "store/heads_log.h"
#include "store/sqlite_store.h"

int main(int argc, char** argv) {
  using stepwell::store::SqliteStore;
  const stepwell::app::SystemClock clock;
  stepwell::cli::Parts parts;
  parts.clock = &clock;
  parts.open_store = [](const std::string& folder) { return SqliteStore::open(folder); };
  parts.restore = [](const std::string& backup, const std::string& folder) {
    SqliteStore::restore(backup, folder);
  };
  parts.missing_heads = [](const std::string& folder, const std::string& heads) {
    return SqliteStore::open(folder)->missing_heads(stepwell::store::read_heads(heads));
  };
  return stepwell::cli::run(argc, argv, parts);
}
