#include "web/html/html.h"

#include <utility>

#include "web/html/escape.h"

namespace stepwell::web::html {

Html& Html::text(std::string_view text) {
  append_escaped(markup_, text);
  return *this;
}

// For names that were checked by their own type: `AttributeName`, or `Attributes` when it was
// filled.
void write_named(Html& out, std::string_view name, std::string_view value) {
  write_flag(out, name);
  out.markup_.append("=\"");
  append_escaped(out.markup_, value);
  out.markup_.push_back('"');
}

void write_flag(Html& out, std::string_view name) {
  out.markup_.push_back(' ');
  out.markup_.append(name);
}

Html& Html::attribute(AttributeName name, std::string_view value) {
  write_named(*this, name.view(), value);
  return *this;
}

Html& Html::flag(AttributeName name) {
  write_flag(*this, name.view());
  return *this;
}

Html& Html::href(const Url& url) {
  write_named(*this, "href", url.address());
  return *this;
}

Html& Html::action(const Url& url) {
  write_named(*this, "action", url.address());
  return *this;
}

Html& Html::src(const Url& url) {
  write_named(*this, "src", url.address());
  return *this;
}

Html& Html::classes(std::initializer_list<std::string_view> parts) {
  markup_.append(" class=\"");
  bool first = true;
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    if (!first) markup_.push_back(' ');
    append_escaped(markup_, part);
    first = false;
  }
  markup_.push_back('"');
  return *this;
}

Html Html::trust_this_markup_although_nothing_has_escaped_it(std::string markup) {
  Html html;
  html.markup_ = std::move(markup);
  return html;
}

}  // namespace stepwell::web::html
