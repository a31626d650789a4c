// Adds to the log. For the one connection that writes, inside a transaction that someone else
// holds; knows no views.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/records/store.h"
#include "store/session.h"

namespace stepwell::store {

/// The end of a chain. Position 0 and no hash: an empty record.
struct ChainEnd {
  record::Position position = 0;
  std::string hash;
};

/// An entry made ready for the log, all but its place in the chain.
struct SealedEntry {
  base::Day on;
  std::string topic, body, salt, body_hash;
};

/// A form that was recorded.
struct KeptForm {
  std::string form, person, answer, said;
  base::Instant came_at;
};

/// Who adds, and when.
struct Recorder {
  std::string person;
  base::Instant at;
};

/// Prepares its statements once. Each function throws base::Fault if it fails.
class LogWriter {
 public:
  explicit LogWriter(soci::session& session);
  ~LogWriter();

  ChainEnd end_of(const app::RecordId& record);
  /// Adds after `end`, and returns the new end.
  ChainEnd add(const app::RecordId& record, const ChainEnd& end, const SealedEntry& entry,
               const Recorder& recorder);

  /// As RepeatedForm, if the form was recorded.
  std::optional<app::Done> answer(const std::string& form, const std::string& person);
  void keep_form(const KeptForm& form);
  void forget_forms(base::Instant before);

  enum class Body { NoEntry, There, Erased };
  Body look_for_body(const app::RecordId& record, record::Position position);
  void erase_body(const app::RecordId& record, record::Position position, const Recorder& recorder,
                  const std::string& reason);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

}  // namespace stepwell::store
