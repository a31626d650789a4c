#include "http/form.h"

#include <algorithm>

#include "base/check.h"
#include "http/percent.h"

namespace stepwell::http {
namespace {

/// Reads pair after pair, and keeps every problem and whatever can be read.
class FormReader {
 public:
  explicit FormReader(const FormLimits& limits) : limits_(limits) {}

  void read_pair(std::string_view pair) {
    const std::size_t equals = pair.find('=');
    const auto raw_value =
        equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
    const auto name = read_name(pair.substr(0, equals));
    std::string value = read_value(raw_value, name.value_or(""));
    if (name) fields_.push_back({*name, std::move(value)});
  }

  /// The name of the field that holds the most.
  std::string longest() const {
    const auto is_shorter = [](const FormField& one, const FormField& other) {
      return one.value.size() < other.value.size();
    };
    const auto found = std::max_element(fields_.begin(), fields_.end(), is_shorter);
    return found == fields_.end() ? std::string() : found->name;
  }

  std::vector<FormField> fields_;
  std::vector<FormProblem> problems_;

 private:
  std::optional<std::string> read_name(std::string_view raw) {
    auto name = percent_decode(raw, PlusSign::IsSpace);
    if (!name) return refuse(FormProblemCode::BadPercentEncoding, "");
    if (const auto fault = find_text_fault(*name)) return refuse(form_problem(*fault), "");
    if (name->empty()) return refuse(FormProblemCode::NameMissing, "");
    if (name->size() > limits_.name_bytes) return refuse(FormProblemCode::NameTooLong, "");
    return name;
  }

  std::string read_value(std::string_view raw, const std::string& field) {
    const auto text = percent_decode(raw, PlusSign::IsSpace);
    if (!text) refuse(FormProblemCode::BadPercentEncoding, field);
    std::string plain = with_plain_controls(text ? std::string_view(*text) : raw);
    if (!find_text_fault(plain)) return plain;
    refuse(FormProblemCode::NotUtf8, field);
    return with_replacements(plain);
  }

  std::nullopt_t refuse(FormProblemCode code, const std::string& field) {
    problems_.push_back({code, field});
    return std::nullopt;
  }

  FormLimits limits_;
};

/// Reads pairs up to the limit, and says whether there are more.
enum class Pairs { All, TooMany };
Pairs read_pairs(std::string_view body, std::size_t most, FormReader& reader) {
  std::size_t pairs = 0;
  while (!body.empty()) {
    const std::size_t end = std::min(body.find('&'), body.size());
    const std::string_view pair = body.substr(0, end);
    body.remove_prefix(std::min(end + 1, body.size()));
    if (pair.empty()) continue;
    if (++pairs > most) return Pairs::TooMany;
    reader.read_pair(pair);
  }
  return Pairs::All;
}

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

base::Result<Form, UnreadForm> read_form(std::string_view body, const FormLimits& limits) {
  FormReader reader(limits);
  const Pairs pairs = read_pairs(body, limits.fields, reader);
  std::vector<FormProblem> problems = std::move(reader.problems_);
  if (body.size() > limits.body_bytes)
    problems = {{FormProblemCode::BodyTooLong, reader.longest()}};
  else if (pairs == Pairs::TooMany)
    problems = {{FormProblemCode::TooManyFields, ""}};
  Form form(std::move(reader.fields_));
  if (!problems.empty()) return base::refuse(UnreadForm{std::move(problems), std::move(form)});
  return form;
}

}  // namespace stepwell::http
