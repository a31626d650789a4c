// The command that takes the pupils of a file into a school.
#include <algorithm>
#include <boost/json.hpp>
#include <filesystem>
#include <ostream>

#include "app/import/import_pupils.h"
#include "app/records/identifiers.h"
#include "app/records/import_mark.h"
#include "app/records/records.h"
#include "cli/commands.h"
#include "cli/files.h"

namespace stepwell::cli {
namespace {

namespace json = boost::json;

std::string_view name_of(app::Encoding encoding) {
  switch (encoding) {
    case app::Encoding::Utf8: return "UTF-8";
    case app::Encoding::Utf16Little:
    case app::Encoding::Utf16Big: return "UTF-16";
    case app::Encoding::Windows1252: return "Windows-1252";
  }
  return {};
}

std::string_view name_of(char separator) {
  switch (separator) {
    case ',': return "commas";
    case ';': return "semicolons";
    case '\t': return "tabs";
    default: return "bars";
  }
}

/// The school of that id, or the only one; nothing if there is no such one, which is then said.
std::optional<std::string> find_school(app::Store& store, const std::optional<std::string>& asked,
                                       std::ostream& err) {
  const auto schools = store.schools();
  if (asked) {
    if (std::find(schools.begin(), schools.end(), *asked) != schools.end()) return asked;
    err << "--school: there is no school " << *asked << "\n";
    return std::nullopt;
  }
  if (schools.size() == 1) return schools.front();
  if (schools.empty()) {
    err << "There is no school yet: set one up first, with stepwell serve.\n";
    return std::nullopt;
  }
  err << "There are several schools; say which with --school:\n";
  for (const std::string& school : schools) err << "  " << school << '\n';
  return std::nullopt;
}

/// The bytes of the file, or nothing: then why not has been said.
std::optional<std::string> read_bytes(const std::string& path, std::ostream& err) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (!error && size > app::kMostRollBytes) {
    err << describe(app::RollFault{app::RollFault::What::TooLarge, 0, {}}) << '\n';
    return std::nullopt;
  }
  auto bytes = read_file(path, app::kMostRollBytes);
  if (!bytes)
    err << "The file cannot be read: " << path << ". Check its name and who may read it.\n";
  return bytes;
}

json::object to_json(const app::ImportDone& done) {
  json::array problems;
  for (const app::RollProblem& problem : done.problems)
    problems.push_back({{"row", problem.row},
                        {"column", problem.column},
                        {"code", app::name_of(problem.code)},
                        {"level", app::name_of(app::level_of(problem.code))},
                        {"message", describe(problem)}});
  return {{"read", done.read},         {"created", done.created},
          {"updated", done.updated},   {"unchanged", done.unchanged},
          {"left_out", done.left_out}, {"problems", std::move(problems)}};
}

/// Whether any child did. Where all were left out the file was of no use: that is said, with what
/// is wrong with the first of them.
bool went_in(const app::ImportDone& done, const std::string& file, std::ostream& err) {
  if (done.left_out == 0 || done.left_out < done.read) return true;
  err << file << ": no child could be taken; all " << done.left_out << " were left out.";
  const auto first =
      std::find_if(done.problems.begin(), done.problems.end(), [](const app::RollProblem& problem) {
        return app::level_of(problem.code) == app::RollProblem::Level::Error;
      });
  if (first != done.problems.end()) err << " Row " << first->row << ": " << describe(*first);
  err << '\n';
  return false;
}

void write_text(const app::Understood& understood, const app::ImportDone& done,
                const ImportAsking& asking, std::ostream& out) {
  out << "Understood: " << name_of(understood.encoding) << ", " << name_of(understood.separator)
      << ", headings in row " << understood.heading_row << ", dates "
      << (understood.dates == app::DateStyle::DayFirst ? "day first" : "month first") << "\n";
  for (const app::RollColumn& column : understood.columns)
    if (!column.heading.empty())
      out << "  " << column.heading << ": " << app::name_of(column.field) << "\n";
  for (const app::RollProblem& problem : done.problems)
    out << "row " << problem.row << "  " << app::name_of(app::level_of(problem.code)) << "  "
        << describe(problem) << "\n";
  out << (asking.dry_run ? "Would be read: " : "Read: ") << done.read
      << " children: " << done.created << " created, " << done.updated << " updated, "
      << done.unchanged << " unchanged, " << done.left_out << " left out.\n";
  if (!done.not_in_file.empty())
    out << done.not_in_file.size()
        << " children of the school are not in the file; nothing was done about them.\n";
}

}  // namespace

int import_pupils(const Surroundings& surroundings, const ImportAsking& asking) {
  const auto library = load_library(surroundings.frameworks, surroundings.err);
  if (!library) return 1;
  const auto bytes = read_bytes(asking.file, surroundings.err);
  if (!bytes) return 1;
  const auto store = surroundings.parts.open_store(surroundings.records);
  const auto school = find_school(*store, asking.school, surroundings.err);
  if (!school) return 1;
  app::Records records(*store, library, *surroundings.parts.clock);
  app::RollChoices choices;
  choices.dates = asking.dates;
  const auto roll = surroundings.parts.rolls->read(*bytes, choices, records.today(*school));
  if (!roll) {
    surroundings.err << asking.file << ": " << describe(roll.error()) << '\n';
    return 1;
  }
  app::SystemRandomness randomness;
  app::ImportWish wish{
      *school, std::string(app::kCommandLine), {}, {}, app::ImportWish::Mode::Record, {}, {}};
  wish.file = std::filesystem::path(asking.file).filename().string();
  if (asking.dry_run) wish.mode = app::ImportWish::Mode::DryRun;
  const auto done = app::ImportPupils(*store, records, randomness).run(*roll, wish);
  if (!done) {
    surroundings.err << "The school " << *school
                     << " is not set up, or its law is not loaded: see stepwell frameworks.\n";
    return 1;
  }
  if (asking.form == Form::Json)
    surroundings.out << json::serialize(to_json(*done)) << '\n';
  else
    write_text(roll->understood, *done, asking, surroundings.out);
  return went_in(*done, asking.file, surroundings.err) ? 0 : 1;
}

}  // namespace stepwell::cli
