// Any of several.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/choices.h"

namespace stepwell::web::components {

struct Checkboxes {
  Required<std::string> name;
  Required<std::vector<ChoiceItem>> items;
  /// Where the ids begin; the name, unless it is given.
  std::optional<Id> id_prefix = {};
  /// The values of the items that are ticked.
  std::vector<std::string> values = {};
  /// Its legend is the question.
  std::optional<Fieldset> fieldset = {};
  /// Where there is no fieldset; one with its own description wins.
  std::string described_by = {};
  std::optional<Hint> hint = {};
  std::optional<ErrorMessage> error_message = {};
  FormGroup form_group = {};
  /// `govuk-checkboxes--small`.
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const Checkboxes& checkboxes);

}  // namespace stepwell::web::components
