#include "web/pages/meeting/record_page.h"

#include "web/components/button.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/options.h"
#include "web/pages/entry/row_count.h"
#include "web/pages/meeting/record_form.h"
#include "web/pages/plan/draft_words.h"
#include "web/texts/entry.h"
#include "web/texts/meeting.h"
#include "web/texts/plan.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Response;

constexpr const char* kDo = "do";
constexpr std::string_view kSave = "save", kRecord = "record", kDiscard = "discard";

std::string record_path(const AboutChild& about, std::string_view rest = {}) {
  return about.path("/meetings/record" + std::string(rest));
}

void write_button(Html& out, texts::Text words, std::string_view value, texts::Text classes) {
  write(out, components::Button{
                 .content = words, .name = kDo, .value = std::string(value), .classes = classes});
}

void write_bar(Html& out) {
  out.literal("<div class=\"sw-bar\">");
  write_button(out, texts::kRecordMeetingButton, kRecord, "");
  write_button(out, texts::kSaveNotes, kSave, "govuk-button--secondary");
  write_button(out, texts::kThrowAway, kDiscard, "govuk-button--secondary");
  out.literal("<span class=\"sw-saved\" role=\"status\" data-draft-state></span></div>");
}

Response show(const RecordForm& form, std::optional<Notice> notice = {}) {
  const AboutChild& about = form.about;
  Page page{.title = texts::kRecordTitle,
            .notice = std::move(notice),
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name) + ". " +
                    texts::kRecordLead,
            .width = Width::Full};
  Html& out = page.main;
  open_for_script(out, record_path(about, "/field"));
  out.literal("<p class=\"sw-saved\" data-draft-also>");
  out.text(texts::also_writing(form.notes.others_present())).literal("</p>");
  open_form(out, record_path(about), bind(about.context, about.visitor(), form.typed));
  // The first button is what the enter key presses: it records nothing.
  out.literal("<button hidden name=\"do\" value=\"save\">").text(texts::kSaveNotes);
  out.literal("</button>");
  write_record_form(out, form);
  write_bar(out);
  close_form(out);
  write_words_for_script(out);
  out.literal("</div>");
  return respond_form(about, std::move(page), form.typed);
}

std::optional<app::Seen> seen_of(const Typed& typed, const std::string& name) {
  return app::read_seen(typed.value(std::string(kNoteSeen) + name));
}

void save_fields(RecordForm& form) {
  for (const http::FormField& each : form.typed.form.fields()) {
    if (!is_note_field(each.name)) continue;
    const std::string choice = form.typed.value(std::string(kNoteChoice) + each.name);
    if (choice == kNoteTheirs) continue;
    auto conflict = form.notes.save(each.name, each.value, seen_of(form.typed, each.name));
    if (!conflict) continue;
    form.typed.problems.add(each.name, texts::kBothTitle);
    form.conflicts.emplace(each.name, std::move(*conflict));
  }
}

/// Somebody else may have recorded the same meeting a minute ago.
void look_for_another(RecordForm& form, const app::MeetingNotes& notes) {
  if (notes.meeting.empty() || form.typed.value("second") == "yes") return;
  form.recorded_already = app::held_on(form.about.file, notes.meeting, notes.on);
  if (!form.recorded_already) return;
  const std::string who = form.about.name_of(form.recorded_already->recorded_by);
  form.typed.problems.add("meeting", texts::recorded_already(who));
}

/// What somebody else has written since the page was shown is not thrown away with it.
Response throw_away(RecordForm& form) {
  const bool are_seen =
      form.notes.are_seen([&](const std::string& name) { return seen_of(form.typed, name); });
  if (are_seen && form.notes.discard_if_unchanged() == app::Discarded::Gone)
    return http::see_other(record_path(form.about, "?done=gone"));
  form.typed.problems.add(kSaidField, texts::kNotesNotSeen);
  return show(form);
}

std::string agreed_path(const AboutChild& about, record::Position position) {
  return about.path("/meetings/" + std::to_string(position) + "/agreed?done=yes");
}

Response record(RecordForm& form) {
  const AboutChild& about = form.about;
  const app::MeetingNotes notes = read_notes(form);
  look_for_another(form, notes);
  if (!form.typed.problems.empty()) return show(form);
  const auto position = record_act(about, form.typed,
                                   {people::Action::HoldMeeting,
                                    {app::held_entry(notes)},
                                    {"meeting", "on", "next_on", "text"}});
  if (!position) return show(form);
  form.notes.discard_if_unchanged();
  return *position == 0 ? http::see_other(about.path())
                        : http::see_other(agreed_path(about, *position));
}

/// The same form again leads to what the first one recorded; with other words it comes back.
std::optional<Response> repeated(const RecordForm& form) {
  const AboutChild& about = form.about;
  switch (sent_before(about.context, about.request, form.typed)) {
    case SentBefore::No: return std::nullopt;
    case SentBefore::Other: return show(form);
    case SentBefore::Same: break;
  }
  Typed again = form.typed;
  const auto day = read_day(again, "on");
  const auto held = day ? app::held_on(about.file, {}, *day) : std::nullopt;
  return http::see_other(held ? agreed_path(about, held->entry) : about.path());
}

std::optional<Notice> notice_of(const AboutChild& about) {
  const auto done = about.request.query.first("done").value_or("");
  if (done == "gone") return Notice{texts::kNotesGone};
  return std::nullopt;
}

}  // namespace

Response show_record(const AboutChild& about) {
  Typed typed = form_to_show(about.context, about.request, about.person());
  MeetingNotesDraft notes(about);
  RecordForm form{about, typed, notes};
  const std::string arranged(about.request.query.first(kArranged).value_or(""));
  form.arranged = app::arranged_in(
      about.file, read_position(arranged.empty() ? typed.value(kArranged) : arranged));
  return show(form, notice_of(about));
}

Response record_meeting(const AboutChild& about) {
  Typed typed = form_posted(about.request);
  MeetingNotesDraft notes(about);
  RecordForm form{about, typed, notes};
  form.arranged = app::arranged_in(about.file, read_position(typed.value(kArranged)));
  const std::string what = typed.value(kDo);
  if (what == kDiscard) return throw_away(form);
  if (auto before = repeated(form)) return std::move(*before);
  save_fields(form);
  if (what == kRecord && form.conflicts.empty()) return record(form);
  if (!form.conflicts.empty() || !typed.value(kMoreField).empty()) return show(form);
  return show(form, Notice{texts::kNotesSaved});
}

}  // namespace stepwell::web::pages
