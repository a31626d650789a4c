// How many rows of a repeated question a form shows, and what its fields are called. Knows no kind.
#pragma once

#include <string>
#include <string_view>

#include "web/form_page.h"

namespace stepwell::web::pages {

/// The button that adds a row: its value is the field.
inline constexpr std::string_view kMoreField = "more";

/// "agreed-0-what".
std::string row_field(std::string_view field, std::size_t row, std::string_view inner);
/// How many were shown when the form was sent; one before that.
std::size_t rows_shown(const Typed& typed, std::string_view field);
/// The same, and one more if that was asked for.
std::size_t rows_to_show(const Typed& typed, std::string_view field);

}  // namespace stepwell::web::pages
