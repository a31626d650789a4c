// What every store that answers lists has to do: how names are found, and what is stale.
#pragma once

#include "tests/contract/lists_house.h"

namespace stepwell::testing {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

template <class Made>
class ListsNames : public ListsHouse<Made> {};

TYPED_TEST_SUITE_P(ListsNames);

// ---- names

TYPED_TEST_P(ListsNames, FindNamesWithoutAskingWhoIsHelped) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  app::ChildView not_helped = pupil("Ben", "Birch");
  not_helped.on_register = false;
  this->keep(child("b"), not_helped);
  this->keep(child("c", "school-2"), pupil("Cai", "Cole"));
  app::ChildFilter filter;
  filter.help = app::ChildFilter::Help::OnRegister;
  filter.stages = {"statement"};
  EXPECT_THAT(this->found_by(filter), ElementsAre("a", "b"));
}

TYPED_TEST_P(ListsNames, FindEveryWordAtTheBeginningOfAPartOfAName) {
  this->keep(child("a"), pupil("Mary-Jane", "O'Brien"));
  this->keep(child("b"), pupil("Jane", "Brien"));
  EXPECT_THAT(this->found("jan"), ElementsAre("b", "a"));
  EXPECT_THAT(this->found("brien"), ElementsAre("b"));
  EXPECT_THAT(this->found("obr"), ElementsAre("a"));
  EXPECT_THAT(this->found("bri jan"), ElementsAre("b"));
  EXPECT_THAT(this->found("jane mary obrien"), ElementsAre("a"));
  EXPECT_THAT(this->found("jane x"), IsEmpty());
  EXPECT_THAT(this->found("ane"), IsEmpty());
  EXPECT_THAT(this->found("mary jane"), ElementsAre("a"));
}

TYPED_TEST_P(ListsNames, FindNamesWithAccentsAndApostrophes) {
  this->keep(child("a"), pupil("Siân", "D’Arcy"));
  for (const char* words : {"Siân", "sian", "SIAN", "d'arcy", "D’Arcy", "darcy", "  sian   dar "})
    EXPECT_THAT(this->found(words), ElementsAre("a")) << words;
  EXPECT_THAT(this->found("arcy"), IsEmpty());
}

TYPED_TEST_P(ListsNames, TakeWhatSomebodyTypesForNothingButLetters) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  for (const char* words : {"%", "_", "A%", "A_n", "*", "?", "[a]", "\\", "|", "\"", ";", "!"})
    EXPECT_THAT(this->found(words), IsEmpty()) << words;
  this->keep(child("b"), pupil("100%", "_x"));
  EXPECT_THAT(this->found("100%"), ElementsAre("b"));
  EXPECT_THAT(this->found("_"), ElementsAre("b"));
  EXPECT_THAT(this->found("1_0"), IsEmpty());
}

TYPED_TEST_P(ListsNames, LiveWithWordsOfAnyLengthAndNumber) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->give({of_school("senco")});
  EXPECT_THAT(this->found(std::string(10'000, 'a')), IsEmpty());
  EXPECT_THAT(this->found(std::string(10'000, '%')), IsEmpty());
  app::ChildFilter filter;
  for (int i = 0; i < 10'000; ++i) filter.words += "ann ";
  EXPECT_THAT(this->seen_by("senco", filter), ElementsAre("a"));
  filter.words = "ann ash ann ash nobody";
  EXPECT_THAT(this->seen_by("senco", filter), IsEmpty());
  filter.words = "ann ash ann ash ann nobody";
  EXPECT_THAT(this->seen_by("senco", filter), ElementsAre("a"));
}

TYPED_TEST_P(ListsNames, NameOneChild) {
  this->keep(child("a"), full_view());
  EXPECT_EQ(this->made_.lists.name(child("a")),
            (app::ChildName{"a", "Siân", "O'Brien-Ŵyn", "Si", "3G", "3", false}));
  EXPECT_EQ(this->made_.lists.name(child("b")), std::nullopt);
  EXPECT_EQ(this->made_.lists.name(child("a", "school-2")), std::nullopt);
}

TYPED_TEST_P(ListsNames, NameTheClassesOfASchoolInOrder) {
  const char* classes[] = {"10A", "4G", "", "3G", "4G"};
  int number = 0;
  for (const char* name : classes)
    this->keep(child(std::to_string(number++)), pupil("Ann", "Ash", name));
  this->keep(child("x", "school-2"), pupil("Ann", "Ash", "9X"));
  EXPECT_THAT(this->made_.lists.classes("school-1"), ElementsAre("3G", "4G", "10A"));
}

// ---- what is stale

TYPED_TEST_P(ListsNames, CallAViewStaleThatDoesNotHold) {
  this->keep(child("b"), pupil("Ben", "Birch"));
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->keep(child("c", "school-2"), pupil("Cai", "Cole"));
  EXPECT_THAT(this->stale(), IsEmpty());
  const auto both = ElementsAre(child("a"), child("b"));
  EXPECT_THAT(this->stale("other packs"), both);
  EXPECT_THAT(this->stale("hash of packs", 5), both);
  EXPECT_THAT(this->stale("hash of packs", 4, base::Day(2026, 1, 1)), both);
}

TYPED_TEST_P(ListsNames, CallAChildStaleOfWhomNothingOrTooLittleIsKept) {
  this->write(append(child("a"), 0, {"1"}));
  this->keep(child("b"), pupil("Ben", "Birch"));
  this->write(append(child("b"), 1, {"2"}));
  this->write(append(child("b"), 2, {"3"}));
  this->write(append({"school-1", {}}, 0, {"of the school"}));
  EXPECT_THAT(this->stale(), ElementsAre(child("a"), child("b")));
  this->made_.store.keep_views({{child("a"), pupil("Ann", "Ash"), made_with(1)},
                                {child("b"), pupil("Ben", "Birch"), made_with(2)}});
  EXPECT_THAT(this->stale(), ElementsAre(child("b")));
  this->made_.store.keep_views({{child("b"), pupil("Ben", "Birch"), made_with(3)}});
  EXPECT_THAT(this->stale(), IsEmpty());
}

TYPED_TEST_P(ListsNames, ForgetWhatWasMadeFromATextThatIsErased) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->give({of_school("senco")});
  this->made_.store.erase_body(child("a"), 1, "person-1", kNow, "asked for");
  EXPECT_THAT(this->seen_by("senco"), IsEmpty());
  EXPECT_THAT(this->due_for(this->viewer("senco")), IsEmpty());
  EXPECT_EQ(this->made_.lists.name(child("a")), std::nullopt);
  EXPECT_THAT(this->stale(), ElementsAre(child("a")));
  this->made_.store.erase_body({"school-1", {}}, 1, "person-1", kNow, "asked for");
  EXPECT_EQ(this->made_.lists.sights_version("school-1"), 0);
}

TYPED_TEST_P(ListsNames, FindTheChildrenWithANumber) {
  app::ChildView ann = pupil("Ann", "Ash"), ben = pupil("Ben", "Birch");
  ann.upn = ben.upn = "B801200005001";
  ben.at_school = false;
  app::ChildView cai = pupil("Cai", "Cole");
  cai.learner_number = "1020304056";
  this->keep(child("a"), ann);
  this->keep(child("b"), ben);
  this->keep(child("c"), cai);
  this->keep(child("d", "school-2"), ann);
  const auto with = [this](const std::string& number) {
    std::vector<std::string> ids;
    for (const app::ChildName& name : this->made_.lists.with_number("school-1", number))
      ids.push_back(name.child);
    return ids;
  };
  EXPECT_THAT(with("B801200005001"), ElementsAre("a", "b"));
  EXPECT_THAT(with("1020304056"), ElementsAre("c"));
  EXPECT_THAT(with("77"), IsEmpty());
  EXPECT_THAT(with(""), IsEmpty());
  EXPECT_FALSE(this->made_.lists.with_number("school-1", "B801200005001").at(1).at_school);
}

/// The lists may be asked while one is handed over.
TYPED_TEST_P(ListsNames, HandOverTheRecordsThatAreAskedForByName) {
  this->keep(child("a"), pupil("Ann", "Birch"));
  this->keep(child("a"), pupil("Ann", "Birch"));
  this->keep(child("b"), pupil("Ben", "Ash"));
  this->keep(child("c"), pupil("Cai", "Cole"));
  this->keep(child("b", "school-2"), pupil("Dai", "Dee"));
  const auto handed = [this](const std::vector<std::string>& children) {
    std::vector<std::string> records;
    this->made_.lists.records_of("school-1", children, [&](app::NamedRecord&& record) {
      EXPECT_EQ(this->made_.lists.name(child(record.name.child)), record.name);
      records.push_back(record.name.surname);
      for (const app::LoggedEntry& entry : record.entries)
        records.back() += " " + std::to_string(entry.position);
    });
    return records;
  };
  EXPECT_THAT(handed({"a", "b", "x", "a"}), ElementsAre("Ash 1", "Birch 1 2"));
  EXPECT_THAT(handed({"", "|", "\"", "\\", "%"}), IsEmpty());
  EXPECT_THAT(handed({}), IsEmpty());
}

REGISTER_TYPED_TEST_SUITE_P(
    ListsNames, FindTheChildrenWithANumber, HandOverTheRecordsThatAreAskedForByName,
    FindNamesWithoutAskingWhoIsHelped, FindEveryWordAtTheBeginningOfAPartOfAName,
    FindNamesWithAccentsAndApostrophes, TakeWhatSomebodyTypesForNothingButLetters,
    LiveWithWordsOfAnyLengthAndNumber, NameOneChild, NameTheClassesOfASchoolInOrder,
    CallAViewStaleThatDoesNotHold, CallAChildStaleOfWhomNothingOrTooLittleIsKept,
    ForgetWhatWasMadeFromATextThatIsErased);

}  // namespace stepwell::testing
