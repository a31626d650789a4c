// Rules that change: versions of one id that follow each other in time, each the law on its own
// days.
#include <algorithm>

#include "law/pack_reader.h"

namespace stepwell::law {

Effective PackReader::effective(TableReader& table) {
  Effective effective;
  auto dates = table.maybe_table("effective");
  if (!dates) return effective;
  effective.first = dates->maybe_day("from").value_or(Effective::kBeginning);
  effective.last = dates->maybe_day("to").value_or(Effective::kEnd);
  effective.takes_open = dates->flag("takes_open", false);
  if (effective.last < effective.first)
    dates->fault("to", "a day on or after from", effective.last.iso());
  dates->finish();
  return effective;
}

void PackReader::refuse_takes_open(TableReader& table, const Effective& effective) {
  if (effective.takes_open)
    table.fault("effective", "takes_open of a duty only: nothing of this opens", "it");
}

void PackReader::claim_version(TableReader& table, const std::string& noun, const std::string& id,
                               const Effective& now, Effective* before) {
  const bool is_known = ids_.contains(noun + "\n" + id);
  if (before == nullptr || !table.has("effective")) {
    if (now.takes_open)
      table.fault("effective", "takes_open only where a version before it has the same id",
                  "the first version");
    if (is_known && table.has("effective"))
      table.fault("effective", "the versions of a rule one after another, the oldest first",
                  "another rule between them");
    else
      claim_id(table, noun, id);
    return;
  }
  end_before(table, *before, now);
}

/// The version before it ends at the latest when this one begins: so a change is added, and what
/// was there stays as it was written.
void PackReader::end_before(TableReader& table, Effective& before, const Effective& now) {
  if (now.first == Effective::kBeginning) {
    table.fault("effective", "from, the day on which this version becomes the law", "none");
    return;
  }
  const bool is_open = before.last == Effective::kEnd;
  if (now.first <= before.first || (!is_open && now.first <= before.last)) {
    table.fault("effective",
                "a day after " + (is_open ? before.first : before.last).iso() +
                    ", to which the version before it is the law",
                now.first.iso());
    return;
  }
  if (is_open) before.last = now.first - 1;
}

std::string PackReader::welsh_of_version(const std::string& welsh,
                                         const Effective& effective) const {
  if (effective.first == Effective::kBeginning) return welsh;
  const std::string dated = welsh + "@" + effective.first.iso();
  const auto found = welsh_.lower_bound(dated);
  const bool is_there = found != welsh_.end() && found->first.starts_with(dated);
  return is_there ? dated : welsh;
}

/// The rows do not move any more: versions may point to each other.
void PackReader::link_versions() {
  Duty* before = nullptr;
  std::size_t place = 0;
  for (Duty& duty : framework_->duties) {
    const bool is_version = before != nullptr && before->id == duty.id;
    place = is_version ? place + 1 : 0;
    duty.rule = is_version ? before->rule : &duty;
    duty.version = std::uint32_t{1} << std::min(place, kMostVersions - 1);
    if (is_version) before->after = &duty;
    if (place == kMostVersions)
      faults_.push_back({folder_ + "/duties.toml", 0, "duty",
                         "at most " + std::to_string(kMostVersions) + " versions of a rule",
                         "more of \"" + duty.id + "\""});
    before = &duty;
  }
}

void PackReader::note_changes() {
  std::vector<base::Day>& changes = framework_->changes;
  const auto note = [&](const Effective& effective) {
    if (effective.first != Effective::kBeginning) changes.push_back(effective.first);
    if (effective.last != Effective::kEnd) changes.push_back(effective.last + 1);
  };
  for (const Move& move : framework_->moves) note(move.effective);
  for (const Duty& duty : framework_->duties) note(duty.effective);
  for (const Exception& exception : framework_->exceptions) note(exception.effective);
  std::sort(changes.begin(), changes.end());
  changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
}

}  // namespace stepwell::law
