// What a field of an entry may be, in the words of the child's law: the rows of a list of choices,
// and the earlier entries that a field can name. Knows no form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/kinds.h"
#include "record/body.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

struct Option {
  std::string value;
  std::string words;
  std::string hint = {};
};

/// The rows of a list: of choices.toml, without those for whom the child is too young, or of one
/// that the law has as things of its own (stages, documents, what is open). Empty, if the law has
/// none.
std::vector<Option> options_of(const AboutChild& about, std::string_view list);
/// The entries that a field of that name may name, the newest first; struck out ones are not there.
std::vector<Option> entries_for(const AboutChild& about, std::string_view field);

/// The first line of a text, of at most 80 bytes, cut between two words.
std::string shortened(std::string text);
/// A line for a list: "Evidence added: Reading test". Never longer than a line.
std::string entry_line(const PackWords& words, const record::Entry& entry);
using record::text_in;
bool is_struck_out(const app::ChildFile& file, record::Position position);
/// A position in a path or a form; 0 if it is none.
record::Position read_position(std::string_view text);

}  // namespace stepwell::web::pages
