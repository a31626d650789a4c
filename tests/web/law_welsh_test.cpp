// The pages of the law in Welsh: rules, what documents ask for, and lists, each saying its language
// to who hears the page.
#include <gmock/gmock.h>

#include "tests/web/law_reader.h"
#include "web/texts/law.h"
#include "web/texts/law_welsh.h"
#include "web/texts/why.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Caseload;
using stepwell::testing::escaped;
using stepwell::testing::packs;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

std::string label(const char* english) {
  const std::string welsh(texts::law_label_in_welsh(english));
  EXPECT_NE(welsh, "") << english;
  return "<span lang=\"cy\">" + escaped(welsh) + "</span>";
}

std::string in_welsh(const law::Text& text) {
  return "<span lang=\"cy\">" + escaped(text.cy) + "</span>";
}

struct WelshLawPages : Caseload, ::testing::WithParamInterface<const char*> {
  const law::Framework& law = *packs()->find(GetParam());
  const std::string page = text_of(teacher.get("/law/" + law.id + "?lang=cy"));
};

TEST_P(WelshLawPages, SayEveryRuleWithItsReason) {
  for (const law::Duty& duty : law.duties) {
    EXPECT_THAT(page, HasSubstr(in_welsh(duty.text))) << duty.id;
    EXPECT_THAT(page, Not(HasSubstr("\">" + escaped(duty.text.en) + "</h3>"))) << duty.id;
    if (!duty.why.en.empty()) {
      EXPECT_THAT(page, HasSubstr(in_welsh(duty.why))) << duty.id;
    }
  }
}

TEST_P(WelshLawPages, SayWhatEachPartOfADocumentAsksFor) {
  EXPECT_THAT(page, HasSubstr(label(texts::kLawPartsAsk)));
  for (const law::Document& document : law.documents)
    for (const law::Section& section : document.sections)
      for (const law::FieldLayout& field : section.fields) {
        EXPECT_THAT(page, HasSubstr(in_welsh(field.label))) << document.id << "." << field.id;
        if (!field.hint.en.empty()) {
          EXPECT_THAT(page, HasSubstr(in_welsh(field.hint))) << document.id << "." << field.id;
        }
      }
}

TEST_P(WelshLawPages, SayEveryLineOfEveryList) {
  for (const law::Bank& bank : law.banks)
    for (const law::BankItem& item : bank.items)
      EXPECT_THAT(page, HasSubstr(in_welsh(item.text))) << bank.id << "." << item.id;
}

TEST_P(WelshLawPages, SayOnceThatSentencesAreOurOwnTranslationAndAtEachNameThatWasNotSeen) {
  EXPECT_THAT(page, HasSubstr(label(texts::kWelshMeans)));
  const std::string mark = " <span class=\"sw-tag soon\">" + label(texts::kWelshNotSeen);
  for (const law::Duty& duty : law.duties) {
    EXPECT_THAT(page, HasSubstr(in_welsh(duty.text) + mark)) << duty.id;
    if (!duty.why.en.empty()) {
      EXPECT_THAT(page, Not(HasSubstr(in_welsh(duty.why) + mark))) << duty.id;
    }
  }
}

TEST_P(WelshLawPages, SayTheirOwnHeadingsLabelsAndMarksInWelshToo) {
  using law::Confidence;
  for (const char* english :
       {texts::kLawStages, texts::kLawMoves, texts::kLawOwed, texts::kLawSources, texts::kLawLedBy,
        texts::kLawDecidedBy, texts::kLawMoveTo, texts::kLawMust, texts::kLawOnRegister,
        texts::kLawWho, texts::kLawStrict, texts::kLawByWhen, texts::kLawMarksMean,
        texts::strength_means(law::Strength::Must, law::DutyKind::Duty),
        texts::confidence_mark(Confidence::Practice),
        texts::confidence_mark(Confidence::Unverified)}) {
    EXPECT_THAT(page, HasSubstr(label(english))) << english;
    EXPECT_THAT(page, Not(HasSubstr(">" + escaped(english) + "<"))) << english;
  }
  EXPECT_THAT(page, HasSubstr(escaped(texts::welsh_force_of(law))));
  EXPECT_THAT(page, Not(HasSubstr(escaped(texts::force_of(law)))));
  EXPECT_THAT(page, Not(HasSubstr(texts::steps_of(law.processes.front()))));
}

TEST_P(WelshLawPages, SayTheSameInEnglishToWhoAsksForThat) {
  const std::string english = text_of(teacher.get("/law/" + law.id));
  EXPECT_THAT(english, HasSubstr(texts::kLawPartsAsk));
  for (const law::Document& document : law.documents)
    for (const law::Section& section : document.sections)
      for (const law::FieldLayout& field : section.fields)
        EXPECT_THAT(english, HasSubstr(escaped(field.label.en))) << document.id << "." << field.id;
}

INSTANTIATE_TEST_SUITE_P(Both, WelshLawPages, ::testing::Values("wales-sen-2002", "wales-aln-2021"),
                         [](const auto& id) {
                           std::string name = id.param;
                           for (char& c : name)
                             if (c == '-') c = '_';
                           return name;
                         });

}  // namespace
}  // namespace stepwell::web
