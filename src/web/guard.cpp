#include "web/guard.h"

#include <any>

#include "base/check.h"
#include "http/percent.h"
#include "web/browser_cookies.h"
#include "web/error_pages.h"
#include "web/form_keeping.h"
#include "web/form_page.h"
#include "web/local_path.h"

namespace stepwell::web {
namespace {

/// The word that the sign-in page explains.
std::string_view word_of(app::NoSession why) {
  switch (why) {
    case app::NoSession::Unknown: return "first";
    case app::NoSession::Idle: return "idle";
    case app::NoSession::TooLong: return "long";
    case app::NoSession::NoOpenPost: return "post";
  }
  throw base::Mistake("a reason that is none of the enumerators");
}

/// The address of a page as it was asked for, if signing in can lead back to all of it: without the
/// query, if that is too long.
std::string address_of(const http::Request& request) {
  std::string query;
  for (const http::FormField& field : request.query.fields())
    query += (query.empty() ? "?" : "&") + http::percent_encode(field.name) + "=" +
             http::percent_encode(field.value);
  const std::string whole = request.path + query;
  return is_local_path(whole) ? whole : request.path;
}

}  // namespace

std::optional<people::Action> find_action(std::string_view access) {
  for (const people::Action action : people::all_actions())
    if (people::name_of(action) == access) return action;
  return std::nullopt;
}

const Visitor& visitor_of(const http::Request& request) {
  const auto* visitor = std::any_cast<Visitor>(&request.granted);
  base::check(visitor != nullptr, "the guard has let somebody in");
  return *visitor;
}

std::optional<Visitor> admitted_visitor(const http::Request& request) {
  const auto* visitor = std::any_cast<Visitor>(&request.granted);
  return visitor == nullptr ? std::nullopt : std::optional(*visitor);
}

std::optional<Visitor> look_for_visitor(const WebContext& context, const http::Request& request) {
  if (auto visitor = admitted_visitor(request)) return visitor;
  std::string token = session_token(request);
  if (token.empty()) return std::nullopt;
  auto session = context.door.session(token, app::Asking::OnlyLooks);
  if (!session) return std::nullopt;
  return Visitor{std::move(token), std::move(*session)};
}

std::string school_in(const http::Request& request) {
  const auto& segments = request.segments;
  return segments.size() >= 2 && segments[0] == "schools" ? segments[1] : std::string();
}

app::RecordId child_in(const http::Request& request) {
  const auto& segments = request.segments;
  const bool is_of_child = segments.size() >= 4 && segments[2] == "children";
  // Words that stand where an id could are pages of all children: "search".
  const bool is_id = is_of_child && app::is_identifier(segments[3]);
  return {school_in(request), is_id ? segments[3] : std::string()};
}

std::optional<http::Response> Guard::operator()(http::Request& request,
                                                std::string_view access) const {
  if (access == kPublic) return check_form(request, {});
  if (auto instead = admit(request, access)) return instead;
  return check_form(request, visitor_of(request).session.person);
}

std::optional<http::Response> Guard::admit(http::Request& request, std::string_view access) const {
  const auto action = find_action(access);
  base::check(action || access == kSignedIn, "a route names an access that there is");
  std::string token = session_token(request);
  auto session = context_.door.session(token);
  if (!session) return to_sign_in(request, session.error());
  request.granted = Visitor{std::move(token), std::move(*session)};
  if (!action) return std::nullopt;
  if (may_ask(*action, request)) return std::nullopt;
  return not_found_page(context_, request);
}

bool Guard::may_ask(people::Action action, const http::Request& request) const {
  const app::RecordId child = child_in(request);
  const std::string& person = visitor_of(request).session.person;
  if (!app::is_identifier(child.school)) return false;
  if (child.child.empty()) return context_.staff_book.may(action, person, child.school);
  return context_.casework.may(action, person, child);
}

std::optional<http::Response> Guard::check_form(const http::Request& request,
                                                std::string_view person) const {
  if (request.method == http::Method::Get || request.method == http::Method::Head)
    return std::nullopt;
  const std::string given(request.form.first(kCsrfField).value_or(""));
  const auto is_made_with = [&](const std::string& secret) {
    return !secret.empty() && app::is_csrf_token(secret, given);
  };
  // A page that is open to all may have been loaded before somebody signed in or after.
  const bool is_open_page = person.empty();
  const bool is_ours =
      is_made_with(session_token(request)) || (is_open_page && is_made_with(visit_token(request)));
  if (!is_ours) return form_refused_page(context_, request, person);
  return std::nullopt;
}

http::Response Guard::to_sign_in(const http::Request& request, app::NoSession why) const {
  // Who has no post cannot sign in, and what is kept for them would never be found.
  if (why == app::NoSession::NoOpenPost && !typed_words(request).empty())
    return post_ended_page(context_, request);
  http::Response kept;
  // Whoever had the page says so in the form; only they get it back after signing in.
  const std::string person(request.form.first(kAskerField).value_or(""));
  const FormSender sender = why == app::NoSession::Unknown
                                ? sender_of(std::nullopt, request)
                                : FormSender{FormSender::Known::Person, person};
  const bool is_kept =
      !person.empty() && keep_form(context_, request, sender, kept) == FormFate::Kept;
  std::string target = "/sign-in?return=" + http::percent_encode(address_of(request));
  target += "&because=" + std::string(word_of(why));
  if (is_kept) target += "&kept=1";
  http::Response response = http::see_other(std::move(target));
  for (http::Header& header : kept.headers) response.headers.push_back(std::move(header));
  return response;
}

}  // namespace stepwell::web
