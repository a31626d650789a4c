// Meetings about one child, for their tests.
#pragma once

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::web {

namespace json = boost::json;
using stepwell::testing::Browser;
using stepwell::testing::Caseload;
using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::operator+;
using stepwell::testing::text_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

struct Meetings : Caseload {
  std::string arrange_page = of(sian, "/meetings/arrange");
  std::string record_page = of(sian, "/meetings/record");

  std::vector<app::LoggedEntry> log(const app::RecordId& id) const { return house.log.read(id); }
  std::size_t count(const app::RecordId& id) const { return log(id).size(); }
  json::object last_body(const app::RecordId& id) const {
    return json::parse(*log(id).back().body).get_object();
  }
  Fields arranging(const char* day, const char* month = "6", const char* time = "15:30") const {
    return Fields{{"meeting", "parent_meeting"},
                  {"time", time},
                  {"place", "Room 2"},
                  {"others", "Mother, Grandfather"}} +
           day_fields("for", day, month, "2025") + day_fields("on", "2", "6", "2025");
  }
  http::Response arrange(const char* day, const char* month = "6") {
    return senco.fill_in(arrange_page, arranging(day, month));
  }
  Fields notes(const char* what = "record") const {
    return Fields{{"do", what},
                  {"meeting", "parent_meeting"},
                  {"text", "Reads at home now."},
                  {"agreed-0-what", "Ring the clinic"},
                  {"agreed-0-who", "Dr Evans"},
                  {"agreed-0-by", "20 June 2025"},
                  {"agreed-rows", "2"},
                  {"present", "Mother"}} +
           day_fields("on", "2", "6", "2025");
  }
  std::string today() { return text_of(senco.get(path("/today"))); }
};

}  // namespace stepwell::web
