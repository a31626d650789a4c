// The fields of a form or a query string, and the strict reader of
// application/x-www-form-urlencoded. Knows no page and no meaning of any field.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/text_rules.h"

namespace stepwell::http {

/// Both are valid UTF-8; new lines in the value are LF.
struct FormField {
  std::string name;
  std::string value;
  bool operator==(const FormField&) const = default;
};

/// Fields in the order in which they came; a name may come more than once.
class Form {
 public:
  Form() = default;
  explicit Form(std::vector<FormField> fields) : fields_(std::move(fields)) {}

  const std::vector<FormField>& fields() const { return fields_; }
  /// The value of the first field of that name.
  std::optional<std::string_view> first(std::string_view name) const;
  /// The values of every field of that name, in order.
  std::vector<std::string_view> all(std::string_view name) const;
  void add(FormField field) { fields_.push_back(std::move(field)); }
  bool operator==(const Form&) const = default;

 private:
  std::vector<FormField> fields_;
};

struct FormLimits {
  std::size_t fields = 2000;
  std::size_t name_bytes = 200;
  std::size_t body_bytes = 1024 * 1024;
  /// A body of more than `body_bytes` is refused; up to so many it is still read, so that the
  /// answer can name the field and what was typed can be kept.
  std::size_t read_bytes = 4 * 1024 * 1024;
};

enum class FormProblemCode {
  BodyTooLong,
  TooManyFields,
  NameMissing,
  NameTooLong,
  BadPercentEncoding,
  NotUtf8,
  ControlCharacter,
};

/// `field` is the name as far as it could be read, empty if it could not; of a body that is too
/// long, the field that holds the most.
struct FormProblem {
  FormProblemCode code;
  std::string field;
  bool operator==(const FormProblem&) const = default;
};

/// A form that is refused: why, and what can be read of it all the same. In a value that is not
/// UTF-8, U+FFFD stands where it is not; a field whose name cannot be read is left out.
struct UnreadForm {
  std::vector<FormProblem> problems;
  Form readable;
  bool operator==(const UnreadForm&) const = default;
};

/// Every problem of every field; a body or a number of fields over the limit is the only problem
/// told. Empty pairs (`a=1&&b=2`) are skipped, a pair without `=` is a field with an empty value.
/// Control characters in values are no problem: they are made harmless (`with_plain_controls`).
base::Result<Form, UnreadForm> read_form(std::string_view body, const FormLimits& limits = {});

/// What a form says of a fault in a text.
FormProblemCode form_problem(TextFault fault);

}  // namespace stepwell::http
