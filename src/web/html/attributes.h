// Attributes that a page adds to a component, such as `data-...` or `autofocus`.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/html/html.h"

namespace stepwell::web::html {

/// One attribute: a name with a value, or a name alone.
struct Attribute {
  std::string name;
  std::optional<std::string> value = {};
};

/// Names are checked when they are added: a name that is not one, or that would carry script or
/// style (`onclick`, `style`), is our mistake. The value of `href`, `src` and the like is treated
/// as a `Url`. Every value is escaped when written.
class Attributes {
 public:
  Attributes() = default;
  Attributes(std::initializer_list<Attribute> attributes);

  Attributes& add(std::string_view name, std::string_view value);
  Attributes& flag(std::string_view name);
  bool empty() const { return attributes_.empty(); }

 private:
  friend void write(Html& out, const Attributes& attributes);
  std::vector<Attribute> attributes_;
};

/// Each as ` name="value"` or ` name`.
void write(Html& out, const Attributes& attributes);

}  // namespace stepwell::web::html
