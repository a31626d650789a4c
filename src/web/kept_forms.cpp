#include "web/kept_forms.h"

#include <algorithm>
#include <utility>

namespace stepwell::web {
namespace {

constexpr std::size_t kMostUsedForms = 10'000;

/// What a form takes in memory, about.
std::size_t size_of(const KeptForm& kept) {
  constexpr std::size_t kFrame = 128;
  std::size_t bytes = kFrame + kept.path.size();
  for (const http::FormField& field : kept.form.fields())
    bytes += kFrame + field.name.size() + field.value.size();
  return bytes;
}

}  // namespace

KeptForms::KeptForms(const app::Clock& clock, std::size_t most_bytes)
    : clock_(clock), most_bytes_(most_bytes) {}

void KeptForms::drop(const std::string& secret_hash) {
  const auto slot = slots_.find(secret_hash);
  if (slot == slots_.end()) return;
  bytes_ -= slot->second.bytes;
  slots_.erase(slot);
  std::erase(oldest_first_, secret_hash);
}

void KeptForms::make_room(std::size_t bytes) {
  const base::Instant now = clock_.now();
  while (!oldest_first_.empty()) {
    const std::string oldest = oldest_first_.front();
    const bool is_over = slots_.at(oldest).until <= now;
    if (!is_over && bytes_ + bytes <= most_bytes_) return;
    drop(oldest);
  }
}

KeptForms::Outcome KeptForms::keep(const std::string& secret_hash, KeptForm form) {
  constexpr std::size_t kForms = 8;
  const std::size_t bytes = size_of(form);
  if (bytes > most_bytes_ / kForms) return Outcome::TooLarge;
  const std::lock_guard lock(mutex_);
  drop(secret_hash);
  make_room(bytes);
  const base::Instant until{clock_.now().seconds + kKeptFormSeconds};
  slots_.emplace(secret_hash, Slot{std::move(form), until, bytes});
  oldest_first_.push_back(secret_hash);
  bytes_ += bytes;
  return Outcome::Kept;
}

std::optional<KeptForm> KeptForms::find(const std::string& secret_hash, std::string_view path,
                                        std::string_view person) {
  const std::lock_guard lock(mutex_);
  const auto slot = slots_.find(secret_hash);
  if (slot == slots_.end() || slot->second.until <= clock_.now()) return std::nullopt;
  const KeptForm& kept = slot->second.kept;
  if (kept.path != path || kept.person != person) return std::nullopt;
  return kept;
}

void KeptForms::forget(const std::string& secret_hash, std::string_view path) {
  const std::lock_guard lock(mutex_);
  const auto slot = slots_.find(secret_hash);
  if (slot != slots_.end() && slot->second.kept.path == path) drop(secret_hash);
}

bool UsedForms::use(const std::string& form, const std::string& person) {
  const std::lock_guard lock(mutex_);
  std::string key = person + " " + form;
  if (!used_.insert(key).second) return false;
  oldest_first_.push_back(std::move(key));
  if (oldest_first_.size() > kMostUsedForms) {
    used_.erase(oldest_first_.front());
    oldest_first_.pop_front();
  }
  return true;
}

}  // namespace stepwell::web
