#include "record/reckoning.h"

#include <algorithm>

namespace stepwell::record {

using base::Day;
using calendar::Count;
using calendar::DayOrMissing;
using calendar::Missing;
using law::Clock;
using Outcome = ClockResult::Outcome;

namespace {

/// Where a clock starts: a day, a gap that somebody has to fill, or nothing.
struct Start {
  Outcome outcome = Outcome::TakesNoPart;
  Day day;
};

Start found(Day day) {
  return {Outcome::Found, day};
}
Start start_from(std::optional<Day> day) {
  return day ? found(*day) : Start{};
}
constexpr Start kUnknownStart{Outcome::CannotCompute, {}};

/// The latest such happening up to the opening.
Start latest(const law::Pattern& pattern, std::span<const Happening> happenings, Day up_to) {
  const Happening* best = nullptr;
  for (const Happening& happening : happenings)
    if (happening.on <= up_to && pattern.matches(happening.topic) &&
        (best == nullptr || best->on <= happening.on))
      best = &happening;
  if (best == nullptr) return {};
  return best->day_is_known ? found(best->on) : kUnknownStart;
}

/// The first such happening from the opening to the last day that counts.
Start first_from(const law::Pattern& pattern, std::span<const Happening> happenings, Day from,
                 Day up_to) {
  const Happening* best = nullptr;
  for (const Happening& happening : happenings)
    if (from <= happening.on && happening.on <= up_to && happening.day_is_known &&
        pattern.matches(happening.topic) && (best == nullptr || happening.on < best->on))
      best = &happening;
  return best == nullptr ? Start{} : found(best->on);
}

std::optional<Day> field_of(const Opening& opening, law::DayField field) {
  switch (field) {
    case law::DayField::For: return opening.for_day;
    case law::DayField::ReviewOn: return opening.review_on;
  }
  return std::nullopt;
}

Start start_of(const Clock& clock, const Opening& opening, const Knowledge& known) {
  if (clock.start == Clock::Start::Field) return start_from(field_of(opening, clock.field));
  if (!opening.on) return kUnknownStart;
  switch (clock.start) {
    case Clock::Start::Opening: return found(*opening.on);
    case Clock::Start::Last: return latest(*clock.start_at, known.happenings, *opening.on);
    case Clock::Start::Next:
      return first_from(*clock.start_at, known.happenings, *opening.on, known.up_to);
    case Clock::Start::Field: break;
  }
  return {};
}

/// `amount` of the clock's unit from `start`. Months are clamped first; then, if the start is day
/// 1, one day comes off.
DayOrMissing count_from(Day start, int amount, const Clock& clock,
                        const calendar::SchoolCalendar* school) {
  if (amount == 0) return start;
  const int toward_start = clock.count == Count::Including ? (amount < 0 ? 1 : -1) : 0;
  static const calendar::SchoolCalendar kNoTerms;
  const calendar::SchoolCalendar& calendar = school == nullptr ? kNoTerms : *school;
  switch (clock.unit) {
    case Clock::Unit::Day: return start + amount + toward_start;
    case Clock::Unit::Week: return start + 7 * amount + toward_start;
    case Clock::Unit::Month: return start.plus_months(amount) + toward_start;
    case Clock::Unit::SchoolDay: return calendar.nth_school_day(start, amount, clock.count);
    case Clock::Unit::Term: return calendar.end_of_term_after(start, amount);
  }
  return start;
}

ClockResult cannot(Missing missing) {
  ClockResult result;
  result.outcome = Outcome::CannotCompute;
  result.missing = missing;
  return result;
}

ClockResult finished(Day start, DayOrMissing plain, const Clock& clock, const Knowledge& known) {
  if (!plain) return cannot(plain.error());
  ClockResult result;
  result.outcome = Outcome::Found;
  result.start = start;
  result.plain = result.day = *plain;
  if (!clock.roll) return result;
  const DayOrMissing rolled = calendar::roll_on(*plain, *clock.roll, *known.holidays);
  if (!rolled) return cannot(rolled.error());
  result.day = *rolled;
  return result;
}

/// The happening that makes the period longer, if it falls within the period as it was, both ends
/// included.
const Happening* extending(const Clock& clock, Day start, Day end, const Knowledge& known) {
  if (!clock.extend) return nullptr;
  const Day last = std::min(end, known.up_to);
  for (const Happening& happening : known.happenings)
    if (start <= happening.on && happening.on <= last && happening.day_is_known &&
        clock.extend->when.matches(happening.topic))
      return &happening;
  return nullptr;
}

ClockResult duration(const Clock& clock, const Opening& opening, const Knowledge& known) {
  if (clock.of_another_calendar) return cannot({Missing::What::OtherCalendar, {}});
  const Start start = start_of(clock, opening, known);
  if (start.outcome == Outcome::TakesNoPart) return {};
  if (start.outcome == Outcome::CannotCompute) return cannot({Missing::What::OpeningDay, {}});
  const int amount = known.amount_of(clock);
  DayOrMissing end = count_from(start.day, amount, clock, opening.calendar);
  if (!end) return cannot(end.error());
  const Happening* longer = extending(clock, start.day, *end, known);
  if (longer != nullptr)
    end = count_from(start.day, amount + clock.extend->amount, clock, opening.calendar);
  ClockResult result = finished(start.day, end, clock, known);
  if (longer != nullptr) result.extended_by = *longer;
  result.amount = amount;
  result.is_changed = amount != clock.amount;
  return result;
}

ClockResult end_of_term(const Clock& clock, const Opening& opening, const Knowledge& known) {
  if (!opening.on) return cannot({Missing::What::OpeningDay, {}});
  if (opening.calendar == nullptr) return cannot({Missing::What::TermDatesBefore, *opening.on});
  return finished(*opening.on, opening.calendar->end_of_present_term(*opening.on), clock, known);
}

ClockResult end_of_part(const Clock& clock, const Opening& opening, const Knowledge& known) {
  if (!opening.part) return {};
  if (!opening.part->known) return cannot({Missing::What::PartsOfYear, opening.part->year_end});
  return finished(opening.part->days.first, opening.part->days.last, clock, known);
}

ClockResult before_date(const Clock& clock, const Opening& opening, const Knowledge& known) {
  const auto year_of = field_of(opening, clock.field);
  if (!year_of) return {};
  const Day date = Day(year_of->year(), clock.month, 1) + static_cast<int>(clock.day - 1);
  return finished(*year_of, date - 1, clock, known);
}

}  // namespace

ClockResult reckon(const Clock& clock, const Opening& opening, const Knowledge& known,
                   const LentLimit& lent) {
  if (!clock.in_stages.applies_in(known.stage)) return {};
  switch (clock.form) {
    case Clock::Form::Duration: return duration(clock, opening, known);
    case Clock::Form::EndOfTerm: return end_of_term(clock, opening, known);
    case Clock::Form::EndOfPart: return end_of_part(clock, opening, known);
    case Clock::Form::BeforeDate: return before_date(clock, opening, known);
    case Clock::Form::WithDuty:
      if (lent.missing) return cannot(*lent.missing);
      if (!lent.day) return {};
      return finished(*lent.day, *lent.day, clock, known);
  }
  return {};
}

}  // namespace stepwell::record
