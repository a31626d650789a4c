#include "http/static_files.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <system_error>

#include "base/check.h"
#include "base/fault.h"
#include "http/digest.h"
#include "http/text_rules.h"

namespace stepwell::http {
namespace {

namespace fs = std::filesystem;

enum class Shrinks { No, Yes };

struct FileType {
  std::string_view extension;
  std::string_view content_type;
  Shrinks shrinks;
};

constexpr std::array kTypes = {
    FileType{".css", "text/css; charset=utf-8", Shrinks::Yes},
    FileType{".js", "text/javascript; charset=utf-8", Shrinks::Yes},
    FileType{".mjs", "text/javascript; charset=utf-8", Shrinks::Yes},
    FileType{".json", "application/json", Shrinks::Yes},
    FileType{".webmanifest", "application/manifest+json", Shrinks::Yes},
    FileType{".txt", "text/plain; charset=utf-8", Shrinks::Yes},
    FileType{".svg", "image/svg+xml", Shrinks::Yes},
    FileType{".png", "image/png", Shrinks::No},
    FileType{".jpg", "image/jpeg", Shrinks::No},
    FileType{".ico", "image/x-icon", Shrinks::Yes},
    FileType{".woff2", "font/woff2", Shrinks::No},
    FileType{".woff", "font/woff", Shrinks::No},
};

const FileType& type_of(const fs::path& file) {
  const std::string extension = file.extension().string();
  const auto type = std::find_if(kTypes.begin(), kTypes.end(), [&](const FileType& candidate) {
    return candidate.extension == extension;
  });
  if (type == kTypes.end())
    throw base::Fault("a file of an unknown type among the assets: " + file.string());
  return *type;
}

std::string read_whole(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string content((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (!in) throw base::Fault("an asset could not be read: " + path.string());
  return content;
}

std::string gzip(const std::string& content) {
  constexpr int kGzipWindow = 15 + 16;
  z_stream stream{};
  base::check(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzipWindow, 9,
                           Z_DEFAULT_STRATEGY) == Z_OK,
              "zlib starts");
  std::string out(deflateBound(&stream, static_cast<uLong>(content.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int outcome = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  base::check(outcome == Z_STREAM_END, "zlib ends in the room that it asked for");
  return out;
}

/// Every element of a comma-separated list, trimmed.
std::vector<std::string_view> elements(std::string_view list) {
  std::vector<std::string_view> found;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    found.push_back(trimmed(list.substr(0, end)));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return found;
}

bool is_zero_weight(std::string_view parameters) {
  const std::size_t q = parameters.find("q=");
  if (q == std::string_view::npos) return false;
  return parameters.find_first_of("123456789", q) == std::string_view::npos;
}

}  // namespace

StaticFiles StaticFiles::load(const fs::path& folder) {
  StaticFiles files;
  std::error_code error;
  fs::recursive_directory_iterator entries(folder, error);
  if (error) throw base::Fault("the folder of assets could not be read: " + error.message());
  for (const auto& entry : entries)
    if (entry.is_regular_file()) files.add(folder, entry.path());
  return files;
}

void StaticFiles::add(const fs::path& folder, const fs::path& file) {
  const fs::path relative = file.lexically_relative(folder);
  const std::string name = relative.generic_string();
  if (std::count(name.begin(), name.end(), '/') > 1)
    throw base::Fault("an asset lies too deep in folders: " + name);
  const FileType& type = type_of(file);
  std::string content = read_whole(file);
  const std::string hash = hex(digest_of(content)).substr(0, 16);
  const std::string hashed = (relative.parent_path() / relative.stem()).generic_string() + "." +
                             hash + relative.extension().string();
  File entry{name, "/assets/" + hashed, std::string(type.content_type), {}, std::nullopt};
  if (type.shrinks == Shrinks::Yes) {
    std::string small = gzip(content);
    if (small.size() < content.size())
      entry.gzip = {std::make_shared<std::string>(std::move(small)), "\"" + hash + "-gzip\""};
  }
  entry.plain = {std::make_shared<std::string>(std::move(content)), "\"" + hash + "\""};
  by_hash_.emplace(hashed, name);
  by_name_.emplace(name, std::move(entry));
}

const std::string& StaticFiles::url_of(std::string_view name) const {
  const auto file = by_name_.find(name);
  base::check(file != by_name_.end(), "an asset that a page names is there");
  return file->second.url;
}

std::optional<Response> StaticFiles::answer(const Request& request, std::string_view path) const {
  const auto hashed = by_hash_.find(path);
  const auto file = by_name_.find(hashed == by_hash_.end() ? path : hashed->second);
  if (file == by_name_.end()) return std::nullopt;
  return respond(request, file->second,
                 hashed == by_hash_.end() ? Lifetime::AskAgain : Lifetime::Lasting);
}

Response StaticFiles::respond(const Request& request, const File& file, Lifetime lifetime) const {
  const bool small = file.gzip && accepts_gzip(request.header("accept-encoding").value_or(""));
  const Form& form = small ? *file.gzip : file.plain;
  const bool known =
      names_entity_tag(request.header("if-none-match").value_or(""), form.entity_tag);
  Response response =
      known
          ? not_modified(form.entity_tag)
          : Response{
                200, {{"ETag", form.entity_tag}, {"Content-Type", file.content_type}}, form.bytes};
  response.headers.push_back({"Cache-Control", lifetime == Lifetime::Lasting
                                                   ? "public, max-age=31536000, immutable"
                                                   : "public, no-cache"});
  if (file.gzip) response.headers.push_back({"Vary", "Accept-Encoding"});
  if (small && !known) response.headers.push_back({"Content-Encoding", "gzip"});
  return response;
}

std::vector<Route> StaticFiles::routes(std::string_view access) const {
  const auto found = [](std::optional<Response> answer) {
    return answer ? std::move(*answer) : plain_text("Not found\n", 404);
  };
  const Handler flat = [this, found](const Request& request, const PathParameters& path) {
    return found(answer(request, path["file"]));
  };
  const Handler deep = [this, found](const Request& request, const PathParameters& path) {
    return found(answer(request, path["folder"] + "/" + path["file"]));
  };
  return {{Method::Get, "/assets/{file}", access, flat},
          {Method::Get, "/assets/{folder}/{file}", access, deep}};
}

bool accepts_gzip(std::string_view accept_encoding) {
  for (std::string_view element : elements(accept_encoding)) {
    const std::size_t end = std::min(element.find(';'), element.size());
    const std::string_view coding = trimmed(element.substr(0, end));
    if (equal_ignoring_case(coding, "gzip")) return !is_zero_weight(element.substr(end));
  }
  return false;
}

bool names_entity_tag(std::string_view if_none_match, std::string_view entity_tag) {
  for (std::string_view element : elements(if_none_match)) {
    if (element == "*") return true;
    if (element.starts_with("W/")) element.remove_prefix(2);
    if (element == entity_tag) return true;
  }
  return false;
}

}  // namespace stepwell::http
