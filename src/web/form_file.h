// A file that comes with a form: asked for, kept by its content, and held by the form until all of
// it is accepted; given back as a download. Knows no entry.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "app/records/files.h"
#include "http/upload.h"
#include "web/form_page.h"

namespace stepwell::web {

/// The field of a form that has one file.
inline constexpr const char* kFileField = "file";

/// `<form>` that may carry a file.
void open_upload_form(html::Html& out, const std::string& action, const Binding& binding);
/// Nothing, if no file was chosen in that field.
const http::Upload* upload_of(const http::Request& request, std::string_view field);

/// Asks for a file, and says which one the form holds already.
void ask_file(html::Html& out, const Typed& typed, const std::string& label);
/// The file that came, or that the form holds, as an entry names it; empty if there is none. What
/// is wrong with it stands in `typed`. It is kept also if something else is wrong with the form:
/// then the form holds it when it comes back.
std::string read_file(const WebContext& context, const http::Request& request, Typed& typed);

/// What is in a file that came or was kept. Throws base::Fault if it cannot be read.
std::string bytes_of(const std::filesystem::path& path);
/// A kept file, never shown by a browser as a page; 404 if there is none.
http::Response send_kept_file(const WebContext& context, const http::Request& request,
                              const std::optional<app::NamedFile>& file);

}  // namespace stepwell::web
