#include "web/session_warning.h"

#include <string>

#include "web/components/button.h"
#include "web/form_page.h"
#include "web/texts.h"

namespace stepwell::web {
namespace {

using html::Html;

void write_case(Html& out, std::string_view name, std::string_view title, std::string_view text) {
  out.literal("<div hidden").attribute("data-session-case", name);
  out.literal("><h2 class=\"govuk-heading-m\"").id("session-" + std::string(name)).literal(">");
  out.text(title).literal("</h2><p class=\"govuk-body\">").text(text).literal("</p></div>");
}

void write_button(Html& out, texts::Text words, std::string_view what, std::string classes) {
  html::Attributes attributes;
  attributes.add("data-session-button", what);
  write(out, components::Button{.content = words,
                                .type = "button",
                                .classes = std::move(classes),
                                .attributes = std::move(attributes)});
}

}  // namespace

void write_session_warning(Html& out, const Visitor& visitor) {
  out.literal("<dialog class=\"sw-session\" id=\"session\" aria-live=\"polite\"");
  out.attribute("data-seconds-left", std::to_string(visitor.session.seconds_left));
  out.attribute("data-warn-at", std::to_string(app::kWarningSeconds));
  out.attribute("data-csrf", app::csrf_token(visitor.token)).literal(">");
  write_case(out, "ending", texts::kEndingTitle, texts::kEndingText);
  write_case(out, "for-good", texts::kEndingTitle, texts::kEndingForGood);
  write_case(out, "ended", texts::kEndedTitle, texts::kEnded);
  out.literal("<div class=\"govuk-button-group\">");
  write_button(out, texts::kStay, "stay", {});
  write_button(out, texts::kClose, "close", "govuk-button--secondary");
  out.literal("</div></dialog>");
}

}  // namespace stepwell::web
