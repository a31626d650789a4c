#include "web/pages/children/my_classes.h"

#include <set>

#include "base/natural_order.h"
#include "http/percent.h"
#include "web/components/button.h"
#include "web/pages/child/child_place.h"
#include "web/texts/class.h"

namespace stepwell::web::pages {

using html::Html;

std::vector<std::string> classes_of(const WebContext& context, const std::string& person,
                                    const std::string& school) {
  const base::Day today = context.today(school);
  std::set<std::string, base::NaturalOrder> classes;
  for (const people::Post& post : context.staff_book.at(school)->posts)
    if (post.person == person && post.held_on(today) && !post.class_name.empty())
      classes.insert(post.class_name);
  return {classes.begin(), classes.end()};
}

namespace {

/// Whether the person helps children here and teaches none of them: comes for the sessions.
bool only_assists(const WebContext& context, const std::string& person, const std::string& school) {
  const base::Day today = context.today(school);
  bool assists = false;
  for (const people::Post& post : context.staff_book.at(school)->posts) {
    if (post.person != person || !post.held_on(today)) continue;
    if (post.kind != people::PostKind::Assistant) return false;
    assists = true;
  }
  return assists;
}

}  // namespace

std::string class_path(const std::string& school, const std::string& class_name) {
  return school_path(school, "/classes/" + http::percent_encode(class_name));
}

void write_my_classes(Html& out, const WebContext& context, const Visitor& visitor,
                      const std::string& school) {
  const auto classes = classes_of(context, visitor.session.person, school);
  const bool is_assistant = only_assists(context, visitor.session.person, school);
  if (classes.empty() && !is_assistant) return;
  out.literal("<nav class=\"sw-ways\"").attribute("aria-label", texts::kMyClasses).literal(">");
  const auto way = [&](const std::string& href, const std::string& words) {
    components::write(out, components::Button{.content = words, .href = html::Url(href)});
  };
  const auto to_sessions = [&] { way(school_path(school, "/sessions"), texts::kToSessions); };
  if (is_assistant) to_sessions();
  for (const std::string& name : classes) way(class_path(school, name), texts::my_class(name));
  if (!is_assistant) to_sessions();
  out.literal("</nav>");
}

}  // namespace stepwell::web::pages
