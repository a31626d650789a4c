// A date that a person knows, typed as day, month and year.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/fieldset.h"
#include "web/components/form_group.h"

namespace stepwell::web::components {

/// How many digits a box has room for.
enum class DateBoxWidth { Two, Four };

struct DateInputItem {
  /// `day`, `month` or `year`, or any other: ends the id, and the name after the prefix.
  Required<std::string> name;
  Required<std::string> label;
  DateBoxWidth width = DateBoxWidth::Two;
  std::optional<std::string> value = {};
  /// Whether this box is wrong. Nothing leaves it to the others: with an error message, and no box
  /// marked true, every box not marked false is wrong.
  std::optional<bool> error = {};
  /// In place of the id of the whole and the name.
  std::optional<Id> id = {};
  std::string classes = {};
  std::string inputmode = "numeric";
  std::string autocomplete = {};
  std::string pattern = {};
  Attributes attributes = {};
};

struct DateInput {
  Id id;
  Required<std::vector<DateInputItem>> items;
  /// Stands with a `-` before the name of each box.
  std::string name_prefix = {};
  /// Its legend is the question.
  std::optional<Fieldset> fieldset = {};
  std::optional<Hint> hint = {};
  std::optional<ErrorMessage> error_message = {};
  FormGroup form_group = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const DateInput& date);

}  // namespace stepwell::web::components
