#include "web/components/tabs.h"

#include "base/check.h"

namespace stepwell::web::components {

namespace {

Id panel_id(const Tabs& tabs, std::size_t index) {
  const Tab& tab = (*tabs.items)[index];
  if (tab.id) return *tab.id;
  base::check(!tabs.id_prefix.empty(), "a tab has an id, or the tabs have a prefix");
  return tabs.id_prefix + "-" + std::to_string(index + 1);
}

void write_link(Html& out, const Tabs& tabs, std::size_t index) {
  const Tab& tab = (*tabs.items)[index];
  out.literal("<li").classes(
      {"govuk-tabs__list-item", index == 0 ? "govuk-tabs__list-item--selected" : ""});
  out.literal("><a class=\"govuk-tabs__tab\"").href("#" + panel_id(tabs, index).value());
  write(out, tab.attributes);
  out.literal(">").text(*tab.label).literal("</a></li>");
}

void write_panel(Html& out, const Tabs& tabs, std::size_t index) {
  const TabPanel& panel = (*tabs.items)[index].panel;
  out.literal("<div").classes({"govuk-tabs__panel", index == 0 ? "" : "govuk-tabs__panel--hidden"});
  out.id(panel_id(tabs, index));
  write(out, panel.attributes);
  out.literal(">");
  const bool paragraph = panel.content.is_text() && !panel.content.empty();
  if (paragraph) out.literal("<p class=\"govuk-body\">");
  write(out, panel.content);
  if (paragraph) out.literal("</p>");
  out.literal("</div>");
}

}  // namespace

void write(Html& out, const Tabs& tabs) {
  out.literal("<div");
  if (tabs.id) out.id(*tabs.id);
  out.classes({"govuk-tabs", tabs.classes});
  write(out, tabs.attributes);
  out.literal(" data-module=\"govuk-tabs\"><h2 class=\"govuk-tabs__title\">");
  out.text(*tabs.title).literal("</h2>");
  if (!tabs.items->empty()) {
    out.literal("<ul class=\"govuk-tabs__list\">");
    for (std::size_t i = 0; i < tabs.items->size(); ++i) write_link(out, tabs, i);
    out.literal("</ul>");
    for (std::size_t i = 0; i < tabs.items->size(); ++i) write_panel(out, tabs, i);
  }
  out.literal("</div>");
}

}  // namespace stepwell::web::components
