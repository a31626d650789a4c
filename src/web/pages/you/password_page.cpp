#include "web/pages/you/password_page.h"

#include "web/browser_cookies.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/texts.h"

namespace stepwell::web::pages {
namespace {

using http::Request;
using http::Response;

Response show(const WebContext& context, const Request& request, const Typed& typed) {
  const Visitor& visitor = visitor_of(request);
  Page page{.title = texts::kChangePassword,
            .visitor = visitor,
            .problems = typed.problems.summary(),
            .back = "/you"};
  open_form(page.main, "/you/password", bind(context, visitor, typed));
  ask_password(page.main, typed,
               {.name = "present_password",
                .label = texts::kPresentPassword,
                .autocomplete = "current-password"});
  ask_password(page.main, typed,
               {.name = "new_password",
                .label = texts::kNewPassword,
                .hint = texts::kPasswordHint,
                .autocomplete = "new-password"});
  paragraph(page.main, texts::kChangeWarning);
  submit(page.main, texts::kChangeButton);
  close_form(page.main);
  return respond(context, request, page, page.problems.empty() ? 200 : kUnprocessable);
}

void add_problems(Typed& typed, const app::ChangeRefusal& refusal, base::Instant now) {
  using Because = app::ChangeRefusal::Because;
  switch (refusal.because) {
    case Because::NoSession: break;
    case Because::WrongPassword:
      typed.problems.add("present_password", texts::kWrongPresent);
      break;
    case Because::Throttled:
      typed.problems.add(
          "present_password",
          texts::sentence({app::SignInRefusal::Because::Throttled, refusal.again_at}, now));
      break;
    case Because::Unfit:
      for (const app::PasswordProblem problem : refusal.problems)
        typed.problems.add("new_password", texts::sentence(problem));
      break;
  }
}

}  // namespace

Response show_password(const WebContext& context, const Request& request) {
  return show(context, request, {});
}

Response change_password(const WebContext& context, const Request& request) {
  Typed typed = form_posted(request);
  const std::string present = typed.exact("present_password");
  const std::string wanted = typed.exact("new_password");
  if (present.empty()) typed.problems.add("present_password", texts::kPresentMissing);
  if (wanted.empty()) typed.problems.add("new_password", texts::kNewMissing);
  if (!typed.problems.empty()) return show(context, request, typed);
  const auto changed = context.door.change_password(visitor_of(request).token, present, wanted,
                                                    request.remote_address);
  if (!changed) {
    if (changed.error().because == app::ChangeRefusal::Because::NoSession)
      return http::see_other("/sign-in?because=first");
    add_problems(typed, changed.error(), context.clock.now());
    return show(context, request, typed);
  }
  Response response = http::see_other("/you?done=password");
  set_session(response, request, changed->token);
  return response;
}

}  // namespace stepwell::web::pages
