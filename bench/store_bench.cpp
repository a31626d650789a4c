// How fast the store writes acts and reads records. Each benchmark has a database of its own in the
// folder for temporary files: on a disk in memory the waits for the disk, which are what counts,
// are not there.
#include <benchmark/benchmark.h>
#include <stdlib.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>

#include "store/sqlite_store.h"

namespace stepwell {
namespace {

constexpr int kEntriesOfARecord = 40;
constexpr int kRecords = 2000;

app::NewEntry entry() {
  return {base::Day(2025, 9, 1), "document_issued:iep:final",
          R"({"document":"iep","text":")" + std::string(300, 'x') + R"(","targets":[1,2,3]})"};
}

app::ChildView view() {
  app::ChildView view;
  view.forename = "Forename";
  view.surname = "Surname";
  view.class_name = "3G";
  view.search = "forename surname";
  view.framework = "wales-sen-2002";
  view.stage = "school_action";
  view.born = base::Day(2017, 2, 28);
  view.in_force = {"iep"};
  for (int i = 0; i < 5; ++i)
    view.due.push_back({"iep_review", "wales-sen-2002", "senco", "duty", i, base::Day(2025, 1, 6),
                        base::Day(2025, 7, 6), base::Day(2025, 6, 6), true, "", "", false});
  return view;
}

app::RecordId record(int number) {
  return {"school-" + std::to_string(number % 10), "child-" + std::to_string(number)};
}

/// A store in a folder that goes with it.
class Place {
 public:
  Place() {
    std::string name = (std::filesystem::temp_directory_path() / "stepwell-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) std::abort();
    folder_ = name;
    store_ = store::SqliteStore::open(folder_ / "var");
  }
  ~Place() {
    store_.reset();
    std::filesystem::remove_all(folder_);
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  store::SqliteStore& store() { return *store_; }

 private:
  std::filesystem::path folder_;
  std::unique_ptr<store::SqliteStore> store_;
};

std::unique_ptr<Place> place;

void make_place(const benchmark::State&) {
  place = std::make_unique<Place>();
}

void make_records(const benchmark::State&) {
  place = std::make_unique<Place>();
  for (int first = 0; first < kRecords; first += 100) {
    app::Act act{{}, "person", {1'756'720'800}, {}, {}};
    for (int i = first; i < first + 100; ++i)
      act.appends.push_back({record(i),
                             0,
                             std::vector<app::NewEntry>(kEntriesOfARecord, entry()),
                             view(),
                             {kEntriesOfARecord, "packs", 1, base::Day(2025, 12, 31)}});
    (void)place->store().write(act);
  }
}

void remove_place(const benchmark::State&) {
  place.reset();
}

enum class With { EntryAlone, FormAndView };

/// One act after another in each thread, each thread on a record of its own.
void write_acts(benchmark::State& state, With with) {
  store::SqliteStore& store = place->store();
  const app::RecordId mine = record(state.thread_index());
  record::Position version = static_cast<record::Position>(store.read(mine).size());
  for (auto _ : state) {
    app::Act act{{}, "person", {1'756'720'800}, {{mine, version, {entry()}, std::nullopt, {}}}, {}};
    ++version;
    if (with == With::FormAndView) {
      act.form = mine.child + "-" + std::to_string(version);
      act.appends[0].view = view();
      act.appends[0].made_with = {version, "packs", 1, base::Day(2025, 12, 31)};
    }
    if (!store.write(act)) state.SkipWithError("the act was refused");
  }
  state.SetItemsProcessed(state.iterations());
}

BENCHMARK_CAPTURE(write_acts, entry_alone, With::EntryAlone)
    ->Setup(make_place)
    ->Teardown(remove_place)
    ->UseRealTime()
    ->Threads(1)
    ->Threads(8)
    ->Threads(64);
BENCHMARK_CAPTURE(write_acts, form_and_view, With::FormAndView)
    ->Setup(make_place)
    ->Teardown(remove_place)
    ->UseRealTime()
    ->Threads(1)
    ->Threads(8)
    ->Threads(64);

void read_records(benchmark::State& state) {
  store::SqliteStore& store = place->store();
  int number = state.thread_index() * 7;
  for (auto _ : state) {
    number = (number + 1237) % kRecords;
    const auto entries = store.read(record(number));
    if (entries.size() != kEntriesOfARecord) state.SkipWithError("the record is not whole");
    benchmark::DoNotOptimize(entries);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(read_records)
    ->Setup(make_records)
    ->Teardown(remove_place)
    ->UseRealTime()
    ->Threads(1)
    ->Threads(2);

void read_views(benchmark::State& state) {
  int number = state.thread_index() * 7;
  for (auto _ : state) {
    number = (number + 1237) % kRecords;
    benchmark::DoNotOptimize(place->store().view(record(number)));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(read_views)->Setup(make_records)->Teardown(remove_place)->UseRealTime();

void read_heads(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(place->store().heads());
  state.SetItemsProcessed(state.iterations() * kRecords);
}
BENCHMARK(read_heads)->Setup(make_records)->Teardown(remove_place)->UseRealTime();

void verify_chains(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(place->store().verify_chains());
  state.SetItemsProcessed(state.iterations() * kRecords * kEntriesOfARecord);
}
BENCHMARK(verify_chains)->Setup(make_records)->Teardown(remove_place)->UseRealTime();

// ---- lists: ten schools of 300 children with 1,200 lines of what is due

constexpr int kSchools = 10;
constexpr int kChildrenOfASchool = 300;

app::ChildView child_view(int number) {
  app::ChildView child = view();
  child.surname = "Surname" + std::to_string(number * 7919 % kChildrenOfASchool);
  child.class_name = std::to_string(number % 12) + "G";
  child.due.resize(4);
  for (int i = 0; i < 4; ++i)
    child.due[static_cast<std::size_t>(i)].limit =
        base::Day(2025, 9, 1) + (number * 31 + i * 97) % 365;
  return child;
}

void make_schools(const benchmark::State&) {
  place = std::make_unique<Place>();
  for (int number = 0; number < kSchools; ++number) {
    const std::string school = "school-" + std::to_string(number);
    app::Act act{{}, "person", {1'756'720'800}, {}, {}};
    app::Append posts{{school, {}}, 0, {entry()}, std::nullopt, {}};
    posts.sights = {{"senco", base::Day(2024, 9, 1), std::nullopt, app::Sight::Of::School, {}},
                    {"teacher", base::Day(2024, 9, 1), std::nullopt, app::Sight::Of::Class, "3G"}};
    act.appends.push_back(std::move(posts));
    for (int i = 0; i < kChildrenOfASchool; ++i)
      act.appends.push_back({{school, "child-" + std::to_string(i)},
                             0,
                             {entry()},
                             child_view(i),
                             {1, "packs", 1, base::Day(2025, 12, 31)}});
    (void)place->store().write(act);
  }
}

const app::Viewer kSenco{"senco", "school-7", base::Day(2025, 9, 1)};
const app::Viewer kTeacher{"teacher", "school-7", base::Day(2025, 9, 1)};

void list_due(benchmark::State& state, const app::Viewer& viewer) {
  std::size_t lines = 0;
  for (auto _ : state) lines = place->store().due(viewer).size();
  state.counters["lines"] = static_cast<double>(lines);
}
BENCHMARK_CAPTURE(list_due, senco, kSenco)->Setup(make_schools)->Teardown(remove_place);
BENCHMARK_CAPTURE(list_due, teacher, kTeacher)->Setup(make_schools)->Teardown(remove_place);

void list_children(benchmark::State& state, const app::Viewer& viewer) {
  for (auto _ : state) benchmark::DoNotOptimize(place->store().children(viewer, {}));
}
BENCHMARK_CAPTURE(list_children, senco, kSenco)->Setup(make_schools)->Teardown(remove_place);
BENCHMARK_CAPTURE(list_children, teacher, kTeacher)->Setup(make_schools)->Teardown(remove_place);

void find_a_name(benchmark::State& state) {
  app::ChildFilter filter;
  filter.words = "surname fore";
  for (auto _ : state) benchmark::DoNotOptimize(place->store().names("school-7", filter));
}
BENCHMARK(find_a_name)->Setup(make_schools)->Teardown(remove_place);

void ask_what_is_stale(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(place->store().stale("school-7", "packs", 1, base::Day(2025, 9, 1)));
}
BENCHMARK(ask_what_is_stale)->Setup(make_schools)->Teardown(remove_place);

}  // namespace
}  // namespace stepwell
