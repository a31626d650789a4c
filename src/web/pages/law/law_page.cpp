#include "web/pages/law/law_page.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "law/force.h"
#include "web/error_pages.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/pages/child/pack_words.h"
#include "web/pages/law/compare_page.h"
#include "web/pages/law/duty_rules.h"
#include "web/pages/law/folded_rule.h"
#include "web/pages/law/law_forms.h"
#include "web/pages/law/law_language.h"
#include "web/pages/law/law_parts.h"
#include "web/pages/law/law_reading.h"
#include "web/pages/law/sources.h"
#include "web/pages/law/stage_picture.h"
#include "web/texts/law.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Request;
using http::Response;

constexpr std::array<PagePart, 16> kParts = {{
    {"local", texts::kLawLocal},
    {"picture", texts::kLawPicture},
    {"stages", texts::kLawStages},
    {"moves", texts::kLawMoves},
    {"owed", texts::kLawOwed},
    {"school", texts::kLawSchool},
    {"rights", texts::kLawRights},
    {"watches", texts::kLawWatches},
    {"processes", texts::kLawProcesses},
    {"exceptions", texts::kLawExceptions},
    {"documents", texts::kLawDocuments},
    {"looks", texts::kLawLooks},
    {"lists", texts::kLawLists},
    {"census", texts::kLawCensus},
    {"help", texts::kLawHelp},
    {"sources", texts::kLawSources},
}};

/// The first of these schools under that law; nothing, if there is none.
const SchoolLaw* school_under(const std::vector<SchoolLaw>& schools, const law::Framework& law) {
  const auto own = std::find_if(schools.begin(), schools.end(),
                                [&](const SchoolLaw& each) { return each.law->id == law.id; });
  return own == schools.end() ? nullptr : &*own;
}

/// Who reads, as far as laws have to do with it.
struct Reader {
  const law::Library& library;
  const std::vector<SchoolLaw>& schools;
  base::Day today;
};

/// On the day of a school of the reader: of the one whose law it is, if there is one.
std::string status_of(const law::Framework& law, const Reader& reader) {
  const SchoolLaw* own = school_under(reader.schools, law);
  const base::Day today = own == nullptr ? reader.today : own->today;
  const law::Force force = law::force_on(law, reader.library, today);
  return capital_first(
      texts::framework_status(force, own == nullptr ? texts::Used::Elsewhere : texts::Used::Here));
}

/// That it is the law of a school of the visitor, with what is local there.
void write_own(Html& out, const std::vector<SchoolLaw>& schools, const law::Framework& law) {
  const SchoolLaw* own = school_under(schools, law);
  if (own == nullptr) return;
  out.literal(" · <b>").text(texts::kLawOfSchool).literal("</b>");
  if (!own->law->overlay.empty()) out.text(texts::kLawWith).text(own->law->overlay_name.en);
}

void write_law_line(Html& out, const law::Framework& law, const Reader& reader, Language language) {
  out.literal("<li><a class=\"govuk-link\"").href(in_language("/law/" + law.id, language));
  out.literal(">");
  write_plain_words(out, law.name, language);
  out.literal("</a><br>").text(texts::status_with_days(status_of(law, reader), law));
  out.literal("<br>").text(texts::size_of(law));
  if (has_welsh(law)) out.literal(" · ").text(texts::kLawInWelsh);
  write_own(out, reader.schools, law);
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
std::vector<const law::Framework*> laws_in(const law::Library& library, const std::string& nation,
                                           base::Day today) {
  std::vector<const law::Framework*> laws;
  for (const auto& law : library.frameworks())
    if (law->nation == nation) laws.push_back(law.get());
  std::stable_sort(laws.begin(), laws.end(), [&](const auto* one, const auto* other) {
    return law::force_on(*one, library, today) < law::force_on(*other, library, today);
  });
  return laws;
}

Response show_laws(const WebContext& context, const Request& request) {
  const Visitor& visitor = visitor_of(request);
  const Language language = language_of(request);
  const auto schools = school_laws(context, visitor);
  const base::Day today = day_of(context, visitor);
  Page page{.title = texts::kLawTitle, .visitor = visitor, .lead = texts::kLawLead};
  write_languages(page.main, "/law", language);
  link_line(page.main, in_language("/law/compare", language), texts::kCompareTitle);
  for (const std::string& nation : nations_of(context.library)) {
    page.main.literal("<section><h2 class=\"govuk-heading-m\">").text(texts::nation_name(nation));
    page.main.literal("</h2><ul class=\"govuk-list govuk-list--spaced\">");
    for (const law::Framework* law : laws_in(context.library, nation, today))
      write_law_line(page.main, *law, {context.library, schools, today}, language);
    page.main.literal("</ul></section>");
  }
  return respond(context, request, page);
}

/// What stands on the page for that visitor.
LawReading reading_of(const WebContext& context, const Request& request,
                      const law::Framework& law) {
  const Visitor& visitor = visitor_of(request);
  auto schools = school_laws(context, visitor);
  std::erase_if(schools, [&](const SchoolLaw& school) { return school.law->id != law.id; });
  return {context.library,      law,
          language_of(request), day_of(context, visitor),
          std::move(schools),   LocalRules(context.library, law)};
}

void write_body(Html& out, const LawReading& reading) {
  reading.local.write_list(out);
  write_part_title(out, "picture", texts::kLawPicture);
  paragraph(out, texts::kLawPictureMeans);
  write_stage_picture(out, reading.law, reading.language);
  write_stages(out, reading);
  write_moves(out, reading);
  write_duty_rules(out, reading);
  write_processes(out, reading);
  write_exceptions(out, reading);
  write_documents(out, reading);
  write_looks(out, reading);
  write_lists(out, reading);
  write_census(out, reading);
  write_help(out, reading);
  write_part_title(out, "sources", texts::kLawSources);
  law::Cites all;
  for (std::size_t i = 0; i < reading.law.citations.size(); ++i) all.citations.push_back(i);
  Html sources;
  write_sources(sources, reading.law, all);
  write_opening(out, line_saying(texts::all_sources(all.citations.size())), std::move(sources));
}

/// With local arrangements: whose they are, and the way to the law without them.
void write_with_local(Html& out, const LawReading& reading) {
  std::vector<std::string> here;
  for (const SchoolLaw& school : reading.schools)
    if (school.law == &reading.law) here.push_back(school.school);
  paragraph(out, texts::with_local_means(reading.law.overlay_name.en, here));
  link_line(out, in_language(plain_law_address(reading.law), reading.language),
            texts::kLawWithoutLocal);
  if (const law::Framework* plain = reading.library.find(reading.law.id))
    link_line(out, in_language(comparison_address(*plain, reading.law), reading.language),
              texts::kLawLocalBeside);
}

/// The ways to the forms of this law that count at the visitor's schools, each once.
void write_other_forms(Html& out, const LawReading& reading) {
  std::set<const law::Framework*> seen = {&reading.law};
  for (const SchoolLaw& school : reading.schools)
    if (!school.law->overlay.empty() && seen.insert(school.law).second)
      link_line(out, in_language(law_address(*school.law), reading.language),
                texts::as_it_stands_at(school.school, school.law->overlay_name.en));
}

void write_law(Html& out, const LawReading& reading) {
  paragraph(out, texts::force_of(reading.law));
  paragraph(out, texts::kLawMarksMean);
  if (!reading.law.overlay.empty()) write_with_local(out, reading);
  write_other_forms(out, reading);
  Html body;
  write_body(body, reading);
  write_contents(out, kParts, body);
  out.add(body);
}

/// At which this form stands for this reader.
std::string address_of(const LawReading& reading) {
  const bool is_found = reading.schools.empty() || reading.schools.front().law == &reading.law;
  const bool is_plain = reading.law.overlay.empty();
  return is_plain && !is_found ? plain_law_address(reading.law) : law_address(reading.law);
}

Response show_law(const WebContext& context, const Request& request, const std::string& id) {
  const law::Framework* plain = context.library.find(id);
  const law::Framework* law = plain == nullptr ? nullptr : form_of(context, request, *plain);
  if (law == nullptr) return not_found_page(context, request);
  const LawReading reading = reading_of(context, request, *law);
  Page page{.title = full_name(*law),
            .visitor = visitor_of(request),
            .back = in_language("/law", reading.language),
            .lead = status_of(*law, {reading.library, reading.schools, reading.today})};
  if (has_welsh(*law)) write_languages(page.main, address_of(reading), reading.language);
  link_line(page.main, in_language("/law/compare?one=" + law->id, reading.language),
            texts::kCompareTitle);
  write_law(page.main, reading);
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
