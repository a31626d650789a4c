#include "web/components/side_navigation.h"

namespace stepwell::web::components {

namespace {

void write(Html& out, const SideNavigationHeading& heading) {
  heading.level.open(out);
  out.classes({"moj-side-navigation__title", heading.classes});
  write(out, heading.attributes);
  out.literal(">");
  write(out, heading.content);
  heading.level.close(out);
}

void write(Html& out, const SideNavigationItem& item) {
  const bool here = item.place == LinkPlace::Here;
  out.literal("<li").classes(
      {"moj-side-navigation__item", here ? "moj-side-navigation__item--active" : ""});
  write(out, item.attributes);
  out.literal("><a").href(item.href);
  if (here) out.attribute("aria-current", "location");
  out.literal(">");
  write(out, item.content);
  out.literal("</a></li>");
}

}  // namespace

void write(Html& out, const SideNavigation& navigation) {
  out.literal("<nav").classes({"moj-side-navigation", navigation.classes});
  out.attribute("aria-label", *navigation.label);
  write(out, navigation.attributes);
  out.literal(">");
  for (const SideNavigationSection& section : *navigation.sections) {
    if (section.heading) write(out, *section.heading);
    out.literal("<ul class=\"moj-side-navigation__list\">");
    for (const SideNavigationItem& item : section.items) write(out, item);
    out.literal("</ul>");
  }
  out.literal("</nav>");
}

}  // namespace stepwell::web::components
