#include "web/pages/move/newer_law.h"

#include <algorithm>

#include "app/moving/moving.h"
#include "web/form_page.h"
#include "web/pages/law/sources.h"
#include "web/texts/move.h"

namespace stepwell::web::pages {

void write_newer_law(html::Html& out, const AboutChild& about,
                     const std::vector<record::PossibleMove>& moves) {
  const bool has_help = about.file.standing.present_stage().on_register;
  const bool begins_help =
      std::any_of(moves.begin(), moves.end(), [&](const record::PossibleMove& possible) {
        return !has_help && about.law().stages[possible.move->to].on_register;
      });
  if (!begins_help) return;
  const auto way = app::way_of_newcomer(app::place_of(about.file), about.context.library);
  if (!way) return;
  out.literal("<div class=\"govuk-inset-text\">");
  paragraph(out, texts::newer_law_holds(way->to->name.en, way->newcomer->from));
  write_short_sources(out, about.law(), way->newcomer->cites);
  if (about.may(people::Action::MoveLaw)) link_line(out, about.path("/law"), texts::kNewerLawLink);
  paragraph(out, texts::kNewerLawChoice);
  out.literal("</div>");
}

}  // namespace stepwell::web::pages
