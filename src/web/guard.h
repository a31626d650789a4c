// The one gate before every page: whose request it is, whether the table of permissions lets them,
// and whether a form came from a page of their own. Asks the door and the table; decides nothing
// itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/staff/sign_in.h"
#include "http/request.h"
#include "http/response.h"
#include "people/may.h"
#include "web/web_context.h"

namespace stepwell::web {

/// What a route may name as its access beside an action of the table: open to all, and to
/// everybody who is signed in.
inline constexpr std::string_view kPublic = "public";
inline constexpr std::string_view kSignedIn = "signed_in";
/// The action of that stored name; nothing for the two words above and for any other.
std::optional<people::Action> find_action(std::string_view access);

/// Somebody who is signed in, with the token of their session.
struct Visitor {
  std::string token;
  app::OpenSession session;
};

/// Of a route that names an action or `kSignedIn`: the guard has put them there.
const Visitor& visitor_of(const http::Request& request);
/// Whom the guard has let in; nobody, where it was not asked or has refused. Asks no store.
std::optional<Visitor> admitted_visitor(const http::Request& request);
/// Of any other page, and without keeping the session open. Throws base::Fault if the store fails.
std::optional<Visitor> look_for_visitor(const WebContext& context, const http::Request& request);

/// The id of the school in `/schools/{school}/...`; empty if the path is not such a one.
std::string school_in(const http::Request& request);
/// The child of `/schools/{school}/children/{child}/...`; without a child if the path is of none.
app::RecordId child_in(const http::Request& request);

class Guard {
 public:
  explicit Guard(const WebContext& context) : context_(context) {}

  /// Nothing, if the page may answer. Otherwise 303 to the sign-in for nobody, 404 for who may not
  /// (so that it cannot be told from what is not there), 403 for a form of somebody else's page.
  std::optional<http::Response> operator()(http::Request& request, std::string_view access) const;

 private:
  std::optional<http::Response> admit(http::Request& request, std::string_view access) const;
  bool may_ask(people::Action action, const http::Request& request) const;
  std::optional<http::Response> check_form(const http::Request& request,
                                           std::string_view person) const;
  http::Response to_sign_in(const http::Request& request, app::NoSession why) const;

  const WebContext& context_;
};

}  // namespace stepwell::web
