// What every form asks by which help begins: who gives it, which kind it is and which level. Knows
// neither the issue of a plan nor a page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/help/plan_help.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// The lines of the child's plans in use of which nothing is given today.
std::vector<app::PlanLine> lines_not_given(const AboutChild& about);

/// Those who have a post today by which they may record the help that they give the child, by name,
/// after whoever teaches the class. Giving help is no post: it opens no record to anybody.
std::vector<components::SelectItem> giver_items(const AboutChild& about);

/// What is wrong with whom a form or a plan names as giving help, and what would mend it; nothing
/// where they may give it, and of nobody.
std::optional<std::string> giver_fault(const AboutChild& about, const std::string& person);

/// The names of the three fields in the form.
struct GiverFields {
  std::string person = "person", type = "type", level = "level";
};
/// What stands in the choices of a kind until something is chosen.
enum class Unsaid {
  First,   ///< the first of the list
  Asking,  ///< nothing, so that it has to be chosen
};

/// Who gives it, with what the row says until something is typed.
void ask_person(html::Html& out, const AboutChild& about, const Typed& typed,
                const GiverFields& fields, const app::HelpRow& row);
/// Which kind of help it is and which level, likewise.
void ask_sort(html::Html& out, const AboutChild& about, const Typed& typed,
              const GiverFields& fields, const app::HelpRow& row, Unsaid unsaid);
/// The three questions.
void ask_giver(html::Html& out, const AboutChild& about, const Typed& typed,
               const GiverFields& fields, const app::HelpRow& row, Unsaid unsaid);
/// What was chosen; who is not on the staff or does not see the child, and what the law does not
/// know stands in `typed`.
app::HelpBegins read_giver(const AboutChild& about, Typed& typed, const GiverFields& fields,
                           const std::string& row);

}  // namespace stepwell::web::pages
