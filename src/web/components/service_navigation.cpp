#include "web/components/service_navigation.h"

namespace stepwell::web::components {

namespace {

void add_optional(Html& out, const std::optional<Html>& part) {
  if (part) out.add(*part);
}

void write_place(Html& out, NavigationPlace place) {
  switch (place) {
    case NavigationPlace::Elsewhere:
      return;
    case NavigationPlace::Within:
      out.attribute("aria-current", "true");
      return;
    case NavigationPlace::Current:
      out.attribute("aria-current", "page");
      return;
  }
}

// Strong, so that those who use their own colours still see where they are.
void write_words(Html& out, const ServiceNavigationItem& item) {
  const bool here = item.place != NavigationPlace::Elsewhere;
  if (here) out.literal("<strong class=\"govuk-service-navigation__active-fallback\">");
  write(out, item.content);
  if (here) out.literal("</strong>");
}

void write(Html& out, const ServiceNavigationItem& item) {
  out.literal("<li").classes(
      {"govuk-service-navigation__item",
       item.place == NavigationPlace::Elsewhere ? "" : "govuk-service-navigation__item--active"});
  out.literal(">");
  if (item.href) {
    out.literal("<a class=\"govuk-service-navigation__link\"").href(*item.href);
    write_place(out, item.place);
    write(out, item.attributes);
    out.literal(">");
    write_words(out, item);
    out.literal("</a>");
  } else if (!item.content.empty()) {
    out.literal("<span class=\"govuk-service-navigation__text\"");
    write_place(out, item.place);
    out.literal(">");
    write_words(out, item);
    out.literal("</span>");
  }
  out.literal("</li>");
}

void write_service_name(Html& out, const ServiceNavigation& navigation) {
  if (navigation.service_name.empty()) return;
  out.literal("<span class=\"govuk-service-navigation__service-name\">");
  if (navigation.service_url) {
    out.literal("<a").href(*navigation.service_url);
    out.literal(" class=\"govuk-service-navigation__link\">");
    out.text(navigation.service_name).literal("</a>");
  } else {
    out.literal("<span class=\"govuk-service-navigation__text\">");
    out.text(navigation.service_name).literal("</span>");
  }
  out.literal("</span>");
}

// Hidden until the script has found that it can work: without it the list stays open.
void write_menu_button(Html& out, const ServiceNavigation& navigation) {
  if (!navigation.collapse_navigation_on_mobile.value_or(navigation.navigation.size() > 1)) return;
  out.literal(
      "<button type=\"button\" "
      "class=\"govuk-service-navigation__toggle govuk-js-service-navigation-toggle\"");
  out.attribute("aria-controls", navigation.navigation_id.value());
  if (!navigation.menu_button_label.empty() &&
      navigation.menu_button_label != *navigation.menu_button_text) {
    out.attribute("aria-label", navigation.menu_button_label);
  }
  out.literal(" hidden aria-hidden=\"true\">").text(*navigation.menu_button_text);
  out.literal("</button>");
}

void write_list(Html& out, const ServiceNavigation& navigation) {
  const ServiceNavigationSlots& slots = navigation.slots;
  if (navigation.navigation.empty() && !slots.navigation_start && !slots.navigation_end) return;
  const std::string& label = navigation.navigation_label;
  out.literal("<nav").attribute("aria-label", label.empty() ? *navigation.menu_button_text : label);
  out.classes({"govuk-service-navigation__wrapper", navigation.navigation_classes}).literal(">");
  write_menu_button(out, navigation);
  out.literal("<ul class=\"govuk-service-navigation__list\"").id(navigation.navigation_id);
  out.literal(">");
  add_optional(out, slots.navigation_start);
  for (const ServiceNavigationItem& item : navigation.navigation) write(out, item);
  add_optional(out, slots.navigation_end);
  out.literal("</ul></nav>");
}

void write_inside(Html& out, const ServiceNavigation& navigation) {
  out.classes({"govuk-service-navigation", navigation.classes});
  out.literal(" data-module=\"govuk-service-navigation\"");
  write(out, navigation.attributes);
  out.literal("><div").classes(
      {"govuk-width-container",
       navigation.slots.end_inline ? "govuk-service-navigation__inlining-container" : ""});
  out.literal(">");
  add_optional(out, navigation.slots.start);
  out.literal("<div class=\"govuk-service-navigation__container\">");
  write_service_name(out, navigation);
  write_list(out, navigation);
  out.literal("</div>");
  add_optional(out, navigation.slots.end);
  out.literal("</div>");
}

}  // namespace

void write(Html& out, const ServiceNavigation& navigation) {
  // With more than the navigation in it, the whole is a landmark of its own.
  const bool section =
      !navigation.service_name.empty() || navigation.slots.start || navigation.slots.end;
  if (!section) {
    out.literal("<div");
    write_inside(out, navigation);
    out.literal("</div>");
    return;
  }
  out.literal("<section").attribute("aria-label", navigation.aria_label);
  write_inside(out, navigation);
  out.literal("</section>");
}

}  // namespace stepwell::web::components
