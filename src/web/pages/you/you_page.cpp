#include "web/pages/you/you_page.h"

#include <string>

#include "web/browser_cookies.h"
#include "web/components/button.h"
#include "web/components/summary_list.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/pages/child/child_place.h"
#include "web/pages/staff/post_words.h"
#include "web/pages/you/password_page.h"
#include "web/texts.h"

namespace stepwell::web::pages {
namespace {

using http::PathParameters;
using http::Request;
using http::Response;

components::SummaryRow row(std::string_view key, std::string value) {
  return {.key = {.content = key}, .value = {.content = std::move(value)}};
}

/// The school, which leads there, and since when.
html::Html where_and_when(const WebContext& context, const app::HeldPost& held,
                          const std::string& school) {
  html::Html out;
  out.literal("<a class=\"govuk-link\"").href(school_path(held.school, "/today")).literal(">");
  out.text(school).literal("</a>, ").text(texts::span(held.post, context.today(held.school)));
  return out;
}

/// A post with its school, and the way to the staff for who looks after them.
components::SummaryRow post_row(const WebContext& context, const Visitor& visitor,
                                const app::HeldPost& held) {
  const std::string school = context.staff_book.at(held.school)->school_name;
  components::SummaryRow line{
      .key = {.content = PostWords(context, held.school, {&held.post, 1}).of(held.post)},
      .value = {.content = where_and_when(context, held, school)}};
  const bool looks_after_staff =
      held.post.kind == people::PostKind::Administrator &&
      context.staff_book.may(people::Action::ManageStaff, visitor.session.person, held.school);
  if (looks_after_staff)
    line.actions.items.push_back({.content = texts::kLookAfterStaff,
                                  .href = school_path(held.school, "/staff"),
                                  .visually_hidden_text = school});
  return line;
}

void write_posts(html::Html& out, const WebContext& context, const Visitor& visitor) {
  std::vector<components::SummaryRow> rows;
  for (const app::HeldPost& held : visitor.session.posts)
    rows.push_back(post_row(context, visitor, held));
  heading(out, texts::kYourPosts);
  write(out, components::SummaryList{.rows = std::move(rows)});
}

Response show(const WebContext& context, const Request& request) {
  const Visitor& visitor = visitor_of(request);
  Page page{.title = visitor.session.display_name, .visitor = visitor};
  if (request.query.first("done") == "password") page.notice = Notice{texts::kPasswordChanged};
  write_posts(page.main, context, visitor);
  heading(page.main, texts::kThisSession);
  const int seconds = visitor.session.seconds_left;
  write(page.main, components::SummaryList{
                       .rows = std::vector{row(texts::kTimeLeft, texts::time_left(seconds))}});
  link_line(page.main, "/you/password", texts::kChangePassword);
  link_line(page.main, "/you/sign-out-everywhere", texts::kEverywhereTitle);
  return respond(context, request, page);
}

Response show_everywhere(const WebContext& context, const Request& request) {
  const Visitor& visitor = visitor_of(request);
  Page page{.title = texts::kEverywhereTitle, .visitor = visitor, .back = "/you"};
  paragraph(page.main, texts::kEverywhereLead);
  open_form(page.main, "/you/sign-out-everywhere", bind(context, visitor, {}));
  write(page.main, components::Button{.content = texts::kEverywhereTitle,
                                      .prevent_double_click = true,
                                      .classes = "govuk-button--warning"});
  close_form(page.main);
  return respond(context, request, page);
}

Response sign_out_everywhere(const WebContext& context, const Request& request) {
  context.door.sign_out_everywhere(visitor_of(request).session.person);
  Response response = http::see_other("/sign-in?done=everywhere");
  forget_session(response, request);
  return response;
}

}  // namespace

std::vector<http::Route> you_routes(const WebContext& context) {
  using http::Method;
  const auto by = [&context](Response (*answer)(const WebContext&, const Request&)) {
    return [&context, answer](const Request& request, const PathParameters&) {
      return answer(context, request);
    };
  };
  return {{Method::Get, "/you", kSignedIn, by(show)},
          {Method::Get, "/you/password", kSignedIn, by(show_password)},
          {Method::Post, "/you/password", kSignedIn, by(change_password), http::Uploads::Refused,
           http::Work::Slow},
          {Method::Get, "/you/sign-out-everywhere", kSignedIn, by(show_everywhere)},
          {Method::Post, "/you/sign-out-everywhere", kSignedIn, by(sign_out_everywhere)}};
}

}  // namespace stepwell::web::pages
