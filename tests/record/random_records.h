// Makes records by chance, from the table of kinds and from what a law's own rules name, for the
// properties of the fold.
#pragma once

#include <rapidcheck.h>

#include <array>
#include <boost/json.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "calendar/school_calendar.h"
#include "law/library.h"
#include "record/standing.h"

namespace stepwell::record::testing {

/// What chance gives for one entry; the numbers are taken modulo what there is to choose from.
struct Draw {
  int day = 0;  ///< days after the first of the record
  int what = 0;
  std::array<int, 4> more{};
};
void showValue(const Draw& draw, std::ostream& os);

rc::Gen<std::vector<Draw>> draws();

/// A law with a school, a calendar and a first day, to which a record belongs.
class World {
 public:
  explicit World(std::string_view framework);
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  const Circumstances& circumstances() const { return circumstances_; }
  const law::Framework& framework() const { return *circumstances_.schools.front().framework; }
  base::Day first() const { return first_; }

  /// The record that the draws stand for. Taking over comes first or not at all; strikes and other
  /// entries that name one name an earlier one.
  boost::json::array record_of(const std::vector<Draw>& draws) const;
  std::vector<Entry> read(const boost::json::array& record) const;
  /// The whole answer, as text.
  std::string answer(const std::vector<Entry>& entries, base::Day on) const;

 private:
  using Topic = std::vector<std::string>;

  void add_topics_of_rules();
  void add_topics_of_kinds();
  std::vector<std::string> values_of(std::string_view list) const;
  boost::json::object entry_of(const Draw& draw, std::size_t position) const;
  void fill(boost::json::object& entry, const law::KindSpec& kind, const Draw& draw,
            std::size_t position) const;

  Circumstances circumstances_;
  calendar::SchoolCalendar calendar_, other_calendar_;
  base::Day first_;
  std::vector<Topic> rules_, kinds_;
};

/// Welsh and English law, and the invented one that uses everything.
const World& wales();
const World& england();
const World& invented();

}  // namespace stepwell::record::testing
