#include "web/components/filter.h"

#include "web/components/button.h"

namespace stepwell::web::components {

namespace {

void write(Html& out, const FilterCategory& category, const std::string& remove_text) {
  out.literal("<h3 class=\"govuk-heading-s govuk-!-margin-bottom-0\">");
  write(out, category.heading);
  out.literal("</h3><ul class=\"moj-filter-tags\">");
  for (const SelectedFilter& item : category.items) {
    out.literal("<li><a class=\"moj-filter__tag\"").href(item.href);
    out.literal("><span class=\"govuk-visually-hidden\">").text(remove_text);
    out.literal("</span> ").text(*item.text).literal("</a></li>");
  }
  out.literal("</ul>");
}

void write(Html& out, const SelectedFilters& selected) {
  out.literal(
      "<div class=\"moj-filter__selected\"><div class=\"moj-filter__selected-heading\">"
      "<div class=\"moj-filter__heading-title\"><h2 class=\"govuk-heading-m\">");
  write(out, selected.heading);
  out.literal(
      "</h2></div><div class=\"moj-filter__heading-action\"><p>"
      "<a class=\"govuk-link govuk-link--no-visited-state\"");
  out.href(selected.clear_link.href).literal(">").text(*selected.clear_link.text);
  out.literal("</a></p></div></div>");
  for (const FilterCategory& category : selected.categories) {
    write(out, category, *selected.remove_text);
  }
  out.literal("</div>");
}

}  // namespace

void write(Html& out, const Filter& filter) {
  out.literal("<div class=\"moj-filter\" data-module=\"moj-filter\"");
  write(out, filter.attributes);
  out.literal(
      "><div class=\"moj-filter__header\"><div class=\"moj-filter__header-title\">"
      "<h2 class=\"govuk-heading-m\">");
  write(out, filter.heading);
  // The script puts its button for closing into the second box.
  out.literal(
      "</h2></div><div class=\"moj-filter__header-action\"></div></div>"
      "<div class=\"moj-filter__content\">");
  if (filter.selected_filters) write(out, *filter.selected_filters);
  out.literal("<div class=\"moj-filter__options\">");
  write(out, Button{.content = *filter.submit_text, .attributes = filter.submit_attributes});
  out.add(filter.options).literal("</div></div></div>");
}

}  // namespace stepwell::web::components
