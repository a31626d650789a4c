#include "web/pages/letter/how_sent.h"

#include <utility>
#include <vector>

#include "law/choices.h"

namespace stepwell::web::pages {

void ask_method(html::Html& out, const law::Framework& law, const Typed& typed,
                texts::Text legend) {
  std::vector<components::ChoiceItem> items;
  for (const law::Choice* choice : law::choices_in(law, kMethod))
    items.push_back(components::Choice{.content = choice->name.en, .value = choice->id});
  ask_one(out, typed, {.name = kMethod, .legend = legend, .items = std::move(items)});
}

std::string read_method(const law::Framework& law, Typed& typed, texts::Text missing) {
  std::string method = typed.value(kMethod);
  if (!law.has_choice(kMethod, method)) typed.problems.add(kMethod, missing);
  return method;
}

}  // namespace stepwell::web::pages
