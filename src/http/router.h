// Which handler answers which path, and what may be done there: no route without a stated access.
// Knows access only as an opaque name.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "http/method.h"
#include "http/request.h"
#include "http/response.h"

namespace stepwell::http {

/// The values of a pattern's `{name}` segments.
class PathParameters {
 public:
  PathParameters() = default;
  explicit PathParameters(std::vector<std::pair<std::string_view, std::string>> values)
      : values_(std::move(values)) {}

  /// To ask for a name that the pattern has not is our own mistake.
  const std::string& operator[](std::string_view name) const;

 private:
  std::vector<std::pair<std::string_view, std::string>> values_;
};

/// Called on a worker thread, several at a time.
using Handler = std::function<Response(const Request&, const PathParameters&)>;

/// Whether a route takes multipart forms; elsewhere they are refused before a byte is stored.
enum class Uploads { Refused, Accepted };

/// How long a route keeps a worker: Slow for what takes the processor for long each time, such as a
/// password that is checked. Slow ones have workers of their own, so that pages do not wait for
/// them.
enum class Work { Quick, Slow };

struct Route {
  Method method = Method::Get;
  /// `/children/{child}/plan`: each segment is letters, digits and `-._~`, or one `{name}` of small
  /// letters and `_`. `/` alone is the first page.
  std::string pattern;
  /// The action that a person must be allowed. It outlives the router: a literal or a constant.
  std::string_view access;
  Handler handler;
  Uploads uploads = Uploads::Refused;
  Work work = Work::Quick;
};

enum class RouteProblemCode {
  AccessMissing,
  HandlerMissing,
  PatternMalformed,
  ParameterRepeated,
  HeadIsServedAsGet,
  UploadsNeedABody,
  Duplicate,
  Ambiguous,
};

/// `other` is the pattern that it collides with, where there is one.
struct RouteProblem {
  RouteProblemCode code;
  Method method;
  std::string pattern;
  std::string other;
  bool operator==(const RouteProblem&) const = default;
};

enum class MatchOutcome { Found, NotFound, MethodNotAllowed };

/// `route` is set if found and lives as long as the router; `allow` is set if the method is not
/// allowed.
struct Match {
  MatchOutcome outcome = MatchOutcome::NotFound;
  const Route* route = nullptr;
  PathParameters parameters;
  std::string allow;
};

class Router {
 public:
  /// Every fault of every route. Of two patterns that fit one path the one with the more literal
  /// segments is taken; if neither has a literal wherever the other has one, the pair is ambiguous.
  static base::Result<Router, std::vector<RouteProblem>> create(std::vector<Route> routes);

  /// HEAD is served by the route for GET. A more literal pattern hides the others, whatever its
  /// methods.
  Match match(Method method, const std::vector<std::string>& segments) const;
  /// In the order given.
  const std::vector<Route>& routes() const { return routes_; }

 private:
  /// One pattern with the routes that have it.
  struct Place {
    std::vector<std::string> segments;
    std::vector<std::size_t> routes;
  };

  explicit Router(std::vector<Route> routes);
  PathParameters parameters_of(const Place& place, const std::vector<std::string>& segments) const;
  std::string allow_of(const Place& place) const;

  std::vector<Route> routes_;
  /// The most literal first.
  std::vector<Place> places_;
};

}  // namespace stepwell::http
