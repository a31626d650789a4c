// Who has opened the plans of a practice school: nearly everybody who teaches a child, a few days
// after the issue.
#pragma once

#include <cstdint>
#include <string>

#include "app/plan/drafts.h"
#include "app/records/records.h"
#include "app/staff/school_staff.h"

namespace stepwell::cli {

/// What openings are told with.
struct OpeningTools {
  app::Store& store;
  const app::Records& records;
  app::StaffBook& book;
  app::DraftStore& drafts;
};

/// Of the plans that are in use on the school's day.
void tell_openings(const OpeningTools& tools, const std::string& school, std::uint64_t seed);

}  // namespace stepwell::cli
