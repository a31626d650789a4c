#include "law/choices.h"

#include <algorithm>

namespace stepwell::law {

const Choice* find_choice(const Framework& law, std::string_view list, std::string_view id) {
  const auto found =
      std::find_if(law.choices.begin(), law.choices.end(),
                   [&](const Choice& choice) { return choice.list == list && choice.id == id; });
  return found == law.choices.end() ? nullptr : &*found;
}

std::vector<const Choice*> choices_in(const Framework& law, std::string_view list) {
  std::vector<const Choice*> choices;
  for (const Choice& choice : law.choices)
    if (choice.list == list) choices.push_back(&choice);
  return choices;
}

}  // namespace stepwell::law
