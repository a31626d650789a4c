#include "web/pages/specialist/specialists_page.h"

#include "web/pages/child/child_cards.h"
#include "web/pages/child/pack_words.h"
#include "web/pages/entry/options.h"
#include "web/pages/plan/plan_place.h"
#include "web/pages/specialist/specialist_lines.h"
#include "web/pages/specialist/specialist_parts.h"
#include "web/texts/specialist.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using people::Action;

void write_buttons(Html& out, const AboutChild& about) {
  if (!about.may(Action::RecordEntry)) return;
  out.literal("<div class=\"govuk-button-group\">");
  link_button(out, about.path("/specialists/ask"), texts::kAskTitle);
  link_button(out, about.path("/specialists/advice"), texts::kAdviceTitle,
              "govuk-button--secondary");
  link_button(out, about.path("/specialists/begin"), texts::kBeginTitle, "govuk-button--secondary");
  link_button(out, about.path("/diagnosis"), texts::kRecordDiagnosis, "govuk-button--secondary");
  out.literal("</div>");
}

void write_part(Html& out, texts::Text title, const Html& lines, texts::Text none = "") {
  if (lines.empty() && std::string_view(none).empty()) return;
  open_card(out, title);
  if (lines.empty()) paragraph(out, none);
  if (!lines.empty()) out.literal("<ul class=\"sw-rows\">").add(lines).literal("</ul>");
  close_card(out);
}

Html consent_lines(const AboutChild& about, const app::Specialists& there) {
  Html out;
  for (const app::Consent& consent : there.consents) {
    const std::string answer = small_first(about.words().name("consent_answer", consent.answer));
    out.literal("<li><span>");
    out.add(link_to(about, "/entries/" + std::to_string(consent.entry),
                    texts::consent_line(consent.of, answer, consent.on)));
    out.literal("</span></li>");
  }
  return out;
}

}  // namespace

http::Response show_specialists(const AboutChild& about) {
  const app::Specialists there = specialists_of(about);
  Page page{.title = texts::kSpecialists,
            .visitor = about.visitor(),
            .back = about.path(),
            .lead = about.file.name() + ". " + texts::kSpecialistsLead};
  Html& out = page.main;
  write_buttons(out, about);
  const bool is_empty = there.asked.empty() && there.involved.empty() && there.received.empty();
  if (is_empty) paragraph(out, texts::kNoSpecialists);
  write_part(out, texts::kInvolvedNow, involved_lines(about, there, Involved::Now));
  write_part(out, texts::kWaitedFor, asked_lines(about, there, Asked::Waiting));
  write_part(out, texts::kAdviceCame, advice_lines(about, there));
  write_part(out, texts::kConsents, consent_lines(about, there), texts::kNoConsents);
  write_part(out, texts::kDiagnoses, diagnosis_lines(about), texts::kNoDiagnosis);
  write_part(out, texts::kInvolvedBefore, involved_lines(about, there, Involved::Before));
  write_part(out, texts::kAskedBefore, asked_lines(about, there, Asked::Settled));
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
