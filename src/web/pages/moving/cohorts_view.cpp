#include "web/pages/moving/cohorts_view.h"

#include "web/components/details.h"
#include "web/pages/law/sources.h"
#include "web/texts/moving.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

std::vector<std::string> stages_of(const law::Framework& law, const law::StageSet& set) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < law.stages.size(); ++i)
    if (set.contains(i)) names.push_back(law.stages[i].name.en);
  return names;
}

void write_line(Html& out, const law::Framework& law, const std::string& words,
                const law::Cites& cites) {
  out.literal("<li>").text(words);
  write_short_sources(out, law, cites);
  out.literal("</li>");
}

}  // namespace

void write_cohorts(Html& out, const law::Framework& law) {
  if (!law.transfer) return;
  Html lines;
  for (const law::Transfer::Newcomer& row : law.transfer->newcomers)
    write_line(lines, law,
               texts::newcomer_line(stages_of(law, row.stages), row.born_from, row.from),
               row.cites);
  for (const law::Transfer::Cohort& row : law.transfer->cohorts)
    write_line(lines, law,
               texts::cohort_line(stages_of(law, row.stages), row.year_groups_2021, row.window),
               row.cites);
  for (const law::Transfer::Commencement& row : law.transfer->commencements)
    write_line(lines, law,
               texts::commencement_line(stages_of(law, row.stages), row.born_before, row.on),
               row.cites);
  if (lines.empty()) return;
  Html list;
  list.literal("<ul class=\"govuk-list govuk-list--bullet\">").add(lines).literal("</ul>");
  components::write(out, components::Details{.summary = texts::who_moves_when(law.name.en),
                                             .content = std::move(list)});
}

}  // namespace stepwell::web::pages
