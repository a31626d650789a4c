// The meetings of a child's record: one that was arranged, with how often it was moved; one that
// was held, with what was agreed and whether it is done. Pure; knows no kind of meeting by name.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/records/casework.h"

namespace stepwell::app {

/// Why somebody is asked to a meeting: "has taught her for two years".
struct AskedBecause {
  std::string who, why;
};
/// The reasons of an entry that arranged a meeting, in order.
std::vector<AskedBecause> reasons_in(const boost::json::object& body);

struct ArrangedMeeting {
  record::Position entry = 0;
  std::string meeting;  ///< of the list "meeting"
  std::optional<base::Day> day;
  std::string time, place, text;
  std::vector<std::string> invited;
  std::vector<AskedBecause> reasons;  ///< of some of those
  /// The first arranging of this meeting, and how often it was arranged again since: a calendar
  /// takes both for one event.
  record::Position first = 0;
  int moved = 0;
  bool is_open = false;  ///< neither held nor arranged again
};
/// Nothing, if no such entry stands at that position.
std::optional<ArrangedMeeting> arranged_in(const ChildFile& file, record::Position position);
/// The meeting of that kind that is to come; of any kind the next one, if `meeting` is empty.
std::optional<ArrangedMeeting> meeting_to_come(const ChildFile& file, std::string_view meeting);

struct AgreedAction {
  std::string what, who;
  std::string owner;  ///< a person's id, or empty
  std::optional<base::Day> by;
  bool is_done = false;
  bool is_handed_on = false;
  /// Whoever has it by now, or had it last: a person's id. Empty, if it was not handed on, or by an
  /// entry that does not say to whom: then it is not known whether it is done.
  std::string handed_to = {};
};
struct HeldMeeting {
  record::Position entry = 0;
  std::string meeting;
  base::Day on;
  std::vector<std::string> present;
  std::string text, note;
  std::vector<AgreedAction> agreed;
  std::optional<base::Day> next_on;
  std::string recorded_by;
};
/// Nothing, if no such entry stands at that position, or it was struck out. Reading: to whom an
/// action was handed on and whether it is done is no word of the reminder that it became, which
/// only two people may read; without it nobody at the meeting could know what became of what they
/// agreed.
std::optional<HeldMeeting> held_in(const ChildFile& file, record::Position position);
/// The last one of that kind on that day: perhaps the one that somebody is about to record again.
std::optional<HeldMeeting> held_on(const ChildFile& file, std::string_view meeting, base::Day day);

/// What was agreed at any meeting, was handed on and is not done, by the order of the tasks.
std::vector<AgreedAction> handed_on_still(const ChildFile& file);

/// What somebody wants to record of a meeting.
struct MeetingNotes {
  std::string meeting;
  base::Day on;
  std::vector<std::string> present;
  std::string text, note;
  std::vector<AgreedAction> agreed;
  std::optional<base::Day> next_on;
};
/// The entry, in the form of scenario files.
boost::json::object held_entry(const MeetingNotes& notes);

}  // namespace stepwell::app
