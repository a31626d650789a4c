#include "app/records/identifiers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/app/fixed_randomness.h"

namespace stepwell::app {
namespace {

using testing::FixedRandomness;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;

/// First as many bytes of 255 as are asked for, then zeros.
class HighThenLow final : public Randomness {
 public:
  void fill(std::span<std::uint8_t> bytes) override {
    std::fill(bytes.begin(), bytes.end(), first_ ? std::uint8_t{255} : std::uint8_t{0});
    first_ = false;
  }

 private:
  bool first_ = true;
};

constexpr const char* kCode = "K7MW-3RTX-9HDP-QC4N";

TEST(NewIdentifier, HasSixteenLettersAndDigitsThatAreNotTakenForEachOther) {
  FixedRandomness randomness;
  for (int i = 0; i < 200; ++i)
    EXPECT_THAT(new_identifier(randomness), MatchesRegex("[bcdfghjkmnpqrstvwxyz2-9]{16}"));
}

TEST(NewIdentifier, UsesEveryLetterOfItsAlphabet) {
  FixedRandomness randomness;
  std::set<char> seen;
  for (int i = 0; i < 200; ++i)
    for (const char c : new_identifier(randomness)) seen.insert(c);
  EXPECT_EQ(seen.size(), 28U);
}

TEST(NewIdentifier, ThrowsAwayBytesThatWouldFavourSomeLetters) {
  HighThenLow randomness;
  EXPECT_EQ(new_identifier(randomness), "bbbbbbbbbbbbbbbb");
}

TEST(SystemRandomnessTest, GivesAnotherIdentifierEachTime) {
  SystemRandomness randomness;
  EXPECT_NE(new_identifier(randomness), new_identifier(randomness));
}

TEST(IsIdentifier, KnowsWhatWasMadeHere) {
  FixedRandomness randomness;
  EXPECT_TRUE(is_identifier(new_identifier(randomness)));
}

TEST(IsIdentifier, RefusesWhatWasNot) {
  for (const char* text :
       {"", "bcdfghjkmnpqrst", "bcdfghjkmnpqrstvw", "BCDFGHJKMNPQRSTV", "acdfghjkmnpqrstv",
        "bcdfghjkmnpqrst0", "bcdfghjkmnpqrst1", "bcdfghjkmnpqrstl", "bcdfghjkmnpqrs-t",
        "../../etc/passwd", "bcdfghjkmnpqr\xC3\xA2t"})
    EXPECT_FALSE(is_identifier(text)) << text;
}

TEST(NewPaperCode, StandsInFourGroupsOfFour) {
  FixedRandomness randomness;
  for (int i = 0; i < 50; ++i)
    EXPECT_THAT(new_paper_code(randomness),
                MatchesRegex("[B-DF-HJKMNP-TV-Z2-9]{4}(-[B-DF-HJKMNP-TV-Z2-9]{4}){3}"));
}

TEST(ReadPaperCode, ForgivesHowItIsTyped) {
  for (const char* typed : {kCode, "k7mw-3rtx-9hdp-qc4n", "K7MW3RTX9HDPQC4N",
                            "  k7mw 3rtx 9hdp qc4n ", "K7-MW3RTX9HDPQC4-N"})
    EXPECT_EQ(read_paper_code(typed), kCode) << typed;
}

TEST(ReadPaperCode, RefusesWhatCannotBeACode) {
  for (const char* typed :
       {"", "-", "K7MW-3RTX-9HDP-QC4", "K7MW-3RTX-9HDP-QC4NN", "K7MW-3RTX-9HDP-QC40",
        "K7MW-3RTX-9HDP-QC4O", "K7MW-3RTX-9HDP-QC41", "K7MW-3RTX-9HDP-QC4I", "K7MW-3RTX-9HDP-QC4L",
        "K7MW-3RTX-9HDP-QC4A", "K7MW_3RTX_9HDP_QC4N", "K7MW-3RTX-9HDP-QC4\xC5\x84"})
    EXPECT_EQ(read_paper_code(typed), std::nullopt) << typed;
}

TEST(NewToken, HasTwoHundredAndFiftySixBits) {
  FixedRandomness randomness;
  const std::string token = new_token(randomness);
  EXPECT_THAT(token, MatchesRegex("[0-9a-f]{64}"));
  EXPECT_NE(token, new_token(randomness));
  EXPECT_TRUE(is_token(token));
}

TEST(IsToken, RefusesAnyOtherForm) {
  const std::string sixty_three(63, 'a');
  for (const std::string& text : {std::string(), sixty_three, sixty_three + "aa", sixty_three + "A",
                                  sixty_three + "g", sixty_three + " ", sixty_three + "\n"})
    EXPECT_FALSE(is_token(text)) << text;
}

TEST(HashOfSecret, IsTheSameForTheSameAndTellsNothing) {
  const std::string hash = hash_of_secret(kCode);
  EXPECT_EQ(hash, hash_of_secret(kCode));
  EXPECT_THAT(hash, MatchesRegex("[0-9a-f]{64}"));
  EXPECT_NE(hash, hash_of_secret("K7MW-3RTX-9HDP-QC4P"));
  EXPECT_THAT(hash, Not(HasSubstr("k7mw")));
}

TEST(Identifiers, AreTheSameFromTheSameTextAndOthersFromAnother) {
  std::set<std::string> all;
  for (int i = 0; i < 500; ++i) {
    const std::string id = identifier_from("form " + std::to_string(i));
    EXPECT_TRUE(is_identifier(id)) << id;
    EXPECT_EQ(id, identifier_from("form " + std::to_string(i)));
    all.insert(id);
  }
  EXPECT_EQ(all.size(), 500U);
}

}  // namespace
}  // namespace stepwell::app
