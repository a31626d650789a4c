// The commands of the command line. Each returns the exit status: 0 done, 1 what was asked about is
// wrong, 2 what was asked is wrong.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace stepwell::cli {

/// Where a command writes, and where the frameworks are.
struct Surroundings {
  std::ostream& out;
  std::ostream& err;
  std::string frameworks;  ///< the folder of packs
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
  std::string who;  ///< a scenario file
  std::optional<std::string>
      on;  ///< YYYY-MM-DD; left out: the last day that the scenario asks about
  std::optional<std::string> known_at;  ///< a day or a time
  Form form = Form::Text;
};

/// `stepwell standing PUPIL`: stage, documents, duties, rights, moves with what is missing.
int show_standing(const Surroundings& surroundings, const Asking& asking);
/// `stepwell why PUPIL DUTY`: the rule, its opening, the arithmetic in steps, its citation.
int show_why(const Surroundings& surroundings, const Asking& asking, const std::string& duty);

/// The whole command line.
int run(int argc, char** argv);

}  // namespace stepwell::cli
