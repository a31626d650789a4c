#include "app/children/upn.h"

#include <gtest/gtest.h>

#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

using What = UpnAnswer::What;

UpnAnswer read_upn(std::string_view text) {
  return app::read_upn(text, stepwell::testing::packs()->find("england-send-2015"));
}

TEST(Upn, IsGoodWithItsLetter) {
  for (const char* upn : {"B801200005001", "U820123405001", "E82012340500A", "R823432198001",
                          "Y680432105001", "P207000016049"})
    EXPECT_EQ(read_upn(upn).what, What::Good) << upn;
}

TEST(Upn, SaysWhichLetterWouldFit) {
  // The letter of a worked example that is much copied, and wrong.
  EXPECT_EQ(read_upn("Q207000016049").what, What::WrongLetter);
  EXPECT_EQ(read_upn("Q207000016049").expected, "P");
}

TEST(Upn, IsForgivenSmallLettersSpacesAndLettersForFigures) {
  EXPECT_EQ(read_upn("b8012 0000 5001").upn, "B801200005001");
  EXPECT_EQ(read_upn("B8O12OOOO5OOI").upn, "B801200005001");
  EXPECT_EQ(read_upn("B8O12OOOO5OOI").what, What::Good);
}

TEST(Upn, HasThirteenCharactersAndALetterAtTheBeginning) {
  for (const char* text :
       {"", "B80120000500", "B8012000050011", "I801200005001", "O801200005001", "S801200005001",
        "8801200005001", "BA01200005001", "B8012000050O1X", "E82012340500S", "B80120000A001"})
    EXPECT_EQ(read_upn(text).what, What::WrongForm) << text;
}

TEST(Upn, IsOfALocalAuthority) {
  EXPECT_EQ(read_upn("T999200005001").what, What::NoSuchAuthority);
  EXPECT_EQ(read_upn("T999200005001").expected, "999");
  const auto* scotland = stepwell::testing::packs()->find("scotland");
  EXPECT_EQ(app::read_upn("T999200005001", scotland).what, What::Good) << "whose law does not ask";
  EXPECT_EQ(app::read_upn("Q207000016049", scotland).what, What::WrongLetter);
}

TEST(UpnParts, AreLookedAtOneByOne) {
  const UpnParts good = upn_parts("b8012 0000 5001");
  EXPECT_TRUE(good.letter && good.digits && good.last);
  EXPECT_EQ(good.authority, 801);
  EXPECT_EQ(good.upn, "B801200005001");
  EXPECT_FALSE(upn_parts("Q207000016049").letter);
  EXPECT_EQ(upn_parts("BA01200005001").authority, std::nullopt);
  EXPECT_TRUE(upn_parts("T999200005001").letter);
  EXPECT_FALSE(upn_parts("B80120A005001").digits);
  EXPECT_FALSE(upn_parts("B80120000500").last);
  EXPECT_TRUE(upn_parts("B80120000500").letter) << "what is missing does not tell";
}

TEST(UpnParts, OfNothingAreAllWrong) {
  const UpnParts none = upn_parts("");
  EXPECT_FALSE(none.letter || none.authority.has_value() || none.digits || none.last);
}

TEST(Upn, IsTemporaryWithALetterAtItsEnd) {
  EXPECT_TRUE(is_temporary("E82012340500A"));
  EXPECT_FALSE(is_temporary("B801200005001"));
}

}  // namespace
}  // namespace stepwell::app
