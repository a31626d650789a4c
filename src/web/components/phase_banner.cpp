#include "web/components/phase_banner.h"

namespace stepwell::web::components {

void write(Html& out, const PhaseBanner& banner) {
  out.literal("<div").classes({"govuk-phase-banner govuk-width-container", banner.classes});
  write(out, banner.attributes);
  out.literal("><p class=\"govuk-phase-banner__content\">");
  out.literal("<strong").classes(
      {"govuk-tag govuk-phase-banner__content__tag", banner.tag.classes});
  write(out, banner.tag.attributes);
  out.literal(">");
  write(out, banner.tag.content);
  out.literal("</strong> <span class=\"govuk-phase-banner__text\">");
  write(out, banner.content);
  out.literal("</span></p></div>");
}

}  // namespace stepwell::web::components
