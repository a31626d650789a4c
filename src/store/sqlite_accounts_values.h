// How what the door keeps is exchanged with the database. Only for the files that speak SQL.
#pragma once

#include <soci/soci.h>

#include <optional>
#include <string>

#include "app/staff/accounts.h"
#include "base/fault.h"

namespace soci {

template <>
struct type_conversion<stepwell::base::Instant> {
  using base_type = long long;
  static void from_base(long long seconds, indicator, stepwell::base::Instant& at) {
    at.seconds = seconds;
  }
  static void to_base(const stepwell::base::Instant& at, long long& seconds, indicator& there) {
    seconds = at.seconds;
    there = i_ok;
  }
};

template <>
struct type_conversion<std::optional<stepwell::base::Instant>> {
  using base_type = long long;
  static void from_base(long long seconds, indicator there,
                        std::optional<stepwell::base::Instant>& at) {
    at.reset();
    if (there != i_null) at = stepwell::base::Instant{seconds};
  }
  static void to_base(const std::optional<stepwell::base::Instant>& at, long long& seconds,
                      indicator& there) {
    seconds = at ? at->seconds : 0;
    there = at ? i_ok : i_null;
  }
};

template <>
struct type_conversion<std::optional<std::string>> {
  using base_type = std::string;
  static void from_base(const std::string& text, indicator there,
                        std::optional<std::string>& value) {
    value.reset();
    if (there != i_null) value = text;
  }
  static void to_base(const std::optional<std::string>& value, std::string& text,
                      indicator& there) {
    text = value.value_or(std::string());
    there = value ? i_ok : i_null;
  }
};

template <>
struct type_conversion<stepwell::app::AccountKind> {
  using base_type = std::string;
  using Kind = stepwell::app::AccountKind;
  static void from_base(const std::string& text, indicator, Kind& kind) {
    kind = text == "practice" ? Kind::Practice : Kind::Real;
  }
  static void to_base(Kind kind, std::string& text, indicator& there) {
    text = kind == Kind::Practice ? "practice" : "real";
    there = i_ok;
  }
};

template <>
struct type_conversion<stepwell::app::CodePurpose> {
  using base_type = std::string;
  using Purpose = stepwell::app::CodePurpose;
  static void from_base(const std::string& text, indicator, Purpose& purpose) {
    purpose = text == "set_up" ? Purpose::SetUp : Purpose::Enrol;
  }
  static void to_base(Purpose purpose, std::string& text, indicator& there) {
    text = purpose == Purpose::SetUp ? "set_up" : "enrol";
    there = i_ok;
  }
};

}  // namespace soci
