#include "web/pages/meeting/arrange_page.h"

#include <boost/json.hpp>

#include "app/family/calendar_file.h"
#include "app/family/meetings.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/pages/letter/letter_meeting.h"
#include "web/pages/meeting/meeting_parts.h"
#include "web/pages/meeting/restricted_guests.h"
#include "web/pages/meeting/why_asked.h"
#include "web/texts/entry.h"
#include "web/texts/meeting.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;

constexpr const char* kInvited = "invited";

/// What the page begins with: the meeting that is moved, or the day that a meeting named.
struct Beginning {
  std::string meeting;
  std::optional<base::Day> day;
  std::optional<app::ArrangedMeeting> moved;
  const law::Letter* letter = nullptr;  ///< in which the family asks for it
};

Beginning beginning_of(const AboutChild& about) {
  const auto& query = about.request.query;
  Beginning beginning;
  beginning.meeting = query.first("first").value_or("");
  beginning.letter = letter_asking_for_meeting(about.law(), query.first("letter").value_or(""));
  const auto after = app::held_in(about.file, read_position(query.first("after").value_or("")));
  if (after) beginning.day = after->next_on;
  beginning.moved = app::arranged_in(about.file, read_position(query.first("again").value_or("")));
  if (beginning.moved && !beginning.moved->is_open) beginning.moved.reset();
  if (!beginning.moved) return beginning;
  beginning.meeting = beginning.moved->meeting;
  beginning.day = beginning.moved->day;
  return beginning;
}

/// With the words of the meeting that is moved, or with the letter that asks for one.
Typed filled(const Typed& typed, const Beginning& beginning) {
  Typed shown = typed;
  if (typed.came == Came::Fresh && beginning.letter != nullptr)
    shown.form.add({"text", texts::asked_for_in(beginning.letter->name.en)});
  if (typed.came != Came::Fresh || !beginning.moved) return shown;
  shown.form.add({"time", beginning.moved->time});
  shown.form.add({"place", beginning.moved->place});
  shown.form.add({"text", beginning.moved->text});
  return shown;
}

Response show(const AboutChild& about, const Typed& typed) {
  const Beginning beginning = beginning_of(about);
  const Typed shown = filled(typed, beginning);
  Page page{.title = beginning.moved ? texts::kArrangeAgainTitle : texts::kArrangeTitle,
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
  if (beginning.letter != nullptr && about.may(people::Action::TellParent))
    page.back = about.path("/letters/" + beginning.letter->id);
  if (beginning.moved && beginning.moved->day)
    paragraph(page.main, texts::takes_the_place(*beginning.moved->day));
  Html& out = page.main;
  open_form(out, about.path("/meetings/arrange"), bind(about.context, about.visitor(), typed));
  ask_meeting(out, about.law(), shown, beginning.meeting);
  ask_day(out, shown, {.name = "for", .legend = texts::kMeetingFor, .suggested = beginning.day});
  ask_text(out, shown,
           {.name = "time",
            .label = std::string(texts::kMeetingTime) + texts::kOptional,
            .hint = texts::kTimeHint,
            .classes = "govuk-input--width-5"});
  ask_text(out, shown,
           {.name = "place", .label = std::string(texts::kMeetingPlace) + texts::kOptional});
  const auto moved = beginning.moved.value_or(app::ArrangedMeeting{});
  const PeopleQuestion people{kInvited, texts::kWhoIsAsked, texts::kAnybodyElse, moved.invited,
                              moved.invited};
  ask_people(out, about, shown, people);
  Typed read = shown;
  ask_restricted(out, about, shown,
                 typed.came == Came::Fresh ? moved.invited : read_people(read, kInvited));
  ask_why(out, shown, offered_people(about, shown, people), moved.reasons);
  ask_lines(out, shown,
            {.name = "text", .label = std::string(texts::kMeetingAbout) + texts::kOptional}, 3);
  ask_day(out, shown, {.name = "on", .legend = texts::kArrangedOn, .suggested = about.file.today});
  submit(out, texts::kArrangeButton);
  close_form(out);
  return respond_form(about, std::move(page), typed);
}

void read_when(const AboutChild& about, Typed& typed, json::object& entry) {
  if (const auto day = read_coming_day(typed, "for", about.file.today)) entry["for"] = day->iso();
  const std::string time = typed.value("time");
  if (time.empty()) return;
  if (const auto read = app::read_time(time))
    entry["time"] = *read;
  else
    typed.problems.add("time", texts::kNoSuchTime);
}

void read_texts(const AboutChild& about, Typed& typed, json::object& entry) {
  if (std::string place = read_text(typed, "place", kMostOfALine); !place.empty())
    entry["place"] = std::move(place);
  const auto invited = read_people(typed, kInvited);
  check_restricted_guests(about, typed, invited);
  if (!invited.empty()) entry[kInvited] = json::value_from(invited);
  read_why(typed, typed.values(kInvited), invited, entry);
  if (std::string text = read_text(typed, "text", kMostOfLines); !text.empty())
    entry["text"] = std::move(text);
}

/// Twice the same would be one more moving of a meeting that nobody moved.
void check_is_news(const AboutChild& about, Typed& typed, const json::object& entry) {
  const auto now = app::meeting_to_come(about.file, text_in(entry, "meeting"));
  if (!now || !now->day) return;
  const bool is_same = now->day->iso() == text_in(entry, "for") &&
                       now->time == text_in(entry, "time") && now->place == text_in(entry, "place");
  if (is_same) typed.problems.add("for", texts::kStandsAlready, "for-day");
}

}  // namespace

Response show_arrange(const AboutChild& about) {
  return show(about, form_to_show(about.context, about.request, about.person()));
}

Response arrange(const AboutChild& about) {
  Typed typed = form_posted(about.request);
  json::object entry{{"kind", "meeting_arranged"}};
  const law::Choice* meeting = read_meeting(about.law(), typed);
  if (meeting != nullptr) entry["meeting"] = meeting->id;
  read_when(about, typed, entry);
  read_texts(about, typed, entry);
  read_entry_day(about, typed, entry);
  const bool is_new = sent_before(about.context, about.request, typed) == SentBefore::No;
  if (typed.problems.empty() && is_new) check_is_news(about, typed, entry);
  if (!typed.problems.empty()) return show(about, typed);
  const auto position = record_act(about, typed,
                                   {people::Action::HoldMeeting,
                                    {std::move(entry)},
                                    {"meeting", "for", "on", "time", "place", "text"}});
  if (!position) return show(about, typed);
  return *position == 0
             ? http::see_other(about.path())
             : http::see_other(about.path("/meetings/" + std::to_string(*position) + "?done=yes"));
}

}  // namespace stepwell::web::pages
