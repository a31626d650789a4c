// One of a list that is too long for radios.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/form_group.h"
#include "web/components/label.h"

namespace stepwell::web::components {

struct SelectItem {
  Required<std::string> text;
  /// Without one the browser sends the text.
  std::optional<std::string> value = {};
  /// Nothing leaves it to the `value` of the whole; false wins over that.
  std::optional<bool> selected = {};
  bool disabled = false;
  Attributes attributes = {};
};

struct Select {
  Label label;
  Required<std::string> name;
  Required<std::vector<SelectItem>> items;
  /// The name, unless it is given.
  std::optional<Id> id = {};
  /// The value of the item that is chosen.
  std::string value = {};
  bool disabled = false;
  std::string described_by = {};
  std::optional<Hint> hint = {};
  std::optional<ErrorMessage> error_message = {};
  FormGroup form_group = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const Select& select);

}  // namespace stepwell::web::components
