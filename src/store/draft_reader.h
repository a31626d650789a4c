// Reads drafts. For one connection; not for two threads at once.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/plan/drafts.h"
#include "store/session.h"

namespace stepwell::store {

/// Each function says what that of app::DraftStore says. Throws base::Fault, and must not be used
/// after that.
class DraftReader {
 public:
  explicit DraftReader(soci::session& session);
  ~DraftReader();

  /// All of it as it was at one moment.
  std::optional<app::Draft> find(const app::DraftId& id);
  /// Without its fields.
  std::optional<app::Draft> find_head(const app::DraftId& id);
  /// All that are not taken out, by name.
  std::vector<app::DraftField> fields(const app::DraftId& id);
  /// Also one that was taken out.
  struct FieldRow {
    app::DraftField field;
    bool taken_out = false;
  };
  std::optional<FieldRow> field(const app::DraftId& id, const std::string& name);
  std::vector<app::Draft> ready(const std::string& school);
  std::vector<app::Draft> of_child(const app::RecordId& child);
  std::vector<app::DraftStore::Presence> present(const app::DraftId& id, base::Instant since);
  /// That issue or a later one.
  bool has_opened(const app::PlanOpening& opening);
  app::PlanOpenings openings(const app::RecordId& of);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

}  // namespace stepwell::store
