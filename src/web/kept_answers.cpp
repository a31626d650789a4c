#include "web/kept_answers.h"

#include <utility>

#include "base/check.h"
#include "base/day.h"
#include "web/form_page.h"
#include "web/guard.h"

namespace stepwell::web {
namespace {

constexpr std::size_t kMostBytes = 8 * 1024 * 1024;

/// No two sessions share an answer: a page holds what only the session's own forms may carry.
std::string key_of(const http::Request& request) {
  std::string key;
  const auto add = [&](std::string_view part) {
    key += std::to_string(part.size()) + ":";
    key += part;
  };
  add(visitor_of(request).token);
  add(request.path);
  for (const http::FormField& field : request.query.fields()) {
    add(field.name);
    add(field.value);
  }
  return key;
}

bool is_worth_keeping(const http::Response& answer) {
  return answer.status == 200 && answer.header("Set-Cookie").empty();
}

void check_has_no_act(const http::Response& answer) {
  const std::string field = "name=\"" + std::string(kFormField) + "\"";
  base::check(answer.bytes().find(field) == std::string_view::npos,
              "a page that is kept has no form that records");
}

}  // namespace

http::Handler KeptAnswers::keep(http::Handler page) {
  return [this, page = std::move(page)](const http::Request& request,
                                        const http::PathParameters& path) {
    // Asked before anything is read: what is written meanwhile has a later one.
    const std::uint64_t moment = store_.moment();
    const base::Instant now = clock_.now();
    std::string key = key_of(request);
    http::Response answer;
    if (find(key, moment, now, answer)) return answer;
    answer = page(request, path);
    if (!is_worth_keeping(answer)) return answer;
    check_has_no_act(answer);
    if (auto* text = std::get_if<std::string>(&answer.body))
      answer.body = std::make_shared<const std::string>(std::move(*text));
    add(std::move(key), {moment, now, answer});
    return answer;
  };
}

bool KeptAnswers::find(const std::string& key, std::uint64_t moment, base::Instant now,
                       http::Response& answer) {
  const std::lock_guard lock(mutex_);
  const auto found = kept_.find(key);
  if (found == kept_.end()) return false;
  const Kept& kept = found->second;
  const std::int64_t age = now.seconds - kept.made.seconds;
  const bool holds = kept.moment == moment && 0 <= age && age < kAnswerSeconds &&
                     base::london_day(kept.made) == base::london_day(now);
  if (holds) answer = kept.answer;
  return holds;
}

void KeptAnswers::add(std::string key, Kept kept) {
  const std::lock_guard lock(mutex_);
  // What is no longer asked for goes with the rest; that happens seldom, and costs one page each.
  if (bytes_ > kMostBytes) {
    kept_.clear();
    bytes_ = 0;
  }
  Kept& place = kept_[std::move(key)];
  bytes_ = bytes_ + kept.answer.bytes().size() - place.answer.bytes().size();
  place = std::move(kept);
}

}  // namespace stepwell::web
