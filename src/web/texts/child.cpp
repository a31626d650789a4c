#include "web/texts/child.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "web/texts/entry.h"
#include "web/texts/why.h"

namespace stepwell::web::texts {
namespace {

struct FieldName {
  std::string_view field;
  Text name;
};
/// Those that do not say it themselves; the rest read as they are written.
constexpr std::array<FieldName, 42> kFieldNames = {{
    {"for", "For which day"},
    {"by", "By whom"},
    {"of", "Whose"},
    {"to", "To"},
    {"who", "Who"},
    {"from", "From whom"},
    {"text", "What was said"},
    {"note", "Note"},
    {"person", "Person"},
    {"upn", "Unique pupil number"},
    {"former_upn", "Former unique pupil number"},
    {"born", "Born on"},
    {"places", "Taught at a special place of the school"},
    {"none_because", "No views, because"},
    {"overrides", "Moved without"},
    {"opened_by", "The entry that it is for"},
    {"entry", "The entry that is struck out"},
    {"review_on", "To be reviewed on"},
    {"look_again_on", "To be looked at again on"},
    {"next_on", "Next on"},
    {"since", "Since"},
    {"documents", "Documents that came with the child"},
    {"file", "File"},
    {"kept_back", "Kept back from those who teach the child"},
    {"weeks", "Weeks between visits"},
    {"sent", "What went along, by entries"},
    {"asked", "What was asked, by entry"},
    {"began", "Since entry"},
    {"involvement", "Whose visit, by entry"},
    {"framework", "Under which law"},
    {"dated", "Date written on it"},
    {"shows", "What it shows"},
    {"held_by", "Who holds the original"},
    {"set", "Which list of signs"},
    {"present", "Who was there"},
    {"invited", "Who was asked to come"},
    {"professional", "Who of the service"},
    {"level", "Level of help"},
    {"forename", "First name"},
    {"year_group", "Year"},
    {"ticked", "Ticked by hand"},
    {"unticked", "No longer ticked"},
}};

struct DoWords {
  std::string_view kind;
  Text words;
};
/// In plain words; of any other kind the heading of its form says it.
constexpr std::array<DoWords, 13> kDoWords = {{
    {"evidence_added", "Add evidence"},
    {"concern_raised", "Raise a concern"},
    {"consulted", "Record a talk with the family"},
    {"parent_told", "Record telling the parent"},
    {"views_recorded", "Record what the family says"},
    {"needs_recorded", "Record needs"},
    {"progress_noted", "Note progress"},
    {"meeting_arranged", "Arrange a meeting"},
    {"meeting_held", "Record a meeting"},
    {"advice_requested", "Ask a specialist"},
    {"advice_received", "Record a specialist’s advice"},
    {"request_received", "Record a request that arrived"},
    {"reminder_set", "Set a reminder"},
}};

/// Kinds whose own name is not a plain word.
constexpr std::pair<std::string_view, Text> kPlainKinds[] = {
    {"taken_over", "Help taken over"},
    {"criteria_met", "Signs recorded"},
    {"provision_began", "Help began"},
    {"provision_ended", "Help ended"},
    {"cover_arranged", "Session given to somebody else"},
    {"framework_moved", "Moved to another law"},
    {"struck_out", "Entry struck out"},
};

std::string counted(std::size_t number, Text one, Text many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string sentence_of(std::string_view id) {
  return capital_first(spaced(id));
}

}  // namespace

std::string spaced(std::string_view id) {
  std::string words(id);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string entry_kind(std::string_view kind) {
  for (const auto& [of, words] : kPlainKinds)
    if (of == kind) return words;
  return sentence_of(kind);
}

std::string entry_field(std::string_view field) {
  for (const auto& [of, name] : kFieldNames)
    if (of == field) return name;
  return sentence_of(field);
}

Text do_words(std::string_view kind) {
  for (const auto& [of, words] : kDoWords)
    if (of == kind) return words;
  const Text title = kind_title(kind);
  return std::string_view(title).empty() ? kRecordButton : title;
}

std::string with_article(std::string_view noun) {
  for (const std::string_view article : {"the ", "a ", "an ", "another ", "someone "})
    if (noun.starts_with(article)) return std::string(noun);
  return fmt::format("the {}", noun);
}

std::string years(int years) {
  return counted(static_cast<std::size_t>(years), "year", "years");
}

std::string turn(int turn) {
  return fmt::format("cycle {}", turn);
}

std::string what_means(std::string_view name) {
  return fmt::format("What “{}” means", name);
}

std::string more_in_the_law(std::string_view topic) {
  return fmt::format("More in the law: {}", topic);
}

std::string meaning(std::string_view name, std::string_view means) {
  return fmt::format("{}: {}", name, means);
}

std::string own_rights(const law::OwnRights& rights, base::Day from, base::Day today) {
  std::string text = fmt::format("{} {} ", today < from ? "from" : "since", day(from));
  text += rights.beside ? "the child has rights of their own, beside the parents"
                        : "the rights that the parents held are the child’s own";
  if (!law::is_binding(rights.confidence))
    text += fmt::format(" ({})", confidence_mark(rights.confidence));
  return text + ".";
}

std::string issued_on(base::Day day) {
  return "issued " + texts::day(day);
}

std::string review_by(base::Day day) {
  return "review by " + texts::day(day);
}

std::string progress_line(std::string_view value, base::Day on) {
  return fmt::format("{}, {}", value, texts::day(on));
}

std::string decided_by(std::string_view role) {
  return fmt::format("Decided by: {}", role);
}

std::string who_said(std::string_view who, base::Day on) {
  return fmt::format("{}, {}", who, texts::day(on));
}

std::string contact_line(std::string_view name, std::string_view relation) {
  return relation.empty() ? std::string(name) : fmt::format("{}, {}", name, relation);
}

std::string entries_count(std::size_t count) {
  return counted(count, "entry", "entries");
}

std::string told_by(std::string_view name) {
  return fmt::format("recorded by {}", name);
}

std::string told_later(std::string_view name, base::Day recorded) {
  return fmt::format("recorded later, on {}, by {}", texts::day(recorded), name);
}

std::string struck_because(std::string_view reason) {
  return reason.empty() ? "Struck out." : fmt::format("Struck out: {}", reason);
}

std::string was_recorded(std::string_view kind) {
  return fmt::format("Recorded: {}.", spaced(kind));
}

std::string comes_next(std::string_view child, std::string_view what, std::string_view day,
                       std::string_view note) {
  if (note.empty()) return fmt::format("Next for {}: {}. {}.", child, what, day);
  return fmt::format("Next for {}: {}. {}, {}.", child, what, day, note);
}

std::string nothing_next(std::string_view child) {
  return fmt::format("Nothing more is due for {} at present.", child);
}

std::string entry_of(int position, std::string_view child) {
  return fmt::format("Entry {} of the record of {}", position, child);
}

std::string entry_number(int position) {
  return fmt::format("entry {}", position);
}

std::string entry_struck_by(int position) {
  return fmt::format("See entry {}, which struck it out.", position);
}

}  // namespace stepwell::web::texts
