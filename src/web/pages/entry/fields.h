// The fields of an entry as the questions of a form, and back: made from the table of kinds, so
// that every kind has a form. Knows no one kind's page.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "law/kinds.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// At most so many characters of a text of one line, and of several.
inline constexpr std::size_t kMostOfALine = 300;
inline constexpr std::size_t kMostOfLines = 10'000;
/// At most so many lines where each is a thing of its own, and so many rows.
inline constexpr std::size_t kMostWords = 60;
inline constexpr std::size_t kMostRows = 20;

/// Whether the form insists on an answer, beyond what the table of kinds asks for: without it the
/// entry would say nothing.
bool is_needed(std::string_view kind, const law::FieldSpec& spec);
/// Whether a field is asked by the general form at all.
bool is_asked(std::string_view kind, const law::FieldSpec& spec);

/// The same of a field of a row. A file comes with another form; an id says nothing to who types.
bool is_asked_in_row(const law::FieldSpec& spec);

/// The question of one field, with what was typed and what is wrong.
void ask_field(html::Html& out, const AboutChild& about, const Typed& typed, std::string_view kind,
               const law::FieldSpec& spec);
/// Several lines of text.
void ask_lines(html::Html& out, const Typed& typed, const TextQuestion& question, int rows = 5);

/// Reads what was typed for that field into the entry; problems are added to `typed`.
void read_field(const AboutChild& about, Typed& typed, std::string_view kind,
                const law::FieldSpec& spec, boost::json::object& entry);
/// The text of a field; empty where nothing of it would be seen. One that is too long is a problem.
std::string read_text(Typed& typed, const std::string& field, std::size_t most);
/// The lines of a text area, without empty ones; too many or too long ones are a problem.
boost::json::array read_lines(Typed& typed, const std::string& field);

/// The day of the entry: today unless it is changed. `day_words` may be empty.
void ask_entry_day(html::Html& out, const AboutChild& about, const Typed& typed,
                   std::string_view day_words);
/// Reads it into the entry's "on"; a day in the future is a problem.
void read_entry_day(const AboutChild& about, Typed& typed, boost::json::object& entry);

/// Nothing that a school plans lies further ahead: such a day is a slip of the keys, and what waits
/// for it would never be asked for.
inline constexpr int kMostYearsAhead = 5;
/// After the same day of the month in that many years.
bool is_too_far(base::Day day, base::Day today);
/// The day of what is to come: today or later, and not too far; else a problem is added.
std::optional<base::Day> read_coming_day(Typed& typed, const std::string& field, base::Day today);

/// What was pressed to add a row, and how many rows of that field there are to show.
bool wants_row(const Typed& typed);

}  // namespace stepwell::web::pages
