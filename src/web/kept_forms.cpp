#include "web/kept_forms.h"

#include <algorithm>
#include <utility>

namespace stepwell::web {
namespace {

constexpr std::size_t kMostUsedForms = 10'000;
/// One part in so many of the room is for what comes without a session.
constexpr std::size_t kWithoutSession = 4;

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
    : clock_(clock),
      most_bytes_(most_bytes),
      of_persons_{most_bytes - most_bytes / kWithoutSession},
      of_addresses_{most_bytes / kWithoutSession} {}

KeptForms::Room& KeptForms::room_of(const FormSender& sender) {
  return sender.known == FormSender::Known::Person ? of_persons_ : of_addresses_;
}

void KeptForms::drop(const std::string& secret_hash) {
  const auto slot = slots_.find(secret_hash);
  if (slot == slots_.end()) return;
  const FormSender& sender = slot->second.sender;
  const std::size_t bytes = slot->second.bytes;
  Room& room = room_of(sender);
  const auto held = room.bytes_of.find(sender.name);
  room.bytes -= bytes;
  held->second -= bytes;
  if (held->second == 0) room.bytes_of.erase(held);
  std::erase(room.oldest_first, secret_hash);
  slots_.erase(slot);
}

/// The oldest of whoever has most with what comes: who sends much takes room from nobody else.
std::string KeptForms::first_to_go(const Room& room, const FormSender& sender,
                                   std::size_t bytes) const {
  const auto with_what_comes = [&](const auto& held) {
    return held.second + (held.first == sender.name ? bytes : 0);
  };
  const auto most = std::max_element(room.bytes_of.begin(), room.bytes_of.end(),
                                     [&](const auto& one, const auto& other) {
                                       return with_what_comes(one) < with_what_comes(other);
                                     });
  return *std::find_if(
      room.oldest_first.begin(), room.oldest_first.end(),
      [&](const std::string& secret) { return slots_.at(secret).sender.name == most->first; });
}

void KeptForms::make_room(const FormSender& sender, std::size_t bytes) {
  Room& room = room_of(sender);
  const base::Instant now = clock_.now();
  while (!room.oldest_first.empty() && slots_.at(room.oldest_first.front()).until <= now)
    drop(std::string(room.oldest_first.front()));
  while (!room.oldest_first.empty() && room.bytes + bytes > room.most)
    drop(first_to_go(room, sender, bytes));
}

KeptForms::Outcome KeptForms::keep(const std::string& secret_hash, KeptForm form,
                                   const FormSender& sender) {
  constexpr std::size_t kForms = 8;
  const std::size_t bytes = size_of(form);
  if (bytes > most_bytes_ / kForms) return Outcome::TooLarge;
  const std::lock_guard lock(mutex_);
  drop(secret_hash);
  make_room(sender, bytes);
  const base::Instant until{clock_.now().seconds + kKeptFormSeconds};
  slots_.emplace(secret_hash, Slot{std::move(form), sender, until, bytes});
  Room& room = room_of(sender);
  room.oldest_first.push_back(secret_hash);
  room.bytes += bytes;
  room.bytes_of[sender.name] += bytes;
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
