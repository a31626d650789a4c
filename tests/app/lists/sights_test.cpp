#include "app/lists/sights.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/records/records.h"
#include "people/may.h"
#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using namespace testing;
using people::Post;
using people::PostKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr base::Day kFrom(2024, 9, 2), kUntil(2025, 7, 18);

Post post(PostKind kind, const std::string& class_name = {}, const std::string& child = {}) {
  return {kind, "p", class_name, child, kFrom, std::nullopt};
}
std::vector<Sight> sights_by(const Post& one) {
  return sights_of(std::vector{one});
}

TEST(SightsOf, ShowTheSchoolToTheSencoAndTheHead) {
  for (const PostKind kind : {PostKind::Senco, PostKind::Head})
    EXPECT_THAT(sights_by(post(kind)),
                ElementsAre(Sight{"p", kFrom, std::nullopt, Sight::Of::School, {}}));
}

TEST(SightsOf, ShowAClassToWhoTeachesOrAssistsIt) {
  for (const PostKind kind :
       {PostKind::ClassTeacher, PostKind::SubjectTeacher, PostKind::Assistant})
    EXPECT_THAT(sights_by(post(kind, "3G")),
                ElementsAre(Sight{"p", kFrom, std::nullopt, Sight::Of::Class, "3G"}));
}

TEST(SightsOf, ShowOneChildToWhoHasAPostForIt) {
  EXPECT_THAT(sights_by(post(PostKind::Assistant, "", "kit")),
              ElementsAre(Sight{"p", kFrom, std::nullopt, Sight::Of::Child, "kit"}));
  EXPECT_THAT(sights_by(post(PostKind::Assistant, "3G", "kit")),
              ElementsAre(Sight{"p", kFrom, std::nullopt, Sight::Of::Child, "kit"}));
}

TEST(SightsOf, ShowNobodyToAnAdministratorOrForAPostThatNamesNothing) {
  EXPECT_THAT(sights_by(post(PostKind::Administrator)), IsEmpty());
  EXPECT_THAT(sights_by(post(PostKind::Administrator, "3G", "kit")), IsEmpty());
  EXPECT_THAT(sights_by(post(PostKind::ClassTeacher)), IsEmpty());
}

TEST(SightsOf, EndWithThePost) {
  Post ended = post(PostKind::Senco);
  ended.ended = kUntil;
  EXPECT_EQ(sights_by(ended).at(0).until, kUntil);
  ended.ended = kFrom;
  EXPECT_THAT(sights_by(ended), IsEmpty());
}

TEST(SightsOf, ComeInOneOrderAndEachOnce) {
  const std::vector<Post> posts = {post(PostKind::ClassTeacher, "4G"), post(PostKind::Head),
                                   post(PostKind::Assistant, "3G"), post(PostKind::Senco)};
  std::vector<Post> turned(posts.rbegin(), posts.rend());
  EXPECT_EQ(sights_of(posts), sights_of(turned));
  EXPECT_EQ(sights_of(posts).size(), 3U);
}

/// Whatever the table says, the sights say the same.
TEST(SightsOf, AgreeWithTheTableOfWhoMayDoWhat) {
  std::vector<Post> posts;
  for (const PostKind kind : {PostKind::Senco, PostKind::ClassTeacher, PostKind::SubjectTeacher,
                              PostKind::Assistant, PostKind::Head, PostKind::Administrator})
    for (const char* class_name : {"", "3G"})
      for (const char* child : {"", "kit"}) posts.push_back(post(kind, class_name, child));
  for (const Post& one : posts)
    for (const char* child : {"kit", "lou"})
      for (const char* class_name : {"", "3G", "4G"}) {
        const auto stands = people::relationships_of("p", {&one, 1}, child, class_name, kFrom);
        bool seen = false;
        for (const Sight& sight : sights_by(one))
          seen |= sight.of == Sight::Of::School ||
                  (sight.of == Sight::Of::Class && sight.what == class_name) ||
                  (sight.of == Sight::Of::Child && sight.what == child);
        EXPECT_EQ(seen, people::may(people::Action::SeeChild, stands))
            << people::name_of(one.kind) << " of " << one.class_name << "/" << one.child << " and "
            << child << " of " << class_name;
      }
}

class SightsOfARecord : public ::testing::Test {
 protected:
  House house_;
  NewSchool school_ = house_.add_school();
};

TEST_F(SightsOfARecord, AreWrittenWithEachEntryOfTheSchool) {
  const std::string sian = house_.add_person(school_);
  house_.give(school_, sian, {kTeacher, "3G", {}});
  auto kept = house_.log.sights(school_.school);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->version, house_.book.at(school_.school)->version);
  EXPECT_THAT(kept->sights,
              ElementsAre(Sight{sian, house_.today(), std::nullopt, Sight::Of::Class, "3G"}));
  house_.clock.advance(24 * 60 * 60);
  house_.end(school_, sian, {kTeacher, "3G", {}});
  kept = house_.log.sights(school_.school);
  EXPECT_EQ(kept->sights.at(0).until, house_.today());
}

TEST_F(SightsOfARecord, AreFoundIfTheyWereAltered) {
  const std::string sian = house_.add_person(school_);
  house_.give(school_, sian, {kTeacher, "3G", {}});
  EXPECT_THAT(house_.records.verify(), IsEmpty());
  auto kept = *house_.log.sights(school_.school);
  kept.sights.at(0).of = Sight::Of::School;
  house_.log.keep_sights(kept);
  auto found = house_.records.verify();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].what, Difference::What::SightsDiffer);
  EXPECT_EQ(found[0].record, (RecordId{school_.school, {}}));
  ++kept.version;
  house_.log.keep_sights(kept);
  EXPECT_EQ(house_.records.verify().size(), 1U);
}

}  // namespace
}  // namespace stepwell::app
