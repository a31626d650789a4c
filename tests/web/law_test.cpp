// The pages of the law: everything of a pack is on its page, with its source and its mark.
#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "law/differences.h"
#include "tests/web/law_reader.h"
#include "tests/web/tree.h"
#include "web/pages/child/pack_words.h"
#include "web/pages/law/duty_rules.h"
#include "web/pages/law/stage_picture.h"
#include "web/texts/law.h"
#include "web/texts/law_welsh.h"
#include "web/texts/why.h"

namespace stepwell::web {
namespace {

using stepwell::testing::escaped;
using stepwell::testing::packs;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct LawPages : stepwell::testing::LawReader {};

TEST_F(LawPages, ListEveryFrameworkAndSayWhichIsTheSchools) {
  const std::string page = text_of(teacher.get("/law"));
  for (const auto& law : packs()->frameworks()) EXPECT_THAT(page, HasSubstr("/law/" + law->id));
  EXPECT_THAT(page, HasSubstr("the law of your school"));
}

TEST_F(LawPages, ShowEveryStageRuleDocumentAndHelpTopicOfEachFramework) {
  for (const auto& law : packs()->frameworks()) {
    const std::string page = page_of(*law);
    for (const law::Stage& stage : law->stages)
      EXPECT_THAT(page, HasSubstr(escaped(stage.name.en))) << stage.id;
    for (const law::Duty& duty : law->duties)
      EXPECT_THAT(page, HasSubstr("id=\"" + pages::rule_anchor(duty) + "\"")) << duty.id;
    for (const law::Document& document : law->documents)
      EXPECT_THAT(page, HasSubstr(escaped(document.name.en))) << document.id;
    for (const law::HelpTopic& topic : law->topics)
      EXPECT_THAT(page, HasSubstr(escaped(topic.name.en))) << topic.id;
    for (const law::Citation& citation : law->citations)
      EXPECT_THAT(page, HasSubstr(escaped(citation.instrument))) << citation.id;
  }
}

TEST_F(LawPages, HaveAPlaceForEachTopicOfTheHelpThatAnAddressCanName) {
  for (const auto& law : packs()->frameworks()) {
    const std::string page = page_of(*law);
    for (const law::HelpTopic& topic : law->topics)
      EXPECT_THAT(part_of(page, "id=\"help-" + topic.id + "\"", "</summary>"),
                  HasSubstr(escaped(topic.name.en)))
          << topic.id;
  }
}

TEST_F(LawPages, StandUnderTheirNationAndSayWhatKindOfLawTheyAreAndFromWhen) {
  const std::string page = text_of(teacher.get("/law"));
  for (const auto& law : packs()->frameworks()) {
    EXPECT_THAT(page, HasSubstr(">" + texts::nation_name(law->nation) + "</h2>")) << law->id;
    EXPECT_THAT(page, HasSubstr(escaped(texts::force_of(*law)))) << law->id;
    const law::Force force = law::force_on(*law, *packs(), house.today());
    EXPECT_THAT(page, HasSubstr(pages::capital_first(texts::framework_status(force)))) << law->id;
    if (law->status == law::Framework::Status::Proposal) {
      EXPECT_THAT(texts::force_of(*law), HasSubstr("not in force"));
    }
  }
}

/// The line of that law.
std::string line_of(const std::string& page, const std::string& law) {
  return part_of(page, "href=\"/law/" + law + "\"", "</li>");
}

TEST_F(LawPages, SayThatALawWhichIsOverIsInUseWhereItIsTheSchools) {
  const law::Framework& own = *packs()->find("wales-sen-2002");
  EXPECT_THAT(line_of(text_of(teacher.get("/law")), own.id), HasSubstr("In use at your school."));
  EXPECT_THAT(page_of(own), HasSubstr("In use at your school"));
  EXPECT_THAT(line_of(text_of(teacher.get("/law")), "england-sen-2001"),
              HasSubstr("Law of an earlier time."));
}

/// A school whose day lies before the law that follows.
struct LawsOf2018 : ::testing::Test {
  stepwell::testing::WebHouse web;
  stepwell::testing::HouseOver& house = web.house;
  stepwell::testing::Browser head{web};

  LawsOf2018() {
    const base::Day day(2018, 11, 20);
    house.clock.set({static_cast<std::int64_t>(day - base::Day(1970, 1, 1)) * 86400 + 9 * 3600});
    const auto school = house.add_school(stepwell::testing::bryn());
    house.add_who_signs_in(school, "hea", {stepwell::testing::kHead, {}, {}});
    head.use_session(house.token_of("hea", stepwell::testing::kOtherPassword));
  }
};

TEST_F(LawsOf2018, StandAsTheyStoodOnTheDayOfTheSchool) {
  const std::string page = text_of(head.get("/law"));
  EXPECT_THAT(line_of(page, "wales-sen-2002"), HasSubstr("<br>In force from "));
  EXPECT_THAT(page, Not(HasSubstr("In force. In force"))) << "once is enough";
  EXPECT_THAT(line_of(page, "wales-sen-2002"), HasSubstr("the law of your school"));
  EXPECT_THAT(line_of(page, "wales-aln-2021"), HasSubstr("Not in force yet."));
  EXPECT_LT(page.find("/law/wales-sen-2002"), page.find("/law/wales-aln-2021"));
  EXPECT_THAT(text_of(head.get("/law/wales-sen-2002")), Not(HasSubstr("of an earlier time")));
}

TEST_F(LawPages, ShowWelshWhereTheLawHasItAndMarkWhatWasNotSeenInASource) {
  int welsh = 0;
  for (const auto& law : packs()->frameworks()) {
    const std::string page = text_of(teacher.get("/law/" + law->id + "?lang=cy"));
    EXPECT_EQ(page.find("rel=\"alternate\"") != page.npos, pages::has_welsh(*law)) << law->id;
    for (const law::Stage& stage : law->stages) {
      if (stage.name.cy.empty()) continue;
      ++welsh;
      const std::string mark = " <span class=\"sw-tag soon\"><span lang=\"cy\">" +
                               std::string(texts::law_label_in_welsh(texts::kWelshNotSeen));
      const bool is_seen = stage.name.welsh == law::Text::Welsh::Sourced;
      const std::string words = "<h3 class=\"govuk-heading-s\"><span lang=\"cy\">" +
                                escaped(stage.name.cy) + "</span>" + (is_seen ? "" : mark);
      EXPECT_THAT(page, HasSubstr(words)) << stage.id;
      EXPECT_THAT(page_of(*law), Not(HasSubstr(words))) << stage.id;
    }
  }
  EXPECT_GE(welsh, 5);
}

TEST_F(LawPages, AreEnglishInALawThatHasNoWelshAndForALanguageThatNobodyKnows) {
  for (const auto& law : packs()->frameworks()) {
    const std::string language = pages::has_welsh(*law) ? "klingon" : "cy";
    const std::string page = text_of(teacher.get("/law/" + law->id + "?lang=" + language));
    EXPECT_THAT(page, Not(HasSubstr("<span lang=\"cy\""))) << law->id;
  }
}

TEST_F(LawPages, LeadToNoPartThatTheyDoNotHave) {
  for (const auto& law : packs()->frameworks())
    for (const std::string& address :
         {"/law/" + law->id, "/law/compare?one=" + law->id + "&other=" +
                                 packs()->frameworks()[packs()->frameworks()[0] == law]->id}) {
      const std::string page = text_of(teacher.get(address));
      const std::string link = "href=\"#";
      int links = 0;
      for (auto at = page.find(link); at != page.npos; at = page.find(link, at + 1)) {
        const auto from = at + link.size();
        const std::string id = page.substr(from, page.find('"', from) - from);
        EXPECT_THAT(page, HasSubstr("id=\"" + id + "\"")) << law->id;
        ++links;
      }
      EXPECT_GE(links, 8) << law->id;
    }
}

TEST_F(LawPages, NameTheStagesFromWhichAMoveLeadsAsOneOrAnother) {
  const std::string page = page_of(*packs()->find("wales-sen-2002"));
  EXPECT_THAT(page, HasSubstr("From No special educational needs identified or Concern to "));
  EXPECT_THAT(page, HasSubstr("identified, Concern or School Action to School Action Plus"));
}

TEST_F(LawPages, HaveHeadingsInOrderAndNoEmptyList) {
  std::vector<std::string> addresses;
  for (const auto& law : packs()->frameworks()) addresses.push_back("/law/" + law->id);
  const auto& laws = packs()->frameworks();
  for (std::size_t i = 0; i + 1 < laws.size(); ++i)
    addresses.push_back("/law/compare?one=" + laws[i]->id + "&other=" + laws[i + 1]->id);
  for (const std::string& address : addresses) {
    const std::string page = text_of(teacher.get(address));
    EXPECT_THAT(page, Not(HasSubstr("govuk-list--bullet\"></ul>"))) << address;
    int before = 0;
    for (auto at = page.find("<h"); at != page.npos; at = page.find("<h", at + 1)) {
      const int level = page[at + 2] - '0';
      if (level < 1 || level > 6) continue;
      EXPECT_LE(level, before + 1) << address << ": " << page.substr(at, 80);
      before = level;
    }
    EXPECT_GE(before, 1) << address;
  }
}

TEST_F(LawPages, ShowTheProcessesAndWhatACensusChecks) {
  for (const auto& law : packs()->frameworks()) {
    const std::string page = page_of(*law);
    for (const law::Process& process : law->processes)
      EXPECT_THAT(page, HasSubstr(escaped(process.name.en))) << process.id;
    for (const law::CodeCheck& check : law->checks)
      EXPECT_THAT(page, HasSubstr(escaped(check.mend.en))) << check.id;
  }
}

TEST_F(LawPages, CompareEachLawWithTheNextRuleByRule) {
  const auto& laws = packs()->frameworks();
  for (std::size_t i = 0; i + 1 < laws.size(); ++i) {
    const auto answer =
        teacher.get("/law/compare?one=" + laws[i]->id + "&other=" + laws[i + 1]->id);
    ASSERT_EQ(answer.status, 200);
    const std::string page = text_of(answer);
    for (const law::Framework* law : {laws[i].get(), laws[i + 1].get()}) {
      for (const law::Stage& stage : law->stages)
        EXPECT_THAT(page, HasSubstr(escaped(stage.name.en))) << stage.id;
      for (const law::Duty& duty : law->duties)
        EXPECT_THAT(page, HasSubstr("/law/" + law->id + "#" + pages::rule_anchor(duty)));
      for (const law::Document& document : law->documents)
        EXPECT_THAT(page, HasSubstr(escaped(document.name.en))) << document.id;
    }
  }
}

TEST_F(LawPages, CompareTheListsOfTwoLawsByNamesAndNumbers) {
  const std::set<std::string_view> lists = {"exception",  "process",   "letter", "criteria",
                                            "strategies", "checklist", "help",   "questions",
                                            "roles",      "choices",   "codes",  "look"};
  const auto& laws = packs()->frameworks();
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i + 1 < laws.size(); ++i) {
    const law::Framework &one = *laws[i], &other = *laws[i + 1];
    const std::string page =
        text_of(teacher.get("/law/compare?one=" + one.id + "&other=" + other.id));
    for (const auto& change : law::differences(one, other, packs()->vocabulary())) {
      if (!lists.contains(change.noun)) continue;
      seen.insert(change.noun);
      EXPECT_THAT(page, HasSubstr(escaped(pages::capital_first(change.name))))
          << change.noun << " " << change.id;
      if (change.what != law::RuleChange::What::Changed) continue;
      for (const law::FactChange& fact : change.facts)
        for (const std::string& value : {fact.was, fact.now})
          if (!value.empty()) {
            EXPECT_THAT(page, HasSubstr(escaped(pages::capital_first(fact.label) + ": " +
                                                law::brief(value, fact.telling))))
                << change.noun << " " << change.id;
          }
    }
  }
  EXPECT_EQ(seen.size(), lists.size());
}

TEST_F(LawPages, SayInWhichFactsARuleOfTwoLawsDiffers) {
  const auto& laws = packs()->frameworks();
  int differing = 0;
  for (const auto& one : laws) {
    for (const auto& other : laws) {
      if (one == other) continue;
      const auto changes = law::differences(*one, *other, packs()->vocabulary());
      const auto change = std::find_if(changes.begin(), changes.end(), [](const auto& candidate) {
        return candidate.noun == "duty" && candidate.what == law::RuleChange::What::Changed;
      });
      if (change == changes.end()) continue;
      ++differing;
      const std::string page =
          text_of(teacher.get("/law/compare?one=" + one->id + "&other=" + other->id));
      EXPECT_THAT(page, HasSubstr("They differ in: " + change->facts.front().label)) << change->id;
    }
  }
  EXPECT_GE(differing, 1);
}

TEST_F(LawPages, AskForTwoLawsAndRefuseOneThatIsNotThereAndOneTwice) {
  const std::string some = packs()->frameworks().front()->id;
  const auto nothing = teacher.get("/law/compare");
  EXPECT_EQ(nothing.status, 200);
  EXPECT_THAT(text_of(nothing), HasSubstr("name=\"other\""));
  EXPECT_THAT(text_of(nothing), Not(HasSubstr("sw-two")));
  const auto unknown = teacher.get("/law/compare?one=" + some + "&other=atlantis-2099");
  EXPECT_EQ(unknown.status, 422);
  EXPECT_THAT(text_of(unknown), HasSubstr("Choose a law from the list"));
  const auto twice = teacher.get("/law/compare?one=" + some + "&other=" + some);
  EXPECT_EQ(twice.status, 422);
  EXPECT_THAT(text_of(twice), HasSubstr("Choose another law than the first"));
}

TEST_F(LawPages, MarkWhatIsCustomAndWhatWasNotChecked) {
  for (const auto& law : packs()->frameworks()) {
    const std::string page = page_of(*law);
    EXPECT_THAT(page, HasSubstr("custom, not law"));
    EXPECT_THAT(page, HasSubstr("not checked against the source"));
  }
}

TEST_F(LawPages, DoNotKnowALawThatIsNotThere) {
  EXPECT_EQ(teacher.get("/law/atlantis-2099").status, 404);
}

TEST_F(LawPages, AreForWhoeverIsSignedIn) {
  stepwell::testing::Browser nobody(web);
  EXPECT_THAT(stepwell::testing::location_of(nobody.get("/law")), HasSubstr("/sign-in"));
  EXPECT_EQ(admin.get("/law").status, 200);
}

std::size_t times(const std::string& text, const std::string& word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++count;
  return count;
}

TEST(StagePicture, HasABoxForEachStageAndOneArrowForEachPairThatAMoveJoins) {
  law::Framework law;
  for (const char* name : {"None", "Some help", "More"}) {
    law::Stage stage;
    stage.name.en = name;
    law.stages.push_back(stage);
  }
  law::Move up, again, back;
  up.from.add(0);
  up.from.add(1);
  up.to = 2;
  again.from.add(1);
  again.to = 2;
  back.from.add(2);
  back.to = 0;
  for (law::Move* move : {&up, &again, &back}) law.moves.push_back(*move);
  html::Html out;
  pages::write_stage_picture(out, law);
  const std::string picture(out.markup());
  EXPECT_EQ(times(picture, "<rect"), 3U);
  EXPECT_EQ(times(picture, "sw-arrow"), 3U);
  EXPECT_EQ(times(picture, "sw-head"), 3U);
  EXPECT_THAT(picture, HasSubstr("<title"));
  EXPECT_THAT(picture, HasSubstr("Some help"));
}

TEST(StagePicture, IsThereForALawOfOneStageWithALongName) {
  law::Framework law;
  law::Stage stage;
  stage.name.en = "A stage with <very> many words that do not fit into one line of a box";
  law.stages.push_back(stage);
  html::Html out;
  pages::write_stage_picture(out, law);
  EXPECT_THAT(std::string(out.markup()), HasSubstr("&lt;very&gt;"));
  EXPECT_GE(times(std::string(out.markup()), "<text "), 3U);
}

using law::Clock;
using texts::ClockOf;

TEST(ARuleOfALaw, SaysItsLastDayInWords) {
  Clock clock;
  clock.confidence = law::Confidence::Statute;
  clock.amount = 6;
  clock.unit = Clock::Unit::Month;
  EXPECT_EQ(texts::clock_rule(clock, ClockOf::Limit, "", "", ""),
            "Last day: 6 months from the day on which it began.");
  clock.count = calendar::Count::Including;
  clock.amount = 1;
  clock.confidence = law::Confidence::Practice;
  EXPECT_EQ(texts::clock_rule(clock, ClockOf::Aim, "", "", ""),
            "Aim: 1 month from the day on which it began, that day counted (custom, not law).");
}

TEST(ARuleOfALaw, SaysWhatItWaitsForWhatExtendsItAndHowItMovesOn) {
  Clock clock;
  clock.confidence = law::Confidence::Statute;
  clock.amount = -2;
  clock.unit = Clock::Unit::Week;
  clock.start = Clock::Start::Field;
  EXPECT_EQ(texts::clock_rule(clock, ClockOf::Limit, "", "", ""),
            "Last day: 2 weeks before the day that was fixed.");
  clock.amount = 2;
  clock.unit = Clock::Unit::Month;
  clock.start = Clock::Start::Opening;
  law::Vocabulary words;
  clock.extend = Clock::Extension{3, law::Pattern::parse("meeting_held", words).value()};
  clock.roll = calendar::Roll{"r", {{8, 1, 8, 31}}, calendar::Roll::Otherwise::NextWorkingDay};
  EXPECT_EQ(texts::clock_rule(clock, ClockOf::Limit, "", "a meeting was held", ""),
            "Last day: 2 months from the day on which it began; 3 months more if this happens in "
            "time: a meeting was held; if that is no working day, the next one; in the holidays "
            "that the rules name, the first working day after them.");
}

TEST(ARuleOfALaw, SaysADayOfTheYearAndTheDutyThatItGoesWith) {
  Clock clock;
  clock.confidence = law::Confidence::Statute;
  clock.form = Clock::Form::BeforeDate;
  clock.month = 2;
  clock.day = 15;
  EXPECT_EQ(texts::clock_rule(clock, ClockOf::Limit, "", "", ""),
            "Last day: before 15 February of the year of the day that was fixed.");
  clock.form = Clock::Form::WithDuty;
  EXPECT_EQ(texts::clock_rule(clock, ClockOf::Limit, "", "", "Hold the annual review"),
            "Last day: together with: Hold the annual review.");
}

}  // namespace
}  // namespace stepwell::web
