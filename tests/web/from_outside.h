// A child with a plan, and the forms by which somebody from outside the school comes in.
#pragma once

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"
#include "tests/web/sent_file.h"

namespace stepwell::testing {

/// 2 June 2025; Siân has School Action and a plan.
struct FromOutside : Caseload {
  std::string ask_page = of(sian, "/specialists/ask");
  std::string advice_page = of(sian, "/specialists/advice");

  FromOutside() { give_help(sian); }

  std::vector<app::LoggedEntry> log(const app::RecordId& id) const { return house.log.read(id); }
  std::size_t count() const { return log(sian).size(); }
  boost::json::object last_body() const {
    return boost::json::parse(*log(sian).back().body).get_object();
  }
  std::string last_position() const { return std::to_string(count()); }
  std::string page(const std::string& rest) { return text_of(senco.get(of(sian, rest))); }
  std::string today() { return text_of(senco.get(path("/today"))); }

  Fields asking() const {
    return with(with(with({{"service", "speech_and_language"},
                           {"title", "Unclear speech"},
                           {"text", "What helps in class?"},
                           {"consent", "now"},
                           {"consent_of", "Mrs O’Brien, mother"}},
                          day_fields("consent_on", "2025-06-01")),
                     day_fields("for", "2025-06-20")),
                day_fields("on", "2025-06-02"));
  }
  http::Response ask(const Fields& more = {}) {
    return senco.fill_in(ask_page, with(asking(), more));
  }
  Fields advising() const {
    return with({{"service", "speech_and_language"},
                 {"title", "Report of Ann Lee"},
                 {"kept_back", "no"},
                 {"strategies", "Short sentences\n\n  Pictures for each step\n"},
                 {"text", "Understands more than is heard."}},
                day_fields("on", "2025-06-02"));
  }
  http::Response advise(const Fields& more = {}) {
    return send_file(web, senco, advice_page, with(advising(), more), {});
  }
  std::string begin(const char* weeks = "6") {
    const auto done = senco.fill_in(
        of(sian, "/specialists/begin"),
        with({{"service", "speech_and_language"}, {"professional", "Ann Lee"}, {"weeks", weeks}},
             day_fields("on", "2025-05-01")));
    EXPECT_EQ(done.status, 303) << text_of(done);
    return "/specialists/involved/" + last_position();
  }
  http::Response visit(const std::string& involvement, const char* day,
                       const Fields& more = {{"outcome", "held"}, {"text", "Listened in class."}},
                       const char* month = "5") {
    return senco.fill_in(of(sian, involvement + "/visit"),
                         with(day_fields("on", day, month, "2025"), more));
  }
};

}  // namespace stepwell::testing
