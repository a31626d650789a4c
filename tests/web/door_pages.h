// A door to come in by, for the tests of its pages.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/web/web_house.h"
#include "web/texts.h"

namespace stepwell::web {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::HouseOver;
using stepwell::testing::kGoodPassword;
using stepwell::testing::kOtherPassword;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using stepwell::testing::WebHouse;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

struct DoorPages : ::testing::Test {
  WebHouse web;
  HouseOver& house = web.house;
  Browser browser{web};
};

inline Fields set_up_fields(const std::string& code) {
  return {{"code", code},
          {"school_name", "Exton Primary"},
          {"framework", "england-send-2015"},
          {"setting", "primary"},
          {"display_name", "Ada Lovegrove"},
          {"name", "ada"},
          {"password", kGoodPassword}};
}

}  // namespace stepwell::web
