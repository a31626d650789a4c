#include "web/components/panel.h"

#include "web/components/button.h"

namespace stepwell::web::components {

namespace {

void write_button(Html& out, const PanelAction& action) {
  Button button{.content = *action.text,
                .href = action.href,
                .type = action.type.empty() ? "button" : action.type,
                .classes = "govuk-button--inverse",
                .attributes = action.attributes};
  if (!action.classes.empty()) button.classes += " " + action.classes;
  write(out, button);
}

void write(Html& out, const PanelAction& action) {
  if (!action.href || action.type == "button") return write_button(out, action);
  out.literal("<a").classes({"govuk-link govuk-link--inverse", action.classes}).href(*action.href);
  write(out, action.attributes);
  out.literal(">").text(*action.text).literal("</a>");
}

void write(Html& out, const PanelActions& actions) {
  out.literal("<div").classes({"govuk-panel__actions", actions.classes});
  write(out, actions.attributes);
  out.literal(">");
  if (!actions.items->empty()) {
    out.literal("<div class=\"govuk-button-group\">");
    for (const PanelAction& action : *actions.items) {
      write(out, action);
      out.literal(" ");
    }
    out.literal("</div>");
  }
  out.literal("</div>");
}

std::string_view class_of(PanelKind kind) {
  switch (kind) {
    case PanelKind::Confirmation:
      return "govuk-panel--confirmation";
    case PanelKind::Interruption:
      return "govuk-panel--interruption";
  }
  return {};
}

}  // namespace

void write(Html& out, const Panel& panel) {
  out.literal("<div").classes({"govuk-panel", class_of(panel.kind), panel.classes});
  write(out, panel.attributes);
  out.literal(">");
  panel.heading_level.open(out);
  out.literal(" class=\"govuk-panel__title\">");
  write(out, panel.title);
  panel.heading_level.close(out);
  if (panel.content && !panel.content->empty()) {
    out.literal("<div class=\"govuk-panel__body\">");
    write(out, *panel.content);
    out.literal("</div>");
  }
  if (panel.kind == PanelKind::Interruption && panel.actions) write(out, *panel.actions);
  out.literal("</div>");
}

}  // namespace stepwell::web::components
