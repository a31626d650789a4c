// The practice schools: the story of a small roll, told over a real store.
#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "app/lists/today.h"
#include "app/plan/plan_check.h"
#include "app/staff/school_staff.h"
#include "base/fault.h"
#include "cli/files.h"
#include "cli/practice/givers.h"
#include "cli/practice/school.h"
#include "exchange/roll_reader.h"
#include "record/delivery.h"
#include "store/sqlite_accounts.h"
#include "store/sqlite_store.h"
#include "tests/app/fixed_clock.h"
#include "tests/app/fixed_randomness.h"
#include "tests/cli/workplace.h"
#include "tests/contract/temporary_folder.h"
#include "tests/support/packs.h"
#include "tests/support/source_dir.h"

namespace stepwell::cli {
namespace {

namespace json = boost::json;
using base::Day;
using testing::packs;

constexpr Day kToday(2026, 11, 22);
const std::string kDemo = stepwell::testing::source_dir() + "/demo";
constexpr const char* kRoll =
    "Adno,UPN,Surname,Forename,DOB,Gender,Year,Reg,SEN Status,SEN Start Date,Need Type,Need Rank\n"
    "1,,Abbot,Ada,29/11/2017,F,Year  4,4B,,,,\n"
    "2,,Brook,Ben,02/12/2021,M,Reception,RC,K,20/03/2026,SLCN,1\n"
    "3,,Cole,Cai,27/02/2019,M,Year  3,3B,K,14/01/2025,SEMH,1\n"
    "4,,Dale,Dee,11/10/2018,F,Year  3,3C,K,11/02/2024,SPLD,1\n"
    "5,,Eaves,Eli,16/04/2016,M,Year  6,6A,E,09/12/2025,ASD,1\n"
    "6,,Frost,Fay,16/04/2018,F,Year  4,4A,E,02/05/2024,PD,1\n"
    "7,,Grant,Gus,02/11/2016,M,Year  5,5A,K,26/04/2025,MLD,1\n"
    "8,,Hale,Hal,14/11/2019,M,Year  2,2B,,,,\n"
    "9,,Ives,Ivy,27/03/2020,F,Year  2,2C,,,,\n"
    "10,,Jarvis,Jon,16/04/2017,M,Year  4,4C,K,03/04/2026,HI,1\n";

SchoolScript script_named(const std::string& name) {
  const auto text = read_file(kDemo + "/" + name, std::size_t{8} << 20);
  return read_school_script(name, text.value());
}
TextsScript texts() {
  return read_texts_script("texts.json",
                           read_file(kDemo + "/texts.json", std::size_t{8} << 20).value());
}

/// Exton with ten children.
struct Story {
  testing::TemporaryFolder folder;
  std::unique_ptr<store::SqliteStore> store = store::SqliteStore::open(folder / "var");
  std::unique_ptr<app::AccountStore> accounts = store::SqliteAccounts::open(folder / "var");
  testing::FixedRandomness randomness;
  app::Passwords passwords{app::HashCost{8192, 1}};
  exchange::SeparatedRollReader reader;
  SchoolScript script = script_named("exton-primary.json");
  TextsScript words = texts();
  StoryClock clock{kToday};
  app::Records records{*store, packs(), clock};
  PracticeMade made;

  void tell() {
    const PracticeTools tools{*store, *store, *accounts, packs(), reader, randomness, passwords};
    made = PracticeSchool(tools, script, words, kToday, kToday, kRoll).make();
  }
  /// Every entry of every child, one a line.
  std::string all() {
    std::ostringstream lines;
    for (const std::string& child : store->children(made.school))
      for (const app::LoggedEntry& entry : store->read({made.school, child}))
        lines << child << ' ' << entry.on.iso() << ' ' << entry.recorded_at.iso() << ' '
              << entry.recorded_by << ' ' << entry.topic << ' ' << entry.body.value() << '\n';
    return lines.str();
  }
};

class PracticeStory : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    story_ = new Story;
    story_->tell();
  }
  static void TearDownTestSuite() { delete story_; }
  static Story* story_;
};
Story* PracticeStory::story_ = nullptr;

TEST(PracticeStoryOfOneYear, IsTheSameWithTheSameSeed) {
  Story one, other;
  one.script.years = other.script.years = 1;
  one.tell();
  other.tell();
  EXPECT_EQ(one.all(), other.all());
  EXPECT_GT(one.made.entries, 50U);
}

TEST_F(PracticeStory, EndsWithTheStatusesOfTheFile) {
  EXPECT_EQ(story_->made.to_settle, 0);
  EXPECT_EQ(story_->made.refused, 0);
  std::map<std::string, int> stages;
  for (const std::string& child : story_->store->children(story_->made.school)) {
    const auto view = story_->records.view({story_->made.school, child});
    ASSERT_TRUE(view.has_value());
    if (view->at_school) ++stages[view->stage];
  }
  EXPECT_EQ(stages["k"], 5);
  EXPECT_EQ(stages["e"], 2);
  EXPECT_EQ(stages["n"], 3);
}

TEST_F(PracticeStory, FillsTwoYearsWithinBounds) {
  EXPECT_GT(story_->made.entries, 150U);
  EXPECT_LT(story_->made.entries, 1500U);
}

TEST_F(PracticeStory, RecordsNothingOfTheDayItIsToldOnAndOnlyOnSchoolDays) {
  const auto school = story_->records.school(story_->made.school);
  EXPECT_EQ(school->practice_day, kToday);
  for (const std::string& child : story_->store->children(school->id))
    for (const app::LoggedEntry& entry : story_->store->read({school->id, child})) {
      EXPECT_LT(entry.on, kToday);
      EXPECT_TRUE(school->calendar->is_school_day(entry.on)) << entry.on.iso() << entry.topic;
      // Sessions are noted by the end of their week, everything else on its day.
      const bool is_session = entry.topic.starts_with("session_recorded");
      const base::Day last = is_session ? app::end_of_week(entry.on) : entry.on;
      EXPECT_LE(entry.on, base::london_day(entry.recorded_at)) << entry.topic;
      EXPECT_LE(base::london_day(entry.recorded_at), last) << entry.topic;
    }
}

TEST_F(PracticeStory, IssuesOnlyWholePlans) {
  int plans = 0;
  for (const std::string& child : story_->store->children(story_->made.school)) {
    for (const record::Entry& entry : story_->records.load({story_->made.school, child}).entries) {
      const auto* content = entry.body.if_contains("content");
      if (content == nullptr) continue;
      const law::Framework& law = *story_->records.school(story_->made.school)->framework;
      const law::Document* document =
          law.find_document(std::string(entry.body.at("document").as_string()));
      ASSERT_NE(document, nullptr);
      const auto faults = app::faults_of(law, app::content_of(*document, content->as_object()));
      EXPECT_TRUE(faults.empty()) << document->id << ": " << faults.front().name;
      ++plans;
    }
  }
  EXPECT_GT(plans, 15);
}

/// What a target says without its numbers: the same target with another baseline is the same.
std::string without_numbers(std::string_view text) {
  std::string words(text);
  std::erase_if(words, [](char c) { return '0' <= c && c <= '9'; });
  return words;
}

TEST_F(PracticeStory, HoldsNoTargetTwiceInOnePlan) {
  std::size_t targets = 0;
  for (const std::string& child : story_->store->children(story_->made.school))
    for (const record::Entry& entry : story_->records.load({story_->made.school, child}).entries) {
      const auto* content = entry.body.if_contains("content");
      const auto* rows = content == nullptr ? nullptr : content->as_object().if_contains("targets");
      if (rows == nullptr) continue;
      std::set<std::string> seen;
      for (const json::value& row : rows->as_array()) {
        EXPECT_TRUE(seen.insert(without_numbers(row.at("target").as_string())).second)
            << row.at("target");
        ++targets;
      }
    }
  EXPECT_GT(targets, 15U);
}

/// Who gives the help of a child, in the words of the plans in use and of the help itself.
std::vector<std::string> givers_of(const app::LoadedRecord& record, Day day) {
  std::map<std::string, std::vector<std::string>> plans;
  for (const record::Entry& entry : record.entries) {
    const auto* content = entry.body.if_contains("content");
    const auto* rows = content == nullptr ? nullptr : content->as_object().if_contains("provision");
    if (rows == nullptr) continue;
    auto& plan = plans[std::string(entry.body.at("document").as_string())] = {};
    for (const json::value& row : rows->as_array()) plan.emplace_back(row.at("who").as_string());
  }
  std::vector<std::string> all;
  for (const auto& [document, givers] : plans) all.insert(all.end(), givers.begin(), givers.end());
  for (const record::Provision& help : record::help_in(record.entries, day).provisions)
    if (help.is_given_on(day)) all.push_back(help.who);
  return all;
}

TEST_F(PracticeStory, NamesAsGiversOfHelpOnlyAdultsWhoSeeTheChild) {
  app::StaffBook book(*story_->store, story_->records, *story_->accounts);
  const std::string& school = story_->made.school;
  const auto staff = book.at(school);
  std::set<std::string> children_named, children_by_post;
  for (const std::string& child : story_->store->children(school)) {
    const auto view = story_->records.view({school, child});
    if (!view->at_school) continue;
    for (const std::string& who : givers_of(story_->records.load({school, child}), kToday)) {
      const auto named =
          std::find_if(staff->members.begin(), staff->members.end(),
                       [&](const app::StaffMember& member) { return member.name == who; });
      (named == staff->members.end() ? children_by_post : children_named).insert(child);
      if (named == staff->members.end()) continue;
      EXPECT_TRUE(
          book.may(people::Action::SeeChild, named->person, school, child, view->class_name))
          << who << " of a child of " << view->class_name;
      EXPECT_TRUE(
          book.may(people::Action::NoteProgress, named->person, school, child, view->class_name))
          << who;
    }
  }
  EXPECT_FALSE(children_named.empty());
  EXPECT_FALSE(children_by_post.empty());
}

TEST_F(PracticeStory, SaysThePostWhereAPlanOutlastsTheYearOfTheAdult) {
  EXPECT_NE(story_->all().find("\"who\":\"" + giver_by_post(story_->words, "assistant") + "\""),
            std::string::npos);
}

TEST_F(PracticeStory, LeavesNoWordUnfilled) {
  EXPECT_EQ(story_->all().find("{pick"), std::string::npos);
  EXPECT_EQ(story_->all().find("{t."), std::string::npos);
}

/// Every text that stands under that name, however deep.
void gather(const json::value& in, std::string_view name, std::vector<std::string>& found) {
  if (const auto* list = in.if_array())
    for (const json::value& each : *list) gather(each, name, found);
  if (const auto* object = in.if_object())
    for (const auto& [key, value] : *object) {
      if (key == name && value.is_string()) found.emplace_back(value.get_string());
      gather(value, name, found);
    }
}

TEST(PracticeScripts, SayInWordsWhoDecided) {
  for (const char* name : {"exton-primary.json", "ysgol-y-bryn.json"}) {
    std::vector<std::string> deciders;
    gather(json::parse(read_file(kDemo + "/" + name, std::size_t{8} << 20).value()), "decided_by",
           deciders);
    EXPECT_FALSE(deciders.empty()) << name;
    for (const std::string& who : deciders)
      EXPECT_TRUE(who == "{by}" || who == "Local authority") << name << ": " << who;
  }
}

TEST(PracticeScripts, LookAgainWhereTheySaidThatTheyWould) {
  for (const char* name : {"exton-primary.json", "ysgol-y-bryn.json"}) {
    const json::value script =
        json::parse(read_file(kDemo + "/" + name, std::size_t{8} << 20).value());
    for (const auto& [scene, acts] : script.at("scenes").as_object()) {
      std::vector<std::string> meant, kinds;
      gather(acts, "look_again_on", meant);
      gather(acts, "kind", kinds);
      EXPECT_LE(std::ptrdiff_t(meant.size()), std::count(kinds.begin(), kinds.end(), "action_done"))
          << name << ": " << scene;
    }
  }
}

TEST_F(PracticeStory, NamesThePersonWhoDecidedAMove) {
  const std::string all = story_->all();
  EXPECT_NE(all.find("\"decided_by\":\"Margaret Ashdown\""), std::string::npos);
  EXPECT_EQ(all.find("\"decided_by\":\"senco\""), std::string::npos);
}

TEST_F(PracticeStory, LeavesEveryChainAndEveryViewWhole) {
  EXPECT_TRUE(story_->records.verify().empty());
}

/// The command over a folder with one small school.
class PracticeCommand : public Workplace {
 protected:
  PracticeCommand() {
    const auto texts = read_file(kDemo + "/texts.json", std::size_t{8} << 20);
    write("texts.json", texts.value());
    auto school =
        json::parse(read_file(kDemo + "/exton-primary.json", std::size_t{8} << 20).value());
    school.as_object()["roll"] = "roll.csv";
    school.as_object()["years"] = 1;
    write("school.json", school);
    write("roll.csv", std::string(kRoll));
    parts_.clock = &clock_;
    parts_.rolls = &reader_;
    parts_.open_lists = [](const std::string& folder) {
      const std::shared_ptr<store::SqliteStore> store = store::SqliteStore::open(folder);
      return StoreWithLists{store, store};
    };
    parts_.open_accounts = [](const std::string& folder) {
      return store::SqliteAccounts::open(folder);
    };
  }
  int practice(const std::optional<std::string>& on = {}) {
    const Surroundings here = surroundings();
    return make_practice({here.out, here.err, kFrameworks, records_.path().string(), parts_},
                         {folder(), on});
  }

  testing::TemporaryFolder records_;
  StoryClock clock_{kToday};
  exchange::SeparatedRollReader reader_;
  Parts parts_;
};

TEST_F(PracticeCommand, SaysWhoCanSignInAndChangesNothingTheSecondTime) {
  ASSERT_EQ(practice(), 0) << err();
  const std::string first = out();
  EXPECT_NE(first.find("senco.exton"), std::string::npos);
  EXPECT_NE(first.find("password"), std::string::npos);
  const auto heads = store::SqliteStore::open(records_.path())->heads();
  ASSERT_EQ(practice(), 0) << err();
  EXPECT_NE(out().find("as it was made before"), std::string::npos);
  EXPECT_EQ(store::SqliteStore::open(records_.path())->heads(), heads);
}

TEST_F(PracticeCommand, TellsItsStoryUpToTheDayThatIsAskedFor) {
  ASSERT_EQ(practice("2026-06-15"), 0) << err();
  const auto store = store::SqliteStore::open(records_.path());
  const app::Records records(*store, packs(), clock_);
  ASSERT_EQ(store->schools().size(), 1U);
  EXPECT_EQ(records.today(store->schools().front()), Day(2026, 6, 15));
}

TEST_F(PracticeCommand, RefusesADayThatThereIsNotAndMakesNothing) {
  for (const std::string day : {"2026-02-30", "tomorrow", ""}) {
    EXPECT_EQ(practice(day), 2) << day;
    EXPECT_NE(err().find("write YYYY-MM-DD"), std::string::npos);
  }
  EXPECT_TRUE(store::SqliteStore::open(records_.path())->schools().empty());
}

TEST_F(PracticeCommand, RefusesWhereRealPeopleSignIn) {
  store::SqliteStore::open(records_.path());
  const auto accounts = store::SqliteAccounts::open(records_.path());
  ASSERT_EQ(accounts->add({"bcdfghjkmnpqrstv", "ada", "Ada", "hash", app::AccountKind::Real}),
            app::Saved::Done);
  EXPECT_EQ(practice(), 1);
  EXPECT_NE(err().find("own schools"), std::string::npos);
  EXPECT_TRUE(store::SqliteStore::open(records_.path())->schools().empty());
}

TEST(PracticeScript, IsRefusedWithTheNameOfItsFile) {
  try {
    static_cast<void>(read_school_script("broken.json", "{}"));
    FAIL();
  } catch (const base::Fault& fault) {
    EXPECT_TRUE(std::string(fault.what()).starts_with("broken.json: "));
  }
}

TEST(PracticeScript, SaysNoPostOfAGiverThatItsTextsDoNotHave) {
  EXPECT_THROW(static_cast<void>(giver_by_post(texts(), "administrator")), base::Fault);
}

TEST(PracticeDice, AreTheSameOnEveryMachine) {
  Dice dice(2026);
  std::vector<int> thrown;
  for (int i = 0; i < 5; ++i) thrown.push_back(dice.within({1, 100}));
  EXPECT_EQ(thrown, (std::vector<int>{32, 66, 49, 76, 26}));
}

}  // namespace
}  // namespace stepwell::cli
