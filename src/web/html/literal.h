// Words that stand in the source code itself. Only the compiler can make these, so that no text
// that came in at run time can pass for markup or for the name of an attribute.
#pragma once

#include <cstddef>
#include <string_view>

namespace stepwell::web::html {

/// Markup written in the source. Cannot be made from a `std::string` or from anything else known
/// only at run time.
class Literal {
 public:
  template <std::size_t N>
  // NOLINTNEXTLINE(google-explicit-constructor): a literal is meant to be written as it is.
  consteval Literal(const char (&markup)[N]) : markup_(markup, N - 1) {}

  constexpr std::string_view view() const { return markup_; }

 private:
  std::string_view markup_;
};

/// Whether an attribute takes an address, which has to be a `Url`.
constexpr bool takes_an_address(std::string_view name) {
  return name == "href" || name == "src" || name == "action" || name == "formaction" ||
         name == "poster" || name == "cite" || name == "background" || name == "ping" ||
         name == "data" || name == "srcset" || name == "xlink:href" || name == "manifest";
}

/// Whether an attribute would carry script or style, which the pages never do.
constexpr bool carries_code(std::string_view name) {
  return name.starts_with("on") || name == "style" || name == "srcdoc";
}

/// Lower-case letters, digits and `-`, `.`, `:`, `_`: nothing that could end the name of an
/// attribute.
constexpr bool is_attribute_name(std::string_view name) {
  for (const char c : name) {
    const bool allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
                         c == ':' || c == '_';
    if (!allowed) return false;
  }
  return !name.empty();
}

/// The name of an attribute that holds plain text. A name that takes an address or code does not
/// compile.
class AttributeName {
 public:
  template <std::size_t N>
  // NOLINTNEXTLINE(google-explicit-constructor): a literal is meant to be written as it is.
  consteval AttributeName(const char (&name)[N]) : name_(name, N - 1) {
    if (!is_attribute_name(name_)) throw "this is not the name of an attribute";
    if (takes_an_address(name_)) throw "this attribute takes a Url";
    if (carries_code(name_)) throw "pages carry no script or style in attributes";
  }

  constexpr std::string_view view() const { return name_; }

 private:
  std::string_view name_;
};

}  // namespace stepwell::web::html
