// England's old law, which takes over what the Welsh one says: what it may not have of it, and
// where it leads.
#include <gtest/gtest.h>

#include "tests/support/packs.h"

namespace stepwell::law {
namespace {

const Framework& pack(const char* id) {
  return *stepwell::testing::packs()->find(id);
}

TEST(EnglandsOldLaw, LeadsToTheNewByWhatIsDecidedAndByADayForStatementsAlone) {
  const Framework& law = pack("england-sen-2001");
  ASSERT_TRUE(law.transfer);
  EXPECT_EQ(law.transfer->to, "england-send-2015");
  EXPECT_TRUE(law.transfer->cohorts.empty());
  ASSERT_EQ(law.transfer->commencements.size(), 1U);
  const Transfer::Commencement& day = law.transfer->commencements.front();
  EXPECT_EQ(day.on, base::Day(2018, 4, 1));
  EXPECT_EQ(day.stage, "e");
  EXPECT_FALSE(day.born_before);
  for (std::size_t stage = 0; stage < law.stages.size(); ++stage)
    EXPECT_EQ(day.stages.applies_in(stage), law.stages[stage].id == "statement");
  for (const auto& [notice, stage] : {std::pair{"ehc_plan", "e"},
                                      {"no_ehc_plan", "k"},
                                      {"sen_support", "k"},
                                      {"no_sen_support", "n"}}) {
    ASSERT_NE(law.transfer->notice(notice), nullptr) << notice;
    EXPECT_EQ(law.transfer->notice(notice)->stage, stage) << notice;
    EXPECT_TRUE(pack("england-send-2015").find_stage(stage)) << stage;
  }
}

/// "document.section".
bool has_section(const Framework& law, const std::string& name) {
  const auto dot = name.find('.');
  const Document* document = law.find_document(std::string_view(name).substr(0, dot));
  if (document == nullptr || dot == std::string::npos) return false;
  for (const Section& section : document->sections)
    if (section.id == name.substr(dot + 1)) return true;
  return false;
}

TEST(EnglandsOldLaw, CarriesOverOnlyToSectionsThatAreThere) {
  const Framework& law = pack("england-sen-2001");
  ASSERT_TRUE(law.transfer);
  EXPECT_FALSE(law.transfer->fields.empty());
  for (const Transfer::CarriedField& field : law.transfer->fields)
    EXPECT_TRUE(has_section(pack("england-send-2015"), field.to)) << field.to;
}

TEST(EnglandsOldLaw, SaysNothingWelsh) {
  const Framework& law = pack("england-sen-2001");
  const Framework& wales = pack("wales-sen-2002");
  for (const Duty& duty : law.duties) {
    EXPECT_TRUE(duty.id.starts_with("e01.")) << duty.id;
    EXPECT_EQ(duty.text.welsh, Text::Welsh::Missing) << duty.id;
    EXPECT_EQ((duty.text.en + duty.why.en).find("Wales"), std::string::npos) << duty.id;
  }
  for (const Stage& stage : law.stages) EXPECT_EQ(stage.name.welsh, Text::Welsh::Missing);
  for (const Citation& cite : law.citations)
    EXPECT_EQ(cite.instrument.find("(Wales)"), std::string::npos) << cite.id;
  EXPECT_EQ(law.nation, "england");
  EXPECT_NE(law.holidays, nullptr);
  EXPECT_EQ(wales.find_duty("aln.move")->id, "aln.move") << "the law below is as it was";
}

}  // namespace
}  // namespace stepwell::law
