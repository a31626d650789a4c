#include "web/components/identity_bar.h"

namespace stepwell::web::components {

void write(Html& out, const IdentityBar& bar) {
  out.literal("<div").classes({"moj-identity-bar", bar.classes});
  write(out, bar.attributes);
  out.literal(
      "><div class=\"moj-identity-bar__container\"><div class=\"moj-identity-bar__details\">"
      "<span class=\"moj-identity-bar__title\">");
  write(out, bar.title);
  out.literal("</span></div>");
  if (!bar.menus.empty()) {
    out.literal("<div class=\"moj-identity-bar__actions\">");
    for (const ButtonMenu& menu : bar.menus) {
      out.literal("<div class=\"moj-identity-bar__menu\">");
      write(out, menu);
      out.literal("</div>");
    }
    out.literal("</div>");
  }
  out.literal("</div></div>");
}

}  // namespace stepwell::web::components
