// One line of text.
#pragma once

#include <optional>
#include <string>

#include "web/components/form_group.h"
#include "web/components/label.h"

namespace stepwell::web::components {

/// What stands in the box before or after the text: a unit, never something that has to be heard.
struct InputAffix {
  Content content;
  std::string classes = {};
  Attributes attributes = {};
};

struct InputWrapper {
  std::string classes = {};
  Attributes attributes = {};
};

struct Input {
  Label label;
  Required<std::string> name;
  /// The name, unless it is given.
  std::optional<Id> id = {};
  std::string type = "text";
  std::string inputmode = {};
  /// Nothing typed shows as no `value` at all.
  std::optional<std::string> value = {};
  bool disabled = false;
  std::string described_by = {};
  std::optional<Hint> hint = {};
  std::optional<ErrorMessage> error_message = {};
  std::optional<InputAffix> prefix = {};
  std::optional<InputAffix> suffix = {};
  FormGroup form_group = {};
  std::string classes = {};
  std::string autocomplete = {};
  std::string autocapitalize = {};
  std::string pattern = {};
  std::optional<bool> spellcheck = {};
  InputWrapper input_wrapper = {};
  Attributes attributes = {};
};

void write(Html& out, const Input& input);
/// What stands between the start of the box and the end of it, for components made of an input.
void write_inside_group(Html& out, const Input& input);

}  // namespace stepwell::web::components
