#include "app/records/import_mark.h"

namespace stepwell::app {
namespace {

constexpr std::string_view kMark = "import: ";

}  // namespace

std::string import_note(const std::string& file, const std::vector<int>& rows) {
  std::string note = std::string(kMark) + file;
  for (std::size_t i = 0; i < rows.size(); ++i)
    note += (i > 0 ? ", " : rows.size() == 1 ? ", row " : ", rows ") + std::to_string(rows[i]);
  return note;
}

bool is_from_import(const record::Entry& entry) {
  const auto* note = entry.body.if_contains("note");
  return note != nullptr && note->is_string() && is_import_note(note->get_string());
}

bool is_import_note(std::string_view note) {
  return note.starts_with(kMark);
}

}  // namespace stepwell::app
