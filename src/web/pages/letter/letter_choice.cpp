#include "web/pages/letter/letter_choice.h"

#include <algorithm>
#include <boost/json.hpp>
#include <optional>
#include <utility>

#include "app/records/topic_entry.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;

/// How much of what is said the topic says too; nothing, if it says something else.
std::optional<std::size_t> agreement(const json::object& topic, const json::object& said) {
  std::size_t agreed = 0;
  for (const auto& [field, value] : said) {
    const json::value* written = topic.if_contains(field);
    if (written == nullptr) continue;
    if (*written != value) return std::nullopt;
    ++agreed;
  }
  return agreed;
}

/// As the pack has them, but those of the stage before the others.
void put_stage_first(Letters& letters, std::size_t stage) {
  std::stable_partition(letters.begin(), letters.end(), [stage](const law::Letter* letter) {
    return letter->stages.applies_in(stage);
  });
}

}  // namespace

Letters letters_that_record(const law::Framework& law, const json::object& said,
                            std::size_t stage) {
  std::vector<std::pair<std::size_t, const law::Letter*>> found;
  for (const law::Letter& letter : law.letters) {
    if (!app::kind_of_topic(letter.records)) continue;
    if (const auto agreed = agreement(app::entry_of_topic(letter.records), said))
      found.emplace_back(*agreed, &letter);
  }
  std::stable_partition(found.begin(), found.end(), [stage](const auto& each) {
    return each.second->stages.applies_in(stage);
  });
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& one, const auto& other) { return one.first > other.first; });
  Letters letters;
  for (const auto& [agreed, letter] : found) letters.push_back(letter);
  return letters;
}

Letters letters_from(const law::Framework& law, Sender sender, std::size_t stage) {
  Letters letters;
  for (const law::Letter& letter : law.letters)
    if (letter.from.empty() == (sender == Sender::School)) letters.push_back(&letter);
  put_stage_first(letters, stage);
  return letters;
}

}  // namespace stepwell::web::pages
