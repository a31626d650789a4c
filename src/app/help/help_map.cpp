#include "app/help/help_map.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "app/plan/plan_content.h"
#include "base/text.h"
#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::app {

using record::Provision;

namespace {

constexpr std::string_view kHours = "help_hours.";
constexpr std::string_view kRate = "hourly_rate.";
constexpr int kMinutesOfHour = 60;
constexpr int kMostHours = 60;
constexpr int kMostPounds = 999;
constexpr int kHundred = 100;

/// "12.5" as 1250: at most three digits, and two behind the point.
std::optional<int> hundredths(std::string_view written) {
  constexpr std::size_t kMostDigits = 3, kMostBehind = 2;
  const std::string text = tidy(written);
  const auto point = text.find('.');
  const std::string whole = text.substr(0, point);
  std::string behind = point == std::string::npos ? "" : text.substr(point + 1);
  const auto is_digits = [](const std::string& part) {
    return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  const bool has_behind = point == std::string::npos || !behind.empty();
  if (whole.empty() || kMostDigits < whole.size() || kMostBehind < behind.size() || !has_behind ||
      !is_digits(whole) || !is_digits(behind))
    return std::nullopt;
  behind.resize(kMostBehind, '0');
  int number = 0;
  const std::string digits = whole + behind;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string written(int number) {
  std::string text = std::to_string(number / kHundred);
  if (const int rest = number % kHundred; rest > 0)
    text += (rest < 10 ? ".0" : ".") + std::to_string(rest);
  return text;
}

/// What is given on the day, with who gives it and how many share it.
struct Given {
  const ChildHelp* child = nullptr;
  const Provision* provision = nullptr;
  std::string giver;
  int sharing = 1;
};

std::string group_key(const Given& given) {
  return base::folded_name(given.provision->group) + " " + given.giver;
}

std::vector<Given> given_on(std::span<const ChildHelp> children, const SessionsAsked& asked) {
  std::vector<Given> all;
  std::map<std::string, int> sharing;
  for (const ChildHelp& child : children)
    for (const Provision& provision : child.help.provisions) {
      if (!provision.is_given_on(asked.day)) continue;
      std::string giver = provision.person;
      if (!is_here(asked.posts, giver, asked.day)) giver.clear();
      all.push_back({&child, &provision, std::move(giver), 1});
      if (!provision.group.empty()) ++sharing[group_key(all.back())];
    }
  for (Given& given : all)
    if (!given.provision->group.empty()) given.sharing = sharing.at(group_key(given));
  return all;
}

int minutes_of(const Given& given) {
  return given.provision->times_a_week * given.provision->minutes / given.sharing;
}

std::optional<int> rate_of(const Given& given, const HelpMapAsked& asked) {
  for (const people::Post& post : asked.day.posts) {
    if (post.person != given.giver || !post.held_on(asked.day.day)) continue;
    const auto rate = asked.settings.pence_an_hour.find(people::name_of(post.kind));
    if (rate != asked.settings.pence_an_hour.end()) return rate->second;
  }
  return std::nullopt;
}

void add_pence(std::optional<long long>& sum, const std::optional<long long>& more) {
  if (more) sum = sum.value_or(0) + *more;
}

record::Delivery delivery_of(const Given& given, const SessionsAsked& asked) {
  return record::delivery_of(*given.provision, given.child->help, asked.calendar, asked.day);
}

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

struct MapMaker {
  const HelpMapAsked& asked;
  /// A line with whom it is given to, by the rank of the level.
  struct MadeLine {
    HelpMapLine line;
    std::map<std::size_t, std::pair<std::string, std::set<std::string>>> at;
    std::set<std::string> children;

    HelpMapLine done() && {
      for (const auto& [rank, level] : at)
        line.levels.push_back({level.first, static_cast<int>(level.second.size())});
      line.children = static_cast<int>(children.size());
      return std::move(line);
    }
  };
  std::map<std::string, std::map<std::string, MadeLine>> areas;

  void add(const Given& given) {
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
    line.minutes += minutes_of(given);
    if (const auto rate = rate_of(given, asked))
      add_pence(line.pence, static_cast<long long>(minutes_of(given)) * *rate / kMinutesOfHour);
    line.delivery = line.delivery + delivery_of(given, asked.day);
  }
};

}  // namespace

std::string hours_setting(std::string_view person) {
  return std::string(kHours) + std::string(person);
}

std::string rate_setting(std::string_view post) {
  return std::string(kRate) + std::string(post);
}

std::optional<int> read_hours(std::string_view text) {
  const auto number = hundredths(text);
  if (!number || kMostHours * kHundred < *number) return std::nullopt;
  return *number * kMinutesOfHour / kHundred;
}

std::optional<int> read_pounds(std::string_view text) {
  const auto number = hundredths(text);
  if (!number || kMostPounds * kHundred + kHundred <= *number) return std::nullopt;
  return number;
}

std::string write_hours(int minutes) {
  return written(minutes * kHundred / kMinutesOfHour);
}

std::string write_pounds(int pence) {
  return written(pence);
}

HelpSettings help_settings(std::span<const record::Entry> school_record) {
  static const auto kSetting = law::find_kind("setting_changed");
  HelpSettings settings;
  const auto take = [](auto& all, std::string name, const std::optional<int>& value) {
    if (value)
      all.insert_or_assign(std::move(name), *value);
    else
      all.erase(name);
  };
  if (school_record.empty()) return settings;
  base::Day last = school_record.front().on;
  for (const record::Entry& entry : school_record) last = std::max(last, entry.on);
  for (const record::Entry* entry : record::taking_part(school_record, {last, std::nullopt})) {
    if (entry->topic.kind != kSetting) continue;
    const std::string name = record::text_in(*entry, "setting");
    const std::string value = record::text_in(*entry, "value");
    if (name.starts_with(kHours))
      take(settings.minutes_a_week, name.substr(kHours.size()), read_hours(value));
    if (name.starts_with(kRate))
      take(settings.pence_an_hour, name.substr(kRate.size()), read_pounds(value));
  }
  return settings;
}

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
  for (const Given& given : given_on(children, asked.day)) {
    maker.add(given);
    given_to.insert(given.child->name.child);
  }
  map.children = static_cast<int>(given_to.size());
  for (auto& [name, lines] : maker.areas) {
    HelpMapArea area{name, {}};
    for (auto& [key, made] : lines) {
      map.minutes += made.line.minutes;
      add_pence(map.pence, made.line.pence);
      area.lines.push_back(std::move(made).done());
    }
    std::stable_sort(area.lines.begin(), area.lines.end(),
                     [&](const HelpMapLine& one, const HelpMapLine& other) {
                       return level_rank(asked.law, one.levels.front().level) <
                              level_rank(asked.law, other.levels.front().level);
                     });
    map.areas.push_back(std::move(area));
  }
  std::stable_partition(map.areas.begin(), map.areas.end(),
                        [](const HelpMapArea& area) { return !area.name.empty(); });
  return map;
}

std::vector<HelpingAdult> helping_adults(std::span<const ChildHelp> children,
                                         const HelpMapAsked& asked) {
  std::map<std::string, HelpingAdult> adults;
  std::map<std::string, std::set<std::string>> whom;
  std::set<std::string> groups;
  for (const auto& [person, minutes] : asked.settings.minutes_a_week)
    if (is_here(asked.day.posts, person, asked.day.day)) adults[person].minutes_there = minutes;
  for (const Given& given : given_on(children, asked.day)) {
    HelpingAdult& adult = adults[given.giver];
    const bool is_first = given.provision->group.empty() || groups.insert(group_key(given)).second;
    if (is_first) adult.minutes_used += given.provision->times_a_week * given.provision->minutes;
    adult.delivery = adult.delivery + delivery_of(given, asked.day);
    whom[given.giver].insert(given.child->name.child);
    adult.children = static_cast<int>(whom[given.giver].size());
  }
  std::vector<HelpingAdult> all;
  for (auto& [person, adult] : adults) {
    adult.person = person;
    all.push_back(std::move(adult));
  }
  std::stable_partition(all.begin(), all.end(),
                        [](const HelpingAdult& adult) { return !adult.person.empty(); });
  return all;
}

}  // namespace stepwell::app
