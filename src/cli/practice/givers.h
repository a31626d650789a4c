// Who gives the help that the plans of a story promise. A plan that outlasts the time in which an
// adult has the child's class says the post and not the name, so that whoever it names sees the
// child.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "cli/practice/tale.h"

namespace stepwell::cli {

/// The rows of help of a plan that is issued; null if the entry is none, or lists none.
boost::json::array* help_rows(boost::json::object& entry);

/// "Class assistant": how a plan says a post without a name. Throws base::Fault
/// if the texts do not say it.
std::string giver_by_post(const TextsScript& texts, std::string_view post);

/// In each child's last plan of every kind, and where help begins besides, puts the post in the
/// place of the name of an adult who does not see the child on the last day of the story.
void name_givers(const SchoolScript& script, const TextsScript& texts, const StoryDays& days,
                 const StaffPlan& staff, const std::vector<CastChild>& children,
                 std::vector<Told>& told);

}  // namespace stepwell::cli
