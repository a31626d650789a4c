#include "web/components/error_message.h"

namespace stepwell::web::components {

namespace {

void write_after_id(Html& out, const ErrorMessage& message) {
  out.classes({"govuk-error-message", message.classes});
  write(out, message.attributes);
  out.literal(">");
  if (!message.visually_hidden_text->empty()) {
    out.literal("<span class=\"govuk-visually-hidden\">").text(*message.visually_hidden_text);
    out.literal(":</span> ");
  }
  write(out, message.content);
  out.literal("</p>");
}

}  // namespace

void write(Html& out, const ErrorMessage& message) {
  out.literal("<p");
  if (message.id) out.id(*message.id);
  write_after_id(out, message);
}

void write(Html& out, const ErrorMessage& message, const Id& id) {
  out.literal("<p").id(id);
  write_after_id(out, message);
}

}  // namespace stepwell::web::components
