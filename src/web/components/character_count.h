// Several lines of text with a limit, counted while a person types.
#pragma once

#include <optional>
#include <string>

#include "web/components/textarea.h"
#include "web/components/translations.h"

namespace stepwell::web::components {

/// What is counted: `ByLimit` leaves it to the limit that is given. A grapheme is what a reader
/// takes for one sign.
enum class CountType { ByLimit, Characters, Words, Graphemes };

struct CharacterCount {
  /// Everything but the group's words: id, name, label, hint, value, rows, error.
  Textarea textarea;
  std::optional<int> maxlength = {};
  std::optional<int> maxwords = {};
  CountType count_type = CountType::ByLimit;
  /// The share of the limit, in per cent, from which the count is shown.
  std::optional<int> threshold = {};
  /// "You can enter up to 200 characters": the limit written in; with no limit known here, the text
  /// with `%{count}` for the script.
  std::string textarea_description_text = {};
  std::string count_message_classes = {};
  /// What the script says; words that are not given are English.
  PluralText characters_under_limit_text = {};
  std::string characters_at_limit_text = {};
  PluralText characters_over_limit_text = {};
  PluralText words_under_limit_text = {};
  std::string words_at_limit_text = {};
  PluralText words_over_limit_text = {};
};

void write(Html& out, const CharacterCount& count);

}  // namespace stepwell::web::components
