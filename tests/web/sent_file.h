// A form with a file, as the browser sends it: multipart, read to the disk before the page sees it.
#pragma once

#include <string>

#include "http/target.h"
#include "tests/web/form_fields.h"

namespace stepwell::testing {

struct SentFile {
  std::string name;
  std::string bytes;
  std::size_t said_bytes = 0;  ///< how many the request claims; 0: as many as there are
};

inline http::Response send_file(WebHouse& web, Browser& browser, const std::string& path,
                                const Fields& fields, const std::optional<SentFile>& file) {
  http::Request request;
  request.method = http::Method::Post;
  const auto read = http::read_target(path).value();
  request.path = read.path;
  request.segments = read.segments;
  request.host = "127.0.0.1:8080";
  request.remote_address = kRemote;
  request.headers.push_back({"sec-fetch-site", "same-origin"});
  request.cookies =
      http::Cookies(std::string(http::cookie_name("session", http::CookieScope::LoopbackOnly)) +
                    "=" + browser.cookie("session"));
  request.form = http::Form(hidden_fields(browser.get(path)) + fields);
  if (file) {
    http::Upload upload{"file",
                        file->name,
                        "application/x-claimed",
                        http::TempFile::create(web.folder.path()),
                        file->bytes.size(),
                        {}};
    upload.file.write(file->bytes);
    upload.file.close();
    if (file->said_bytes > 0) upload.bytes = file->said_bytes;
    request.uploads.push_back(std::move(upload));
  }
  return web.answer(std::move(request));
}

}  // namespace stepwell::testing
