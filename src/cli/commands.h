// The commands of the command line. Each returns the exit status: 0 done, 1 what was asked about is
// wrong, 2 what was asked is wrong.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/children/roll.h"
#include "app/lists/lists.h"
#include "app/plan/drafts.h"
#include "app/records/clock.h"
#include "app/records/files.h"
#include "app/records/store.h"
#include "app/school/terms_file.h"
#include "app/staff/accounts.h"

namespace stepwell::app {
class PictureMaker;
}

namespace stepwell::cli {

struct Surroundings;

/// What is typed about serving.
struct ServeAsking {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  ///< 0: any that is free
  std::string certificate;    ///< PEM, with its chain; both or neither
  std::string key;
  bool behind_proxy = false;  ///< a proxy with a certificate stands before it
  bool routes = false;        ///< also prints each page's address
};

/// A store, with the lists that it answers.
struct StoreWithLists {
  std::shared_ptr<app::Store> log;
  std::shared_ptr<app::Lists> lists;
};

/// The parts that the commands use and do not know: wired by main.
struct Parts {
  const app::Clock* clock = nullptr;
  std::function<std::unique_ptr<app::Store>(const std::string& folder)> open_store;
  std::function<StoreWithLists(const std::string& folder)> open_lists;
  /// Puts a backup into a folder without a database.
  std::function<void(const std::string& backup, const std::string& folder)> restore;
  /// Which heads of a file that was kept elsewhere are not in the log.
  std::function<std::vector<app::Difference>(const std::string& folder, const std::string& heads)>
      missing_heads;
  std::function<std::unique_ptr<app::AccountStore>(const std::string& folder)> open_accounts;
  std::function<std::unique_ptr<app::Files>(const std::string& folder)> open_files;
  /// Of a folder that has a database; may be nothing.
  std::function<std::unique_ptr<app::DraftStore>(const std::string& folder)> open_drafts;
  /// Adds the heads of every chain to heads.log in that folder.
  std::function<void(const std::string& folder, base::Day day)> note_heads;
  /// Reads files of pupils.
  const app::RollReader* rolls = nullptr;
  /// Reads files of term dates.
  const app::TermsReader* terms = nullptr;
  /// Draws the pictures of the pages.
  const app::PictureMaker* pictures = nullptr;
  /// Serves the pages until it is told to stop.
  std::function<int(const Surroundings& surroundings, const ServeAsking& asking)> serve;
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

/// By whom is recorded what is done on the command line.
inline constexpr const char* kCommandLine = "command-line";

/// `stepwell check FILE...`: runs scenario files.
int check_scenarios(const Surroundings& surroundings, const std::vector<std::string>& files);

/// `stepwell frameworks`: the packs that are loaded.
int list_frameworks(const Surroundings& surroundings, Form form);
/// `stepwell frameworks check [DIR]`: every fault of the packs at once.
int check_frameworks(const Surroundings& surroundings);
/// `stepwell frameworks show ID`: one pack to read, with its citations.
int show_framework(const Surroundings& surroundings, const std::string& id);

/// `stepwell frameworks diff A B`: what the second pack says otherwise than the first.
int diff_frameworks(const Surroundings& surroundings, const std::string& first,
                    const std::string& second, Form form);

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
  std::optional<std::string> on;      ///< YYYY-MM-DD; left out: today at each school
  std::optional<int> within;          ///< days; only what has its limit or aim by then, or is late
  std::optional<std::string> school;  ///< its id; left out: all
  Form form = Form::Text;
};
int show_due(const Surroundings& surroundings, const DueAsking& asking);

/// `stepwell whatif`: who would be where under another law, and what would fall due in which month,
/// beside what does now. Nothing is written.
struct WhatIfAsking {
  std::string framework;              ///< a pack, also one that is only proposed
  std::optional<std::string> on;      ///< YYYY-MM-DD; left out: today at each school
  std::optional<std::string> school;  ///< its id; left out: all of the law's nation
  Form form = Form::Text;
};
int show_what_if(const Surroundings& surroundings, const WhatIfAsking& asking);

/// `stepwell record PUPIL`: the entries, one JSON object a line.
int show_record(const Surroundings& surroundings, const std::string& who);

/// `stepwell verify [--heads FILE]`: re-computes every chain and everything that is kept beside the
/// log.
int verify(const Surroundings& surroundings, const std::optional<std::string>& heads);
/// `stepwell backup FILE`: a whole copy, also while others write.
int back_up(const Surroundings& surroundings, const std::string& file);
/// `stepwell restore FILE`: into a folder that has no records yet.
int restore(const Surroundings& surroundings, const std::string& file);

/// `stepwell erase PUPIL ENTRY --reason TEXT --yes`: takes the text of an entry away for good.
/// Without --yes it says what it would do, does nothing and answers 2.
enum class Sure { No, Yes };
struct EraseAsking {
  std::string who;             ///< a child's id, UPN or admission number
  record::Position entry = 0;  ///< its place in the record, from 1
  std::string reason;
  Sure sure = Sure::No;
};
int erase(const Surroundings& surroundings, const EraseAsking& asking);

/// `stepwell staff reset NAME`: prints a single-use code for somebody who has lost the way in.
int reset_staff(const Surroundings& surroundings, const std::string& sign_in_name);

/// `stepwell school code`: prints a single-use code with which another school is set up at /set-up.
int print_school_code(const Surroundings& surroundings);

/// `stepwell import pupils FILE`: takes the children of a file into a school. 0 when the file could
/// be read, whatever is doubtful in it.
struct ImportAsking {
  std::string file;
  std::optional<std::string> school;  ///< its id; left out: the only one
  bool dry_run = false;               ///< says what would be done
  std::optional<app::DateStyle> dates;
  Form form = Form::Text;
};
int import_pupils(const Surroundings& surroundings, const ImportAsking& asking);

/// `stepwell practice`: makes the practice schools of demo/ that are not there yet, with two years
/// of history, and says who can sign in. 1 where real people sign in: they have schools of their
/// own.
struct PracticeAsking {
  std::string demo;               ///< the folder that they are made from
  std::optional<std::string> on;  ///< YYYY-MM-DD, the day of schools that name none; out: today
};
int make_practice(const Surroundings& surroundings, const PracticeAsking& asking);

/// The whole command line.
int run(int argc, char** argv, const Parts& parts);

}  // namespace stepwell::cli
