#include "cli/practice/words.h"

#include <boost/json.hpp>
#include <charconv>

#include "base/fault.h"

namespace stepwell::cli {

namespace json = boost::json;

namespace {

int number_of(std::string_view digits) {
  int number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (read.ec != std::errc() || read.ptr != digits.data() + digits.size())
    throw base::Fault("no number: " + std::string(digits));
  return number;
}

/// "3-7"
Span span_written(std::string_view text) {
  const auto dash = text.find('-', 1);
  if (dash == std::string_view::npos) return {number_of(text), number_of(text)};
  return {number_of(text.substr(0, dash)), number_of(text.substr(dash + 1))};
}

const std::string& no_text() {
  static const std::string kNone;
  return kNone;
}

std::string text_of(const json::value& item) {
  return std::string(item.is_object() ? item.as_object().at("text").as_string() : item.as_string());
}

}  // namespace

Filling::Filling(const TextsScript& texts, Dice& dice, std::vector<std::string> kinds)
    : texts_(texts), dice_(dice), kinds_(std::move(kinds)) {}

bool Filling::fits(const json::value& item) const {
  const auto* object = item.if_object();
  const auto* years = object == nullptr ? nullptr : object->if_contains("years");
  if (years == nullptr) return true;
  return years->as_array().at(0).to_number<int>() <= year_ &&
         year_ <= years->as_array().at(1).to_number<int>();
}

const json::value* Filling::bank(std::string_view name, std::string_view kind) const {
  if (const auto* of_kind = texts_.kinds.if_contains(kind))
    if (const auto* found = of_kind->as_object().if_contains(name)) return found;
  return texts_.any.if_contains(name);
}

std::string Filling::pick(std::string_view name, std::string_view kind) {
  const json::value* all = bank(name, kind);
  if (all == nullptr) throw base::Fault("no texts: " + std::string(name));
  auto& waiting = waiting_[std::string(kind) + " " + std::string(name)];
  if (waiting.empty()) {
    for (const json::value& item : all->as_array())
      if (fits(item)) waiting.push_back(text_of(item));
    if (waiting.empty()) throw base::Fault("no text fits: " + std::string(name));
    dice_.shuffle(waiting);
  }
  std::string text = std::move(waiting.back());
  waiting.pop_back();
  return text;
}

std::string Filling::word(std::string_view name, const NamedWords& row) {
  constexpr std::string_view kPick = "pick:";
  if (name.starts_with(kPick))
    return fill_text(pick(name.substr(kPick.size()), kinds_.empty() ? no_text() : kinds_.front()),
                     row);
  if (name.starts_with('#')) return std::to_string(dice_.within(span_written(name.substr(1))));
  const auto in_row = row.find(name);
  if (in_row != row.end()) return in_row->second;
  const auto found = words_.find(name);
  if (found == words_.end()) throw base::Fault("no such word: " + std::string(name));
  return found->second;
}

std::string Filling::fill_text(std::string_view text, const NamedWords& row) {
  std::string filled;
  while (true) {
    const auto open = text.find('{');
    if (open == std::string_view::npos) return filled.append(text);
    const auto close = text.find('}', open);
    if (close == std::string_view::npos) throw base::Fault("a word without an end");
    filled.append(text.substr(0, open));
    filled += word(text.substr(open + 1, close - open - 1), row);
    text.remove_prefix(close + 1);
  }
}

json::value Filling::fill(const json::value& value) {
  return fill(value, {});
}

json::value Filling::fill(const json::value& value, const NamedWords& row) {
  if (value.is_string()) return json::value(fill_text(value.get_string(), row));
  if (value.is_array()) return fill_list(value.get_array(), row);
  if (value.is_object()) return fill_object(value.get_object(), row);
  return value;
}

json::value Filling::fill_object(const json::object& object, const NamedWords& row) {
  if (const auto* choices = object.if_contains("$pick"))
    return fill(choices->as_array().at(dice_.below(choices->as_array().size())), row);
  if (const auto* number = object.if_contains("$number"))
    return json::value(number_of(fill_text(number->as_string(), row)));
  if (const auto* name = object.if_contains("$bank")) {
    const auto* found = bank(name->as_string(), kinds_.empty() ? no_text() : kinds_.front());
    if (found == nullptr) throw base::Fault("no such bank: " + std::string(name->as_string()));
    return *found;
  }
  json::object filled;
  for (const auto& [name, value] : object) filled[name] = fill(value, row);
  return filled;
}

void Filling::add_each(const json::object& each, const NamedWords& row, json::array& into) {
  const auto found = rows_.find(std::string_view(each.at("$each").as_string()));
  if (found == rows_.end()) throw base::Fault("no such rows");
  const auto* chance = each.if_contains("chance");
  for (const NamedWords& own : found->second) {
    if (chance != nullptr && !dice_.happens(chance->to_number<double>())) continue;
    NamedWords both = row;
    for (const auto& [name, value] : own) both.insert_or_assign(name, value);
    into.push_back(fill(each.at("row"), both));
  }
}

json::array Filling::fill_list(const json::array& list, const NamedWords& row) {
  json::array filled;
  for (const json::value& value : list) {
    const auto* object = value.if_object();
    if (object != nullptr && object->contains("$each")) {
      add_each(*object, row, filled);
    } else if (object != nullptr && object->contains("$if")) {
      if (!word(object->at("$if").as_string(), row).empty())
        filled.push_back(fill(object->at("row"), row));
    } else {
      filled.push_back(fill(value, row));
    }
  }
  return filled;
}

}  // namespace stepwell::cli
