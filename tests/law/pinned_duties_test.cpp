// The duties of the packs against the table that pins them, so that pages, imports and scenarios
// speak one language.
#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "tests/law/pinned.h"
#include "tests/support/packs.h"

namespace stepwell::law {
namespace {

using Topics = std::set<std::string>;

std::vector<std::string> split(const std::string& text, char by) {
  std::vector<std::string> pieces;
  std::stringstream stream(text);
  for (std::string piece; std::getline(stream, piece, by);)
    if (!piece.empty()) pieces.push_back(piece);
  return pieces;
}

/// "a:b|c" becomes "a:b" and "a:c".
Topics expanded(const std::string& pattern) {
  Topics all = {""};
  for (const std::string& segment : split(pattern, ':')) {
    Topics longer;
    for (const std::string& begun : all)
      for (const std::string& word : split(segment, '|'))
        longer.insert(begun + (begun.empty() ? "" : ":") + word);
    all = std::move(longer);
  }
  return all;
}

Topics expanded_list(const char* patterns) {
  Topics all;
  for (const std::string& pattern : split(patterns, ' ')) all.merge(expanded(pattern));
  return all;
}

Topics expanded_list(const std::vector<Pattern>& patterns) {
  Topics all;
  for (const Pattern& pattern : patterns) all.merge(expanded(pattern.text()));
  return all;
}

std::string joined(const Topics& topics) {
  std::string text;
  for (const std::string& topic : topics) text += (text.empty() ? "" : " ") + topic;
  return text;
}

/// Whether every pinned topic is there; a pack may add others.
void expect_all_of(const Topics& pinned, const Topics& found, const char* what) {
  for (const std::string& topic : pinned)
    EXPECT_TRUE(found.contains(topic))
        << what << " lacks " << topic << "; it has " << joined(found);
}

Topics openings_of(const Duty& duty) {
  Topics found = expanded_list(duty.opens);
  for (const int age : duty.opens_at_ages) found.insert("age_reached:" + std::to_string(age));
  if (duty.parts_of_year > 0) found.insert("each_part:" + std::to_string(duty.parts_of_year));
  if (duty.cohort) found.insert("cohort");
  return found;
}

std::string stages_of(const StageSet& set, const Framework& law) {
  std::string text;
  for (std::size_t i = 0; i < law.stages.size(); ++i)
    if (set.contains(i)) text += (text.empty() ? "" : " ") + law.stages[i].id;
  return text;
}

std::string name_of_unit(Clock::Unit unit) {
  switch (unit) {
    case Clock::Unit::Day: return "day";
    case Clock::Unit::Week: return "week";
    case Clock::Unit::Month: return "month";
    case Clock::Unit::SchoolDay: return "school_day";
    case Clock::Unit::Term: return "term";
  }
  return {};
}

std::string name_of_start(const Clock& clock) {
  const std::string field = clock.field == DayField::For ? " field:for" : " field:review_on";
  switch (clock.start) {
    case Clock::Start::Opening: return "";
    case Clock::Start::Field: return field;
    case Clock::Start::Last: return " last:" + clock.start_at->text();
    case Clock::Start::Next: return " next:" + clock.start_at->text();
  }
  return {};
}

std::string described(const Clock& clock, const Framework& law) {
  std::string text;
  switch (clock.form) {
    case Clock::Form::Duration:
      text = std::to_string(clock.amount) + " " + name_of_unit(clock.unit);
      if (clock.count == calendar::Count::Including) text += " including";
      text += name_of_start(clock);
      if (clock.extend)
        text += " + " + std::to_string(clock.extend->amount) + " when " + clock.extend->when.text();
      break;
    case Clock::Form::EndOfTerm: text = "end of term"; break;
    case Clock::Form::EndOfPart: text = "end of part"; break;
    case Clock::Form::BeforeDate:
      text = "before " + std::to_string(clock.day) + " " + std::to_string(clock.month) + " of" +
             (clock.field == DayField::For ? " field:for" : " field:review_on");
      break;
    case Clock::Form::WithDuty: text = "with " + clock.with; break;
  }
  if (clock.roll) text += " roll " + clock.roll->id;
  if (!clock.in_stages.empty()) text += " in " + stages_of(clock.in_stages, law);
  if (!is_binding(clock.confidence)) text += " " + std::string(name_of(clock.confidence));
  return text;
}

std::string described(const std::vector<Clock>& clocks, Combine combine, const Framework& law) {
  std::string text = combine == Combine::Latest ? "latest " : "";
  for (const Clock& clock : clocks)
    text += (&clock == &clocks.front() ? "" : " and ") + described(clock, law);
  return text;
}

std::string_view name_of_again(Again again) {
  switch (again) {
    case Again::Keep: return "keep";
    case Again::Each: return "each";
    case Again::Replace: return "replace";
  }
  return {};
}

class PinnedDuty : public ::testing::TestWithParam<Pinned> {
 protected:
  const Framework& law() const { return *stepwell::testing::packs()->find(GetParam().pack); }
  const Duty* duty() const { return law().find_duty(GetParam().id); }
};

TEST_P(PinnedDuty, IsInThePackAsItIsPinned) {
  const Pinned& pinned = GetParam();
  ASSERT_NE(duty(), nullptr);
  EXPECT_EQ(name_of(duty()->kind), pinned.kind);
  EXPECT_EQ(name_of_again(duty()->again), pinned.again);
  EXPECT_EQ(stages_of(duty()->in_stages, law()), pinned.in_stages);
  if (duty()->standing) return;
  expect_all_of(expanded_list(pinned.opens), openings_of(*duty()), "opens");
  expect_all_of(expanded_list(pinned.closes), expanded_list(duty()->closes), "closes");
  EXPECT_EQ(joined(expanded_list(duty()->restarts)), joined(expanded_list(pinned.restarts)));
  if (std::string(pinned.ends).empty()) return;  // a pack may add an end where none is pinned
  EXPECT_EQ(joined(expanded_list(duty()->ends)), joined(expanded_list(pinned.ends)));
}

TEST_P(PinnedDuty, HasTheClocksThatArePinned) {
  ASSERT_NE(duty(), nullptr);
  EXPECT_EQ(described(duty()->limits, duty()->combine, law()), GetParam().limit);
  EXPECT_EQ(described(duty()->aims, Combine::Earliest, law()), GetParam().aim);
}

TEST_P(PinnedDuty, StandsForThePostOrPolicyThatIsPinned) {
  const std::string opens = GetParam().opens;
  ASSERT_NE(duty(), nullptr);
  ASSERT_EQ(duty()->standing.has_value(), opens.starts_with("standing"));
  if (!duty()->standing) return;
  std::string found =
      duty()->standing->of == Duty::Standing::Of::Post ? "standing post:" : "standing policy:";
  found += stepwell::testing::packs()->vocabulary().text(duty()->standing->what);
  if (duty()->standing->max_age_months)
    found += " " + std::to_string(*duty()->standing->max_age_months);
  EXPECT_EQ(found, opens);
}

TEST_P(PinnedDuty, DoesNotCloseByWhatEndsOrRestartsIt) {
  ASSERT_NE(duty(), nullptr);
  const Topics closes = expanded_list(duty()->closes), restarts = expanded_list(duty()->restarts),
               ends = expanded_list(duty()->ends);
  for (const std::string& topic : closes)
    EXPECT_FALSE(restarts.contains(topic) || ends.contains(topic)) << topic;
}

INSTANTIATE_TEST_SUITE_P(Table, PinnedDuty, ::testing::ValuesIn(pinned_duties()),
                         [](const auto& duty) {
                           std::string name = duty.param.id;
                           for (char& c : name)
                             if (c == '.') c = '_';
                           return name;
                         });

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
  EXPECT_EQ(stage_ids(pack("england-send-2015")), "n concern k e ceased");
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
  for (const char* id : {"wales-sen-2002", "england-send-2015", "scotland"}) {
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
      {"england-send-2015", "sen_support_plan", "review_held:sen_support_plan:end"},
      {"england-send-2015", "ehc_plan", "decision_made:to_cease"},
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
  for (const auto& [pack_id, duty_id] :
       {std::pair{"wales-sen-2002", "w02.tell_parent"}, {"england-send-2015", "eng.tell_parent"}}) {
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

TEST(PinnedRest, TheAdviceForAnAssessmentIsKnownFromASource) {
  EXPECT_EQ(pack("wales-sen-2002").find_duty("w02.advice")->limits.front().confidence,
            Confidence::Source);
}

TEST(Packs, LoadWithoutAFault) {
  ASSERT_TRUE(stepwell::testing::packs());
  for (const char* id : {"wales-sen-2002", "england-send-2015", "scotland", "england-isp-draft"})
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
