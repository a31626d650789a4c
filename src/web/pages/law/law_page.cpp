#include "web/pages/law/law_page.h"

#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "web/error_pages.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/pages/law/duty_rules.h"
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
constexpr std::array<Part, 13> kParts = {{
    {"#picture", texts::kLawPicture},
    {"#stages", texts::kLawStages},
    {"#moves", texts::kLawMoves},
    {"#owed", texts::kLawOwed},
    {"#school", texts::kLawSchool},
    {"#rights", texts::kLawRights},
    {"#watches", texts::kLawWatches},
    {"#exceptions", texts::kLawExceptions},
    {"#documents", texts::kLawDocuments},
    {"#looks", texts::kLawLooks},
    {"#lists", texts::kLawLists},
    {"#help", texts::kLawHelp},
    {"#sources", texts::kLawSources},
}};

void write_contents(Html& out) {
  out.literal("<nav class=\"sw-contents\"").attribute("aria-label", texts::kLawContents);
  out.literal("><ul class=\"govuk-list\">");
  for (const Part& part : kParts) link_item(out, part.anchor, part.title);
  out.literal("</ul></nav>");
}

/// The frameworks of the schools at which the visitor has a post.
std::set<std::string> laws_of(const WebContext& context, const Visitor& visitor) {
  std::set<std::string> laws;
  for (const app::HeldPost& held : visitor.session.posts)
    if (const auto* law = context.records.school(held.school)->framework) laws.insert(law->id);
  return laws;
}

Response show_laws(const WebContext& context, const Request& request) {
  const Visitor& visitor = visitor_of(request);
  const auto own = laws_of(context, visitor);
  Page page{.title = texts::kLawTitle, .visitor = visitor, .lead = texts::kLawLead};
  page.main.literal("<ul class=\"govuk-list govuk-list--spaced\">");
  for (const auto& law : context.library.frameworks()) {
    page.main.literal("<li><a class=\"govuk-link\"").href("/law/" + law->id).literal(">");
    page.main.text(law->name.en).literal("</a><br>").text(texts::framework_status(law->status));
    page.main.literal(" · ").text(texts::size_of(*law));
    if (own.contains(law->id))
      page.main.literal(" · <b>").text(texts::kLawOfSchool).literal("</b>");
    page.main.literal("</li>");
  }
  page.main.literal("</ul>");
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

void write_law(Html& out, const WebContext& context, const law::Framework& law,
               const std::vector<SchoolsNumbers>& numbers) {
  paragraph(out, texts::force_of(law));
  paragraph(out, texts::kLawMarksMean);
  write_contents(out);
  out.literal("<h2 class=\"govuk-heading-m\" id=\"picture\">").text(texts::kLawPicture);
  out.literal("</h2>");
  paragraph(out, texts::kLawPictureMeans);
  write_stage_picture(out, law);
  write_stages(out, law);
  write_moves(out, law);
  write_duty_rules(out, context.library, law, numbers);
  write_exceptions(out, law);
  write_documents(out, law);
  write_looks(out, law, numbers);
  write_lists(out, law);
  write_help(out, law);
  out.literal("<h2 class=\"govuk-heading-m\" id=\"sources\">").text(texts::kLawSources);
  out.literal("</h2>");
  law::Cites all;
  for (std::size_t i = 0; i < law.citations.size(); ++i) all.citations.push_back(i);
  write_sources(out, law, all);
}

Response show_law(const WebContext& context, const Request& request, const std::string& id) {
  const law::Framework* law = context.library.find(id);
  if (law == nullptr) return not_found_page(context, request);
  Page page{.title = law->name.en,
            .visitor = visitor_of(request),
            .back = "/law",
            .lead = std::string(texts::framework_status(law->status))};
  write_law(page.main, context, *law, numbers_of(context, visitor_of(request), *law));
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
  return {{http::Method::Get, "/law", kSignedIn, list},
          {http::Method::Get, "/law/{law}", kSignedIn, one}};
}

}  // namespace stepwell::web::pages
