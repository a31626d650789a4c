#include "web/components/choices.h"

#include <algorithm>

namespace stepwell::web::components {

namespace {

std::string_view class_of(ChoiceKind kind, std::string_view radios, std::string_view checkboxes) {
  switch (kind) {
    case ChoiceKind::Radios:
      return radios;
    case ChoiceKind::Checkboxes:
      return checkboxes;
  }
  return {};
}

Id id_of(const Choices& choices, const Choice& item, std::size_t position) {
  if (item.id) return *item.id;
  if (position == 1) return choices.id_prefix;
  return choices.id_prefix.value() + "-" + std::to_string(position);
}

bool is_checked(const Choices& choices, const Choice& item) {
  if (item.checked) return *item.checked;
  return std::ranges::find(choices.values, *item.value) != choices.values.end();
}

bool has_hint(const Choice& item) {
  return item.hint && !item.hint->content.empty();
}

// Checkboxes without a fieldset have nothing else that could carry the description of the whole.
std::string description_of(const Choices& choices, const Choice& item, const Id& id,
                           std::string_view whole) {
  std::string ids;
  if (choices.kind == ChoiceKind::Checkboxes && !choices.fieldset) ids = whole;
  if (!has_hint(item)) return ids;
  if (!ids.empty()) ids.push_back(' ');
  return ids + id.value() + "-item-hint";
}

void write_box(Html& out, const Choices& choices, const Choice& item, const Id& id,
               std::string_view whole) {
  const bool checkbox = choices.kind == ChoiceKind::Checkboxes;
  out.literal("<input").classes(
      {class_of(choices.kind, "govuk-radios__input", "govuk-checkboxes__input")});
  out.id(id).attribute("name", checkbox && !item.name.empty() ? item.name : choices.name);
  out.attribute("type", checkbox ? "checkbox" : "radio").attribute("value", *item.value);
  if (is_checked(choices, item)) out.flag("checked");
  if (item.disabled) out.flag("disabled");
  if (item.conditional) out.attribute("data-aria-controls", "conditional-" + id.value());
  if (checkbox && item.exclusive) out.attribute("data-behaviour", "exclusive");
  const std::string description = description_of(choices, item, id, whole);
  if (!description.empty()) out.attribute("aria-describedby", description);
  write(out, item.attributes);
  out.literal(">");
}

void write_conditional(Html& out, const Choices& choices, const Choice& item, const Id& id) {
  if (!item.conditional) return;
  const std::string_view hidden = is_checked(choices, item)
                                      ? std::string_view()
                                      : class_of(choices.kind, "govuk-radios__conditional--hidden",
                                                 "govuk-checkboxes__conditional--hidden");
  out.literal("<div").classes(
      {class_of(choices.kind, "govuk-radios__conditional", "govuk-checkboxes__conditional"),
       hidden});
  out.attribute("id", "conditional-" + id.value()).literal(">");
  out.add(*item.conditional).literal("</div>");
}

void write_item(Html& out, const Choices& choices, const Choice& item, std::size_t position,
                std::string_view whole) {
  const Id id = id_of(choices, item, position);
  out.literal("<div").classes(
      {class_of(choices.kind, "govuk-radios__item", "govuk-checkboxes__item")});
  out.literal(">");
  write_box(out, choices, item, id, whole);
  write(out,
        Label{.content = item.content,
              .classes = item.label.classes,
              .attributes = item.label.attributes},
        id, class_of(choices.kind, "govuk-radios__label", "govuk-checkboxes__label"));
  if (has_hint(item)) {
    write(out, *item.hint, id.value() + "-item-hint",
          class_of(choices.kind, "govuk-radios__hint", "govuk-checkboxes__hint"));
  }
  out.literal("</div>");
  write_conditional(out, choices, item, id);
}

void write_divider(Html& out, const Choices& choices, const ChoiceDivider& item) {
  out.literal("<div").classes(
      {class_of(choices.kind, "govuk-radios__divider", "govuk-checkboxes__divider")});
  out.literal(">").text(*item.divider).literal("</div>");
}

void write_items(Html& out, const Choices& choices, std::string_view whole) {
  std::size_t position = 0;
  for (const ChoiceItem& item : choices.items) {
    ++position;
    if (const auto* choice = std::get_if<Choice>(&item)) {
      write_item(out, choices, *choice, position, whole);
    } else {
      write_divider(out, choices, std::get<ChoiceDivider>(item));
    }
  }
}

void write_list(Html& out, const Choices& choices, std::string_view whole) {
  out.literal("<div").classes(
      {class_of(choices.kind, "govuk-radios", "govuk-checkboxes"), choices.classes});
  write(out, choices.attributes);
  out.attribute("data-module", class_of(choices.kind, "govuk-radios", "govuk-checkboxes"));
  out.literal(">");
  write_optional(out, choices.form_group.before_input);
  write_items(out, choices, whole);
  write_optional(out, choices.form_group.after_input);
  out.literal("</div>");
}

}  // namespace

void write(Html& out, const Choices& choices) {
  const bool described = choices.fieldset && !choices.fieldset->described_by.empty();
  const std::string whole =
      described_by(described ? choices.fieldset->described_by : choices.described_by,
                   choices.id_prefix, choices.hint, choices.error_message);
  open(out, choices.form_group, state_of(choices.error_message), {});
  if (choices.fieldset) open(out, *choices.fieldset, whole, {});
  write_hint_and_error(out, choices.id_prefix, choices.hint, choices.error_message);
  write_list(out, choices, whole);
  if (choices.fieldset) close(out, *choices.fieldset);
  close(out, choices.form_group);
}

}  // namespace stepwell::web::components
