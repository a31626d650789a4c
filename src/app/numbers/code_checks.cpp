#include "app/numbers/code_checks.h"

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>

#include "app/children/roll.h"
#include "app/records/import_mark.h"
#include "base/among.h"
#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;
using Finds = law::CodeCheck::Finds;

const law::CodeSet* set_of(const law::Framework& law, std::string_view id) {
  const auto found = std::find_if(law.code_sets.begin(), law.code_sets.end(),
                                  [id](const law::CodeSet& set) { return set.id == id; });
  return found == law.code_sets.end() ? nullptr : &*found;
}

const law::Code* code_of(const law::CodeSet* set, std::string_view id) {
  if (set == nullptr) return nullptr;
  const auto found = std::find_if(set->codes.begin(), set->codes.end(),
                                  [id](const law::Code& code) { return code.id == id; });
  return found == set->codes.end() ? nullptr : &*found;
}

/// The ranks that an import left out because no need stood beside them.
std::vector<RecordedNeed> ranks_alone(const record::Entry& entry) {
  std::vector<RecordedNeed> ranks;
  for (const json::object* row : record::rows_in(entry, "left_out")) {
    if (record::text_in(*row, "why") != name_of(RollProblem::Code::RankWithoutNeed)) continue;
    const std::string value = record::text_in(*row, "value");
    int rank = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), rank);
    ranks.push_back({{}, read.ec == std::errc() ? std::optional(rank) : std::nullopt});
  }
  return ranks;
}

/// Asks each check of one child. A rank without a need counts for the check of these alone.
class Checking {
 public:
  Checking(const record::Standing& standing, std::span<const RecordedNeed> needs,
           std::string_view setting, base::Day day)
      : law_(*standing.framework),
        stage_(standing.present_stage()),
        setting_(setting),
        day_(day),
        need_codes_(set_of(law_, "need")) {
    for (const RecordedNeed& need : needs) {
      (need.code.empty() ? blanks_ : needs_).push_back(need);
      if (need.rank && !need.code.empty()) ranks_.push_back(*need.rank);
    }
  }

  std::optional<std::string> found(const law::CodeCheck& check) const {
    switch (check.finds) {
      case Finds::StatusMissing: return when(stage_.on_register && stage_.census.empty());
      case Finds::StatusEnded: return ended_status(check);
      case Finds::StatusUnlikely:
        return when(base::is_among(check.settings, setting_) && has_status(check), stage_.census);
      case Finds::NeedWithStatus:
        return when(!needs_.empty() && has_status(check), needs_.empty() ? "" : needs_[0].code);
      case Finds::NeedMissing:
        return when(needs_.empty() &&
                    (check.statuses.empty() ? stage_.on_register : has_status(check)));
      case Finds::NeedUnknown: return first_need([](const law::Code* code) { return !code; });
      case Finds::NeedEnded:
        return first_need(
            [this](const law::Code* code) { return code && !code->is_valid_on(day_); });
      case Finds::NeedUnfit:
        return first_need([this](const law::Code* code) { return unfit(code); });
      case Finds::RankMissing: return unranked();
      case Finds::RankTwice: return number(repeated_rank(ranks_));
      case Finds::RankGap: return number(missing_rank(ranks_));
      case Finds::NeedsMany:
        return when(needs_.size() > static_cast<std::size_t>(check.most),
                    std::to_string(needs_.size()));
      case Finds::NeedBlank:
        return when(!blanks_.empty(), blanks_.empty() ? "" : number_of(blanks_[0]));
      case Finds::PlaceUnsaid:
      case Finds::PlaceUnfit:
      case Finds::DetailMissing:
      case Finds::DetailTwice:
      case Finds::UpnLetter:
      case Finds::UpnAuthority:
      case Finds::UpnDigits:
      case Finds::UpnLast:
      case Finds::LearnerNumberWrong: return std::nullopt;
    }
    return std::nullopt;
  }

  /// The code that was found, where it is its days that are wrong.
  const law::Code* ended_code(const law::CodeCheck& check, std::string_view found) const {
    if (check.finds == Finds::StatusEnded) return code_of(set_of(law_, "provision"), found);
    return check.finds == Finds::NeedEnded ? code_of(need_codes_, found) : nullptr;
  }

 private:
  static std::string number_of(const RecordedNeed& need) {
    return need.rank ? std::to_string(*need.rank) : std::string();
  }
  static std::optional<std::string> when(bool is_so, std::string found = {}) {
    return is_so ? std::optional(std::move(found)) : std::nullopt;
  }
  static std::optional<std::string> number(std::optional<int> rank) {
    return rank ? std::optional(std::to_string(*rank)) : std::nullopt;
  }

  bool has_status(const law::CodeCheck& check) const {
    return base::is_among(check.statuses, stage_.census);
  }

  std::optional<std::string> ended_status(const law::CodeCheck& check) const {
    const law::Code* code = code_of(set_of(law_, "provision"), stage_.census);
    const bool is_asked = check.statuses.empty() || has_status(check);
    return when(is_asked && code != nullptr && !code->is_valid_on(day_), stage_.census);
  }

  template <class Is>
  std::optional<std::string> first_need(Is is) const {
    for (const RecordedNeed& need : needs_)
      if (is(code_of(need_codes_, need.code))) return need.code;
    return std::nullopt;
  }

  /// A code of one stage fits each stage that the census counts as the same.
  bool unfit(const law::Code* code) const {
    if (code == nullptr || code->stage.empty() || code->stage == stage_.id) return false;
    const auto stage = law_.find_stage(code->stage);
    return !stage || law_.stages[*stage].census != stage_.census;
  }

  std::optional<std::string> unranked() const {
    for (const RecordedNeed& need : needs_)
      if (!need.rank) return need.code;
    return std::nullopt;
  }

  const law::Framework& law_;
  const law::Stage& stage_;
  std::vector<RecordedNeed> needs_, blanks_;
  std::string_view setting_;
  base::Day day_;
  const law::CodeSet* need_codes_;
  std::vector<int> ranks_;
};

}  // namespace

std::vector<RecordedNeed> recorded_needs(std::span<const record::Entry> entries, base::Day on) {
  const record::Entry* latest = nullptr;
  std::vector<RecordedNeed> blanks;
  for (const record::Entry* entry : record::taking_part(entries, {on, std::nullopt})) {
    if (entry->body.contains("left_out")) blanks = ranks_alone(*entry);
    if (entry->topic.kind != law::kinds::needs_recorded) continue;
    latest = entry;
    if (!is_from_import(*entry)) blanks.clear();
  }
  std::vector<RecordedNeed> needs;
  if (latest != nullptr)
    for (const json::object* row : record::rows_in(*latest, "needs")) {
      const auto* rank = row->if_contains("rank");
      RecordedNeed need{record::text_in(*row, "code"), std::nullopt};
      if (rank != nullptr && rank->is_int64()) need.rank = static_cast<int>(rank->get_int64());
      needs.push_back(std::move(need));
    }
  needs.insert(needs.end(), blanks.begin(), blanks.end());
  std::stable_sort(needs.begin(), needs.end(), [](const RecordedNeed& a, const RecordedNeed& b) {
    return a.rank.value_or(0) < b.rank.value_or(0);
  });
  return needs;
}

std::optional<int> repeated_rank(std::vector<int> ranks) {
  std::sort(ranks.begin(), ranks.end());
  const auto twice = std::adjacent_find(ranks.begin(), ranks.end());
  return twice == ranks.end() ? std::nullopt : std::optional(*twice);
}

std::optional<int> missing_rank(std::vector<int> ranks) {
  std::sort(ranks.begin(), ranks.end());
  ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
  for (std::size_t i = 0; i < ranks.size(); ++i)
    if (ranks[i] != static_cast<int>(i) + 1) return static_cast<int>(i) + 1;
  return std::nullopt;
}

std::vector<CodeProblem> check_codes(const record::Standing& standing,
                                     std::span<const RecordedNeed> needs, std::string_view setting,
                                     base::Day day, const law::Census* census) {
  const Checking checking(standing, needs, setting, day);
  std::vector<CodeProblem> problems;
  for (const law::CodeCheck& check : standing.framework->checks) {
    if (census != nullptr && !check.counts_at(*census)) continue;
    auto found = checking.found(check);
    if (!found) continue;
    CodeProblem problem{&check, std::move(*found)};
    if (const law::Code* code = checking.ended_code(check, problem.found)) {
      problem.valid_from = code->from;
      problem.valid_until = code->to;
    }
    problems.push_back(std::move(problem));
  }
  return problems;
}

std::vector<NextCensus> next_censuses(const law::Framework& law, base::Day today) {
  std::vector<NextCensus> all;
  for (const law::Census& census : law.censuses) {
    base::Day day = census.day_in(today.year());
    const base::Day last = census.is_day_known() ? day : day.plus_months(1) - 1;
    if (last < today) day = census.day_in(today.year() + 1);
    all.push_back({&census, day});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const NextCensus& a, const NextCensus& b) { return a.day < b.day; });
  return all;
}

}  // namespace stepwell::app
