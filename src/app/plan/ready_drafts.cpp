#include "app/plan/ready_drafts.h"

namespace stepwell::app {

std::vector<Draft> ready_drafts_of(const std::string& person, const std::string& school,
                                   DraftStore& drafts, Casework& casework, const Owners& owners) {
  const bool leads = owners.leads(person);
  auto ready = drafts.ready(school);
  std::erase_if(ready, [&](const Draft& draft) {
    if (draft.ready_for != person && !leads) return true;
    const bool may_write = casework.may(people::Action::DraftPlan, draft.ready_for, draft.id.child);
    return may_write ? draft.ready_for != person : !leads;
  });
  return ready;
}

}  // namespace stepwell::app
