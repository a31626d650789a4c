// What was agreed about a child of a caseload, and the Today on which it stands.
#pragma once

#include <boost/json.hpp>
#include <string>

#include "tests/web/caseload.h"

namespace stepwell::testing {

struct Tasks : Caseload {
  std::string today(Browser& browser, const std::string& query = {}) {
    return text_of(browser.get(path("/today" + query)));
  }
  static std::string group(const std::string& page, const std::string& id) {
    return part_of(page, "<section aria-labelledby=\"" + id + "\"", "</section>");
  }
  std::string person(const char* sign_in_name) const {
    return house.accounts.account_named(sign_in_name)->person;
  }
  record::Position last(const app::RecordId& id) const {
    return static_cast<record::Position>(house.log.read(id).size());
  }
  std::string last_topic(const app::RecordId& id) const { return house.log.read(id).back().topic; }
  /// A meeting on 2 June at which that was agreed; its position.
  record::Position agree(const boost::json::object& action) {
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "meeting_held"},
                   {"meeting", "parent_meeting"},
                   {"agreed", boost::json::array{action}}}});
    return last(sian);
  }
  /// A review of that day in which the target of the plan was not met.
  void miss(const app::RecordId& id, const char* on) {
    record(id, {{{"on", on},
                 {"kind", "review_held"},
                 {"document", "iep"},
                 {"decision", "continue"},
                 {"outcomes", {{{"target", "t1"}, {"outcome", "not_met"}}}}}});
  }
  void miss_twice(const app::RecordId& id) {
    miss(id, "2025-05-01");
    miss(id, "2025-06-02");
  }
  std::string done_path(record::Position entry, int row) const {
    return of(sian, "/tasks/" + std::to_string(entry) + "?row=" + std::to_string(row));
  }
};

}  // namespace stepwell::testing
