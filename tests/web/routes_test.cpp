// Every page, asked for by everybody: what the table of permissions says against what happens.
#include <gtest/gtest.h>

#include <set>

#include "tests/web/web_house.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::HouseOver;
using stepwell::testing::WebHouse;

enum class Outcome { Answered, ToSignIn, NotThere, FormRefused };

std::string name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::Answered: return "answered";
    case Outcome::ToSignIn: return "to sign in";
    case Outcome::NotThere: return "not there";
    case Outcome::FormRefused: return "form refused";
  }
  return {};
}

Outcome outcome_of(const http::Response& response) {
  if (response.status == 404) return Outcome::NotThere;
  if (response.status == 403) return Outcome::FormRefused;
  if (response.status == 303 && response.header("Location").starts_with("/sign-in?return="))
    return Outcome::ToSignIn;
  return Outcome::Answered;
}

/// Somebody, with the way in which they stand to the school that is asked about.
struct Who {
  std::string name;
  std::string person;        ///< empty: nobody
  std::string sign_in_name;  ///< empty: `token` is of a session that has ended with the post
  std::string token;
};

/// A school with somebody in every post, another school, and somebody who is asked about.
struct Town {
  WebHouse web;
  HouseOver& house = web.house;
  app::NewSchool exton = house.add_school();
  app::NewSchool bryn = house.add_school(stepwell::testing::bryn(), "gwen");
  std::string asked_about = house.add_person(exton, "Osian Rhys");
  std::vector<Who> everybody;

  Town() {
    using people::PostKind;
    add("SENCO", {PostKind::Senco, {}, {}});
    add("class teacher", {PostKind::ClassTeacher, "3B", {}});
    add("subject teacher", {PostKind::SubjectTeacher, "3B", {}});
    add("assistant", {PostKind::Assistant, "3B", {}});
    add("head", {PostKind::Head, {}, {}});
    everybody.push_back({"administrator", exton.person, "ada", {}});
    everybody.push_back({"administrator of another school", bryn.person, "gwen", {}});
    add_ended("whose only post has ended");
    add_former_administrator("who was administrator and is SENCO");
    everybody.push_back({"nobody", {}, {}, {}});
  }

  void add(const std::string& name, const app::PostName& post) {
    const std::string sign_in_name = "name" + std::to_string(everybody.size());
    everybody.push_back(
        {name, house.add_who_signs_in(exton, sign_in_name, post), sign_in_name, {}});
  }

  void add_ended(const std::string& name) {
    add(name, {people::PostKind::Head, {}, {}});
    Who& who = everybody.back();
    who.token = house.token_of(who.sign_in_name, stepwell::testing::kOtherPassword);
    who.sign_in_name.clear();
    house.end(exton, who.person, {people::PostKind::Head, {}, {}});
  }

  void add_former_administrator(const std::string& name) {
    add(name, {people::PostKind::Senco, {}, {}});
    const std::string person = everybody.back().person;
    house.give(exton, person, {people::PostKind::Administrator, {}, {}});
    house.end(exton, person, {people::PostKind::Administrator, {}, {}});
  }

  std::string token_of(const Who& who) {
    if (who.sign_in_name.empty()) return who.token;
    const bool is_first = who.person == exton.person || who.person == bryn.person;
    return house.token_of(who.sign_in_name, is_first ? stepwell::testing::kGoodPassword
                                                     : stepwell::testing::kOtherPassword);
  }

  std::string path_of(const std::string& pattern, const std::string& school) const {
    std::string path = pattern;
    for (const auto& [name, value] :
         {std::pair<std::string, std::string>{"{school}", school}, {"{person}", asked_about}})
      if (const auto at = path.find(name); at != std::string::npos)
        path.replace(at, name.size(), value);
    return path;
  }

  /// From the table alone.
  Outcome expected(const http::Route& route, const Who& who, const std::string& school) const {
    if (route.access == kPublic) return Outcome::Answered;
    if (who.person.empty() || who.sign_in_name.empty()) return Outcome::ToSignIn;
    const auto action = find_action(route.access);
    if (!action) return Outcome::Answered;
    const auto posts = web.context.staff_book.at(school)->posts;
    const auto how = people::relationships_of(who.person, posts, {}, {}, house.clock.today());
    return people::may(*action, how) ? Outcome::Answered : Outcome::NotThere;
  }

  http::Response ask(const http::Route& route, const Who& who, const std::string& school,
                     bool with_proof) {
    Browser browser(web);
    const std::string token = token_of(who);
    if (!token.empty()) browser.use_session(token);
    const std::string path = path_of(route.pattern, school);
    if (route.method == http::Method::Get) return browser.get(path);
    Fields fields;
    if (with_proof) {
      // Open pages give a browser without a session a secret of its own.
      if (token.empty()) browser.get("/sign-in");
      const std::string secret = token.empty() ? browser.cookie("visit") : token;
      fields.push_back({"csrf", app::csrf_token(secret)});
    }
    return browser.post(path, fields);
  }
};

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
    for (const Who& who : town.everybody) {
      const auto expected = town.expected(route, who, town.exton.school);
      const auto real = outcome_of(town.ask(route, who, town.exton.school, true));
      EXPECT_EQ(name_of(real), name_of(expected))
          << http::name_of(route.method) << ' ' << route.pattern << " for " << who.name;
      ++asked;
    }
  }
  EXPECT_GE(asked, 200);
}

TEST(Routes, OfAnActionAreOpenToSomebodyAndClosedToSomebody) {
  Town town;
  for (const http::Route& route : town.web.router.routes()) {
    if (!find_action(route.access)) continue;
    std::set<Outcome> outcomes;
    for (const Who& who : town.everybody)
      outcomes.insert(outcome_of(town.ask(route, who, town.exton.school, true)));
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
    const auto closed = town.ask(route, senco, town.exton.school, true);
    for (const std::string school : {"bcdfghjkmnpqrstv", "x", "..x", "%20"}) {
      const auto none = town.ask(route, senco, school, true);
      EXPECT_EQ(none.status, closed.status) << route.pattern << " of " << school;
      EXPECT_EQ(none.status, 404);
    }
  }
}

TEST(Routes, ThatTakeAFormRefuseOneWithoutProofAndRecordNothing) {
  Town town;
  const auto before = town.house.school_record(town.exton.school).size();
  for (const http::Route& route : town.web.router.routes()) {
    if (route.method == http::Method::Get) continue;
    for (const Who& who : town.everybody) {
      const auto expected = town.expected(route, who, town.exton.school);
      const auto real = outcome_of(town.ask(route, who, town.exton.school, false));
      const auto refused = expected == Outcome::Answered ? Outcome::FormRefused : expected;
      EXPECT_EQ(name_of(real), name_of(refused)) << route.pattern << " for " << who.name;
    }
  }
  EXPECT_EQ(town.house.school_record(town.exton.school).size(), before);
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
