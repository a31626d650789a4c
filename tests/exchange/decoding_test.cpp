#include "exchange/decoding.h"

#include "tests/exchange/reading.h"

namespace stepwell::exchange {
namespace {

using app::Encoding;

std::string wide(const std::u16string& text, Encoding encoding) {
  std::string bytes;
  for (const char16_t c : text) {
    const char low = static_cast<char>(c & 0xFFU), high = static_cast<char>(c >> 8U);
    bytes += encoding == Encoding::Utf16Little ? low : high;
    bytes += encoding == Encoding::Utf16Little ? high : low;
  }
  return bytes;
}

std::string text_of(const std::string& bytes) {
  const auto decoded = decode(bytes, std::nullopt);
  return decoded ? decoded->text : std::string(name_of(decoded.error().what));
}

TEST(Decode, TakesUtf8WithItsMarkAndWithout) {
  EXPECT_EQ(text_of("\xEF\xBB\xBFSi\xC3\xA2n"), "Siân");
  EXPECT_EQ(text_of("Si\xC3\xA2n"), "Siân");
}

/// A name that turns its line would turn it on every page.
TEST(Decode, DropsTheMarksOfDirection) {
  EXPECT_EQ(text_of("Surname,Forename\nJones,\u202eSi\xC3\xA2n\u202c\n"),
            "Surname,Forename\nJones,Siân\n");
  EXPECT_EQ(text_of(wide(u"\uFEFF\u2067Ŵan\u2069", Encoding::Utf16Little)), "Ŵan");
}

TEST(Decode, TakesWhatIsNotUtf8ForWindows1252) {
  EXPECT_EQ(text_of("Chlo\xEB O\x92"
                    "Connor \x80"),
            "Chloë O’Connor €");
  EXPECT_EQ(decode("Chlo\xEB", std::nullopt)->encoding, Encoding::Windows1252);
}

TEST(Decode, TakesUtf16OfBothKindsWithItsMarkAndWithout) {
  for (const Encoding encoding : {Encoding::Utf16Little, Encoding::Utf16Big}) {
    EXPECT_EQ(text_of(wide(u"\uFEFFSiân ŵ", encoding)), "Siân ŵ");
    EXPECT_EQ(text_of(wide(u"Surname\tŴan", encoding)), "Surname\tŴan");
    EXPECT_EQ(text_of(wide(u"\uFEFF\U0001F600", encoding)), "😀");
  }
}

TEST(Decode, TakesTheEncodingThatWasAskedFor) {
  EXPECT_EQ(decode("Si\xC3\xA2n", Encoding::Windows1252)->text, "SiÃ¢n");
}

TEST(Decode, RefusesUtf8ThatBreaksAndSaysInWhichRow) {
  const auto broken = decode("\xEF\xBB\xBFrow 1\nrow 2\nSi\xE2n\nrow 4\n", std::nullopt);
  ASSERT_FALSE(broken.has_value());
  EXPECT_EQ(broken.error().what, app::RollFault::What::WrongUtf8);
  EXPECT_EQ(broken.error().row, 3);
  EXPECT_THAT(describe(broken.error()), ::testing::HasSubstr("row 3"));
}

TEST(Decode, RefusesUtf16ThatIsCutOrHasHalfALetter) {
  EXPECT_EQ(text_of(std::string("\xFF\xFE"
                                "a\0b",
                                5)),
            "wrong_utf16");
  EXPECT_EQ(text_of(wide(u"\uFEFF", Encoding::Utf16Little) + std::string("\x00\xD8", 2)),
            "wrong_utf16");
}

TEST(Decode, RefusesWhatIsNoText) {
  EXPECT_EQ(text_of(std::string("Surname\x01\x02", 9)), "not_text");
  EXPECT_EQ(text_of("Surname \x81\x8D"), "not_text");
  EXPECT_EQ(text_of(std::string(200, '\xFE') + std::string(3, '\0')), "not_text");
}

TEST(Decode, RefusesWorkbooksAndDocuments) {
  for (const char* bytes : {"PK\x03\x04 a workbook", "%PDF-1.7", "\xD0\xCF\x11\xE0 old", "{\\rtf1}",
                            "<?xml version=\"1.0\"?>"})
    EXPECT_EQ(text_of(bytes), "spreadsheet");
}

TEST(Decode, RefusesWhatIsEmptyOrTooLarge) {
  EXPECT_EQ(text_of(""), "empty");
  EXPECT_EQ(text_of("\xEF\xBB\xBF \r\n\t"), "empty");
  EXPECT_EQ(text_of(std::string(app::kMostRollBytes + 1, 'a')), "too_large");
}

}  // namespace
}  // namespace stepwell::exchange
