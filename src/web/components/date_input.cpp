#include "web/components/date_input.h"

#include <algorithm>

#include "web/components/input.h"

namespace stepwell::web::components {

namespace {

bool any_is_marked_wrong(const DateInput& date) {
  return std::ranges::any_of(*date.items,
                             [](const DateInputItem& item) { return item.error.value_or(false); });
}

bool is_wrong(const DateInput& date, const DateInputItem& item) {
  if (item.error) return *item.error;
  return date.error_message && !any_is_marked_wrong(date);
}

std::string_view class_of(DateBoxWidth width) {
  switch (width) {
    case DateBoxWidth::Two:
      return "govuk-input--width-2";
    case DateBoxWidth::Four:
      return "govuk-input--width-4";
  }
  return {};
}

std::string classes_of(const DateInput& date, const DateInputItem& item) {
  std::string classes = "govuk-date-input__input";
  if (is_wrong(date, item)) classes.append(" govuk-input--error");
  classes.append(" ").append(class_of(item.width));
  if (!item.classes.empty()) classes.append(" ").append(item.classes);
  return classes;
}

void write(Html& out, const DateInput& date, const DateInputItem& item) {
  out.literal("<div class=\"govuk-date-input__item\">");
  write(out,
        Input{.label = {.content = *item.label, .classes = "govuk-date-input__label"},
              .name = date.name_prefix.empty() ? *item.name : date.name_prefix + "-" + *item.name,
              .id = item.id ? *item.id : Id(date.id.value() + "-" + *item.name),
              .inputmode = item.inputmode,
              .value = item.value,
              .classes = classes_of(date, item),
              .autocomplete = item.autocomplete,
              .pattern = item.pattern,
              .attributes = item.attributes});
  out.literal("</div>");
}

void write_boxes(Html& out, const DateInput& date) {
  out.literal("<div").classes({"govuk-date-input", date.classes});
  write(out, date.attributes);
  out.id(date.id).literal(">");
  write_optional(out, date.form_group.before_input);
  for (const DateInputItem& item : *date.items) write(out, date, item);
  write_optional(out, date.form_group.after_input);
  out.literal("</div>");
}

}  // namespace

void write(Html& out, const DateInput& date) {
  open(out, date.form_group, state_of(date.error_message), {});
  if (date.fieldset) {
    // Some readers say the description of a fieldset of text boxes only when it has this role.
    open(out, *date.fieldset,
         described_by(date.fieldset->described_by, date.id, date.hint, date.error_message),
         "group");
  }
  write_hint_and_error(out, date.id, date.hint, date.error_message);
  write_boxes(out, date);
  if (date.fieldset) close(out, *date.fieldset);
  close(out, date.form_group);
}

}  // namespace stepwell::web::components
