// Whose lines Today shows: everybody's to whoever leads the help, and to anybody else what they owe
// or can do, with the rest one link away.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/lists/lists.h"
#include "app/lists/whose.h"
#include "people/may.h"
#include "web/pages/today/due_lines.h"

namespace stepwell::web::pages {

/// In the place of a person's id in an address: everybody's lines.
inline constexpr std::string_view kEverybody = "everybody";

/// Whether everybody's lines are this person's business: who answers concerns or holds reviews.
bool leads_help(people::Relationships who);

/// Everybody who has a line, by name, and first whoever asks.
std::vector<std::pair<std::string, std::string>> persons_of(const std::vector<app::DueRow>& rows,
                                                            const app::Owners& owners,
                                                            const app::SchoolStaff& staff,
                                                            const std::string& asker);

/// Takes out the lines of others than this person; of nobody, or of `kEverybody`, none.
void keep_only_of(std::vector<app::DueRow>& rows, const app::Owners& owners,
                  const std::string& person);

/// Takes out, and answers with, the lines that the visitor neither owes nor can do anything about.
std::vector<app::DueRow> take_others(std::vector<app::DueRow>& rows, const DueLines& lines,
                                     const app::Owners& owners);

}  // namespace stepwell::web::pages
