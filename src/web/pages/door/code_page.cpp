#include "web/pages/door/code_page.h"

#include <string>

#include "web/components/inset_text.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/texts.h"

namespace stepwell::web::pages {
namespace {

using http::PathParameters;
using http::Request;
using http::Response;

/// A field of the second step: the form says by it which step it is.
constexpr texts::Text kStep = "step";
constexpr texts::Text kChoosing = "choose";

Response finish(const WebContext& context, const Request& request, const Page& page,
                const std::string& secret) {
  Response response = respond(context, request, page, page.problems.empty() ? 200 : kUnprocessable);
  keep_visit(response, request, secret);
  return response;
}

Response show_code(const WebContext& context, const Request& request, const Typed& typed) {
  const std::string secret = visit_secret(context, request);
  Page page{.title = texts::kCodeTitle, .problems = typed.problems.summary(), .back = "/sign-in"};
  open_form(page.main, "/code", bind_visit(secret));
  ask_text(page.main, typed,
           {.name = "code",
            .label = texts::kCodeField,
            .hint = texts::kCodeHint,
            .autocomplete = "off",
            .classes = "govuk-input--width-20 sw-code-input"});
  submit(page.main, texts::kContinue);
  close_form(page.main);
  return finish(context, request, page, secret);
}

/// The name that they had stands there until they type another.
Typed with_earlier_name(Typed typed, const app::CodeBearer& bearer) {
  const bool has_typed = typed.form.first("name").has_value();
  if (!has_typed && !bearer.sign_in_name.empty()) typed.form.add({"name", bearer.sign_in_name});
  return typed;
}

Response show_choice(const WebContext& context, const Request& request, const Typed& given,
                     const app::CodeBearer& bearer) {
  const Typed typed = with_earlier_name(given, bearer);
  const std::string secret = visit_secret(context, request);
  Page page{.title = texts::greeting(bearer.display_name),
            .problems = typed.problems.summary(),
            .back = "/code",
            .lead = texts::kChooseLead};
  open_form(page.main, "/code", bind_visit(secret));
  hidden(page.main, kStep, kChoosing);
  hidden(page.main, "code", typed.value("code"));
  write(page.main, components::InsetText{.content = texts::kNotYou});
  ask_text(page.main, typed,
           {.name = "name",
            .label = texts::kSignInName,
            .hint = texts::kSignInNameHint,
            .autocomplete = "username"});
  ask_password(page.main, typed,
               {.name = "password",
                .label = texts::kPassword,
                .hint = texts::kPasswordHint,
                .autocomplete = "new-password"});
  submit(page.main, texts::kChooseButton);
  close_form(page.main);
  return finish(context, request, page, secret);
}

Response choose(const WebContext& context, const Request& request, Typed typed,
                const app::CodeBearer& bearer) {
  const auto person =
      context.enrolment.enrol(typed.value("code"), typed.value("name"), typed.exact("password"));
  if (person) return http::see_other("/sign-in?done=enrolled");
  for (const app::EnrolProblem& problem : person.error())
    typed.problems.add(problem.field(), texts::sentence(problem));
  if (typed.problems.has("code")) return show_code(context, request, typed);
  return show_choice(context, request, typed, bearer);
}

Response use_code(const WebContext& context, const Request& request) {
  Typed typed = form_posted(request);
  if (typed.value("code").empty()) {
    typed.problems.add("code", texts::kCodeMissing);
    return show_code(context, request, typed);
  }
  const auto bearer = context.enrolment.look_at(typed.value("code"));
  if (!bearer) {
    typed.problems.add("code", texts::sentence(bearer.error()));
    return show_code(context, request, typed);
  }
  if (typed.value(kStep) == kChoosing) return choose(context, request, std::move(typed), *bearer);
  // Only now is something asked for: the page that asks is not yet one with answers.
  typed.came = Came::Fresh;
  return show_choice(context, request, typed, *bearer);
}

}  // namespace

std::vector<http::Route> code_routes(const WebContext& context) {
  using http::Method;
  const auto show = [&context](const Request& request, const PathParameters&) {
    return show_code(context, request, form_to_show(context, request));
  };
  const auto use = [&context](const Request& request, const PathParameters&) {
    return use_code(context, request);
  };
  return {{Method::Get, "/code", kPublic, show},
          {Method::Post, "/code", kPublic, use, http::Uploads::Refused, http::Work::Slow}};
}

}  // namespace stepwell::web::pages
