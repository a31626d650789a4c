#include "web/pages/meeting/agreed_page.h"

#include <algorithm>

#include "app/family/meetings.h"
#include "web/components/button.h"
#include "web/components/summary_list.h"
#include "web/error_pages.h"
#include "web/pages/entry/options.h"
#include "web/pages/meeting/meeting_parts.h"
#include "web/pages/plan/plan_place.h"
#include "web/texts/entry.h"
#include "web/texts/meeting.h"

namespace stepwell::web::pages {
namespace {

using app::HeldMeeting;
using html::Html;
using http::Response;

/// The note as lines: a heading and what stands below it.
struct NotePart {
  std::string title;
  std::vector<std::string> lines;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// "handed on to Anna Jones, done", or one of the two, or nothing.
std::string state_of(const AboutChild& about, const app::AgreedAction& action) {
  std::string state;
  if (action.is_handed_on)
    state = action.handed_to.empty() ? std::string(texts::kIsHandedOn)
                                     : texts::is_handed_to(about.name_of(action.handed_to));
  if (action.is_done && !state.empty()) state += ", ";
  if (action.is_done) state += texts::kIsDone;
  return state;
}

std::vector<NotePart> parts_of(const AboutChild& about, const HeldMeeting& meeting) {
  std::vector<NotePart> parts;
  if (!meeting.present.empty()) parts.push_back({texts::kPresentLabel, meeting.present});
  if (!meeting.text.empty()) parts.push_back({texts::kSaidPart, lines_of(meeting.text)});
  NotePart agreed{texts::kAgreedPart, {}};
  for (const app::AgreedAction& action : meeting.agreed) {
    std::string line = texts::action_line(action.what, action.who, action.by);
    if (const std::string state = state_of(about, action); !state.empty())
      line += " (" + state + ")";
    agreed.lines.push_back(std::move(line));
  }
  if (agreed.lines.empty()) agreed.lines.emplace_back(texts::kNothingAgreed);
  parts.push_back(std::move(agreed));
  parts.push_back(
      {texts::kNextLabel,
       {meeting.next_on ? texts::day(*meeting.next_on) : std::string(texts::kNoNextDay)}});
  return parts;
}

void write_buttons(Html& out, const AboutChild& about, const HeldMeeting& meeting) {
  out.literal("<div class=\"govuk-button-group\">");
  print_button(out, texts::kPrintNote, "");
  link_button(out, about.path("/meetings/" + std::to_string(meeting.entry) + "/agreed/file"),
              texts::kSaveNote, "govuk-button--secondary");
  out.literal("</div>");
}

void write_part(Html& out, const NotePart& part) {
  open_meeting_part(out, part.title);
  const bool is_list = part.lines.size() > 1;
  if (is_list) out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const std::string& line : part.lines) {
    if (is_list)
      out.literal("<li>").text(line).literal("</li>");
    else
      paragraph(out, line);
  }
  if (is_list) out.literal("</ul>");
  close_meeting_part(out);
}

std::string lead_of(const AboutChild& about, const HeldMeeting& meeting) {
  return texts::name_and_class(about.file.name(), about.file.details.class_name) + ". " +
         texts::day(meeting.on) + ". " +
         about.context.staff_book.at(about.id().school)->school_name;
}

std::optional<HeldMeeting> meeting_of(const AboutChild& about) {
  return app::held_in(about.file, read_position(about.parameters["position"]));
}

}  // namespace

Response show_agreed(const AboutChild& about) {
  const auto meeting = meeting_of(about);
  if (!meeting) return not_found_page(about.context, about.request);
  Page page{.title = texts::note_title(meeting_name(about.law(), meeting->meeting)),
            .visitor = about.visitor(),
            .back = about.path(),
            .lead = lead_of(about, *meeting)};
  if (about.request.query.first("done")) page.notice = Notice{texts::kMeetingRecorded};
  write_buttons(page.main, about, *meeting);
  for (const NotePart& part : parts_of(about, *meeting)) write_part(page.main, part);
  if (meeting->next_on && about.may(people::Action::HoldMeeting))
    link_line(page.main,
              about.path("/meetings/arrange?first=" + meeting->meeting +
                         "&after=" + std::to_string(meeting->entry)),
              texts::kArrangeNext);
  link_line(page.main, about.path(), texts::to_the_child(about.file.name()));
  return respond(about.context, about.request, page);
}

Response send_agreed(const AboutChild& about) {
  const auto meeting = meeting_of(about);
  if (!meeting) return not_found_page(about.context, about.request);
  std::string text = texts::note_title(meeting_name(about.law(), meeting->meeting)) + "\r\n" +
                     lead_of(about, *meeting) + "\r\n";
  for (const NotePart& part : parts_of(about, *meeting)) {
    text += "\r\n" + part.title + "\r\n";
    for (const std::string& line : part.lines) text += "- " + line + "\r\n";
  }
  return http::attachment(std::move(text), "text/plain; charset=utf-8", texts::kNoteFile);
}

}  // namespace stepwell::web::pages
