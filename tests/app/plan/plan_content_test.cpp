#include "app/plan/plan_content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>

#include "tests/app/fixed_randomness.h"
#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

using ::testing::ElementsAre;

const law::Document& document(std::string_view law, std::string_view id) {
  const law::Document* found = stepwell::testing::packs()->find(law)->find_document(id);
  EXPECT_NE(found, nullptr);
  return *found;
}
const law::Document& iep() {
  return document("wales-sen-2002", "iep");
}

std::vector<DraftField> fields(std::vector<std::pair<std::string, std::string>> pairs) {
  std::vector<DraftField> all;
  for (auto& [name, value] : pairs) all.push_back({name, value, 1, "p", {}});
  return all;
}

TEST(PlanContent, ComesFromADraftAndGoesIntoTheRecordAndBack) {
  const auto content = content_of(iep(), fields({{"targets.002b.target", "Second"},
                                                 {"targets.001a.target", "First"},
                                                 {"targets.001a.by", "26 March 2027"},
                                                 {"provision.001c.minutes", "15"},
                                                 {"child.view.blank", "Did not want to say"},
                                                 {"difficulty.tried", "Word cards"}}));
  const auto json = to_json(content);
  EXPECT_EQ(json.at("targets").at(0).at("id"), "001a");
  EXPECT_EQ(json.at("targets").at(0).at("by"), "2027-03-26");
  EXPECT_EQ(json.at("provision").at(0).at("minutes"), 15);
  EXPECT_EQ(json.at("difficulty").at("tried"), "Word cards");
  EXPECT_EQ(json.at("blank_because").at("child.view"), "Did not want to say");
  EXPECT_EQ(to_json(content_of(iep(), json)), json);
}

TEST(PlanContent, GoesBackIntoADraftUnderTheSameNames) {
  const auto content =
      content_of(iep(), fields({{"targets.001a.target", "First"}, {"targets.002b.row", "1"}}));
  const auto again = draft_fields(content);
  EXPECT_THAT(again,
              ElementsAre(std::pair<std::string, std::string>{"targets.001a.row", "1"},
                          std::pair<std::string, std::string>{"targets.001a.target", "First"},
                          std::pair<std::string, std::string>{"targets.002b.row", "1"}));
}

TEST(PlanContent, LeavesOutRowsWithoutAWordAndFieldsThatTheDocumentHasNot) {
  const auto content = content_of(iep(), fields({{"targets.001a.row", "1"},
                                                 {"targets.002b.price", "9"},
                                                 {"nonsense.x", "y"},
                                                 {"targets.003c.target", ""}}));
  EXPECT_EQ(content.find("targets")->rows.size(), 2U);
  EXPECT_TRUE(to_json(content).empty());
  EXPECT_TRUE(targets_of(content).empty());
}

TEST(PlanContent, GivesRowsWithoutAnIdTheirPlace) {
  const auto json = boost::json::parse(R"({"targets": [{"target": "Reads"}, 7, {"target": 3}]})");
  const auto targets = targets_of(content_of(iep(), json.get_object()));
  ASSERT_EQ(targets.size(), 2U);
  EXPECT_EQ(targets[0].id, "1");
  EXPECT_EQ(targets[1].words, "3");
}

TEST(PlanContent, ReadsNothingFromAContentOfAnotherShape) {
  for (const char* text : {R"({"targets": "many"})", R"({"difficulty": []})",
                           R"({"targets": [[]]})", R"({"blank_because": 4})"})
    EXPECT_TRUE(content_of(iep(), boost::json::parse(text).get_object()).empty()) << text;
}

TEST(PlanContent, HasTargetsOnlyInAPlan) {
  EXPECT_NE(targets_section(iep()), nullptr);
  EXPECT_EQ(targets_section(document("wales-sen-2002", "iep_review_record")), nullptr);
  EXPECT_EQ(targets_section(document("england-send-2015", "ehc_plan")), nullptr);
}

TEST(PlanContent, OfAnotherBodyTellsWhatIsToBeReachedAndIsNotFollowed) {
  const law::Document& ehc_plan = document("england-send-2015", "ehc_plan");
  const auto told = std::find_if(ehc_plan.sections.begin(), ehc_plan.sections.end(),
                                 [](const law::Section& section) { return section.targets; });
  ASSERT_NE(told, ehc_plan.sections.end());
  const auto json = boost::json::parse(R"({")" + told->id + R"(": [{"id": "o1", ")" +
                                       told->fields.front().id + R"(": "Asks for help"}]})");
  EXPECT_TRUE(targets_of(content_of(ehc_plan, json.get_object())).empty());
}

TEST(PlanContent, TellsInEveryLawWhatItFollows) {
  for (const auto& law : stepwell::testing::packs()->frameworks())
    for (const law::Document& each : law->documents) {
      const law::Section* followed = targets_section(each);
      EXPECT_TRUE(followed == nullptr || followed->targets) << law->id << " " << each.id;
    }
}

TEST(FieldNames, AreReadAsTheDocumentHasThem) {
  const auto value = read_field_name(iep(), "targets.001a.success");
  ASSERT_TRUE(value);
  EXPECT_EQ(value->key, "001a");
  EXPECT_EQ(value->field->id, "success");
  EXPECT_EQ(read_field_name(iep(), "targets.001a.row")->part, FieldName::Part::Row);
  EXPECT_EQ(read_field_name(iep(), "child.view.blank")->part, FieldName::Part::BlankReason);
  EXPECT_EQ(read_field_name(iep(), "difficulty.tried")->section->id, "difficulty");
}

TEST(FieldNames, ThatTheDocumentHasNotAreRefused) {
  for (const char* name : {"",
                           ".",
                           "..",
                           "targets",
                           "targets.",
                           "targets.001a",
                           "targets.001a.",
                           "targets..target",
                           "targets.001A.target",
                           "targets.0 1.target",
                           "targets.001a.target.blank",
                           "targets.001a.target.more.less",
                           "difficulty",
                           "difficulty.row",
                           "difficulty.nothing",
                           "difficulty.tried.blank",
                           "child.view.blank.blank",
                           "nothing.view",
                           "targets.001a.price",
                           "targets.abcdefghijklmnopqrstuvwxyz0123456789.target",
                           "targets.\xC3\xA9.target"})
    EXPECT_FALSE(read_field_name(iep(), name).has_value()) << name;
}

TEST(RowKeys, SortBehindThoseThatAreThere) {
  stepwell::testing::FixedRandomness randomness;
  auto content = content_of(iep(), fields({{"targets.007abc.row", "1"}, {"targets.t1.row", "1"}}));
  const std::string key = new_row_key(*content.find("targets"), randomness);
  EXPECT_TRUE(key.starts_with("008")) << key;
  EXPECT_EQ(key.size(), 11U);
  EXPECT_TRUE(read_field_name(iep(), "targets." + key + ".row").has_value());
  EXPECT_NE(new_row_key(*content.find("targets"), randomness), key);
}

TEST(WrittenDays, AreReadInTheFormsThatPeopleUse) {
  for (const char* text : {"2027-03-26", "26/3/2027", "26 3 2027", "26.03.2027", "26-3-2027",
                           " 26 March 2027 ", "26 mar 2027", "26 MARCH 2027"})
    EXPECT_EQ(read_written_day(text), base::Day(2027, 3, 26)) << text;
  EXPECT_EQ(read_written_day("1 May 2027"), base::Day(2027, 5, 1));
}

TEST(WrittenDays, ThatThereAreNotAreRefused) {
  for (const char* text : {"", "31/02/2027", "29/2/2027", "0/1/2027", "1/13/2027", "26/3/27",
                           "next week", "26 Marsh 2027", "1/2/3/2027", "26 3"})
    EXPECT_FALSE(read_written_day(text).has_value()) << text;
}

TEST(WrittenNumbers, AreWholeAndSmall) {
  EXPECT_EQ(read_written_number(" 15 "), 15);
  EXPECT_EQ(read_written_number("0"), 0);
  for (const char* text : {"", "-1", "1.5", "1000", "12x", "twelve", "+3"})
    EXPECT_FALSE(read_written_number(text).has_value()) << text;
}

TEST(WhatWasSeen, IsWrittenAndReadBack) {
  const auto seen = read_seen(write_seen(3, "Word cards"));
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->version, 3);
  EXPECT_EQ(seen->mark, mark_of("Word cards"));
  EXPECT_NE(seen->mark, mark_of("Word card"));
}

TEST(WhatWasSeen, IsRefusedInAnyOtherForm) {
  for (const char* text : {"", "3", "3.", ".0123456789abcdef", "-3.0123456789abcdef",
                           "x.0123456789abcdef", "3.0123", "999999999.0123456789abcdef"})
    EXPECT_FALSE(read_seen(text).has_value()) << text;
}

TEST(Characters, AreCountedAsPeopleDo) {
  EXPECT_EQ(count_characters("Siân"), 4U);
  EXPECT_EQ(count_characters(""), 0U);
  EXPECT_EQ(tidy(" \n a b \t"), "a b");
}

}  // namespace
}  // namespace stepwell::app
