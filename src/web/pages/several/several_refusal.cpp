#include "web/pages/several/several_refusal.h"

#include "web/pages/today/due_lines.h"
#include "web/texts/meeting.h"

namespace stepwell::web::pages {

void add_refusal(Typed& typed, const app::SeveralRefusal& refusal, std::string_view field,
                 std::string_view anchor) {
  if (refusal.said_otherwise) return give_back_again(typed);
  if (refusal.refusal.problems.empty()) typed.problems.add(field, texts::kNotSeen, anchor);
  const std::string name = name_of(refusal.name);
  for (const record::EntryProblem& problem : refusal.refusal.problems)
    typed.problems.add(field, texts::of_child_problem(name, texts::entry_problem(problem)), anchor);
}

}  // namespace stepwell::web::pages
