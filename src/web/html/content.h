// What stands inside a component: text, which is escaped, or safe HTML, which stays as it is.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "web/html/html.h"

namespace stepwell::web::html {

/// Made from a string it is text; made from `Html` it is markup. In the place of the pairs `text`
/// and `html` of the Nunjucks macros, so that one of them is always there and never both.
class Content {
 public:
  // NOLINTBEGIN(google-explicit-constructor): `.content = "Save"` is what a page wants to say, and
  // it is always escaped.
  Content(std::string_view text) : kind_(Kind::Text) { html_.text(text); }
  Content(const char* text) : Content(std::string_view(text)) {}
  Content(const std::string& text) : Content(std::string_view(text)) {}
  Content(Html html) : html_(std::move(html)), kind_(Kind::Markup) {}
  // NOLINTEND(google-explicit-constructor)

  bool empty() const { return html_.empty(); }
  /// Some components put a paragraph around text and leave markup alone.
  bool is_text() const { return kind_ == Kind::Text; }
  const Html& html() const { return html_; }

 private:
  enum class Kind { Text, Markup };
  Html html_;
  Kind kind_;
};

inline void write(Html& out, const Content& content) {
  out.add(content.html());
}

}  // namespace stepwell::web::html
