// The school's own pages: what it owes of itself and why, recording a policy, writing a report that
// the law gives headings for.
#pragma once

#include <optional>
#include <string>

#include "app/school/school_owes.h"
#include "web/pages/school/school_place.h"

namespace stepwell::web::pages {

http::Response show_school(const AboutSchool& about);
/// "/school/why/{rule}".
http::Response show_school_why(const AboutSchool& about);

// "/school/qualification/{person}": what somebody on the staff holds. 404 for who is not, and where
// the law asks for no qualification.
http::Response show_qualification(const AboutSchool& about);
http::Response save_qualification(const AboutSchool& about);
// "/school/qualification/{person}/{position}/strike": that it was a mistake. 404 for what is not
// held by that person.
http::Response show_strike_qualification(const AboutSchool& about);
http::Response strike_qualification(const AboutSchool& about);

// "/school/rules": what the school changes of what is only proposed.
http::Response show_rules(const AboutSchool& about);
http::Response save_rules(const AboutSchool& about);

/// A policy in the words of the school's law.
struct Policy {
  std::string id, name;
  /// The document that gives it headings, if the law has one of that name.
  const law::Document* document = nullptr;
};
std::string policy_path(const AboutSchool& about, const Policy& policy, std::string_view rest = {});
app::LoadedRecord school_record(const AboutSchool& about);

using PolicyPage = http::Response (*)(const AboutSchool&, const Policy&);
/// "/school/policy/{policy}": 404 for what the law does not call a policy.
http::Response open_policy(const AboutSchool& about, PolicyPage page);
template <PolicyPage page>
http::Response on_policy(const AboutSchool& about) {
  return open_policy(about, page);
}
http::Response show_policy(const AboutSchool& about, const Policy& policy);
http::Response save_policy(const AboutSchool& about, const Policy& policy);
http::Response send_policy_file(const AboutSchool& about, const Policy& policy);
// "/school/policy/{policy}/{position}/strike": that it was a mistake. 404 for what does not say
// that this policy was published.
http::Response show_strike_policy(const AboutSchool& about, const Policy& policy);
http::Response strike_policy(const AboutSchool& about, const Policy& policy);
http::Response read_policy(const AboutSchool& about, const Policy& policy);
http::Response show_report(const AboutSchool& about, const Policy& policy);
http::Response save_report(const AboutSchool& about, const Policy& policy);

/// What was struck out of that record, with the reasons, under a heading; nothing, if nothing was.
void write_struck_out(html::Html& out, const AboutSchool& about, const app::LoadedRecord& record);

}  // namespace stepwell::web::pages
