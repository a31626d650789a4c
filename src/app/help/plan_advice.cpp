#include "app/help/plan_advice.h"

#include <algorithm>

namespace stepwell::app {

using Type = law::FieldLayout::Type;

namespace {

const law::FieldLayout* first_of(const law::Section& section, Type type) {
  const auto found =
      std::find_if(section.fields.begin(), section.fields.end(),
                   [type](const law::FieldLayout& field) { return field.type == type; });
  return found == section.fields.end() ? nullptr : &*found;
}

bool says(const PlanSection& section, const AdvisedFields& fields, const AdvisedLine& line) {
  return std::any_of(section.rows.begin(), section.rows.end(), [&](const PlanRow& row) {
    return row.value(fields.service->id) == line.service &&
           row.value(fields.words->id).find(line.words) != std::string::npos;
  });
}

}  // namespace

std::optional<AdvisedFields> advised_fields(const law::Section& section) {
  const AdvisedFields fields{first_of(section, Type::Text), first_of(section, Type::Service),
                             first_of(section, Type::Date)};
  if (!section.many || fields.words == nullptr || fields.service == nullptr) return std::nullopt;
  return fields;
}

bool takes_advice(const law::Document& document) {
  return std::any_of(
      document.sections.begin(), document.sections.end(),
      [](const law::Section& section) { return advised_fields(section).has_value(); });
}

std::string AdvisedLine::id() const {
  return std::to_string(advice) + "." + std::to_string(index);
}

std::vector<AdvisedLine> advised_lines(const Specialists& specialists, const PlanSection& section) {
  std::vector<AdvisedLine> lines;
  const auto fields = advised_fields(*section.layout);
  if (!fields) return lines;
  const auto& received = specialists.received;
  for (auto advice = received.rbegin(); advice != received.rend(); ++advice)
    for (std::size_t i = 0; i < advice->strategies.size(); ++i) {
      AdvisedLine line{advice->entry, i, advice->service, advice->strategies[i], advice->on, false};
      line.is_taken = says(section, *fields, line);
      lines.push_back(std::move(line));
    }
  return lines;
}

std::map<std::string, std::string, std::less<>> advised_row(const AdvisedLine& line,
                                                            const AdvisedFields& fields) {
  std::map<std::string, std::string, std::less<>> values{{fields.words->id, line.words},
                                                         {fields.service->id, line.service}};
  if (fields.day != nullptr) values.emplace(fields.day->id, line.on.iso());
  return values;
}

}  // namespace stepwell::app
