#include "web/pages/law/law_page.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "web/error_pages.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/pages/child/pack_words.h"
#include "web/pages/law/compare_page.h"
#include "web/pages/law/duty_rules.h"
#include "web/pages/law/law_language.h"
#include "web/pages/law/law_parts.h"
#include "web/pages/law/sources.h"
#include "web/pages/law/stage_picture.h"
#include "web/texts/law.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Request;
using http::Response;

/// A part of a page with its anchor.
struct Part {
  const char* anchor;
  texts::Text title;
};
constexpr std::array<Part, 15> kParts = {{
    {"#picture", texts::kLawPicture},
    {"#stages", texts::kLawStages},
    {"#moves", texts::kLawMoves},
    {"#owed", texts::kLawOwed},
    {"#school", texts::kLawSchool},
    {"#rights", texts::kLawRights},
    {"#watches", texts::kLawWatches},
    {"#processes", texts::kLawProcesses},
    {"#exceptions", texts::kLawExceptions},
    {"#documents", texts::kLawDocuments},
    {"#looks", texts::kLawLooks},
    {"#lists", texts::kLawLists},
    {"#census", texts::kLawCensus},
    {"#help", texts::kLawHelp},
    {"#sources", texts::kLawSources},
}};

/// The way to each part that the page has: no law has all of them.
void write_contents(Html& out, const Html& body) {
  out.literal("<nav class=\"sw-contents\"").attribute("aria-label", texts::kLawContents);
  out.literal("><ul class=\"govuk-list\">");
  for (const Part& part : kParts) {
    const std::string id = "id=\"" + std::string(part.anchor).substr(1) + "\"";
    if (body.markup().find(id) != std::string_view::npos) link_item(out, part.anchor, part.title);
  }
  out.literal("</ul></nav>");
}

/// The frameworks of the schools at which the visitor has a post.
std::set<std::string> laws_of(const WebContext& context, const Visitor& visitor) {
  std::set<std::string> laws;
  for (const app::HeldPost& held : visitor.session.posts)
    if (const auto* law = context.records.school(held.school)->framework) laws.insert(law->id);
  return laws;
}

void write_law_line(Html& out, const law::Framework& law, bool is_own, Language language) {
  out.literal("<li><a class=\"govuk-link\"").href(in_language("/law/" + law.id, language));
  out.literal(">");
  write_plain_words(out, law.name, language);
  out.literal("</a><br>").text(capital_first(texts::framework_status(law.status))).literal(". ");
  out.text(texts::force_of(law)).literal("<br>").text(texts::size_of(law));
  if (has_welsh(law)) out.literal(" · ").text(texts::kLawInWelsh);
  if (is_own) out.literal(" · <b>").text(texts::kLawOfSchool).literal("</b>");
  out.literal("</li>");
}

/// Each nation once, in the order of the packs.
std::vector<std::string> nations_of(const law::Library& library) {
  std::vector<std::string> nations;
  for (const auto& law : library.frameworks())
    if (std::find(nations.begin(), nations.end(), law->nation) == nations.end())
      nations.push_back(law->nation);
  return nations;
}

/// What is in force before what was and what is only proposed.
std::vector<const law::Framework*> laws_in(const law::Library& library, const std::string& nation) {
  std::vector<const law::Framework*> laws;
  for (const auto& law : library.frameworks())
    if (law->nation == nation) laws.push_back(law.get());
  std::stable_sort(laws.begin(), laws.end(),
                   [](const auto* one, const auto* other) { return one->status < other->status; });
  return laws;
}

Response show_laws(const WebContext& context, const Request& request) {
  const Visitor& visitor = visitor_of(request);
  const Language language = language_of(request);
  const auto own = laws_of(context, visitor);
  Page page{.title = texts::kLawTitle, .visitor = visitor, .lead = texts::kLawLead};
  write_languages(page.main, "/law", language);
  link_line(page.main, in_language("/law/compare", language), texts::kCompareTitle);
  for (const std::string& nation : nations_of(context.library)) {
    page.main.literal("<section><h2 class=\"govuk-heading-m\">").text(texts::nation_name(nation));
    page.main.literal("</h2><ul class=\"govuk-list govuk-list--spaced\">");
    for (const law::Framework* law : laws_in(context.library, nation))
      write_law_line(page.main, *law, own.contains(law->id), language);
    page.main.literal("</ul></section>");
  }
  return respond(context, request, page);
}

/// The visitor's schools under that law, with the numbers that they have changed.
std::vector<SchoolsNumbers> numbers_of(const WebContext& context, const Visitor& visitor,
                                       const law::Framework& law) {
  std::vector<SchoolsNumbers> numbers;
  std::set<std::string> schools;
  for (const app::HeldPost& held : visitor.session.posts) {
    const auto school = context.records.school(held.school);
    if (school->framework != nullptr && school->framework->id == law.id &&
        schools.insert(held.school).second)
      numbers.push_back({school->name, school->practice});
  }
  return numbers;
}

void write_body(Html& out, const WebContext& context, const law::Framework& law,
                const std::vector<SchoolsNumbers>& numbers, Language language) {
  out.literal("<h2 class=\"govuk-heading-m\" id=\"picture\">").text(texts::kLawPicture);
  out.literal("</h2>");
  paragraph(out, texts::kLawPictureMeans);
  write_stage_picture(out, law, language);
  write_stages(out, law, language);
  write_moves(out, law, language);
  write_duty_rules(out, context.library, law, numbers, language);
  write_processes(out, law, language);
  write_exceptions(out, law, language);
  write_documents(out, law, language);
  write_looks(out, law, numbers, language);
  write_lists(out, law, language);
  write_census(out, law, language);
  write_help(out, law, language);
  out.literal("<h2 class=\"govuk-heading-m\" id=\"sources\">").text(texts::kLawSources);
  out.literal("</h2>");
  law::Cites all;
  for (std::size_t i = 0; i < law.citations.size(); ++i) all.citations.push_back(i);
  write_sources(out, law, all);
}

void write_law(Html& out, const WebContext& context, const law::Framework& law,
               const std::vector<SchoolsNumbers>& numbers, Language language) {
  paragraph(out, texts::force_of(law));
  paragraph(out, texts::kLawMarksMean);
  Html body;
  write_body(body, context, law, numbers, language);
  write_contents(out, body);
  out.add(body);
}

Response show_law(const WebContext& context, const Request& request, const std::string& id) {
  const law::Framework* law = context.library.find(id);
  if (law == nullptr) return not_found_page(context, request);
  const Language language = language_of(request);
  Page page{.title = law->name.en,
            .visitor = visitor_of(request),
            .back = in_language("/law", language),
            .lead = capital_first(texts::framework_status(law->status))};
  if (has_welsh(*law)) write_languages(page.main, "/law/" + law->id, language);
  link_line(page.main, in_language("/law/compare?one=" + law->id, language), texts::kCompareTitle);
  write_law(page.main, context, *law, numbers_of(context, visitor_of(request), *law), language);
  return respond(context, request, page);
}

}  // namespace

std::vector<http::Route> law_routes(const WebContext& context) {
  const auto list = [&context](const Request& request, const http::PathParameters&) {
    return show_laws(context, request);
  };
  const auto one = [&context](const Request& request, const http::PathParameters& path) {
    return show_law(context, request, path["law"]);
  };
  const auto two = [&context](const Request& request, const http::PathParameters&) {
    return show_comparison(context, request);
  };
  return {{http::Method::Get, "/law", kSignedIn, list},
          {http::Method::Get, "/law/compare", kSignedIn, two},
          {http::Method::Get, "/law/{law}", kSignedIn, one}};
}

}  // namespace stepwell::web::pages
