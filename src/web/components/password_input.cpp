#include "web/components/password_input.h"

#include "web/components/button.h"

namespace stepwell::web::components {

namespace {

std::string with_classes(std::string_view own, const std::string& added) {
  std::string all(own);
  if (!added.empty()) all.append(" ").append(added);
  return all;
}

void open(Html& out, const PasswordInput& password) {
  open_unfinished(out, password.form_group, state_of(password.error_message),
                  "govuk-password-input");
  out.literal(" data-module=\"govuk-password-input\"");
  const auto say = [&](html::AttributeName name, const std::string& words) {
    if (!words.empty()) out.attribute(name, words);
  };
  say("data-i18n.show-password", *password.show_password_text);
  say("data-i18n.hide-password", password.hide_password_text);
  say("data-i18n.show-password-aria-label", *password.show_password_aria_label_text);
  say("data-i18n.hide-password-aria-label", password.hide_password_aria_label_text);
  say("data-i18n.password-shown-announcement", password.password_shown_announcement_text);
  say("data-i18n.password-hidden-announcement", password.password_hidden_announcement_text);
  write(out, password.form_group.attributes);
  out.literal(">");
}

// Hidden until the script has found that it can work.
Html show_button(const PasswordInput& password, const Id& id) {
  return render(Button{
      .content = *password.show_password_text,
      .type = "button",
      .classes = with_classes(
          "govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle",
          password.button_classes),
      .attributes = {{"aria-controls", id.value()},
                     {"aria-label", *password.show_password_aria_label_text},
                     {"hidden"}}});
}

}  // namespace

void write(Html& out, const PasswordInput& password) {
  const Id id = id_or_name(password.id, *password.name);
  FormGroup group = password.form_group;
  Html after = show_button(password, id);
  write_optional(after, group.after_input);
  group.after_input = std::move(after);
  open(out, password);
  write_inside_group(
      out, Input{.label = password.label,
                 .name = *password.name,
                 .id = id,
                 .type = "password",
                 .value = password.value,
                 .disabled = password.disabled,
                 .described_by = password.described_by,
                 .hint = password.hint,
                 .error_message = password.error_message,
                 .form_group = std::move(group),
                 .classes = with_classes(
                     "govuk-password-input__input govuk-js-password-input-input", password.classes),
                 .autocomplete = password.autocomplete,
                 .autocapitalize = "none",
                 .spellcheck = false,
                 .input_wrapper = {.classes = "govuk-password-input__wrapper"},
                 .attributes = password.attributes});
  close(out, password.form_group);
}

}  // namespace stepwell::web::components
