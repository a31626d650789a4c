#include "web/pages/entry/evidence_file.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <charconv>
#include <fstream>
#include <iterator>

#include "base/fault.h"
#include "http/text_rules.h"
#include "web/components/file_upload.h"
#include "web/error_pages.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/texts/entry.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;

constexpr const char* kFileField = "file";
/// The file that the form holds already, as the entry would name it.
constexpr std::string_view kHeldField = "held_file";

std::string read_all(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (file.bad()) throw base::Fault("A kept file could not be read");
  return bytes;
}

std::string begin_of(const std::filesystem::path& path) {
  constexpr std::size_t kEnough = 4096;
  std::string begin(kEnough, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  begin.resize(static_cast<std::size_t>(file.gcount()));
  return begin;
}

texts::Text sentence(app::FileProblem problem) {
  switch (problem) {
    case app::FileProblem::Empty: return texts::kFileEmpty;
    case app::FileProblem::TooLarge: return texts::kFileTooLarge;
    case app::FileProblem::KindNotAllowed: return texts::kFileKind;
  }
  return texts::kFileKind;
}

const http::Upload* upload_of(const http::Request& request) {
  const auto& uploads = request.uploads;
  const auto found = std::find_if(uploads.begin(), uploads.end(), [](const http::Upload& upload) {
    return upload.field == kFileField;
  });
  return found == uploads.end() ? nullptr : &*found;
}

/// Without what could end the name of a file or stand for a folder, and not longer than a line.
std::string plain_name(std::string name) {
  constexpr std::size_t kMost = 150;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '/' || c == '\\'; }, '_');
  if (name.size() <= kMost) return name;
  const std::size_t dot = name.rfind('.');
  const std::string extension = dot == std::string::npos ? "" : name.substr(dot);
  std::size_t cut = kMost - std::min(extension.size(), kMost);
  while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0U) == 0x80U) --cut;
  return name.substr(0, cut) + extension;
}

/// What the form held from an earlier try; only what is kept and may be.
std::string held_file(const AboutChild& about, Typed& typed) {
  const std::string held = typed.value(kHeldField);
  if (held.empty()) return {};
  const auto named = app::read_file_text(held);
  const auto path = named ? about.context.files.find(named->hash) : std::nullopt;
  if (path && app::file_kind(named->name, begin_of(*path))) return held;
  typed.problems.add(kFileField, texts::kFileGone);
  return {};
}

/// Which file of which entry is asked for: the first, unless `at` says another, counted from 0.
std::optional<app::NamedFile> asked_file(const AboutChild& about) {
  const auto* entry = about.file.entry(read_position(about.parameters["position"]));
  if (entry == nullptr) return std::nullopt;
  const std::string_view typed = about.request.query.first("at").value_or("0");
  std::size_t at = 0;
  const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), at);
  if (read.ec != std::errc() || read.ptr != typed.data() + typed.size()) return std::nullopt;
  const auto files = app::files_of(*entry);
  return at < files.size() ? std::optional(files[at]) : std::nullopt;
}

}  // namespace

bool takes_file(law::Kind kind) {
  const auto fields = law::spec(kind).fields;
  return std::any_of(fields.begin(), fields.end(),
                     [](const law::FieldSpec& field) { return field.name == kFileField; });
}

void open_entry_form(html::Html& out, const std::string& action, const Binding& binding,
                     law::Kind kind) {
  if (!takes_file(kind)) return open_form(out, action, binding);
  out.literal("<form method=\"post\" enctype=\"multipart/form-data\"").action(action);
  out.literal(" novalidate>");
  hidden(out, kCsrfField, binding.csrf);
  hidden(out, kAskerField, binding.asker);
  hidden(out, kFormField, binding.form);
}

void ask_file(html::Html& out, const Typed& typed) {
  const auto held = app::read_file_text(typed.value(kHeldField));
  if (held) hidden(out, kHeldField, typed.value(kHeldField));
  const std::string hint = texts::file_hint(app::allowed_extensions());
  write(out, components::FileUpload{
                 .label = {.content = std::string(texts::kFile) + texts::kOptional,
                           .classes = "govuk-label--s"},
                 .name = kFileField,
                 .hint = components::Hint{.content = held ? texts::file_kept(held->name) : hint},
                 .error_message = typed.problems.message(kFileField),
                 .attributes = {{"accept", std::string(app::allowed_extensions())}}});
}

void read_file(const AboutChild& about, Typed& typed, json::object& entry) {
  const http::Upload* upload = upload_of(about.request);
  if (upload == nullptr) {
    if (const std::string held = held_file(about, typed); !held.empty()) entry[kFileField] = held;
    return;
  }
  if (upload->extent == http::Extent::TooLong)
    return typed.problems.add(kFileField, texts::kFileTooLarge);
  const std::string name = plain_name(upload->file_name);
  const auto kept = about.context.files.keep(upload->file.path(), name);
  if (!kept) {
    typed.problems.add(kFileField, sentence(kept.error()));
    return;
  }
  const std::string field = app::file_text({kept->hash, name});
  entry[kFileField] = field;
  http::Form form;
  for (const http::FormField& typed_field : typed.form.fields())
    if (typed_field.name != kHeldField) form.add(typed_field);
  form.add({std::string(kHeldField), field});
  typed.form = std::move(form);
}

http::Response send_file(const AboutChild& about) {
  constexpr int kNotFound = 404;
  const auto named = asked_file(about);
  const auto path = named ? about.context.files.find(named->hash) : std::nullopt;
  if (!path) return error_page(about.context, kNotFound, about.request);
  std::string bytes = read_all(*path);
  const auto kind = app::file_kind(named->name, bytes);
  constexpr std::string_view kUnknown = "application/octet-stream";
  return http::attachment(std::move(bytes), kind ? kind->media_type : kUnknown, named->name);
}

}  // namespace stepwell::web::pages
