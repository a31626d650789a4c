// The files of pupils that somebody has handed in and not yet imported, one for each person and
// school, kept for half an hour in the private folder of uploads. Nothing of them reaches a URL.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "app/children/roll.h"
#include "app/import/import_pupils.h"
#include "app/records/clock.h"
#include "base/instant.h"
#include "http/temp_file.h"

namespace stepwell::web {

inline constexpr int kKeptRollSeconds = 30 * 60;

/// Whose file, and for which school.
struct RollOwner {
  std::string person;
  std::string school;
  auto operator<=>(const RollOwner&) const = default;
};

struct KeptRoll {
  std::string token;                           ///< which file the forms of a page mean
  std::string name;                            ///< as the person's machine called it
  std::shared_ptr<const http::TempFile> file;  ///< gone after the import
  app::RollChoices choices;
  /// What came of it; before the import there is nothing.
  std::optional<app::ImportDone> done;
};

/// May be used by several threads at once.
class KeptRolls {
 public:
  explicit KeptRolls(const app::Clock& clock, std::size_t most = 64) : clock_(clock), most_(most) {}

  /// In the place of the file that the owner had; the oldest of all makes room.
  void keep(const RollOwner& owner, KeptRoll roll);
  std::optional<KeptRoll> find(const RollOwner& owner);
  /// Nothing happens where the token is not that of the kept file.
  void choose(const RollOwner& owner, const std::string& token, app::RollChoices choices);
  /// After the import the file goes and what came of it stays, to be shown; of an import that was
  /// sent twice at once, what both have recorded.
  void finish(const RollOwner& owner, const std::string& token, app::ImportDone done);

 private:
  struct Slot {
    KeptRoll roll;
    base::Instant until;
  };
  /// Of that file, while it is kept.
  Slot* slot(const RollOwner& owner, const std::string& token);
  void drop_old();

  const app::Clock& clock_;
  const std::size_t most_;
  std::mutex mutex_;
  std::map<RollOwner, Slot> slots_;
  std::deque<RollOwner> oldest_first_;
};

}  // namespace stepwell::web
