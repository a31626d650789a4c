// What the fields of a form share: the box around them, the hint, the error, and who is described
// by what.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "web/components/component.h"
#include "web/components/error_message.h"
#include "web/components/hint.h"

namespace stepwell::web::components {

struct FormGroup {
  std::string classes = {};
  Attributes attributes = {};
  /// Just before and after the control, or before the first and after the last of several.
  std::optional<Content> before_input = {};
  std::optional<Content> after_input = {};
};

enum class FieldState { Fine, Wrong };

inline FieldState state_of(const std::optional<ErrorMessage>& error) {
  return error ? FieldState::Wrong : FieldState::Fine;
}

/// `group_classes` are those of the component, before the page's own.
void open(Html& out, const FormGroup& group, FieldState state, std::string_view group_classes);
/// The start without attributes of the page and without the end of its tag, for a component that
/// adds attributes of its own.
void open_unfinished(Html& out, const FormGroup& group, FieldState state,
                     std::string_view group_classes);
void close(Html& out, const FormGroup& group);

/// The ids of `already`, of the hint and of the error message of the field with this id, as
/// `aria-describedby` wants them.
std::string described_by(std::string_view already, const Id& id, const std::optional<Hint>& hint,
                         const std::optional<ErrorMessage>& error);
/// With the ids `<id>-hint` and `<id>-error`.
void write_hint_and_error(Html& out, const Id& id, const std::optional<Hint>& hint,
                          const std::optional<ErrorMessage>& error);
void write_optional(Html& out, const std::optional<Content>& content);

/// The id that was given, or the name in its place.
Id id_or_name(const std::optional<Id>& id, const std::string& name);

}  // namespace stepwell::web::components
