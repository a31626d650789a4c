// A password, which a person may look at while typing.
#pragma once

#include <optional>
#include <string>

#include "web/components/input.h"

namespace stepwell::web::components {

struct PasswordInput {
  Label label;
  Required<std::string> name;
  /// "Show" and "Show password": what the button says and what it is called.
  Required<std::string> show_password_text;
  Required<std::string> show_password_aria_label_text;
  /// What the script says; words that are not given are English.
  std::string hide_password_text = {};
  std::string hide_password_aria_label_text = {};
  std::string password_shown_announcement_text = {};
  std::string password_hidden_announcement_text = {};
  /// The name, unless it is given.
  std::optional<Id> id = {};
  std::optional<std::string> value = {};
  bool disabled = false;
  std::string described_by = {};
  std::optional<Hint> hint = {};
  std::optional<ErrorMessage> error_message = {};
  FormGroup form_group = {};
  std::string classes = {};
  /// `new-password` where one is chosen.
  std::string autocomplete = "current-password";
  std::string button_classes = {};
  Attributes attributes = {};
};

void write(Html& out, const PasswordInput& password);

}  // namespace stepwell::web::components
