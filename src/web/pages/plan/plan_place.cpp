#include "web/pages/plan/plan_place.h"

#include <charconv>
#include <utility>

#include "http/percent.h"
#include "people/may.h"
#include "web/components/button.h"
#include "web/error_pages.h"
#include "web/texts/plan.h"

namespace stepwell::web::pages {

using people::Action;

namespace {

/// Which entry about the document was the last when the page was opened.
constexpr std::string_view kTouched = "touched";

}  // namespace

std::string plan_path(const app::RecordId& child, const law::Document& document,
                      std::string_view rest) {
  return child_path(child, "/plan/" + http::percent_encode(document.id) + std::string(rest));
}

std::string came_path(const AboutChild& about, const law::Document& document,
                      const std::string& state) {
  std::string query;
  const auto add = [&query](const std::string& part) {
    query += (query.empty() ? "?" : "&") + part;
  };
  if (app::is_ours(about.law(), document, about.file.standing.stage))
    add(std::string(kCame) + "=yes");
  if (!state.empty()) add("state=" + http::percent_encode(state));
  return plan_path(about.id(), document, "/issue" + query);
}

std::string review_path(const app::RecordId& child, const law::Document& document) {
  return child_path(child, "/review/" + http::percent_encode(document.id));
}

const std::string& AboutPlan::name() const {
  return document.short_name.en.empty() ? document.name.en : document.short_name.en;
}

app::PlanContent AboutPlan::written() const {
  return draft ? app::content_of(document, draft->fields) : app::empty_content(document);
}

http::Response open_plan(const AboutChild& about, PlanPage page) {
  const law::Document* document = about.law().find_document(about.parameters["document"]);
  if (document == nullptr) return not_found_page(about.context, about.request);
  return page({about, *document, about.context.drafts.find({about.id(), document->id}),
               app::plan_in_use({about.file.entries, about.file.standing}, *document)});
}

void write_touched(html::Html& out, const AboutPlan& plan) {
  hidden(out, kTouched, std::to_string(app::last_touch(plan.record(), plan.document)));
}

std::optional<record::Position> read_touched(const Typed& typed) {
  const std::string text = typed.value(kTouched);
  record::Position position = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, position);
  return read.ec == std::errc() && read.ptr == end ? std::optional(position) : std::nullopt;
}

std::string unmet_words(const AboutPlan& plan, int times, std::string_view outcome) {
  return texts::unmet_times(times, plan.about.words().name("target_outcome", outcome));
}

http::Response respond_plan(const AboutPlan& plan, Page page, const Typed& typed) {
  if (page.back.empty()) page.back = plan.path();
  return respond_form(plan.about, std::move(page), typed);
}

std::vector<Writer> other_writers(const AboutPlan& plan) {
  const AboutChild& about = plan.about;
  const auto staff = about.context.staff_book.at(about.id().school);
  std::vector<Writer> writers;
  for (const app::StaffMember& member : staff->members) {
    if (member.person == about.person()) continue;
    const auto how = people::relationships_of(member.person, staff->posts, about.id().child,
                                              about.file.details.class_name, about.file.today);
    if (people::may(Action::DraftPlan, how))
      writers.push_back({member.person, member.name, people::may(Action::IssuePlan, how)});
  }
  return writers;
}

void link_button(html::Html& out, const std::string& href, std::string_view words,
                 texts::Text classes) {
  write(out, components::Button{.content = words, .href = html::Url(href), .classes = classes});
}

}  // namespace stepwell::web::pages
