// For which class or child a post is given.
#include <gmock/gmock.h>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using stepwell::testing::operator+;

struct GivePost : Forms {
  std::string anna = house.add_person(school, "Anna Jones");
  std::string form = path("/staff/" + anna + "/post");

  http::Response give(const Fields& whom, const std::string& kind = "assistant") {
    return admin.fill_in(form, Fields{{"post", kind}} + today + whom);
  }
  std::vector<std::string> posts() {
    std::vector<std::string> all;
    for (const app::HeldPost& held : house.book.open_posts(anna))
      all.push_back(held.post.class_name + "/" + held.post.child);
    return all;
  }
};

TEST_F(GivePost, OffersTheClassesThatChildrenAreInTheNinthBeforeTheTenth) {
  child("Ann", "Ash", "10A");
  child("Ben", "Birch", "9B");
  const std::string page = text_of(admin.get(form));
  const auto at = [&](const std::string& name) {
    return page.find("<option value=\"" + name + "\"");
  };
  EXPECT_NE(at("3B"), page.npos);
  EXPECT_LT(at("4A"), at("9B"));
  EXPECT_LT(at("9B"), at("10A"));
  EXPECT_LT(at("10A"), page.npos);
}

TEST_F(GivePost, IsForAClassFromTheList) {
  EXPECT_EQ(give({{"class", "3B"}}).status, 303);
  EXPECT_THAT(posts(), ElementsAre("3B/"));
}

TEST_F(GivePost, TakesAClassAsTheSchoolWritesIt) {
  EXPECT_EQ(give({{"other_class", "3b"}}).status, 303);
  EXPECT_THAT(posts(), ElementsAre("3B/"));
}

TEST_F(GivePost, AsksBeforeAClassThatNobodyIsIn) {
  const auto asked = give({{"other_class", "3X"}});
  EXPECT_EQ(asked.status, 422);
  EXPECT_THAT(text_of(asked), HasSubstr("No child is in a class called 3X."));
  EXPECT_THAT(text_of(asked), HasSubstr("href=\"#sure\""));
  EXPECT_THAT(text_of(asked), HasSubstr("name=\"sure\" type=\"checkbox\" value=\"3X\""));
  EXPECT_THAT(text_of(asked), HasSubstr("Yes, it is called 3X"));
  EXPECT_EQ(give({{"other_class", "3Y"}, {"sure", "3X"}}).status, 422);
  EXPECT_THAT(posts(), IsEmpty());
  EXPECT_EQ(give({{"other_class", "3X"}, {"sure", "3X"}}).status, 303);
  EXPECT_THAT(posts(), ElementsAre("3X/"));
}

TEST_F(GivePost, AsksAlsoWhereTheListWasNotUsed) {
  EXPECT_EQ(give({{"class", "3X"}}).status, 422);
  EXPECT_THAT(posts(), IsEmpty());
}

TEST_F(GivePost, IsForOneClassOnly) {
  const auto refused = give({{"class", "3B"}, {"other_class", "4A"}});
  EXPECT_THAT(text_of(refused), HasSubstr("not both"));
  EXPECT_THAT(posts(), IsEmpty());
}

TEST_F(GivePost, IsForOneChildThatIsFoundByNameAndChosen) {
  const auto found = give({{"child_name", "sian obr"}});
  EXPECT_EQ(found.status, 422);
  EXPECT_THAT(text_of(found), HasSubstr("Choose the child that is meant"));
  EXPECT_THAT(text_of(found), HasSubstr("href=\"#child\""));
  EXPECT_THAT(text_of(found), HasSubstr("value=\"" + sian.child + "\""));
  EXPECT_THAT(text_of(found), HasSubstr("Class 3B"));
  EXPECT_THAT(text_of(found), HasSubstr("value=\"sian obr\""));
  EXPECT_THAT(text_of(found), Not(HasSubstr("Tom Hughes")));
  EXPECT_THAT(posts(), IsEmpty());
  const auto given = give({{"child_name", "sian obr"}, {"child", sian.child}});
  EXPECT_EQ(given.status, 303);
  EXPECT_THAT(posts(), ElementsAre("/" + sian.child));
  EXPECT_THAT(text_of(admin.get(location_of(given))),
              HasSubstr("Teaching assistant of Siân O’Brien"));
  EXPECT_THAT(text_of(admin.get(path("/staff"))), HasSubstr("Teaching assistant of Siân O’Brien"));
  EXPECT_THAT(text_of(admin.get(path("/staff/" + anna + "/end"))),
              HasSubstr("Teaching assistant of Siân O’Brien"));
}

TEST_F(GivePost, IsForNoChildThatTheNameDoesNotFind) {
  EXPECT_EQ(give({{"child_name", "sian"}, {"child", tom.child}}).status, 422);
  EXPECT_EQ(give({{"child_name", "sian"}, {"child", child_elsewhere().child}}).status, 422);
  const auto nobody = give({{"child_name", "zebedee"}, {"child", sian.child}});
  EXPECT_THAT(text_of(nobody), HasSubstr("Nobody of that name was found"));
  EXPECT_THAT(text_of(nobody), HasSubstr("href=\"#child_name\""));
  EXPECT_EQ(give({{"child_name", " ' "}, {"child", sian.child}}).status, 422);
  EXPECT_THAT(posts(), IsEmpty());
}

TEST_F(GivePost, AsksForMoreOfANameThatTooManyHave) {
  for (int i = 0; i < 31; ++i) child("Zoe", "Number" + std::to_string(i), "5C");
  EXPECT_THAT(text_of(give({{"child_name", "zoe"}})), HasSubstr("Too many children fit"));
}

TEST_F(GivePost, IsForAClassOrForAChildAndNeitherForTheWholeSchool) {
  const Fields one_child{{"child_name", "sian"}, {"child", sian.child}};
  EXPECT_THAT(text_of(give(one_child + Fields{{"class", "3B"}})),
              HasSubstr("a class or for a child, not for both"));
  EXPECT_THAT(text_of(give({})), HasSubstr("Choose the class, or name the child"));
  EXPECT_THAT(text_of(give(one_child, "senco")), HasSubstr("leave the class and the child empty"));
  EXPECT_THAT(posts(), IsEmpty());
  EXPECT_EQ(give({}, "senco").status, 303);
}

TEST_F(GivePost, FindsNobodyWhoHasLeft) {
  record(sian, {{{"on", "2025-06-02"}, {"kind", "school_left"}}});
  EXPECT_THAT(text_of(give({{"child_name", "sian"}})), HasSubstr("Nobody of that name was found"));
}

}  // namespace
}  // namespace stepwell::web
