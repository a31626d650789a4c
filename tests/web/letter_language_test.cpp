// Letters in Welsh: when they are proposed so, how one chooses, what stands in them, and that what
// was sent keeps its language.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"
#include "web/texts/letter.h"
#include "web/texts/post.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::packs;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct WelshLetterPages : Forms {
  WelshLetterPages() { give_help(sian); }
  /// Who speaks `language`; nobody has said, if it is empty.
  void add_contact(const std::string& id, const std::string& name, const std::string& language) {
    boost::json::object contact = {{"on", "2025-06-02"},
                                   {"kind", "contact_added"},
                                   {"contact", id},
                                   {"name", name},
                                   {"parental_responsibility", true}};
    if (!language.empty()) contact["language"] = language;
    record(sian, {contact});
  }
  std::string letter(const std::string& id, const std::string& query = {}) {
    return text_of(senco.get(of(sian, "/letters/" + id + query)));
  }
  /// The box of the letter's words, with what stands in it.
  static std::string words(const std::string& page) {
    return part_of(page, "<textarea", "</textarea>");
  }
  const std::string tell = of(sian, "/letters/tell_parent");
  const Fields filled = {
      {"subject", "Cymorth"}, {"body", "Annwyl Mair,\nhelo."}, {"others", "Mair"}};
  const Fields by_post = {{"method", "post"}, {"step", "record"}};
};

TEST_F(WelshLetterPages, AreProposedWhereTheFamilyWishesForWelsh) {
  add_contact("c1", "Mair O’Brien", "");
  for (const char* said : {"Welsh", "welsh", "Cymraeg", "Welsh first, then English"}) {
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "contact_changed"},
                   {"contact", "c1"},
                   {"language", said}}});
    const std::string page = letter("tell_parent");
    EXPECT_THAT(words(page), HasSubstr("Annwyl Mair O’Brien,")) << said;
    EXPECT_THAT(page, HasSubstr(texts::kLetterWelshWished)) << said;
  }
}

TEST_F(WelshLetterPages, AreEnglishWhereNobodyWishesForWelshOrNotAllDo) {
  EXPECT_THAT(words(letter("tell_parent")), HasSubstr("Dear"));
  add_contact("c1", "Mair O’Brien", "Welsh");
  add_contact("c2", "Sean O’Brien", "Polish");
  const std::string page = letter("tell_parent");
  EXPECT_THAT(words(page), HasSubstr("Dear Mair O’Brien and Sean O’Brien,"));
  EXPECT_THAT(page, Not(HasSubstr(texts::kLetterWelshWished)));
}

TEST_F(WelshLetterPages, AreNotProposedForWhomTheFamilyIsNot) {
  add_contact("c1", "Mair O’Brien", "Welsh");
  EXPECT_THAT(words(letter("school_assessment_request")), HasSubstr("To the local authority"));
}

TEST_F(WelshLetterPages, DoNotAskTheLanguageOfWhoMustNotBeWrittenTo) {
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "contact_added"},
                 {"contact", "c1"},
                 {"name", "John Black"},
                 {"language", "Welsh"},
                 {"restriction", "Court order"},
                 {"parental_responsibility", true}}});
  EXPECT_THAT(words(letter("tell_parent")), HasSubstr("Dear"));
}

TEST_F(WelshLetterPages, CanBeChosenByALinkEitherWay) {
  EXPECT_THAT(letter("tell_parent"),
              AllOf(HasSubstr(tell + "?lang=cy\""), HasSubstr("hreflang=\"cy\"")));
  const std::string welsh = letter("tell_parent", "?lang=cy");
  EXPECT_THAT(welsh, HasSubstr(tell + "?lang=en\""));
  EXPECT_THAT(welsh, HasSubstr("value=\"Cymorth ychwanegol i Siân O’Brien\""));
  EXPECT_THAT(words(welsh), HasSubstr("Annwyl ....................,"));
  add_contact("c1", "Mair O’Brien", "Welsh");
  EXPECT_THAT(words(letter("tell_parent", "?lang=en")), HasSubstr("Dear Mair O’Brien,"));
  EXPECT_THAT(words(letter("tell_parent", "?lang=klingon")), HasSubstr("Annwyl Mair O’Brien,"));
}

TEST_F(WelshLetterPages, NameDaysStagesPlansAndPostsInWelsh) {
  const std::string told = words(letter("tell_parent", "?lang=cy"));
  EXPECT_THAT(told, HasSubstr("2 Mehefin 2025"));
  EXPECT_THAT(told, HasSubstr("Enw’r cam yw Gweithredu gan yr Ysgol, ac mae’n dechrau ar 3 Mawrth "
                              "2025."));
  EXPECT_THAT(told, HasSubstr("Cydlynydd anghenion addysgol arbennig, Ysgol y Bryn"));
  EXPECT_THAT(told, HasSubstr("Word cards each morning")) << "what was written stands as it was";
  const std::string invited = words(letter("review_invitation", "?lang=cy"));
  EXPECT_THAT(invited, HasSubstr("edrych eto ar y cynllun addysg unigol ar gyfer Siân O’Brien"));
}

TEST_F(WelshLetterPages, NameWhatAReviewDecidedAndWhoWasAskedInWelsh) {
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "review_held"},
                 {"document", "iep"},
                 {"decision", "step_up"}}});
  record(
      sian,
      {{{"on", "2025-06-02"}, {"kind", "involvement_began"}, {"service", "speech_and_language"}}});
  EXPECT_THAT(words(letter("review_outcome", "?lang=cy")), HasSubstr("Mwy o gymorth"));
  EXPECT_THAT(words(letter("review_outcome")), HasSubstr("More help"));
  EXPECT_THAT(letter("consent_to_refer", "?lang=cy"),
              HasSubstr("A gawn ni holi Therapi lleferydd ac iaith am Siân O’Brien?"));
}

TEST_F(WelshLetterPages, AreThereForEveryLetterWithNothingLeftUnfilled) {
  for (const law::Letter& one : packs()->find("wales-sen-2002")->letters) {
    const std::string page = letter(one.id, "?lang=cy");
    EXPECT_THAT(page, Not(HasSubstr("{"))) << one.id;
    EXPECT_THAT(words(page), HasSubstr("Yn gywir,")) << one.id;
    EXPECT_THAT(words(page), Not(HasSubstr("Dear"))) << one.id;
  }
}

TEST_F(WelshLetterPages, SayWhoseTheirWelshIs) {
  EXPECT_THAT(letter("tell_parent", "?lang=cy"), HasSubstr(texts::kLetterWelshIsOurs));
  EXPECT_THAT(letter("tell_parent"), Not(HasSubstr(texts::kLetterWelshIsOurs)));
}

TEST_F(WelshLetterPages, SayTheirLanguageToWhoHearsThem) {
  EXPECT_THAT(words(letter("tell_parent", "?lang=cy")), HasSubstr("lang=\"cy\""));
  EXPECT_THAT(words(letter("tell_parent")), HasSubstr("lang=\"en\""));
  const auto paper = senco.fill_in(tell + "?lang=cy", filled + Fields{{"step", "print"}});
  EXPECT_THAT(text_of(paper), HasSubstr("<article class=\"sw-letter\" lang=\"cy\">"));
}

TEST_F(WelshLetterPages, KeepTheirLanguageFromTheFormToTheRecordAndThePageOfWhatWasSent) {
  const auto paper = senco.fill_in(tell + "?lang=cy", filled + Fields{{"step", "print"}});
  EXPECT_THAT(hidden_fields(paper), Contains(http::FormField{"lang", "cy"}));
  senco.post(tell, hidden_fields(paper) + today + by_post);
  const auto entries = house.records.load(sian).entries;
  const record::Entry& sent = entries[entries.size() - 2];
  ASSERT_TRUE(sent.body.contains("language"));
  EXPECT_EQ(sent.body.at("language").as_string(), "cy");
  EXPECT_THAT(text_of(senco.get(of(sian, "/letters/sent/" + std::to_string(sent.position)))),
              HasSubstr("<article class=\"sw-letter\" lang=\"cy\">"));
}

TEST_F(WelshLetterPages, InEnglishSayNothingOfTheirLanguageInTheRecord) {
  const auto paper = senco.fill_in(tell, filled + Fields{{"step", "print"}});
  senco.post(tell, hidden_fields(paper) + today + by_post);
  const auto entries = house.records.load(sian).entries;
  const record::Entry& sent = entries[entries.size() - 2];
  EXPECT_EQ(law::spec(sent.topic.kind).name, "letter_sent");
  EXPECT_FALSE(sent.body.contains("language"));
  EXPECT_THAT(text_of(senco.get(of(sian, "/letters/sent/" + std::to_string(sent.position)))),
              HasSubstr("<article class=\"sw-letter\" lang=\"en\">"));
}

TEST_F(WelshLetterPages, KeepTheirLanguageWhenTheyAreChangedOrRefused) {
  const Fields edit = filled + Fields{{"step", "edit"}};
  EXPECT_THAT(hidden_fields(senco.fill_in(tell + "?lang=cy", edit)),
              Contains(http::FormField{"lang", "cy"}));
  const auto refused =
      senco.fill_in(tell + "?lang=cy", {{"subject", "A"}, {"body", "Helo"}, {"step", "print"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(words(text_of(refused)), AllOf(HasSubstr("Helo"), HasSubstr("lang=\"cy\"")));
}

TEST_F(WelshLetterPages, ThatCameFromAFormWithoutALanguageAreEnglish) {
  add_contact("c1", "Mair O’Brien", "Welsh");
  Fields bare = hidden_fields(senco.get(tell));
  std::erase_if(bare, [](const http::FormField& field) { return field.name == "lang"; });
  const auto paper = senco.post(tell, bare + filled + Fields{{"step", "print"}});
  EXPECT_THAT(text_of(paper), HasSubstr("<article class=\"sw-letter\" lang=\"en\">"));
}

TEST(WelshWords, NameDaysAsLettersDo) {
  EXPECT_EQ(texts::welsh_day({2019, 3, 12}), "12 Mawrth 2019");
  EXPECT_EQ(texts::welsh_day({2025, 1, 1}), "1 Ionawr 2025");
  EXPECT_EQ(texts::welsh_day({2025, 12, 31}), "31 Rhagfyr 2025");
}

TEST(WelshWords, JoinNamesByTheSoundThatFollows) {
  EXPECT_EQ(texts::welsh_and("Mair"), " a ");
  EXPECT_EQ(texts::welsh_and("Huw"), " a ");
  EXPECT_EQ(texts::welsh_and("William"), " a ");
  EXPECT_EQ(texts::welsh_and("Ann"), " ac ");
  EXPECT_EQ(texts::welsh_and("Éabha"), " ac ");
  EXPECT_EQ(texts::welsh_and("ynyr"), " ac ");
  EXPECT_EQ(texts::welsh_and(""), " a ");
}

TEST(WelshWords, PutTheArticleBeforePlans) {
  EXPECT_EQ(texts::welsh_plan("Cynllun addysg unigol"), "y cynllun addysg unigol");
  EXPECT_EQ(texts::welsh_plan("Asesiad"), "yr asesiad");
}

TEST(WelshWords, NamePostsByTheLawThatHasAWordAndInEnglishByOneThatHasNone) {
  people::Post post;
  post.kind = people::PostKind::Senco;
  EXPECT_EQ(texts::welsh_post(*packs()->find("wales-aln-2021"), post), "CADY");
  EXPECT_EQ(texts::welsh_post(*packs()->find("england-send-2015"), post), "SENCO");
  post.kind = people::PostKind::ClassTeacher;
  post.class_name = "3B";
  EXPECT_EQ(texts::welsh_post(*packs()->find("wales-sen-2002"), post), "Athro dosbarth 3B");
}

/// A school whose law has no Welsh.
struct LettersOfOtherLaws : Forms {
  app::NewSchool other = house.add_school(stepwell::testing::exton(), "eve");
  app::RecordId mia{other.school, app::new_identifier(house.randomness)};
  stepwell::testing::Browser there{web};

  LettersOfOtherLaws() {
    house.add_child(mia, {"Mia", "Stone", "3B"});
    house.add_who_signs_in(other, "els", {stepwell::testing::kSenco, {}, {}});
    there.use_session(house.token_of("els", stepwell::testing::kOtherPassword));
  }
};

TEST_F(LettersOfOtherLaws, HaveNoChoiceOfLanguage) {
  for (const law::Letter& letter : packs()->find("england-send-2015")->letters) {
    if (letter.only_there) continue;
    const auto answer = there.get(of(mia, "/letters/" + letter.id + "?lang=cy"));
    ASSERT_EQ(answer.status, 200) << letter.id;
    EXPECT_THAT(text_of(answer), Not(HasSubstr("hreflang=\"cy\""))) << letter.id;
    EXPECT_THAT(text_of(answer), HasSubstr("name=\"lang\" value=\"en\"")) << letter.id;
  }
}

}  // namespace
}  // namespace stepwell::web
