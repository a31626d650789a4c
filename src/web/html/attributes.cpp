#include "web/html/attributes.h"

#include "base/check.h"

namespace stepwell::web::html {

void write_named(Html& out, std::string_view name, std::string_view value);
void write_flag(Html& out, std::string_view name);

namespace {

void check_name(std::string_view name) {
  base::check(is_attribute_name(name), "an attribute has a name that is one");
  base::check(!carries_code(name), "pages carry no script or style in attributes");
}

}  // namespace

Attributes::Attributes(std::initializer_list<Attribute> attributes) {
  attributes_.reserve(attributes.size());
  for (const Attribute& attribute : attributes) {
    if (attribute.value) {
      add(attribute.name, *attribute.value);
    } else {
      flag(attribute.name);
    }
  }
}

Attributes& Attributes::add(std::string_view name, std::string_view value) {
  check_name(name);
  const bool is_address = takes_an_address(name);
  attributes_.push_back(
      {.name = std::string(name), .value = is_address ? Url(value).address() : std::string(value)});
  return *this;
}

Attributes& Attributes::flag(std::string_view name) {
  check_name(name);
  attributes_.push_back({.name = std::string(name)});
  return *this;
}

void write(Html& out, const Attributes& attributes) {
  for (const Attribute& attribute : attributes.attributes_) {
    if (attribute.value) {
      write_named(out, attribute.name, *attribute.value);
    } else {
      write_flag(out, attribute.name);
    }
  }
}

}  // namespace stepwell::web::html
