// Fills the words into the entries of a script: names, days, and texts from a bank, of which none
// comes twice for one child before all have come.
#pragma once

#include <boost/json/value.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/practice/dice.h"
#include "cli/practice/script.h"

namespace stepwell::cli {

using NamedWords = std::map<std::string, std::string, std::less<>>;

/// In a text, `{name}` is a word that was set, `{pick:bank}` a text of the bank that fits the
/// child, `{#3-7}` a number. In a list, `{"$each": "targets", "row": ...}` becomes a row for each
/// of them, `{"$if": "word", "row": ...}` one if that word says something; elsewhere
/// `{"$pick": [...]}` becomes one of these, `{"$number": "..."}` a number, `{"$bank": "..."}` what
/// stands in the bank.
class Filling {
 public:
  /// `kinds`: of need, the weightiest first; `year`: the place in the ladder. All outlive this.
  Filling(const TextsScript& texts, Dice& dice, std::vector<std::string> kinds);

  void set(std::string_view name, std::string value) {
    words_.insert_or_assign(std::string(name), std::move(value));
  }
  void set_year(int year) { year_ = year; }
  void set_rows(std::string_view name, std::vector<NamedWords> rows) {
    rows_.insert_or_assign(std::string(name), std::move(rows));
  }

  boost::json::value fill(const boost::json::value& value);
  std::string fill_text(std::string_view text, const NamedWords& row = {});
  /// A text of the bank of that kind of need, or of what is for all.
  std::string pick(std::string_view bank, std::string_view kind);
  /// What stands in the bank of that kind of need, or for all; null if nothing does.
  const boost::json::value* bank(std::string_view bank, std::string_view kind) const;
  /// Whether something written for these years is for the child's.
  bool fits(const boost::json::value& item) const;

 private:
  boost::json::value fill(const boost::json::value& value, const NamedWords& row);
  boost::json::value fill_object(const boost::json::object& object, const NamedWords& row);
  boost::json::array fill_list(const boost::json::array& list, const NamedWords& row);
  void add_each(const boost::json::object& each, const NamedWords& row, boost::json::array& into);
  std::string word(std::string_view name, const NamedWords& row);

  const TextsScript& texts_;
  Dice& dice_;
  std::vector<std::string> kinds_;
  int year_ = 0;
  NamedWords words_;
  std::map<std::string, std::vector<NamedWords>, std::less<>> rows_;
  std::map<std::string, std::vector<std::string>>
      waiting_;  ///< of each bank, in the order of chance
};

}  // namespace stepwell::cli
