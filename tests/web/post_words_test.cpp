// What posts are called: a law may have words of its own for them.
#include <gmock/gmock.h>

#include "tests/web/form_fields.h"
#include "web/texts/post.h"

namespace stepwell::web {
namespace {

using people::PostKind;
using stepwell::testing::Browser;
using stepwell::testing::Forms;
using stepwell::testing::kGoodPassword;
using stepwell::testing::kOtherPassword;
using stepwell::testing::kSenco;
using stepwell::testing::packs;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(PostWords, AreThoseOfTheLaw) {
  EXPECT_EQ(texts::post_kind(packs()->find("wales-aln-2021"), PostKind::Senco), "ALNCo");
  EXPECT_EQ(texts::post_kind(packs()->find("ni-2021-3stage"), PostKind::Head), "Principal");
  EXPECT_EQ(texts::post_kind(packs()->find("ni-1998-5stage"), PostKind::Senco), "SENCO");
}

TEST(PostWords, AreOursWhereTheLawHasNone) {
  EXPECT_EQ(texts::post_kind(packs()->find("wales-aln-2021"), PostKind::Head), "Head");
  EXPECT_EQ(texts::post_kind(packs()->find("wales-sen-2002"), PostKind::Senco), "SENCO");
  EXPECT_EQ(texts::post_kind(nullptr, PostKind::Senco), "SENCO");
}

TEST(PostWords, StandInASentence) {
  EXPECT_EQ(texts::first_senco(packs()->find("wales-aln-2021")), "An ALNCo");
  EXPECT_EQ(texts::first_senco(packs()->find("wales-sen-2002")), "A SENCO");
  EXPECT_EQ(texts::first_senco(packs()->find("scotland")), "A support for learning teacher");
}

struct PostsOfALaw : Forms {
  const app::NewSchool allt =
      house.add_school({"Ysgol yr Allt", "wales-aln-2021", "primary", "wales"}, "eve");
  const std::string person = house.add_who_signs_in(allt, "aln", {kSenco, {}, {}});
  Browser alnco{web}, eve{web};
  PostsOfALaw() {
    alnco.use_session(house.token_of("aln", kOtherPassword));
    eve.use_session(house.token_of("eve", kGoodPassword));
  }
};

TEST_F(PostsOfALaw, AreReadByWhoLooksAfterTheStaff) {
  const std::string staff = "/schools/" + allt.school + "/staff";
  EXPECT_THAT(text_of(eve.get(staff)), HasSubstr("ALNCo"));
  const std::string give = text_of(eve.get(staff + "/" + person + "/post"));
  EXPECT_THAT(give, HasSubstr("ALNCo"));
  EXPECT_THAT(give, Not(HasSubstr("SENCO")));
}

TEST_F(PostsOfALaw, AreReadByWhoHoldsOne) {
  EXPECT_THAT(text_of(alnco.get("/you")), HasSubstr("ALNCo"));
}

TEST_F(PostsOfALaw, StandOnTheFirstDay) {
  house.end(allt, person, {kSenco, {}, {}});
  EXPECT_THAT(text_of(eve.get("/schools/" + allt.school + "/today")), HasSubstr("An ALNCo"));
}

}  // namespace
}  // namespace stepwell::web
