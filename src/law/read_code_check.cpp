// The checks of census.toml: what each has to say besides what it finds, and what it may not.
#include <algorithm>
#include <iterator>
#include <string>

#include "law/pack_reader.h"

namespace stepwell::law {
namespace {

using Finds = CodeCheck::Finds;
using Detail = CodeCheck::Detail;

/// Whether a check that finds this names such words.
enum class Takes { No, May, Must };
struct FindsRow {
  std::string_view name;
  Finds finds;
  Takes statuses = Takes::No, settings = Takes::No;
};
constexpr FindsRow kFinds[] = {
    {"status_missing", Finds::StatusMissing},
    {"status_ended", Finds::StatusEnded, Takes::May},
    {"status_unlikely", Finds::StatusUnlikely, Takes::Must, Takes::Must},
    {"need_with_status", Finds::NeedWithStatus, Takes::Must},
    {"need_missing", Finds::NeedMissing, Takes::May},
    {"need_unknown", Finds::NeedUnknown},
    {"need_ended", Finds::NeedEnded},
    {"need_unfit", Finds::NeedUnfit},
    {"rank_missing", Finds::RankMissing},
    {"rank_twice", Finds::RankTwice},
    {"rank_gap", Finds::RankGap},
    {"needs_many", Finds::NeedsMany},
    {"need_blank", Finds::NeedBlank},
    {"place_unsaid", Finds::PlaceUnsaid, Takes::Must, Takes::May},
    {"place_unfit", Finds::PlaceUnfit, Takes::No, Takes::Must},
    {"detail_missing", Finds::DetailMissing},
    {"detail_twice", Finds::DetailTwice},
    {"upn_letter", Finds::UpnLetter},
    {"upn_authority", Finds::UpnAuthority},
    {"upn_digits", Finds::UpnDigits},
    {"upn_last", Finds::UpnLast},
    {"learner_number_wrong", Finds::LearnerNumberWrong},
};

/// Under the names that they have in entries.
const std::vector<std::pair<std::string_view, Detail>> kDetails = {
    {"surname", Detail::Surname},
    {"forename", Detail::Forename},
    {"born", Detail::Born},
    {"upn", Detail::Upn},
    {"learner_number", Detail::LearnerNumber}};

const std::vector<std::pair<std::string_view, Finds>>& names_of_finds() {
  static const auto kNames = [] {
    std::vector<std::pair<std::string_view, Finds>> names;
    for (const FindsRow& row : kFinds) names.emplace_back(row.name, row.finds);
    return names;
  }();
  return kNames;
}

const FindsRow& row_of(Finds finds) {
  return *std::find_if(std::begin(kFinds), std::end(kFinds),
                       [finds](const FindsRow& row) { return row.finds == finds; });
}

template <class Rows>
bool has_id(const Rows& rows, std::string_view id) {
  return std::any_of(rows.begin(), rows.end(), [id](const auto& row) { return row.id == id; });
}

void check_words(TableReader& table, const CodeCheck& check) {
  const FindsRow& row = row_of(check.finds);
  if (row.statuses == Takes::No && !check.statuses.empty())
    table.fault("statuses", "a check that finds need_missing or the like", "another");
  if (row.statuses == Takes::Must && check.statuses.empty())
    table.fault("statuses", "one or more codes of the code set \"provision\"", "none");
  if ((row.settings == Takes::No && !check.settings.empty()) ||
      (row.settings == Takes::Must && check.settings.empty()))
    table.fault("settings",
                "one or more settings where it finds status_unlikely or place_unfit, else none",
                "another");
  if ((check.finds == Finds::NeedsMany) != (check.most > 0))
    table.fault("most", "1 or more where it finds needs_many, else nothing",
                std::to_string(check.most));
  if (check.is_of_place() == check.place.empty())
    table.fault("place", "a place where it finds place_unsaid or place_unfit, else nothing",
                "\"" + check.place + "\"");
}

/// `detail`, `age` and `leavers`, where it is of a detail.
void read_detail(TableReader& table, CodeCheck& check) {
  const bool is_missing = check.finds == Finds::DetailMissing;
  if (is_missing || check.finds == Finds::DetailTwice)
    check.detail = table.one_of<Detail>("detail", kDetails);
  const bool is_number = check.detail == Detail::Upn || check.detail == Detail::LearnerNumber;
  if (check.finds == Finds::DetailTwice && !is_number)
    table.fault("detail", "upn or learner_number where it finds detail_twice", "another");
  if (!is_missing) return;
  check.age = table.maybe_number("age").value_or(0);
  if (check.age < 0) table.fault("age", "a number of years", std::to_string(check.age));
  check.leavers = table.flag("leavers", false);
}

/// The runs of `authorities`, where it is of them. `to` left out: a single number.
void read_authorities(TableReader& table, CodeCheck& check) {
  for (TableReader& row : table.tables("authorities")) {
    const int from = row.number("from");
    const int to = row.maybe_number("to").value_or(from);
    constexpr int kHighest = 999;
    if (from < 0 || to < from || kHighest < to)
      row.fault("to", "0 to 999, and not less than from",
                std::to_string(from) + " to " + std::to_string(to));
    row.finish();
    check.authorities.push_back({from, to});
  }
  if ((check.finds == Finds::UpnAuthority) == check.authorities.empty())
    table.fault("authorities", "the numbers that there are where it finds upn_authority, else none",
                check.authorities.empty() ? "none" : "some");
}

}  // namespace

bool CodeCheck::counts_at(const Census& census) const {
  return at.empty() || std::find(at.begin(), at.end(), census.id) != at.end();
}

bool CodeCheck::has_authority(int authority) const {
  return std::any_of(authorities.begin(), authorities.end(), [authority](const NumberRun& run) {
    return run.from <= authority && authority <= run.to;
  });
}

CodeCheck PackReader::read_check(TableReader& table) {
  CodeCheck check;
  check.id = table.text("id");
  claim_id(table, "check", check.id);
  check.finds = table.one_of<Finds>("finds", names_of_finds());
  check.statuses = table.texts("statuses");
  check.settings = table.texts("settings");
  check.most = table.maybe_number("most").value_or(0);
  check.place = table.maybe_text("place").value_or("");
  read_detail(table, check);
  read_authorities(table, check);
  check.at = table.texts("at");
  check.number = table.maybe_text("number").value_or("");
  check.text = words(table, "text", "check." + check.id + ".text");
  check.mend = words(table, "mend", "check." + check.id + ".mend");
  check_words(table, check);
  check_named(table, check);
  check.cites = cites(table);
  table.finish();
  return check;
}

/// That what it names is there.
void PackReader::check_named(TableReader& table, const CodeCheck& check) const {
  for (const std::string& status : check.statuses)
    if (std::none_of(
            framework_->code_sets.begin(), framework_->code_sets.end(),
            [&](const CodeSet& set) { return set.id == "provision" && has_id(set.codes, status); }))
      table.fault("statuses", "a code of the code set \"provision\"", "\"" + status + "\"");
  for (const std::string& setting : check.settings)
    if (framework_->find_setting(setting) == nullptr)
      table.fault("settings", "a setting of framework.toml", "\"" + setting + "\"");
  if (!check.place.empty() && !framework_->has_choice("census_place", check.place))
    table.fault("place", "a choice of the list census_place", "\"" + check.place + "\"");
  for (const std::string& census : check.at)
    if (!has_id(framework_->censuses, census))
      table.fault("at", "a census of this file", "\"" + census + "\"");
}

}  // namespace stepwell::law
