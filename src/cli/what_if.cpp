// What a law that is proposed would mean: who would be where, and what would fall due when.
#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <ostream>

#include "app/moving/what_if.h"
#include "cli/asked_day.h"
#include "cli/commands.h"
#include "cli/files.h"

namespace stepwell::cli {
namespace {

namespace json = boost::json;
using app::MonthOfDuty;

std::string month_name(base::Day month) {
  if (month == MonthOfDuty::kBefore) return "before";
  if (month == MonthOfDuty::kNoDay) return "no day";
  return month.iso().substr(0, 7);
}

const std::string* would_be(const record::WhatIf& child) {
  return child.then ? &child.then->present_stage().name.en : nullptr;
}

/// Writes as it goes: nothing is kept of a child.
class Telling {
 public:
  Telling(const Surroundings& surroundings, app::Store& store, const law::Framework& other,
          const WhatIfAsking& asking)
      : out_(surroundings.out), store_(store), other_(other), asking_(asking) {}

  void begin() {
    if (is_json())
      out_ << "{\"framework\":" << json::serialize(json::value(other_.id)) << ",\"children\":[";
  }

  void child(const app::RecordId& id, const record::WhatIf& child) {
    totals_.add(child);
    if (is_json())
      child_json(id, child);
    else if (asking_.school)
      child_line(id, child);
  }

  void end(std::size_t schools, std::size_t left_out) {
    if (is_json())
      end_json(schools, left_out);
    else
      end_text(schools, left_out);
  }

 private:
  bool is_json() const { return asking_.form == Form::Json; }

  void child_json(const app::RecordId& id, const record::WhatIf& child) {
    json::object object{{"school", id.school},
                        {"pupil", id.child},
                        {"on", child.now.on.iso()},
                        {"framework", child.now.framework->id},
                        {"stage", child.now.present_stage().id},
                        {"would_be", nullptr}};
    if (child.then) object["would_be"] = child.then->present_stage().id;
    out_ << (totals_.children() == 1 ? "" : ",") << json::serialize(object);
  }

  void child_line(const app::RecordId& id, const record::WhatIf& child) {
    const auto kept = store_.view(id);
    const std::string* then = would_be(child);
    out_ << (kept ? kept->view.forename + " " + kept->view.surname : id.child) << ": "
         << child.now.present_stage().name.en << " -> " << (then == nullptr ? "not said" : *then)
         << '\n';
  }

  static std::string name_of(const app::StageChange& change) {
    return change.to == nullptr ? "not said" : change.to->name.en;
  }

  void end_text(std::size_t schools, std::size_t left_out) {
    out_ << "If " << other_.name.en << " applied: " << totals_.children() << " children of "
         << schools << (schools == 1 ? " school" : " schools") << ". Nothing was written.\n";
    if (left_out > 0) out_ << left_out << " children left out: their law is not loaded\n";
    out_ << "\nWho would be where\n";
    for (const app::StageChange& change : totals_.stages())
      out_ << "  " << change.from_law->stages[change.from].name.en << " (" << change.from_law->id
           << ") -> " << name_of(change) << ": " << change.children << '\n';
    out_ << "\nWhat is open falls due, now and then\n";
    std::string heading;
    for (const MonthOfDuty& row : totals_.months()) {
      const std::string month = month_name(row.month);
      if (month != heading) out_ << "  " << month << '\n';
      heading = month;
      out_ << fmt::format("    {:>6} {:>6}  {}: {} ({})\n", row.now, row.then, row.owner(),
                          row.duty->text.en, row.duty->id);
    }
  }

  void end_json(std::size_t schools, std::size_t left_out) {
    json::array stages, months;
    for (const app::StageChange& change : totals_.stages()) {
      json::object row{{"framework", change.from_law->id},
                       {"stage", change.from_law->stages[change.from].id},
                       {"would_be", nullptr},
                       {"children", change.children}};
      if (change.to != nullptr) row["would_be"] = change.to->id;
      stages.push_back(std::move(row));
    }
    for (const MonthOfDuty& row : totals_.months())
      months.push_back(json::object{{"month", month_name(row.month)},
                                    {"owner", row.law->roles[row.duty->owner].id},
                                    {"framework", row.law->id},
                                    {"duty", row.duty->id},
                                    {"kind", law::name_of(row.duty->kind)},
                                    {"now", row.now},
                                    {"then", row.then}});
    out_ << "],\"schools\":" << schools << ",\"left_out\":" << left_out
         << ",\"stages\":" << json::serialize(stages) << ",\"due\":" << json::serialize(months)
         << "}\n";
  }

  std::ostream& out_;
  app::Store& store_;
  const law::Framework& other_;
  const WhatIfAsking& asking_;
  app::WhatIfTotals totals_;
};

/// The schools that are asked about: of the nation of the law, or the one that is named.
std::vector<std::string> schools_of(app::Store& store, const app::Records& records,
                                    const law::Framework& other, const WhatIfAsking& asking) {
  std::vector<std::string> schools;
  for (const std::string& id : store.schools()) {
    if (asking.school && *asking.school != id) continue;
    const auto school = records.school(id);
    if (school->framework != nullptr && school->framework->nation == other.nation)
      schools.push_back(id);
  }
  return schools;
}

}  // namespace

int show_what_if(const Surroundings& surroundings, const WhatIfAsking& asking) {
  const auto on = read_on(asking.on, surroundings.err);
  if (asking.on && !on) return 2;
  const auto library = load_library(surroundings.frameworks, surroundings.err);
  if (!library) return 1;
  const law::Framework* other = library->find_named(asking.framework);
  if (other == nullptr) {
    surroundings.err << "no such framework: \"" << asking.framework << "\"\n";
    return 2;
  }
  const auto store = surroundings.parts.open_store(surroundings.records);
  const app::Records records(*store, library, *surroundings.parts.clock);
  const auto schools = schools_of(*store, records, *other, asking);
  if (asking.school && schools.empty()) {
    surroundings.err << "--school: no school of " << other->nation << " has the id \""
                     << *asking.school << "\"\n";
    return 2;
  }
  Telling telling(surroundings, *store, *other, asking);
  std::size_t left_out = 0;
  telling.begin();
  for (const std::string& school : schools)
    left_out += app::what_if(
        *store, records, school, *other, on.value_or(records.today(school)),
        [&](const app::RecordId& id, const record::WhatIf& child) { telling.child(id, child); });
  telling.end(schools.size(), left_out);
  return 0;
}

}  // namespace stepwell::cli
