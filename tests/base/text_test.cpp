#include "base/text.h"

#include <gtest/gtest.h>

namespace stepwell::base {
namespace {

TEST(IsUtf8, KnowsTextOfEveryLength) {
  for (const char* text :
       {"", "a", "Siân", "ŵ ŷ", "€", "😀", "\x7f", "\xef\xbf\xbd", "\xf4\x8f\xbf\xbf"})
    EXPECT_TRUE(is_utf8(text)) << text;
  EXPECT_TRUE(is_utf8(std::string_view("a\0b", 3)));
}

TEST(IsUtf8, RefusesWhatOnlyLooksLikeIt) {
  for (const char* text : {"\x80",
                           "\xbf",
                           "\xc3",
                           "a\xc3",
                           "\xc3(",
                           "\xe2\x82",
                           "\xe2(\x82",
                           "\xf0\x9f\x98",
                           "\xff",
                           "\xfe",
                           "\xc0\x80",
                           "\xc1\xbf",
                           "\xe0\x80\xaf",
                           "\xf0\x80\x80\xaf",
                           "\xed\xa0\x80",
                           "\xed\xbf\xbf",
                           "\xf4\x90\x80\x80",
                           "\xf5\x80\x80\x80",
                           "Si\xe2n",
                           "ok\xc3"})
    EXPECT_FALSE(is_utf8(text)) << text;
}

TEST(FoldedName, IsInLowerCaseWithoutAccents) {
  EXPECT_EQ(folded_name("Siân"), "sian");
  EXPECT_EQ(folded_name("SIÂN"), "sian");
  EXPECT_EQ(folded_name("Łucja Ŵyn ŷ"), folded_name("łucja ŵyn Ŷ"));
  EXPECT_EQ(folded_name("Ŵyn"), "wyn");
  EXPECT_EQ(folded_name("Zoë"), "zoe");
  EXPECT_EQ(folded_name("Weiß"), "weiss");
}

/// What is plain is folded without the tables of Unicode, and shall come out as with them.
TEST(FoldedName, LeavesSignsAndFiguresAsTheyAre) {
  EXPECT_EQ(folded_name("AZ az 09 [@^_|~] {!\"#$%&()*+,./:;<=>?}"),
            "az az 09 [@^_|~] {!\"#$%&()*+,./:;<=>?}");
  EXPECT_EQ(folded_name("Class 3/G (\u00c9)"), "class 3/g (e)");
  EXPECT_EQ(folded_name("A\x7fz"), "az");
}

TEST(FoldedName, IsTheSameForAnAccentWrittenInOnePieceOrInTwo) {
  EXPECT_EQ(folded_name("Si\u00e2n"), folded_name("Sia\u0302n"));
}

TEST(FoldedName, DropsEveryApostrophe) {
  for (const char* name :
       {"O'Brien", "O’Brien", "O‘Brien", "Oʼbrien", "O`Brien", "O´Brien", "OBrien"})
    EXPECT_EQ(folded_name(name), "obrien") << name;
}

TEST(FoldedName, MakesOneSpaceOfHyphensAndRunsOfSpaces) {
  for (const char* name :
       {"Bryn Jones", "Bryn-Jones", "Bryn  Jones", "Bryn - Jones", " Bryn Jones ", "-Bryn Jones-",
        "Bryn\tJones", "Bryn‐Jones", "Bryn‑Jones", "Bryn–Jones", "Bryn\u00a0Jones"})
    EXPECT_EQ(folded_name(name), "bryn jones") << name;
}

/// Names that are pasted bring them along: from a spreadsheet, a message, a web page.
TEST(FoldedName, DropsWhatIsNeverSeen) {
  for (const char* name : {"\u200bBryn Jones", "Bryn\u200b Jones", "Bryn \u200bJones",
                           "Bryn Jones\u200e", "\u202eBryn Jones\u202c", "\u2066Bryn\u2069 Jones",
                           "\ufeffBryn Jones", "Br\u00adyn Jones", "Bryn Jones \u200b"})
    EXPECT_EQ(folded_name(name), "bryn jones") << name;
  EXPECT_EQ(folded_name("\u200b\u202e"), "");
}

TEST(ShowsNothing, SpacesAndWhatIsNeverSeen) {
  for (const char* text : {"", " ", "\n\t", "\u00a0", "\u2003", "\u200b", "\u202e \u202c", "\ufeff",
                           "\u3164", "\u2028"})
    EXPECT_TRUE(shows_nothing(text)) << text;
  for (const char* text : {"a", "-", ".", "\u200ba", "\u00a0.", "ŵ", "\xff", "👧"})
    EXPECT_FALSE(shows_nothing(text)) << text;
}

TEST(FoldedName, IsEmptyForNothingAndForWhatIsNotUtf8) {
  for (const char* name : {"", " ", " - ", "'", "Si\xe2n", "\xff", "ok\xc3"})
    EXPECT_EQ(folded_name(name), "") << name;
}

TEST(FoldedName, FoldedAgainIsTheSame) {
  for (const char* name : {"Siân O’Brien-Jones", "Łucja", "Weiß", "Ŵyn", "ﬁona", "Ⅳ"})
    EXPECT_EQ(folded_name(folded_name(name)), folded_name(name)) << name;
}

}  // namespace
}  // namespace stepwell::base
