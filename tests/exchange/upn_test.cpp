#include "app/upn.h"

#include <gtest/gtest.h>

namespace stepwell::app {
namespace {

using What = UpnAnswer::What;

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
}

TEST(UpnParts, AreLookedAtOneByOne) {
  const UpnParts good = upn_parts("b8012 0000 5001");
  EXPECT_TRUE(good.letter && good.authority && good.digits && good.last);
  EXPECT_EQ(good.upn, "B801200005001");
  EXPECT_FALSE(upn_parts("Q207000016049").letter);
  EXPECT_FALSE(upn_parts("T999200005001").authority);
  EXPECT_TRUE(upn_parts("T999200005001").letter);
  EXPECT_FALSE(upn_parts("B80120A005001").digits);
  EXPECT_FALSE(upn_parts("B80120000500").last);
  EXPECT_TRUE(upn_parts("B80120000500").letter) << "what is missing does not tell";
}

TEST(UpnParts, OfNothingAreAllWrong) {
  const UpnParts none = upn_parts("");
  EXPECT_FALSE(none.letter || none.authority || none.digits || none.last);
}

TEST(Upn, IsTemporaryWithALetterAtItsEnd) {
  EXPECT_TRUE(is_temporary("E82012340500A"));
  EXPECT_FALSE(is_temporary("B801200005001"));
}

}  // namespace
}  // namespace stepwell::app
