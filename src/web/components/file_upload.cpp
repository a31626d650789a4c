#include "web/components/file_upload.h"

namespace stepwell::web::components {

namespace {

void open(Html& out, const FileDropZone& zone) {
  out.literal("<div").classes({"govuk-file-upload-wrapper", zone.wrapper_classes});
  out.literal(" data-module=\"govuk-file-upload\"");
  write_translation(out, "data-i18n.choose-files-button", zone.choose_files_button_text);
  write_translation(out, "data-i18n.no-file-chosen", zone.no_file_chosen_text);
  write_translation(out, Literal("multiple-files-chosen"), zone.multiple_files_chosen_text);
  write_translation(out, "data-i18n.drop-instruction", zone.drop_instruction_text);
  write_translation(out, "data-i18n.entered-drop-zone", zone.entered_drop_zone_text);
  write_translation(out, "data-i18n.left-drop-zone", zone.left_drop_zone_text);
  write(out, zone.wrapper_attributes);
  out.literal(">");
}

void write_element(Html& out, const FileUpload& upload, const Id& id) {
  out.literal("<input").classes({"govuk-file-upload", upload.classes,
                                 upload.error_message ? "govuk-file-upload--error" : ""});
  out.id(id).attribute("name", *upload.name).literal(" type=\"file\"");
  if (upload.disabled) out.flag("disabled");
  if (upload.multiple) out.flag("multiple");
  const std::string description =
      described_by(upload.described_by, id, upload.hint, upload.error_message);
  if (!description.empty()) out.attribute("aria-describedby", description);
  write(out, upload.attributes);
  out.literal(">");
}

}  // namespace

void write(Html& out, const FileUpload& upload) {
  const Id id = id_or_name(upload.id, *upload.name);
  components::open(out, upload.form_group, state_of(upload.error_message), {});
  write(out, upload.label, id);
  write_hint_and_error(out, id, upload.hint, upload.error_message);
  write_optional(out, upload.form_group.before_input);
  if (upload.drop_zone) open(out, *upload.drop_zone);
  write_element(out, upload, id);
  if (upload.drop_zone) out.literal("</div>");
  write_optional(out, upload.form_group.after_input);
  close(out, upload.form_group);
}

}  // namespace stepwell::web::components
