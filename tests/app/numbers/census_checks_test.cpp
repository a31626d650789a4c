// What a census would refuse in the names and numbers of one child and in what was said of special
// places: each check found, and not found beside it.
#include "app/numbers/census_checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <map>

#include "app/lists/child_view.h"
#include "app/records/import_mark.h"
#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;
using base::Day;
using stepwell::testing::packs;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> said(const std::vector<CodeProblem>& problems) {
  std::vector<std::string> all;
  for (const CodeProblem& problem : problems)
    all.push_back(problem.check->id + (problem.found.empty() ? "" : ":" + problem.found));
  return all;
}

const law::Framework& england() {
  return *packs()->find("england-send-2015");
}
const law::Census* census_named(const std::string& id) {
  for (const law::Census& census : england().censuses)
    if (census.id == id) return &census;
  return nullptr;
}

/// A child of ten at a school in England of whom everything is known, before the spring census of
/// 15 January 2026.
struct NamesAndNumbers : ::testing::Test {
  PupilDetails pupil;
  std::map<std::string, std::string> others;  ///< who else has a number

  NamesAndNumbers() {
    pupil.forename = "Mia";
    pupil.surname = "Stone";
    pupil.upn = "B801200005001";
    pupil.born = Day(2015, 5, 4);
  }
  std::vector<std::string> found(Day day = {2026, 1, 15}) {
    return said(check_pupil(england(), pupil, day, census_named("spring"),
                            [this](const std::string& number) {
                              const auto other = others.find(number);
                              return other == others.end() ? std::string() : other->second;
                            }));
  }
};

TEST_F(NamesAndNumbers, AreRightWhereEverythingIsKnown) {
  EXPECT_THAT(found(), IsEmpty());
  pupil.upn = "E82012340500A";
  pupil.former_upn = "B801200005001";
  pupil.learner_number = "1234567899";
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(NamesAndNumbers, AreAskedForOneByOne) {
  const PupilDetails whole = pupil;
  pupil.upn.clear();
  EXPECT_THAT(found(), ElementsAre("upn_missing"));
  pupil = whole;
  pupil.surname.clear();
  EXPECT_THAT(found(), ElementsAre("surname_missing"));
  pupil = whole;
  pupil.forename.clear();
  EXPECT_THAT(found(), ElementsAre("forename_missing"));
  pupil = whole;
  pupil.born.reset();
  EXPECT_THAT(found(), ElementsAre("born_missing"));
}

TEST_F(NamesAndNumbers, OfAUpnSayWhichPartIsWrong) {
  for (const auto& [upn, check] :
       std::vector<std::pair<std::string, std::string>>{{"Q207000016049", "upn_letter"},
                                                        {"T999200005001", "upn_authority"},
                                                        {"BA01200005001", "upn_authority"},
                                                        {"B80120A005001", "upn_digits"},
                                                        {"B80120000500", "upn_last"},
                                                        {"B80120000500S", "upn_last"},
                                                        {"B8012000050011", "upn_last"}}) {
    pupil.upn = upn;
    EXPECT_THAT(found(), ElementsAre(check + ":" + upn));
  }
  pupil.upn = "12";
  EXPECT_THAT(found(),
              ElementsAre("upn_letter:12", "upn_authority:12", "upn_digits:12", "upn_last:12"));
}

TEST_F(NamesAndNumbers, OfAFormerUpnAskForItsLetterAlone) {
  pupil.former_upn = "Q207000016049";
  EXPECT_THAT(found(), ElementsAre("upn_letter:Q207000016049"));
  pupil.former_upn = "T999200005001";
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(NamesAndNumbers, OfTwoChildrenAreNamed) {
  pupil.learner_number = "1234567899";
  others = {{pupil.upn, "Tom Hughes"}, {"1234567899", "Ann Ash"}};
  EXPECT_THAT(found(), ElementsAre("upn_twice:Tom Hughes", "learner_number_twice:Ann Ash"));
  others.clear();
  pupil.upn_twice = true;
  EXPECT_THAT(found(), ElementsAre("upn_twice:B801200005001"));
}

TEST_F(NamesAndNumbers, WantALearnerNumberFromTheDayOnWhichTheChildIsFourteen) {
  pupil.born = Day(2012, 1, 15);
  EXPECT_THAT(found({2026, 1, 14}), IsEmpty());
  EXPECT_THAT(found({2026, 1, 15}), ElementsAre("learner_number_missing"));
  pupil.learner_number = "1020304056";
  EXPECT_THAT(found({2026, 1, 15}), IsEmpty());
}

TEST_F(NamesAndNumbers, WantTenDigitsOfALearnerNumberAndTheLastThatFits) {
  for (const char* number : {"123456789", "1234567890", "9876543210", "12345678X9"}) {
    pupil.learner_number = number;
    EXPECT_THAT(found(), ElementsAre(std::string("learner_number_wrong:") + number));
  }
}

TEST_F(NamesAndNumbers, OfALeaverAreAskedInTheCensusAfterTheLeavingAlone) {
  pupil.surname.clear();
  pupil.upn = "12";
  pupil.born = Day(2011, 10, 3);
  pupil.left_on = Day(2025, 10, 3);
  EXPECT_THAT(found(), ElementsAre("learner_number_missing_of_leaver"));
  pupil.left_on = Day(2025, 10, 2);  // the day of the autumn census
  pupil.born = Day(2010, 1, 1);
  EXPECT_THAT(found(), IsEmpty());
  EXPECT_THAT(found({2025, 10, 2}), ElementsAre("learner_number_missing_of_leaver"));
}

TEST_F(NamesAndNumbers, OfALeaverAreThoseOfTheDayOfLeaving) {
  pupil.born = Day(2012, 1, 15);
  pupil.left_on = Day(2026, 1, 14);
  EXPECT_THAT(found(), IsEmpty());
}

/// The record of a child at a primary school in England.
struct ChildOfACensus : ::testing::Test {
  std::vector<record::Entry> entries;
  SchoolView school;

  ChildOfACensus() {
    school.id = "school";
    school.framework = &england();
    school.nation = "england";
    school.setting = "primary";
  }
  void add(const json::object& object) {
    const auto position = static_cast<record::Position>(entries.size() + 1);
    auto entry = record::read_entry(object, position, packs()->vocabulary());
    ASSERT_TRUE(entry.has_value());
    entries.push_back(std::move(*entry));
  }
  void registered(json::object fields) {
    fields["on"] = "2024-09-02";
    fields["kind"] = "pupil_registered";
    add(fields);
  }
  static json::array left_out(const char* field, const char* why, const char* value) {
    return {json::object{{"field", field}, {"why", why}, {"value", value}}};
  }
  void places(const json::array& rows) {
    add({{"on", "2025-01-06"}, {"kind", "needs_recorded"}, {"places", rows}});
  }
  static json::object place(const char* id, bool there) {
    return {{"place", id}, {"there", there}};
  }
  PupilDetails details() const { return pupil_details(entries, {2026, 1, 15}); }
  std::vector<std::string> found(const char* census = "spring") {
    const Day day(2026, 1, 15);
    const auto standing = record::stand(entries, circumstances_of(entries, school, *packs(), day),
                                        {day, std::nullopt});
    return said(
        check_places(standing.value(), said_places(entries, day), school, census_named(census)));
  }
};

TEST_F(ChildOfACensus, HasTheNumberOfAFileThatDoubtedItUntilAPersonGivesAnother) {
  registered({{"forename", "Mia"}, {"left_out", left_out("upn", "upn_letter", "Q207000016049")}});
  EXPECT_EQ(details().upn, "Q207000016049");
  EXPECT_FALSE(details().upn_twice);
  add({{"on", "2024-09-03"}, {"kind", "pupil_details_changed"}, {"upn", "B801200005001"}});
  EXPECT_EQ(details().upn, "B801200005001");
}

TEST_F(ChildOfACensus, HasNoNumberWhereTheFileHadNoneOrASpreadsheetBrokeIt) {
  registered({{"left_out", left_out("learner_number", "cell_broken", "1.2E+09")}});
  EXPECT_EQ(details().learner_number, "");
  EXPECT_EQ(details().upn, "");
}

TEST_F(ChildOfACensus, HasANumberThatTwoChildrenHadInAFile) {
  registered({{"left_out", left_out("learner_number", "learner_number_twice", "1234567899")}});
  EXPECT_TRUE(details().learner_number_twice);
  EXPECT_EQ(details().learner_number, "1234567899");
}

TEST_F(ChildOfACensus, HasLeftFromTheDayOfLeavingUntilComingBack) {
  registered({{"forename", "Mia"}});
  EXPECT_EQ(details().left_on, std::nullopt);
  add({{"on", "2025-03-03"}, {"kind", "school_left"}});
  EXPECT_EQ(details().left_on, Day(2025, 3, 3));
  add({{"on", "2025-04-03"}, {"kind", "school_joined"}});
  EXPECT_EQ(details().left_on, std::nullopt);
}

TEST_F(ChildOfACensus, WithHelpIsAskedForBothPlacesInTheSpringAndWithoutHelpForNone) {
  add({{"on", "2024-09-02"}, {"kind", "school_joined"}});
  EXPECT_THAT(found(), IsEmpty());
  add({{"on", "2024-10-01"}, {"kind", "stage_moved"}, {"to", "k"}, {"reason", "Slow."}});
  EXPECT_THAT(found(), ElementsAre("unit_unsaid", "resourced_unsaid"));
  EXPECT_THAT(found("autumn"), IsEmpty());
  places({place("sen_unit", false)});
  EXPECT_THAT(found(), ElementsAre("resourced_unsaid"));
  places({place("sen_unit", false), place("resourced_provision", true)});
  EXPECT_THAT(found(), IsEmpty());
  // Needs that an import records later say nothing of places, and take nothing back.
  add({{"on", "2025-01-07"}, {"kind", "needs_recorded"}, {"needs", json::array()}});
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(ChildOfACensus, IsNotAskedForAPlaceThatTheSchoolHasNotGot) {
  add({{"on", "2024-09-02"}, {"kind", "school_joined"}});
  add({{"on", "2024-10-01"}, {"kind", "stage_moved"}, {"to", "e"}, {"reason", "Slow."}});
  school.places = {{"sen_unit", false}, {"resourced_provision", true}};
  EXPECT_THAT(found(), ElementsAre("resourced_unsaid"));
}

TEST_F(ChildOfACensus, OfASpecialSchoolIsAskedForNoPlaceAndSaysNone) {
  school.setting = "special";
  add({{"on", "2024-09-02"}, {"kind", "school_joined"}});
  add({{"on", "2024-10-01"}, {"kind", "stage_moved"}, {"to", "e"}, {"reason", "Slow."}});
  EXPECT_THAT(found(), IsEmpty());
  places({place("sen_unit", false), place("resourced_provision", false)});
  EXPECT_THAT(found(), ElementsAre("unit_unfit", "resourced_unfit"));
  places({});
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(ChildOfACensus, HasARankWithoutANeedUntilAPersonRecordsTheNeeds) {
  registered({{"left_out", left_out("rank", "rank_without_need", "2")}});
  add({{"on", "2024-10-01"}, {"kind", "stage_moved"}, {"to", "k"}, {"reason", "Slow."}});
  const Day day(2026, 1, 15);
  const auto codes = [&] {
    const auto standing = record::stand(entries, circumstances_of(entries, school, *packs(), day),
                                        {day, std::nullopt});
    return said(check_codes(standing.value(), recorded_needs(entries, day), school.setting, day,
                            census_named("spring")));
  };
  EXPECT_THAT(codes(), ElementsAre("need_missing", "need_blank:2"));
  json::object needs{{"on", "2024-10-02"},
                     {"kind", "needs_recorded"},
                     {"needs", json::array{json::object{{"code", "MLD"}, {"rank", 1}}}},
                     {"note", import_note("exton.csv", {3})}};
  add(needs);
  EXPECT_THAT(codes(), ElementsAre("need_blank:2"));
  needs.erase("note");
  add(needs);
  EXPECT_THAT(codes(), IsEmpty());
}

TEST(Places, OfACensusAreAskedOnlyWhereItsLawAsks) {
  EXPECT_THAT(census_places(england(), "primary"), ElementsAre("sen_unit", "resourced_provision"));
  EXPECT_THAT(census_places(england(), "special"), IsEmpty());
  EXPECT_THAT(census_places(*packs()->find("wales-aln-2021"), "primary"), IsEmpty());
}

}  // namespace
}  // namespace stepwell::app
