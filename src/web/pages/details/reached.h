// What an address or a number by which somebody is reached looks like, where a person types one.
// Knows no form.
#pragma once

#include <string>

namespace stepwell::web::pages {

/// "name@example.org": one @ with something on both sides, and no space.
bool is_email(const std::string& text);
/// Whether it can be a telephone number at all.
bool has_digit(const std::string& text);
/// An address of a page, with http or https, that a link may lead to.
bool is_web_address(const std::string& link);

}  // namespace stepwell::web::pages
