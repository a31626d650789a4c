// What every component is made of. A component is a struct of options and a function `write` that
// appends its markup; the options have the names of those of the Nunjucks macros in snake_case.
// Must not know any page, route or person.
//
// Three things differ from the macros. The pairs `text` and `html` are one field, `content` (or
// `title`, `summary`...), that escapes a string and leaves `Html` alone. What has to be given has
// no default. And no component says a word of its own: words for a reader come from the catalogue
// with everything else, so those that a macro has in English are fields here.
#pragma once

#include <string>
#include <string_view>

#include "web/html/attributes.h"
#include "web/html/content.h"
#include "web/html/html.h"
#include "web/html/required.h"

namespace stepwell::web::components {

using html::Attributes;
using html::Content;
using html::Html;
using html::Id;
using html::Literal;
using html::Required;
using html::Url;

/// The component alone. Inside a page it is cheaper to `write` into the page itself.
template <class Component>
Html render(const Component& component) {
  Html out;
  write(out, component);
  return out;
}

/// The level of a heading, 1 to 6: other numbers are our mistake.
class HeadingLevel {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): `.heading_level = 3`.
  HeadingLevel(int level);
  /// `<h2`, without the end of the tag, for attributes to follow.
  void open(Html& out) const;
  /// `</h2>`.
  void close(Html& out) const;

 private:
  int level_;
};

}  // namespace stepwell::web::components
