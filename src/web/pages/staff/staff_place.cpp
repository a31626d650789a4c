#include "web/pages/staff/staff_place.h"

#include <algorithm>

#include "http/percent.h"
#include "web/error_pages.h"
#include "web/pages/child/child_place.h"
#include "web/pages/staff/post_words.h"
#include "web/texts.h"

namespace stepwell::web::pages {

std::string_view staff_access() {
  return people::name_of(people::Action::ManageStaff);
}

std::string staff_path(std::string_view school) {
  return school_path(school, "/staff");
}

std::string person_path(std::string_view school, std::string_view person, std::string_view rest) {
  return staff_path(school) + "/" + std::string(person) + std::string(rest);
}

std::vector<people::Post> AboutStaff::open_posts() const {
  std::vector<people::Post> open;
  const base::Day today = context.today(school);
  for (const people::Post& post : line.posts)
    if (!post.ended || today < *post.ended) open.push_back(post);
  return open;
}

app::StaffRequest AboutStaff::staff_request(const Typed& typed) const {
  return {visitor().session.person, school, bind(context, visitor(), typed).form};
}

std::optional<std::vector<app::StaffLine>> staff_of(const WebContext& context,
                                                    const http::Request& request,
                                                    const std::string& school) {
  auto lines = context.staff.list(visitor_of(request).session.person, school);
  if (!lines) return std::nullopt;
  return std::move(*lines);
}

http::Handler about_staff(const WebContext& context, StaffPage page) {
  return [&context, page](const http::Request& request, const http::PathParameters& path) {
    auto lines = staff_of(context, request, path["school"]);
    if (!lines) return not_found_page(context, request);
    const auto line = std::find_if(lines->begin(), lines->end(), [&](const auto& candidate) {
      return candidate.member.person == path["person"];
    });
    if (line == lines->end()) return not_found_page(context, request);
    const app::StaffLine whom = *line;
    return page({context, request, path["school"], std::move(*lines), whom});
  };
}

std::string post_value(const people::Post& post) {
  return std::string(people::name_of(post.kind)) + "/" + http::percent_encode(post.class_name) +
         "/" + post.child;
}

std::optional<app::PostName> read_post(std::string_view value) {
  const std::size_t first = value.find('/');
  const std::size_t second = first == std::string_view::npos ? first : value.find('/', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto kind = people::find_post_kind(value.substr(0, first));
  const auto class_name =
      http::percent_decode(value.substr(first + 1, second - first - 1), http::PlusSign::IsPlus);
  if (!kind || !class_name) return std::nullopt;
  return app::PostName{*kind, *class_name, std::string(value.substr(second + 1))};
}

std::vector<components::ChoiceItem> post_choices(const AboutStaff& about) {
  std::vector<components::ChoiceItem> items;
  const base::Day today = about.context.today(about.school);
  const auto open = about.open_posts();
  const PostWords words(about.context, about.school, open);
  for (const people::Post& post : open)
    items.push_back(
        components::Choice{.content = words.of(post),
                           .value = post_value(post),
                           .hint = components::Hint{.content = texts::span(post, today)}});
  return items;
}

void add_problems(Typed& typed, const std::vector<app::StaffProblem>& problems,
                  const std::vector<std::string>& fields) {
  for (const app::StaffProblem& problem : problems) {
    if (problem.what == app::StaffProblem::What::SaidOtherwise) return give_back_again(typed);
    const bool is_here = std::find(fields.begin(), fields.end(), problem.field) != fields.end();
    const std::string field = is_here ? problem.field : fields.front();
    const std::string anchor = field == "on" ? "on-day" : field;
    typed.problems.add(field, texts::sentence(problem), anchor);
  }
}

void ask_for_reason(Typed& typed) {
  if (!typed.value("reason").empty()) return;
  typed.problems.add("reason", texts::sentence({app::StaffProblem::What::ReasonMissing, {}}));
}

http::Response respond_form(const AboutStaff& about, Page page, const Typed& typed) {
  page.visitor = about.visitor();
  page.problems = typed.problems.summary();
  page.back = about.path();
  if (typed.came == Came::Back)
    page.notice = Notice{texts::kKeptForm, components::NotificationKind::Neutral};
  return respond(about.context, about.request, page, status_of(typed));
}

}  // namespace stepwell::web::pages
