#include "web/html/id.h"

#include "base/check.h"

namespace stepwell::web::html {

std::string Id::checked(std::string_view id) {
  constexpr std::string_view kWhiteSpace(" \t\n\r\f\v\0", 7);
  base::check(!id.empty(), "the id of an element is not empty");
  base::check(id.find_first_of(kWhiteSpace) == std::string_view::npos,
              "the id of an element has no white space");
  return std::string(id);
}

}  // namespace stepwell::web::html
