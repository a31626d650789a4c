// The page of one involvement, its beginning and its end.
#include <boost/json.hpp>
#include <charconv>

#include "web/error_pages.h"
#include "web/pages/child/pack_words.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/pages/plan/plan_place.h"
#include "web/pages/specialist/involvement_pages.h"
#include "web/pages/specialist/specialist_parts.h"
#include "web/texts/specialist.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using app::Involvement;
using html::Html;
using http::Response;
using people::Action;

// Beginning.

Response show_begin(const AboutChild& about, const Typed& typed) {
  Page page = specialist_page(about, texts::kBeginTitle);
  Html& out = page.main;
  open_form(out, about.path("/specialists/begin"), bind(about.context, about.visitor(), typed));
  ask_service(out, about, typed, std::string(about.request.query.first("first").value_or("")));
  ask_text(out, typed, {.name = "professional", .label = texts::kBeginWho});
  ask_lines(out, typed,
            {.name = "text", .label = std::string(texts::kBeginText) + texts::kOptional}, 3);
  ask_text(out, typed,
           {.name = "weeks",
            .label = std::string(texts::kBeginWeeks) + texts::kOptional,
            .hint = texts::kBeginWeeksHint,
            .classes = "govuk-input--width-3"});
  ask_day(out, typed, {.name = "on", .legend = texts::kBeganOn, .suggested = about.file.today});
  submit(out, texts::kInvolvedButton);
  close_form(out);
  return respond_form(about, std::move(page), typed);
}

void read_weeks(Typed& typed, json::object& entry) {
  constexpr int kMost = 52;
  const std::string text = typed.value("weeks");
  if (text.empty()) return;
  int weeks = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), weeks);
  const bool is_number = read.ec == std::errc() && read.ptr == text.data() + text.size();
  if (!is_number || weeks < 1 || kMost < weeks)
    return typed.problems.add("weeks", texts::kWeeksWrong);
  entry["weeks"] = weeks;
}

json::object read_beginning(const AboutChild& about, Typed& typed) {
  json::object entry{{"kind", "involvement_began"}};
  read_service(about, typed, entry);
  read_into(typed, "professional", kMostOfALine, entry);
  if (!entry.contains("professional") && !typed.problems.has("professional"))
    typed.problems.add("professional", texts::kBeginWhoMissing);
  read_into(typed, "text", kMostOfLines, entry);
  read_weeks(typed, entry);
  read_entry_day(about, typed, entry);
  return entry;
}

// The page.

Html visit_lines(const AboutChild& about, const app::Visit& visit) {
  Html out;
  const PackWords words = about.words();
  std::string how =
      visit.is_to_come() ? texts::kToCome : words.name("session_outcome", visit.outcome);
  if (!visit.why.empty()) how += ": " + small_first(words.name("missed_because", visit.why));
  for (const std::string* more : {&visit.time, &visit.place})
    if (!more->empty()) how += ", " + *more;
  out.text(how);
  return out;
}

void write_visits(Html& out, const AboutChild& about, const Involvement& involvement) {
  heading(out, texts::kVisitsTitle);
  if (involvement.visits.empty()) return paragraph(out, texts::kNoVisits);
  out.literal("<ul class=\"sw-rows\">");
  for (auto visit = involvement.visits.rbegin(); visit != involvement.visits.rend(); ++visit) {
    out.literal("<li><b>").text(texts::day(visit->on)).literal("</b><span>");
    out.add(visit_lines(about, *visit)).literal("</span>");
    if (!visit->text.empty())
      out.literal("<span class=\"sw-written\">").text(visit->text).literal("</span>");
    out.literal("</li>");
  }
  out.literal("</ul>");
}

void write_facts(Html& out, const AboutChild& about, const Involvement& involvement) {
  Facts facts;
  facts.add(texts::kRowService, service_name(about, involvement.service));
  facts.add(texts::kRowProfessional, involvement.professional);
  facts.add(texts::kRowWhatFor, involvement.text);
  facts.add(texts::kRowSince, texts::day(involvement.from));
  if (involvement.weeks > 0) facts.add(texts::kRowEvery, texts::every_weeks(involvement.weeks));
  if (involvement.until) facts.add(texts::kRowUntil, texts::day(*involvement.until));
  facts.add(texts::kRowWhyEnded, involvement.reason);
  facts.write(out);
}

void write_buttons(Html& out, const AboutChild& about, const Involvement& involvement) {
  if (!involvement.is_open() && !about.may(Action::HoldMeeting)) return;
  out.literal("<div class=\"govuk-button-group\">");
  if (about.may(Action::HoldMeeting)) {
    // What was forgotten can still be recorded after the end.
    link_button(out, involvement_path(about, involvement, "/visit"), texts::kRecordVisit);
    if (involvement.is_open())
      link_button(out, involvement_path(about, involvement, "/arrange"),
                  involvement.next == nullptr ? texts::kArrangeVisit : texts::kArrangeVisitAgain,
                  "govuk-button--secondary");
  }
  if (involvement.is_open() && about.may(Action::RecordEntry))
    link_button(out, involvement_path(about, involvement, "/end"), texts::kEndInvolvement,
                "govuk-button--secondary");
  out.literal("</div>");
}

std::optional<Notice> notice_of(const AboutChild& about) {
  const auto done = about.request.query.first("done");
  if (!done) return std::nullopt;
  if (*done == "arranged") return Notice{texts::kVisitArranged};
  if (*done == "visit") return Notice{texts::kVisitRecorded};
  if (*done == "ended") return Notice{texts::kEndRecorded};
  return Notice{texts::kBeganRecorded};
}

// The end.

Response show_end(const AboutChild& about, const Involvement& involvement, const Typed& typed) {
  Page page = specialist_page(about, texts::kEndTitle);
  page.back = involvement_path(about, involvement);
  Html& out = page.main;
  write_facts(out, about, involvement);
  open_form(out, involvement_path(about, involvement, "/end"),
            bind(about.context, about.visitor(), typed));
  ask_lines(out, typed, {.name = "reason", .label = texts::kEndReason}, 3);
  ask_day(out, typed, {.name = "on", .legend = texts::kEndOn, .suggested = about.file.today});
  submit(out, texts::kInvolvedEndButton);
  close_form(out);
  return respond_form(about, std::move(page), typed);
}

json::object read_end(const AboutChild& about, const Involvement& involvement, Typed& typed) {
  json::object entry{{"kind", "involvement_ended"},
                     {"service", involvement.service},
                     {"began", involvement.entry}};
  if (!involvement.professional.empty()) entry["professional"] = involvement.professional;
  read_into(typed, "reason", kMostOfLines, entry);
  if (!entry.contains("reason") && !typed.problems.has("reason"))
    typed.problems.add("reason", texts::kEndReasonMissing);
  read_entry_day(about, typed, entry);
  return entry;
}

}  // namespace

Response show_begin_involvement(const AboutChild& about) {
  return show_begin(about, form_to_show(about.context, about.request, about.person()));
}

Response begin_involvement(const AboutChild& about) {
  Typed typed = form_posted(about.request);
  json::object entry = read_beginning(about, typed);
  if (!typed.problems.empty()) return show_begin(about, typed);
  const auto position = record_act(about, typed,
                                   {Action::RecordEntry,
                                    {std::move(entry)},
                                    {"service", "professional", "text", "weeks", "on"}});
  if (!position) return show_begin(about, typed);
  return http::see_other(about.path(
      *position == 0 ? std::string("/specialists")
                     : "/specialists/involved/" + std::to_string(*position) + "?done=began"));
}

Response open_involvement(const AboutChild& about, InvolvementPage page) {
  const app::Specialists there = specialists_of(about);
  const Involvement* involvement = there.find_involved(read_position(about.parameters["position"]));
  return involvement == nullptr ? not_found_page(about.context, about.request)
                                : page(about, *involvement);
}

std::string involvement_path(const AboutChild& about, const Involvement& involvement,
                             std::string_view rest) {
  return about.path("/specialists/involved/" + std::to_string(involvement.entry) +
                    std::string(rest));
}

Response show_involvement(const AboutChild& about, const Involvement& involvement) {
  Page page = specialist_page(about, texts::service_and(service_name(about, involvement.service),
                                                        involvement.professional));
  page.notice = notice_of(about);
  write_facts(page.main, about, involvement);
  write_buttons(page.main, about, involvement);
  write_visits(page.main, about, involvement);
  return respond(about.context, about.request, page);
}

Response show_end_involvement(const AboutChild& about, const Involvement& involvement) {
  if (!involvement.is_open()) return http::see_other(involvement_path(about, involvement));
  return show_end(about, involvement, form_to_show(about.context, about.request, about.person()));
}

Response end_involvement(const AboutChild& about, const Involvement& involvement) {
  Typed typed = form_posted(about.request);
  json::object entry = read_end(about, involvement, typed);
  if (!typed.problems.empty()) return show_end(about, involvement, typed);
  const base::Day day = *base::parse_day(text_in(entry, "on"));
  const app::CaseRequest request = about.case_request(typed);
  app::WithSpecialists act(about.context.casework, request, about.file);
  const auto done = act.end(std::move(entry), day);
  if (done) return http::see_other(involvement_path(about, involvement, "?done=ended"));
  add_refusal(typed, done.error(), "on", {"reason", "on"});
  return show_end(about, involvement, typed);
}

}  // namespace stepwell::web::pages
