#include "web/pages/plan/draft_presence.h"

#include <algorithm>

namespace stepwell::web::pages {

void note_presence(const AboutPlan& plan, const std::string& field) {
  plan.about.context.drafts.note_presence(plan.draft_id(), plan.about.person(), field, plan.now());
}

std::vector<std::string> others_present(const AboutPlan& plan) {
  constexpr int kSeconds = 120;
  const base::Instant since{plan.now().seconds - kSeconds};
  std::vector<std::string> names;
  for (const auto& each : plan.about.context.drafts.present(plan.draft_id(), since)) {
    if (each.person == plan.about.person()) continue;
    std::string name = plan.about.name_of(each.person);
    if (std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(std::move(name));
  }
  return names;
}

}  // namespace stepwell::web::pages
