// Makes an act ready in the thread of its person, and writes it in the thread that writes. Inside a
// transaction that someone else holds.
#pragma once

#include <string>
#include <vector>

#include "app/store.h"
#include "store/log_writer.h"
#include "store/views.h"

namespace stepwell::store {

struct SealedAppend {
  app::RecordId record;
  record::Position expected_version = 0;
  std::vector<SealedEntry> entries;
  std::optional<app::KeptView> view;
};

/// An act whose bodies are canonical, salted and hashed.
struct SealedAct {
  std::string form, answer;
  Recorder recorder;
  std::vector<SealedAppend> appends;
};

/// Throws base::Mistake if the act is one that no caller should make.
SealedAct seal(const app::Act& act);

/// For the one connection that writes.
class ActWriter {
 public:
  explicit ActWriter(soci::session& session) : log_(session), views_(session) {}

  /// Nothing has been written if the answer is not Recorded.
  base::Result<app::Done, app::MovedOn> write(const SealedAct& act);
  void keep_view(const app::KeptView& view);
  LogWriter& log() { return log_; }

 private:
  LogWriter log_;
  ViewWriter views_;
};

}  // namespace stepwell::store
