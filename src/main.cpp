// Wiring: the only place that names concrete parts.
#include "app/records/clock.h"
#include "cli/commands.h"
#include "documents/progress_painter.h"
#include "exchange/roll_reader.h"
#include "exchange/terms_reader.h"
#include "serving/serve.h"
#include "store/heads_log.h"
#include "store/kept_files.h"
#include "store/spare_space.h"
#include "store/sqlite_accounts.h"
#include "store/sqlite_drafts.h"
#include "store/sqlite_store.h"

namespace {

/// Beside the database. A copy that is kept elsewhere proves that nothing was taken out since.
constexpr const char* kHeads = "heads.log";
/// So long a form that comes again is known.
constexpr std::int64_t kFormSeconds = 30LL * 24 * 60 * 60;

}  // namespace

int main(int argc, char** argv) {
  using stepwell::store::SqliteAccounts;
  using stepwell::store::SqliteStore;
  const stepwell::app::SystemClock clock;
  stepwell::cli::Parts parts;
  parts.clock = &clock;
  parts.open_store = [](const std::string& folder) { return SqliteStore::open(folder); };
  parts.open_lists = [](const std::string& folder) {
    const std::shared_ptr<SqliteStore> store = SqliteStore::open(folder);
    return stepwell::cli::StoreWithLists{store, store};
  };
  parts.restore = [](const std::string& backup, const std::string& folder) {
    SqliteStore::restore(backup, folder);
  };
  parts.missing_heads = [](const std::string& folder, const std::string& heads) {
    return SqliteStore::open(folder)->missing_heads(stepwell::store::read_heads(heads));
  };
  const stepwell::exchange::SeparatedRollReader rolls;
  parts.rolls = &rolls;
  const stepwell::exchange::TermsFileReader terms;
  parts.terms = &terms;
  const stepwell::documents::ProgressPainter pictures;
  parts.pictures = &pictures;
  parts.open_accounts = [](const std::string& folder) { return SqliteAccounts::open(folder); };
  parts.open_files = [](const std::string& folder) {
    return stepwell::store::KeptFiles::open(folder);
  };
  parts.open_drafts = [](const std::string& folder) {
    return stepwell::store::SqliteDrafts::open(folder);
  };
  parts.note_heads = [](const std::string& folder, stepwell::base::Day day) {
    SqliteStore::open(folder)->append_heads_log(std::filesystem::path(folder) / kHeads, day);
  };
  parts.serve = [](const stepwell::cli::Surroundings& surroundings,
                   const stepwell::cli::ServeAsking& asking) {
    return stepwell::serving::serve(surroundings, asking, [](const std::filesystem::path& folder) {
      const std::shared_ptr<SqliteStore> store = SqliteStore::open(folder);
      return stepwell::serving::Kept{store,
                                     store,
                                     SqliteAccounts::open(folder),
                                     stepwell::store::SqliteDrafts::open(folder),
                                     stepwell::store::KeptFiles::open(folder),
                                     [store, folder](stepwell::base::Instant now) {
                                       store->append_heads_log(folder / kHeads,
                                                               stepwell::base::london_day(now));
                                       store->forget_forms({now.seconds - kFormSeconds});
                                       stepwell::store::keep_spare_space(folder);
                                     }};
    });
  };
  return stepwell::cli::run(argc, argv, parts);
}
