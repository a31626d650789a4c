#include "web/pages/meeting/record_form.h"

#include <algorithm>
#include <boost/json.hpp>

#include "record/body.h"
#include "web/components/button.h"
#include "web/components/checkboxes.h"
#include "web/components/input.h"
#include "web/components/radios.h"
#include "web/components/textarea.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/row_count.h"
#include "web/pages/meeting/meeting_parts.h"
#include "web/texts/entry.h"
#include "web/texts/meeting.h"
#include "web/texts/plan.h"

namespace stepwell::web::pages {
namespace {

using components::Hint;
using html::Html;

constexpr std::size_t kFirstRows = 2;
constexpr const char* kPresent = "present";
constexpr const char* kSecond = "second";

class FormWriter {
 public:
  FormWriter(Html& out, const RecordForm& form) : out_(out), form_(form) {}

  void write() {
    out_.literal("<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">");
    write_which();
    open_meeting_part(out_, texts::kSaidPart);
    write_field({kSaidField, texts::kSaidLabel, {}, kLong});
    close_meeting_part(out_);
    write_agreed();
    write_next();
    out_.literal("</div><div class=\"govuk-grid-column-one-third\">");
    open_meeting_part(out_, texts::kWhoWasThere);
    if (form_.arranged) hidden(out_, kArranged, std::to_string(form_.arranged->entry));
    ask_people(out_, form_.about, form_.typed,
               {kPresent, texts::kTickWho, texts::kAnybodyElse,
                form_.arranged ? form_.arranged->invited : std::vector<std::string>{}});
    close_meeting_part(out_);
    out_.literal("</div></div>");
    write_names();
  }

 private:
  static constexpr int kLong = 8;

  struct Field {
    std::string name;
    std::string label;
    std::string hint;
    int rows = 0;  ///< 0: one line
  };

  void write_which() {
    const std::string suggested =
        form_.arranged ? form_.arranged->meeting
                       : std::string(form_.about.request.query.first("first").value_or(""));
    ask_meeting(out_, form_.about.law(), form_.typed, suggested);
    ask_counts(out_, form_.about.law(), form_.typed);
    ask_day(out_, form_.typed,
            {.name = "on", .legend = texts::kHeldOn, .suggested = form_.about.file.today});
    if (!form_.recorded_already) return;
    const std::string path =
        form_.about.path("/meetings/" + std::to_string(form_.recorded_already->entry) + "/agreed");
    link_line(out_, path, texts::kSeeTheirs);
    components::write(out_, components::Checkboxes{
                                .name = kSecond,
                                .items = std::vector<components::ChoiceItem>{components::Choice{
                                    .content = texts::kSecondMeeting, .value = "yes"}},
                                .classes = "govuk-checkboxes--small"});
  }

  void write_agreed() {
    open_meeting_part(out_, texts::kAgreedPart);
    paragraph(out_, texts::kAgreedLead);
    std::size_t rows = std::max(form_.notes.rows(), rows_to_show(form_.typed, kAgreedField));
    rows = std::min(kMostRows, std::max(rows, kFirstRows));
    hidden(out_, std::string(kAgreedField) + "-rows", std::to_string(rows));
    for (std::size_t row = 0; row < rows; ++row) write_row(row);
    if (rows < kMostRows)
      components::write(out_, components::Button{.content = texts::kAddAction,
                                                 .name = std::string(kMoreField),
                                                 .value = kAgreedField,
                                                 .classes = "govuk-button--secondary"});
    close_meeting_part(out_);
  }

  void write_row(std::size_t row) {
    out_.literal("<fieldset class=\"govuk-fieldset sw-row\"><legend class=\"");
    out_.literal("govuk-fieldset__legend govuk-fieldset__legend--s\">");
    out_.text(texts::action_number(row + 1)).literal("</legend>");
    write_field({row_field(kAgreedField, row, "what"), texts::kAgreedWhat, {}, 2});
    write_field({row_field(kAgreedField, row, "who"), texts::kAgreedWho, {}, 0});
    write_field({row_field(kAgreedField, row, "by"), texts::kAgreedBy, texts::kTypedDayHint, 0});
    out_.literal("</fieldset>");
  }

  void write_next() {
    open_meeting_part(out_, texts::kAndThenPart);
    ask_day(out_, form_.typed,
            {.name = "next_on", .legend = texts::kNextMeetingOn, .hint = texts::kNextMeetingHint});
    close_meeting_part(out_);
  }

  /// What was typed stands over what was saved; what two people wrote, as the visitor wrote it.
  std::string value_of(const std::string& name) const {
    if (const auto found = form_.conflicts.find(name); found != form_.conflicts.end())
      return found->second.mine;
    if (form_.typed.came == Came::Back || is_again(name)) return form_.typed.exact(name);
    return form_.notes.value(name);
  }

  /// The notes that it was saved in are gone by now: it is to be saved as if they had never been.
  bool is_again(const std::string& name) const {
    return form_.typed.came == Came::Again && form_.typed.form.first(name).has_value();
  }

  void write_seen(const std::string& name) {
    std::string seen = app::write_seen(form_.notes.version(name), form_.notes.value(name));
    if (const auto found = form_.conflicts.find(name); found != form_.conflicts.end())
      seen = app::write_seen(found->second.theirs.version, found->second.theirs.value);
    else if (form_.typed.came == Came::Back)
      seen = form_.typed.value(std::string(kNoteSeen) + name);
    else if (is_again(name))
      seen = app::write_seen(0, {});
    hidden(out_, std::string(kNoteSeen) + name, seen);
  }

  void write_field(const Field& field) {
    out_.literal("<div class=\"sw-field\"").attribute("data-field", field.name).literal(">");
    write_seen(field.name);
    write_both(field.name);
    std::optional<Hint> hint;
    if (!field.hint.empty()) hint = Hint{.content = field.hint};
    const components::Label label{.content = field.label, .classes = "govuk-label--s"};
    const auto error = form_.typed.problems.message(field.name);
    if (field.rows > 0) {
      components::write(out_, components::Textarea{.label = label,
                                                   .name = field.name,
                                                   .rows = field.rows,
                                                   .value = value_of(field.name),
                                                   .hint = hint,
                                                   .error_message = error,
                                                   .spellcheck = true});
    } else {
      components::Input input{.label = label,
                              .name = field.name,
                              .hint = hint,
                              .error_message = error,
                              .autocomplete = "off"};
      if (const std::string value = value_of(field.name); !value.empty()) input.value = value;
      if (field.name.ends_with("-who")) input.attributes.add("list", "staff-names");
      components::write(out_, input);
    }
    out_.literal("</div>");
  }

  void write_both(const std::string& name) {
    const auto found = form_.conflicts.find(name);
    if (found == form_.conflicts.end()) return;
    const app::DraftField& theirs = found->second.theirs;
    out_.literal("<div class=\"sw-both\"><div><p class=\"govuk-label--s\">");
    out_.text(texts::theirs_title(form_.about.name_of(theirs.person), theirs.at));
    out_.literal("</p><p class=\"sw-written\">").text(theirs.value).literal("</p></div></div>");
    components::write(
        out_, components::Radios{
                  .name = std::string(kNoteChoice) + name,
                  .items =
                      std::vector<components::ChoiceItem>{
                          components::Choice{.content = texts::kKeepTheirs,
                                             .value = std::string(kNoteTheirs)},
                          components::Choice{.content = texts::kKeepMine,
                                             .value = std::string(kNoteMine)}},
                  .fieldset =
                      components::Fieldset{
                          .legend = components::Legend{.content = texts::kWhichStays,
                                                       .classes = "govuk-fieldset__legend--s"}},
                  .classes = "govuk-radios--small"});
  }

  void write_names() {
    out_.literal("<datalist id=\"staff-names\">");
    const auto staff = form_.about.context.staff_book.at(form_.about.id().school);
    for (const app::StaffMember& member : staff->members)
      out_.literal("<option").attribute("value", member.name).literal("></option>");
    out_.literal("</datalist>");
  }

  Html& out_;
  const RecordForm& form_;
};

/// The one member of the staff of that name who sees the child today; an action of anybody else is
/// kept by the name alone.
std::string owner_named(const AboutChild& about, const std::string& name) {
  std::string owner;
  const auto staff = about.context.staff_book.at(about.id().school);
  for (const app::StaffMember& member : staff->members) {
    if (member.name != name) continue;
    const auto how = people::relationships_of(member.person, staff->posts, about.id().child,
                                              about.file.details.class_name, about.file.today);
    if (!people::may(people::Action::SeeChild, how)) continue;
    if (!owner.empty()) return {};
    owner = member.person;
  }
  return owner;
}

/// Nothing for a row in which nothing stands.
std::optional<app::AgreedAction> read_row(RecordForm& form, std::size_t row, base::Day on) {
  const auto field = [&](const char* part) { return row_field(kAgreedField, row, part); };
  app::AgreedAction action;
  action.what = form.notes.value(field("what"));
  action.who = form.notes.value(field("who"));
  const std::string by = form.notes.value(field("by"));
  if (action.what.empty() && action.who.empty() && by.empty()) return std::nullopt;
  if (action.what.empty()) form.typed.problems.add(field("what"), texts::kWhatMissing);
  action.owner = owner_named(form.about, action.who);
  if (by.empty()) return action;
  action.by = app::read_written_day(by);
  if (!action.by) form.typed.problems.add(field("by"), texts::kNoTypedDay);
  if (action.by && *action.by < on) form.typed.problems.add(field("by"), texts::kByBefore);
  if (action.by && is_too_far(*action.by, form.about.file.today))
    form.typed.problems.add(field("by"), texts::day_too_far(kMostYearsAhead));
  return action;
}

void read_next(Typed& typed, app::MeetingNotes& notes, base::Day today) {
  if (!is_day_typed(typed, "next_on")) return;
  notes.next_on = read_day(typed, "next_on");
  if (notes.next_on && *notes.next_on <= notes.on)
    typed.problems.add("next_on", texts::kNextNotLater, "next_on-day");
  if (notes.next_on && is_too_far(*notes.next_on, today))
    typed.problems.add("next_on", texts::day_too_far(kMostYearsAhead), "next_on-day");
}

void check_lengths(RecordForm& form) {
  const auto check = [&](const std::string& name) {
    if (app::count_characters(form.notes.value(name)) > kMostOfLines)
      form.typed.problems.add(name, texts::kFieldTooLong);
  };
  check(kSaidField);
  for (std::size_t row = 0; row < form.notes.rows(); ++row)
    for (const char* part : {"what", "who"}) check(row_field(kAgreedField, row, part));
}

}  // namespace

void write_record_form(Html& out, const RecordForm& form) {
  FormWriter(out, form).write();
}

app::MeetingNotes read_notes(RecordForm& form) {
  app::MeetingNotes notes;
  const law::Framework& law = form.about.law();
  const law::Choice* meeting = read_meeting(law, form.typed);
  boost::json::object day;
  read_entry_day(form.about, form.typed, day);
  if (const auto on = base::parse_day(record::text_in(day, "on"))) notes.on = *on;
  notes.present = read_people(form.typed, kPresent);
  notes.text = form.notes.value(kSaidField);
  for (std::size_t row = 0; row < form.notes.rows(); ++row)
    if (auto action = read_row(form, row, notes.on)) notes.agreed.push_back(std::move(*action));
  read_next(form.typed, notes, form.about.file.today);
  check_lengths(form);
  if (meeting != nullptr) {
    const law::Choice* as = counted_as(law, form.typed, *meeting);
    notes.meeting = as->id;
    if (as != meeting) notes.note = texts::counted_note(meeting->name.en);
  }
  if (notes.text.empty() && notes.agreed.empty() && notes.present.empty())
    form.typed.problems.add(kSaidField, texts::kNothingNotedYet);
  return notes;
}

}  // namespace stepwell::web::pages
