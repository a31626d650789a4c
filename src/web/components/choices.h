// What radios and checkboxes share: their items, with hints, and what an item opens.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "web/components/fieldset.h"
#include "web/components/form_group.h"
#include "web/components/label.h"

namespace stepwell::web::components {

/// The classes and attributes of an item's label.
struct ChoiceLabel {
  std::string classes = {};
  Attributes attributes = {};
};

struct Choice {
  Content content;
  Required<std::string> value;
  /// The field's id for the first, so that the error summary can lead to it, and with `-2`, `-3`...
  /// for the rest.
  std::optional<Id> id = {};
  /// Of a checkbox only, when it has another name than the whole.
  std::string name = {};
  std::optional<Hint> hint = {};
  /// Nothing leaves it to the `value` or `values` of the whole; false wins over that.
  std::optional<bool> checked = {};
  bool disabled = false;
  /// Shown when the item is chosen.
  std::optional<Html> conditional = {};
  /// Of a checkbox only: unticks the others.
  bool exclusive = false;
  ChoiceLabel label = {};
  Attributes attributes = {};
};

/// A word between two items: "or".
struct ChoiceDivider {
  Required<std::string> divider;
};

using ChoiceItem = std::variant<Choice, ChoiceDivider>;

enum class ChoiceKind { Radios, Checkboxes };

/// A whole of radios or checkboxes, as its component sees it.
struct Choices {
  ChoiceKind kind;
  const Id& id_prefix;
  const std::string& name;
  const std::vector<ChoiceItem>& items;
  const std::vector<std::string>& values;
  const std::optional<Fieldset>& fieldset;
  const std::optional<Hint>& hint;
  const std::optional<ErrorMessage>& error_message;
  const FormGroup& form_group;
  const std::string& described_by;
  const std::string& classes;
  const Attributes& attributes;
};

void write(Html& out, const Choices& choices);

}  // namespace stepwell::web::components
