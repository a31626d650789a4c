#include "app/family/letter_pair.h"

#include <boost/json.hpp>

#include "record/body.h"

namespace stepwell::app {

using record::text_in;

namespace {

bool says_the_same(const record::Entry& letter, const record::Entry& after) {
  return !text_in(letter, "text").empty() && is_said_beside(letter, after);
}

}  // namespace

bool is_letter(const record::Entry& entry) {
  return law::spec(entry.topic.kind).name == "letter_sent";
}

bool is_said_beside(const record::Entry& letter, const record::Entry& after) {
  if (!is_letter(letter)) return false;
  const std::string text = text_in(letter, "text");
  if (!text.empty()) return text_in(after, "text") == text;
  return after.on == letter.on && after.recorded_at == letter.recorded_at;
}

std::optional<record::Position> same_words_of(std::span<const record::Entry> entries,
                                              record::Position position) {
  const auto at = static_cast<std::size_t>(position);
  if (position < 1 || entries.size() < at) return std::nullopt;
  if (at < entries.size() && says_the_same(entries[at - 1], entries[at])) return position + 1;
  if (1 < at && says_the_same(entries[at - 2], entries[at - 1])) return position - 1;
  return std::nullopt;
}

}  // namespace stepwell::app
