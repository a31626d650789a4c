#include "http/form.h"

#include "base/check.h"
#include "http/percent.h"

namespace stepwell::http {
namespace {

/// Reads pair after pair and keeps every problem.
class FormReader {
 public:
  explicit FormReader(const FormLimits& limits) : limits_(limits) {}

  void read_pair(std::string_view pair) {
    const std::size_t equals = pair.find('=');
    const auto raw_value =
        equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
    const auto name = read_name(pair.substr(0, equals));
    const auto value = read_text(raw_value, name.value_or(""));
    if (name && value) fields_.push_back({*name, with_plain_newlines(*value)});
  }

  std::vector<FormField> fields_;
  std::vector<FormProblem> problems_;

 private:
  std::optional<std::string> read_name(std::string_view raw) {
    auto name = read_text(raw, "");
    if (!name) return std::nullopt;
    if (name->empty()) return refuse(FormProblemCode::NameMissing, "");
    if (name->size() > limits_.name_bytes) return refuse(FormProblemCode::NameTooLong, "");
    return name;
  }

  std::optional<std::string> read_text(std::string_view raw, const std::string& field) {
    auto text = percent_decode(raw, PlusSign::IsSpace);
    if (!text) return refuse(FormProblemCode::BadPercentEncoding, field);
    const auto fault = find_text_fault(*text);
    if (fault) return refuse(form_problem(*fault), field);
    return text;
  }

  std::nullopt_t refuse(FormProblemCode code, const std::string& field) {
    problems_.push_back({code, field});
    return std::nullopt;
  }

  FormLimits limits_;
};

}  // namespace

std::optional<std::string_view> Form::first(std::string_view name) const {
  for (const FormField& field : fields_)
    if (field.name == name) return field.value;
  return std::nullopt;
}

std::vector<std::string_view> Form::all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const FormField& field : fields_)
    if (field.name == name) values.push_back(field.value);
  return values;
}

FormProblemCode form_problem(TextFault fault) {
  switch (fault) {
    case TextFault::NotUtf8: return FormProblemCode::NotUtf8;
    case TextFault::ControlCharacter: return FormProblemCode::ControlCharacter;
  }
  throw base::Mistake("a fault that is none of the enumerators");
}

base::Result<Form, std::vector<FormProblem>> read_form(std::string_view body,
                                                       const FormLimits& limits) {
  using Problems = std::vector<FormProblem>;
  if (body.size() > limits.body_bytes)
    return base::refuse(Problems{{FormProblemCode::BodyTooLong, ""}});
  FormReader reader(limits);
  std::size_t pairs = 0;
  while (!body.empty()) {
    const std::size_t end = std::min(body.find('&'), body.size());
    const std::string_view pair = body.substr(0, end);
    body.remove_prefix(std::min(end + 1, body.size()));
    if (pair.empty()) continue;
    if (++pairs > limits.fields)
      return base::refuse(Problems{{FormProblemCode::TooManyFields, ""}});
    reader.read_pair(pair);
  }
  if (!reader.problems_.empty()) return base::refuse(std::move(reader.problems_));
  return Form(std::move(reader.fields_));
}

}  // namespace stepwell::http
