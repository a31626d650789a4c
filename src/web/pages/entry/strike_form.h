// What it takes to strike an entry out, in a child's record or the school's own: what changes by it
// in sentences, the question for the reason, and the entry that it comes to. Knows no one record.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "record/entry.h"
#include "web/form_page.h"

namespace stepwell::web::pages {

/// The entry that strikes out the one at that position.
boost::json::object strike_entry(base::Day on, record::Position position, std::string_view reason);

/// What changes by it, under a heading; that nothing does, where there are no lines.
void write_strike_changes(html::Html& out, const std::vector<std::string>& changes);

/// What the form is made of.
struct StrikeForm {
  std::string path;
  Binding binding;
  texts::Text hint;                  ///< what striking out means there
  std::vector<std::string> changes;  ///< that the person is shown
};
void write_strike_form(html::Html& out, const Typed& typed, const StrikeForm& form);

/// The reason that was typed; a problem is added where there is none.
std::string read_strike_reason(Typed& typed);
/// Whether other things change by it now than the person was shown.
bool has_moved_on(const Typed& typed, const std::vector<std::string>& changes);

}  // namespace stepwell::web::pages
