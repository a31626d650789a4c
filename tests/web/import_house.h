// A school that imports, for the tests of the pages of the import.
#pragma once

#include <gmock/gmock.h>
#include <boost/json.hpp>

#include "http/target.h"
#include "tests/web/form_fields.h"

namespace stepwell::web {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::kGoodPassword;
using stepwell::testing::kOtherPassword;
using stepwell::testing::kSenco;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

inline const std::string kHeadings = "surname,forename,born,upn,class,status,since,need\n";
inline const std::string kTwo = kHeadings +
                                "Stone,Mia,2017-04-25,,3B,,,\n"
                                "Okafor,Chidi,2017-05-01,,3B,A,2024-09-02,\n";

struct ImportPages : Forms {
  /// As the browser sends a form with a file: read to the disk before the page sees it.
  http::Response upload(Browser& browser, const std::string& bytes, std::size_t said_bytes = 0,
                        bool with_file = true) {
    const std::string target = path("/import");
    http::Request request;
    request.method = http::Method::Post;
    const auto read = http::read_target(target).value();
    request.path = read.path;
    request.segments = read.segments;
    request.host = "127.0.0.1:8080";
    request.headers.push_back({"sec-fetch-site", "same-origin"});
    request.cookies =
        http::Cookies(std::string(http::cookie_name("session", http::CookieScope::LoopbackOnly)) +
                      "=" + browser.cookie("session"));
    request.form = http::Form(hidden_fields(browser.get(target)));
    if (with_file) {
      http::Upload sent{"file",       "exton.csv",
                        "text/csv",   http::TempFile::create(web.folder.path()),
                        bytes.size(), {}};
      sent.file.write(bytes);
      sent.file.close();
      if (said_bytes > 0) sent.bytes = said_bytes;
      request.uploads.push_back(std::move(sent));
    }
    return web.answer(std::move(request));
  }
  std::string check(Browser& browser, const std::string& query = {}) {
    return text_of(browser.get(path("/import/check" + query)));
  }
  /// The hidden fields of the form that is sent to that address.
  static Fields form_of(const std::string& page, const std::string& action) {
    const std::string form = part_of(page, "action=\"" + action + "\"", "</form>");
    return hidden_fields(http::html("<main>" + form));
  }
  http::Response go(Browser& browser, const Fields& more = {}) {
    return browser.post(path("/import/go"), form_of(check(browser), path("/import/go")) + more);
  }
  std::size_t children() { return house.log.children(school.school).size(); }
  app::RecordId named(const std::string& forename) {
    for (const std::string& child : house.log.children(school.school)) {
      const auto loaded = house.records.load({school.school, child});
      const auto& body = loaded.entries.front().body;
      if (body.contains("forename") && body.at("forename").as_string() == forename)
        return loaded.id;
    }
    return {};
  }
};

}  // namespace stepwell::web
