#include "app/records/files.h"

#include <algorithm>
#include <boost/json.hpp>

#include "law/kinds.h"

namespace stepwell::app {

namespace json = boost::json;
using namespace std::string_view_literals;

namespace {

constexpr std::size_t kHashLength = 64;

std::vector<NamedFile> files_in(const json::object& body, std::span<const law::FieldSpec> fields) {
  std::vector<NamedFile> files;
  for (const law::FieldSpec& field : fields) {
    const auto* value = body.if_contains(field.name);
    if (value == nullptr) continue;
    if (field.name == "file" && value->is_string())
      if (auto file = read_file_text(value->get_string())) files.push_back(std::move(*file));
    if (field.type != law::FieldType::Rows || !value->is_array()) continue;
    for (const json::value& row : value->get_array())
      if (row.is_object())
        for (NamedFile& file : files_in(row.get_object(), field.rows))
          files.push_back(std::move(file));
  }
  return files;
}

void verify_record(const LoadedRecord& record, Files& files, std::vector<Difference>& differences) {
  for (const record::Entry& entry : record.entries)
    for (const NamedFile& file : files_of(entry))
      if (!files.find(file.hash))
        differences.push_back({Difference::What::FileLost, record.id, entry.position});
}

}  // namespace

bool is_file_hash(std::string_view text) {
  return text.size() == kHashLength &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string file_text(const NamedFile& file) {
  return file.hash + " " + file.name;
}

std::optional<NamedFile> read_file_text(std::string_view text) {
  const std::string_view hash = text.substr(0, kHashLength);
  if (!is_file_hash(hash)) return std::nullopt;
  text.remove_prefix(kHashLength);
  if (!text.empty() && text.front() != ' ') return std::nullopt;
  if (!text.empty()) text.remove_prefix(1);
  return NamedFile{std::string(hash), std::string(text)};
}

std::vector<NamedFile> files_of(const record::Entry& entry) {
  return files_in(entry.body, law::spec(entry.topic.kind).fields);
}

std::vector<Difference> verify_files(Store& store, const Records& records, Files& files) {
  std::vector<Difference> differences;
  for (const std::string& school : store.schools()) {
    verify_record(records.load({school, {}}), files, differences);
    for (const ChildLog& log : store.read_children(school))
      verify_record(records.assemble(log.record, log.entries), files, differences);
  }
  return differences;
}

}  // namespace stepwell::app
