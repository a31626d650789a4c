// Drafts, in the database beside the log. They have connections of their own: what is saved while
// somebody types never waits behind a long act, and none of it passes through the log.
#pragma once

#include <filesystem>
#include <memory>

#include "app/plan/drafts.h"

namespace stepwell::store {

/// May be used from all threads at once, and next to other processes on the same folder.
class SqliteDrafts final : public app::DraftStore {
 public:
  /// Of a folder in which SqliteStore has made the database. Throws base::Fault if it is not there.
  static std::unique_ptr<SqliteDrafts> open(const std::filesystem::path& folder);
  /// Writes what is waiting first.
  ~SqliteDrafts() override;

  std::optional<app::Draft> find(const app::DraftId& id) override;
  void begin(const app::DraftId& id, const std::string& person, base::Instant at,
             const std::vector<std::pair<std::string, std::string>>& fields) override;
  base::Result<app::DraftField, app::FieldConflict> save(const app::DraftId& id,
                                                         const std::string& name,
                                                         const std::string& value, int seen,
                                                         const std::string& person,
                                                         base::Instant at) override;
  void remove(const app::DraftId& id, const std::string& prefix) override;
  void hand(const app::DraftId& id, const std::string& to, const std::string& by,
            base::Instant at) override;
  /// The texts are also overwritten on the disk, unless a long reading stands in the way: then it
  /// is a little later.
  app::Discarded discard_if(const app::DraftId& id,
                            const std::vector<app::DraftField>& seen) override;
  std::vector<app::Draft> ready(const std::string& school) override;
  std::vector<app::Draft> of_child(const app::RecordId& child) override;
  void note_presence(const app::DraftId& id, const std::string& person, const std::string& field,
                     base::Instant at) override;
  std::vector<Presence> present(const app::DraftId& id, base::Instant since) override;
  void note_opening(const app::PlanOpening& opening) override;
  app::PlanOpenings openings(const app::RecordId& of) override;

 private:
  struct Parts;
  explicit SqliteDrafts(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace stepwell::store
