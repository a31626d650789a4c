#include "law/topic.h"

#include <gtest/gtest.h>

#include <set>

namespace stepwell::law {
namespace {

class Patterns : public testing::Test {
 protected:
  Topic topic(std::string_view kind, std::vector<std::string_view> words = {}) {
    Topic made;
    made.kind = find_kind(kind).value();
    for (std::string_view word : words) made.words[made.count++] = vocabulary_.find(word);
    return made;
  }
  bool matches(std::string_view pattern, const Topic& topic) {
    const auto parsed = Pattern::parse(pattern, vocabulary_);
    EXPECT_TRUE(parsed) << pattern;
    return parsed && parsed->matches(topic);
  }
  bool may_match(std::string_view pattern, const Topic& topic) {
    return Pattern::parse(pattern, vocabulary_).value().may_match(topic);
  }
  PatternProblem::What problem(std::string_view pattern) {
    const auto parsed = Pattern::parse(pattern, vocabulary_);
    EXPECT_FALSE(parsed) << pattern;
    return parsed ? PatternProblem::What{} : parsed.error().what;
  }
  void SetUp() override {
    for (std::string_view word :
         {"sa", "sap", "iep", "final", "proposed", "parent", "no_aln", "end"})
      vocabulary_.add(word);
  }

  Vocabulary vocabulary_;
};

TEST_F(Patterns, MatchATopicThatBeginsWithThem) {
  EXPECT_TRUE(matches("document_issued", topic("document_issued", {"iep", "final"})));
  EXPECT_TRUE(matches("document_issued:iep", topic("document_issued", {"iep", "final"})));
  EXPECT_TRUE(matches("document_issued:iep:final", topic("document_issued", {"iep", "final"})));
}

TEST_F(Patterns, DoNotMatchAnotherWordInAnySegment) {
  EXPECT_FALSE(matches("review_held", topic("document_issued", {"iep", "final"})));
  EXPECT_FALSE(matches("document_issued:sa", topic("document_issued", {"iep", "final"})));
  EXPECT_FALSE(matches("document_issued:iep:proposed", topic("document_issued", {"iep", "final"})));
}

TEST_F(Patterns, DoNotMatchATopicThatIsShorterThanThey) {
  EXPECT_FALSE(matches("document_issued:iep", topic("document_issued")));
  EXPECT_FALSE(matches("document_issued:iep:final", topic("document_issued", {"iep"})));
  EXPECT_FALSE(matches("document_issued:*", topic("document_issued")));
  EXPECT_FALSE(matches("document_issued:iep:*", topic("document_issued", {"iep"})));
}

TEST_F(Patterns, TellAWordFromOneThatBeginsWithIt) {
  EXPECT_FALSE(matches("stage_moved:sa", topic("stage_moved", {"sap"})));
  EXPECT_FALSE(matches("stage_moved:sap", topic("stage_moved", {"sa"})));
  EXPECT_TRUE(matches("stage_moved:sa", topic("stage_moved", {"sa"})));
  EXPECT_TRUE(matches("stage_moved:sa|sap", topic("stage_moved", {"sap"})));
}

TEST_F(Patterns, TakeAnyOfSeveralWords) {
  EXPECT_TRUE(
      matches("document_issued:iep:proposed|final", topic("document_issued", {"iep", "final"})));
  EXPECT_FALSE(
      matches("document_issued:iep:proposed|end", topic("document_issued", {"iep", "final"})));
  EXPECT_TRUE(matches("document_issued|review_held:iep", topic("review_held", {"iep", "end"})));
}

TEST_F(Patterns, TakeAnyWordForAStar) {
  EXPECT_TRUE(matches("notice_given:*:parent", topic("notice_given", {"no_aln", "parent"})));
  EXPECT_FALSE(matches("notice_given:*:parent", topic("notice_given", {"no_aln", "end"})));
  EXPECT_FALSE(matches("notice_given:*:parent", topic("notice_given", {"no_aln"})));
}

TEST_F(Patterns, TakeAnyKindForAStar) {
  EXPECT_TRUE(matches("*", topic("school_left")));
  EXPECT_TRUE(matches("*", topic("document_issued", {"iep"})));
  EXPECT_TRUE(matches("*:iep", topic("document_issued", {"iep"})));
  EXPECT_FALSE(matches("*:iep", topic("school_left")));
}

TEST_F(Patterns, MatchAWordThatNoPackKnowsOnlyByAStar) {
  const Topic unknown = topic("stage_moved", {"never_heard_of"});
  ASSERT_EQ(unknown.word(0), Word::Unknown);
  EXPECT_TRUE(matches("stage_moved:*", unknown));
  EXPECT_TRUE(matches("stage_moved", unknown));
  EXPECT_FALSE(matches("stage_moved:sa", unknown));
}

TEST_F(Patterns, MayMatchATopicOfWhichOnlyTheBeginningIsKnown) {
  EXPECT_TRUE(may_match("document_issued:iep:final", topic("document_issued")));
  EXPECT_TRUE(may_match("document_issued:iep:final", topic("document_issued", {"iep"})));
  EXPECT_FALSE(may_match("document_issued:iep:final", topic("document_issued", {"sa"})));
  EXPECT_FALSE(may_match("document_issued:iep:final", topic("review_held", {"iep"})));
}

TEST_F(Patterns, AreRefusedWithTheReason) {
  using What = PatternProblem::What;
  EXPECT_EQ(problem(""), What::Empty);
  EXPECT_EQ(problem("made_up"), What::UnknownKind);
  EXPECT_EQ(problem("made_up:iep"), What::UnknownKind);
  EXPECT_EQ(problem("document_issued|made_up"), What::UnknownKind);
  EXPECT_EQ(problem("document_issued|*"), What::UnknownKind);
  EXPECT_EQ(problem(":iep"), What::UnknownKind);
  EXPECT_EQ(problem("Document_issued"), What::UnknownKind);
  EXPECT_EQ(problem(" document_issued"), What::UnknownKind);
  EXPECT_EQ(problem("document_issued:iep:final:again"), What::TooManySegments);
  EXPECT_EQ(problem("school_left:reason"), What::TooManySegments);
  EXPECT_EQ(problem("stage_moved:sa:"), What::TooManySegments);
  EXPECT_EQ(problem("document_issued:"), What::EmptySegment);
  EXPECT_EQ(problem("document_issued::final"), What::EmptySegment);
  EXPECT_EQ(problem("document_issued:iep|"), What::EmptySegment);
  EXPECT_EQ(problem("document_issued:|iep"), What::EmptySegment);
  EXPECT_EQ(problem("document_issued:iep||sa"), What::EmptySegment);
}

TEST_F(Patterns, KeepTheTextAsItWasWritten) {
  EXPECT_EQ(Pattern::parse("document_issued:iep|sa:*", vocabulary_).value().text(),
            "document_issued:iep|sa:*");
}

TEST(Vocabulary, GivesAWordOneNumberAndNoneToWhatItDoesNotKnow) {
  Vocabulary vocabulary;
  const Word sa = vocabulary.add("sa");
  EXPECT_EQ(vocabulary.add("sa"), sa);
  EXPECT_NE(vocabulary.add("sap"), sa);
  EXPECT_EQ(vocabulary.find("sa"), sa);
  EXPECT_EQ(vocabulary.find("s"), Word::Unknown);
  EXPECT_EQ(vocabulary.text(sa), "sa");
}

TEST(Kinds, HaveEachANameOfTheirOwnAndNoMoreQualifiersThanATopicHolds) {
  std::set<std::string_view> names;
  for (const KindSpec& kind : all_kinds()) {
    EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
    EXPECT_LE(kind.qualifiers.size(), kMostQualifiers) << kind.name;
    EXPECT_EQ(spec(find_kind(kind.name).value()).name, kind.name);
  }
}

struct Within {
  Vocabulary words;
  bool is(const char* one, const char* other) {
    return Pattern::parse(one, words)->is_within(*Pattern::parse(other, words));
  }
};

TEST(PatternsWithin, AreWithinThoseThatMatchAllThatTheyMatch) {
  Within within;
  EXPECT_TRUE(within.is("document_issued:idp:final", "document_issued:idp:final"));
  EXPECT_TRUE(within.is("document_issued:idp:final", "document_issued:idp"));
  EXPECT_TRUE(within.is("document_issued:idp:final", "document_issued:idp|iep:final|amended"));
  EXPECT_TRUE(within.is("document_issued:idp:final", "document_issued:*:final"));
  EXPECT_TRUE(within.is("document_issued", "document_issued|review_held"));
}

TEST(PatternsWithin, AreNotWithinThoseThatMatchLess) {
  Within within;
  EXPECT_FALSE(within.is("document_issued:idp", "document_issued:idp:final"));
  EXPECT_FALSE(within.is("document_issued:idp|iep:final", "document_issued:idp:final"));
  EXPECT_FALSE(within.is("document_issued:*:final", "document_issued:idp:final"));
  EXPECT_FALSE(within.is("review_held:idp", "document_issued:idp"));
  EXPECT_FALSE(within.is("document_issued|review_held", "document_issued"));
}

TEST(Kinds, AreThoseOfTheTable) {
  for (const std::string_view name : {"concern_raised",      "evidence_added",
                                      "concern_answered",    "taken_over",
                                      "diagnosis_recorded",  "criteria_met",
                                      "needs_recorded",      "stage_moved",
                                      "parent_told",         "consulted",
                                      "views_recorded",      "consent_recorded",
                                      "document_issued",     "review_held",
                                      "advice_requested",    "advice_received",
                                      "involvement_began",   "involvement_ended",
                                      "meeting_arranged",    "meeting_held",
                                      "provision_began",     "provision_ended",
                                      "session_recorded",    "reminder_set",
                                      "action_done",         "request_received",
                                      "request_withdrawn",   "decision_made",
                                      "notice_given",        "referral_made",
                                      "referral_received",   "referral_answered",
                                      "disagreement_opened", "disagreement_closed",
                                      "report_sent",         "milestone_reached",
                                      "letter_sent",         "school_joined",
                                      "school_left",         "change_expected",
                                      "framework_moved",     "exception_claimed",
                                      "progress_noted",      "struck_out",
                                      "pupil_registered",    "pupil_details_changed",
                                      "class_joined",        "class_left",
                                      "contact_added",       "contact_changed",
                                      "contact_ended",       "school_set_up",
                                      "setting_changed",     "terms_set",
                                      "day_closed",          "staff_added",
                                      "post_given",          "post_ended",
                                      "policy_published",    "visit_arranged",
                                      "visit_recorded",      "qualification_held"})
    EXPECT_TRUE(find_kind(name)) << name;
  EXPECT_FALSE(find_kind("stage"));
  EXPECT_FALSE(find_kind(""));
}

}  // namespace
}  // namespace stepwell::law
