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

 private:
  std::vector<FormField> fields_;
};

struct FormLimits {
  std::size_t fields = 2000;
  std::size_t name_bytes = 200;
  std::size_t body_bytes = 1024 * 1024;
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

/// `field` is the name as far as it could be read, empty if it could not.
struct FormProblem {
  FormProblemCode code;
  std::string field;
  bool operator==(const FormProblem&) const = default;
};

/// Every problem of every field; a body or a number of fields over the limit is the only problem
/// told. Empty pairs (`a=1&&b=2`) are skipped, a pair without `=` is a field with an empty value.
base::Result<Form, std::vector<FormProblem>> read_form(std::string_view body,
                                                       const FormLimits& limits = {});

/// What a form says of a fault in a text.
FormProblemCode form_problem(TextFault fault);

}  // namespace stepwell::http
