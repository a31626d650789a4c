#include "web/components/character_count.h"

namespace stepwell::web::components {

namespace {

bool has_limit(const CharacterCount& count) {
  return count.maxlength || count.maxwords;
}

std::string_view name_of(const CharacterCount& count) {
  switch (count.count_type) {
    case CountType::ByLimit:
      return count.maxwords ? "words" : "";
    case CountType::Characters:
      return "characters";
    case CountType::Words:
      return "words";
    case CountType::Graphemes:
      return "length";
  }
  return {};
}

void write_number(Html& out, html::AttributeName name, const std::optional<int>& number) {
  if (number) out.attribute(name, std::to_string(*number));
}

void write_translations(Html& out, const CharacterCount& count) {
  if (!has_limit(count)) {
    write_translation(out, "data-i18n.textarea-description.other", count.textarea_description_text);
  }
  write_translation(out, Literal("characters-under-limit"), count.characters_under_limit_text);
  write_translation(out, "data-i18n.characters-at-limit", count.characters_at_limit_text);
  write_translation(out, Literal("characters-over-limit"), count.characters_over_limit_text);
  write_translation(out, Literal("words-under-limit"), count.words_under_limit_text);
  write_translation(out, "data-i18n.words-at-limit", count.words_at_limit_text);
  write_translation(out, Literal("words-over-limit"), count.words_over_limit_text);
}

void open(Html& out, const CharacterCount& count) {
  const Textarea& textarea = count.textarea;
  open_unfinished(out, textarea.form_group, state_of(textarea.error_message),
                  "govuk-character-count");
  out.literal(" data-module=\"govuk-character-count\"");
  write_number(out, "data-maxlength", count.maxlength);
  write_number(out, "data-maxwords", count.maxwords);
  write_number(out, "data-threshold", count.threshold);
  const std::string_view type = name_of(count);
  if (!type.empty()) out.attribute("data-count-type", type);
  write_translations(out, count);
  write(out, textarea.form_group.attributes);
  out.literal(">");
}

Html message(const CharacterCount& count, const Id& info_id) {
  Html out;
  const Hint hint{
      .content = has_limit(count) ? std::string_view(count.textarea_description_text) : "",
      .classes = count.count_message_classes};
  write(out, hint, info_id, "govuk-character-count__message");
  return out;
}

}  // namespace

void write(Html& out, const CharacterCount& count) {
  Textarea inner = count.textarea;
  const Id id = id_or_name(inner.id, *inner.name);
  const Id info_id = id.value() + "-info";
  inner.described_by = info_id.value();
  inner.classes = inner.classes.empty() ? "govuk-js-character-count"
                                        : "govuk-js-character-count " + inner.classes;
  Html after = message(count, info_id);
  write_optional(after, inner.form_group.after_input);
  inner.form_group.after_input = std::move(after);
  open(out, count);
  write_inside_group(out, inner);
  close(out, inner.form_group);
}

}  // namespace stepwell::web::components
