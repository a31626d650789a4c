#include <algorithm>
#include <chrono>
#include <string>

#include "law/pack_reader.h"

namespace stepwell::law {
namespace {

using Finds = CodeCheck::Finds;

const std::vector<std::pair<std::string_view, Finds>> kFinds = {
    {"status_missing", Finds::StatusMissing},
    {"status_ended", Finds::StatusEnded},
    {"status_unlikely", Finds::StatusUnlikely},
    {"need_with_status", Finds::NeedWithStatus},
    {"need_missing", Finds::NeedMissing},
    {"need_unknown", Finds::NeedUnknown},
    {"need_ended", Finds::NeedEnded},
    {"need_unfit", Finds::NeedUnfit},
    {"rank_missing", Finds::RankMissing},
    {"rank_twice", Finds::RankTwice},
    {"rank_gap", Finds::RankGap},
    {"needs_many", Finds::NeedsMany}};

template <class Rows>
bool has_id(const Rows& rows, std::string_view id) {
  return std::any_of(rows.begin(), rows.end(), [id](const auto& row) { return row.id == id; });
}

/// What the kind of check has to say, and what it may not.
void check_keys(TableReader& table, const CodeCheck& check) {
  const bool takes_statuses = check.finds == Finds::NeedWithStatus ||
                              check.finds == Finds::NeedMissing ||
                              check.finds == Finds::StatusUnlikely;
  if (!takes_statuses && !check.statuses.empty())
    table.fault("statuses", "a check that finds need_missing or the like", "another");
  if (takes_statuses && check.finds != Finds::NeedMissing && check.statuses.empty())
    table.fault("statuses", "one or more codes of the code set \"provision\"", "none");
  if ((check.finds == Finds::StatusUnlikely) == check.settings.empty())
    table.fault("settings", "one or more settings where it finds status_unlikely, else none",
                "another");
  if ((check.finds == Finds::NeedsMany) != (check.most > 0))
    table.fault("most", "1 or more where it finds needs_many, else nothing",
                std::to_string(check.most));
}

}  // namespace

base::Day Census::day_in(int year) const {
  namespace chrono = std::chrono;
  if (!weekday) return {year, month, 1};
  const auto of = chrono::year(year) / chrono::month(month);
  const chrono::weekday day(*weekday % 7);
  if (nth < 0) return base::Day(chrono::sys_days(of / day[chrono::last]));
  return base::Day(chrono::sys_days(of / day[static_cast<unsigned>(nth)]));
}

bool CodeCheck::counts_at(const Census& census) const {
  return at.empty() || std::find(at.begin(), at.end(), census.id) != at.end();
}

void PackReader::read_censuses() {
  TableReader file = open("census.toml");
  for (TableReader& table : file.tables("census")) {
    Census census;
    census.id = table.text("id");
    claim_id(table, "census", census.id);
    census.name = words(table, "name", "census." + census.id);
    const int month = table.number("month");
    if (month < 1 || month > 12) table.fault("month", "1 to 12", std::to_string(month));
    census.month = static_cast<unsigned>(std::clamp(month, 1, 12));
    if (const auto weekday = table.maybe_number("weekday")) {
      if (*weekday < 1 || *weekday > 7)
        table.fault("weekday", "1 for Monday to 7", std::to_string(*weekday));
      census.weekday = static_cast<unsigned>(std::clamp(*weekday, 1, 7));
      census.nth = table.number("nth");
      if (census.nth != -1 && (census.nth < 1 || census.nth > 4))
        table.fault("nth", "1 to 4, or -1 for the last", std::to_string(census.nth));
      census.nth = census.nth < 0 ? -1 : std::clamp(census.nth, 1, 4);
    }
    census.cites = cites(table);
    table.finish();
    framework_->censuses.push_back(std::move(census));
  }
  for (TableReader& table : file.tables("check")) framework_->checks.push_back(read_check(table));
  file.finish();
}

CodeCheck PackReader::read_check(TableReader& table) {
  CodeCheck check;
  check.id = table.text("id");
  claim_id(table, "check", check.id);
  check.finds = table.one_of<Finds>("finds", kFinds);
  check.statuses = table.texts("statuses");
  check.settings = table.texts("settings");
  check.most = table.maybe_number("most").value_or(0);
  check.at = table.texts("at");
  check.number = table.maybe_text("number").value_or("");
  check.text = words(table, "text", "check." + check.id + ".text");
  check.mend = words(table, "mend", "check." + check.id + ".mend");
  check_keys(table, check);
  for (const std::string& status : check.statuses)
    if (std::none_of(
            framework_->code_sets.begin(), framework_->code_sets.end(),
            [&](const CodeSet& set) { return set.id == "provision" && has_id(set.codes, status); }))
      table.fault("statuses", "a code of the code set \"provision\"", "\"" + status + "\"");
  for (const std::string& setting : check.settings)
    if (framework_->find_setting(setting) == nullptr)
      table.fault("settings", "a setting of framework.toml", "\"" + setting + "\"");
  for (const std::string& census : check.at)
    if (!has_id(framework_->censuses, census))
      table.fault("at", "a census of this file", "\"" + census + "\"");
  check.cites = cites(table);
  table.finish();
  return check;
}

}  // namespace stepwell::law
