// The commands that ask the store.
#include <algorithm>
#include <boost/json.hpp>
#include <map>
#include <ostream>
#include <tuple>

#include "app/records/files.h"
#include "app/records/records.h"
#include "cli/asked_day.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/missing_words.h"
#include "cli/pupils.h"
#include "record/answers.h"

namespace stepwell::cli {
namespace {

namespace json = boost::json;

/// An open instance with the child that it is about.
struct DueInstance {
  app::RecordId record;
  std::string name;
  record::Instance instance;
};

/// By limit, then aim; those without come last.
bool comes_first(const DueInstance& a, const DueInstance& b) {
  const base::Day never(9999, 12, 31);
  const auto key = [&](const DueInstance& due) {
    return std::tuple(due.instance.limit.value_or(never), due.instance.aim.value_or(never),
                      due.name, due.instance.duty->id);
  };
  return key(a) < key(b);
}

bool is_within(const record::Instance& instance, const std::optional<base::Day>& last) {
  if (!last) return true;
  return (instance.limit && *instance.limit <= *last) || (instance.aim && *instance.aim <= *last);
}

void write_due(const DueInstance& due, std::ostream& out) {
  const record::Instance& instance = due.instance;
  out << (instance.limit ? instance.limit->iso() : "no limit  ") << "  " << due.name << "  "
      << instance.duty->text.en;
  if (instance.aim) out << " (aim " << instance.aim->iso() << ")";
  if (instance.cannot_compute) out << " (" << cannot_without(*instance.cannot_compute) << ")";
  if (instance.excused != nullptr) out << " (excused)";
  if (instance.overdue) out << " OVERDUE";
  out << '\n';
}

json::object due_json(const DueInstance& due) {
  json::object object = record::to_json(due.instance);
  object["school"] = due.record.school;
  object["pupil"] = due.record.child;
  return object;
}

std::string_view describe(app::Difference::What what) {
  using What = app::Difference::What;
  switch (what) {
    case What::Gap: return "a position is missing";
    case What::BodyAltered: return "the body is not the one that was recorded";
    case What::ChainBroken: return "the chain is broken: an entry was altered, put in or taken out";
    case What::HeadMissing: return "a head that was kept elsewhere is not in the record";
    case What::ViewMissing: return "what is kept beside the record is missing";
    case What::ViewDiffers: return "what is kept beside the record is not what the record gives";
    case What::FileLost: return "a file that it names is missing or altered";
    case What::SightsDiffer: return "whom the staff may see is not what the record gives";
  }
  return {};
}

int write_differences(const std::vector<app::Difference>& differences, std::ostream& out) {
  for (const app::Difference& difference : differences) {
    out << difference.record.school << '/'
        << (difference.record.child.empty() ? "the school itself" : difference.record.child)
        << " entry " << difference.position << ": " << describe(difference.what) << '\n';
  }
  if (differences.empty()) out << "every chain and everything that is kept beside it is whole\n";
  return differences.empty() ? 0 : 1;
}

}  // namespace

int show_due(const Surroundings& surroundings, const DueAsking& asking) {
  const auto asked = read_on(asking.on, surroundings.err);
  if (asking.on && !asked) return 2;
  const auto library = load_library(surroundings.frameworks, surroundings.err);
  if (!library) return 1;
  const auto store = surroundings.parts.open_store(surroundings.records);
  const app::Records records(*store, library, *surroundings.parts.clock);
  std::vector<DueInstance> all;
  for (const std::string& school : store->schools()) {
    if (asking.school && school != *asking.school) continue;
    const base::Day on = asked.value_or(records.today(school));
    const auto last = asking.within ? std::optional(on + *asking.within) : std::nullopt;
    for (const std::string& child : store->children(school)) {
      const app::RecordId id{school, child};
      const auto standing = records.standing(id, {on, std::nullopt});
      if (!standing) continue;
      const auto kept = store->view(id);
      const std::string name =
          kept ? kept->view.forename + " " + kept->view.surname : std::string(child);
      for (const record::Instance& instance : standing->standing.instances)
        if (instance.state == record::State::Open && is_within(instance, last))
          all.push_back({id, name, instance});
    }
  }
  std::sort(all.begin(), all.end(), comes_first);
  json::array answers;
  for (const DueInstance& due : all) {
    if (asking.form == Form::Text) write_due(due, surroundings.out);
    answers.push_back(due_json(due));
  }
  if (asking.form == Form::Json) surroundings.out << json::serialize(answers) << '\n';
  return 0;
}

int show_record(const Surroundings& surroundings, const std::string& who) {
  const auto library = load_library(surroundings.frameworks, surroundings.err);
  if (!library) return 1;
  const auto store = surroundings.parts.open_store(surroundings.records);
  const auto id = find_pupil(*store, who, surroundings.err);
  if (!id) return 2;
  const app::Records records(*store, library, *surroundings.parts.clock);
  for (const record::Entry& entry : records.load(*id).entries)
    surroundings.out << json::serialize(record::to_json(entry)) << '\n';
  return 0;
}

int verify(const Surroundings& surroundings, const std::optional<std::string>& heads) {
  const auto library = load_library(surroundings.frameworks, surroundings.err);
  if (!library) return 1;
  std::vector<app::Difference> differences;
  {
    const auto store = surroundings.parts.open_store(surroundings.records);
    const app::Records records(*store, library, *surroundings.parts.clock);
    differences = records.verify();
    const auto files = surroundings.parts.open_files(surroundings.records);
    for (app::Difference& lost : app::verify_files(*store, records, *files))
      differences.push_back(std::move(lost));
  }
  if (heads)
    for (const app::Difference& missing :
         surroundings.parts.missing_heads(surroundings.records, *heads))
      differences.push_back(missing);
  return write_differences(differences, surroundings.out);
}

int back_up(const Surroundings& surroundings, const std::string& file) {
  // First, so that every head that is noted is in the copy, whatever is recorded meanwhile.
  surroundings.parts.note_heads(surroundings.records, surroundings.parts.clock->today());
  surroundings.parts.open_store(surroundings.records)->back_up(file);
  surroundings.out << "written: " << file << '\n';
  return 0;
}

int restore(const Surroundings& surroundings, const std::string& file) {
  surroundings.parts.restore(file, surroundings.records);
  surroundings.out << "restored into " << surroundings.records << '\n';
  return verify(surroundings, std::nullopt);
}

}  // namespace stepwell::cli
