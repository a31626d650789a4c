// An entry that a log kept is the one that was written; what was never an entry is refused.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "law/kinds.h"
#include "record/entry.h"
#include "tests/support/packs.h"

namespace stepwell::record {
namespace {

namespace json = boost::json;
using base::Day;
using ::testing::ElementsAre;

/// As a log keeps it: what was said, beside its frame.
base::Result<Entry, std::vector<EntryProblem>> kept(const Entry& entry) {
  return read_kept({entry.on, entry.recorded_at, entry.topic.kind}, entry.body, entry.position,
                   stepwell::testing::packs()->vocabulary());
}

Entry written(const char* text) {
  return read_entry(json::parse(text), 7, stepwell::testing::packs()->vocabulary()).value();
}

class KeptEntry : public ::testing::TestWithParam<const char*> {};

TEST_P(KeptEntry, IsTheOneThatWasWritten) {
  const Entry entry = written(GetParam());
  const Entry again = kept(entry).value();
  EXPECT_EQ(to_json(again), to_json(entry));
  EXPECT_EQ(again.position, entry.position);
  EXPECT_EQ(again.topic.kind, entry.topic.kind);
  EXPECT_EQ(again.topic.count, entry.topic.count);
  EXPECT_EQ(again.topic.words, entry.topic.words);
  EXPECT_EQ(again.recorded_at, entry.recorded_at);
  EXPECT_EQ(again.for_day, entry.for_day);
  EXPECT_EQ(again.review_on, entry.review_on);
  EXPECT_EQ(again.since, entry.since);
  EXPECT_EQ(again.opening, entry.opening);
  EXPECT_EQ(again.strikes, entry.strikes);
  EXPECT_EQ(again.framework, entry.framework);
  ASSERT_EQ(again.taken.size(), entry.taken.size());
  for (std::size_t i = 0; i < entry.taken.size(); ++i) {
    EXPECT_EQ(again.taken[i].document, entry.taken[i].document);
    EXPECT_EQ(again.taken[i].review_on, entry.taken[i].review_on);
  }
}
INSTANTIATE_TEST_SUITE_P(
    OfEachSort, KeptEntry,
    ::testing::Values(
        R"({"on": "2025-06-02", "kind": "taken_over", "framework": "england-send-2015",
            "stage": "k", "since": "2024-09-02", "recorded_at": "2025-06-03T08:30:00Z",
            "documents": [{"document": "sen_support_plan", "issued_on": "2025-01-10",
                           "review_on": "2025-07-01"}]})",
        R"({"on": "2025-06-02", "kind": "struck_out", "entry": 3, "reason": "Another child"})",
        R"({"on": "2025-06-02", "kind": "concern_answered", "outcome": "watch", "concern": 4,
            "text": null})",
        R"({"on": "2025-06-02", "kind": "document_issued", "document": "sen_support_plan",
            "state": "final", "review_on": "2025-12-01", "content": {"targets": []}})"));

TEST(KeptEntryOfNoSort, IsRefusedWithWhatIsWrongInIt) {
  Entry entry = written(R"({"on": "2025-06-02", "kind": "struck_out", "entry": 3, "reason": "x"})");
  entry.body = {{"entry", "three"}};
  const auto read = kept(entry);
  ASSERT_FALSE(read.has_value());
  EXPECT_THAT(
      read.error(),
      ElementsAre(EntryProblem{EntryProblem::What::WrongType, "entry", "the position of an entry"},
                  EntryProblem{EntryProblem::What::MissingField, "reason", {}}));
}

TEST(KeptEntryOfNoSort, NeverHasItsFrameFromWhatWasSaid) {
  Entry entry = written(R"({"on": "2025-06-02", "kind": "struck_out", "entry": 3, "reason": "x"})");
  entry.body["on"] = "1999-01-01";
  entry.body["recorded_by"] = "somebody else";
  const Entry again = kept(entry).value();
  EXPECT_EQ(again.on, Day(2025, 6, 2));
  EXPECT_EQ(again.body, (json::object{{"entry", 3}, {"reason", "x"}}));
}

}  // namespace
}  // namespace stepwell::record
