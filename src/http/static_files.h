// A folder of style sheets, scripts, fonts and pictures, held in memory and named by their content.
// Knows nothing of what they show.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.h"
#include "http/response.h"
#include "http/router.h"

namespace stepwell::http {

/// Serves `/assets/<stem>.<hash>.<ext>` for a year without asking again, and `/assets/<stem>.<ext>`
/// (which a style sheet may name) with a question each time. Files may lie in folders one deep.
class StaticFiles {
 public:
  /// Reads every file of the folder. Throws base::Fault if it cannot be read, or for a name or a
  /// type of file that it does not know.
  static StaticFiles load(const std::filesystem::path& folder);

  /// The lasting URL of `main.css` or `fonts/text.woff2`. To ask for one that is not there is our
  /// mistake.
  const std::string& url_of(std::string_view name) const;
  /// `path` is what stands behind `/assets/`. 304 if the browser has it; nothing if there is no
  /// such file.
  std::optional<Response> answer(const Request& request, std::string_view path) const;
  /// The routes that serve the files; this object must outlive them.
  std::vector<Route> routes(std::string_view access) const;

 private:
  /// One file in one coding.
  struct Form {
    SharedBytes bytes;
    std::string entity_tag;
  };
  struct File {
    std::string name;
    std::string url;
    std::string content_type;
    Form plain;
    std::optional<Form> gzip;
  };
  enum class Lifetime { AskAgain, Lasting };

  void add(const std::filesystem::path& folder, const std::filesystem::path& file);
  Response respond(const Request& request, const File& file, Lifetime lifetime) const;

  std::map<std::string, File, std::less<>> by_name_;
  /// From the lasting name to the plain one.
  std::map<std::string, std::string, std::less<>> by_hash_;
};

/// Whether an Accept-Encoding header takes gzip.
bool accepts_gzip(std::string_view accept_encoding);
/// Whether an If-None-Match header names the tag (or `*`).
bool names_entity_tag(std::string_view if_none_match, std::string_view entity_tag);

}  // namespace stepwell::http
