#include "web/form_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

#include "base/fault.h"
#include "web/components/file_upload.h"
#include "web/error_pages.h"
#include "web/texts/entry.h"

namespace stepwell::web {
namespace {

/// The file that the form holds already, as the entry would name it.
constexpr std::string_view kHeldField = "held_file";

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
std::string held_file(const WebContext& context, Typed& typed) {
  std::string held = typed.value(kHeldField);
  if (held.empty()) return {};
  const auto named = app::read_file_text(held);
  const auto path = named ? context.files.find(named->hash) : std::nullopt;
  if (path && app::file_kind(named->name, begin_of(*path))) return held;
  typed.problems.add(kFileField, texts::kFileGone);
  return {};
}

void hold(Typed& typed, const std::string& file) {
  http::Form form;
  for (const http::FormField& field : typed.form.fields())
    if (field.name != kHeldField) form.add(field);
  form.add({std::string(kHeldField), file});
  typed.form = std::move(form);
}

}  // namespace

void open_upload_form(html::Html& out, const std::string& action, const Binding& binding) {
  out.literal("<form method=\"post\" enctype=\"multipart/form-data\"").action(action);
  out.literal(" novalidate>");
  hidden(out, kCsrfField, binding.csrf);
  hidden(out, kAskerField, binding.asker);
  hidden(out, kFormField, binding.form);
}

const http::Upload* upload_of(const http::Request& request, std::string_view field) {
  const auto& uploads = request.uploads;
  const auto found = std::find_if(uploads.begin(), uploads.end(), [&](const http::Upload& upload) {
    return upload.field == field;
  });
  return found == uploads.end() ? nullptr : &*found;
}

void ask_file(html::Html& out, const Typed& typed, const std::string& label) {
  const auto held = app::read_file_text(typed.value(kHeldField));
  if (held) hidden(out, kHeldField, typed.value(kHeldField));
  const std::string hint = texts::file_hint(app::allowed_extensions());
  write(out, components::FileUpload{
                 .label = {.content = label, .classes = "govuk-label--s"},
                 .name = kFileField,
                 .hint = components::Hint{.content = held ? texts::file_kept(held->name) : hint},
                 .error_message = typed.problems.message(kFileField),
                 .attributes = {{"accept", std::string(app::allowed_extensions())}}});
}

std::string read_file(const WebContext& context, const http::Request& request, Typed& typed) {
  const http::Upload* upload = upload_of(request, kFileField);
  if (upload == nullptr) return held_file(context, typed);
  if (upload->extent == http::Extent::TooLong) {
    typed.problems.add(kFileField, texts::kFileTooLarge);
    return {};
  }
  const std::string name = plain_name(upload->file_name);
  const auto kept = context.files.keep(upload->file.path(), name);
  if (!kept) {
    typed.problems.add(kFileField, sentence(kept.error()));
    return {};
  }
  std::string file = app::file_text({kept->hash, name});
  hold(typed, file);
  return file;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file.is_open() || file.bad()) throw base::Fault("A file could not be read");
  return bytes;
}

http::Response send_kept_file(const WebContext& context, const http::Request& request,
                              const std::optional<app::NamedFile>& file) {
  const auto path = file ? context.files.find(file->hash) : std::nullopt;
  if (!path) return not_found_page(context, request);
  std::string bytes = bytes_of(*path);
  const auto kind = app::file_kind(file->name, bytes);
  constexpr std::string_view kUnknown = "application/octet-stream";
  return http::attachment(std::move(bytes), kind ? kind->media_type : kUnknown, file->name);
}

}  // namespace stepwell::web
