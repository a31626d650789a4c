#include "store/sqlite_store.h"

#include "base/check.h"
#include "base/fault.h"
#include "store/act_writer.h"
#include "store/chain_check.h"
#include "store/change_watch.h"
#include "store/connections.h"
#include "store/heads_log.h"
#include "store/kept_files.h"
#include "store/migrate.h"
#include "store/private_files.h"
#include "store/reader.h"
#include "store/spare_space.h"
#include "store/sqlite.h"

namespace stepwell::store {

namespace fs = std::filesystem;
using Outcome = GroupCommit::Outcome;

namespace {

/// Enough that the wait for the disk is shared, few enough that no one waits long for the others.
constexpr std::size_t kMostInGroup = 256;

Session open_database(const fs::path& file) {
  Session session = connect(file, Access::Write);
  migrate(*session, migrations());
  return session;
}

std::vector<app::Difference> check_chains(LogReader& log) {
  ChainCheck check;
  log.walk([&](const StoredEntry& entry) { check.add(entry); });
  return std::move(check).differences();
}

void check_no_database(const fs::path& file) {
  bool is_there = fs::exists(file);
  for (const char* beside : kBesideDatabase) is_there |= fs::exists(file.string() + beside);
  if (is_there)
    throw base::Fault(
        "There is a database in the folder already. Move it away, with all files "
        "whose names begin like its own, before a backup takes its place.");
}

void check_backup(const fs::path& file) {
  const Session session = open_database(file);
  LogReader log(*session);
  if (const auto differences = check_chains(log); !differences.empty())
    throw base::Fault("The backup was altered: " + std::to_string(differences.size()) +
                      " entries are not what was recorded. It was not restored.");
}

/// A path without a folder is in the one where the program runs.
fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// The folder in which the kept files of a backup are.
fs::path files_beside(const fs::path& backup) {
  return backup.string() + ".files";
}

}  // namespace

struct SqliteStore::Parts {
  explicit Parts(const fs::path& database)
      : kept(database, open_database(database), kMostInGroup), watch(database) {}

  Connections<Reader, ActWriter> kept;
  ChangeWatch watch;
};

/// A disk that is full is called that: SQLite says of it that it could not be read or written.
std::unique_ptr<SqliteStore::Parts> SqliteStore::open_parts(const fs::path& file) {
  try {
    return std::make_unique<Parts>(file);
  } catch (const base::Fault&) {
    if (!is_disk_full(file.parent_path())) throw;
    throw base::Fault("There is no space left on the disk of the records (" +
                      file.parent_path().string() +
                      "), not even to read them. Make some, and begin again.");
  }
}

SqliteStore::SqliteStore(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

SqliteStore::~SqliteStore() = default;

std::unique_ptr<SqliteStore> SqliteStore::open(const fs::path& folder) {
  make_private_folder(folder);
  const FolderLock one_process_at_a_time(folder);
  give_up_spare_space_if_full(folder);
  const fs::path file = folder / kDatabaseName;
  make_private_file(file, IfThere::Keep);
  put_on_disk(folder);
  return std::unique_ptr<SqliteStore>(new SqliteStore(open_parts(file)));
}

std::optional<app::Done> SqliteStore::answer_to(const std::string& form,
                                                const std::string& person) {
  return parts_->kept.ask([&](Reader& reader) { return reader.log.answer_to(form, person); });
}

std::uint64_t SqliteStore::moment() {
  return parts_->watch.moment();
}

std::vector<app::LoggedEntry> SqliteStore::read(const app::RecordId& record,
                                                record::Position after) {
  return parts_->kept.ask([&](Reader& reader) { return reader.log.entries(record, after); });
}

std::vector<app::ChildLog> SqliteStore::read_children(const std::string& school) {
  return parts_->kept.ask([&](Reader& reader) { return reader.log.of_children(school); });
}

base::Result<app::Done, app::MovedOn> SqliteStore::write(const app::Act& act) {
  const SealedAct sealed = seal(act);
  std::optional<base::Result<app::Done, app::MovedOn>> answer;
  parts_->kept.write_unless_refused([&](ActWriter& writer) {
    answer = writer.write(sealed);
    return answer->has_value() ? Outcome::Keep : Outcome::Undo;
  });
  return std::move(*answer);
}

std::vector<std::string> SqliteStore::schools() {
  return parts_->kept.ask([](Reader& reader) { return reader.log.schools(); });
}

std::vector<std::string> SqliteStore::children(const std::string& school) {
  return parts_->kept.ask([&](Reader& reader) { return reader.log.children(school); });
}

std::optional<app::KeptView> SqliteStore::view(const app::RecordId& record) {
  return parts_->kept.ask([&](Reader& reader) { return reader.views.find(record); });
}

void SqliteStore::keep_view(const app::KeptView& view) {
  keep_views({view});
}

void SqliteStore::keep_views(const std::vector<app::KeptView>& views) {
  for (const app::KeptView& view : views)
    base::check(!view.record.school.empty() && !view.record.child.empty(), "a view is of a child");
  parts_->kept.write([&](ActWriter& writer) {
    for (const app::KeptView& view : views) writer.keep_view(view);
  });
}

std::optional<app::KeptSights> SqliteStore::sights(const std::string& school) {
  return parts_->kept.ask([&](Reader& reader) { return reader.sights.find(school); });
}

void SqliteStore::keep_sights(const app::KeptSights& sights) {
  base::check(!sights.school.empty(), "sights are of a school");
  parts_->kept.write([&](ActWriter& writer) { writer.keep_sights(sights); });
}

std::vector<app::DueRow> SqliteStore::due(const app::Viewer& viewer) {
  return parts_->kept.ask([&](Reader& reader) { return reader.lists.due(viewer, {}); });
}

std::vector<app::DueRow> SqliteStore::due_of(const app::Viewer& viewer,
                                             const std::vector<std::string>& duties) {
  if (duties.empty()) return {};
  return parts_->kept.ask([&](Reader& reader) { return reader.lists.due(viewer, duties); });
}

std::vector<app::ChildRow> SqliteStore::children(const app::Viewer& viewer,
                                                 const app::ChildFilter& filter) {
  return parts_->kept.ask([&](Reader& reader) { return reader.lists.children(viewer, filter); });
}

std::vector<app::ChildName> SqliteStore::names(const std::string& school,
                                               const app::ChildFilter& filter) {
  return parts_->kept.ask([&](Reader& reader) { return reader.lists.names(school, filter); });
}

std::optional<app::ChildName> SqliteStore::name(const app::RecordId& child) {
  return parts_->kept.ask([&](Reader& reader) { return reader.lists.name(child); });
}

std::vector<app::ChildName> SqliteStore::with_number(const std::string& school,
                                                     const std::string& number) {
  return parts_->kept.ask([&](Reader& reader) { return reader.lists.with_number(school, number); });
}

std::vector<std::string> SqliteStore::classes(const std::string& school) {
  return parts_->kept.ask([&](Reader& reader) { return reader.lists.classes(school); });
}

void SqliteStore::records_of(const std::string& school, const std::vector<std::string>& children,
                             const app::TakeRecord& take) {
  if (children.empty()) return;
  parts_->kept.ask([&](Reader& reader) { reader.entries.records_of(school, children, take); });
}

std::vector<std::string> SqliteStore::children_with(const std::string& school,
                                                    const std::string& person,
                                                    const std::string& kind) {
  return parts_->kept.ask(
      [&](Reader& reader) { return reader.entries.children_with(school, person, kind); });
}

std::vector<std::string> SqliteStore::children_with_topic(const app::Viewer& viewer,
                                                          const std::vector<std::string>& topics,
                                                          base::Day on) {
  return parts_->kept.ask(
      [&](Reader& reader) { return reader.entries.children_with_topic(viewer, topics, on); });
}

std::vector<app::RecordId> SqliteStore::stale(const std::string& school, const std::string& packs,
                                              record::Position school_version, base::Day day) {
  return parts_->kept.ask(
      [&](Reader& reader) { return reader.lists.stale(school, packs, school_version, day); });
}

record::Position SqliteStore::sights_version(const std::string& school) {
  return parts_->kept.ask([&](Reader& reader) { return reader.sights.version(school); });
}

void SqliteStore::erase_body(const app::RecordId& record, record::Position position,
                             const std::string& person, base::Instant at,
                             const std::string& reason) {
  parts_->kept.write([&](ActWriter& writer) {
    writer.erase_body(record, position, {person, at}, reason);
  });
  sweep_log_of_pages(parts_->kept.file());
}

std::vector<app::Head> SqliteStore::heads() {
  return parts_->kept.ask([](Reader& reader) { return reader.log.heads(); });
}

std::vector<app::Difference> SqliteStore::verify_chains() {
  return parts_->kept.ask([](Reader& reader) { return check_chains(reader.log); });
}

std::vector<app::Difference> SqliteStore::missing_heads(const std::vector<app::Head>& kept) {
  return parts_->kept.ask([&](Reader& reader) {
    HeadSearch search(kept);
    reader.log.walk([&](const StoredEntry& entry) {
      search.add({{entry.school, entry.child}, position_of(entry), entry.hash});
    });
    return std::move(search).missing();
  });
}

void SqliteStore::append_heads_log(const fs::path& file, base::Day day) {
  append_heads(file, day, heads());
}

void SqliteStore::forget_forms(base::Instant before) {
  parts_->kept.write([&](ActWriter& writer) { writer.log().forget_forms(before); });
}

void SqliteStore::back_up(const std::string& file) {
  with_faults("The backup could not be written", [&] {
    const FolderLock one_copy_at_a_time(folder_of(file));
    const TemporaryDatabase copy(file + ".part");
    const Session session = connect(parts_->kept.file(), Access::Copy);
    copy_into(*session, copy.file());
    put_on_disk(copy.file());
    // After the records, so that no entry of theirs names a file that came later.
    back_up_files(parts_->kept.file().parent_path() / kFilesName, files_beside(file));
    fs::rename(copy.file(), file);
    put_on_disk(folder_of(file));
  });
}

void SqliteStore::restore(const fs::path& backup, const fs::path& folder) {
  with_faults("The backup could not be restored", [&] {
    make_private_folder(folder);
    const FolderLock one_process_at_a_time(folder);
    const fs::path file = folder / kDatabaseName;
    check_no_database(file);
    const TemporaryDatabase copy(file.string() + ".part");
    const Session archive = connect(backup, Access::Copy);
    check_pages(*archive);
    copy_into(*archive, copy.file());
    check_backup(copy.file());
    put_on_disk(copy.file());
    restore_files(files_beside(backup), folder / kFilesName);
    // Not a rename: that would take the place of a database which another program has put there
    // meanwhile.
    fs::create_hard_link(copy.file(), file);
    put_on_disk(folder);
  });
}

}  // namespace stepwell::store
