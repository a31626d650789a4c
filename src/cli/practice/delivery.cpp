#include "cli/practice/delivery.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "cli/practice/givers.h"
#include "record/body.h"
#include "record/delivery.h"

namespace stepwell::cli {

namespace json = boost::json;
using base::Day;
using record::text_in;

namespace {

/// So many days before the end the help begins of which the sessions are told.
constexpr int kTold = 42;
constexpr int kMostRows = 3;
constexpr int kWeek = 7;
constexpr int kSencoMinute = 15 * 60 + 5, kSessionMinute = 15 * 60 + 10;
constexpr std::uint64_t kDeliverySeed = 6'000'011;

int number_in(const json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value != nullptr && value->is_number() ? value->to_number<int>() : 0;
}

/// The entry of a plan that lists help; null if it lists none.
json::object* plan_in(Told& told) {
  for (json::value& value : told.entries) {
    json::object& entry = value.as_object();
    if (help_rows(entry) != nullptr) return &entry;
  }
  return nullptr;
}

/// A review without a day for the next one ended what it reviewed.
bool ends_a_plan(const Told& told) {
  return std::any_of(told.entries.begin(), told.entries.end(), [](const json::value& value) {
    const json::object& entry = value.as_object();
    return text_in(entry, "kind") == "review_held" && !entry.contains("review_on");
  });
}

/// The help of one child after the last plan.
class DeliveryTale {
 public:
  DeliveryTale(const SchoolScript& script, const TextsScript& texts, const StoryDays& days,
               const StaffPlan& staff, const CastChild& child, std::size_t place)
      : script_(script),
        texts_(texts),
        days_(days),
        staff_(staff),
        child_(child),
        place_(place),
        dice_(script.seed * 131 + place + kDeliverySeed) {}

  std::vector<Told> tell(Told& plan, json::object& issue) {
    Day begin = days_.at_or_after(std::max(plan.on, days_.last() - kTold));
    if (days_.until() <= begin || child_.leaves) return {};
    if (text_in(issue, "label").empty()) issue["label"] = "plan of the help";
    const json::array& rows = issue.at("content").at("provision").as_array();
    Told begins{begin, kSencoMinute, place_, holder("senco", begin), {}};
    for (const json::value& row : rows)
      if (lines_.size() < kMostRows) add_line(row.as_object(), text_in(issue, "label"), begins);
    std::vector<Told> told;
    if (begins.entries.empty()) return told;
    told.push_back(std::move(begins));
    for (Day monday = begin - static_cast<int>(begin.weekday() - 1); monday <= days_.until();
         monday = monday + kWeek)
      tell_week(begin, monday, told);
    return told;
  }

 private:
  struct Line {
    std::string label, by;
    int times = 0;
  };

  const std::string& holder(std::string_view post, Day day) const {
    return staff_.holder(post, child_.class_on(day, script_, days_), day);
  }

  /// Who gives it: the assistant or the teacher of the class, if the plan names them.
  std::string giver_of(const std::string& who, Day day) const {
    for (const char* post : {"assistant", "class_teacher", "senco"})
      if (const std::string& key = holder(post, day); staff_.member(key).name == who) return key;
    return {};
  }

  /// Who writes the sessions down: whoever gives it, or whose post the plan says.
  const std::string& writer_of(const std::string& who, const std::string& giver, Day day) const {
    if (!giver.empty()) return staff_.member(giver).key;
    const bool is_assistant = who == giver_by_post(texts_, "assistant");
    return holder(is_assistant ? "assistant" : "class_teacher", day);
  }

  void add_line(const json::object& row, const std::string& plan, Told& begins) {
    const int times = number_in(row, "times_a_week");
    if (times == 0) return;
    const std::string who = text_in(row, "who"), giver = giver_of(who, begins.on);
    std::string what = text_in(row, "what");
    what = what.substr(0, what.find(". "));
    Line line{fmt::format("help {}", lines_.size() + 1), writer_of(who, giver, begins.on), times};
    json::object entry{{"kind", "provision_began"},
                       {"what", what},
                       {"who", who},
                       {"times_a_week", times},
                       {"label", line.label},
                       {"plan", {{"$at", plan}}},
                       {"row", text_in(row, "id")},
                       {"level", drawn("help_levels", "level")}};
    if (!giver.empty()) entry["person"] = {{"$person", giver}};
    if (const int minutes = number_in(row, "minutes"); minutes > 0) entry["minutes"] = minutes;
    if (const std::string where = text_in(row, "where"); !where.empty()) entry["where"] = where;
    const std::string type = text_in(row, "group");
    if (!type.empty()) entry["type"] = type;
    if (type == text_in(texts_.any, "group_type")) entry["group"] = what;
    entry["targets"] = json::array{json::value(text_in(row, "id"))};
    begins.entries.push_back(std::move(entry));
    lines_.push_back(std::move(line));
  }

  /// One of the list in the texts, by its weight.
  const json::object& draw(std::string_view list) {
    const json::array& all = texts_.any.at(list).as_array();
    int weights = 0;
    for (const json::value& each : all) weights += each.at("weight").to_number<int>();
    int drawn = dice_.within({0, weights - 1});
    for (const json::value& each : all) {
      drawn -= each.at("weight").to_number<int>();
      if (drawn < 0) return each.as_object();
    }
    return all.back().as_object();
  }
  std::string drawn(std::string_view list, std::string_view field) {
    return text_in(draw(list), field);
  }

  /// What was done in a week is written down on its last day, each session with its own.
  void tell_week(Day begin, Day monday, std::vector<Told>& told) {
    for (const Line& line : lines_) {
      json::array entries;
      Day last = monday;
      for (Day day = std::max(begin, monday); day < monday + kWeek && day <= days_.until();
           day = day + 1) {
        const int due = record::sessions_due(days_.calendar(), line.times, {day, day});
        for (int number = 1; number <= due; ++number) {
          entries.push_back(session(line, day, number));
          last = day;
        }
      }
      if (!entries.empty())
        add_week({last, kSessionMinute, place_, line.by, std::move(entries)}, told);
    }
  }

  /// What one person writes of one child on one day is one act.
  void add_week(Told week, std::vector<Told>& told) {
    for (Told& each : told)
      if (each.on == week.on && each.by == week.by && each.minute == week.minute) {
        for (json::value& entry : week.entries) each.entries.push_back(std::move(entry));
        return;
      }
    told.push_back(std::move(week));
  }

  json::value session(const Line& line, Day day, int number) {
    const json::object& what = draw("sessions");
    json::object entry{{"kind", "session_recorded"},
                       {"on", day.iso()},
                       {"outcome", text_in(what, "outcome")},
                       {"provision", {{"$at", line.label}}},
                       {"number", number}};
    if (const std::string why = text_in(what, "why"); !why.empty())
      entry["why"] = why;
    else
      entry["person"] = {{"$person", line.by}};
    return entry;
  }

  const SchoolScript& script_;
  const TextsScript& texts_;
  const StoryDays& days_;
  const StaffPlan& staff_;
  const CastChild& child_;
  std::size_t place_;
  Dice dice_;
  std::vector<Line> lines_;
};

}  // namespace

void tell_delivery(const SchoolScript& script, const TextsScript& texts, const StoryDays& days,
                   const StaffPlan& staff, const std::vector<CastChild>& children,
                   std::vector<Told>& told) {
  std::vector<Told> more;
  for (std::size_t place = 0; place < children.size(); ++place) {
    Told* plan = nullptr;
    for (Told& each : told) {
      if (each.child != place) continue;
      if (ends_a_plan(each)) plan = nullptr;
      if (plan_in(each) != nullptr) plan = &each;
    }
    if (plan == nullptr) continue;
    DeliveryTale tale(script, texts, days, staff, children[place], place);
    for (Told& each : tale.tell(*plan, *plan_in(*plan))) more.push_back(std::move(each));
  }
  for (Told& each : more) told.push_back(std::move(each));
  std::stable_sort(told.begin(), told.end(),
                   [](const Told& a, const Told& b) { return a.on < b.on; });
}

}  // namespace stepwell::cli
