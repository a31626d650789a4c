#include "web/pages/letter/letter_paper.h"

namespace stepwell::web::pages {

using html::Html;

void write_letter_paper(Html& out, const LetterPaper& letter) {
  out.literal("<article class=\"sw-letter\"").attribute("lang", tag_of(letter.language));
  out.literal(">");
  for (const Addressee& each : letter.to) {
    out.literal("<p class=\"sw-letter__to\">").text(each.name);
    if (!each.address.empty()) out.literal("<br>").text(each.address);
    out.literal("</p>");
  }
  if (!letter.subject.empty())
    out.literal("<p><strong>").text(letter.subject).literal("</strong></p>");
  out.literal("<div class=\"sw-letter__body\">").text(letter.body).literal("</div></article>");
}

}  // namespace stepwell::web::pages
