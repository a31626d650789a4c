// The words of letters in Welsh: they leave to be filled in what the English leaves, no more and no
// less, and what the packs share can be named in Welsh too.
#include <gtest/gtest.h>

#include "tests/law/small_pack.h"

namespace stepwell::law {
namespace {

const std::string kWelshFile = "small/text.cy.toml";
const std::string kSubject = "\"letter.tell.subject\" = \"Cymorth\"\n";
const std::string kBody = "\"letter.tell.body\" = ";

SourceFiles with_welsh(const std::string& subject, const std::string& body) {
  return small_pack_and(kWelshFile, subject + (body.empty() ? body : kBody + body + "\n"));
}

/// Where the Welsh of that key stands.
int line_of_key(const SourceFiles& files, const std::string& key) {
  return line_of(files, kWelshFile, "\"" + key + "\"");
}

TEST(WelshLetters, SayTheirWordsWithTheSlotsOfTheEnglish) {
  const auto library = loaded(with_welsh(kSubject, "\"Annwyl {parent.name}\""));
  ASSERT_TRUE(library);
  const Letter& letter = library->find("small")->letters.front();
  EXPECT_EQ(letter.subject.cy, "Cymorth");
  EXPECT_EQ(letter.body.cy, "Annwyl {parent.name}");
  EXPECT_EQ(letter.body.welsh, Text::Welsh::Unverified);
}

TEST(WelshLetters, AreRefusedWithASlotThatTheEnglishLacks) {
  const auto files = with_welsh(kSubject, "\"Annwyl {parent.name}, {today}\"");
  const auto faults = faults_of(files);
  EXPECT_TRUE(has(faults, kWelshFile, line_of_key(files, "letter.tell.body"), "letter.tell.body",
                  "the slots of the English: {parent.name}"))
      << all_of(faults);
}

TEST(WelshLetters, AreRefusedWithoutASlotThatTheEnglishHas) {
  const auto files = with_welsh(kSubject, "\"Annwyl riant\"");
  const auto faults = faults_of(files);
  EXPECT_TRUE(has(faults, kWelshFile, line_of_key(files, "letter.tell.body"), "letter.tell.body",
                  "the slots of the English: {parent.name}"))
      << all_of(faults);
}

TEST(WelshLetters, AreRefusedWithASlotInTheSubjectAlone) {
  const auto files = with_welsh("\"letter.tell.subject\" = \"Cymorth i {child.name}\"\n",
                                "\"Annwyl {parent.name}\"");
  const auto faults = faults_of(files);
  EXPECT_TRUE(has(faults, kWelshFile, line_of_key(files, "letter.tell.subject"),
                  "letter.tell.subject", "the slots of the English: no slots"))
      << all_of(faults);
}

TEST(WelshLetters, AreRefusedInHalf) {
  const auto no_body = with_welsh(kSubject, "");
  EXPECT_TRUE(has(faults_of(no_body), kWelshFile, line_of_key(no_body, "letter.tell.subject"),
                  "letter.tell.subject", "\"letter.tell.body\" beside it"))
      << all_of(faults_of(no_body));
  const auto no_subject = with_welsh("", "\"Annwyl {parent.name}\"");
  EXPECT_TRUE(has(faults_of(no_subject), kWelshFile, line_of_key(no_subject, "letter.tell.body"),
                  "letter.tell.body", "\"letter.tell.subject\" beside it"))
      << all_of(faults_of(no_subject));
}

/// The pack below is right; the one above says its letter in other words, and has no Welsh.
TEST(WelshLetters, OfAPackBelowAreRefusedAtTheLetterThatSaysSomethingElse) {
  SourceFiles files = upper();
  files[kWelshFile] += kSubject + kBody + "\"Annwyl {parent.name}\"\n";
  ASSERT_TRUE(loaded(files));
  files["upper/letters/tell.toml"] =
      "id = \"tell\"\nname.en = \"Telling\"\nto = \"senco\"\ncite = [\"act\"]\n"
      "subject.en = \"Help\"\nbody.en = \"Dear {parent.name}, {today}\"\n";
  const auto faults = faults_of(files);
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_EQ(faults.front().file, "upper/letters/tell.toml");
  EXPECT_EQ(faults.front().expected, "the slots of the English: {parent.name}, {today}");
  EXPECT_EQ(faults.front().found, "{parent.name}");
}

TEST(WelshNames, CanBeGivenToWhatAllPacksShare) {
  const auto library =
      loaded(small_pack_and(kWelshFile, "\"choice.review_decision.end\" = \"Diwedd\"\n"));
  ASSERT_TRUE(library);
  for (const Choice& choice : library->find("small")->choices)
    if (choice.list == "review_decision") {
      EXPECT_EQ(choice.name.cy, "Diwedd");
    }
  const auto unknown =
      faults_of(small_pack_and(kWelshFile, "\"choice.review_decision.moon\" = \"Lleuad\"\n"));
  ASSERT_EQ(unknown.size(), 1U) << all_of(unknown);
  EXPECT_EQ(unknown.front().key, "choice.review_decision.moon");
}

}  // namespace
}  // namespace stepwell::law
