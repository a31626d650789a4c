// Several lines of text.
#pragma once

#include <optional>
#include <string>

#include "web/components/form_group.h"
#include "web/components/label.h"

namespace stepwell::web::components {

struct Textarea {
  Label label;
  Required<std::string> name;
  /// The name, unless it is given.
  std::optional<Id> id = {};
  int rows = 5;
  std::string value = {};
  bool disabled = false;
  std::string described_by = {};
  std::optional<Hint> hint = {};
  std::optional<ErrorMessage> error_message = {};
  FormGroup form_group = {};
  std::string classes = {};
  std::string autocomplete = {};
  std::optional<bool> spellcheck = {};
  Attributes attributes = {};
};

void write(Html& out, const Textarea& textarea);
/// What stands between the start of the box and the end of it, for components made of a textarea.
void write_inside_group(Html& out, const Textarea& textarea);

}  // namespace stepwell::web::components
