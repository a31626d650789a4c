#include "cli/practice/agreed.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

namespace stepwell::cli {

namespace json = boost::json;
using base::Day;

namespace {

constexpr std::uint64_t kAgreedSeed = 7'000'003;
constexpr int kDoneMinute = 15 * 60 + 20;
/// What was to be done so many days before the end, or earlier, is done.
constexpr int kLongAgo = 20;
/// Of what was to be done since, one in so many is open.
constexpr int kOpenOneIn = 3;
constexpr Span kEarlyOrLate{-6, 3};  // days, about the day that was agreed

class AgreedTale {
 public:
  AgreedTale(const SchoolScript& script, const StoryDays& days, const StaffPlan& staff)
      : days_(days), staff_(staff), dice_(script.seed + kAgreedSeed) {}

  /// Adds to `more` what became of that act's promises, and gives its meetings the labels by which
  /// they are named.
  void tell(Told& meeting, std::vector<Told>& more) {
    for (json::value& value : meeting.entries) {
      json::object& entry = value.as_object();
      const json::value* agreed = entry.if_contains("agreed");
      if (entry.at("kind") != "meeting_held" || agreed == nullptr) continue;
      const std::size_t rows = agreed->as_array().size();
      for (std::size_t row = 0; row < rows; ++row) tell_row(meeting, entry, row, more);
    }
  }

 private:
  void tell_row(const Told& meeting, json::object& entry, std::size_t row,
                std::vector<Told>& more) {
    const json::object& action = entry.at("agreed").at(row).as_object();
    const auto by =
        action.contains("by") ? base::parse_day(action.at("by").as_string()) : std::optional<Day>();
    if (!by) return;
    const Day done = days_.at_or_after(std::max(meeting.on, *by + dice_.within(kEarlyOrLate)));
    const bool is_open = *by > days_.last() - kLongAgo && dice_.within({1, kOpenOneIn}) == 1;
    if (is_open || days_.until() < done) return;
    if (!entry.contains("label")) entry["label"] = fmt::format("agreed {}", ++labels_);
    more.push_back({done,
                    kDoneMinute,
                    meeting.child,
                    staff_.holder("senco", {}, done),
                    {json::object{{"kind", "action_done"},
                                  {"on", done.iso()},
                                  {"meeting", {{"$at", entry.at("label")}}},
                                  {"action", row + 1}}}});
  }

  const StoryDays& days_;
  const StaffPlan& staff_;
  Dice dice_;
  int labels_ = 0;
};

}  // namespace

void tell_agreed(const SchoolScript& script, const StoryDays& days, const StaffPlan& staff,
                 std::vector<Told>& told) {
  AgreedTale tale(script, days, staff);
  std::vector<Told> more;
  for (Told& each : told) tale.tell(each, more);
  for (Told& each : more) told.push_back(std::move(each));
  std::stable_sort(told.begin(), told.end(),
                   [](const Told& a, const Told& b) { return a.on < b.on; });
}

}  // namespace stepwell::cli
