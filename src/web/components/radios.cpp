#include "web/components/radios.h"

namespace stepwell::web::components {

void write(Html& out, const Radios& radios) {
  const Id id_prefix = id_or_name(radios.id_prefix, *radios.name);
  std::vector<std::string> values;
  if (!radios.value.empty()) values.push_back(radios.value);
  write(out, Choices{.kind = ChoiceKind::Radios,
                     .id_prefix = id_prefix,
                     .name = *radios.name,
                     .items = *radios.items,
                     .values = values,
                     .fieldset = radios.fieldset,
                     .hint = radios.hint,
                     .error_message = radios.error_message,
                     .form_group = radios.form_group,
                     .described_by = {},
                     .classes = radios.classes,
                     .attributes = radios.attributes});
}

}  // namespace stepwell::web::components
