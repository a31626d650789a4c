// A child's own details as a person types them: what is wrong with them, who is like the child
// already, and the entries that record only what changed. Pure of any page.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/children/known_children.h"
#include "base/day.h"
#include "law/framework.h"

namespace stepwell::app {

struct ChildDetails {
  std::string forename, surname, known_as, upn, admission_number, year_group, class_name;
  std::optional<base::Day> born;
  std::string learner_number = {};
};
/// As the record has them.
ChildDetails details_of(const KnownChild& child);

/// What is wrong with a field, which has the name that it has in entries ("class" for the class).
struct DetailsProblem {
  enum class What {
    NameMissing,
    BornInFuture,
    BornUnlikely,  ///< younger than 2 or older than 25
    UpnForm,
    UpnLetter,     ///< `other` is the letter that would fit
    UpnAuthority,  ///< `other` is the authority's number
    UpnTaken,      ///< `other` is the name of the child who has it
    NumberTaken,   ///< the same, of the admission number
    LearnerNumberForm,
    LearnerNumberTaken,  ///< the same, of the learner number
  };
  What what = What::NameMissing;
  std::string field;
  std::string other = {};
  bool operator==(const DetailsProblem&) const = default;
};
/// Everything at once, by the law of the school, if it is loaded; a good UPN or learner number is
/// put into its usual form. `child` is whose details they are, empty for a new child.
std::vector<DetailsProblem> check_details(ChildDetails& details, const KnownChildren& known,
                                          const law::Framework* law, const std::string& child,
                                          base::Day today);

/// Who is found by these details as an import would find them: by UPN, admission number, then name
/// and birth date. Empty: it is somebody new.
std::vector<const KnownChild*> alike(const ChildDetails& details, const KnownChildren& known);

/// The entries of a child who is new at the school.
std::vector<boost::json::object> new_child_entries(const ChildDetails& details, base::Day on);
/// Only what differs from `before`; nothing, if nothing does. `settled` are the fields of which a
/// person says that what an import left out is found out.
std::vector<boost::json::object> changed_details(const KnownChild& before,
                                                 const ChildDetails& details,
                                                 const std::vector<std::string>& settled,
                                                 base::Day on);

}  // namespace stepwell::app
