// The stages, moves and ends of documents of every pack, and single points of law, as they are
// pinned.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/law/topic_sets.h"
#include "tests/support/packs.h"

namespace stepwell::law {
namespace {

using namespace pinned;

const Framework& pack(const char* id) {
  return *stepwell::testing::packs()->find(id);
}

std::string stage_ids(const Framework& law) {
  std::string text;
  for (const Stage& stage : law.stages) text += (text.empty() ? "" : " ") + stage.id;
  return text;
}

TEST(PinnedStages, AreThoseOfEachPackInOrder) {
  EXPECT_EQ(stage_ids(pack("wales-sen-2002")), "none concern eya eyap sa sap statement");
  EXPECT_EQ(stage_ids(pack("wales-aln-2021")),
            "none considering no_aln idp_prep idp_school idp_fei idp_la idp_lac ceased");
  EXPECT_EQ(stage_ids(pack("england-sen-2001")), "none concern eya eyap sa sap statement");
  EXPECT_EQ(stage_ids(pack("england-send-2015")), "n concern k e ceased");
  EXPECT_EQ(stage_ids(pack("ni-1998-5stage")), "none s1 s2 s3 s4 s5");
  EXPECT_EQ(stage_ids(pack("ni-2021-3stage")), "none s1 s2 s3");
  EXPECT_EQ(stage_ids(pack("scotland")), "universal stage1 stage2 stage3 csp");
}

/// "topic|topic since strength" of every need of a move; nothing, if there is no such move.
std::optional<std::string> needs_of(const Framework& law, const std::string& from,
                                    const std::string& to) {
  for (const Move& move : law.moves) {
    if (law.stages[move.to].id != to || !move.from.contains(*law.find_stage(from))) continue;
    std::string text;
    for (const Need& need : move.needs) {
      text += text.empty() ? "" : ", ";
      for (const Pattern& topic : need.any_of)
        text += (&topic == &need.any_of.front() ? "" : " or ") + topic.text();
      if (need.since == Need::Since::Ever) text += " ever";
      if (need.since == Need::Since::Months) text += " " + std::to_string(need.months) + " months";
      if (need.strength == Strength::Should) text += " should";
    }
    return text;
  }
  return std::nullopt;
}

struct PinnedMove {
  const char* pack;
  const char* from;  ///< stages, apart by a space
  const char* to;
  const char* needs;
};

constexpr const char* kHelp = "evidence_added 12 months, consulted:parent should";
constexpr const char* kOutside =
    "evidence_added 12 months, advice_requested or involvement_began 12 months, consulted:parent "
    "should";
constexpr const char* kViews =
    "evidence_added 12 months, consulted:parent should, views_recorded:child or consulted:child "
    "should";
constexpr const char* kAgency =
    "evidence_added 12 months, advice_requested or involvement_began 12 months, consulted:parent "
    "should, views_recorded:child or consulted:child should";

// clang-format off: a table is read by its rows
const std::vector<PinnedMove> kMoves = {
    {"wales-sen-2002", "none", "concern", "concern_raised ever"},
    {"wales-sen-2002", "concern", "none", ""},
    {"wales-sen-2002", "none concern", "eya", kHelp},
    {"wales-sen-2002", "none concern", "sa", kHelp},
    {"wales-sen-2002", "none concern eya", "eyap", kOutside},
    {"wales-sen-2002", "none concern sa", "sap", kOutside},
    {"wales-sen-2002", "eya", "sa", ""},
    {"wales-sen-2002", "eyap", "sap", ""},
    {"wales-sen-2002", "eyap", "eya", "review_held"},
    {"wales-sen-2002", "sap", "sa", "review_held"},
    {"wales-sen-2002", "eya eyap sa sap", "none", "review_held"},
    {"wales-sen-2002", "none concern eya eyap sa sap", "statement",
     "document_issued:statement:final"},
    {"wales-sen-2002", "statement", "sap", "decision_made:to_cease"},
    {"wales-sen-2002", "statement", "sa", "decision_made:to_cease"},
    {"wales-sen-2002", "statement", "none", "decision_made:to_cease"},
    {"wales-aln-2021", "none no_aln ceased", "considering", "milestone_reached:aln_attention"},
    {"wales-aln-2021", "considering", "no_aln", "notice_given:no_aln"},
    {"wales-aln-2021", "considering", "idp_prep", "decision_made:has_aln"},
    {"wales-aln-2021", "considering idp_prep", "idp_school", "document_issued:idp:final"},
    {"wales-aln-2021", "considering idp_prep", "idp_fei", "document_issued:idp:final"},
    {"wales-aln-2021", "considering idp_prep", "idp_la", "document_issued:idp:final"},
    {"wales-aln-2021", "considering idp_prep", "idp_lac", "document_issued:idp:final"},
    {"wales-aln-2021", "idp_fei idp_la idp_lac", "idp_school", "decision_made:to_transfer"},
    {"wales-aln-2021", "idp_school idp_la idp_lac", "idp_fei", "decision_made:to_transfer"},
    {"wales-aln-2021", "idp_school idp_fei idp_lac", "idp_la", "decision_made:to_transfer"},
    {"wales-aln-2021", "idp_school idp_fei idp_la", "idp_lac", "decision_made:to_transfer"},
    {"wales-aln-2021", "idp_school idp_fei idp_la idp_lac", "ceased", "notice_given:cease"},
    {"england-sen-2001", "none", "concern", "concern_raised ever"},
    {"england-sen-2001", "concern", "none", ""},
    {"england-sen-2001", "none concern", "eya", kHelp},
    {"england-sen-2001", "none concern", "sa", kHelp},
    {"england-sen-2001", "none concern eya", "eyap", kOutside},
    {"england-sen-2001", "none concern sa", "sap", kOutside},
    {"england-sen-2001", "eya", "sa", ""},
    {"england-sen-2001", "eyap", "sap", ""},
    {"england-sen-2001", "eyap", "eya", "review_held"},
    {"england-sen-2001", "sap", "sa", "review_held"},
    {"england-sen-2001", "eya eyap sa sap", "none", "review_held"},
    {"england-sen-2001", "none concern eya eyap sa sap", "statement",
     "document_issued:statement:final"},
    {"england-sen-2001", "statement", "sap", "decision_made:to_cease"},
    {"england-sen-2001", "statement", "sa", "decision_made:to_cease"},
    {"england-sen-2001", "statement", "none", "decision_made:to_cease"},
    {"england-send-2015", "n", "concern", "concern_raised ever"},
    {"england-send-2015", "concern", "n", ""},
    {"england-send-2015", "n concern", "k", kHelp},
    {"england-send-2015", "k", "n", "review_held"},
    {"england-send-2015", "n concern k", "e", "document_issued:ehc_plan:final"},
    {"england-send-2015", "e", "k", "decision_made:to_cease"},
    {"england-send-2015", "e", "n", "decision_made:to_cease"},
    {"england-send-2015", "e", "ceased", "decision_made:to_cease"},
    {"england-send-2015", "ceased", "n", ""},
    {"england-send-2015", "ceased", "k", ""},
    {"ni-1998-5stage", "none", "s1", kHelp},
    {"ni-1998-5stage", "none s1", "s2", kHelp},
    {"ni-1998-5stage", "none s1 s2", "s3", kOutside},
    {"ni-1998-5stage", "none s1 s2 s3", "s4", "request_received:assessment"},
    {"ni-1998-5stage", "none s1 s2 s3 s4", "s5", "document_issued:statement:final"},
    {"ni-1998-5stage", "s2 s3 s4", "s1", "review_held"},
    {"ni-1998-5stage", "s3 s4", "s2", "review_held"},
    {"ni-1998-5stage", "s4", "s3", "review_held"},
    {"ni-1998-5stage", "s1 s2 s3 s4", "none", "review_held"},
    {"ni-1998-5stage", "s5", "s4", "decision_made:to_cease"},
    {"ni-1998-5stage", "s5", "s3", "decision_made:to_cease"},
    {"ni-1998-5stage", "s5", "s2", "decision_made:to_cease"},
    {"ni-1998-5stage", "s5", "s1", "decision_made:to_cease"},
    {"ni-1998-5stage", "s5", "none", "decision_made:to_cease"},
    {"ni-2021-3stage", "none", "s1", kHelp},
    {"ni-2021-3stage", "none s1", "s2", kOutside},
    {"ni-2021-3stage", "none s1 s2", "s3", "document_issued:statement:final"},
    {"ni-2021-3stage", "s2", "s1", "review_held"},
    {"ni-2021-3stage", "s1 s2", "none", "review_held"},
    {"ni-2021-3stage", "s3", "s2", "decision_made:to_cease"},
    {"ni-2021-3stage", "s3", "s1", "decision_made:to_cease"},
    {"ni-2021-3stage", "s3", "none", "decision_made:to_cease"},
    {"scotland", "universal", "stage1", kViews},
    {"scotland", "universal stage1", "stage2", kViews},
    {"scotland", "universal stage1 stage2", "stage3", kAgency},
    {"scotland", "universal stage1 stage2 stage3", "csp", "document_issued:csp:final"},
    {"scotland", "stage1 stage2 stage3", "universal", "review_held"},
    {"scotland", "stage2 stage3", "stage1", "review_held"},
    {"scotland", "stage3", "stage2", "review_held"},
    {"scotland", "csp", "stage3", "decision_made:to_cease"},
    {"scotland", "csp", "stage2", "decision_made:to_cease"},
    {"scotland", "csp", "stage1", "decision_made:to_cease"},
    {"scotland", "csp", "universal", "decision_made:to_cease"}};
// clang-format on

TEST(PinnedMoves, HaveTheNeedsThatArePinned) {
  for (const PinnedMove& move : kMoves)
    for (const std::string& from : split(move.from, ' '))
      EXPECT_EQ(needs_of(pack(move.pack), from, move.to), std::optional<std::string>(move.needs))
          << move.pack << " " << from << "->" << move.to;
}

TEST(PinnedMoves, AreAllThereAre) {
  for (const char* id : {"wales-sen-2002", "wales-aln-2021", "england-send-2015",
                         "england-sen-2001", "ni-1998-5stage", "ni-2021-3stage", "scotland"}) {
    std::set<std::string> pinned;
    for (const PinnedMove& move : kMoves)
      for (const std::string& from : split(move.from, ' '))
        if (std::string(move.pack) == id) pinned.insert(from + "->" + move.to);
    for (const Move& move : pack(id).moves) {
      for (const std::string& from : split(stages_of(move.from, pack(id)), ' ')) {
        const std::string name = from + "->" + pack(id).stages[move.to].id;
        EXPECT_TRUE(pinned.contains(name)) << id << " " << name;
      }
    }
  }
}

struct PinnedEnd {
  const char* pack;
  const char* document;
  const char* ends;
};

TEST(PinnedDocuments, EndByWhatIsPinned) {
  const PinnedEnd all[] = {
      {"wales-sen-2002", "iep", "review_held:iep:end"},
      {"wales-sen-2002", "statement", "decision_made:to_cease"},
      {"wales-aln-2021", "idp", "stage_moved:ceased"},
      {"england-sen-2001", "iep", "review_held:iep:end"},
      {"england-sen-2001", "statement", "decision_made:to_cease"},
      {"england-send-2015", "sen_support_plan", "review_held:sen_support_plan:end"},
      {"england-send-2015", "ehc_plan", "decision_made:to_cease"},
      {"ni-1998-5stage", "iep", "review_held:iep:end"},
      {"ni-1998-5stage", "statement", "decision_made:to_cease"},
      {"ni-2021-3stage", "plp", "review_held:plp:end"},
      {"ni-2021-3stage", "statement", "decision_made:to_cease"},
      {"scotland", "plp", "review_held:plp:end"},
      {"scotland", "iep", "review_held:iep:end"},
      {"scotland", "csp", "decision_made:to_cease"}};
  for (const PinnedEnd& pinned : all) {
    const Document* document = pack(pinned.pack).find_document(pinned.document);
    ASSERT_NE(document, nullptr) << pinned.document;
    EXPECT_EQ(joined(expanded_list(document->ends)), pinned.ends) << pinned.document;
  }
  const Document* transition = pack("wales-sen-2002").find_document("transition_plan");
  ASSERT_NE(transition, nullptr);
  expect_all_of({"decision_made:to_cease"}, expanded_list(transition->ends),
                "the transition plan ends with its statement; ends");
}

TEST(PinnedRest, ParentsAreTheSchoolsToTellTenSchoolDaysEarlierToo) {
  for (const auto& [pack_id, duty_id] : {std::pair{"wales-sen-2002", "w02.tell_parent"},
                                         {"england-sen-2001", "e01.tell_parent"},
                                         {"england-send-2015", "eng.tell_parent"}}) {
    const Duty* duty = pack(pack_id).find_duty(duty_id);
    ASSERT_TRUE(duty != nullptr && duty->earlier);
    EXPECT_EQ(duty->earlier->amount, 10);
    EXPECT_EQ(duty->earlier->unit, Clock::Unit::SchoolDay);
    EXPECT_FALSE(duty->at_take_over);
  }
}

TEST(PinnedRest, TheMoveToTheNewLawIsTheSchoolsOnlyWithoutAStatement) {
  const Framework& law = pack("wales-sen-2002");
  EXPECT_EQ(stages_of(law.find_duty("aln.move")->ours_in, law), "eya eyap sa sap");
}

TEST(PinnedRest, TheReviewOfAnIdpIsTheSchoolsOnlyWhileTheSchoolMaintainsIt) {
  const Framework& law = pack("wales-aln-2021");
  EXPECT_EQ(stages_of(law.find_duty("aln.review")->ours_in, law), "idp_school");
}

/// Their headings are mandatory and in this order.
TEST(PinnedRest, TheIdpHasTheHeadingsOfAnnexAInTheirOrder) {
  const Document* idp = pack("wales-aln-2021").find_document("idp");
  ASSERT_NE(idp, nullptr);
  std::string headings;
  for (const Section& section : idp->sections)
    if (!section.name.en.starts_with("Appendix:"))
      headings += section.name.en.substr(0, section.name.en.find(' ')) + " ";
  EXPECT_EQ(headings, "1A 1B 1C 2A 2B.1 2B.2 2C 2D 3A 3B 3C 3D ");
}

TEST(PinnedRest, WhatIsCarriedOverToANewLawHasAPlaceThere) {
  for (const auto& law : stepwell::testing::packs()->frameworks()) {
    if (!law->transfer) continue;
    const Framework* to = stepwell::testing::packs()->find(law->transfer->to);
    ASSERT_NE(to, nullptr) << law->transfer->to;
    for (const Transfer::Notice& notice : law->transfer->notices)
      EXPECT_TRUE(to->find_stage(notice.stage)) << notice.id;
    for (const Transfer::CarriedField& field : law->transfer->fields) {
      const Document* document = to->find_document(field.to.substr(0, field.to.find('.')));
      ASSERT_NE(document, nullptr) << field.to;
      EXPECT_TRUE(std::any_of(
          document->sections.begin(), document->sections.end(),
          [&](const Section& section) { return document->id + "." + section.id == field.to; }))
          << field.to;
    }
  }
}

TEST(PinnedRest, ACollegesOwnDaysAreNotThoseOfTheSchool) {
  const Framework& law = pack("wales-aln-2021");
  for (const char* id : {"aln.fei_transfer", "aln.decide_fei"})
    EXPECT_TRUE(law.find_duty(id)->limits.front().of_another_calendar) << id;
}

TEST(PinnedRest, TheCommencementOfTheNewLawMovesThoseBornBeforeSeptember2006) {
  const Framework& law = pack("wales-sen-2002");
  ASSERT_TRUE(law.transfer);
  EXPECT_EQ(law.transfer->to, "wales-aln-2021");
  ASSERT_EQ(law.transfer->commencements.size(), 1U);
  EXPECT_EQ(law.transfer->commencements[0].born_before, base::Day(2006, 9, 1));
  EXPECT_EQ(law.transfer->commencements[0].on, base::Day(2025, 9, 1));
  EXPECT_EQ(law.transfer->commencements[0].stage, "none");
  ASSERT_NE(law.transfer->notice("idp"), nullptr);
  EXPECT_EQ(law.transfer->notice("idp")->stage, "idp_prep");
  ASSERT_NE(law.transfer->notice("no_idp"), nullptr);
  EXPECT_EQ(law.transfer->notice("no_idp")->stage, "no_aln");
}

TEST(PinnedRest, EachOfFiveStagesHasOneOfThree) {
  const Framework& law = pack("ni-1998-5stage");
  ASSERT_TRUE(law.transfer);
  EXPECT_EQ(law.transfer->to, "ni-2021-3stage");
  for (const auto& [notice, stage] : {std::pair{"stage_1", "s1"},
                                      {"stage_2", "s1"},
                                      {"stage_3", "s2"},
                                      {"stage_4", "s2"},
                                      {"stage_5", "s3"}}) {
    ASSERT_NE(law.transfer->notice(notice), nullptr) << notice;
    EXPECT_EQ(law.transfer->notice(notice)->stage, stage);
  }
  EXPECT_FALSE(pack("ni-2021-3stage").transfer) << "three stages lead to no other law yet";
}

TEST(PinnedRest, TheAdviceForAnAssessmentIsKnownFromASource) {
  EXPECT_EQ(pack("wales-sen-2002").find_duty("w02.advice")->limits.front().confidence,
            Confidence::Source);
}

TEST(Packs, LoadWithoutAFault) {
  ASSERT_TRUE(stepwell::testing::packs());
  for (const char* id :
       {"wales-sen-2002", "wales-aln-2021", "england-send-2015", "england-sen-2001",
        "ni-1998-5stage", "ni-2021-3stage", "scotland", "england-isp-draft"})
    EXPECT_NE(stepwell::testing::packs()->find(id), nullptr) << id;
}

TEST(Packs, HaveNoRuleWithoutACitation) {
  for (const auto& law : stepwell::testing::packs()->frameworks()) {
    for (const Duty& duty : law->duties) EXPECT_FALSE(duty.cites.citations.empty()) << duty.id;
    for (const Stage& stage : law->stages) EXPECT_FALSE(stage.cites.citations.empty()) << stage.id;
    for (const Move& move : law->moves)
      EXPECT_FALSE(move.cites.citations.empty()) << law->stages[move.to].id;
    for (const Document& document : law->documents)
      EXPECT_FALSE(document.cites.citations.empty()) << document.id;
  }
}

}  // namespace
}  // namespace stepwell::law
