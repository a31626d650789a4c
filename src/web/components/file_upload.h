// A file that a person adds.
#pragma once

#include <optional>
#include <string>

#include "web/components/form_group.h"
#include "web/components/label.h"
#include "web/components/translations.h"

namespace stepwell::web::components {

/// The larger box that a file can be dropped on, drawn by the script. Words that are not given are
/// English.
struct FileDropZone {
  std::string choose_files_button_text = {};
  std::string drop_instruction_text = {};
  std::string no_file_chosen_text = {};
  PluralText multiple_files_chosen_text = {};
  std::string entered_drop_zone_text = {};
  std::string left_drop_zone_text = {};
  std::string wrapper_classes = {};
  Attributes wrapper_attributes = {};
};

struct FileUpload {
  Label label;
  Required<std::string> name;
  /// The name, unless it is given.
  std::optional<Id> id = {};
  bool multiple = false;
  bool disabled = false;
  std::string described_by = {};
  std::optional<Hint> hint = {};
  std::optional<ErrorMessage> error_message = {};
  FormGroup form_group = {};
  std::optional<FileDropZone> drop_zone = {};
  std::string classes = {};
  /// `accept`, for instance.
  Attributes attributes = {};
};

void write(Html& out, const FileUpload& upload);

}  // namespace stepwell::web::components
