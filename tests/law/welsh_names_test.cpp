// The Welsh packs name what they have in Welsh, and say where the wording was not seen in a source.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

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
  return all;
}

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
