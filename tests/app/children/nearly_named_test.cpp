#include "app/children/nearly_named.h"

#include <gmock/gmock.h>

#include <string>

#include "base/text.h"

namespace stepwell::app {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

ChildName named(const std::string& forename, const std::string& surname,
                const std::string& known_as = {}) {
  ChildName child;
  child.child = forename + " " + surname;
  child.forename = forename;
  child.surname = surname;
  child.known_as = known_as;
  return child;
}

std::vector<ChildName> school() {
  return {named("Archie", "Ahmed"),     named("Muhammad", "Ahmed"), named("Gwenllian", "Hussain"),
          named("Rosie", "Ll?r"),       named("Cara", "O’Connor"),  named("Zofia", "Singh"),
          named("Ann", "Smith", "Nan"), named("Muhammad", "Smith")};
}

std::vector<std::string> meant(const std::string& typed, std::size_t most = 20) {
  const auto all = school();
  std::vector<std::string> names;
  for (const std::size_t place : nearly_named(all, base::folded_name(typed), most))
    names.push_back(all[place].child);
  return names;
}

TEST(NearlyNamed, FindsWhomAWordOneLetterOffMeans) {
  EXPECT_THAT(meant("Zofja Sing"), ElementsAre("Zofia Singh"));
  EXPECT_THAT(meant("oconor"), ElementsAre("Cara O’Connor"));
  EXPECT_THAT(meant("gwenllian hussein"), ElementsAre("Gwenllian Hussain"));
  EXPECT_THAT(meant("Zoifa"), ElementsAre("Zofia Singh"));
}

TEST(NearlyNamed, TakesTwoLettersOffOfALongWord) {
  EXPECT_THAT(meant("Mohammed Smith"), ElementsAre("Muhammad Smith"));
}

TEST(NearlyNamed, FindsByOneWordWhereAnotherFitsNobody) {
  EXPECT_THAT(meant("Beatrice Hussain"), ElementsAre("Gwenllian Hussain"));
  EXPECT_THAT(meant("Beatrice Smith"), ElementsAre("Ann Smith", "Muhammad Smith"));
}

TEST(NearlyNamed, PutsFirstWhoIsFewestLettersOff) {
  const std::vector<ChildName> all = {named("Ida", "Amed"), named("Eve", "Ahmed")};
  EXPECT_THAT(nearly_named(all, "ahmed", 20), ElementsAre(1, 0));
}

TEST(NearlyNamed, TakesALostLetterForAnyLetter) {
  EXPECT_THAT(meant("Llyr"), ElementsAre("Rosie Ll?r"));
  EXPECT_THAT(meant("Llŷr"), ElementsAre("Rosie Ll?r"));
}

TEST(NearlyNamed, WantsAShortWordAsItStands) {
  EXPECT_THAT(meant("nan"), ElementsAre("Ann Smith"));
  EXPECT_THAT(meant("anm"), IsEmpty());
}

TEST(NearlyNamed, FindsNobodyWithoutAWordOrAName) {
  EXPECT_THAT(meant(""), IsEmpty());
  EXPECT_THAT(meant("Featherstonehaugh"), IsEmpty());
  EXPECT_THAT(nearly_named({}, "ahmed", 20), IsEmpty());
}

TEST(NearlyNamed, NamesNoMoreThanItIsAskedFor) {
  EXPECT_THAT(meant("Ahmed", 1), ElementsAre("Archie Ahmed"));
}

TEST(NearlyNamed, LooksAtFiveWordsHoweverManyThereAre) {
  EXPECT_THAT(meant("vvvv wwww xxxx yyyy qqqq smith"), IsEmpty());
  EXPECT_THAT(meant("vvvv wwww xxxx yyyy smith"), SizeIs(2));
}

}  // namespace
}  // namespace stepwell::app
