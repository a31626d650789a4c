#include "exchange/namesakes.h"

namespace stepwell::exchange {

template <class Map, class Key>
void Namesakes::look(const Map& map, const Key& key, std::optional<std::size_t>& first) const {
  ++looked_at_;
  const auto found = map.find(key);
  if (found == map.end() || found->second.empty()) return;
  const std::size_t child = *found->second.begin();
  if (!first || child < *first) first = child;
}

std::optional<std::size_t> Namesakes::find(const std::string& upn,
                                           const std::string& number) const {
  looked_at_ = 0;
  std::optional<std::size_t> first;
  if (upn.empty() && number.empty()) return first_;
  if (number.empty()) {
    look(by_upn_, upn, first);
    look(by_upn_, std::string(), first);
  } else if (upn.empty()) {
    look(by_number_, number, first);
    look(by_number_, std::string(), first);
  } else {
    for (const auto& one : {upn, std::string()})
      for (const auto& other : {number, std::string()})
        look(by_both_, std::pair(one, other), first);
  }
  return first;
}

void Namesakes::add(std::size_t child, const std::string& upn, const std::string& number) {
  by_upn_[upn].insert(child);
  by_number_[number].insert(child);
  by_both_[{upn, number}].insert(child);
  if (!first_) first_ = child;
}

void Namesakes::take_out(std::size_t child, const std::pair<std::string, std::string>& numbers) {
  by_upn_[numbers.first].erase(child);
  by_number_[numbers.second].erase(child);
  by_both_[numbers].erase(child);
}

void Namesakes::change(std::size_t child, const std::pair<std::string, std::string>& before,
                       const std::pair<std::string, std::string>& now) {
  if (before == now) return;
  take_out(child, before);
  add(child, now.first, now.second);
}

bool SaidOnce::is_new(std::size_t child, const app::RollProblem& problem) {
  return said_.insert({child, problem.code, problem.field, problem.found}).second;
}

}  // namespace stepwell::exchange
