// What the pages of one thing to be done share: which it is, what it says, who may have it, and
// that it is done already. Knows no one page.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "app/lists/task.h"
#include "web/components/select.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

inline constexpr const char* kTaskRow = "row";
inline constexpr const char* kReminderOwner = "owner";

/// What an entry holds that can be done.
struct WantedTask {
  record::Position entry = 0;
  int row = 0;
};
/// By the address of the page; `row` as it was typed.
WantedTask wanted_task(const AboutChild& about, std::string_view row);
/// Nothing, if it is done already, or never was, or is not for this visitor.
const app::Task* find_task(const AboutChild& about, const WantedTask& wanted);

/// What it is, where it comes from, whose and for when.
void write_task(html::Html& out, const AboutChild& about, const app::Task& task);
/// What was done already is said, and nobody is asked to do it again. What somebody else wrote
/// about it is not lost. 404 for what never was.
http::Response show_task_gone(const AboutChild& about, const WantedTask& wanted,
                              const Typed& typed);
/// The entry that says that it is done, without day and words.
boost::json::object done_entry(const app::Task& task);

/// Whoever asks first, then who sees the child; before it is chosen, who sees any.
std::vector<components::SelectItem> who_may_be_reminded(const WebContext& context,
                                                        const std::string& school,
                                                        const std::string& asker,
                                                        const app::ChildName& child);
/// Who was chosen in the field `kReminderOwner`. Whoever does not see the child, or nobody, is a
/// problem.
std::string read_reminder_owner(const WebContext& context, const std::string& school, Typed& typed,
                                const app::ChildName& child);

}  // namespace stepwell::web::pages
