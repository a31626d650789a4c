#include "app/school/day_trace.h"

#include <algorithm>
#include <span>
#include <utility>

#include "app/lists/child_view.h"
#include "app/records/school_record.h"
#include "record/body.h"

namespace stepwell::app {
namespace {

using base::Day;
using base::Instant;
using law::Clock;
using record::Entry;
using record::Position;

/// Whether other dates of the school can move the last day, or what closes it before it opens.
bool turns_on_dates(const law::Duty& duty) {
  const auto counts = [](const Clock& clock) {
    return clock.counts_terms() || clock.form == Clock::Form::WithDuty;
  };
  return duty.earlier || std::any_of(duty.limits.begin(), duty.limits.end(), counts);
}

/// The openings of the rule for which dates of the school count.
std::vector<const record::Instance*> openings_of(const record::Standing& standing,
                                                 std::string_view duty) {
  std::vector<const record::Instance*> openings;
  for (const record::Instance& instance : standing.instances)
    if (instance.duty->id == duty && turns_on_dates(*instance.duty)) openings.push_back(&instance);
  return openings;
}

/// The first moment at which somebody could have been told of one of them.
Instant told_since(const std::vector<const record::Instance*>& openings,
                   std::span<const Entry> entries) {
  std::optional<Instant> since;
  for (const record::Instance* opening : openings) {
    const record::Instance& instance = *opening;
    const auto index = static_cast<std::size_t>(instance.opened_by);
    Instant told{0};
    if (0 < index && index <= entries.size())
      told = entries[index - 1].recorded_at.value_or(told);
    else if (instance.opening.on)
      told = base::end_of_london_day(*instance.opening.on - 1);
    since = std::min(since.value_or(told), told);
  }
  return since.value_or(Instant{0});
}

/// Dates that were recorded in one moment.
struct Recorded {
  Instant at;
  Position first = 0, last = 0;
  std::optional<base::DayRange> closed;
};

void add_closed(const Entry& entry, Recorded& recorded) {
  const auto day = base::parse_day(record::text_in(entry, "day"));
  if (!day) return;
  const base::DayRange known = recorded.closed.value_or(base::DayRange{*day, *day});
  recorded.closed = {std::min(known.first, *day), std::max(known.last, *day)};
}

/// Closures and terms of one moment are told apart, so that each says what it was.
bool belongs_to(const Entry& entry, const Recorded& recorded) {
  const bool is_closure = law::spec(entry.topic.kind).name == "day_closed";
  return entry.recorded_at == recorded.at && is_closure == recorded.closed.has_value();
}

std::vector<Recorded> recorded_since(std::span<const Entry> school, Instant since) {
  std::vector<Recorded> all;
  for (const Entry& entry : school) {
    if (!is_of_terms(entry) || !entry.recorded_at || *entry.recorded_at < since) continue;
    if (all.empty() || !belongs_to(entry, all.back()))
      all.push_back({*entry.recorded_at, entry.position, 0, std::nullopt});
    all.back().last = entry.position;
    add_closed(entry, all.back());
  }
  return all;
}

/// The school as it is, but for its dates, which are those of its record up to that position.
SchoolView with_dates_up_to(const SchoolView& now, const LoadedRecord& school, Position position,
                            const Records& records) {
  SchoolView then = school_up_to(records, school, position);
  SchoolView view = now;
  view.term_dates = std::move(then.term_dates);
  view.calendar = std::move(then.calendar);
  return view;
}

/// What the record answered at that moment under those dates; nothing, if it answered nothing.
std::optional<record::Standing> answer_then(const LoadedRecord& child, const SchoolView& school,
                                            const law::Library& library, Instant at) {
  const Day on = base::london_day(at);
  const auto circumstances = circumstances_of(child.entries, school, library, on);
  auto standing = record::stand(child.entries, circumstances, {on, at});
  return standing ? std::optional(std::move(*standing)) : std::nullopt;
}

void compare(const Recorded& recorded, const record::Standing& before,
             const record::Standing& after, std::string_view duty, DayTraces& traces) {
  for (const record::InBoth& both : record::beside(before, after)) {
    if (both.name.duty != duty || both.before == nullptr || both.after == nullptr) continue;
    const auto was = record::last_day_of(*both.before), is = record::last_day_of(*both.after);
    if (was == is) continue;
    traces[both.name].push_back({base::london_day(recorded.at), recorded.closed, was, is});
  }
}

}  // namespace

DayTraces day_traces(const Records& records, const RecordId& id, const record::Standing& standing,
                     std::string_view duty, const std::optional<Instant>& known_at) {
  DayTraces traces;
  const auto openings = openings_of(standing, duty);
  if (openings.empty()) return traces;
  const auto now = records.school(id.school);
  const LoadedRecord child = records.load(id);
  const Instant since = told_since(openings, child.entries);
  const LoadedRecord school = records.load({id.school, {}});
  for (const Recorded& recorded : recorded_since(school.entries, since)) {
    if (known_at && *known_at < recorded.at) break;
    const SchoolView old = with_dates_up_to(*now, school, recorded.first - 1, records);
    const SchoolView other = with_dates_up_to(*now, school, recorded.last, records);
    const auto before = answer_then(child, old, records.library(), recorded.at);
    const auto after = answer_then(child, other, records.library(), recorded.at);
    if (before && after) compare(recorded, *before, *after, duty, traces);
  }
  return traces;
}

}  // namespace stepwell::app
