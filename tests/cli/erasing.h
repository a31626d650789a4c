// A school with two children of whose records something is to be erased on the command line.
#pragma once

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/records/records.h"
#include "store/kept_files.h"
#include "store/sqlite_store.h"
#include "tests/app/fixed_clock.h"
#include "tests/cli/workplace.h"
#include "tests/contract/temporary_folder.h"
#include "tests/support/packs.h"

namespace stepwell::cli {

namespace json = boost::json;

struct Erasing : Workplace {
  testing::TemporaryFolder place;
  testing::FixedClock clock;
  std::unique_ptr<store::SqliteStore> store = store::SqliteStore::open(place / "var");
  std::unique_ptr<store::KeptFiles> files = store::KeptFiles::open(place / "var");
  app::Records records{*store, testing::packs(), clock};
  const app::RecordId sian{"bcdfghjkmnpqrstv", "cccccccccccccccc"};
  const app::RecordId tom{"bcdfghjkmnpqrstv", "dddddddddddddddd"};
  std::vector<std::string> calls;

  Erasing() {
    record({sian.school, {}}, {{"kind", "school_set_up"},
                               {"name", "Exton"},
                               {"framework", "england-send-2015"},
                               {"setting", "primary"},
                               {"nation", "england"}});
    for (const app::RecordId& child : {sian, tom})
      record(child, {{"kind", "pupil_registered"},
                     {"forename", "Siân"},
                     {"surname", "Rees"},
                     {"born", "2018-03-09"}});
  }
  void record(const app::RecordId& id, json::object entry) {
    entry["on"] = clock.today().iso();
    app::Wish wish{{}, "ada", {}, {}};
    wish.records.push_back({id, {std::move(entry)}});
    ASSERT_TRUE(records.record(wish).has_value());
  }
  /// A letter, and that the parent was told by it, in one act.
  void send_letter() {
    app::Wish wish{{}, "ada", {}, {}};
    const std::string on = clock.today().iso();
    wish.records.push_back(
        {sian,
         {{{"on", on}, {"kind", "letter_sent"}, {"letter", "tell_parent"}, {"text", "Dear Mair"}},
          {{"on", on},
           {"kind", "parent_told"},
           {"about", "support"},
           {"how", "letter"},
           {"text", "Dear Mair"}}}});
    ASSERT_TRUE(records.record(wish).has_value());
  }
  std::string keep(const std::string& bytes) {
    const auto uploaded = place / "upload";
    std::ofstream(uploaded, std::ios::binary) << bytes;
    return files->keep(uploaded, "a.txt").value().hash;
  }
  void add_evidence(const app::RecordId& id, const std::string& hash) {
    record(id, {{"kind", "evidence_added"},
                {"type", "test"},
                {"title", "The secret of the family"},
                {"file", app::file_text({hash, "a.txt"})}});
  }
  Surroundings here() {
    Surroundings all = surroundings();
    all.records = (place / "var").string();
    all.parts.clock = &clock;
    all.parts.open_store = [this](const std::string& folder) {
      calls.emplace_back("store");
      return store::SqliteStore::open(folder);
    };
    all.parts.open_files = [](const std::string& folder) { return store::KeptFiles::open(folder); };
    all.parts.note_heads = [this](const std::string&, base::Day) { calls.emplace_back("heads"); };
    return all;
  }
  int run(record::Position entry, Sure sure = Sure::Yes, const std::string& reason = "Asked for",
          const std::string& who = {}) {
    return erase(here(), {who.empty() ? sian.child : who, entry, reason, sure});
  }
  bool is_erased(record::Position entry) { return !store->read(sian, entry - 1).front().body; }
};

}  // namespace stepwell::cli
