// Giving a post.
#include <array>

#include "web/pages/staff/for_whom.h"
#include "web/pages/staff/posts_page.h"
#include "web/texts.h"
#include "web/texts/post.h"

namespace stepwell::web::pages {
namespace {

using http::Response;
using people::PostKind;

/// In the order in which schools fill them.
constexpr std::array<PostKind, 6> kKinds = {PostKind::ClassTeacher, PostKind::SubjectTeacher,
                                            PostKind::Assistant,    PostKind::Senco,
                                            PostKind::Head,         PostKind::Administrator};

components::Choice choice(const law::Framework* law, PostKind kind) {
  return {.content = texts::post_kind(law, kind),
          .value = std::string(people::name_of(kind)),
          .hint = components::Hint{.content = texts::post_means(kind)}};
}

Response show(const AboutStaff& about, const Typed& typed) {
  Page page{.title = texts::give_title(about.name())};
  open_form(page.main, about.path("/post"), bind(about.context, about.visitor(), typed));
  std::vector<components::ChoiceItem> items;
  const auto school = about.context.records.school(about.school);
  for (const PostKind kind : kKinds) items.push_back(choice(school->framework, kind));
  ask_one(page.main, typed,
          {.name = "post", .legend = texts::kWhichPost, .items = std::move(items)});
  ask_for_whom(page.main, about, typed);
  ask_day(page.main, typed,
          {.name = "on",
           .legend = texts::kFirstDay,
           .hint = texts::kFirstDayHint,
           .suggested = about.context.today(about.school)});
  ask_text(page.main, typed,
           {.name = "reason", .label = std::string(texts::kReason) + texts::kOptional});
  submit(page.main, texts::kGiveButton);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

}  // namespace

Response show_give_post(const AboutStaff& about) {
  return show(about, form_to_show(about.context, about.request, about.visitor().session.person));
}

Response give_post(const AboutStaff& about) {
  Typed typed = form_posted(about.request);
  const auto kind = people::find_post_kind(typed.value("post"));
  if (!kind) typed.problems.add("post", texts::kPostMissing);
  ForWhom whom = read_for_whom(about, typed);
  const auto from = read_day(typed, "on");
  if (!typed.problems.empty()) return show(about, typed);
  const auto done = about.context.staff.give_post(
      about.staff_request(typed),
      {about.person(), {*kind, whom.class_name, whom.child}, *from, typed.value("reason")});
  if (done) return http::see_other(about.path() + "?done=given");
  add_problems(typed, done.error(), {"post", "class", "on"});
  return show(about, typed);
}

}  // namespace stepwell::web::pages
