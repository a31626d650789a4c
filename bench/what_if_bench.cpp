// How many children a second can be asked about under a law that is proposed, from their records in
// the store: 100,000 of them are to take less than ten seconds.
#include <benchmark/benchmark.h>
#include <stdlib.h>

#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/moving/what_if.h"
#include "cli/files.h"
#include "store/sqlite_store.h"

namespace {

using namespace stepwell;
using base::Day;

constexpr int kChildren = 1000;
constexpr int kEntriesOfARecord = 40;

/// The day stands still.
class Today final : public app::Clock {
 public:
  base::Instant now() const override { return {1'795'000'000}; }
};

/// A year of support, again and again.
app::NewEntry entry_at(int i) {
  static const std::vector<std::pair<const char*, const char*>> kYear = {
      {"concern_raised:teacher", R"({"from":"teacher","text":"Slow to read"})"},
      {"concern_answered:assess", R"({"outcome":"assess"})"},
      {"evidence_added:test", R"({"title":"Reading age","type":"test"})"},
      {"stage_moved:k", R"({"decided_by":"senco","reason":"More help is needed","to":"k"})"},
      {"parent_told:support", R"({"about":"support","how":"letter"})"},
      {"document_issued:sen_support_plan:final",
       R"({"document":"sen_support_plan","review_on":"2026-12-01","state":"final"})"},
      {"meeting_held:parent_meeting", R"({"meeting":"parent_meeting"})"},
      {"session_recorded:held", R"({"minutes":20,"outcome":"held"})"},
      {"review_held:sen_support_plan:continue",
       R"({"decision":"continue","document":"sen_support_plan"})"},
      {"advice_requested:speech_and_language", R"({"service":"speech_and_language"})"},
  };
  const auto& [topic, body] = kYear[static_cast<std::size_t>(i) % kYear.size()];
  return {Day(2024, 1, 15) + i * 900 / kEntriesOfARecord, topic, body};
}

std::vector<app::NewEntry> record() {
  std::vector<app::NewEntry> entries = {
      {Day(2024, 1, 15), "pupil_registered",
       R"({"born":"2016-03-14","forename":"Osian","surname":"Murphy"})"}};
  for (int i = 1; i < kEntriesOfARecord; ++i) entries.push_back(entry_at(i));
  return entries;
}

/// A store with one school, in a folder that goes with it.
class Place {
 public:
  Place() {
    std::string name = (std::filesystem::temp_directory_path() / "stepwell-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) std::abort();
    folder_ = name;
    store_ = store::SqliteStore::open(folder_ / "var");
    const base::Instant at{1'795'000'000};
    const std::string set_up =
        R"({"framework":"england-send-2015","name":"School","nation":"england","setting":"primary"})";
    write({{},
           "person",
           at,
           {{{"school", {}}, 0, {{Day(2023, 9, 1), "school_set_up", set_up}}, {}, {}}},
           {}});
    for (int first = 0; first < kChildren; first += 100) {
      app::Act act{{}, "person", at, {}, {}};
      for (int i = first; i < first + 100; ++i)
        act.appends.push_back({{"school", "child-" + std::to_string(i)}, 0, record(), {}, {}});
      write(act);
    }
  }
  ~Place() {
    store_.reset();
    std::filesystem::remove_all(folder_);
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  app::Store& store() { return *store_; }

 private:
  void write(const app::Act& act) {
    if (!store_->write(act)) std::abort();
  }

  std::filesystem::path folder_;
  std::unique_ptr<store::SqliteStore> store_;
};

/// The first that is proposed for England; its present law, if none is.
const law::Framework& proposal(const law::Library& library) {
  for (const auto& each : library.frameworks())
    if (each->nation == "england" && each->status == law::Framework::Status::Proposal) return *each;
  return *library.find("england-send-2015");
}

void WhatIf(benchmark::State& state) {
  const auto library =
      cli::load_library(std::string(STEPWELL_SOURCE_DIR) + "/frameworks", std::cerr);
  Place place;
  const Today clock;
  const app::Records records(place.store(), library, clock);
  const law::Framework& other = proposal(*library);
  for (auto _ : state) {
    app::WhatIfTotals totals;
    app::what_if(place.store(), records, "school", other, Day(2026, 11, 20),
                 [&](const app::RecordId&, const record::WhatIf& child) { totals.add(child); });
    if (totals.children() != kChildren) state.SkipWithError("children were left out");
    benchmark::DoNotOptimize(totals.months());
  }
  state.SetItemsProcessed(state.iterations() * kChildren);
  state.SetLabel("children, " + other.id);
}
BENCHMARK(WhatIf)->Unit(benchmark::kMillisecond);

}  // namespace
