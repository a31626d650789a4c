#include "app/help/help_map.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "app/help/given_in_days.h"
#include "base/text.h"

namespace stepwell::app {

using record::Provision;

namespace {

constexpr int kMinutesOfHour = 60;

std::optional<int> rate_of(const GivenInDays& given, const HelpMapAsked& asked) {
  for (const people::Post& post : asked.day.posts) {
    if (post.person != given.giver.person || !post.held_on(asked.day.day)) continue;
    const auto rate = asked.settings.pence_an_hour.find(people::name_of(post.kind));
    if (rate != asked.settings.pence_an_hour.end()) return rate->second;
  }
  return std::nullopt;
}

/// Time and cost before they are rounded.
struct ExactTime {
  double minutes = 0, without_rate = 0, pence = 0;
  bool has_rate = false;

  void add(double more, const std::optional<int>& rate) {
    minutes += more;
    if (!rate) without_rate += more;
    has_rate = has_rate || rate;
    pence += more * rate.value_or(0) / kMinutesOfHour;
  }
  void add(const ExactTime& more) {
    minutes += more.minutes;
    without_rate += more.without_rate;
    pence += more.pence;
    has_rate = has_rate || more.has_rate;
  }
  HelpTime rounded() const {
    HelpTime time{static_cast<int>(std::lround(minutes)), std::nullopt,
                  static_cast<int>(std::lround(without_rate))};
    if (has_rate) time.pence = std::llround(pence);
    return time;
  }
};

/// Lines are the same if they say the same of what is given; where that is not said, by its type.
std::string line_key(const Provision& provision) {
  return provision.what.empty() ? " " + provision.type : base::folded_name(provision.what);
}

std::size_t level_rank(const law::Framework& law, std::string_view level) {
  std::size_t rank = 0;
  for (const law::Choice& choice : law.choices) {
    if (choice.list != "provision_level") continue;
    if (choice.id == level) return rank;
    ++rank;
  }
  return rank;
}

/// Since it began.
record::Delivery delivery_of(const GivenInDays& given, const SessionsAsked& asked) {
  return record::delivery_of(*given.provision, given.child->help, asked.calendar, asked.day);
}

struct MapMaker {
  const HelpMapAsked& asked;
  /// A line with whom it is given to, by the rank of the level.
  struct MadeLine {
    HelpMapLine line;
    ExactTime time;
    std::map<std::size_t, std::pair<std::string, std::set<std::string>>> at;
    std::set<std::string> children;

    HelpMapLine done() && {
      for (const auto& [rank, level] : at)
        line.levels.push_back({level.first, static_cast<int>(level.second.size())});
      line.children = static_cast<int>(children.size());
      line.time = time.rounded();
      return std::move(line);
    }
  };
  std::map<std::string, std::map<std::string, MadeLine>> areas;

  void add(const GivenInDays& given, const Together& together) {
    const auto& needs = given.child->needs;
    const std::string area = needs.empty() ? std::string() : area_of(asked.law, needs.front());
    const Provision& provision = *given.provision;
    MadeLine& made = areas[area][line_key(provision)];
    HelpMapLine& line = made.line;
    if (line.what.empty()) line.what = provision.what;
    line.type = provision.type;
    auto& level = made.at[level_rank(asked.law, provision.level)];
    level.first = provision.level;
    level.second.insert(given.child->name.child);
    made.children.insert(given.child->name.child);
    made.time.add(together.share(), rate_of(given, asked));
    line.delivery = line.delivery + delivery_of(given, asked.day);
  }
};

/// The adults of what is given, in their order, with whom they give it to.
class AdultsMaker {
 public:
  HelpingAdult& adult(const Giver& giver) {
    Made& made = adults_[key_of(giver)];
    if (made.adult.person.empty() && made.adult.who.empty())
      std::tie(made.adult.person, made.adult.who) = std::tie(giver.person, giver.who);
    return made.adult;
  }
  void add(const GivenInDays& given, const record::Delivery& delivery) {
    HelpingAdult& found = adult(given.giver);
    found.delivery = found.delivery + delivery;
    adults_[key_of(given.giver)].children.insert(given.child->name.child);
  }
  std::vector<HelpingAdult> done() && {
    std::vector<HelpingAdult> all;
    for (auto& [key, made] : adults_) {
      made.adult.children = static_cast<int>(made.children.size());
      all.push_back(std::move(made.adult));
    }
    return all;
  }

 private:
  struct Made {
    HelpingAdult adult;
    std::set<std::string> children;
  };
  using Key = std::pair<int, std::string>;

  static Key key_of(const Giver& giver) {
    if (!giver.person.empty()) return {0, giver.person};
    if (!giver.who.empty()) return {1, base::folded_name(giver.who)};
    return {2, {}};
  }

  std::map<Key, Made> adults_;
};

}  // namespace

std::string area_of(const law::Framework& law, std::string_view code) {
  for (const law::CodeSet& set : law.code_sets)
    for (const law::Code& each : set.codes)
      if (each.id == code && set.ranked) return each.area.empty() ? each.name.en : each.area;
  return std::string(code);
}

HelpMap help_map(std::span<const ChildHelp> children, const HelpMapAsked& asked) {
  MapMaker maker{asked, {}};
  HelpMap map;
  std::set<std::string> given_to;
  const auto all = given_in_days(children, asked.day, asked.staff, {asked.day.day, asked.day.day});
  const auto times = times_of(all);
  for (const GivenInDays& given : all) {
    maker.add(given, times.at(given.together));
    given_to.insert(given.child->name.child);
  }
  map.children = static_cast<int>(given_to.size());
  ExactTime time;
  for (auto& [name, lines] : maker.areas) {
    HelpMapArea area{name, {}};
    for (auto& [key, made] : lines) {
      time.add(made.time);
      area.lines.push_back(std::move(made).done());
    }
    std::stable_sort(area.lines.begin(), area.lines.end(),
                     [&](const HelpMapLine& one, const HelpMapLine& other) {
                       return level_rank(asked.law, one.levels.front().level) <
                              level_rank(asked.law, other.levels.front().level);
                     });
    map.areas.push_back(std::move(area));
  }
  map.time = time.rounded();
  std::stable_partition(map.areas.begin(), map.areas.end(),
                        [](const HelpMapArea& area) { return !area.name.empty(); });
  return map;
}

std::vector<HelpingAdult> helping_adults(std::span<const ChildHelp> children,
                                         const HelpMapAsked& asked) {
  AdultsMaker adults;
  for (const auto& [person, minutes] : asked.settings.minutes_a_week)
    if (is_here(asked.day.posts, person, asked.day.day))
      adults.adult({person, {}}).minutes_there = minutes;
  const auto all = given_in_days(children, asked.day, asked.staff, {asked.day.day, asked.day.day});
  auto times = times_of(all);
  for (const GivenInDays& given : all) {
    adults.add(given, delivery_of(given, asked.day));
    // Once for all that is given together.
    adults.adult(given.giver).minutes_used += std::exchange(times.at(given.together).minutes, 0);
  }
  return std::move(adults).done();
}

std::vector<HelpingAdult> adults_within(std::span<const ChildHelp> children,
                                        const SessionsAsked& asked, const SchoolStaff& staff,
                                        base::DayRange days) {
  AdultsMaker adults;
  for (const GivenInDays& given : given_in_days(children, asked, staff, days))
    adults.add(given, delivery_within(*given.provision, given.child->help, asked.calendar, days,
                                      asked.day));
  return std::move(adults).done();
}

}  // namespace stepwell::app
