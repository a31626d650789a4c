// What the pages of staff share: their addresses, whom a page is about, and how a post is named in
// a form.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/staff/staff.h"
#include "http/router.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// The action that every page of staff names.
std::string_view staff_access();

std::string staff_path(std::string_view school);
/// `rest` is empty or begins with `/`.
std::string person_path(std::string_view school, std::string_view person,
                        std::string_view rest = {});

/// Everything that a page about one of the staff needs.
struct AboutStaff {
  const WebContext& context;
  const http::Request& request;
  std::string school;
  std::vector<app::StaffLine> lines;  ///< the whole staff
  app::StaffLine line;                ///< whom the page is about

  const Visitor& visitor() const { return visitor_of(request); }
  const std::string& person() const { return line.member.person; }
  const std::string& name() const { return line.member.name; }
  std::string path(std::string_view rest = {}) const { return person_path(school, person(), rest); }
  /// The posts that have not ended, also those that have not begun.
  std::vector<people::Post> open_posts() const;
  app::StaffRequest staff_request(const Typed& typed) const;
};

using StaffPage = http::Response (*)(const AboutStaff&);
/// A page at `/schools/{school}/staff/{person}...`: 404 if there is no such person on the staff.
http::Handler about_staff(const WebContext& context, StaffPage page);

/// The staff as this visitor may see it; nothing if a post has ended since the guard looked.
std::optional<std::vector<app::StaffLine>> staff_of(const WebContext& context,
                                                    const http::Request& request,
                                                    const std::string& school);

/// How a form names a post, and back.
std::string post_value(const people::Post& post);
std::optional<app::PostName> read_post(std::string_view value);
/// Each post as a choice, with its days as the hint.
std::vector<components::ChoiceItem> post_choices(const AboutStaff& about);

/// Puts the problems of a command at the fields of the page. `fields` are those that the page has:
/// what is wrong with any other stands at the first of them.
void add_problems(Typed& typed, const std::vector<app::StaffProblem>& problems,
                  const std::vector<std::string>& fields);

/// Where other fields are wrong already the command is not asked, and the reason has to be asked
/// for here, so that a reader hears of everything at once.
void ask_for_reason(Typed& typed);

/// A page with the form of a command: 200, or 422 if something is wrong.
http::Response respond_form(const AboutStaff& about, Page page, const Typed& typed);

}  // namespace stepwell::web::pages
