// What schools photograph, scan, write and record. A file has to be what its name says, so that
// nobody is handed a program for a picture.
#include <algorithm>
#include <array>
#include <string>

#include "app/records/files.h"

namespace stepwell::app {

using namespace std::string_view_literals;

namespace {

using Begins = bool (*)(std::string_view begin);

bool has(std::string_view begin, std::size_t at, std::string_view bytes) {
  return begin.size() >= at + bytes.size() && begin.substr(at, bytes.size()) == bytes;
}

bool is_pdf(std::string_view begin) {
  return has(begin, 0, "%PDF-");
}
bool is_jpeg(std::string_view begin) {
  return has(begin, 0, "\xFF\xD8\xFF");
}
bool is_png(std::string_view begin) {
  return has(begin, 0, "\x89PNG\r\n\x1A\n");
}
bool is_webp(std::string_view begin) {
  return has(begin, 0, "RIFF") && has(begin, 8, "WEBP");
}

/// A family of files of which phones make photographs and recordings: a box of brands comes first.
template <std::size_t Count>
bool has_brand(std::string_view begin, const std::array<std::string_view, Count>& brands) {
  if (!has(begin, 4, "ftyp")) return false;
  return std::any_of(brands.begin(), brands.end(),
                     [&](std::string_view brand) { return has(begin, 8, brand); });
}
bool is_heic(std::string_view begin) {
  return has_brand(begin, std::array{"heic"sv, "heix"sv, "heim"sv, "heis"sv, "hevc"sv, "hevx"sv,
                                     "mif1"sv, "msf1"sv});
}
bool is_m4a(std::string_view begin) {
  return has_brand(begin, std::array{"M4A "sv, "mp42"sv, "isom"sv, "3gp4"sv});
}
bool is_mp3(std::string_view begin) {
  return has(begin, 0, "ID3") || has(begin, 0, "\xFF\xFB") || has(begin, 0, "\xFF\xFA") ||
         has(begin, 0, "\xFF\xF3") || has(begin, 0, "\xFF\xF2");
}

/// The name of the first file in a ZIP archive.
std::string_view first_member(std::string_view begin) {
  constexpr std::size_t kLengthAt = 26, kNameAt = 30;
  if (!has(begin, 0, "PK\x03\x04") || begin.size() < kNameAt) return {};
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(begin[at]); };
  const std::size_t length = byte(kLengthAt) + 256U * byte(kLengthAt + 1);
  return begin.substr(kNameAt, length);
}

/// A document of Word or Excel: what its archive begins with depends on the program that wrote it.
bool is_office(std::string_view begin, std::string_view own_folder) {
  const std::string_view first = first_member(begin);
  if (first == "[Content_Types].xml") return true;
  const std::array folders = {own_folder, "_rels/"sv, "docProps/"sv, "customXml/"sv};
  return std::any_of(folders.begin(), folders.end(),
                     [&](std::string_view folder) { return first.starts_with(folder); });
}
bool is_docx(std::string_view begin) {
  return is_office(begin, "word/");
}
bool is_xlsx(std::string_view begin) {
  return is_office(begin, "xl/");
}

/// Says first and unpacked what it is.
bool is_open_document(std::string_view begin, std::string_view media_type) {
  constexpr std::string_view kFirst = "mimetype";
  return first_member(begin) == kFirst && begin.substr(0, 512).find(media_type) != begin.npos;
}
bool is_odt(std::string_view begin) {
  return is_open_document(begin, "application/vnd.oasis.opendocument.text");
}
bool is_ods(std::string_view begin) {
  return is_open_document(begin, "application/vnd.oasis.opendocument.spreadsheet");
}

/// UTF-8 or Windows-1252: no byte that neither has in a text.
bool is_text(std::string_view begin) {
  return !is_pdf(begin) && std::none_of(begin.begin(), begin.end(), [](char c) {
    const bool is_gap = c == '\t' || c == '\n' || c == '\r' || c == '\f';
    return c == '\x7F' || (c >= '\0' && c < ' ' && !is_gap);
  });
}

struct Row {
  FileKind kind;
  Begins begins;
};

constexpr Row kTable[] = {
    // scanned, or sent by another service
    {{"pdf", "application/pdf"}, is_pdf},
    // photographed
    {{"jpg", "image/jpeg"}, is_jpeg},
    {{"jpeg", "image/jpeg"}, is_jpeg},
    {{"png", "image/png"}, is_png},
    {{"heic", "image/heic"}, is_heic},
    {{"webp", "image/webp"}, is_webp},
    // written
    {{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}, is_docx},
    {{"odt", "application/vnd.oasis.opendocument.text"}, is_odt},
    {{"txt", "text/plain"}, is_text},
    // assessed: tables of results
    {{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}, is_xlsx},
    {{"ods", "application/vnd.oasis.opendocument.spreadsheet"}, is_ods},
    {{"csv", "text/csv"}, is_text},
    // spoken: a child's views
    {{"m4a", "audio/mp4"}, is_m4a},
    {{"mp3", "audio/mpeg"}, is_mp3},
};

std::string lower_extension(std::string_view name) {
  const auto dot = name.rfind('.');
  if (dot == name.npos || dot == 0) return {};
  std::string extension(name.substr(dot + 1));
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return extension;
}

}  // namespace

std::optional<FileKind> file_kind(std::string_view name, std::string_view begin) {
  const std::string extension = lower_extension(name);
  for (const Row& row : kTable)
    if (row.kind.extension == extension && !begin.empty() && row.begins(begin)) return row.kind;
  return std::nullopt;
}

std::string_view allowed_extensions() {
  static const std::string all = [] {
    std::string text;
    for (const Row& row : kTable)
      text += (text.empty() ? "." : ",.") + std::string(row.kind.extension);
    return text;
  }();
  return all;
}

}  // namespace stepwell::app
