#include "http/router.h"

#include <gtest/gtest.h>

#include "base/check.h"

namespace stepwell::http {
namespace {

using Code = RouteProblemCode;

Response nothing(const Request&, const PathParameters&) {
  return {};
}

Route route(Method method, std::string pattern) {
  return {method, std::move(pattern), "see", nothing};
}

std::vector<RouteProblem> problems(std::vector<Route> routes) {
  const auto router = Router::create(std::move(routes));
  return router ? std::vector<RouteProblem>{} : router.error();
}

Router three_routes() {
  return Router::create({route(Method::Get, "/plans/{plan}"), route(Method::Post, "/plans/{plan}"),
                         route(Method::Get, "/plans/new")})
      .value();
}

TEST(MakeRouter, RefusesARouteThatNamesNoAccess) {
  EXPECT_EQ(problems({{Method::Get, "/a", "", nothing}}),
            (std::vector<RouteProblem>{{Code::AccessMissing, Method::Get, "/a", ""}}));
}

TEST(MakeRouter, RefusesARouteWithoutHandler) {
  EXPECT_EQ(problems({{Method::Get, "/a", "see", nullptr}}),
            (std::vector<RouteProblem>{{Code::HandlerMissing, Method::Get, "/a", ""}}));
}

TEST(MakeRouter, RefusesMalformedPatterns) {
  for (const char* pattern : {"", "a", "//", "/a/", "/a//b", "/{}", "/{A}", "/{a", "/a}", "/a{b}",
                              "/{a}b", "/a b", "/a?b", "/a%20b", "/\xC5\xB7"})
    EXPECT_EQ(problems({route(Method::Get, pattern)}),
              (std::vector<RouteProblem>{{Code::PatternMalformed, Method::Get, pattern, ""}}));
}

TEST(MakeRouter, RefusesAParameterTwiceInOnePattern) {
  EXPECT_EQ(problems({route(Method::Get, "/{a}/{a}")}),
            (std::vector<RouteProblem>{{Code::ParameterRepeated, Method::Get, "/{a}/{a}", ""}}));
}

TEST(MakeRouter, RefusesHeadAndUploadsWithoutABody) {
  EXPECT_EQ(problems({route(Method::Head, "/a")}),
            (std::vector<RouteProblem>{{Code::HeadIsServedAsGet, Method::Head, "/a", ""}}));
  EXPECT_EQ(problems({{Method::Get, "/a", "see", nothing, Uploads::Accepted}}),
            (std::vector<RouteProblem>{{Code::UploadsNeedABody, Method::Get, "/a", ""}}));
}

TEST(MakeRouter, RefusesADuplicate) {
  EXPECT_EQ(problems({route(Method::Get, "/a/{b}"), route(Method::Get, "/a/{b}")}),
            (std::vector<RouteProblem>{{Code::Duplicate, Method::Get, "/a/{b}", "/a/{b}"}}));
}

TEST(MakeRouter, RefusesPatternsOfWhichNeitherIsCloser) {
  EXPECT_EQ(problems({route(Method::Get, "/a/{b}"), route(Method::Post, "/a/{c}")}),
            (std::vector<RouteProblem>{{Code::Ambiguous, Method::Post, "/a/{c}", "/a/{b}"}}));
  EXPECT_EQ(problems({route(Method::Get, "/a/{b}/c"), route(Method::Get, "/a/b/{c}")}),
            (std::vector<RouteProblem>{{Code::Ambiguous, Method::Get, "/a/b/{c}", "/a/{b}/c"}}));
}

TEST(MakeRouter, TellsEveryFault) {
  EXPECT_EQ(problems({{Method::Get, "a", "", nullptr}, route(Method::Get, "/b")}).size(), 3U);
}

TEST(MakeRouter, TakesPatternsThatNoPathFitsBoth) {
  EXPECT_TRUE(problems({route(Method::Get, "/"), route(Method::Get, "/{a}"),
                        route(Method::Get, "/a/b/{c}"), route(Method::Get, "/a/{b}/{c}"),
                        route(Method::Get, "/x/{b}/c"), route(Method::Get, "/y/b/{c}")})
                  .empty());
}

TEST(MatchRoute, PrefersTheMoreLiteralPattern) {
  const Router router = three_routes();
  EXPECT_EQ(router.match(Method::Get, {"plans", "new"}).route->pattern, "/plans/new");
  const Match match = router.match(Method::Get, {"plans", "7"});
  EXPECT_EQ(match.route->pattern, "/plans/{plan}");
  EXPECT_EQ(match.parameters["plan"], "7");
}

TEST(MatchRoute, ServesHeadByTheRouteForGet) {
  EXPECT_EQ(three_routes().match(Method::Head, {"plans", "7"}).outcome, MatchOutcome::Found);
}

TEST(MatchRoute, SaysWhichMethodsAreAllowed) {
  const Match match = three_routes().match(Method::Put, {"plans", "7"});
  EXPECT_EQ(match.outcome, MatchOutcome::MethodNotAllowed);
  EXPECT_EQ(match.allow, "GET, HEAD, POST");
  EXPECT_EQ(three_routes().match(Method::Post, {"plans", "new"}).allow, "GET, HEAD");
}

TEST(MatchRoute, FindsNothingForOtherPaths) {
  const Router router = three_routes();
  for (const std::vector<std::string>& path : {std::vector<std::string>{""},
                                               {"plans"},
                                               {"plans", ""},
                                               {"plans", "7", ""},
                                               {"Plans", "7"},
                                               {"", "plans", "7"}})
    EXPECT_EQ(router.match(Method::Get, path).outcome, MatchOutcome::NotFound);
}

TEST(PathParameters, ThatThePatternHasNotAreAMistake) {
  EXPECT_THROW(PathParameters()["child"], base::Mistake);
}

TEST(Router, ShowsItsRoutesInTheOrderGiven) {
  const Router router = three_routes();
  ASSERT_EQ(router.routes().size(), 3U);
  EXPECT_EQ(router.routes()[1].method, Method::Post);
}

}  // namespace
}  // namespace stepwell::http
