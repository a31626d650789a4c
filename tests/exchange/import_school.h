// A school to import into: a real store in a folder of its own, and a clock at the day after one of
// the samples was printed.
#pragma once

#include <gmock/gmock.h>

#include <boost/json.hpp>
#include <fstream>
#include <sstream>
#include <string>

#include "app/import/import_pupils.h"
#include "app/records/identifiers.h"
#include "app/records/records.h"
#include "store/sqlite_store.h"
#include "tests/app/fixed_clock.h"
#include "tests/app/fixed_randomness.h"
#include "tests/contract/temporary_folder.h"
#include "tests/exchange/reading.h"
#include "tests/support/packs.h"
#include "tests/support/source_dir.h"

namespace stepwell::exchange {

namespace json = boost::json;

/// Thursday, 5 November 2026, 9 o'clock in London.
inline constexpr base::Instant kMorning{1'793'869'200};

inline std::string demo(const std::string& name) {
  std::ifstream file(stepwell::testing::source_dir() + "/demo/" + name, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

struct ImportSchool {
  explicit ImportSchool(const std::string& law = "england-send-2015",
                        const std::string& nation = "england", base::Instant now = kMorning,
                        std::shared_ptr<const law::Library> laws = stepwell::testing::packs())
      : library(std::move(laws)) {
    clock.set(now);
    record({}, {{"kind", "school_set_up"},
                {"name", "Exton"},
                {"framework", law},
                {"setting", "primary"},
                {"nation", nation}});
    record({}, json::parse(R"({"kind": "terms_set", "terms": [
        {"first": "2026-09-02", "last": "2026-12-18"}, {"first": "2027-01-05", "last": "2027-03-25"},
        {"first": "2027-04-12", "last": "2027-07-21"}]})")
                   .as_object());
  }

  /// An entry of a person's own, today.
  void record(const std::string& child, json::object entry) {
    entry["on"] = records.today(kSchool).iso();
    const auto done = records.record({{}, "ada", {{{kSchool, child}, {std::move(entry)}}}, {}});
    ASSERT_TRUE(done.has_value()) << record::name_of(done.error().refusal.because);
  }

  app::ImportWish wish() const {
    return {kSchool, "ada", "roll.csv", {}, app::ImportWish::Mode::Record, {}, {}};
  }
  app::ImportDone import(const std::string& bytes) { return import(bytes, wish()); }
  app::ImportDone import(const std::string& bytes, const app::ImportWish& wished) {
    const auto roll = SeparatedRollReader().read(bytes, {}, records.today(kSchool));
    if (!roll) {
      ADD_FAILURE() << describe(roll.error());
      return {};
    }
    return app::ImportPupils(store(), records, randomness).run(*roll, wished).value();
  }

  std::string child(const std::string& forename) {
    for (const std::string& id : store().children(kSchool))
      if (store().view({kSchool, id})->view.forename == forename) return id;
    return {};
  }
  std::vector<record::Entry> entries(const std::string& forename) {
    return records.load({kSchool, child(forename)}).entries;
  }
  app::ChildView view(const std::string& forename) {
    return records.view({kSchool, child(forename)}).value();
  }
  /// The fields of the last entry of that kind; empty if there is none.
  json::object last(const std::string& forename, const std::string& kind) {
    json::object body;
    for (const record::Entry& entry : entries(forename))
      if (law::spec(entry.topic.kind).name == kind) body = entry.body;
    return body;
  }
  app::Store& store() { return *store_; }

  static constexpr const char* kSchool = "bcdfghjkmnpqrstv";
  stepwell::testing::TemporaryFolder folder;
  stepwell::testing::FixedClock clock;
  stepwell::testing::FixedRandomness randomness;
  std::shared_ptr<const law::Library> library;
  std::unique_ptr<store::SqliteStore> store_ = store::SqliteStore::open(folder.path());
  app::Records records{*store_, library, clock};
};

}  // namespace stepwell::exchange
