#include "web/components/sub_navigation.h"

namespace stepwell::web::components {

namespace {

void write(Html& out, const SubNavigationItem& item) {
  out.literal("<li").classes({"moj-sub-navigation__item", item.classes});
  out.literal("><a class=\"moj-sub-navigation__link\"");
  if (item.place == LinkPlace::Here) out.attribute("aria-current", "page");
  out.href(item.href);
  write(out, item.attributes);
  out.literal(">");
  write(out, item.content);
  out.literal("</a></li>");
}

}  // namespace

void write(Html& out, const SubNavigation& navigation) {
  out.literal("<nav").classes({"moj-sub-navigation", navigation.classes});
  out.attribute("aria-label", *navigation.label);
  write(out, navigation.attributes);
  out.literal("><ul class=\"moj-sub-navigation__list\">");
  for (const SubNavigationItem& item : *navigation.items) write(out, item);
  out.literal("</ul></nav>");
}

}  // namespace stepwell::web::components
