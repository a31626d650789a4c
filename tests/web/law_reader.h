// What the tests of the pages of the law share.
#pragma once

#include <string>

#include "tests/web/caseload.h"
#include "web/html/html.h"

namespace stepwell::testing {

/// As it stands in a page.
inline std::string escaped(const std::string& text) {
  web::html::Html out;
  out.text(text);
  return std::string(out.markup());
}

/// Reads the page of a law as somebody of the school does.
struct LawReader : Caseload {
  std::string page_of(const law::Framework& law) { return text_of(teacher.get("/law/" + law.id)); }
};

}  // namespace stepwell::testing
