#include "web/pages/staff/list_page.h"

#include <algorithm>

#include "web/components/button.h"
#include "web/components/summary_list.h"
#include "web/error_pages.h"
#include "web/pages/child/child_place.h"
#include "web/pages/school/held.h"
#include "web/pages/school/qualification.h"
#include "web/pages/staff/post_words.h"
#include "web/texts.h"
#include "web/texts/import.h"
#include "web/texts/school.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Request;
using http::Response;

bool is_open(const people::Post& post, base::Day today) {
  return !post.ended || today < *post.ended;
}

std::string_view tag_colour(app::StaffLine::Door door) {
  using Door = app::StaffLine::Door;
  switch (door) {
    case Door::NoCode: return "soon";
    case Door::CodeOut: return "";
    case Door::CanSignIn: return "fine";
  }
  return "";
}

void write_door(Html& out, app::StaffLine::Door door) {
  out.literal("<span").classes({"sw-tag", tag_colour(door)}).literal(">");
  out.text(texts::door(door)).literal("</span>");
}

/// What the posts of a page are called, and on which day it is asked for.
struct PostsNow {
  PostWords words;
  base::Day today;
};

void write_post(Html& out, const people::Post& post, const PostsNow& now) {
  out.literal("<li>").text(now.words.of(post)).literal(" <span>");
  out.text(texts::span(post, now.today)).literal("</span></li>");
}

void write_open_posts(Html& out, const app::StaffLine& line, const PostsNow& now) {
  out.literal("<ul class=\"sw-posts\">");
  bool has_any = false;
  for (const people::Post& post : line.posts) {
    if (!is_open(post, now.today)) continue;
    write_post(out, post, now);
    has_any = true;
  }
  if (!has_any) out.literal("<li><span>").text(texts::kNoPost).literal("</span></li>");
  out.literal("</ul>");
}

void write_line(Html& out, const std::string& school, const app::StaffLine& line,
                const PostsNow& now) {
  out.literal("<li><div><a class=\"govuk-link\"").href(person_path(school, line.member.person));
  out.literal(">").text(line.member.name).literal("</a>");
  write_open_posts(out, line, now);
  out.literal("</div>");
  write_door(out, line.door);
  out.literal("</li>");
}

std::size_t with_post(const std::vector<app::StaffLine>& lines, base::Day today) {
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(), [&](const app::StaffLine& line) {
        return std::any_of(line.posts.begin(), line.posts.end(),
                           [&](const people::Post& post) { return post.held_on(today); });
      }));
}

/// What was done, by a word of the address; the names come from the staff itself.
std::optional<Notice> notice_of(const AboutStaff& about) {
  const auto done = about.request.query.first("done").value_or("");
  if (done == "added") return Notice{texts::added(about.name())};
  if (done == "given") return Notice{texts::post_given(about.name(), about.line.door)};
  if (done == "ended") return Notice{texts::post_ended(about.name())};
  const auto to = about.request.query.first("to");
  if (done != "handed" || !to) return std::nullopt;
  for (const app::StaffLine& line : about.lines)
    if (line.member.person == *to)
      return Notice{texts::handed_over(about.name(), line.member.name)};
  return std::nullopt;
}

void write_posts(Html& out, const AboutStaff& about) {
  const PostsNow now{PostWords(about.context, about.school, about.line.posts),
                     about.context.today(about.school)};
  heading(out, texts::kPostsNow);
  if (about.open_posts().empty()) {
    paragraph(out, texts::kNoPostLong);
  } else {
    write_open_posts(out, about.line, now);
  }
  if (about.open_posts().size() == about.line.posts.size()) return;
  heading(out, texts::kPostsEarlier);
  out.literal("<ul class=\"sw-posts\">");
  for (const people::Post& post : about.line.posts)
    if (!is_open(post, now.today)) write_post(out, post, now);
  out.literal("</ul>");
}

void write_actions(Html& out, const AboutStaff& about) {
  heading(out, texts::kNextSteps);
  out.literal("<ul class=\"sw-links\">");
  const auto link = [&](std::string_view rest, texts::Text words) {
    link_item(out, about.path(rest), words);
  };
  link("/post", texts::kGivePost);
  link("/code", texts::kPrintCode);
  if (!about.open_posts().empty()) {
    link("/hand-over", texts::kHandOver);
    link("/end", texts::kEndPost);
  }
  if (asks_qualifications(about.context.records.school(about.school)->framework))
    link_item(out, qualification_path(about.school, about.person()), texts::kQualificationRecord);
  out.literal("</ul>");
}

}  // namespace

Response show_staff(const WebContext& context, const Request& request, const std::string& school) {
  const auto lines = staff_of(context, request, school);
  if (!lines) return not_found_page(context, request);
  const base::Day today = context.today(school);
  Page page{.title = texts::kStaffTitle,
            .visitor = visitor_of(request),
            .lead = texts::staff_count(lines->size(), with_post(*lines, today)),
            .width = Width::Full};
  write(page.main, components::Button{.content = texts::kAddStaff,
                                      .href = html::Url(staff_path(school) + "/add")});
  const std::string& person = visitor_of(request).session.person;
  if (context.staff_book.may(people::Action::ImportPupils, person, school))
    link_line(page.main, school_path(school, "/import"), texts::kImportLink);
  page.main.literal("<ul class=\"sw-people\">");
  const PostsNow now{PostWords(context, school, context.staff_book.at(school)->posts), today};
  for (const app::StaffLine& line : *lines) write_line(page.main, school, line, now);
  page.main.literal("</ul>");
  return respond(context, request, page);
}

Response show_person(const AboutStaff& about) {
  const app::StaffMember& member = about.line.member;
  Page page{.title = member.name,
            .visitor = about.visitor(),
            .notice = notice_of(about),
            .back = staff_path(about.school)};
  html::Html door;
  write_door(door, about.line.door);
  door.literal(" ").text(texts::door_means(about.line.door));
  const std::string email = member.email.empty() ? texts::kNoEmail : member.email;
  write(page.main, components::SummaryList{
                       .rows = std::vector<components::SummaryRow>{
                           {.key = {.content = texts::kSignInState}, .value = {.content = door}},
                           {.key = {.content = texts::kEmail}, .value = {.content = email}}}});
  write_posts(page.main, about);
  if (asks_qualifications(about.context.records.school(about.school)->framework))
    write_held(page.main,
               {about.context, about.school, about.person(), about.visitor().session.person});
  write_actions(page.main, about);
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
