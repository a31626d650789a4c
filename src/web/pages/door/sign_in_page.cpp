#include "web/pages/door/sign_in_page.h"

#include <string>

#include "web/browser_cookies.h"
#include "web/components/inset_text.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/local_path.h"
#include "web/texts.h"

namespace stepwell::web::pages {
namespace {

using components::NotificationKind;
using http::PathParameters;
using http::Request;
using http::Response;

std::string query(const Request& request, std::string_view name) {
  return std::string(request.query.first(name).value_or(""));
}

/// What brought the reader here, by a word of the address: never text from there.
std::optional<Notice> notice_of(const Request& request) {
  const std::string done = query(request, "done");
  if (done == "out") return Notice{texts::kSignedOut};
  if (done == "everywhere") return Notice{texts::kSignedOutEverywhere};
  if (done == "enrolled") return Notice{texts::kEnrolled};
  if (done == "set-up") return Notice{texts::kSetUpDone};
  const std::string because = query(request, "because");
  const bool is_kept = query(request, "kept") == "1";
  std::string text;
  if (because == "first" && !is_kept) text = texts::kSignInFirst;
  if (because == "idle") text = texts::kIdle;
  if (because == "long") text = texts::kTooLong;
  if (because == "post") text = texts::kPostEnded;
  if (is_kept) text += std::string(text.empty() ? "" : " ") + texts::kFormIsKept;
  if (text.empty()) return std::nullopt;
  return Notice{std::move(text), NotificationKind::Neutral};
}

/// Practice schools, which have people who sign in, may be there before the first real school.
void write_set_up(html::Html& out) {
  html::Html inside;
  inside.text(texts::kSetUpNeeded).literal(" <a class=\"govuk-link\" href=\"/set-up\">");
  inside.text(texts::kSetUpTitle).literal("</a>");
  write(out, components::InsetText{.content = std::move(inside)});
}

void write_form(html::Html& out, const Typed& typed, const std::string& secret,
                const std::string& back_to) {
  open_form(out, "/sign-in", bind_visit(secret));
  if (is_local_path(back_to)) hidden(out, "return", back_to);
  ask_text(out, typed, {.name = "name", .label = texts::kSignInName, .autocomplete = "username"});
  ask_password(out, typed,
               {.name = "password", .label = texts::kPassword, .autocomplete = "current-password"});
  submit(out, texts::kSignInButton);
  close_form(out);
  link_line(out, "/code", texts::kHaveCode);
  heading(out, texts::kForgotten);
  paragraph(out, texts::kForgottenHelp);
}

Response show(const WebContext& context, const Request& request, const Typed& typed,
              const std::string& back_to, int status) {
  const std::string secret = visit_secret(context, request);
  Page page{.title = texts::kSignInTitle, .problems = typed.problems.summary()};
  if (typed.problems.empty()) page.notice = notice_of(request);
  if (context.set_up.is_needed()) write_set_up(page.main);
  write_form(page.main, typed, secret, back_to);
  Response response = respond(context, request, page, status);
  keep_visit(response, request, secret);
  return response;
}

std::string target_of(const WebContext& context, const std::string& back_to,
                      const std::string& token) {
  if (is_local_path(back_to) && back_to != "/") return back_to;
  const auto session = context.door.session(token, app::Asking::OnlyLooks);
  return session ? home_of(context, *session) : "/sign-in";
}

Response show_sign_in(const WebContext& context, const Request& request) {
  const std::string back_to = query(request, "return");
  if (const auto visitor = look_for_visitor(context, request))
    return http::see_other(target_of(context, back_to, visitor->token));
  const Typed typed = form_to_show(context, request);
  // A form that comes back brings with it where it was going.
  return show(context, request, typed, back_to.empty() ? typed.value("return") : back_to, 200);
}

/// 422, or 429 where the reader has to wait.
int status_of(const app::SignInRefusal& refusal) {
  constexpr int kTooMany = 429;
  return refusal.because == app::SignInRefusal::Because::Throttled ? kTooMany : kUnprocessable;
}

Response sign_in(const WebContext& context, const Request& request) {
  Typed typed = form_posted(request);
  const std::string back_to = typed.value("return");
  if (typed.value("name").empty()) typed.problems.add("name", texts::kSignInNameMissing);
  if (typed.exact("password").empty()) typed.problems.add("password", texts::kPasswordMissing);
  if (!typed.problems.empty()) return show(context, request, typed, back_to, kUnprocessable);
  const auto signed_in =
      context.door.sign_in(typed.value("name"), typed.exact("password"), request.remote_address);
  if (!signed_in) {
    typed.problems.add("name", texts::sentence(signed_in.error(), context.clock.now()));
    return show(context, request, typed, back_to, status_of(signed_in.error()));
  }
  if (const std::string older = session_token(request); !older.empty())
    context.door.sign_out(older);
  Response response = http::see_other(target_of(context, back_to, signed_in->token));
  set_session(response, request, signed_in->token);
  return response;
}

Response show_sign_out(const WebContext& context, const Request& request) {
  const auto visitor = look_for_visitor(context, request);
  if (!visitor) return http::see_other("/sign-in");
  Page page{.title = texts::kSignOutTitle, .visitor = visitor};
  paragraph(page.main, texts::kSignOutHelp);
  open_form(page.main, "/sign-out", {app::csrf_token(visitor->token), {}, {}});
  submit(page.main, texts::kSignOut);
  close_form(page.main);
  return respond(context, request, page);
}

Response sign_out(const WebContext& context, const Request& request) {
  if (const std::string token = session_token(request); !token.empty())
    context.door.sign_out(token);
  Response response = http::see_other("/sign-in?done=out");
  forget_session(response, request);
  return response;
}

Response show_first(const WebContext& context, const Request& request) {
  if (const auto visitor = look_for_visitor(context, request))
    return http::see_other(home_of(context, visitor->session));
  return http::see_other("/sign-in");
}

}  // namespace

std::vector<http::Route> sign_in_routes(const WebContext& context) {
  using http::Method, http::Uploads, http::Work;
  const auto by = [&context](Response (*answer)(const WebContext&, const Request&)) {
    return [&context, answer](const Request& request, const PathParameters&) {
      return answer(context, request);
    };
  };
  return {{Method::Get, "/", kPublic, by(show_first)},
          {Method::Get, "/sign-in", kPublic, by(show_sign_in)},
          {Method::Post, "/sign-in", kPublic, by(sign_in), Uploads::Refused, Work::Slow},
          {Method::Get, "/sign-out", kPublic, by(show_sign_out)},
          {Method::Post, "/sign-out", kPublic, by(sign_out)}};
}

}  // namespace stepwell::web::pages
