// The command that says what a proposed law would mean, over records that are kept.
#include <gmock/gmock.h>

#include <boost/json.hpp>
#include <filesystem>

#include "app/school/set_up.h"
#include "store/sqlite_accounts.h"
#include "store/sqlite_store.h"
#include "tests/app/fixed_clock.h"
#include "tests/cli/workplace.h"
#include "tests/contract/temporary_folder.h"
#include "tests/support/packs.h"

namespace stepwell::cli {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kDraft = R"(id = "draft"
prefix = "dra"
extends = "england-send-2015"
name.en = "A draft of a law"
status = "proposal"
)";
constexpr const char* kDraftDuties = R"([[duty]]
id = "dra.talk"
owner = "senco"
strength = "must"
text.en = "Talk about the new law"
opens = ["stage_moved:k"]
closes = ["parent_told:support"]
limit = { amount = 2, unit = "week" }
cite = ["draft"]
)";
constexpr const char* kDraftCite = R"([[cite]]
id = "draft"
instrument = "A draft"
confidence = "source"
)";

/// A school of England with one child at SEN support and one without, on 1 September 2025.
struct WhatIfCommand : Workplace {
  testing::TemporaryFolder records;
  testing::FixedClock clock;
  std::string school;
  std::shared_ptr<app::Store> store = store::SqliteStore::open(records / "var");

  WhatIfCommand() {
    fs::copy(kFrameworks, path("packs"), fs::copy_options::recursive);
    write("packs/draft/framework.toml", std::string(kDraft));
    write("packs/draft/duties.toml", std::string(kDraftDuties));
    write("packs/draft/cite.toml", std::string(kDraftCite));
    const auto accounts = store::SqliteAccounts::open(records / "var");
    app::Records log(*store, testing::packs(), clock);
    app::Passwords passwords(app::HashCost{8192, 1});
    app::SystemRandomness randomness;
    app::SetUp first(*accounts, log, passwords, randomness, clock);
    const auto made = first.set_up(first.new_code().value(),
                                   {"Exton Primary", "england-send-2015", "primary", "england"},
                                   {"Ada Lovegrove", "", "ada", "tair carreg felen ger yr afon"});
    EXPECT_TRUE(made.has_value());
    school = made->school;
    add(log, "one", "Osian");
    add(log, "two", "Mari");
    const auto done =
        log.record({{},
                    "somebody",
                    {{{school, "one"},
                      {{{"on", "2025-09-01"}, {"kind", "evidence_added"}, {"type", "test"}},
                       {{"on", "2025-09-01"},
                        {"kind", "stage_moved"},
                        {"to", "k"},
                        {"decided_by", "senco"},
                        {"reason", "More help"}}}}},
                    {}});
    EXPECT_TRUE(done.has_value());
  }

  void add(const app::Records& log, const std::string& child, const std::string& forename) {
    const auto done = log.record({{},
                                  "somebody",
                                  {{{school, child},
                                    {{{"on", "2025-09-01"},
                                      {"kind", "pupil_registered"},
                                      {"forename", forename},
                                      {"surname", "Murphy"},
                                      {"born", "2018-03-09"}}}}},
                                  {}});
    EXPECT_TRUE(done.has_value());
  }

  int ask(const WhatIfAsking& asking) {
    Surroundings with = surroundings(path("packs"));
    with.records = (records / "var").string();
    with.parts.clock = &clock;
    with.parts.open_store = [](const std::string& folder) -> std::unique_ptr<app::Store> {
      return store::SqliteStore::open(folder);
    };
    return show_what_if(with, asking);
  }
  json::value answer(WhatIfAsking asking) {
    asking.form = Form::Json;
    EXPECT_EQ(ask(asking), 0) << err();
    return json::parse(out());
  }
};

const json::value* due_of(const json::value& answer, std::string_view duty) {
  for (const json::value& row : answer.at("due").as_array())
    if (row.at("duty").as_string() == duty) return &row;
  return nullptr;
}

TEST_F(WhatIfCommand, SaysWhoWouldBeWhere) {
  const json::value told = answer({"draft", {}, {}, Form::Json});
  EXPECT_EQ(told.at("framework"), "draft");
  EXPECT_EQ(told.at("schools"), 1);
  EXPECT_EQ(told.at("left_out"), 0);
  ASSERT_EQ(told.at("children").as_array().size(), 2U);
  const json::value& child = told.at("children").as_array()[0];
  EXPECT_EQ(child.at("pupil"), "one");
  EXPECT_EQ(child.at("stage"), "k");
  EXPECT_EQ(child.at("would_be"), "k");
  EXPECT_EQ(child.at("on"), "2025-09-01");
  ASSERT_EQ(told.at("stages").as_array().size(), 2U);
  for (const json::value& stage : told.at("stages").as_array()) EXPECT_EQ(stage.at("children"), 1);
}

TEST_F(WhatIfCommand, SaysWhatWouldFallDueInWhichMonthAndForWhomBesideToday) {
  const json::value told = answer({"draft", {}, {}, Form::Json});
  const json::value* talk = due_of(told, "dra.talk");
  ASSERT_NE(talk, nullptr);
  EXPECT_EQ(talk->at("month"), "2025-09");
  EXPECT_EQ(talk->at("owner"), "senco");
  EXPECT_EQ(talk->at("now"), 0);
  EXPECT_EQ(talk->at("then"), 1);
  const json::value* plan = due_of(told, "eng.plan");
  ASSERT_NE(plan, nullptr);
  EXPECT_EQ(plan->at("now"), 1);
  EXPECT_EQ(plan->at("then"), 0);
}

TEST_F(WhatIfCommand, MayBeAskedAboutADayToCome) {
  const json::value told = answer({"draft", "2029-01-01", {}, Form::Json});
  EXPECT_EQ(told.at("children").as_array()[0].at("on"), "2029-01-01");
  EXPECT_EQ(due_of(told, "dra.talk")->at("month"), "2029-01");
}

TEST_F(WhatIfCommand, NamesTheChildrenOfOneSchoolThatIsAskedAbout) {
  EXPECT_EQ(ask({"draft", {}, school, Form::Text}), 0);
  EXPECT_THAT(out(), AllOf(HasSubstr("Osian Murphy: "), HasSubstr("2 children of 1 school."),
                           HasSubstr("Nothing was written."), HasSubstr("2025-09"),
                           HasSubstr("Talk about the new law (dra.talk)")));
  EXPECT_EQ(ask({"draft", {}, {}, Form::Text}), 0);
  EXPECT_THAT(out(), Not(HasSubstr("Osian")));
}

TEST_F(WhatIfCommand, WritesNothing) {
  const auto entries = store->read({school, "one"});
  const auto own = store->read({school, {}});
  const auto view = store->view({school, "one"});
  EXPECT_EQ(ask({"draft", "2029-01-01", {}, Form::Text}), 0);
  EXPECT_EQ(ask({"draft", {}, school, Form::Text}), 0);
  EXPECT_EQ(store->read({school, "one"}), entries);
  EXPECT_EQ(store->read({school, {}}), own);
  EXPECT_EQ(store->view({school, "one"})->view, view->view);
}

TEST_F(WhatIfCommand, LeavesOutSchoolsOfAnotherNation) {
  const json::value told = answer({"wales-sen-2002", {}, {}, Form::Json});
  EXPECT_EQ(told.at("schools"), 0);
  EXPECT_TRUE(told.at("children").as_array().empty());
  EXPECT_EQ(ask({"wales-sen-2002", {}, school, Form::Text}), 2);
  EXPECT_THAT(err(), HasSubstr("no school of wales"));
}

TEST_F(WhatIfCommand, IsToldWhatIsWrongWithTheQuestion) {
  EXPECT_EQ(ask({"atlantis", {}, {}, Form::Text}), 2);
  EXPECT_THAT(err(), HasSubstr("no such framework: \"atlantis\""));
  for (const char* day : {"", "2029-02-29", "soon"}) {
    EXPECT_EQ(ask({"draft", day, {}, Form::Text}), 2) << day;
    EXPECT_THAT(err(), AllOf(HasSubstr("--on"), HasSubstr("YYYY-MM-DD")));
  }
  EXPECT_EQ(ask({"draft", {}, "elsewhere", Form::Text}), 2);
  EXPECT_THAT(err(), HasSubstr("\"elsewhere\""));
  EXPECT_EQ(out(), "");
}

}  // namespace
}  // namespace stepwell::cli
