#include "web/components/banner.h"

namespace stepwell::web::components {

namespace {

std::string_view class_of(BannerKind kind) {
  switch (kind) {
    case BannerKind::Plain:
      return {};
    case BannerKind::Success:
      return "moj-banner--success";
    case BannerKind::Warning:
      return "moj-banner--warning";
    case BannerKind::Information:
      return "moj-banner--information";
  }
  return {};
}

void write_sign(Html& out, Literal path) {
  out.literal(
      "<svg class=\"moj-banner__icon\" fill=\"currentColor\" role=\"presentation\" "
      "focusable=\"false\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 25 25\" "
      "height=\"25\" width=\"25\"><path d=\"");
  out.literal(path).literal("\"/></svg>");
}

void write_sign(Html& out, BannerKind kind) {
  switch (kind) {
    case BannerKind::Plain:
      return;
    case BannerKind::Success:
      return write_sign(out, "M25,6.2L8.7,23.2L0,14.1l4-4.2l4.7,4.9L21,2L25,6.2z");
    case BannerKind::Warning:
      return write_sign(out,
                        "M13.6,15.4h-2.3v-4.5h2.3V15.4z M13.6,19.8h-2.3v-2.2h2.3V19.8z "
                        "M0,23.2h25L12.5,2L0,23.2z");
    case BannerKind::Information:
      return write_sign(out,
                        "M13.7,18.5h-2.4v-2.4h2.4V18.5z "
                        "M12.5,13.7c-0.7,0-1.2-0.5-1.2-1.2V7.7c0-0.7,0.5-1.2,1.2-1.2s1.2,"
                        "0.5,1.2,1.2v4.8 C13.7,13.2,13.2,13.7,12.5,13.7z "
                        "M12.5,0.5c-6.6,0-12,5.4-12,12s5.4,12,12,12s12-5.4,"
                        "12-12S19.1,0.5,12.5,0.5z");
  }
}

}  // namespace

void write(Html& out, const Banner& banner) {
  out.literal("<div").classes({"moj-banner", class_of(banner.kind), banner.classes});
  write(out, banner.attributes);
  out.literal(" role=\"region\"").attribute("aria-label", *banner.icon_fallback_text);
  out.literal(">");
  write_sign(out, banner.kind);
  out.literal("<div class=\"moj-banner__message\">");
  write(out, banner.content);
  out.literal("</div></div>");
}

}  // namespace stepwell::web::components
