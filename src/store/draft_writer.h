// Writes drafts. For the one connection that writes, inside a transaction that someone else holds.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/plan/drafts.h"
#include "store/draft_reader.h"
#include "store/session.h"

namespace stepwell::store {

/// Each function says what that of app::DraftStore says, and throws base::Fault if it fails. After
/// a conflict nothing was written.
class DraftWriter {
 public:
  explicit DraftWriter(soci::session& session);
  ~DraftWriter();

  void begin(const app::DraftId& id, const std::string& person, base::Instant at,
             const std::vector<std::pair<std::string, std::string>>& fields);
  /// `mine` without its version; `seen` is that which the person saw.
  base::Result<app::DraftField, app::FieldConflict> save(const app::DraftId& id,
                                                         app::DraftField mine, int seen);
  void remove(const app::DraftId& id, const std::string& prefix);
  void hand(const app::DraftId& id, const std::string& to, const std::string& by, base::Instant at);
  app::Discarded discard_if(const app::DraftId& id, const std::vector<app::DraftField>& seen);
  void note_presence(const app::DraftId& id, const app::DraftStore::Presence& presence);
  void note_opening(const app::PlanOpening& opening);

 private:
  struct Statements;
  void put(const app::DraftId& id, const app::DraftField& field);

  DraftReader reader_;
  std::unique_ptr<Statements> statements_;
};

}  // namespace stepwell::store
