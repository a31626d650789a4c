#include "web/pages/plan/draft_words.h"

#include "web/components/button.h"
#include "web/texts/plan.h"

namespace stepwell::web::pages {

using html::Html;

void open_for_script(Html& out, const std::string& address) {
  out.literal("<div data-draft").attribute("data-address", address);
  out.attribute("data-saving", texts::kSaving).attribute("data-not-saved", texts::kNotSaved);
  out.attribute("data-signed-out", texts::kSignedOutDraft);
  out.attribute("data-busy", texts::kBusyDraft);
  out.attribute("data-refused", texts::kRefusedDraft).literal(">");
}

void write_words_for_script(Html& out) {
  out.literal("<template data-draft-both><div class=\"sw-both-box\" role=\"group\"");
  out.attribute("aria-label", texts::kBothTitle).literal("><p class=\"govuk-error-message\">");
  out.text(texts::kBothTitle).literal("</p><div class=\"sw-both\"><div>");
  out.literal("<p class=\"govuk-label--s\" data-who></p><p class=\"sw-written\" data-theirs></p>");
  write(out, components::Button{.content = texts::kUseTheirs,
                                .type = "button",
                                .classes = "govuk-button--secondary sw-button--small",
                                .attributes = html::Attributes{{"data-keep", "theirs"}}});
  out.literal("</div><div><p class=\"govuk-label--s\">").text(texts::kMineTitle);
  out.literal("</p><p class=\"sw-written\" data-mine></p>");
  write(out, components::Button{.content = texts::kUseMine,
                                .type = "button",
                                .classes = "govuk-button--secondary sw-button--small",
                                .attributes = html::Attributes{{"data-keep", "mine"}}});
  out.literal("</div></div></div></template>");
}

}  // namespace stepwell::web::pages
