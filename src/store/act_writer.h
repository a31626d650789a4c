// Makes an act ready in the thread of its person, and writes it in the thread that writes. Inside a
// transaction that someone else holds.
#pragma once

#include <string>
#include <vector>

#include "app/records/store.h"
#include "store/log_writer.h"
#include "store/sights.h"
#include "store/views.h"

namespace stepwell::store {

struct SealedAppend {
  app::RecordId record;
  record::Position expected_version = 0;
  std::vector<SealedEntry> entries;
  std::optional<app::KeptView> view;
  std::optional<app::KeptSights> sights;
};

/// An act whose bodies are canonical, salted and hashed.
struct SealedAct {
  std::string form, answer, said;
  base::Instant came_at;
  Recorder recorder;
  std::vector<SealedAppend> appends;
  std::optional<app::RollSeen> roll;
};

/// Throws base::Mistake if the act is one that no caller should make.
SealedAct seal(const app::Act& act);

/// For the one connection that writes.
class ActWriter {
 public:
  explicit ActWriter(soci::session& session) : log_(session), views_(session), sights_(session) {}

  /// Nothing has been written if the answer is not Recorded.
  base::Result<app::Done, app::MovedOn> write(const SealedAct& act);
  void keep_view(const app::KeptView& view);
  void keep_sights(const app::KeptSights& sights);
  void erase_body(const app::RecordId& record, record::Position position, const Recorder& recorder,
                  const std::string& reason);
  LogWriter& log() { return log_; }

 private:
  std::optional<app::MovedOn> moved_on(const SealedAct& act, std::vector<ChainEnd>& ends);
  void write_beside(const SealedAppend& append);
  void remove_beside(const app::RecordId& record);

  LogWriter log_;
  ViewWriter views_;
  SightWriter sights_;
};

}  // namespace stepwell::store
