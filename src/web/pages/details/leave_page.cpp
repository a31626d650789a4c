// A child leaves the school, or is back.
#include <algorithm>
#include <boost/json.hpp>

#include "app/lists/next_place.h"
#include "app/moving/moving.h"
#include "app/staff/sees_by_teaching.h"
#include "record/body.h"
#include "record/delivery.h"
#include "record/timeline.h"
#include "web/components/warning_text.h"
#include "web/pages/details/details_pages.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/help/delivery_view.h"
#include "web/pages/moving/what_changes.h"
#include "web/texts/details.h"
#include "web/texts/entry.h"
#include "web/texts/moving.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using http::Response;

Page page_for(const AboutChild& about, std::string title) {
  return {.title = std::move(title), .back = about.path("/details")};
}

void ask_on(html::Html& out, const AboutChild& about, const Typed& typed, texts::Text legend) {
  ask_day(out, typed, {.name = "on", .legend = legend, .suggested = about.file.today});
}

/// The last time that the child left, or came back.
const record::Entry* last_of(const AboutChild& about, law::Kind kind) {
  const auto entries = record::taking_part(about.file.entries, {about.file.today, {}});
  const auto found =
      std::find_if(entries.rbegin(), entries.rend(),
                   [kind](const record::Entry* entry) { return entry->topic.kind == kind; });
  return found == entries.rend() ? nullptr : *found;
}

/// Where to, and why.
std::string where_and_why(const std::string& school, const std::string& reason) {
  return school + (school.empty() || reason.empty() ? "" : ". ") + reason;
}

/// The day, the place and the reason that somebody typed.
std::string written_in(Typed typed) {
  const auto day = read_day(typed, "on");
  std::string words = day ? texts::day(*day) : std::string();
  const std::string said = where_and_why(typed.value("school"), typed.value("reason"));
  if (!words.empty() && !said.empty()) words += ": ";
  return words + said;
}

/// Of a return the school is this one, by its id.
std::string said_in(const record::Entry& entry) {
  const bool is_leaving = entry.topic.kind == law::kinds::school_left;
  return where_and_why(is_leaving ? record::text_in(entry, "school") : std::string(),
                       record::text_in(entry, "reason"));
}

/// It is recorded already: what stands there is shown, beside what was typed now.
Response show_already(const AboutChild& about, Page page, const Typed& typed, law::Kind kind,
                      texts::Text words) {
  paragraph(page.main, words);
  if (const record::Entry* entry = last_of(about, kind)) {
    paragraph(page.main, texts::recorded_already_on(entry->on, said_in(*entry)));
    if (about.may(people::Action::SeeChild))
      link_line(page.main, about.path("/entries/" + std::to_string(entry->position)),
                texts::kRecordedAlreadyEntry);
  }
  if (typed.came == Came::Fresh) return respond_form(about, std::move(page), typed);
  what_you_wrote(page.main, written_in(typed));
  Typed refused = typed;
  refused.problems = {};
  refused.problems.add("on", texts::kRecordedMeanwhile, "main");
  return respond_form(about, std::move(page), refused);
}

void write_lines(html::Html& out, texts::Text title, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  out.literal("<h3 class=\"govuk-heading-s\">").text(title);
  out.literal("</h3><ul class=\"govuk-list govuk-list--bullet\">");
  for (const std::string& line : lines) out.literal("<li>").text(line).literal("</li>");
  out.literal("</ul>");
}

std::vector<std::string> help_given(const AboutChild& about) {
  std::vector<std::string> names;
  const base::Day today = about.file.today;
  for (const record::Provision& help : record::help_in(about.file.entries, today).provisions)
    if (help.is_given_on(today)) names.push_back(name_of(about.words(), help));
  return names;
}

std::vector<std::string> who_sees_no_more(const AboutChild& about) {
  const auto staff = about.context.staff_book.at(about.id().school);
  std::vector<std::string> names;
  for (const std::string& person : app::who_sees_by_teaching(
           *staff, about.id().child, about.file.details.class_name, about.file.today))
    names.push_back(about.name_of(person));
  return names;
}

/// For who may see the help: what ends and begins, by the same fold as what is due.
void write_meaning(html::Html& out, const AboutChild& about) {
  if (!about.may(people::Action::SeeChild)) return;
  heading(out, texts::kLeaveMeans);
  const auto means = app::what_move_means(
      about.file, about.context.library, {{"kind", "school_left"}, {"on", about.file.today.iso()}});
  if (means) {
    write_instances(out, texts::kMoveLapses, means->lapses);
    write_instances(out, texts::kMoveOpens, means->opens);
  }
  write_lines(out, texts::kLeaveHelp, help_given(about));
  write_lines(out, texts::kLeaveUnseen, who_sees_no_more(about));
  paragraph(out, texts::kLeaveBack);
}

/// With the place that was recorded as the next one.
Typed with_next_place(const AboutChild& about, const Typed& typed) {
  Typed shown = typed;
  if (typed.came != Came::Fresh || !about.may(people::Action::SeeChild)) return shown;
  if (const auto next = app::next_place(about.file.entries, about.file.today))
    shown.form.add({"school", next->where});
  return shown;
}

Response show_leaving(const AboutChild& about, const Typed& typed) {
  Page page = page_for(about, texts::leave_title(about.file.name()));
  if (!about.file.standing.at_school)
    return show_already(about, std::move(page), typed, law::kinds::school_left,
                        texts::kHasLeftAlready);
  write_meaning(page.main, about);
  open_form(page.main, about.path("/leave"), bind(about.context, about.visitor(), typed));
  ask_on(page.main, about, typed, texts::kLeaveDay);
  ask_text(page.main, with_next_place(about, typed),
           {.name = "school",
            .label = std::string(texts::kLeaveSchool) + texts::kOptional,
            .hint = texts::kLeaveSchoolHint});
  ask_text(page.main, typed,
           {.name = "reason",
            .label = std::string(texts::kLeaveReason) + texts::kOptional,
            .hint = texts::kLeaveReasonHint});
  write(page.main, components::WarningText{.content = texts::kLeaveWarning,
                                           .icon_fallback_text = texts::kWarning});
  submit(page.main, texts::kLeaveButton);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

Response show_joining(const AboutChild& about, const Typed& typed) {
  Page page = page_for(about, texts::join_title(about.file.name()));
  if (about.file.standing.at_school)
    return show_already(about, std::move(page), typed, law::kinds::school_joined,
                        texts::kIsHereAlready);
  paragraph(page.main, texts::kJoinLead);
  open_form(page.main, about.path("/join"), bind(about.context, about.visitor(), typed));
  ask_on(page.main, about, typed, texts::kJoinDay);
  submit(page.main, texts::kJoinButton);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

/// On which day the record begins, or the child left last: earlier nobody can leave or come back.
base::Day earliest(const AboutChild& about) {
  base::Day day = about.file.entries.empty() ? about.file.today : about.file.entries.front().on;
  for (const record::Entry& entry : about.file.entries)
    if (entry.topic.kind == law::kinds::school_left ||
        entry.topic.kind == law::kinds::school_joined)
      day = std::max(day, entry.on);
  return day;
}

/// The one entry, as it was typed; problems are added to `typed`.
json::object read(const AboutChild& about, Typed& typed, json::object entry) {
  read_entry_day(about, typed, entry);
  const std::string reason = read_text(typed, "reason", kMostOfALine);
  if (!reason.empty()) entry["reason"] = reason;
  const std::string school = read_text(typed, "school", kMostOfALine);
  if (!school.empty() && !entry.contains("school")) entry["school"] = school;
  const auto* on = entry.if_contains("on");
  if (on == nullptr) return entry;
  const auto day = base::parse_day(std::string_view(on->get_string()));
  if (*day < earliest(about))
    typed.problems.add("on", texts::before_record(earliest(about)), "on-day");
  return entry;
}

/// Whether the child is at the school or not, what is recorded of it, and how its page is shown.
struct Change {
  bool from_here = false;
  texts::Text done;
  Response (*show)(const AboutChild& about, const Typed& typed);
};
constexpr Change kLeaving{true, "left", show_leaving};
constexpr Change kJoining{false, "joined", show_joining};

/// Only while the child is still where the change begins: of two people the second is told.
Response save(const AboutChild& about, const Change& change, json::object entry) {
  Typed typed = form_posted(about.request);
  const std::string done = about.path(std::string("/details?done=") + change.done);
  if (about.file.standing.at_school != change.from_here) {
    const bool is_same = sent_before(about.context, about.request, typed) == SentBefore::Same;
    return is_same ? http::see_other(done) : change.show(about, typed);
  }
  entry = read(about, typed, std::move(entry));
  if (!typed.problems.empty()) return change.show(about, typed);
  const auto position =
      decide_act(about, typed, people::Action::ChangeDetails, {"on", "school", "reason"},
                 [&](const AboutChild& now) -> std::vector<json::object> {
                   if (now.file.standing.at_school != change.from_here) return {};
                   return {entry};
                 });
  if (position) return http::see_other(done);
  const auto now = about.now(people::Action::ChangeDetails);
  return change.show(now ? *now : about, typed);
}

}  // namespace

Response show_leave(const AboutChild& about) {
  return show_leaving(about, form_to_show(about.context, about.request, about.person()));
}

Response save_leave(const AboutChild& about) {
  return save(about, kLeaving, {{"kind", "school_left"}});
}

Response show_join(const AboutChild& about) {
  return show_joining(about, form_to_show(about.context, about.request, about.person()));
}

Response save_join(const AboutChild& about) {
  return save(about, kJoining, {{"kind", "school_joined"}, {"school", about.id().school}});
}

}  // namespace stepwell::web::pages
