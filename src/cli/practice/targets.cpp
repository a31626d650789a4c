#include "cli/practice/targets.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "base/fault.h"

namespace stepwell::cli {

namespace json = boost::json;

namespace {

/// The form of the ids that rows of plans have: a number by which they sort, then letters.
std::string row_id(int number, Dice& dice) {
  constexpr std::string_view kLetters = "bcdfghjkmnpqrstvwxyz";
  std::string id = fmt::format("{:03}", number);
  for (int i = 0; i < 5; ++i) id += kLetters[dice.below(kLetters.size())];
  return id;
}

Span span_at(const json::object& object, std::string_view name) {
  const json::array& pair = object.at(name).as_array();
  return {pair.at(0).to_number<int>(), pair.at(1).to_number<int>()};
}

}  // namespace

Targets::Targets(const TextsScript& texts, Filling& filling, Dice& dice,
                 std::vector<std::string> kinds)
    : texts_(texts), filling_(filling), dice_(dice), kinds_(std::move(kinds)) {}

bool Targets::is_in_plan(const json::object& words) const {
  return std::any_of(all_.begin(), all_.end(), [&](const Target& target) {
    return target.words.at("target") == words.at("target");
  });
}

std::optional<json::object> Targets::take(const std::string& kind) {
  auto& waiting = waiting_[kind];
  const auto is_new = [this](const json::object& words) { return !is_in_plan(words); };
  auto found = std::find_if(waiting.rbegin(), waiting.rend(), is_new);
  if (found == waiting.rend()) {
    const json::value* bank = filling_.bank("targets", kind);
    if (bank == nullptr) throw base::Fault("no targets: " + kind);
    waiting.clear();
    for (const json::value& item : bank->as_array())
      if (filling_.fits(item)) waiting.push_back(item.as_object());
    if (waiting.empty()) throw base::Fault("no target fits: " + kind);
    dice_.shuffle(waiting);
    found = std::find_if(waiting.rbegin(), waiting.rend(), is_new);
  }
  if (found == waiting.rend()) return std::nullopt;
  json::object words = std::move(*found);
  waiting.erase(std::next(found).base());
  return words;
}

std::optional<Targets::Target> Targets::next(const std::string& kind) {
  if (auto words = take(kind)) return target_of(std::move(*words), kind);
  for (const std::string& other : kinds_)
    if (other != kind)
      if (auto words = take(other)) return target_of(std::move(*words), other);
  return std::nullopt;
}

Targets::Target Targets::target_of(json::object words, const std::string& kind) {
  Target target{std::move(words), kind, row_id(++made_, dice_), 0, 0, 0};
  target.from = dice_.within(span_at(target.words, "from"));
  target.to = target.from + dice_.within(span_at(target.words, "step"));
  set_fate(target);
  return target;
}

void Targets::set_fate(Target& target) {
  const json::array& fates = texts_.any.at("fates").as_array();
  int all = 0;
  for (const json::value& each : fates) all += each.at("weight").to_number<int>();
  int drawn = dice_.within({0, all - 1});
  for (target.fate = 0; target.fate + 1 < fates.size(); ++target.fate) {
    drawn -= fates[target.fate].at("weight").to_number<int>();
    if (drawn < 0) return;
  }
}

const json::object& Targets::fate(const Target& target) const {
  return texts_.any.at("fates").as_array().at(target.fate).as_object();
}

int Targets::now(const Target& target, double share) const {
  const double way = fate(target).at("way").to_number<double>() * share;
  const double gone = static_cast<double>(target.to - target.from) * way;
  return target.from + static_cast<int>(gone);
}

void Targets::begin(int count) {
  all_.clear();
  for (int i = 0; i < count; ++i)
    if (auto target = next(kinds_.at(static_cast<std::size_t>(i) % kinds_.size())))
      all_.push_back(std::move(*target));
}

void Targets::renew() {
  for (Target& target : all_) {
    if (fate(target).at("carried").as_bool()) {
      target.from = now(target, 1);
      set_fate(target);
    } else if (auto other = next(target.kind)) {
      target = std::move(*other);
    } else {
      target = target_of(target.words, target.kind);
    }
  }
}

std::vector<NamedWords> Targets::rows(double share) {
  std::vector<NamedWords> rows;
  for (const Target& target : all_) {
    NamedWords row{{"t.id", target.id},
                   {"from", std::to_string(target.from)},
                   {"to", std::to_string(target.to)},
                   {"now", std::to_string(now(target, share))},
                   {"t.outcome", std::string(fate(target).at("outcome").as_string())}};
    for (const auto& [name, value] : target.words)
      if (value.is_string())
        row.insert_or_assign("t." + std::string(name), filling_.fill_text(value.get_string(), row));
    const json::array& notes = fate(target).at("notes").as_array();
    row.insert_or_assign("t.note",
                         filling_.fill_text(notes.at(dice_.below(notes.size())).as_string(), row));
    rows.push_back(std::move(row));
  }
  return rows;
}

bool Targets::went_well() const {
  const auto well = std::count_if(all_.begin(), all_.end(), [&](const Target& target) {
    return fate(target).at("well").as_bool();
  });
  return 2 * well > static_cast<std::ptrdiff_t>(all_.size());
}

}  // namespace stepwell::cli
