// A letter as it lies on the paper, before it is sent and after. Knows no form.
#pragma once

#include <string>
#include <vector>

#include "web/html/html.h"
#include "web/pages/letter/addressees.h"

namespace stepwell::web::pages {

struct LetterPaper {
  std::vector<Addressee> to;
  std::string subject, body;
  Language language = Language::English;
};
void write_letter_paper(html::Html& out, const LetterPaper& letter);

}  // namespace stepwell::web::pages
