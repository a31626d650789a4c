// The command that makes the practice schools.
#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <filesystem>
#include <ostream>

#include "base/fault.h"
#include "cli/asked_day.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/practice/openings.h"
#include "cli/practice/school.h"

namespace stepwell::cli {
namespace {

namespace fs = std::filesystem;

/// A setting of the school that says that its story has been told to the end.
constexpr std::string_view kStorySetting = "practice_story";
constexpr const char* kTexts = "texts.json";
constexpr std::size_t kMostScriptBytes = std::size_t{8} << 20;

std::string file_text(const fs::path& file) {
  auto text = read_file(file, kMostScriptBytes);
  if (!text) throw base::Fault("cannot read " + file.string());
  return std::move(*text);
}

/// Every script of the folder, in the order of their names.
std::vector<SchoolScript> read_scripts(const fs::path& demo) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(demo, error))
    if (entry.path().extension() == ".json" && entry.path().filename() != kTexts)
      files.push_back(entry.path());
  if (error || files.empty()) throw base::Fault("no practice school in " + demo.string());
  std::sort(files.begin(), files.end());
  std::vector<SchoolScript> scripts;
  for (const fs::path& file : files)
    scripts.push_back(read_school_script(file.filename(), file_text(file)));
  return scripts;
}

enum class Found { Nothing, Begun, Whole };

Found find_school(app::Store& store, const app::Records& records, const std::string& name) {
  Found found = Found::Nothing;
  for (const std::string& id : store.schools()) {
    const auto school = records.school(id);
    if (school->name != name || !school->practice_day) continue;
    if (found == Found::Nothing) found = Found::Begun;
    for (const record::Entry& entry : records.load({id, {}}).entries)
      if (const auto* setting = entry.body.if_contains("setting");
          setting != nullptr && setting->is_string() && setting->get_string() == kStorySetting)
        found = Found::Whole;
  }
  return found;
}

std::vector<PracticePerson> people_of(const SchoolScript& script) {
  std::vector<PracticePerson> people{
      {script.administrator.sign_in_name, script.administrator.name, script.administrator.post}};
  for (const StaffScript& member : script.staff)
    if (!member.sign_in_name.empty())
      people.push_back({member.sign_in_name, member.name, member.post});
  return people;
}

/// What the law calls a post; the post's own word where it has none.
std::string post_name(const law::Library& library, const SchoolScript& script,
                      const std::string& post) {
  const law::Framework* framework = library.find(script.form.framework);
  if (framework != nullptr)
    for (const law::Role& role : framework->roles)
      if (role.id == post) return role.name.en;
  return post;
}

void write_people(const law::Library& library, const SchoolScript& script, std::ostream& out) {
  for (const PracticePerson& person : people_of(script))
    out << fmt::format("  {:<18} {}, {}\n", person.sign_in_name, person.name,
                       post_name(library, script, person.post));
}

void write_end(const app::Records& records, const PracticeMade& made) {
  app::Wish wish{"story of " + made.school, made.administrator, {{{made.school, {}}, {}}}, {}};
  wish.records.front().entries.push_back({{"kind", "setting_changed"},
                                          {"on", records.today(made.school).iso()},
                                          {"setting", kStorySetting},
                                          {"value", "whole"}});
  if (!records.record(wish)) throw base::Fault("the end of a story cannot be recorded");
}

/// What the schools of one folder are made with.
struct Making {
  const Surroundings& surroundings;
  const PracticeAsking& asking;
  std::shared_ptr<const law::Library> library;
  TextsScript texts;
  std::vector<SchoolScript> scripts;
  StoreWithLists kept;
  std::unique_ptr<app::AccountStore> accounts;
  base::Day today;
};

/// The story of one school, to its end.
void make_school(const Making& making, const SchoolScript& script, const app::Records& records) {
  const Parts& parts = making.surroundings.parts;
  app::SystemRandomness randomness;
  app::Passwords passwords;
  const PracticeTools tools{*making.kept.log, *making.kept.lists, *making.accounts, making.library,
                            *parts.rolls,     randomness,         passwords};
  PracticeSchool school(tools, script, making.texts, script.day.value_or(making.today),
                        making.today, file_text(fs::path(making.asking.demo) / script.roll));
  const PracticeMade made = school.make();
  write_end(records, made);
  if (parts.open_drafts) {
    const auto drafts = parts.open_drafts(making.surroundings.records);
    app::StaffBook book(*making.kept.log, records, *making.accounts);
    tell_openings({*making.kept.log, records, book, *drafts}, made.school, script.seed);
  }
  if (made.refused > 0)
    making.surroundings.err << made.refused << " children could not be imported\n";
}

int make_schools(const Making& making) {
  const Surroundings& surroundings = making.surroundings;
  const app::Records records(*making.kept.log, making.library, *surroundings.parts.clock);
  for (const SchoolScript& script : making.scripts) {
    const Found found = find_school(*making.kept.log, records, script.form.name);
    if (found == Found::Begun) {
      surroundings.err << script.form.name << " was begun and never finished: delete "
                       << surroundings.records << " and make the practice schools again.\n";
      return 1;
    }
    if (found == Found::Nothing) make_school(making, script, records);
    surroundings.out << script.form.name
                     << (found == Found::Whole ? ", as it was made before\n" : ", made\n");
    write_people(*making.library, script, surroundings.out);
  }
  surroundings.out << "They all sign in with the password: " << making.texts.password << '\n';
  return 0;
}

}  // namespace

int make_practice(const Surroundings& surroundings, const PracticeAsking& asking) {
  const auto on = read_on(asking.on, surroundings.err);
  if (asking.on && !on) return 2;
  const auto library = load_library(surroundings.frameworks, surroundings.err);
  if (!library) return 1;
  const Parts& parts = surroundings.parts;
  Making making{surroundings,
                asking,
                library,
                read_texts_script(kTexts, file_text(fs::path(asking.demo) / kTexts)),
                read_scripts(asking.demo),
                parts.open_lists(surroundings.records),
                parts.open_accounts(surroundings.records),
                on.value_or(parts.clock->today())};
  if (making.accounts->has_accounts(app::AccountKind::Real)) {
    surroundings.err << "People sign in to their own schools here. Practice schools stand in a "
                        "folder of their own: name one with --records.\n";
    return 1;
  }
  return make_schools(making);
}

}  // namespace stepwell::cli
