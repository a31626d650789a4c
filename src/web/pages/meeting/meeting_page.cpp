#include "web/pages/meeting/meeting_page.h"

#include <algorithm>

#include "app/family/calendar_file.h"
#include "app/family/meetings.h"
#include "web/components/button.h"
#include "web/components/inset_text.h"
#include "web/components/summary_list.h"
#include "web/error_pages.h"
#include "web/pages/child/plan_content.h"
#include "web/pages/entry/options.h"
#include "web/pages/meeting/meeting_parts.h"
#include "web/pages/meeting/why_asked.h"
#include "web/pages/plan/plan_place.h"
#include "web/pages/questions/question_pages.h"
#include "web/texts/entry.h"
#include "web/texts/meeting.h"
#include "web/texts/plan.h"
#include "web/texts/questions.h"

namespace stepwell::web::pages {
namespace {

using app::ArrangedMeeting;
using html::Html;
using http::Response;

std::optional<ArrangedMeeting> meeting_of(const AboutChild& about) {
  return app::arranged_in(about.file, read_position(about.parameters["position"]));
}

void write_facts(Html& out, const ArrangedMeeting& meeting) {
  std::vector<components::SummaryRow> rows;
  const auto add = [&](texts::Text key, const std::string& value) {
    if (!value.empty()) rows.push_back({.key = {.content = key}, .value = {.content = value}});
  };
  std::string when = meeting.day ? texts::day_and_time(*meeting.day, meeting.time) : "";
  if (meeting.moved > 0) when += " (" + texts::moved_times(meeting.moved) + ")";
  add(texts::kMeetingWhen, when);
  add(texts::kMeetingWhere, meeting.place);
  const bool has_reasons = !meeting.reasons.empty();
  add(texts::kMeetingWho,
      texts::joined(asked_lines(meeting.invited, meeting.reasons), has_reasons ? "; " : ", "));
  add(texts::kMeetingAbout, meeting.text);
  write(out, components::SummaryList{.rows = std::move(rows)});
}

void write_buttons(Html& out, const AboutChild& about, const ArrangedMeeting& meeting) {
  const std::string entry = std::to_string(meeting.entry);
  out.literal("<div class=\"govuk-button-group\">");
  if (about.may(people::Action::HoldMeeting)) {
    link_button(out, about.path("/meetings/record?arranged=" + entry), texts::kHoldButton);
    link_button(out, about.path("/meetings/arrange?again=" + entry), texts::kArrangeAgainButton,
                "govuk-button--secondary");
  }
  link_button(out, about.path("/meetings/" + entry + "/calendar"), texts::kCalendarButton,
              "govuk-button--secondary");
  print_button(out, texts::kPrintAgenda);
  out.literal("</div>");
}

void write_list(Html& out, texts::Text title, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  open_meeting_part(out, title);
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const std::string& line : lines) out.literal("<li>").text(line).literal("</li>");
  out.literal("</ul>");
  close_meeting_part(out);
}

std::vector<std::string> open_actions(const AboutChild& about) {
  std::vector<std::string> lines;
  for (const app::Task& task : about.file.details.tasks)
    if (task.sort == app::Task::Sort::Action)
      lines.push_back(texts::action_line(task.text, task.who, task.on));
  for (const app::AgreedAction& action : app::handed_on_still(about.file))
    lines.push_back(texts::action_line(action.what, about.name_of(action.handed_to), action.by));
  return lines;
}

/// Whether arranging that meeting began it: its notice, its papers.
bool is_before_meeting(const AboutChild& about, const record::Instance& instance,
                       const ArrangedMeeting& meeting) {
  const auto opening = app::arranged_in(about.file, instance.opened_by);
  return opening && opening->first == meeting.first && opening->meeting == meeting.meeting;
}

/// What the school or the family has to do; what others owe is not theirs to settle, and what comes
/// before the meeting is no matter for it.
std::vector<std::string> open_duties(const AboutChild& about, const ArrangedMeeting& meeting) {
  std::vector<std::string> lines;
  for (const record::Instance& instance : about.file.standing.instances) {
    if (instance.state != record::State::Open || instance.kind != law::DutyKind::Duty) continue;
    if (is_before_meeting(about, instance, meeting)) continue;
    const auto day = instance.aim ? instance.aim : instance.limit;
    lines.push_back(texts::action_line(instance.duty->text.en,
                                       instance.framework->roles[instance.owner].name.en, day));
  }
  return lines;
}

bool write_plans(Html& out, const AboutChild& about) {
  bool has_any = false;
  for (const InForce& plan : documents_in_force(about.file)) {
    const auto lists = plan_lists(about.file, plan, PlanPart::ForTeaching);
    if (lists.empty()) continue;
    open_meeting_part(out, std::string(texts::kAgendaPlan) + ": " + plan.document->name.en);
    write_plan_lists(out, lists);
    close_meeting_part(out);
    has_any = true;
  }
  return has_any;
}

/// Those of the present stage, each once.
std::vector<std::string> questions(const AboutChild& about) {
  std::vector<std::string> lines;
  for (const law::Bank& bank : about.law().banks)
    if (is_asked_now(about, bank))
      for (const law::BankItem& item : bank.items)
        if (std::find(lines.begin(), lines.end(), item.text.en) == lines.end())
          lines.push_back(item.text.en);
  return lines;
}

void write_agenda(Html& out, const AboutChild& about, const ArrangedMeeting& meeting) {
  heading(out, texts::kAgendaTitle);
  const auto actions = open_actions(about), duties = open_duties(about, meeting);
  write_list(out, texts::kAgendaOpen, actions);
  write_list(out, texts::kAgendaDue, duties);
  const bool has_plan = write_plans(out, about);
  if (actions.empty() && duties.empty() && !has_plan) paragraph(out, texts::kAgendaEmpty);
  write_list(out, texts::kAgendaQuestions, questions(about));
  out.literal("<div class=\"sw-no-print\">");
  link_line(out, about.path("/questions"), texts::kQuestionsLink);
  if (about.may(people::Action::TellParent))
    link_line(out, about.path("/letters"), texts::kMeetingLetters);
  out.literal("</div>");
}

std::string initials_of(const app::ChildFile& file) {
  const auto first_of = [](const std::string& name) {
    std::size_t end = name.empty() ? 0 : 1;
    while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) ++end;
    return end == 0 ? std::string() : name.substr(0, end) + ".";
  };
  const auto& details = file.details;
  return first_of(details.known_as.empty() ? details.forename : details.known_as) +
         first_of(details.surname);
}

}  // namespace

Response show_meeting(const AboutChild& about) {
  const auto meeting = meeting_of(about);
  if (!meeting) return not_found_page(about.context, about.request);
  Page page{.title = meeting_name(about.law(), meeting->meeting),
            .visitor = about.visitor(),
            .back = about.path(),
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
  if (about.request.query.first("done")) page.notice = Notice{texts::kMeetingArranged};
  write_facts(page.main, *meeting);
  if (!meeting->is_open) {
    write(page.main, components::InsetText{.content = texts::kMeetingOver});
    return respond(about.context, about.request, page);
  }
  write_buttons(page.main, about, *meeting);
  write_agenda(page.main, about, *meeting);
  return respond(about.context, about.request, page);
}

Response send_calendar(const AboutChild& about) {
  const auto meeting = meeting_of(about);
  if (!meeting || !meeting->day) return not_found_page(about.context, about.request);
  const record::Entry* entry = about.file.entry(meeting->entry);
  app::CalendarEvent event;
  event.uid = about.id().child + "." + std::to_string(meeting->first) + "@" + about.id().school +
              ".stepwell";
  event.sequence = meeting->moved;
  event.made = entry->recorded_at.value_or(base::Instant{});
  event.day = *meeting->day;
  event.time = meeting->time;
  event.summary =
      texts::calendar_summary(meeting_name(about.law(), meeting->meeting), initials_of(about.file));
  event.location = meeting->place;
  return http::attachment(app::calendar_file(event), "text/calendar; charset=utf-8",
                          texts::kCalendarFile);
}

}  // namespace stepwell::web::pages
