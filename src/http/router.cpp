#include "http/router.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/check.h"

namespace stepwell::http {
namespace {

using Segments = std::vector<std::string>;

bool is_parameter(std::string_view segment) {
  return segment.starts_with('{');
}

std::string_view name_in(std::string_view segment) {
  return segment.substr(1, segment.size() - 2);
}

bool is_segment(std::string_view segment) {
  if (!is_parameter(segment))
    return !segment.empty() && std::all_of(segment.begin(), segment.end(), [](char c) {
      constexpr std::string_view kMarks = "-._~";
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
             kMarks.find(c) != std::string_view::npos;
    });
  if (segment.size() < 3 || !segment.ends_with('}')) return false;
  const std::string_view name = name_in(segment);
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

Segments split(std::string_view pattern) {
  Segments segments;
  while (!pattern.empty()) {
    pattern.remove_prefix(1);
    const std::size_t end = std::min(pattern.find('/'), pattern.size());
    segments.emplace_back(pattern.substr(0, end));
    pattern.remove_prefix(end);
  }
  return segments;
}

bool is_pattern(std::string_view pattern) {
  if (pattern == "/") return true;
  if (!pattern.starts_with('/')) return false;
  const Segments segments = split(pattern);
  return std::all_of(segments.begin(), segments.end(), is_segment);
}

bool repeats_parameter(const Segments& segments) {
  std::set<std::string> seen;
  return std::any_of(segments.begin(), segments.end(), [&](const std::string& segment) {
    return is_parameter(segment) && !seen.insert(segment).second;
  });
}

std::size_t literals(const Segments& segments) {
  return static_cast<std::size_t>(
      std::count_if(segments.begin(), segments.end(),
                    [](const std::string& segment) { return !is_parameter(segment); }));
}

/// Some path fits both, and neither is literal wherever the other is.
bool are_ambiguous(const Segments& one, const Segments& other) {
  if (one.size() != other.size() || one == other) return false;
  bool one_is_closer = false;
  bool other_is_closer = false;
  for (std::size_t i = 0; i < one.size(); ++i) {
    const bool here = is_parameter(one[i]);
    const bool there = is_parameter(other[i]);
    if (!here && !there && one[i] != other[i]) return false;
    one_is_closer = one_is_closer || (!here && there);
    other_is_closer = other_is_closer || (here && !there);
  }
  return one_is_closer == other_is_closer;
}

bool fits(const Segments& pattern, const Segments& path) {
  if (pattern.size() != path.size()) return false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const bool fitting = is_parameter(pattern[i]) ? !path[i].empty() : pattern[i] == path[i];
    if (!fitting) return false;
  }
  return true;
}

/// What is wrong with one route by itself.
void check_route(const Route& route, std::vector<RouteProblem>& problems) {
  const auto refuse = [&](RouteProblemCode code) {
    problems.push_back({code, route.method, route.pattern, ""});
  };
  if (route.access.empty()) refuse(RouteProblemCode::AccessMissing);
  if (!route.handler) refuse(RouteProblemCode::HandlerMissing);
  if (route.method == Method::Head) refuse(RouteProblemCode::HeadIsServedAsGet);
  if (route.uploads == Uploads::Accepted && !may_carry_body(route.method))
    refuse(RouteProblemCode::UploadsNeedABody);
  if (!is_pattern(route.pattern)) return refuse(RouteProblemCode::PatternMalformed);
  if (repeats_parameter(split(route.pattern))) refuse(RouteProblemCode::ParameterRepeated);
}

/// What is wrong between two routes.
std::optional<RouteProblemCode> collision(const Route& one, const Route& other) {
  if (!is_pattern(one.pattern) || !is_pattern(other.pattern)) return std::nullopt;
  if (one.pattern == other.pattern)
    return one.method == other.method ? std::optional(RouteProblemCode::Duplicate) : std::nullopt;
  if (are_ambiguous(split(one.pattern), split(other.pattern))) return RouteProblemCode::Ambiguous;
  return std::nullopt;
}

std::vector<RouteProblem> problems_of(const std::vector<Route>& routes) {
  std::vector<RouteProblem> problems;
  for (std::size_t i = 0; i < routes.size(); ++i) {
    check_route(routes[i], problems);
    for (std::size_t j = 0; j < i; ++j)
      if (const auto code = collision(routes[i], routes[j]))
        problems.push_back({*code, routes[i].method, routes[i].pattern, routes[j].pattern});
  }
  return problems;
}

}  // namespace

const std::string& PathParameters::operator[](std::string_view name) const {
  for (const auto& [key, value] : values_)
    if (key == name) return value;
  throw base::Mistake("a path parameter that the pattern has not");
}

base::Result<Router, std::vector<RouteProblem>> Router::create(std::vector<Route> routes) {
  auto problems = problems_of(routes);
  if (!problems.empty()) return base::refuse(std::move(problems));
  return Router(std::move(routes));
}

Router::Router(std::vector<Route> routes) : routes_(std::move(routes)) {
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    Segments segments = split(routes_[i].pattern);
    const auto known = std::find_if(places_.begin(), places_.end(),
                                    [&](const Place& place) { return place.segments == segments; });
    if (known == places_.end()) {
      places_.push_back({std::move(segments), {i}});
    } else {
      known->routes.push_back(i);
    }
  }
  std::stable_sort(places_.begin(), places_.end(), [](const Place& one, const Place& other) {
    return literals(one.segments) > literals(other.segments);
  });
}

Match Router::match(Method method, const Segments& segments) const {
  const auto place = std::find_if(places_.begin(), places_.end(), [&](const Place& candidate) {
    return fits(candidate.segments, segments);
  });
  if (place == places_.end()) return {};
  const Method wanted = method == Method::Head ? Method::Get : method;
  for (std::size_t index : place->routes)
    if (routes_[index].method == wanted)
      return {MatchOutcome::Found, &routes_[index], parameters_of(*place, segments), ""};
  return {MatchOutcome::MethodNotAllowed, nullptr, {}, allow_of(*place)};
}

PathParameters Router::parameters_of(const Place& place, const Segments& segments) const {
  std::vector<std::pair<std::string_view, std::string>> values;
  for (std::size_t i = 0; i < segments.size(); ++i)
    if (is_parameter(place.segments[i]))
      values.emplace_back(name_in(place.segments[i]), segments[i]);
  return PathParameters(std::move(values));
}

std::string Router::allow_of(const Place& place) const {
  std::string allow;
  for (std::size_t index : place.routes) {
    if (!allow.empty()) allow += ", ";
    allow += name_of(routes_[index].method);
    if (routes_[index].method == Method::Get) allow += ", HEAD";
  }
  return allow;
}

}  // namespace stepwell::http
