#include "store/chain_check.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "store/chain.h"

namespace stepwell::store {

using What = app::Difference::What;

namespace {

/// A salt of another length would let the border between salt and body be moved.
bool is_body_true(const StoredEntry& entry) {
  if (!entry.body && !entry.salt) return entry.is_erased;
  return entry.body && entry.salt && entry.salt->size() == kSaltLength &&
         body_hash(*entry.salt, *entry.body) == entry.body_hash;
}

ChainedColumns columns(const StoredEntry& entry) {
  return {entry.school,      entry.child,       entry.position, entry.on_day,
          entry.recorded_at, entry.recorded_by, entry.topic,    entry.body_hash};
}

auto place(const app::Head& head) {
  return std::tie(head.record, head.position);
}

}  // namespace

record::Position position_of(const StoredEntry& entry) {
  const char* end = entry.position.data() + entry.position.size();
  record::Position position = 0;
  const auto read = std::from_chars(entry.position.data(), end, position);
  return read.ec == std::errc() && read.ptr == end && position > 0 ? position : 0;
}

void ChainCheck::find(What what, record::Position position) {
  differences_.push_back({what, record_, position});
}

void ChainCheck::start_record(const StoredEntry& entry) {
  record_ = {entry.school, entry.child};
  expected_ = 1;
  previous_hash_.clear();
  is_previous_known_ = true;
}

void ChainCheck::add(const StoredEntry& entry) {
  if (entry.school != record_.school || entry.child != record_.child) start_record(entry);
  const record::Position position = position_of(entry);
  if (position > expected_) {
    find(What::Gap, expected_);
    is_previous_known_ = false;
  }
  if (!is_body_true(entry)) find(What::BodyAltered, position);
  // After a gap the entry before is not there to prove this one by: the gap says so already.
  if (position < expected_ ||
      (is_previous_known_ && entry_hash(previous_hash_, columns(entry)) != entry.hash))
    find(What::ChainBroken, position);
  expected_ = std::max(expected_, position) + 1;
  previous_hash_ = entry.hash;
  is_previous_known_ = true;
}

HeadSearch::HeadSearch(std::vector<app::Head> kept) : kept_(std::move(kept)) {
  const auto all = [](const app::Head& head) {
    return std::tie(head.record, head.position, head.hash);
  };
  std::sort(kept_.begin(), kept_.end(),
            [&](const auto& a, const auto& b) { return all(a) < all(b); });
  kept_.erase(std::unique(kept_.begin(), kept_.end()), kept_.end());
  is_met_.resize(kept_.size());
}

void HeadSearch::add(const app::Head& link) {
  while (next_ < kept_.size() && place(kept_[next_]) < place(link)) ++next_;
  for (std::size_t i = next_; i < kept_.size() && place(kept_[i]) == place(link); ++i)
    if (kept_[i].hash == link.hash) is_met_[i] = true;
}

std::vector<app::Difference> HeadSearch::missing() && {
  std::vector<app::Difference> missing;
  for (std::size_t i = 0; i < kept_.size(); ++i)
    if (!is_met_[i]) missing.push_back({What::HeadMissing, kept_[i].record, kept_[i].position});
  return missing;
}

}  // namespace stepwell::store
