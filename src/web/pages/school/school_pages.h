// The school's own pages: what it owes of itself and why, recording a policy, writing a report that
// the law gives headings for.
#pragma once

#include <optional>
#include <string>

#include "app/school_owes.h"
#include "web/pages/school/school_place.h"

namespace stepwell::web::pages {

http::Response show_school(const AboutSchool& about);
/// "/school/why/{rule}".
http::Response show_school_why(const AboutSchool& about);

// "/school/policy/{policy}": 404 for what the law does not call a policy.
http::Response show_policy(const AboutSchool& about);
http::Response save_policy(const AboutSchool& about);
http::Response send_policy_file(const AboutSchool& about);
http::Response read_policy(const AboutSchool& about);
http::Response show_report(const AboutSchool& about);
http::Response save_report(const AboutSchool& about);

// "/school/rules": what the school changes of what is only proposed.
http::Response show_rules(const AboutSchool& about);
http::Response save_rules(const AboutSchool& about);

/// The policy that the address names, in the words of the school's law; nothing, if there is none.
struct Policy {
  std::string id, name;
  /// The document that gives it headings, if the law has one of that name.
  const law::Document* document = nullptr;
};
std::optional<Policy> policy_of(const AboutSchool& about);
std::string policy_path(const AboutSchool& about, const Policy& policy, std::string_view rest = {});
app::LoadedRecord school_record(const AboutSchool& about);

}  // namespace stepwell::web::pages
