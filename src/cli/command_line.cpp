// The command line as people type it; the only file that knows CLI11.
#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>
#include <map>

#include "base/check.h"
#include "base/fault.h"
#include "cli/commands.h"
#include "cli/files.h"

namespace stepwell::cli {
namespace {

/// Everything that can be typed, and what to do about it.
class CommandLine {
 public:
  explicit CommandLine(const Parts& parts)
      : parts_(parts),
        app_("Stepwell keeps the record of a child's extra help at school, and says what is due."),
        frameworks_(own_frameworks()) {
    app_.name("stepwell");
    app_.require_subcommand(1);
    app_.add_option("--frameworks", frameworks_, "The folder of framework packs");
    app_.add_option("--records", records_, "The folder of the records (var)");
    add_check();
    add_frameworks();
    add_standing();
    add_why();
    add_due();
    add_what_if();
    add_stored();
    add_erase();
    add_staff();
    add_school();
    add_serve();
    add_import();
    add_practice();
  }

  int run(int argc, char** argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      const int status = app_.exit(error, std::cout, std::cerr);
      return status == 0 ? 0 : 2;
    }
    return command_({std::cout, std::cerr, frameworks_, records_, parts_});
  }

 private:
  using Command = std::function<int(const Surroundings&)>;

  CLI::App* add(CLI::App& parent, const char* name, const char* what, Command command) {
    CLI::App* sub = parent.add_subcommand(name, what);
    sub->callback([this, command = std::move(command)] {
      if (!command_) command_ = command;
    });
    return sub;
  }

  Form form() const { return json_ ? Form::Json : Form::Text; }

  void add_check() {
    add(app_, "check", "Run scenario files: a record, a date, what must be due",
        [this](const Surroundings& s) { return check_scenarios(s, files_); })
        ->add_option("FILE", files_, "Scenario files")
        ->required();
  }

  void add_frameworks() {
    CLI::App* frameworks =
        add(app_, "frameworks", "The framework packs",
            [this](const Surroundings& s) { return list_frameworks(s, form()); });
    frameworks->add_flag("--json", json_, "Answer in JSON");
    add(*frameworks, "check", "Every fault of the packs at once", [this](const Surroundings& s) {
      return check_frameworks({s.out, s.err, folder_.empty() ? s.frameworks : folder_, {}, {}});
    })->add_option("DIR", folder_, "Another folder of packs");
    add(*frameworks, "show", "One pack to read, with its citations",
        [this](const Surroundings& s) { return show_framework(s, id_); })
        ->add_option("ID", id_, "The id of a pack")
        ->required();
    CLI::App* diff =
        add(*frameworks, "diff", "What one pack says otherwise than another",
            [this](const Surroundings& s) { return diff_frameworks(s, id_, other_, form()); });
    diff->add_option("A", id_, "The id of a pack")->required();
    diff->add_option("B", other_, "The id of another")->required();
    diff->add_flag("--json", json_, "Answer in JSON");
  }

  void add_asking(CLI::App* command) {
    command
        ->add_option("PUPIL", asking_.who,
                     "A child's id, UPN or admission number; or a scenario file")
        ->required();
    command->add_option("--on", asking_.on, "The day asked about, YYYY-MM-DD");
    command->add_option("--known-at", asking_.known_at,
                        "As it was known on that day, or at that time");
    command->add_flag("--json", json_, "Answer in JSON");
  }

  Asking asking() const {
    Asking asking = asking_;
    asking.form = form();
    return asking;
  }

  void add_standing() {
    add_asking(add(app_, "standing",
                   "Stage, documents, duties, rights, and moves with what is missing",
                   [this](const Surroundings& s) { return show_standing(s, asking()); }));
  }

  void add_why() {
    CLI::App* why = add(app_, "why", "Why a duty is due: rule, opening, arithmetic, citation",
                        [this](const Surroundings& s) { return show_why(s, asking(), id_); });
    add_asking(why);
    why->add_option("DUTY", id_, "The id of a duty")->required();
  }

  void add_due() {
    CLI::App* due = add(app_, "due", "Every open duty, right and watch, by limit",
                        [this](const Surroundings& s) {
                          DueAsking asking = due_;
                          asking.form = form();
                          return show_due(s, asking);
                        });
    due->add_option("--on", due_.on, "The day asked about, YYYY-MM-DD");
    due->add_option("--within", due_.within, "Only what falls due in so many days, or is late")
        ->check(CLI::Range(0, 36500));
    due->add_option("--school", due_.school, "The id of one school");
    due->add_flag("--json", json_, "Answer in JSON");
  }

  void add_what_if() {
    CLI::App* what_if = add(app_, "whatif", "Who would be where under another law, and what due",
                            [this](const Surroundings& s) {
                              WhatIfAsking asking = what_if_;
                              asking.form = form();
                              return show_what_if(s, asking);
                            });
    what_if->add_option("--framework", what_if_.framework, "The id of a pack, also of a proposal")
        ->required();
    what_if->add_option("--on", what_if_.on, "The day on which it would apply, YYYY-MM-DD");
    what_if->add_option("--school", what_if_.school, "The id of one school, child by child");
    what_if->add_flag("--json", json_, "Answer in JSON");
  }

  void add_stored() {
    add(app_, "record", "The entries of a child's record, one JSON object a line",
        [this](const Surroundings& s) { return show_record(s, asking_.who); })
        ->add_option("PUPIL", asking_.who, "A child's id, UPN or admission number")
        ->required();
    add(app_, "verify", "Re-compute every chain and everything that is kept beside it",
        [this](const Surroundings& s) { return verify(s, heads_); })
        ->add_option("--heads", heads_, "A copy of heads.log that was kept elsewhere");
    add(app_, "backup", "Write a whole copy, also while others write",
        [this](const Surroundings& s) { return back_up(s, folder_); })
        ->add_option("FILE", folder_, "The file to write")
        ->required();
    add(app_, "restore", "Put a backup into a folder that has no records yet",
        [this](const Surroundings& s) { return restore(s, folder_); })
        ->add_option("FILE", folder_, "The backup")
        ->required();
  }

  void add_erase() {
    CLI::App* erasing = add(app_, "erase", "Take the text of an entry away for good",
                            [this](const Surroundings& s) { return erase(s, erase_); });
    erasing->add_option("PUPIL", erase_.who, "A child's id, UPN or admission number")->required();
    erasing->add_option("ENTRY", erase_.entry, "Its place in the record, from 1")->required();
    erasing->add_option("--reason", erase_.reason, "Why: kept for good")->required();
    erasing->add_flag_callback(
        "--yes", [this] { erase_.sure = Sure::Yes; }, "Do it: there is no way back");
  }

  void add_staff() {
    CLI::App* staff = app_.add_subcommand("staff", "The people who sign in");
    staff->require_subcommand(1);
    add(*staff, "reset", "Print a single-use code for somebody who has lost the way in",
        [this](const Surroundings& s) { return reset_staff(s, id_); })
        ->add_option("NAME", id_, "The name that they sign in by")
        ->required();
  }

  void add_school() {
    CLI::App* school = app_.add_subcommand("school", "The schools that have their records here");
    school->require_subcommand(1);
    add(*school, "code", "Print a single-use code with which another school is set up",
        print_school_code);
  }

  void add_serve() {
    CLI::App* serve = add(app_, "serve", "Serve the pages until Ctrl+C",
                          [this](const Surroundings& s) { return parts_.serve(s, serve_); });
    serve->add_option("--address", serve_.address, "The address to listen on")
        ->capture_default_str();
    serve->add_option("--port", serve_.port, "The port; 0 takes any that is free")
        ->capture_default_str();
    serve->add_option("--certificate", serve_.certificate, "A certificate (PEM, with its chain)");
    serve->add_option("--key", serve_.key, "The key of the certificate (PEM)");
    serve->add_flag("--behind-proxy", serve_.behind_proxy,
                    "A proxy with a certificate stands before it");
    serve->add_flag("--routes", serve_.routes, "Also print each page's method, access and address");
  }

  void add_import() {
    CLI::App* import = app_.add_subcommand("import", "Take over what other systems have");
    import->require_subcommand(1);
    CLI::App* pupils = add(*import, "pupils", "Take the children of a file into a school",
                           [this](const Surroundings& s) {
                             ImportAsking asking = import_;
                             asking.form = form();
                             return import_pupils(s, asking);
                           });
    pupils->add_option("FILE", import_.file, "A file of pupils, as a school system exports it")
        ->required();
    pupils->add_option("--school", import_.school, "The id of the school, if there are several");
    pupils->add_flag("--dry-run", import_.dry_run, "Say what would be done, and do nothing");
    pupils
        ->add_option("--dates", import_.dates,
                     "How the file writes dates, if that cannot be told: day-first or month-first")
        ->transform(CLI::CheckedTransformer(std::map<std::string, app::DateStyle>{
            {"day-first", app::DateStyle::DayFirst}, {"month-first", app::DateStyle::MonthFirst}}));
    pupils->add_flag("--json", json_, "Answer in JSON");
  }

  const Parts& parts_;
  CLI::App app_;
  std::string frameworks_;
  std::string records_ = "var";
  Command command_;
  std::vector<std::string> files_;
  std::string folder_, id_, other_;
  Asking asking_;
  DueAsking due_;
  WhatIfAsking what_if_;
  std::optional<std::string> heads_;
  void add_practice() {
    CLI::App* practice = add(app_, "practice", "Make the practice schools, and say who can sign in",
                             [this](const Surroundings& s) { return make_practice(s, practice_); });
    practice->add_option("--demo", practice_.demo, "The folder that they are made from");
    practice->add_option("--on", practice_.on,
                         "The day of the schools that name none, YYYY-MM-DD; today");
  }

  ServeAsking serve_;
  PracticeAsking practice_{own_folder("demo"), {}};
  ImportAsking import_;
  EraseAsking erase_;
  bool json_ = false;
};

}  // namespace

int run(int argc, char** argv, const Parts& parts) {
  try {
    return CommandLine(parts).run(argc, argv);
  } catch (const base::Fault& fault) {
    std::cerr << fault.what() << '\n';
    return 1;
  } catch (const base::Mistake& mistake) {
    std::cerr << "Stepwell made a mistake: " << mistake.what() << '\n';
    return 1;
  }
}

}  // namespace stepwell::cli
