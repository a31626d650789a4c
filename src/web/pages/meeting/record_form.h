// The form for the notes of a meeting, and what was typed in it as an entry.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/family/meetings.h"
#include "web/pages/meeting/meeting_notes.h"

namespace stepwell::web::pages {

// How the form names what belongs to a field, before the field's own name, as the form of a plan
// does: the script is the same.
inline constexpr std::string_view kNoteSeen = "seen:";
inline constexpr std::string_view kNoteChoice = "choose:";
inline constexpr std::string_view kNoteTheirs = "theirs", kNoteMine = "mine";

/// The meeting that was arranged: in the address, and then in the form.
inline constexpr const char* kArranged = "arranged";

struct RecordForm {
  const AboutChild& about;
  Typed& typed;
  MeetingNotesDraft& notes;
  std::map<std::string, NoteConflict> conflicts = {};
  /// The meeting that was arranged, if the page was opened from it.
  std::optional<app::ArrangedMeeting> arranged = {};
  std::optional<app::HeldMeeting> recorded_already = {};
};

void write_record_form(html::Html& out, const RecordForm& form);

/// The notes as they are saved, with the rest of the form; problems are added to `typed`.
app::MeetingNotes read_notes(RecordForm& form);

}  // namespace stepwell::web::pages
