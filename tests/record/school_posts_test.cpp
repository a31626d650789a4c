// A post that a law calls by a name of its own, and a duty that stands on it.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "record/school_duties.h"
#include "tests/support/packs.h"

namespace stepwell::record {
namespace {

using base::Day;

std::vector<Entry> school(const std::vector<std::string>& more) {
  std::vector<std::string> record = {
      R"({"on": "2026-01-05", "kind": "school_set_up", "setting": "maintained"})"};
  record.insert(record.end(), more.begin(), more.end());
  std::vector<Entry> entries;
  for (const std::string& text : record)
    entries.push_back(*read_entry(boost::json::parse(text),
                                  static_cast<Position>(entries.size() + 1),
                                  testing::packs()->vocabulary()));
  return entries;
}

std::string given(const char* on, const char* post, const char* person) {
  return R"({"on": ")" + std::string(on) + R"(", "kind": "post_given", "post": ")" + post +
         R"(", "person": ")" + person + "\"}";
}
std::string ended(const char* on, const char* post, const char* person) {
  return R"({"on": ")" + std::string(on) + R"(", "kind": "post_ended", "post": ")" + post +
         R"(", "person": ")" + person + "\"}";
}

/// The duty to name the co-ordinator, on that day.
SchoolDuty co_ordinator(const std::vector<std::string>& more, Day on) {
  const auto duties = school_duties(school(more), *testing::packs()->find("wales-aln-2021"),
                                    "maintained", {on, std::nullopt});
  for (const SchoolDuty& duty : duties)
    if (duty.duty->id == "aln.alnco") return duty;
  ADD_FAILURE() << "no such duty";
  return {};
}

TEST(SchoolPosts, AreMissingFromTheDayTheSchoolWasSetUp) {
  EXPECT_EQ(co_ordinator({}, {2026, 2, 1}).opened_on, Day(2026, 1, 5));
}

TEST(SchoolPosts, AreFilledByTheNameThatTheLawHasForThem) {
  EXPECT_EQ(co_ordinator({given("2026-01-12", "alnco", "nia")}, {2026, 2, 1}).state, State::Met);
}

TEST(SchoolPosts, AreFilledByThePostThatTheyCountAs) {
  const SchoolDuty duty = co_ordinator({given("2026-01-12", "senco", "nia")}, {2026, 2, 1});
  EXPECT_EQ(duty.state, State::Met);
  EXPECT_EQ(duty.closed_on, Day(2026, 1, 12));
}

TEST(SchoolPosts, AreNotFilledByAnotherPost) {
  EXPECT_EQ(co_ordinator({given("2026-01-12", "head", "nia")}, {2026, 2, 1}).state, State::Open);
}

TEST(SchoolPosts, AreVacantOnceBothNamesHaveEnded) {
  const std::vector<std::string> record = {
      given("2026-01-12", "senco", "nia"), given("2026-01-19", "alnco", "nia"),
      ended("2026-03-02", "senco", "nia"), ended("2026-04-01", "alnco", "nia")};
  EXPECT_EQ(co_ordinator(record, {2026, 3, 15}).state, State::Met);
  const SchoolDuty duty = co_ordinator(record, {2026, 4, 15});
  EXPECT_EQ(duty.state, State::Open);
  EXPECT_EQ(duty.opened_on, Day(2026, 4, 1));
}

}  // namespace
}  // namespace stepwell::record
