// The store of one school, or of some: one SQLite database in a folder, for one server. Knows no
// law and no people.
#pragma once

#include <filesystem>
#include <memory>

#include "app/lists/lists.h"
#include "app/records/store.h"

namespace stepwell::store {

/// The name of the database in its folder.
inline constexpr const char* kDatabaseName = "stepwell.db";

/// May be used from all threads at once, and next to other processes on the same folder. Beside
/// what app::Store says, every function throws base::Fault if the database fails, and base::Mistake
/// for what no caller should ask.
class SqliteStore final : public app::Store, public app::Lists {
 public:
  /// Makes the folder (0700) and the database (0600) if they are not there, and brings it up to
  /// date. Throws base::Fault if it is newer than this program or was made by other steps. On a
  /// disk that is full it takes the spare space of the folder; without one it says that it is full.
  static std::unique_ptr<SqliteStore> open(const std::filesystem::path& folder);
  /// Writes what is waiting first.
  ~SqliteStore() override;

  std::uint64_t moment() override;
  std::vector<app::LoggedEntry> read(const app::RecordId& record,
                                     record::Position after = 0) override;
  std::vector<app::ChildLog> read_children(const std::string& school) override;
  std::optional<app::Done> answer_to(const std::string& form, const std::string& person) override;
  /// The answer of `Done` is the act's own if it was recorded. A record stands once in an act, and
  /// `made_with.version` of a view is that of the record after the act.
  base::Result<app::Done, app::MovedOn> write(const app::Act& act) override;

  std::vector<std::string> schools() override;
  std::vector<std::string> children(const std::string& school) override;
  std::optional<app::KeptView> view(const app::RecordId& record) override;
  /// Kept only if it was made from the whole record as it is now.
  void keep_view(const app::KeptView& view) override;
  void keep_views(const std::vector<app::KeptView>& views) override;
  std::optional<app::KeptSights> sights(const std::string& school) override;
  void keep_sights(const app::KeptSights& sights) override;

  std::vector<app::DueRow> due(const app::Viewer& viewer) override;
  std::vector<app::DueRow> due_of(const app::Viewer& viewer,
                                  const std::vector<std::string>& duties) override;
  std::vector<app::ChildRow> children(const app::Viewer& viewer,
                                      const app::ChildFilter& filter) override;
  std::vector<app::ChildName> names(const std::string& school,
                                    const app::ChildFilter& filter) override;
  std::optional<app::ChildName> name(const app::RecordId& child) override;
  std::vector<app::ChildName> with_number(const std::string& school,
                                          const std::string& number) override;
  std::vector<std::string> classes(const std::string& school) override;
  void records_of(const std::string& school, const std::vector<std::string>& children,
                  const app::TakeRecord& take) override;
  std::vector<std::string> children_with(const std::string& school, const std::string& person,
                                         const std::string& kind) override;
  std::vector<std::string> children_with_topic(const app::Viewer& viewer,
                                               const std::vector<std::string>& topics,
                                               base::Day on) override;
  std::vector<app::RecordId> stale(const std::string& school, const std::string& packs,
                                   record::Position school_version, base::Day day) override;
  record::Position sights_version(const std::string& school) override;

  /// The text is also overwritten on the disk, unless a long reading stands in the way: then it is
  /// a little later. Once erased stays so: the first reason is kept.
  void erase_body(const app::RecordId& record, record::Position position, const std::string& person,
                  base::Instant at, const std::string& reason) override;
  std::vector<app::Head> heads() override;
  std::vector<app::Difference> verify_chains() override;
  /// The kept files go into a folder beside the copy, named like it with ".files" at the end.
  void back_up(const std::string& file) override;

  /// Forgets the forms that came before: one that arrives again after that is a new one.
  void forget_forms(base::Instant before);
  /// Which heads, kept elsewhere, are not in the log.
  std::vector<app::Difference> missing_heads(const std::vector<app::Head>& kept);
  /// Adds the heads as they are now to a file, in one line.
  void append_heads_log(const std::filesystem::path& file, base::Day day);

  /// Puts a backup, with its kept files, into a folder that has no database. It is checked first,
  /// pages and chains; throws base::Fault, and leaves nothing, if it is damaged or a database is
  /// there. A kept file that was altered is left out.
  static void restore(const std::filesystem::path& backup, const std::filesystem::path& folder);

 private:
  struct Parts;
  static std::unique_ptr<Parts> open_parts(const std::filesystem::path& file);
  explicit SqliteStore(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace stepwell::store
