#include "web/frame.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "web/components/back_link.h"
#include "web/components/service_navigation.h"
#include "web/components/skip_link.h"
#include "web/form_page.h"
#include "web/session_warning.h"
#include "web/texts.h"
#include "web/texts/help.h"
#include "web/texts/law.h"
#include "web/texts/school.h"
#include "web/texts/staff.h"
#include "web/texts/today.h"

namespace stepwell::web {
namespace {

using html::Html;

/// The school that the page is about, or the one where the person may do most.
std::string school_in_hand(const WebContext& context, const http::Request& request,
                           const Visitor& visitor) {
  const std::string school = school_in(request);
  const auto& posts = visitor.session.posts;
  for (const app::HeldPost& held : posts)
    if (held.school == school) return school;
  for (const app::HeldPost& held : posts)
    if (context.staff_book.may(people::Action::ManageStaff, visitor.session.person, held.school))
      return held.school;
  return posts.front().school;
}

std::string part_path(const std::string& school, const char* part) {
  return "/schools/" + school + "/" + part;
}

components::NavigationPlace place_of(const http::Request& request, const std::string& path) {
  if (request.path == path) return components::NavigationPlace::Current;
  const bool is_below = request.path.starts_with(path + "/");
  return is_below ? components::NavigationPlace::Within : components::NavigationPlace::Elsewhere;
}

/// A part of the service, with what one must be allowed to do to be offered it.
struct Part {
  const char* path;
  texts::Text words;
  people::Action action;
};
constexpr std::array<Part, 8> kParts = {{
    {"today", texts::kTodayPart, people::Action::SeeToday},
    {"children", texts::kChildrenPart, people::Action::ListChildren},
    {"sessions", texts::kSessionsPart, people::Action::NoteProgress},
    {"help", texts::kHelpPart, people::Action::RecordEntry},
    {"concern", texts::kRaisePart, people::Action::FindChild},
    {"concerns", texts::kConcernsPart, people::Action::AnswerConcern},
    {"staff", texts::kStaffPart, people::Action::ManageStaff},
    {"school", texts::kSchoolPage, people::Action::ManageTerms},
}};

/// Whoever answers concerns raises one from where they wait.
bool is_offered(const Part& part, people::Relationships who) {
  const bool is_raising = part.action == people::Action::FindChild;
  if (is_raising && people::may(people::Action::AnswerConcern, who)) return false;
  return people::may(part.action, who);
}

std::vector<components::ServiceNavigationItem> parts_for(const WebContext& context,
                                                         const http::Request& request,
                                                         const Visitor& visitor,
                                                         const std::string& school) {
  std::vector<components::ServiceNavigationItem> items;
  const auto who = context.staff_book.relationships(visitor.session.person, school);
  for (const Part& part : kParts) {
    if (!is_offered(part, who)) continue;
    const std::string path = part_path(school, part.path);
    items.push_back(
        {.content = part.words, .href = html::Url(path), .place = place_of(request, path)});
  }
  return items;
}

Html brand() {
  Html out;
  out.literal(
      "<a class=\"sw-brand\" href=\"/\"><svg viewBox=\"0 0 32 32\" aria-hidden=\"true\" "
      "focusable=\"false\"><path d=\"M2 6h28v4H2zM6 12h20v4H6zM10 18h12v4H10z\" fill=\"#9cc4cd\"/>"
      "<path d=\"M14 24h4v4h-4z\" fill=\"#fff\"/></svg>");
  out.text(texts::kProduct).literal("</a>");
  return out;
}

/// Who is signed in, and the way out, which is a form because it changes something.
Html me(const Visitor& visitor) {
  Html out;
  out.literal("<div class=\"sw-me\"><a href=\"/you\">").text(visitor.session.display_name);
  out.literal("</a>");
  open_form(out, "/sign-out", {app::csrf_token(visitor.token), {}, {}});
  out.literal("<button class=\"sw-link-button\">").text(texts::kSignOut);
  out.literal("</button></form></div>");
  return out;
}

void write_head(Html& out, const WebContext& context, const Page& page) {
  out.literal("<!DOCTYPE html><html class=\"govuk-template\"").attribute("lang", texts::kLanguage);
  out.literal("><head><meta charset=\"utf-8\"><title>");
  out.text(texts::page_title(*page.title, !page.problems.empty()));
  out.literal(
      "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1, "
      "viewport-fit=cover\"><meta name=\"theme-color\" content=\"#07323d\">"
      "<meta name=\"robots\" content=\"noindex\"><link rel=\"icon\" type=\"image/svg+xml\"");
  out.href(context.asset_url("icons/stepwell.svg"));
  out.literal("><link rel=\"stylesheet\"").href(context.asset_url("stepwell.css"));
  out.literal("></head>");
}

void write_bar(Html& out, html::Literal opening, std::string_view text) {
  out.literal(opening).literal("<div class=\"govuk-width-container\">").text(text);
  out.literal("</div></div>");
}

/// Which day it is at a practice school, and the way to move it on.
void write_practice(Html& out, const WebContext& context, const Visitor& visitor,
                    const std::string& school) {
  const auto day = context.records.school(school)->practice_day;
  if (!day) return write_bar(out, "<div class=\"sw-practice\">", texts::kPractice);
  out.literal("<div class=\"sw-practice\"><div class=\"govuk-width-container\">");
  out.text(texts::practice_bar(*day));
  if (context.staff_book.may(people::Action::ManageSchool, visitor.session.person, school)) {
    out.literal(" <a class=\"govuk-link\"").href(part_path(school, "practice")).literal(">");
    out.text(texts::kPracticeLink).literal("</a>");
  }
  out.literal("</div></div>");
}

/// The schools where the visitor holds posts, but for the one that is in hand: name and id.
std::set<std::pair<std::string, std::string>> other_schools(const WebContext& context,
                                                            const Visitor& visitor,
                                                            const std::string& school) {
  std::set<std::pair<std::string, std::string>> others;
  for (const app::HeldPost& held : visitor.session.posts)
    if (held.school != school)
      others.emplace(context.staff_book.at(held.school)->school_name, held.school);
  return others;
}

/// The school in hand, and the ways to the visitor's others.
void write_school(Html& out, const WebContext& context, const Visitor& visitor,
                  const std::string& school) {
  out.literal("<div class=\"sw-school\"><div class=\"govuk-width-container\">");
  out.text(context.staff_book.at(school)->school_name);
  const auto others = other_schools(context, visitor, school);
  if (!others.empty()) out.literal(" · ").text(texts::kOtherSchools);
  const char* before = " ";
  for (const auto& [name, other] : others) {
    out.text(before).literal("<a class=\"govuk-link\"").href(part_path(other, "today"));
    out.literal(">").text(name).literal("</a>");
    before = ", ";
  }
  out.literal("</div></div>");
}

void write_bars(Html& out, const WebContext& context, const Visitor& visitor,
                const std::string& school) {
  if (visitor.session.kind == app::AccountKind::Practice)
    write_practice(out, context, visitor, school);
  write_school(out, context, visitor, school);
}

void write_header(Html& out, const WebContext& context, const http::Request& request,
                  const Page& page, const std::string& school) {
  components::ServiceNavigation navigation{.menu_button_text = texts::kMenu,
                                           .aria_label = texts::kService,
                                           .navigation_label = texts::kMainParts,
                                           .slots = {.start = brand()},
                                           .classes = "sw-header"};
  if (page.visitor) {
    navigation.navigation = parts_for(context, request, *page.visitor, school);
    navigation.slots.end = me(*page.visitor);
  }
  out.literal("<header>");
  write(out, navigation);
  if (page.visitor) write_bars(out, context, *page.visitor, school);
  out.literal("</header>");
}

void write_notice(Html& out, const Notice& notice) {
  const bool is_success = notice.kind == components::NotificationKind::Success;
  write(out,
        components::NotificationBanner{.title = is_success ? texts::kSuccess : texts::kImportant,
                                       .content = notice.text,
                                       .kind = notice.kind});
}

/// Before the main part, where the skip link leads past it; a landmark, so that it is found.
void write_back(Html& out, const std::string& back) {
  out.literal("<nav").attribute("aria-label", texts::kBack).literal(">");
  write(out, components::BackLink{.content = texts::kBack, .href = back});
  out.literal("</nav>");
}

void write_heading(Html& out, const Page& page) {
  out.literal("<h1").classes({"govuk-heading-l", page.lead.empty() ? "sw-alone" : ""});
  out.literal(">").text(*page.title).literal("</h1>");
  if (!page.lead.empty()) out.literal("<p class=\"sw-sub\">").text(page.lead).literal("</p>");
}

using components::ErrorSummaryItem;

/// Where the field of the problem stands in the page; npos for one that leads elsewhere.
std::size_t place_in(std::string_view main, const ErrorSummaryItem& problem) {
  const std::string address = problem.href ? problem.href->address() : std::string();
  if (!address.starts_with('#')) return std::string_view::npos;
  return main.find(Html().attribute("id", address.substr(1)).markup());
}

/// The problems in the order in which a reader meets their fields, however they were found. One
/// that is of no field of the page keeps its place in the list.
std::vector<ErrorSummaryItem> in_page_order(const Page& page) {
  std::vector<ErrorSummaryItem> items = page.problems;
  std::vector<std::size_t> places;
  std::vector<std::pair<std::size_t, ErrorSummaryItem>> found;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::size_t at = place_in(page.main.markup(), items[i]);
    if (at == std::string_view::npos) continue;
    places.push_back(i);
    found.emplace_back(at, items[i]);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < found.size(); ++i) items[places[i]] = std::move(found[i].second);
  return items;
}

void write_above(Html& out, const Page& page) {
  if (!page.problems.empty())
    write(out, components::ErrorSummary{.title = texts::kProblemTitle,
                                        .error_list = in_page_order(page)});
  if (page.notice) write_notice(out, *page.notice);
}

void write_plain_main(Html& out, const Page& page) {
  out.literal("<div class=\"govuk-width-container\">");
  if (!page.back.empty()) write_back(out, page.back);
  out.literal("<main class=\"sw-page\" id=\"main\" tabindex=\"-1\">");
  const bool is_narrow = page.width == Width::TwoThirds;
  if (is_narrow)
    out.literal("<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">");
  write_above(out, page);
  write_heading(out, page);
  out.add(page.main);
  if (is_narrow) out.literal("</div></div>");
  out.literal("</main></div>");
}

void write_main(Html& out, const Page& page) {
  if (page.band.empty()) return write_plain_main(out, page);
  out.literal("<main id=\"main\" tabindex=\"-1\"><div class=\"sw-id\">");
  out.literal("<div class=\"govuk-width-container\">").add(page.band).literal("</div></div>");
  out.literal("<div class=\"govuk-width-container sw-page\">");
  write_above(out, page);
  out.add(page.main).literal("</div></main>");
}

void write_foot(Html& out, const WebContext& context, const Page& page) {
  out.literal("<footer class=\"sw-footer\"><div class=\"govuk-width-container\">");
  out.text(texts::kFooter);
  if (page.visitor)
    out.literal(" <a class=\"govuk-link\" href=\"/law\">").text(texts::kLawPart).literal("</a>");
  out.literal("</div></footer>");
  if (page.visitor) write_session_warning(out, *page.visitor);
  out.literal("<script type=\"module\"").src(context.asset_url("js/main.mjs"));
  out.literal("></script></body></html>\n");
}

}  // namespace

html::Html write_page(const WebContext& context, const http::Request& request, const Page& page) {
  constexpr std::size_t kUsualBytes = 16 * 1024;
  Html out;
  out.reserve(kUsualBytes);
  const std::string school =
      page.visitor ? school_in_hand(context, request, *page.visitor) : std::string();
  write_head(out, context, page);
  out.literal("<body class=\"govuk-template__body\"><script");
  out.src(context.asset_url("js/supported.js")).literal("></script>");
  write(out, components::SkipLink{.content = texts::kSkip, .href = "#main"});
  write_header(out, context, request, page, school);
  write_main(out, page);
  write_foot(out, context, page);
  return out;
}

http::Response respond(const WebContext& context, const http::Request& request, const Page& page,
                       int status) {
  return http::html(write_page(context, request, page).take(), status);
}

std::string home_of(const WebContext& context, const app::OpenSession& session) {
  for (const app::HeldPost& held : session.posts)
    if (context.staff_book.may(people::Action::SeeToday, session.person, held.school))
      return part_path(held.school, "today");
  return "/you";
}

}  // namespace stepwell::web
