#include "web/pages/help/map_page.h"

#include "app/help/help_map.h"
#include "web/components/button.h"
#include "web/pages/help/sessions_place.h"

namespace stepwell::web::pages {
namespace {

using app::HelpMap;
using app::HelpMapArea;
using app::HelpMapLine;
using html::Html;
using http::Request;
using http::Response;

enum class Cost { Shown, Unknown };

/// Whether the words of a cell say by themselves what they are, where no heading stands above them.
enum class Says { Little, Enough };

void write_cell(Html& out, std::string_view label, std::string_view words,
                Says says = Says::Little) {
  out.literal("<td").attribute("data-label", label);
  if (says == Says::Enough) out.literal(" class=\"sw-unlabelled\"");
  out.literal(">").text(words).literal("</td>");
}

/// "Targeted", or at several levels with how many children each: "Targeted 3, Specialist 1".
std::string levels_of(const SessionsPlace& place, const HelpMapLine& line) {
  std::string words;
  for (const app::HelpMapLevel& each : line.levels) {
    if (!words.empty()) words += ", ";
    words += each.level.empty() ? std::string(texts::kMapOtherLevel)
                                : place.choice("provision_level", each.level);
    if (line.levels.size() > 1) words += " " + std::to_string(each.children);
  }
  return words;
}

std::string cost_of(const app::HelpTime& time) {
  return texts::cost(time.pence, time.without_rate);
}

void write_line(Html& out, const SessionsPlace& place, const HelpMapLine& line, Cost cost) {
  out.literal("<tr>");
  out.literal("<th scope=\"row\"").attribute("data-label", texts::kMapWhat).literal(">");
  out.text(line.what.empty() ? place.choice("provision_type", line.type) : line.what);
  out.literal("</th>");
  write_cell(out, texts::kMapKind, levels_of(place, line), Says::Enough);
  write_cell(out, texts::kMapChildren, std::to_string(line.children));
  write_cell(out, texts::kMapHours, texts::hours(line.time.minutes));
  write_cell(out, texts::kMapGiven, texts::given_of(line.delivery));
  if (cost == Cost::Shown) write_cell(out, texts::kMapCost, cost_of(line.time), Says::Enough);
  out.literal("</tr>");
}

void write_columns(Html& out, Cost cost) {
  out.literal("<thead><tr>");
  for (const texts::Text words :
       {texts::kMapWhat, texts::kMapKind, texts::kMapChildren, texts::kMapHours, texts::kMapGiven})
    out.literal("<th scope=\"col\">").text(words).literal("</th>");
  if (cost == Cost::Shown) out.literal("<th scope=\"col\">").text(texts::kMapCost).literal("</th>");
  out.literal("</tr></thead>");
}

void write_area(Html& out, const SessionsPlace& place, const HelpMapArea& area, Cost cost) {
  out.literal("<section class=\"sw-map\"><h2 class=\"govuk-heading-m\">");
  out.text(area.name.empty() ? std::string(texts::kMapOtherArea) : area.name);
  out.literal("</h2><table class=\"sw-plan-table\">");
  write_columns(out, cost);
  out.literal("<tbody>");
  for (const HelpMapLine& line : area.lines) write_line(out, place, line, cost);
  out.literal("</tbody></table></section>");
}

void write_sum(Html& out, const HelpMap& map, Cost cost) {
  out.literal("<p class=\"govuk-body\"><b>").text(texts::kMapAll).literal(":</b> ");
  out.text(texts::hours(map.time.minutes));
  if (cost == Cost::Shown) out.literal(", ").text(cost_of(map.time));
  out.literal("</p>");
}

}  // namespace

Response show_map(const WebContext& context, const Request& request, const std::string& school) {
  const SessionsPlace place = sessions_place(context, request, school);
  Page page{.title = texts::kMapTitle, .visitor = place.visitor(), .width = Width::Full};
  page.main.literal("<p class=\"govuk-body sw-map-links\"><a class=\"govuk-link\"");
  page.main.href(place.path("/away")).literal(">").text(texts::kAwayLink);
  page.main.literal("</a> · <a class=\"govuk-link\"").href(place.path("/help/adults"));
  page.main.literal(">").text(texts::kAdultsLink).literal("</a></p>");
  if (place.view->framework == nullptr) return respond(context, request, page);
  const auto settings = app::help_settings(context.records.load({school, {}}).entries);
  const HelpMap map = app::help_map(place.children, {*place.view->framework, settings,
                                                     place.asked(place.person()), *place.staff});
  page.lead = texts::map_lead(place.today, static_cast<std::size_t>(map.children));
  const Cost cost = map.time.pence ? Cost::Shown : Cost::Unknown;
  if (map.areas.empty()) {
    paragraph(page.main, texts::kMapEmpty);
    return respond(context, request, page);
  }
  print_button(page.main, texts::kMapPrint);
  write_sum(page.main, map, cost);
  for (const HelpMapArea& area : map.areas) write_area(page.main, place, area, cost);
  if (cost == Cost::Unknown) paragraph(page.main, texts::kMapNoRates);
  return respond(context, request, page);
}

}  // namespace stepwell::web::pages
