// How children come from one law to another. Words of transfer.toml.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "law/terms.h"

namespace stepwell::law {

/// How children come from this law to another.
struct Transfer {
  struct Notice {
    std::string id, given_by, stage;
  };
  struct Cohort {
    StageSet stages;
    std::vector<int> year_groups_2021;
    base::DayRange window;
    Cites cites;
  };
  struct Commencement {
    base::Day born_before, on;
    std::string stage;
    Cites cites;
  };
  struct CarriedField {
    std::string from, to, mode;
  };
  std::string to;
  std::string duty;
  std::vector<Notice> notices;
  std::vector<Cohort> cohorts;
  std::vector<Commencement> commencements;
  std::vector<CarriedField> fields;
  const Notice* notice(std::string_view id) const;
};

}  // namespace stepwell::law
