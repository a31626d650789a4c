#include "web/pages/staff/add_page.h"

#include "web/error_pages.h"
#include "web/texts.h"

namespace stepwell::web::pages {
namespace {

using http::Request;
using http::Response;

Response show(const WebContext& context, const Request& request, const std::string& school,
              const Typed& typed) {
  const Visitor& visitor = visitor_of(request);
  Page page{.title = texts::kAddTitle,
            .visitor = visitor,
            .problems = typed.problems.summary(),
            .back = staff_path(school)};
  if (typed.came == Came::Back)
    page.notice = Notice{texts::kKeptForm, components::NotificationKind::Neutral};
  open_form(page.main, staff_path(school) + "/add", bind(context, visitor, typed));
  ask_text(page.main, typed,
           {.name = "name", .label = texts::kTheirName, .hint = texts::kTheirNameHint});
  ask_text(
      page.main, typed,
      {.name = "email", .label = std::string(texts::kEmail) + texts::kOptional, .type = "email"});
  ask_text(page.main, typed,
           {.name = "sign_in_name",
            .label = std::string(texts::kElsewhereName) + texts::kOptional,
            .hint = texts::kElsewhereHint,
            .autocomplete = "off"});
  submit(page.main, texts::kAddButton);
  close_form(page.main);
  return respond(context, request, page, status_of(typed));
}

}  // namespace

Response show_add(const WebContext& context, const Request& request, const std::string& school) {
  const Visitor& visitor = visitor_of(request);
  return show(context, request, school, form_to_show(context, request, visitor.session.person));
}

Response add_staff(const WebContext& context, const Request& request, const std::string& school) {
  Typed typed = form_posted(request);
  const Visitor& visitor = visitor_of(request);
  const app::StaffRequest asked{visitor.session.person, school, bind(context, visitor, typed).form};
  const auto person = context.staff.add(
      asked, {typed.value("name"), typed.value("email"), typed.value("sign_in_name")});
  if (person) return http::see_other(person_path(school, *person) + "?done=added");
  add_problems(typed, person.error(), {"name", "sign_in_name"});
  return show(context, request, school, typed);
}

}  // namespace stepwell::web::pages
