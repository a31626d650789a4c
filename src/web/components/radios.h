// One of a few.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/choices.h"

namespace stepwell::web::components {

struct Radios {
  Required<std::string> name;
  Required<std::vector<ChoiceItem>> items;
  /// Where the ids begin; the name, unless it is given.
  std::optional<Id> id_prefix = {};
  /// The value of the item that is chosen; empty for none.
  std::string value = {};
  /// Its legend is the question.
  std::optional<Fieldset> fieldset = {};
  std::optional<Hint> hint = {};
  std::optional<ErrorMessage> error_message = {};
  FormGroup form_group = {};
  /// `govuk-radios--inline` or `--small`.
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const Radios& radios);

}  // namespace stepwell::web::components
