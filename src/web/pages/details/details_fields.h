// The questions about a child's own details, for a child that is there and for a new one. Knows no
// command.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/children/child_details.h"
#include "law/framework.h"
#include "web/form_page.h"

namespace stepwell::web::pages {

/// Puts the details into a form that nobody has typed in.
void fill_in_details(Typed& typed, const app::ChildDetails& details);
/// The learner number only where the census of the school's law asks for it.
void ask_details(html::Html& out, const Typed& typed, const law::Framework* law,
                 const std::vector<std::string>& classes);
/// What was typed; problems are added to `typed`. The birth date is asked for.
app::ChildDetails read_details(Typed& typed);
void add_problems(Typed& typed, const std::vector<app::DetailsProblem>& problems);

/// Carries what a form has shown, so that only what this person changed is changed.
void keep_seen(html::Html& out, const app::ChildDetails& now);
/// Where the person left a field as it was shown, and where it was not asked, it stays as it is
/// now; where somebody else has
/// changed it meanwhile too, a problem says so.
void settle_with(Typed& typed, const app::ChildDetails& now, app::ChildDetails& details);

/// The fields in the order of the form.
std::vector<std::string> details_fields();

}  // namespace stepwell::web::pages
