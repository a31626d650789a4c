#include "web/pages/meeting/meeting_notes.h"

#include <algorithm>
#include <array>

#include "web/pages/entry/fields.h"
#include "web/pages/entry/row_count.h"

namespace stepwell::web::pages {
namespace {

/// No document of a law can be called so: ids have no spaces.
constexpr const char* kNotes = "meeting notes";
constexpr std::array<const char*, 3> kParts = {"what", "who", "by"};

}  // namespace

bool is_note_field(std::string_view name) {
  if (name == kSaidField) return true;
  for (std::size_t row = 0; row < kMostRows; ++row)
    for (const char* part : kParts)
      if (name == row_field(kAgreedField, row, part)) return true;
  return false;
}

MeetingNotesDraft::MeetingNotesDraft(const AboutChild& about)
    : about_(about), drafts_(about.context.drafts), id_{about.id(), kNotes} {
  read();
}

void MeetingNotesDraft::read() {
  draft_ = drafts_.find(id_);
}

base::Instant MeetingNotesDraft::now() const {
  return about_.context.records.now(about_.id().school);
}

std::string MeetingNotesDraft::value(const std::string& name) const {
  if (draft_)
    for (const app::DraftField& field : draft_->fields)
      if (field.name == name) return field.value;
  return {};
}

int MeetingNotesDraft::version(const std::string& name) const {
  if (draft_)
    for (const app::DraftField& field : draft_->fields)
      if (field.name == name) return field.version;
  return 0;
}

std::size_t MeetingNotesDraft::rows() const {
  for (std::size_t row = kMostRows; row-- > 0;)
    for (const char* part : kParts)
      if (!value(row_field(kAgreedField, row, part)).empty()) return row + 1;
  return 0;
}

std::vector<std::string> MeetingNotesDraft::others_present() const {
  constexpr int kSeconds = 120;
  std::vector<std::string> names;
  for (const auto& each : drafts_.present(id_, {now().seconds - kSeconds})) {
    if (each.person == about_.person()) continue;
    std::string name = about_.name_of(each.person);
    if (std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(std::move(name));
  }
  return names;
}

std::optional<NoteConflict> MeetingNotesDraft::save(const std::string& name,
                                                    const std::string& value,
                                                    const std::optional<app::Seen>& seen) {
  const std::string text = app::tidy(value);
  if (seen ? app::mark_of(text) == seen->mark : text.empty()) return std::nullopt;
  begin();
  auto saved = write(name, text, version(name) == 0 || !seen ? 0 : seen->version);
  if (!saved && saved.error().theirs.version == 0) {
    // Put away meanwhile: nothing stands in the way of what is typed now.
    draft_.reset();
    begin();
    saved = write(name, text, 0);
  }
  if (!saved) return NoteConflict{text, std::move(saved.error().theirs)};
  read();
  return std::nullopt;
}

void MeetingNotesDraft::begin() {
  if (draft_) return;
  drafts_.begin(id_, about_.person(), now(), {});
  read();
}

base::Result<app::DraftField, app::FieldConflict> MeetingNotesDraft::write(const std::string& name,
                                                                           const std::string& text,
                                                                           int seen) {
  drafts_.note_presence(id_, about_.person(), name, now());
  return drafts_.save(id_, name, text, seen, about_.person(), now());
}

bool MeetingNotesDraft::are_seen(
    const std::function<std::optional<app::Seen>(const std::string&)>& seen_of) const {
  if (!draft_) return true;
  return std::all_of(
      draft_->fields.begin(), draft_->fields.end(), [&](const app::DraftField& field) {
        // What the script has saved a moment ago is newer than the form, and the visitor's own.
        if (field.person == about_.person()) return true;
        const auto seen = seen_of(field.name);
        if (!seen) return field.value.empty();
        return seen->version == field.version && seen->mark == app::mark_of(field.value);
      });
}

app::Discarded MeetingNotesDraft::discard_if_unchanged() {
  const auto what = draft_ ? drafts_.discard_if(id_, draft_->fields) : app::Discarded::Gone;
  read();
  return what;
}

}  // namespace stepwell::web::pages
