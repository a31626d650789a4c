#include "app/records/school_view.h"

#include <algorithm>
#include <boost/json.hpp>

#include "record/body.h"
#include "record/school_duties.h"
#include "record/timeline.h"

namespace stepwell::app {

using record::text_in;

namespace json = boost::json;
using base::Day;
using base::DayRange;

namespace {

std::vector<DayRange> ranges_in(const json::object& body, std::string_view name) {
  std::vector<DayRange> ranges;
  for (const json::object* row : record::rows_in(body, name)) {
    const auto first = base::parse_day(text_in(*row, "first"));
    const auto last = base::parse_day(text_in(*row, "last"));
    if (first && last && *first <= *last) ranges.push_back({*first, *last});
  }
  return ranges;
}

std::vector<Day> days_in(const json::object& body, std::string_view name) {
  std::vector<Day> days;
  const auto* list = body.if_contains(name);
  if (list == nullptr || !list->is_array()) return days;
  for (const json::value& value : list->get_array())
    if (const auto day = base::parse_day(std::string_view(value.get_string())))
      days.push_back(*day);
  return days;
}

bool overlap(const DayRange& a, const DayRange& b) {
  return a.first <= b.last && b.first <= a.last;
}

/// The dates of a school year that are given again take the place of all that were given for it
/// before, and of what they overlap.
void clear_for(calendar::TermDates& dates, const DayRange& term) {
  const DayRange year = calendar::school_year_of(term.first);
  const auto is_replaced = [&](const DayRange& old) {
    return year.contains(old.first) || overlap(old, term);
  };
  std::erase_if(dates.terms, is_replaced);
  std::erase_if(dates.closed, is_replaced);
  std::erase_if(dates.inset, [&](Day old) { return year.contains(old) || term.contains(old); });
}

void add_terms(calendar::TermDates& dates, const json::object& body) {
  const std::vector<DayRange> terms = ranges_in(body, "terms");
  for (const DayRange& term : terms) clear_for(dates, term);
  for (const DayRange& term : terms) {
    // Of two that overlap the later counts: a calendar has no room for both.
    std::erase_if(dates.terms, [&](const DayRange& other) { return overlap(other, term); });
    dates.terms.push_back(term);
  }
  for (const DayRange& closed : ranges_in(body, "closed")) dates.closed.push_back(closed);
  for (Day day : days_in(body, "inset")) dates.inset.push_back(day);
}

void apply(const record::Entry& entry, const law::Library& library, SchoolView& school) {
  const std::string_view kind = law::spec(entry.topic.kind).name;
  if (kind == "school_set_up") {
    school.name = text_in(entry.body, "name");
    school.setting = text_in(entry.body, "setting");
    school.nation = text_in(entry.body, "nation");
    school.framework = library.find(text_in(entry.body, "framework"));
    if (school.nation.empty() && school.framework != nullptr)
      school.nation = school.framework->nation;
  } else if (kind == "terms_set") {
    add_terms(school.term_dates, entry.body);
  } else if (kind == "day_closed") {
    if (const auto day = base::parse_day(text_in(entry.body, "day")))
      school.term_dates.closed.push_back({*day, *day});
  }
}

constexpr std::string_view kPracticePrefix = "practice:";
constexpr std::string_view kPlacePrefix = "place:";

/// What the school says instead; a number beyond what its law allows, or of a rule that its law has
/// not, counts for nothing.
std::shared_ptr<const law::PracticeChanges> practice_in(
    const std::vector<const record::Entry*>& entries, const law::Framework* law) {
  auto changes = std::make_shared<law::PracticeChanges>();
  if (law == nullptr) return nullptr;
  const auto rules = law::practice_rules(*law);
  for (const record::Entry* entry : entries) {
    if (law::spec(entry->topic.kind).name != "setting_changed") continue;
    const std::string setting = text_in(entry->body, "setting");
    if (!setting.starts_with(kPracticePrefix)) continue;
    const auto key = std::string_view(setting).substr(kPracticePrefix.size());
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&](const law::PracticeRule& one) { return one.key == key; });
    if (rule == rules.end()) continue;
    changes->take_back(key);
    const auto amount = law::read_amount(text_in(entry->body, "value"));
    if (amount && rule->allows(*amount) && *amount != rule->proposed)
      changes->set(rule->key, {*amount, entry->on});
  }
  if (changes->empty()) return nullptr;
  return changes;
}

/// The law with the overlay that was chosen last, if there is one for that law.
const law::Framework* with_overlay(const std::vector<const record::Entry*>& entries,
                                   const law::Library& library, const law::Framework* law) {
  if (law == nullptr) return nullptr;
  std::string chosen;
  for (const record::Entry* entry : entries)
    if (law::spec(entry->topic.kind).name == "setting_changed" &&
        text_in(entry->body, "setting") == kOverlaySetting)
      chosen = text_in(entry->body, "value");
  const law::Framework* overlay = library.find_overlay(law->id, chosen);
  return overlay == nullptr ? law : overlay;
}

std::vector<std::string> last_years_in(const std::vector<const record::Entry*>& entries,
                                       const law::Framework* law, std::string_view setting) {
  const law::Setting* of_law = law == nullptr ? nullptr : law->find_setting(setting);
  std::vector<std::string> years =
      of_law == nullptr ? std::vector<std::string>() : of_law->last_years;
  for (const record::Entry* entry : entries)
    if (law::spec(entry->topic.kind).name == "setting_changed" &&
        text_in(entry->body, "setting") == kLastYearsSetting)
      years = read_years(text_in(entry->body, "value"));
  return years;
}

std::map<std::string, bool, std::less<>> places_in(
    const std::vector<const record::Entry*>& entries) {
  std::map<std::string, bool, std::less<>> places;
  for (const record::Entry* entry : entries) {
    if (law::spec(entry->topic.kind).name != "setting_changed") continue;
    const std::string setting = text_in(entry->body, "setting");
    if (!setting.starts_with(kPlacePrefix)) continue;
    const std::string place = setting.substr(kPlacePrefix.size());
    const std::string value = text_in(entry->body, "value");
    places.erase(place);
    if (value == "yes" || value == "no") places[place] = value == "yes";
  }
  return places;
}

std::optional<Day> practice_day_in(std::span<const record::Entry> entries) {
  std::optional<Day> practice;
  for (const record::Entry& entry : entries)
    if (law::spec(entry.topic.kind).name == "setting_changed" &&
        text_in(entry.body, "setting") == kPracticeDay)
      practice = base::parse_day(text_in(entry.body, "value"));
  return practice;
}

bool owes(std::span<const record::Entry> entries, const SchoolView& school,
          const record::Question& question) {
  if (school.framework == nullptr) return false;
  const auto duties = record::school_duties(entries, *school.framework, school.setting, question);
  return std::any_of(duties.begin(), duties.end(),
                     [](const record::SchoolDuty& duty) { return duty.is_missing(); });
}

}  // namespace

std::string practice_setting(std::string_view key) {
  return std::string(kPracticePrefix) + std::string(key);
}

std::string place_setting(std::string_view place) {
  return std::string(kPlacePrefix) + std::string(place);
}

std::vector<std::string> read_years(std::string_view written) {
  std::vector<std::string> years;
  constexpr std::string_view kBetween = ", ;\t\r\n";
  for (auto from = written.find_first_not_of(kBetween); from != written.npos;) {
    const auto end = std::min(written.find_first_of(kBetween, from), written.size());
    years.emplace_back(written.substr(from, end - from));
    from = written.find_first_not_of(kBetween, end);
  }
  return years;
}

bool is_of_terms(const record::Entry& entry) {
  const std::string_view kind = law::spec(entry.topic.kind).name;
  return kind == "terms_set" || kind == "day_closed";
}

SchoolView view_school(const std::string& id, std::span<const record::Entry> entries,
                       const law::Library& library, Day on, std::optional<base::Instant> known_at) {
  SchoolView school;
  school.id = id;
  school.version = entries.empty() ? 0 : entries.back().position;
  school.practice_day = practice_day_in(entries);
  const Day day = school.practice_day.value_or(on);
  const auto timeline = record::taking_part(entries, {day, known_at});
  for (const record::Entry* entry : timeline) apply(*entry, library, school);
  school.framework = with_overlay(timeline, library, school.framework);
  school.practice = practice_in(timeline, school.framework);
  school.last_years = last_years_in(timeline, school.framework, school.setting);
  school.places = places_in(timeline);
  school.posts = people::posts_of(entries);
  school.owes = owes(entries, school, {day, known_at});
  if (const auto* holidays = library.holidays_of(school.nation))
    if (auto calendar = calendar::SchoolCalendar::create(school.term_dates, *holidays))
      school.calendar = std::make_shared<const calendar::SchoolCalendar>(std::move(*calendar));
  return school;
}

}  // namespace stepwell::app
