#include "web/pages/child/stage_in_law.h"

namespace stepwell::web::pages {

std::string stage_in_law(const AboutChild& about) {
  const law::Stage& stage = about.file.standing.present_stage();
  const law::Framework* plain = about.context.library.find(about.law().id);
  const auto told = plain == nullptr ? std::nullopt : plain->stage_told(stage.id);
  if (!told || plain->stages[*told].name.en == stage.name.en) return {};
  return plain->stages[*told].name.en;
}

}  // namespace stepwell::web::pages
