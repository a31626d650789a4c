#include "web/components/language_navigation.h"

namespace stepwell::web::components {

namespace {

void write_language(Html& out, const LanguageItem& item) {
  if (!item.lang.empty()) out.attribute("lang", item.lang);
  if (!item.dir.empty()) out.attribute("dir", item.dir);
  write(out, item.attributes);
  out.literal(">");
  write(out, item.content);
}

void write_current(Html& out, const LanguageItem& item) {
  out.literal("<span").classes({"govuk-language-navigation__text", item.classes});
  out.attribute("aria-current", "true");
  write_language(out, item);
  out.literal("</span>");
}

void write_link(Html& out, const LanguageItem& item) {
  out.literal("<a").classes({"govuk-language-navigation__link", item.classes}).href(*item.href);
  out.attribute("rel", "alternate");
  const std::string& target = item.href_lang.empty() ? item.lang : item.href_lang;
  if (!target.empty()) out.attribute("hreflang", target);
  write_language(out, item);
  if (!item.language_description_text.empty()) {
    out.literal("<span class=\"govuk-visually-hidden\"> ");
    out.text(item.language_description_text).literal("</span>");
  }
  out.literal("</a>");
}

}  // namespace

void write(Html& out, const LanguageNavigation& navigation) {
  out.literal("<nav").classes({"govuk-language-navigation", navigation.classes});
  write(out, navigation.attributes);
  out.attribute("aria-label", *navigation.aria_label);
  out.literal("><ul class=\"govuk-language-navigation__list\">");
  for (const LanguageItem& item : *navigation.items) {
    out.literal("<li class=\"govuk-language-navigation__list-item\">");
    if (item.current || !item.href) {
      write_current(out, item);
    } else {
      write_link(out, item);
    }
    out.literal("</li>");
  }
  out.literal("</ul></nav>");
}

}  // namespace stepwell::web::components
