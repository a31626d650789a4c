#include "app/children/child_details.h"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/children/add_child.h"
#include "app/records/import_mark.h"
#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using base::Day;
using stepwell::testing::House;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using What = DetailsProblem::What;

constexpr const char* kUpn = "A801200001001";

struct Roll : House {
  app::NewSchool school = add_school();
  RecordId mia = add({"Mia", "Stone", {}, {}, "77", "4", "4A", Day(2017, 4, 25)});

  RecordId add(const ChildDetails& details) {
    const auto child = app::add_child(
        records, book, randomness, {school.person, "form" + std::to_string(++forms), school.school},
        details, today(), everybody().roll());
    EXPECT_TRUE(child.has_value());
    return child.value_or(RecordId{});
  }
  KnownChildren everybody() { return {log, records, school.school}; }
  KnownChild known(const RecordId& child) { return *everybody().find(child.child); }
  std::vector<What> problems(ChildDetails details, const std::string& child = {}) {
    std::vector<What> all;
    for (const auto& problem : check_details(
             details, everybody(), records.school(school.school)->framework, child, today()))
      all.push_back(problem.what);
    return all;
  }
  static std::vector<std::string> kinds(const std::vector<boost::json::object>& entries) {
    std::vector<std::string> all;
    for (const auto& entry : entries) all.emplace_back(entry.at("kind").as_string());
    return all;
  }
};

TEST(ChildDetails, AreRecordedOnlyWhereTheyDiffer) {
  Roll roll;
  const KnownChild before = roll.known(roll.mia);
  ChildDetails details = details_of(before);
  EXPECT_THAT(changed_details(before, details, {}, roll.today()), IsEmpty());
  details.known_as = "Mimi";
  const auto entries = changed_details(before, details, {}, roll.today());
  ASSERT_THAT(Roll::kinds(entries), ElementsAre("pupil_details_changed"));
  EXPECT_EQ(entries.front().size(), 3U);
  EXPECT_EQ(entries.front().at("known_as"), "Mimi");
}

TEST(ChildDetails, ChangeTheClassByLeavingOneAndJoiningAnother) {
  Roll roll;
  const KnownChild before = roll.known(roll.mia);
  ChildDetails details = details_of(before);
  details.class_name = "5B";
  EXPECT_THAT(Roll::kinds(changed_details(before, details, {}, roll.today())),
              ElementsAre("class_left", "class_joined"));
}

TEST(ChildDetails, KeepTheFormerNumber) {
  Roll roll;
  KnownChild before = roll.known(roll.mia);
  before.upn = "T801200001001";
  ChildDetails details = details_of(before);
  details.upn = kUpn;
  EXPECT_EQ(changed_details(before, details, {}, roll.today()).front().at("former_upn"),
            "T801200001001");
}

TEST(ChildDetails, SayEverythingThatIsWrong) {
  Roll roll;
  EXPECT_THAT(roll.problems({"", "", {}, "12", "77", {}, {}, roll.today() + 1}),
              ElementsAre(What::NameMissing, What::NameMissing, What::BornInFuture, What::UpnForm,
                          What::NumberTaken));
  EXPECT_THAT(roll.problems({"Mia", "Stone", {}, {}, {}, {}, {}, Day(1990, 1, 1)}),
              ElementsAre(What::BornUnlikely));
  EXPECT_THAT(roll.problems(details_of(roll.known(roll.mia)), roll.mia.child), IsEmpty());
}

TEST(ChildDetails, HaveALearnerNumberThatIsGoodAndNobodyElses) {
  Roll roll;
  ChildDetails details{"Tom", "Hughes", {}, {}, {}, {}, "3B", Day(2012, 1, 2), "1020 304 056"};
  EXPECT_THAT(roll.problems(details), IsEmpty());
  details.learner_number = "1020304057";
  EXPECT_THAT(roll.problems(details), ElementsAre(What::LearnerNumberForm));
  details.learner_number = "1020304056";
  const RecordId tom = roll.add(details);
  EXPECT_THAT(roll.problems(details, tom.child), IsEmpty());
  details.forename = "Ann";
  EXPECT_THAT(roll.problems(details), ElementsAre(What::LearnerNumberTaken));
  EXPECT_EQ(details_of(roll.known(tom)).learner_number, "1020304056");
}

TEST(ChildDetails, FindWhoIsAlikeAsAnImportWould) {
  Roll roll;
  const auto everybody = roll.everybody();
  EXPECT_EQ(alike({"Mía", "STONE", {}, {}, {}, {}, {}, Day(2017, 4, 25)}, everybody).size(), 1U);
  EXPECT_EQ(alike({"Ann", "Stone", {}, {}, "077", {}, {}, Day(2017, 4, 25)}, everybody).size(), 1U);
  EXPECT_THAT(alike({"Mia", "Stone", {}, {}, {}, {}, {}, Day(2016, 4, 25)}, everybody), IsEmpty());
}

TEST(ChildDetails, SettleWhatAnImportLeftOutAlsoForTheNextImport) {
  Roll roll;
  const boost::json::array left{{{"field", "upn"}, {"why", "upn_form"}, {"value", "12"}},
                                {{"field", "born"}, {"why", "not_a_date"}, {"value", "x"}}};
  Wish wish{{}, "somebody", {}, {}};
  wish.records.push_back({roll.mia,
                          {{{"on", roll.today().iso()},
                            {"kind", "pupil_details_changed"},
                            {"left_out", left},
                            {"note", import_note("exton.csv", {3})}}}});
  ASSERT_TRUE(roll.records.record(wish).has_value());
  const KnownChild before = roll.known(roll.mia);
  EXPECT_EQ(before.left_out.size(), 2U);
  const auto entries = changed_details(before, details_of(before), {"born"}, roll.today());
  wish.records = {{roll.mia, entries}};
  ASSERT_TRUE(roll.records.record(wish).has_value());
  EXPECT_EQ(roll.known(roll.mia).left_out.size(), 1U);
  EXPECT_EQ(roll.known(roll.mia).import_left_out.size(), 2U);
}

TEST(AddChild, AnswersTheSameFormWithTheSameChild) {
  Roll roll;
  const ChildDetails details{"Tom", "Hughes", {}, {}, {}, {}, "3B", Day(2018, 1, 2)};
  const SchoolRequest request{roll.school.person, "one form", roll.school.school};
  const auto first = add_child(roll.records, roll.book, roll.randomness, request, details,
                               roll.today(), roll.everybody().roll());
  const auto second = add_child(roll.records, roll.book, roll.randomness, request, details,
                                roll.today(), roll.everybody().roll());
  ASSERT_TRUE(first && second);
  EXPECT_EQ(*first, *second);
  EXPECT_EQ(roll.log.children(roll.school.school).size(), 2U);
}

TEST(AddChild, IsRefusedWhereSomebodyWasAddedSinceItWasLookedWhoIsAlike) {
  Roll roll;
  const ChildDetails details{"Tom", "Hughes", {}, {}, {}, {}, "3B", Day(2018, 1, 2)};
  const RollSeen seen = roll.everybody().roll();
  roll.add(details);
  const auto refused =
      add_child(roll.records, roll.book, roll.randomness,
                {roll.school.person, "late form", roll.school.school}, details, roll.today(), seen);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().what, SchoolRefusal::What::MovedOn);
  EXPECT_EQ(roll.log.children(roll.school.school).size(), 2U);
}

TEST(AddChild, IsForWhoMay) {
  Roll roll;
  const std::string teacher = roll.add_person(roll.school);
  roll.give(roll.school, teacher, {stepwell::testing::kTeacher, "4A", {}});
  EXPECT_FALSE(add_child(roll.records, roll.book, roll.randomness,
                         {teacher, "f", roll.school.school},
                         {"Tom", "Hughes", {}, {}, {}, {}, {}, Day(2018, 1, 2)}, roll.today(),
                         roll.everybody().roll())
                   .has_value());
}

}  // namespace
}  // namespace stepwell::app
