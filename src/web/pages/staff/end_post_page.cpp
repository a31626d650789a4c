// Ending a post.
#include "web/components/warning_text.h"
#include "web/pages/staff/posts_page.h"
#include "web/texts.h"

namespace stepwell::web::pages {
namespace {

using http::Response;

Response show(const AboutStaff& about, const Typed& typed) {
  Page page{.title = texts::end_title(about.name())};
  auto choices = post_choices(about);
  if (choices.empty()) {
    paragraph(page.main, texts::kNoPostLong);
    return respond_form(about, std::move(page), typed);
  }
  open_form(page.main, about.path("/end"), bind(about.context, about.visitor(), typed));
  ask_one(page.main, typed,
          {.name = "post", .legend = texts::kEndWhich, .items = std::move(choices)});
  ask_day(page.main, typed,
          {.name = "on",
           .legend = texts::kEndDay,
           .hint = texts::kEndDayHint,
           .suggested = about.context.today(about.school)});
  ask_text(page.main, typed,
           {.name = "reason", .label = texts::kReason, .hint = texts::kEndReasonHint});
  write(page.main, components::WarningText{.content = texts::kEndWarning,
                                           .icon_fallback_text = texts::kWarning});
  submit(page.main, texts::kEndButton);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

}  // namespace

Response show_end_post(const AboutStaff& about) {
  return show(about, form_to_show(about.context, about.request, about.visitor().session.person));
}

Response end_post(const AboutStaff& about) {
  Typed typed = form_posted(about.request);
  const auto post = read_post(typed.value("post"));
  if (!post) typed.problems.add("post", texts::kPostMissing);
  const auto on = read_day(typed, "on");
  if (!post || !on) {
    ask_for_reason(typed);
    return show(about, typed);
  }
  const auto done = about.context.staff.end_post(
      about.staff_request(typed), {about.person(), *post, *on, typed.value("reason")});
  if (done) return http::see_other(about.path() + "?done=ended");
  add_problems(typed, done.error(), {"post", "on", "reason"});
  return show(about, typed);
}

}  // namespace stepwell::web::pages
