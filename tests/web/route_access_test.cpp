// Every page, asked for by everybody: what the table of permissions says against what happens.
#include "tests/web/town.h"

namespace stepwell::web {
namespace {

TEST(Routes, NameAnAccessThatThereIs) {
  WebHouse web;
  for (const http::Route& route : web.router.routes())
    EXPECT_TRUE(route.access == kPublic || route.access == kSignedIn || find_action(route.access))
        << route.pattern;
}

TEST(Routes, OfAnActionSayWhichSchool) {
  WebHouse web;
  for (const http::Route& route : web.router.routes())
    EXPECT_TRUE(!find_action(route.access) || route.pattern.starts_with("/schools/{school}/"))
        << route.pattern;
}

TEST(Routes, ThatTakeAFormAlsoShowAPage) {
  WebHouse web;
  std::set<std::string> shown;
  for (const http::Route& route : web.router.routes())
    if (route.method == http::Method::Get) shown.insert(route.pattern);
  for (const http::Route& route : web.router.routes())
    EXPECT_TRUE(shown.contains(route.pattern)) << route.pattern;
}

TEST(Routes, AreAsOpenToEverybodyAsTheTableSays) {
  Town town;
  int asked = 0;
  for (const http::Route& route : town.web.router.routes()) {
    for (const About& about : town.abouts(route)) {
      for (const Who& who : town.everybody) {
        auto expected = town.expected(route, who, about);
        if (is_of_ones_own(route) && expected == Outcome::Answered) expected = Outcome::NotThere;
        const auto real = outcome_of(town.ask(route, who, about));
        EXPECT_EQ(name_of(real), name_of(expected))
            << http::name_of(route.method) << ' ' << route.pattern << " of " << about.name
            << " for " << who.name;
        ++asked;
      }
    }
  }
  EXPECT_GE(asked, 1000);
}

/// Whether the words of this child's record may come to that person.
bool may_read(Town& town, const Planted& planted, const Who& who, const About& child) {
  if (child.class_name.empty() || who.sign_in_name.empty()) return false;
  const auto posts = town.web.context.staff_book.at(child.school)->posts;
  const auto how = people::relationships_of(who.person, posts, child.child, child.class_name,
                                            town.house.clock.today());
  return people::may(planted.action, how);
}

TEST(Routes, ShowNoWordOfARecordToWhoMayNotReadIt) {
  Town town;
  int read = 0;
  for (const http::Route& route : town.web.router.routes()) {
    for (const About& about : town.abouts(route)) {
      for (const std::string& path : town.every_path_of(route, about)) {
        for (const Who& who : town.everybody) {
          const std::string page =
              stepwell::testing::text_of(town.ask_at(path, route, who, Town::Proof::Given));
          for (const About& child : {town.own, town.other, town.foreign}) {
            for (const Planted& planted : Town::planted(child.child)) {
              if (page.find(planted.word) == std::string::npos) continue;
              EXPECT_TRUE(may_read(town, planted, who, child))
                  << planted.word << " of " << child.name << " at " << path << " for " << who.name;
              ++read;
            }
          }
        }
      }
    }
  }
  // What is planted comes to those who may read it, or the test would look for nothing.
  EXPECT_GE(read, 50);
}

TEST(Routes, OfAnActionAreOpenToSomebodyAndClosedToSomebody) {
  Town town;
  for (const http::Route& route : town.web.router.routes()) {
    if (!find_action(route.access) || is_of_ones_own(route)) continue;
    std::set<Outcome> outcomes;
    for (const About& about : town.abouts(route))
      for (const Who& who : town.everybody)
        outcomes.insert(outcome_of(town.ask(route, who, about)));
    EXPECT_TRUE(outcomes.contains(Outcome::Answered)) << route.pattern;
    EXPECT_TRUE(outcomes.contains(Outcome::NotThere)) << route.pattern;
    EXPECT_TRUE(outcomes.contains(Outcome::ToSignIn)) << route.pattern;
  }
}

TEST(Routes, LookTheSameForAClosedSchoolAndForNone) {
  Town town;
  const Who& senco = town.everybody.front();
  for (const http::Route& route : town.web.router.routes()) {
    if (!find_action(route.access)) continue;
    About closed{"another school", town.bryn.school, town.foreign.child, "3B"};
    EXPECT_EQ(town.ask(route, senco, closed).status, 404) << route.pattern;
    for (const std::string school : {"bcdfghjkmnpqrstv", "x", "..x", "%20"}) {
      closed.school = school;
      EXPECT_EQ(town.ask(route, senco, closed).status, 404) << route.pattern << " of " << school;
    }
  }
}

TEST(Routes, ThatTakeAFormRefuseOneWithoutProofAndRecordNothing) {
  Town town;
  const auto before = town.house.school_record(town.exton.school).size();
  const auto length_of = [&town](const About& about) {
    return town.house.log.read({about.school, about.child}).size();
  };
  const auto own = length_of(town.own), other = length_of(town.other);
  for (const http::Route& route : town.web.router.routes()) {
    if (route.method == http::Method::Get) continue;
    for (const About& about : town.abouts(route)) {
      for (const Who& who : town.everybody) {
        const auto expected = town.expected(route, who, about);
        const auto real = outcome_of(town.ask(route, who, about, Town::Proof::Missing));
        const auto refused = expected == Outcome::Answered ? Outcome::FormRefused : expected;
        EXPECT_EQ(name_of(real), name_of(refused))
            << route.pattern << " of " << about.name << " for " << who.name;
      }
    }
  }
  EXPECT_EQ(town.house.school_record(town.exton.school).size(), before);
  EXPECT_EQ(length_of(town.own), own);
  EXPECT_EQ(length_of(town.other), other);
}

TEST(Routes, AreNotServedWhenOneNamesNoAccess) {
  WebHouse web;
  auto routes = all_routes(web.context);
  routes.back().access = {};
  const auto router = http::Router::create(std::move(routes));
  ASSERT_FALSE(router.has_value());
  EXPECT_EQ(router.error().front().code, http::RouteProblemCode::AccessMissing);
}

}  // namespace
}  // namespace stepwell::web
