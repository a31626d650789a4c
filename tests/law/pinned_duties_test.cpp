// The duties of the packs against the table that pins them, so that pages, imports and scenarios
// speak one language.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "tests/law/pinned.h"
#include "tests/law/topic_sets.h"
#include "tests/support/packs.h"

namespace stepwell::law {
namespace {

using namespace pinned;

Topics openings_of(const Duty& duty) {
  Topics found = expanded_list(duty.opens);
  for (const int age : duty.opens_at_ages) found.insert("age_reached:" + std::to_string(age));
  if (duty.parts_of_year > 0) found.insert("each_part:" + std::to_string(duty.parts_of_year));
  if (duty.cohort) found.insert("cohort");
  return found;
}

std::string name_of_unit(Clock::Unit unit) {
  switch (unit) {
    case Clock::Unit::Day: return "day";
    case Clock::Unit::Week: return "week";
    case Clock::Unit::Month: return "month";
    case Clock::Unit::SchoolDay: return "school_day";
    case Clock::Unit::Term: return "term";
  }
  return {};
}

std::string name_of_start(const Clock& clock) {
  const std::string field = clock.field == DayField::For ? " field:for" : " field:review_on";
  switch (clock.start) {
    case Clock::Start::Opening: return "";
    case Clock::Start::Field: return field;
    case Clock::Start::Last: return " last:" + clock.start_at->text();
    case Clock::Start::Next: return " next:" + clock.start_at->text();
  }
  return {};
}

std::string described(const Clock& clock, const Framework& law) {
  std::string text;
  switch (clock.form) {
    case Clock::Form::Duration:
      text = std::to_string(clock.amount) + " " + name_of_unit(clock.unit);
      if (clock.count == calendar::Count::Including) text += " including";
      text += name_of_start(clock);
      if (clock.extend)
        text += " + " + std::to_string(clock.extend->amount) + " when " + clock.extend->when.text();
      break;
    case Clock::Form::EndOfTerm: text = "end of term"; break;
    case Clock::Form::EndOfPart: text = "end of part"; break;
    case Clock::Form::BeforeDate:
      text = "before " + std::to_string(clock.day) + " " + std::to_string(clock.month) + " of" +
             (clock.field == DayField::For ? " field:for" : " field:review_on");
      break;
    case Clock::Form::WithDuty: text = "with " + clock.with; break;
  }
  if (clock.roll) text += " roll " + clock.roll->id;
  if (!clock.in_stages.empty()) text += " in " + stages_of(clock.in_stages, law);
  if (!is_binding(clock.confidence)) text += " " + std::string(name_of(clock.confidence));
  return text;
}

std::string described(const std::vector<Clock>& clocks, Combine combine, const Framework& law) {
  std::string text = combine == Combine::Latest ? "latest " : "";
  for (const Clock& clock : clocks)
    text += (&clock == &clocks.front() ? "" : " and ") + described(clock, law);
  return text;
}

std::string_view name_of_again(Again again) {
  switch (again) {
    case Again::Keep: return "keep";
    case Again::Each: return "each";
    case Again::Replace: return "replace";
  }
  return {};
}

class PinnedDuty : public ::testing::TestWithParam<Pinned> {
 protected:
  const Framework& law() const { return *stepwell::testing::packs()->find(GetParam().pack); }
  const Duty* duty() const { return law().find_duty(GetParam().id); }
};

TEST_P(PinnedDuty, IsInThePackAsItIsPinned) {
  const Pinned& pinned = GetParam();
  ASSERT_NE(duty(), nullptr);
  EXPECT_EQ(name_of(duty()->kind), pinned.kind);
  EXPECT_EQ(name_of_again(duty()->again), pinned.again);
  EXPECT_EQ(stages_of(duty()->in_stages, law()), pinned.in_stages);
  if (duty()->standing) return;
  expect_all_of(expanded_list(pinned.opens), openings_of(*duty()), "opens");
  expect_all_of(expanded_list(pinned.closes), expanded_list(duty()->closes), "closes");
  EXPECT_EQ(joined(expanded_list(duty()->restarts)), joined(expanded_list(pinned.restarts)));
  if (std::string(pinned.ends).empty()) return;  // a pack may add an end where none is pinned
  EXPECT_EQ(joined(expanded_list(duty()->ends)), joined(expanded_list(pinned.ends)));
}

TEST_P(PinnedDuty, HasTheClocksThatArePinned) {
  ASSERT_NE(duty(), nullptr);
  EXPECT_EQ(described(duty()->limits, duty()->combine, law()), GetParam().limit);
  EXPECT_EQ(described(duty()->aims, Combine::Earliest, law()), GetParam().aim);
}

TEST_P(PinnedDuty, StandsForThePostOrPolicyThatIsPinned) {
  const std::string opens = GetParam().opens;
  ASSERT_NE(duty(), nullptr);
  ASSERT_EQ(duty()->standing.has_value(), opens.starts_with("standing"));
  if (!duty()->standing) return;
  std::string found =
      duty()->standing->of == Duty::Standing::Of::Post ? "standing post:" : "standing policy:";
  found += stepwell::testing::packs()->vocabulary().text(duty()->standing->what);
  if (duty()->standing->max_age_months)
    found += " " + std::to_string(*duty()->standing->max_age_months);
  EXPECT_EQ(found, opens);
}

TEST_P(PinnedDuty, DoesNotCloseByWhatEndsOrRestartsIt) {
  ASSERT_NE(duty(), nullptr);
  const Topics closes = expanded_list(duty()->closes), restarts = expanded_list(duty()->restarts),
               ends = expanded_list(duty()->ends);
  for (const std::string& topic : closes)
    EXPECT_FALSE(restarts.contains(topic) || ends.contains(topic)) << topic;
}

INSTANTIATE_TEST_SUITE_P(Table, PinnedDuty, ::testing::ValuesIn(pinned_duties()),
                         [](const auto& duty) {
                           // two packs of one family have rules of the same id
                           std::string name = duty.param.pack + std::string("_") + duty.param.id;
                           for (char& c : name)
                             if (c == '.' || c == '-') c = '_';
                           return name;
                         });

}  // namespace
}  // namespace stepwell::law
