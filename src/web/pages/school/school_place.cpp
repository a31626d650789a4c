#include "web/pages/school/school_place.h"

#include <algorithm>
#include <utility>

#include "web/texts/school.h"

namespace stepwell::web::pages {

app::SchoolRequest AboutSchool::school_request(const Typed& typed) const {
  return {person(), bind(context, visitor(), typed).form, school, said_in(request, typed)};
}

bool AboutSchool::record(Typed& typed, people::Action action,
                         std::vector<boost::json::object> entries, std::string_view field) const {
  const auto done = app::record_for_school(context.records, context.staff_book,
                                           school_request(typed), action, std::move(entries));
  if (done) return true;
  if (done.error().what == app::SchoolRefusal::What::SaidOtherwise) {
    give_back_again(typed);
    return false;
  }
  for (const record::EntryProblem& problem : done.error().refusal.problems)
    typed.problems.add(field, texts::entry_problem(problem));
  if (typed.problems.empty()) typed.problems.add(field, texts::kNotRecorded);
  return false;
}

http::Handler about_school(const WebContext& context, SchoolPage page) {
  return [&context, page](const http::Request& request, const http::PathParameters& path) {
    return page({context, request, path, path["school"]});
  };
}

http::Response respond_form(const AboutSchool& about, Page page, const Typed& typed) {
  page.visitor = about.visitor();
  page.problems = typed.problems.summary();
  if (page.back.empty()) page.back = about.path("/school");
  if (typed.came == Came::Back && !page.notice)
    page.notice = Notice{texts::kKeptForm, components::NotificationKind::Neutral};
  return respond(about.context, about.request, page, status_of(typed));
}

std::string staff_name(const AboutSchool& about, std::string_view person) {
  const auto staff = about.context.staff_book.at(about.school);
  const app::StaffMember* member = staff->find(person);
  return member == nullptr ? std::string() : member->name;
}

std::string starting_row_path(const app::RecordId& child) {
  return school_path(child.school,
                     "/starting-positions?child=" + child.child + "#row-" + child.child);
}

std::string whom_to_ask(const WebContext& context, const std::string& school,
                        people::Action action) {
  std::vector<std::string> names;
  for (const app::StaffMember& member : app::who_may(context.staff_book, action, school))
    names.push_back(member.name);
  return texts::ask_one_of(names);
}

}  // namespace stepwell::web::pages
