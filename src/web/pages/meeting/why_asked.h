// Why somebody is asked to a meeting, such as who knows the child well: a line for each of those
// who are offered, which may stay empty, and what is said of it before the meeting.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "app/family/meetings.h"
#include "web/form_page.h"

namespace stepwell::web::pages {

/// A line for each who is offered or has one in the form that came, and one for those who are
/// written besides. `before` stands there at first.
void ask_why(html::Html& out, const Typed& typed, const std::vector<std::string>& offered,
             const std::vector<app::AskedBecause>& before);
/// Reads the reasons into the entry that arranges the meeting. `invited` are all who are asked,
/// `ticked` those of them who were offered. A reason of somebody who is not asked is a problem, and
/// so is one that is too long.
void read_why(Typed& typed, const std::vector<std::string>& ticked,
              const std::vector<std::string>& invited, boost::json::object& entry);

/// Everybody who is asked, with the reason behind the name where there is one.
std::vector<std::string> asked_lines(const std::vector<std::string>& invited,
                                     const std::vector<app::AskedBecause>& reasons);

}  // namespace stepwell::web::pages
