#include "web/pages/entry/evidence_file.h"

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>

#include "web/form_file.h"
#include "web/pages/entry/options.h"
#include "web/texts/entry.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;

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
  return takes_file(kind) ? open_upload_form(out, action, binding)
                          : open_form(out, action, binding);
}

void ask_file(html::Html& out, const Typed& typed) {
  web::ask_file(out, typed, std::string(texts::kFile) + texts::kOptional);
}

void read_file(const AboutChild& about, Typed& typed, json::object& entry) {
  const std::string file = web::read_file(about.context, about.request, typed);
  if (!file.empty()) entry[kFileField] = file;
}

http::Response send_file(const AboutChild& about) {
  return send_kept_file(about.context, about.request, asked_file(about));
}

}  // namespace stepwell::web::pages
