#include "app/staff/passwords.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "base/check.h"
#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::kCheapest;
using testing::kGoodPassword;
using ::testing::StartsWith;
using enum PasswordProblem;

std::vector<PasswordProblem> problems(std::string_view password,
                                      const std::vector<std::string>& names = {}) {
  return password_problems(password, names);
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(PasswordProblems, AreNoneForThreeOrFourWords) {
  EXPECT_THAT(problems(kGoodPassword), IsEmpty());
  EXPECT_THAT(problems("Môr-leidr a'i gwch, 1904?"), IsEmpty());
}

TEST(PasswordProblems, CountCharactersAndNotBytes) {
  EXPECT_THAT(problems("ŵyntŷchêâôbk"), IsEmpty());
  // 11 characters in 16 bytes
  EXPECT_THAT(problems("ŵyntŷchêâôb"), ElementsAre(TooShort));
}

TEST(PasswordProblems, CountALetterWithItsAccentAsOne) {
  // Six letters, each with an acute accent of its own: twelve code points.
  EXPECT_THAT(problems("r\u0301t\u0301k\u0301m\u0301z\u0301v\u0301"),
              ::testing::Contains(TooShort));
  // Twelve letters, written so.
  EXPECT_THAT(
      problems(
          "r\u0301t\u0301k\u0301m\u0301z\u0301v\u0301w\u0301p\u0301s\u0301d\u0301g\u0301h\u0301"),
      IsEmpty());
}

TEST(PasswordProblems, CountALetterUnderTwelveAccentsAsOne) {
  EXPECT_THAT(problems("a" + repeated("\u0301", 12)), ::testing::Contains(TooShort));
  EXPECT_THAT(problems(repeated("\u0301", 12)), ::testing::Contains(TooShort));
}

TEST(PasswordProblems, CountAnEmojiAsOne) {
  EXPECT_THAT(problems("😀😃😄😁😆😅🤣😂🙂🙃😉😊"), IsEmpty());
  EXPECT_THAT(problems("😀😃😄😁😆😅🤣😂🙂🙃😉"), ElementsAre(TooShort));
  // A family of four is seven code points and one character; eleven letters stand before it, or
  // ten.
  EXPECT_THAT(problems("rhwng môr a👨‍👩‍👧‍👦"), IsEmpty());
  EXPECT_THAT(problems("rhwng môra👨‍👩‍👧‍👦"), ElementsAre(TooShort));
}

TEST(PasswordProblems, RefuseElevenAndAcceptTwelveCharacters) {
  EXPECT_THAT(problems("xk3 wq9 tzb"), ElementsAre(TooShort));
  EXPECT_THAT(problems("xk3 wq9 tzbm"), IsEmpty());
}

TEST(PasswordProblems, AcceptTwoHundredAndRefuseMore) {
  const std::string fifty = "the slow green boat went under a low stone bridge ";
  EXPECT_THAT(problems(repeated(fifty, 3) + "before the second summer rain fell on a tin shed."),
              IsEmpty());
  EXPECT_THAT(problems(repeated(fifty, 3) + "before the second summer rain fell on that tin shed."),
              ElementsAre(TooLong));
  EXPECT_THAT(problems(std::string(100'000, 'x')), ElementsAre(TooLong));
  EXPECT_THAT(problems("rhwng môr a" + repeated("\u0301", 200)), ElementsAre(TooLong));
}

TEST(PasswordProblems, RefuseWhatIsNotText) {
  for (const std::string& password :
       {std::string("tair carreg \xFF felen"), std::string("tair carreg \xC3"),
        std::string("tair carreg\nfelen"), std::string("tair carreg\tfelen"),
        std::string("tair carreg \0felen", 18), std::string("tair carreg \x7F felen"),
        std::string("tair carreg \xC2\x85 felen")})
    EXPECT_THAT(problems(password), ElementsAre(NotText)) << password;
}

TEST(PasswordProblems, RefuseWhatCracklibFinds) {
  for (const char* password : {"aaaaaaaaaaaa", "abcdefghijkl", "123456789012", "administrator",
                               "Administratôr", "😀😀😀😀😀😀😀😀😀😀😀😀"})
    EXPECT_THAT(problems(password), ElementsAre(Guessable)) << password;
}

TEST(PasswordProblems, LookBehindWhatMakesAWordLonger) {
  for (const char* password : {"password1234", "PASSWORD!!!!", "2024sunshine2024",
                               "passwordpassword", "password1password1", "elephantelephant99"})
    EXPECT_THAT(problems(password), ElementsAre(Guessable)) << password;
}

TEST(PasswordProblems, RefuseANameHoweverItIsWritten) {
  const std::vector<std::string> names = {"Siân O’Brien-Llŷr"};
  for (const char* password :
       {"sian under slate 40", "SIÂN under slate 40", "xxsi\u0061\u0302nyy under 4",
        "obrien under slate", "O'Brien under slate", "llyr under slate 40", "LLŶR under slate 4"})
    EXPECT_THAT(problems(password, names), ElementsAre(HoldsName)) << password;
  EXPECT_THAT(problems("seven quiet herons 40", names), IsEmpty());
}

TEST(PasswordProblems, LetAShortNameBe) {
  EXPECT_THAT(problems("jo went under slate", {"Jo Lee"}), IsEmpty());
  // Three letters in seven bytes are three letters.
  EXPECT_THAT(problems("ŵŷẃ went under slate", {"Łøđ"}), IsEmpty());
}

TEST(PasswordProblems, RefuseNamesOfTheSchoolAndOfTheProduct) {
  EXPECT_THAT(problems("my exton herons sing", {"Exton Primary"}), ElementsAre(HoldsName));
  EXPECT_THAT(problems("bryn herons sing low", {"Ysgol y Bryn"}), ElementsAre(HoldsName));
  EXPECT_THAT(problems("a StepWell of herons"), ElementsAre(HoldsName));
}

TEST(PasswordProblems, RefuseTheWordsOfASignInName) {
  EXPECT_THAT(problems("lovegrove in a boat", {"a.lovegrove7@exton.sch.uk"}),
              ElementsAre(HoldsName));
  EXPECT_THAT(problems("exton in a low boat", {"a.lovegrove7@exton.sch.uk"}),
              ElementsAre(HoldsName));
}

TEST(PasswordProblems, ComeAllAtOnce) {
  EXPECT_THAT(problems("Exton1234", {"Exton Primary"}),
              ElementsAre(TooShort, Guessable, HoldsName));
  EXPECT_THAT(problems(""), ElementsAre(TooShort, Guessable));
}

TEST(PasswordProblem, HasAStoredName) {
  std::vector<std::string_view> names;
  for (const PasswordProblem problem : {NotText, TooShort, TooLong, Guessable, HoldsName})
    names.push_back(name_of(problem));
  EXPECT_THAT(names, ElementsAre("not_text", "too_short", "too_long", "guessable", "holds_name"));
}

TEST(PasswordsTest, AreKeptAsArgon2idAtTheCostThatIsAskedFor) {
  Passwords passwords;
  const std::string hash = passwords.hash(kGoodPassword);
  EXPECT_THAT(hash, StartsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
  EXPECT_TRUE(passwords.is_right(hash, kGoodPassword));
}

TEST(PasswordsTest, TwiceTheSamePasswordAreTwoHashes) {
  Passwords passwords(kCheapest);
  EXPECT_NE(passwords.hash(kGoodPassword), passwords.hash(kGoodPassword));
}

TEST(PasswordsTest, RefuseEveryOtherPassword) {
  Passwords passwords(kCheapest);
  const std::string hash = passwords.hash(kGoodPassword);
  const std::string good = kGoodPassword;
  for (const std::string& other :
       {std::string(), good + " ", " " + good, good.substr(1), std::string("Tair") + good.substr(4),
        good + std::string(1, '\0'), std::string("\xFF"), std::string(100'000, 'x')})
    EXPECT_FALSE(passwords.is_right(hash, other)) << other;
}

TEST(PasswordsTest, AreTheSameFromEveryKeyboard) {
  Passwords passwords(kCheapest);
  const std::string hash = passwords.hash("rhwng môr a mynydd");
  EXPECT_TRUE(passwords.is_right(hash, "rhwng mo\u0302r a mynydd"));
  EXPECT_FALSE(passwords.is_right(hash, "rhwng mor a mynydd"));
}

TEST(PasswordsTest, AreNeverRightWithoutAHash) {
  Passwords passwords(kCheapest);
  EXPECT_FALSE(passwords.is_right(std::nullopt, kGoodPassword));
  EXPECT_FALSE(passwords.is_right(std::nullopt, ""));
  // Not even the one that is tried in place of what nobody can have.
  EXPECT_FALSE(passwords.is_right(std::nullopt, "nobody's password"));
}

TEST(PasswordsTest, AHashThatIsNoneIsNeverRight) {
  Passwords passwords(kCheapest);
  EXPECT_FALSE(passwords.is_right("", kGoodPassword));
  EXPECT_FALSE(passwords.is_right("$argon2id$", kGoodPassword));
}

TEST(PasswordsTest, OnlyAPasswordThatMayBeChosenIsHashed) {
  Passwords passwords(kCheapest);
  EXPECT_THROW(passwords.hash(std::string("\xFF")), base::Mistake);
  EXPECT_THROW(passwords.hash(std::string(201, 'x')), base::Mistake);
}

TEST(GateTest, LetsTwoInAndAThirdOnlyWhenOneHasLeft) {
  Gate gate(2);
  gate.enter();
  gate.enter();
  std::atomic<bool> is_in = false;
  std::thread third([&] {
    gate.enter();
    is_in = true;
  });
  while (gate.waiting() == 0) std::this_thread::yield();
  EXPECT_FALSE(is_in);
  gate.leave();
  third.join();
  EXPECT_TRUE(is_in);
  EXPECT_EQ(gate.waiting(), 0);
}

TEST(GateTest, LetsAllThroughInTheEnd) {
  Passwords passwords(kCheapest);
  const std::string hash = passwords.hash(kGoodPassword);
  std::atomic<int> right = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&] { right += passwords.is_right(hash, kGoodPassword) ? 1 : 0; });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(right, 8);
}

}  // namespace
}  // namespace stepwell::app
