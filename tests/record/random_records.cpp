#include "tests/record/random_records.h"

#include <algorithm>

#include "law/kinds.h"
#include "record/answers.h"
#include "tests/record/test_packs.h"

namespace stepwell::record::testing {

namespace json = boost::json;
using base::Day;
using law::FieldType;

namespace {

constexpr int kDays = 730;

template <class T>
const T& pick(const std::vector<T>& all, int number) {
  return all[static_cast<std::size_t>(number) % all.size()];
}

const law::Library& library() {
  return *stepwell::testing::packs_with_invented_laws();
}

calendar::SchoolCalendar calendar_of(int year, int late, const law::Framework& framework) {
  calendar::TermDates dates;
  for (int y : {year, year + 1}) {
    dates.terms.push_back({Day(y, 9, 2) + late, Day(y, 12, 18) + late});
    dates.terms.push_back({Day(y + 1, 1, 5) + late, Day(y + 1, 3, 27)});
    dates.terms.push_back({Day(y + 1, 4, 13), Day(y + 1, 7, 20) - late});
    dates.closed.push_back({Day(y, 10, 25), Day(y, 11, 2)});
  }
  dates.terms.push_back(
      {Day(year + 2, 9, 2), Day(year + 2, 12, 18)});  // of a year that is known in part
  dates.inset.push_back(Day(year, 9, 2) + late);
  return *calendar::SchoolCalendar::create(std::move(dates), *framework.holidays);
}

/// The qualifiers of a pattern with the words chosen by `numbers`; one that may be any word is left
/// out with the rest.
std::vector<std::string> topic_of(law::Kind kind, const law::Pattern& pattern, int number) {
  std::vector<std::string> topic{std::string(law::spec(kind).name)};
  if (kind == law::kinds::framework_moved) return topic;  // the law it names may not be written yet
  for (std::size_t i = 0; i < pattern.qualifier_count(); ++i) {
    if (pattern.words(i).empty()) break;
    topic.push_back(library().vocabulary().text(pick(pattern.words(i), number)));
  }
  return topic;
}

}  // namespace

void showValue(const Draw& draw, std::ostream& os) {
  os << "{" << draw.day << ", " << draw.what;
  for (int number : draw.more) os << ", " << number;
  os << "}";
}

rc::Gen<std::vector<Draw>> draws() {
  const auto number = [](int below) { return rc::gen::inRange(0, below); };
  return rc::gen::container<std::vector<Draw>>(rc::gen::build<Draw>(
      rc::gen::set(&Draw::day, number(kDays)), rc::gen::set(&Draw::what, number(10'000)),
      rc::gen::set(&Draw::more, rc::gen::container<std::array<int, 4>>(number(10'000)))));
}

World::World(std::string_view id) {
  const law::Framework* framework = library().find(id);
  const int year = framework->nation == "wales" ? 2021 : 2025;
  first_ = Day(year, 9, 1);
  calendar_ = calendar_of(year, 0, *framework);
  other_calendar_ = calendar_of(year, 3, *framework);
  circumstances_.library = &library();
  const std::string& setting = framework->settings.front().id;
  circumstances_.schools.push_back({"here", framework, setting, &calendar_});
  circumstances_.schools.push_back({"there", framework, setting, &other_calendar_});
  circumstances_.born = Day(year - 14, 2, 28) +
                        2;  // fourteen, and in a year group that is moved to the new Welsh law
  add_topics_of_rules();
  add_topics_of_kinds();
}

void World::add_topics_of_rules() {
  for (const law::Duty& duty : framework().duties) {
    if (duty.standing) continue;  // what closes it is no entry of a child
    for (const auto* patterns : {&duty.opens, &duty.restarts, &duty.closes, &duty.ends})
      for (const law::Pattern& pattern : *patterns)
        for (std::size_t kind = 0; kind < law::all_kinds().size(); ++kind)
          if (pattern.has_kind(static_cast<law::Kind>(kind)))
            for (int number = 0; number < 4; ++number)
              rules_.push_back(topic_of(static_cast<law::Kind>(kind), pattern, number));
  }
  std::sort(rules_.begin(), rules_.end());
  rules_.erase(std::unique(rules_.begin(), rules_.end()), rules_.end());
  for (const law::Stage& stage : framework().stages)
    for (int weight = 0; weight < 4; ++weight) rules_.push_back({"stage_moved", stage.id});
  for (const char* kind : {"school_left", "school_joined", "struck_out", "struck_out"})
    rules_.push_back({kind});
}

void World::add_topics_of_kinds() {
  for (const law::KindSpec& kind : law::all_kinds())
    if (kind.subject == law::Subject::Child && kind.name != "taken_over")
      kinds_.push_back({std::string(kind.name)});
  // A claim says more with a duty that has the exception.
  for (const law::Duty& duty : framework().duties)
    for (std::size_t excuse : duty.excuses)
      rules_.push_back({"exception_claimed", duty.id, framework().exceptions[excuse].id});
}

std::vector<std::string> World::values_of(std::string_view list) const {
  std::vector<std::string> values;
  const auto add = [&](const auto& all) {
    for (const auto& one : all) values.push_back(one.id);
  };
  if (list == "stage")
    add(framework().stages);
  else if (list == "document")
    add(framework().documents);
  else if (list == "duty")
    add(framework().duties);
  else if (list == "exception")
    add(framework().exceptions);
  else if (list == "criteria")
    add(framework().banks);
  else if (list == "letter")
    add(framework().letters);
  else if (list == "framework")
    values = {"wales-sen-2002", "england-send-2015", "test-old", "test-new"};
  else
    for (const law::Choice& choice : framework().choices)
      if (choice.list == list) values.push_back(choice.id);
  return values;
}

void World::fill(json::object& entry, const law::KindSpec& kind, const Draw& draw,
                 std::size_t position) const {
  std::size_t number = 0;
  const auto next = [&] { return draw.more[number++ % draw.more.size()]; };
  for (const law::FieldSpec& qualifier : kind.qualifiers) {
    if (entry.contains(qualifier.name)) continue;
    const int chance = next();
    if (qualifier.presence == law::Presence::Optional && chance % 5 == 0) break;
    if (const auto values = values_of(qualifier.choices); !values.empty())
      entry[qualifier.name] = pick(values, chance);
    else
      entry[qualifier.name] = "something";
  }
  const auto earlier = [&] {
    return 1 + next() % std::max<int>(1, static_cast<int>(position) - 1);
  };
  for (const law::FieldSpec& field : kind.fields) {
    const int chance = next();
    const bool needed = field.presence == law::Presence::Required;
    if (field.name == "for" || field.name == "review_on") {
      if (chance % 4 != 0) entry[field.name] = (first_ + (draw.day + chance % 150 - 20)).iso();
    } else if (field.name == "entry" || (needed && field.type == FieldType::Position) ||
               (field.type == FieldType::Opening && chance % 3 == 0)) {
      entry[field.name] = earlier();
    } else if (field.name == "notice" && entry.at("kind") == "framework_moved") {
      if (chance % 2 == 0) entry[field.name] = "to_second";
    } else if (field.name == "school") {
      entry[field.name] = chance % 2 == 0 ? "here" : "there";
    } else if (needed || field.choices == "framework") {
      const auto values = values_of(field.choices);
      entry[field.name] = values.empty() ? "a reason" : pick(values, chance);
    }
  }
}

json::object World::entry_of(const Draw& draw, std::size_t position) const {
  const Topic& topic =
      draw.what % 4 == 0 ? pick(kinds_, draw.what / 4) : pick(rules_, draw.what / 4);
  const law::KindSpec& kind = law::spec(*law::find_kind(topic.front()));
  json::object entry;
  entry["on"] = (first_ + draw.day).iso();
  entry["kind"] = topic.front();
  for (std::size_t i = 1; i < topic.size(); ++i) entry[kind.qualifiers[i - 1].name] = topic[i];
  fill(entry, kind, draw, position);
  return entry;
}

json::array World::record_of(const std::vector<Draw>& all) const {
  json::array record;
  for (const Draw& draw : all) {
    if (!record.empty() || draw.what % 3 != 0) {
      json::object entry = entry_of(draw, record.size() + 1);
      const bool first_names_nothing = record.empty() && entry.at("kind") == "struck_out";
      if (!first_names_nothing) record.push_back(std::move(entry));
      continue;
    }
    json::object taken{{"on", first_.iso()}, {"kind", "taken_over"}};
    taken["stage"] = pick(framework().stages, draw.more[0]).id;
    json::array documents;
    for (int i = 0; i < draw.more[1] % 3; ++i) {
      json::object document{{"document", pick(framework().documents, draw.more[2] + i).id}};
      if (draw.more[3] % 3 != 0)
        document["issued_on"] = (first_ - 20 * (1 + draw.more[3] % 20)).iso();
      if (draw.more[3] % 4 == 1) document["last_review_on"] = (first_ - draw.more[3] % 20).iso();
      documents.push_back(std::move(document));
    }
    taken["documents"] = std::move(documents);
    record.push_back(std::move(taken));
  }
  return record;
}

std::vector<Entry> World::read(const json::array& record) const {
  std::vector<Entry> entries;
  for (const json::value& value : record) {
    auto entry =
        read_entry(value, static_cast<Position>(entries.size() + 1), library().vocabulary());
    if (!entry)
      RC_FAIL("not an entry: " + json::serialize(value) + " because " +
              describe(entry.error().front()));
    entries.push_back(std::move(*entry));
  }
  return entries;
}

std::string World::answer(const std::vector<Entry>& entries, Day on) const {
  const auto standing = stand(entries, circumstances_, {on, std::nullopt});
  return standing ? json::serialize(to_json(*standing)) : describe(standing.error());
}

const World& wales() {
  static const World world("wales-sen-2002");
  return world;
}
const World& england() {
  static const World world("england-send-2015");
  return world;
}
const World& invented() {
  static const World world("test-old");
  return world;
}

}  // namespace stepwell::record::testing
