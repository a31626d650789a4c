// The Welsh packs name what they have in Welsh, and say where the wording was not seen in a source.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "law/told.h"
#include "tests/support/packs.h"

namespace stepwell::law {
namespace {

struct Named {
  std::string what;
  const Text* name;
};

const Framework& pack(const std::string& id) {
  return *stepwell::testing::packs()->find(id);
}

/// Everything that people meet by a name, in the words of text.cy.toml.
std::vector<Named> names_of(const Framework& law) {
  std::vector<Named> all{{"framework." + law.id, &law.name}};
  const auto add = [&](const std::string& noun, const auto& rows) {
    for (const auto& row : rows) all.push_back({noun + "." + row.id, &row.name});
  };
  add("stage", law.stages);
  add("role", law.roles);
  add("setting", law.settings);
  add("document", law.documents);
  for (const Document& document : law.documents) add("section." + document.id, document.sections);
  add("process", law.processes);
  add("letter", law.letters);
  if (law.transfer) add("notice", law.transfer->notices);
  add("code_set", law.code_sets);
  for (const CodeSet& set : law.code_sets) add("code." + set.id, set.codes);
  add("census", law.censuses);
  return all;
}

/// What the pack says in sentences: rules, what documents ask for, lists, and the words of letters.
class Sentences {
 public:
  explicit Sentences(const Framework& law) {
    for (const Duty& duty : law.duties) add_duty(duty);
    for (const Move& move : law.moves)
      for (const Need& need : move.needs)
        add("move." + law.stages[move.to].id + "." + need.name(), need.text);
    for (const Document& document : law.documents) add_document(document);
    for (const Label& label : law.labels) add("label." + label.id, label.name);
    for (const Lint& lint : law.lints) add("lint." + lint.id, lint.advice);
    for (const Bank& bank : law.banks) add_bank(bank);
    for (const Process& process : law.processes) add_process(process);
    add_helps(law);
    for (const Letter& letter : law.letters) {
      add("letter." + letter.id + ".subject", letter.subject);
      add("letter." + letter.id + ".body", letter.body);
    }
  }
  const std::vector<Named>& all() const { return all_; }

 private:
  /// What has no English has nothing to be said in Welsh.
  void add(const std::string& what, const Text& text) {
    if (!text.en.empty()) all_.push_back({what, &text});
  }
  void add_duty(const Duty& duty) {
    const std::string key = "duty." + duty.id;
    add(key + ".text", duty.text);
    add(key + ".why", duty.why);
    add(key + ".do", duty.do_text);
    add(key + ".day", duty.day_text);
  }
  void add_process(const Process& process) {
    const std::string key = "process." + process.id;
    add(key + ".means", process.means);
    add(key + ".sum", process.sum);
    for (const ProcessStep& step : process.steps)
      if (step.own_text) add(key + "." + step.id, step.text);
  }
  /// What explains the rest.
  void add_helps(const Framework& law) {
    for (const Stage& stage : law.stages) add("stage." + stage.id + ".means", stage.means);
    for (const Role& role : law.roles) add("role." + role.id + ".does", role.does);
    for (const HelpTopic& topic : law.topics) {
      add("topic." + topic.id, topic.name);
      add("topic." + topic.id + ".text", topic.text);
    }
    for (const Exception& exception : law.exceptions) {
      add("exception." + exception.id + ".text", exception.text);
      add("exception." + exception.id + ".evidence", exception.evidence);
    }
    for (const Look& look : law.looks) {
      add("look." + look.id + ".text", look.text);
      add("look." + look.id + ".why", look.why);
    }
    for (const CodeCheck& check : law.checks) {
      add("check." + check.id + ".text", check.text);
      add("check." + check.id + ".mend", check.mend);
    }
  }
  void add_document(const Document& document) {
    add("document." + document.id + ".short", document.short_name);
    for (const Section& section : document.sections) {
      const std::string key = document.id + "." + section.id;
      add("section." + key + ".hint", section.hint);
      for (const FieldLayout& field : section.fields) {
        add("field." + key + "." + field.id, field.label);
        add("field." + key + "." + field.id + ".hint", field.hint);
      }
    }
  }
  void add_bank(const Bank& bank) {
    const std::string key = std::string(noun_of(bank.of)) + "." + bank.id;
    add(key, bank.name);
    add(key + ".when", bank.when);
    for (const BankItem& item : bank.items) add(key + "." + item.id, item.text);
  }

  std::vector<Named> all_;
};

const Text& name_in(const Framework& law, const std::string& what) {
  static const Text kNone;
  for (const Named& each : names_of(law))
    if (each.what == what) return *each.name;
  ADD_FAILURE() << law.id << " has no " << what;
  return kNone;
}

class WelshPack : public ::testing::TestWithParam<const char*> {
 protected:
  const Framework& law() const { return pack(GetParam()); }
};

TEST_P(WelshPack, NamesEverythingInWelsh) {
  for (const Named& each : names_of(law()))
    EXPECT_NE(each.name->welsh, Text::Welsh::Missing) << each.what << ": " << each.name->en;
}

TEST_P(WelshPack, SaysItsRulesListsQuestionsAndLettersInWelsh) {
  const Sentences sentences(law());
  EXPECT_GT(sentences.all().size(), 400U);
  for (const Named& each : sentences.all())
    EXPECT_FALSE(each.name->cy.empty()) << each.what << ": " << each.name->en;
}

TEST_P(WelshPack, SaysOfItsSentencesThatTheirWelshIsOurOwn) {
  const Sentences sentences(law());
  for (const Named& each : sentences.all()) {
    // A short name, such as that of a plan, may stand in a source.
    if (each.what.ends_with(".short")) continue;
    EXPECT_EQ(each.name->welsh, Text::Welsh::Unverified) << each.what;
  }
}

TEST_P(WelshPack, NamesInWelshWhatLettersSayOfTheRecord) {
  const std::set<std::string> lists{"review_decision", "service"};
  for (const Choice& choice : law().choices)
    if (lists.contains(choice.list)) {
      EXPECT_FALSE(choice.name.cy.empty()) << choice.list << "." << choice.id;
    }
}

TEST_P(WelshPack, GivesNoEnglishForWelsh) {
  // A name of its own, which is the same in both languages.
  const std::set<std::string> same{"role.snap_cymru"};
  for (const Named& each : names_of(law())) {
    if (same.contains(each.what)) continue;
    EXPECT_NE(each.name->cy, each.name->en) << each.what;
  }
}

TEST_P(WelshPack, SaysOfOurOwnTranslationThatItsWordingWasNotSeen) {
  for (const char* what :
       {"role.class_teacher", "role.parent", "setting.independent",
        "section.behaviour_plan.afterwards", "process.disagreement", "letter.meeting_confirmation"})
    EXPECT_EQ(name_in(law(), what).welsh, Text::Welsh::Unverified) << what;
}

INSTANTIATE_TEST_SUITE_P(Both, WelshPack, ::testing::Values("wales-sen-2002", "wales-aln-2021"),
                         [](const auto& id) {
                           std::string name = id.param;
                           for (char& c : name)
                             if (c == '-') c = '_';
                           return name;
                         });

/// Each as it stands in the Welsh text of the law, or of an official page that cite.toml names.
TEST(WelshNames, AreThoseOfTheLawWhereItsWelshWasSeen) {
  const std::pair<const char*, std::vector<std::pair<std::string, std::string>>> seen[] = {
      {"wales-sen-2002",
       {{"stage.sa", "Gweithredu gan yr Ysgol"},
        {"stage.sap", "Gweithredu gan yr Ysgol a Mwy"},
        {"stage.statement", "Datganiad o anghenion addysgol arbennig"},
        {"document.iep", "Cynllun addysg unigol"},
        {"role.senco", "Cydlynydd anghenion addysgol arbennig"},
        {"role.governing_body", "Corff llywodraethu"},
        {"role.tribunal", "Tribiwnlys Anghenion Addysgol Arbennig Cymru"},
        {"process.annual_review", "Adolygiad blynyddol"}}},
      {"wales-aln-2021",
       {{"document.idp", "Cynllun datblygu unigol"},
        {"role.la", "Awdurdod lleol"},
        {"role.declo", "Swyddog arweiniol clinigol addysg dynodedig"},
        {"role.eyalnlo", "Swyddog arweiniol anghenion dysgu ychwanegol blynyddoedd cynnar"},
        {"role.tribunal", "Tribiwnlys Addysg Cymru"},
        {"role.case_friend", "Cyfaill achos"}}}};
  for (const auto& [id, names] : seen)
    for (const auto& [what, welsh] : names) {
      EXPECT_EQ(name_in(pack(id), what).cy, welsh) << what;
      EXPECT_EQ(name_in(pack(id), what).welsh, Text::Welsh::Sourced) << what;
    }
}

}  // namespace
}  // namespace stepwell::law
