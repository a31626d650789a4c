// The notes of a meeting while they are written: kept as a draft of the child, field by field, so
// that two people can write and nothing is lost. Nothing of them is in the record.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/plan/drafts.h"
#include "app/plan/plan_content.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// The parts of a row of what was agreed, each a field: "agreed-0-what".
inline constexpr const char* kAgreedField = "agreed";
inline constexpr const char* kSaidField = "text";

/// Whether notes have a field of that name.
bool is_note_field(std::string_view name);

/// What was typed in a field and could not be saved, because somebody else had written there.
struct NoteConflict {
  std::string mine;
  app::DraftField theirs;
};

class MeetingNotesDraft {
 public:
  explicit MeetingNotesDraft(const AboutChild& about);

  /// As it was saved last; empty, if it was not.
  std::string value(const std::string& name) const;
  int version(const std::string& name) const;
  /// One more than the last row with a word in it.
  std::size_t rows() const;
  /// Who else has been in them within the last two minutes.
  std::vector<std::string> others_present() const;

  /// Saves one field; begins the notes if there are none. What was left as it was shown is not
  /// touched.
  std::optional<NoteConflict> save(const std::string& name, const std::string& value,
                                   const std::optional<app::Seen>& seen);
  /// Whether the visitor has seen them as they are, and nobody else has written a word that was not
  /// seen. `seen_of` says what was seen of a field.
  bool are_seen(const std::function<std::optional<app::Seen>(const std::string&)>& seen_of) const;
  /// They stay if somebody has written in them since they were read.
  app::Discarded discard_if_unchanged();

 private:
  base::Instant now() const;
  void read();
  void begin();
  base::Result<app::DraftField, app::FieldConflict> write(const std::string& name,
                                                          const std::string& text, int seen);

  const AboutChild& about_;
  app::DraftStore& drafts_;
  app::DraftId id_;
  std::optional<app::Draft> draft_;
};

}  // namespace stepwell::web::pages
