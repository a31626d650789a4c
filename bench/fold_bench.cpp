// How fast a child's standing is worked out from a record in memory, and how that grows with the
// record.
#include <benchmark/benchmark.h>

#include <fmt/format.h>
#include <boost/json.hpp>
#include <iostream>

#include "cli/files.h"
#include "record/moves.h"
#include "record/standing.h"

namespace {

using namespace stepwell;
using base::Day;
namespace json = boost::json;

const std::shared_ptr<const law::Library>& packs() {
  static const auto library =
      cli::load_library(std::string(STEPWELL_SOURCE_DIR) + "/frameworks", std::cerr);
  return library;
}

/// Four school years of three terms from September 2023.
const calendar::SchoolCalendar& school_calendar() {
  static const calendar::SchoolCalendar calendar = [] {
    calendar::TermDates dates;
    for (int year = 2023; year < 2027; ++year) {
      dates.terms.push_back({Day(year, 9, 4), Day(year, 12, 19)});
      dates.terms.push_back({Day(year + 1, 1, 6), Day(year + 1, 3, 27)});
      dates.terms.push_back({Day(year + 1, 4, 14), Day(year + 1, 7, 20)});
      dates.closed.push_back({Day(year, 10, 27), Day(year, 10, 31)});
      dates.closed.push_back({Day(year + 1, 2, 16), Day(year + 1, 2, 20)});
      dates.closed.push_back({Day(year + 1, 5, 25), Day(year + 1, 5, 29)});
    }
    return *calendar::SchoolCalendar::create(std::move(dates), *packs()->holidays_of("england"));
  }();
  return calendar;
}

/// What happens in a year of support, again and again: plans, reviews, meetings, notes.
record::Entry entry_at(int position, Day on) {
  static const std::vector<json::object> kYear = {
      {{"kind", "concern_raised"}, {"from", "teacher"}},
      {{"kind", "concern_answered"}, {"outcome", "assess"}},
      {{"kind", "evidence_added"}, {"type", "test"}, {"title", "Reading age"}},
      {{"kind", "needs_recorded"},
       {"needs", json::array{json::object{{"code", "SLCN"}, {"rank", 1}}}}},
      {{"kind", "stage_moved"},
       {"to", "k"},
       {"decided_by", "senco"},
       {"reason", "More help is needed"}},
      {{"kind", "parent_told"}, {"about", "support"}, {"how", "letter"}},
      {{"kind", "document_issued"},
       {"document", "sen_support_plan"},
       {"state", "final"},
       {"review_on", "2024-12-01"}},
      {{"kind", "progress_noted"}, {"target", "t1"}, {"value", "12"}},
      {{"kind", "meeting_held"}, {"meeting", "parent_meeting"}},
      {{"kind", "session_recorded"}, {"outcome", "held"}, {"minutes", 20}},
      {{"kind", "review_held"}, {"document", "sen_support_plan"}, {"decision", "continue"}},
      {{"kind", "advice_requested"}, {"service", "speech_and_language"}},
  };
  json::object object = kYear[static_cast<std::size_t>(position - 1) % kYear.size()];
  object["on"] = on.iso();
  return *record::read_entry(object, position, packs()->vocabulary());
}

std::vector<record::Entry> record_of(int length) {
  std::vector<record::Entry> entries;
  for (int i = 1; i <= length; ++i)
    entries.push_back(entry_at(i, Day(2024, 1, 15) + i * 900 / length));
  return entries;
}

void Fold(benchmark::State& state) {
  const auto entries = record_of(static_cast<int>(state.range(0)));
  record::Circumstances circumstances;
  circumstances.library = packs().get();
  circumstances.born = Day(2016, 3, 14);
  circumstances.schools.push_back(
      {"", packs()->find("england-send-2015"), "maintained", &school_calendar()});
  for (auto _ : state) {
    auto standing = record::stand(entries, circumstances, {Day(2026, 11, 20), std::nullopt});
    benchmark::DoNotOptimize(standing);
  }
  state.SetItemsProcessed(state.iterations());
  state.SetLabel("records");
}
BENCHMARK(Fold)->Arg(10)->Arg(40)->Arg(80)->Arg(160)->Arg(320);

void LoadPacks(benchmark::State& state) {
  const auto files = cli::read_packs(std::string(STEPWELL_SOURCE_DIR) + "/frameworks");
  for (auto _ : state) {
    auto library = law::Library::load(files);
    benchmark::DoNotOptimize(library);
  }
  state.SetLabel("all packs, read and checked");
}
BENCHMARK(LoadPacks)->Unit(benchmark::kMillisecond);

}  // namespace
