#include "web/components/checkboxes.h"

namespace stepwell::web::components {

void write(Html& out, const Checkboxes& checkboxes) {
  const Id id_prefix = id_or_name(checkboxes.id_prefix, *checkboxes.name);
  write(out, Choices{.kind = ChoiceKind::Checkboxes,
                     .id_prefix = id_prefix,
                     .name = *checkboxes.name,
                     .items = *checkboxes.items,
                     .values = checkboxes.values,
                     .fieldset = checkboxes.fieldset,
                     .hint = checkboxes.hint,
                     .error_message = checkboxes.error_message,
                     .form_group = checkboxes.form_group,
                     .described_by = checkboxes.described_by,
                     .classes = checkboxes.classes,
                     .attributes = checkboxes.attributes});
}

}  // namespace stepwell::web::components
