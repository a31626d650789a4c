// The commands of the command line. Each returns the exit status: 0 done, 1 what was asked about is
// wrong, 2 what was asked is wrong.
#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/clock.h"
#include "app/store.h"

namespace stepwell::cli {

/// The parts that the commands use and do not know: wired by main.
struct Parts {
  const app::Clock* clock = nullptr;
  std::function<std::unique_ptr<app::Store>(const std::string& folder)> open_store;
  /// Puts a backup into a folder without a database.
  std::function<void(const std::string& backup, const std::string& folder)> restore;
  /// Which heads of a file that was kept elsewhere are not in the log.
  std::function<std::vector<app::Difference>(const std::string& folder, const std::string& heads)>
      missing_heads;
};

/// Where a command writes, where the frameworks are, and where the records.
struct Surroundings {
  std::ostream& out;
  std::ostream& err;
  std::string frameworks;    ///< the folder of packs
  std::string records = {};  ///< the folder of the store
  Parts parts = {};
};

enum class Form { Text, Json };

/// `stepwell check FILE...`: runs scenario files.
int check_scenarios(const Surroundings& surroundings, const std::vector<std::string>& files);

/// `stepwell frameworks`: the packs that are loaded.
int list_frameworks(const Surroundings& surroundings, Form form);
/// `stepwell frameworks check [DIR]`: every fault of the packs at once.
int check_frameworks(const Surroundings& surroundings);
/// `stepwell frameworks show ID`: one pack to read, with its citations.
int show_framework(const Surroundings& surroundings, const std::string& id);

/// About whom, and as of when.
struct Asking {
  std::string who;  ///< a scenario file; or the id, UPN or admission number of a child
  /// YYYY-MM-DD; left out: the last day that the scenario asks about, or today.
  std::optional<std::string> on;
  std::optional<std::string> known_at;  ///< a day or a time
  Form form = Form::Text;
};

/// `stepwell standing PUPIL`: stage, documents, duties, rights, moves with what is missing.
int show_standing(const Surroundings& surroundings, const Asking& asking);
/// `stepwell why PUPIL DUTY`: the rule, its opening, the arithmetic in steps, its citation.
int show_why(const Surroundings& surroundings, const Asking& asking, const std::string& duty);

/// `stepwell due`: every open instance, by limit, then aim, those without last.
struct DueAsking {
  std::optional<std::string> on;      ///< YYYY-MM-DD; left out: today
  std::optional<int> within;          ///< days; only what has its limit or aim by then, or is late
  std::optional<std::string> school;  ///< its id; left out: all
  Form form = Form::Text;
};
int show_due(const Surroundings& surroundings, const DueAsking& asking);

/// `stepwell record PUPIL`: the entries, one JSON object a line.
int show_record(const Surroundings& surroundings, const std::string& who);

/// `stepwell verify [--heads FILE]`: re-computes every chain and everything that is kept beside the
/// log.
int verify(const Surroundings& surroundings, const std::optional<std::string>& heads);
/// `stepwell backup FILE`: a whole copy, also while others write.
int back_up(const Surroundings& surroundings, const std::string& file);
/// `stepwell restore FILE`: into a folder that has no records yet.
int restore(const Surroundings& surroundings, const std::string& file);

/// The whole command line.
int run(int argc, char** argv, const Parts& parts);

}  // namespace stepwell::cli
