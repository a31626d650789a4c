// Who from outside helps: who is involved, the last advice, a diagnosis. What is waited for stands
// among what is due.
#include "web/pages/child/child_cards.h"
#include "web/pages/specialist/specialist_lines.h"
#include "web/pages/specialist/specialist_parts.h"
#include "web/texts/specialist.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

void write_list(Html& out, texts::Text title, const Html& lines) {
  if (lines.empty()) return;
  out.literal("<h3 class=\"govuk-heading-s sw-part\">").text(title).literal("</h3>");
  out.literal("<ul class=\"sw-rows\">").add(lines).literal("</ul>");
}

}  // namespace

void write_specialists_card(Html& out, const ChildCards& cards) {
  const AboutChild& about = cards.about;
  const app::Specialists there = specialists_of(about);
  const Html diagnoses = diagnosis_lines(about);
  open_card(out, texts::kSpecialists);
  const bool is_empty = there.asked.empty() && there.involved.empty() && there.received.empty();
  if (is_empty && diagnoses.empty()) paragraph(out, texts::kNoSpecialists);
  write_list(out, texts::kInvolvedNow, involved_lines(about, there, Involved::Now));
  write_list(out, texts::kLastAdvice, advice_lines(about, there, 1));
  write_list(out, texts::kDiagnoses, diagnoses);
  link_line(out, about.path("/specialists"), texts::kAllOfThem);
  close_card(out);
}

}  // namespace stepwell::web::pages
