// What must hold of the fold whatever a record says.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "record/answers.h"
#include "record/fold.h"
#include "tests/record/random_records.h"

namespace stepwell::record {
namespace {

namespace json = boost::json;
using base::Day;
using testing::Draw;
using testing::World;

// Chance is the same every time, so that a failure is a fault and never luck; RC_PARAMS still
// overrides it.
[[maybe_unused]] const int kSeeded =
    ::setenv("RC_PARAMS", "seed=20260119 max_success=150 max_size=60", 0);

const World& any_world() {
  switch (*rc::gen::inRange(0, 3)) {
    case 0: return testing::wales();
    case 1: return testing::england();
    default: return testing::invented();
  }
}

/// A record by chance, with a day to ask about.
struct Case {
  const World& world = any_world();
  json::array record = world.record_of(*testing::draws());
  std::vector<Entry> entries = world.read(record);
  Day on = world.first() + *rc::gen::inRange(0, 800);

  Case() {
    RC_LOG() << world.framework().id << " on " << on.iso() << "\n"
             << json::serialize(record) << "\n";
  }
  Standing standing() const { return standing_on(on); }
  Standing standing_on(Day day) const {
    auto answer = stand(entries, world.circumstances(), {day, std::nullopt});
    RC_ASSERT(answer.has_value());
    return std::move(*answer);
  }
  const Entry& entry(Position position) const {
    return entries.at(static_cast<std::size_t>(position - 1));
  }
};

/// The same answer with its positions changed, and its instances in an order that does not depend
/// on recording.
std::string renumbered(const Standing& standing, const std::map<Position, Position>& numbers) {
  json::object answer = to_json(standing);
  std::multiset<std::string> instances;
  for (json::value& instance : answer["duties"].as_array()) {
    for (const char* key : {"opened_by", "closed_by"})
      if (json::value* position = instance.as_object().if_contains(key))
        *position = numbers.at(position->to_number<Position>());
    instances.insert(json::serialize(instance));
  }
  std::multiset<std::string> in_force;
  for (const json::value& document : answer["in_force"].as_array())
    in_force.insert(json::serialize(document));
  answer.erase("duties");
  answer.erase("in_force");
  std::string all = json::serialize(answer);
  for (const std::string& text : instances) all += "\n" + text;
  for (const std::string& text : in_force) all += "\n" + text;
  return all;
}

std::map<Position, Position> same_numbers(std::size_t most) {
  std::map<Position, Position> numbers;
  for (int i = 0; i <= static_cast<int>(most); ++i) numbers[i] = i;
  return numbers;
}

RC_GTEST_PROP(Fold, GivesTheSameAnswerTwice, ()) {
  const Case c;
  RC_ASSERT(c.world.answer(c.entries, c.on) == c.world.answer(c.entries, c.on));
}

RC_GTEST_PROP(Fold, MayBeCopiedHalfWayAndAskedAndGoOn, ()) {
  const Case c;
  const auto order = taking_part(c.entries, {c.on, std::nullopt});
  Fold whole(c.world.circumstances()), going(c.world.circumstances());
  std::vector<std::string> asked;
  for (const Entry* entry : order) {
    whole.take(*entry);
    Fold copy = going;
    copy.take(*entry);
    (void)copy.standing(entry->on + 90);  // an answer about a later day must leave nothing behind
    going = std::move(copy);
    (void)going.standing(entry->on);
  }
  RC_ASSERT(json::serialize(to_json(*whole.standing(c.on))) ==
            json::serialize(to_json(*going.standing(c.on))));
}

RC_GTEST_PROP(Fold, AsksAboutAnEarlierDayOnItsWay, ()) {
  const Case c;
  const Day earlier = c.world.first() + *rc::gen::inRange(0, 800);
  const Day last = std::max(c.on, earlier), first = std::min(c.on, earlier);
  Fold fold(c.world.circumstances());
  std::string on_its_way;
  for (const Entry* entry : taking_part(c.entries, {last, std::nullopt})) {
    if (on_its_way.empty() && entry->on > first)
      on_its_way = json::serialize(to_json(*fold.standing(first)));
    fold.take(*entry);
  }
  if (on_its_way.empty()) on_its_way = json::serialize(to_json(*fold.standing(first)));
  RC_ASSERT(on_its_way == c.world.answer(c.entries, first));
  RC_ASSERT(json::serialize(to_json(*fold.standing(last))) == c.world.answer(c.entries, last));
}

RC_GTEST_PROP(Fold, DoesNotLookAhead, ()) {
  const Case c;
  std::vector<Entry> more = c.entries;
  for (Entry later : c.world.read(c.world.record_of(*testing::draws()))) {
    if (later.strikes != 0) continue;
    later.position = static_cast<Position>(more.size() + 1);
    later.on = c.on + 1 + (later.position % 50);
    more.push_back(std::move(later));
  }
  RC_ASSERT(c.world.answer(more, c.on) == c.world.answer(c.entries, c.on));
}

RC_GTEST_PROP(Fold, KnowsEverythingAtTheEnd, ()) {
  const Case c;
  const auto known = stand(c.entries, c.world.circumstances(),
                           {c.on, base::end_of_london_day(c.world.first() + 5000)});
  RC_ASSERT(json::serialize(to_json(*known)) == c.world.answer(c.entries, c.on));
}

RC_GTEST_PROP(Fold, OpensNothingBeforeItsTrigger, ()) {
  const Case c;
  std::set<Position> counting;
  for (const Entry* entry : taking_part(c.entries, {c.on, std::nullopt}))
    counting.insert(entry->position);
  for (const Instance& instance : c.standing().instances) {
    const auto& opened_on = instance.opening.on;
    if (opened_on) RC_ASSERT(*opened_on <= c.on);
    if (instance.opened_by == 0) {
      RC_ASSERT(!instance.duty->opens_at_ages.empty() || instance.duty->parts_of_year > 0 ||
                instance.duty->cohort);
      RC_ASSERT(opened_on.has_value());
      RC_ASSERT(*opened_on >= c.entry(*counting.begin()).on || *opened_on >= c.world.first());
      continue;
    }
    RC_ASSERT(counting.contains(instance.opened_by));
    const Entry& trigger = c.entry(instance.opened_by);
    if (trigger.topic.kind == law::kinds::taken_over) continue;
    RC_ASSERT(opened_on == trigger.on);
    RC_ASSERT(law::any_matches(instance.duty->opens, trigger.topic) ||
              law::any_matches(instance.duty->restarts, trigger.topic));
  }
}

RC_GTEST_PROP(Fold, ClosesNothingWithoutReasonOrAheadOfTime, ()) {
  const Case c;
  for (const Instance& instance : c.standing().instances) {
    RC_ASSERT((instance.state == State::Open) == !instance.closed_on.has_value());
    if (instance.closed_on) RC_ASSERT(*instance.closed_on <= c.on);
    if (instance.closed_by != 0) {
      const Entry& closing = c.entry(instance.closed_by);
      RC_ASSERT(closing.on == instance.closed_on);
      const bool met = instance.state == State::Met || instance.state == State::MetLate;
      if (met)
        RC_ASSERT(law::any_matches(instance.duty->closes, closing.topic) ||
                  law::any_matches(instance.duty->restarts, closing.topic));
    }
    if (instance.state == State::Met || instance.state == State::MetLate)
      RC_ASSERT(instance.closed_by != 0);
    if (instance.state == State::Missed)
      RC_ASSERT(instance.duty->parts_of_year > 0 && instance.closed_by == 0);
  }
}

RC_GTEST_PROP(Fold, IsLateOnlyAfterALimit, ()) {
  const Case c;
  for (const Instance& instance : c.standing().instances) {
    const bool late = instance.limit && instance.closed_on && *instance.limit < *instance.closed_on;
    if (instance.state == State::Met) RC_ASSERT(!late);
    if (instance.state == State::MetLate) RC_ASSERT(late);
    if (instance.cannot_compute) RC_ASSERT(!instance.limit && instance.state == State::Open);
    if (instance.aim && instance.limit) RC_ASSERT(*instance.aim <= *instance.limit);
  }
}

RC_GTEST_PROP(Fold, IsOverdueOnlyWithAFirmLimitThatIsPast, ()) {
  const Case c;
  for (const Instance& instance : c.standing().instances) {
    if (!instance.overdue) continue;
    RC_ASSERT(instance.state == State::Open);
    RC_ASSERT(instance.limit && *instance.limit < c.on);
    RC_ASSERT(instance.excused == nullptr && !instance.before_us);
    RC_ASSERT(instance.limit_confidence != law::Confidence::Practice &&
              instance.limit_confidence != law::Confidence::Unverified);
    RC_ASSERT(instance.duty->kind != law::DutyKind::Right);
  }
}

RC_GTEST_PROP(Fold, HasOneOpenWhereThereMayBeNoMore, ()) {
  const Case c;
  std::map<const law::Duty*, int> open;
  for (const Instance& instance : c.standing().instances)
    if (instance.state == State::Open && instance.duty->again != law::Again::Each)
      RC_ASSERT(++open[instance.duty] == 1);
}

RC_GTEST_PROP(Fold, OwesOnlyWhatBelongsToTheStageAndTheSchool, ()) {
  const Case c;
  const Standing standing = c.standing();
  for (const Instance& instance : standing.instances) {
    if (instance.state != State::Open) continue;
    const law::Duty& duty = *instance.duty;
    const bool right = duty.kind == law::DutyKind::Right;
    RC_ASSERT(right || instance.framework == standing.framework);
    if (instance.framework != standing.framework) continue;
    RC_ASSERT(duty.in_stages.applies_in(standing.stage));
    const bool schools = duty.kind_in(standing.stage) == law::DutyKind::Duty &&
                         standing.framework->roles[duty.owner].of == law::Role::Of::School;
    const bool passing_on = std::any_of(
        duty.opens.begin(), duty.opens.end(),
        [](const law::Pattern& opening) { return opening.has_kind(law::kinds::school_left); });
    const bool ours_by_stage =
        !duty.ours_in.empty();  // it may have become the school's while the child was away
    if (!standing.at_school && schools && !passing_on && !ours_by_stage)
      RC_FAIL("a school owes " + duty.id + " to a child who left");
  }
}

RC_GTEST_PROP(Fold, AnswersAsIfAStruckEntryHadNeverBeen, ()) {
  const Case c;
  RC_PRE(!c.entries.empty());
  const auto struck = *rc::gen::inRange<Position>(1, static_cast<Position>(c.entries.size()) + 1);
  RC_LOG() << "without entry " << struck << "\n";
  Day last = c.entries.front().on;
  for (const Entry& entry : c.entries) last = std::max(last, entry.on);
  json::array with = c.record, without;
  with.push_back(
      {{"on", last.iso()}, {"kind", "struck_out"}, {"entry", struck}, {"reason", "a mistake"}});
  std::map<Position, Position> numbers{{0, 0}};
  constexpr int kNobody = 999'999;
  for (Position position = 1; position <= static_cast<Position>(c.entries.size()); ++position) {
    if (position == struck) continue;
    json::object entry = c.record[static_cast<std::size_t>(position - 1)].as_object();
    for (const char* key : {"entry", "concern", "opened_by"}) {
      json::value* named = entry.if_contains(key);
      if (named == nullptr) continue;
      const auto number = named->to_number<Position>();
      *named = number == struck ? kNobody : number > struck ? number - 1 : number;
    }
    without.push_back(std::move(entry));
    numbers[static_cast<Position>(without.size())] = position;
  }
  // Where nothing is left but strikes there is no first entry from which the calendar could count.
  RC_PRE(!taking_part(c.world.read(without), {c.on, std::nullopt}).empty());
  const auto never = stand(c.world.read(without), c.world.circumstances(), {c.on, std::nullopt});
  const auto was = stand(c.world.read(with), c.world.circumstances(), {c.on, std::nullopt});
  RC_ASSERT(renumbered(*was, same_numbers(with.size())) == renumbered(*never, numbers));
}

RC_GTEST_PROP(Fold, RestoresWhatAStruckStrikeHadStruck, ()) {
  const Case c;
  RC_PRE(!c.entries.empty());
  Day last = c.entries.front().on;
  for (const Entry& entry : c.entries) last = std::max(last, entry.on);
  json::array record = c.record;
  const auto struck = *rc::gen::inRange<Position>(1, static_cast<Position>(c.entries.size()) + 1);
  record.push_back(
      {{"on", last.iso()}, {"kind", "struck_out"}, {"entry", struck}, {"reason", "a mistake"}});
  record.push_back({{"on", last.iso()},
                    {"kind", "struck_out"},
                    {"entry", record.size()},
                    {"reason", "it was none"}});
  RC_ASSERT(c.world.answer(c.world.read(record), c.on) == c.world.answer(c.entries, c.on));
}

RC_GTEST_PROP(Fold, CountsByDayInWhateverOrderThingsAreRecorded, ()) {
  const World& world = any_world();
  auto drawn = *testing::draws();
  for (std::size_t i = 0; i < drawn.size(); ++i)
    drawn[i].day = static_cast<int>(11 * i % 730 + i / 730);  // no two on one day
  json::array record = world.record_of(drawn);
  // Entries that name others would have to be renumbered; they have a property of their own.
  record.erase(std::remove_if(record.begin(), record.end(),
                              [](const json::value& entry) {
                                const json::object& object = entry.as_object();
                                return object.contains("entry") || object.contains("concern") ||
                                       object.contains("opened_by");
                              }),
               record.end());
  std::vector<std::size_t> order(record.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::mt19937 shuffling(static_cast<unsigned>(*rc::gen::inRange(0, 1'000'000)));
  std::shuffle(order.begin(), order.end(), shuffling);
  json::array shuffled;
  std::map<Position, Position> numbers{{0, 0}};
  for (std::size_t i : order) {
    shuffled.push_back(record[i]);
    numbers[static_cast<Position>(shuffled.size())] = static_cast<Position>(i + 1);
  }
  const Day on = world.first() + *rc::gen::inRange(0, 800);
  const auto one = stand(world.read(record), world.circumstances(), {on, std::nullopt});
  const auto other = stand(world.read(shuffled), world.circumstances(), {on, std::nullopt});
  RC_ASSERT(renumbered(*one, same_numbers(record.size())) == renumbered(*other, numbers));
}

}  // namespace
}  // namespace stepwell::record
