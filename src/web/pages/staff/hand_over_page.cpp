// Handing posts over to a successor, several in one step.
#include "app/plan/hand_over_drafts.h"
#include "web/pages/staff/posts_page.h"
#include "web/texts.h"

namespace stepwell::web::pages {
namespace {

using http::Response;

std::vector<components::SelectItem> successors(const AboutStaff& about) {
  std::vector<components::SelectItem> items{{.text = texts::kChooseOne, .value = ""}};
  for (const app::StaffLine& line : about.lines)
    if (line.member.person != about.person())
      items.push_back({.text = line.member.name, .value = line.member.person});
  return items;
}

Response show(const AboutStaff& about, const Typed& typed) {
  Page page{.title = texts::hand_title(about.name()), .lead = texts::kHandLead};
  auto choices = post_choices(about);
  if (choices.empty()) {
    paragraph(page.main, texts::kNoPostLong);
    return respond_form(about, std::move(page), typed);
  }
  open_form(page.main, about.path("/hand-over"), bind(about.context, about.visitor(), typed));
  ask_any(page.main, typed,
          {.name = "post", .legend = texts::kHandWhich, .items = std::move(choices)});
  ask_select(page.main, typed,
             {.name = "to",
              .label = texts::kHandTo,
              .hint = texts::kHandToHint,
              .items = successors(about)});
  ask_day(page.main, typed,
          {.name = "on",
           .legend = texts::kHandDay,
           .hint = texts::kHandDayHint,
           .suggested = about.context.today(about.school)});
  ask_text(page.main, typed,
           {.name = "reason", .label = texts::kReason, .hint = texts::kHandReasonHint});
  submit(page.main, texts::kHandButton);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

/// Only whole names: one that cannot be read is a post that nobody holds.
std::vector<app::PostName> posts_in(const Typed& typed) {
  std::vector<app::PostName> posts;
  for (const std::string& value : typed.values("post"))
    if (auto post = read_post(value)) posts.push_back(std::move(*post));
  return posts;
}

}  // namespace

Response show_hand_over(const AboutStaff& about) {
  return show(about, form_to_show(about.context, about.request, about.visitor().session.person));
}

Response hand_over(const AboutStaff& about) {
  Typed typed = form_posted(about.request);
  const std::string to = typed.value("to");
  auto posts = posts_in(typed);
  if (posts.empty())
    typed.problems.add("post", texts::sentence({app::StaffProblem::What::NoPost, {}}));
  if (to.empty()) typed.problems.add("to", texts::kToMissing);
  const auto on = read_day(typed, "on");
  if (!typed.problems.empty()) {
    ask_for_reason(typed);
    return show(about, typed);
  }
  const app::HandOver command{about.person(), to, std::move(posts), *on, typed.value("reason")};
  const auto done = about.context.staff.hand_over(about.staff_request(typed), command);
  if (done) {
    app::hand_over_drafts(about.context.drafts, about.context.casework, about.context.staff_book,
                          about.school, command);
    return http::see_other(about.path() + "?done=handed&to=" + to);
  }
  add_problems(typed, done.error(), {"post", "to", "on", "reason"});
  return show(about, typed);
}

}  // namespace stepwell::web::pages
