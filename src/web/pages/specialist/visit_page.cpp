// Visits of a specialist: arranging one, and recording what came of it.
#include <boost/json.hpp>

#include "app/family/calendar_file.h"
#include "law/choices.h"
#include "record/delivery.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/pages/specialist/involvement_pages.h"
#include "web/texts/entry.h"
#include "web/texts/specialist.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using app::Involvement;
using html::Html;
using http::Response;

constexpr const char* kOutcome = "outcome";
constexpr const char* kWhy = "why";
constexpr const char* kFor = "for";

constexpr const char* kArranged = "arranged";
constexpr const char* kVisited = "visit";

using Show = Response (*)(const AboutChild&, const Involvement&, const Typed&);

Page visit_page(const AboutChild& about, const Involvement& involvement, std::string title) {
  Page page = specialist_page(about, std::move(title));
  page.back = involvement_path(about, involvement);
  page.lead =
      about.file.name() + ". " +
      texts::service_and(service_name(about, involvement.service), involvement.professional);
  return page;
}

// Arranging.

Response show_arrange(const AboutChild& about, const Involvement& involvement, const Typed& typed) {
  const app::Visit* next = involvement.next;
  Page page = visit_page(about, involvement,
                         next == nullptr ? texts::kArrangeVisit : texts::kArrangeVisitAgain);
  Typed shown = typed;
  if (typed.came == Came::Fresh && next != nullptr) {
    shown.form.add({"time", next->time});
    shown.form.add({"place", next->place});
    shown.form.add({"text", next->text});
  }
  Html& out = page.main;
  open_form(out, involvement_path(about, involvement, "/arrange"),
            bind(about.context, about.visitor(), typed));
  ask_day(out, shown,
          {.name = kFor, .legend = texts::kVisitFor, .suggested = involvement.next_visit_on});
  ask_text(out, shown,
           {.name = "time",
            .label = std::string(texts::kVisitTime) + texts::kOptional,
            .hint = texts::kVisitTimeHint,
            .classes = "govuk-input--width-5"});
  ask_text(out, shown,
           {.name = "place", .label = std::string(texts::kVisitPlace) + texts::kOptional});
  ask_lines(out, shown,
            {.name = "text", .label = std::string(texts::kRowWhatFor) + texts::kOptional}, 3);
  submit(out, texts::kArrangeVisit);
  close_form(out);
  return respond_form(about, std::move(page), typed);
}

void read_time(Typed& typed, json::object& entry) {
  const std::string time = typed.value("time");
  if (time.empty()) return;
  if (const auto read = app::read_time(time))
    entry["time"] = *read;
  else
    typed.problems.add("time", texts::kVisitNoTime);
}

json::object read_arranged(const AboutChild& about, const Involvement& involvement, Typed& typed) {
  json::object entry{{"kind", "visit_arranged"},
                     {"involvement", involvement.entry},
                     {"on", about.file.today.iso()}};
  if (const auto day = read_coming_day(typed, kFor, about.file.today)) entry[kFor] = day->iso();
  read_time(typed, entry);
  read_into(typed, "place", kMostOfALine, entry);
  read_into(typed, "text", kMostOfLines, entry);
  return entry;
}

bool is_as_arranged(const Involvement& involvement, const json::object& entry) {
  const app::Visit* next = involvement.next;
  return next != nullptr && next->on.iso() == text_in(entry, kFor) &&
         next->time == text_in(entry, "time") && next->place == text_in(entry, "place") &&
         next->text == text_in(entry, "text");
}

// Recording.

std::vector<components::ChoiceItem> outcomes(const AboutChild& about) {
  std::vector<components::ChoiceItem> items;
  for (const Option& option : options_of(about, "session_outcome"))
    items.push_back(components::Choice{.content = option.words, .value = option.value});
  return items;
}

std::vector<components::SelectItem> reasons(const AboutChild& about) {
  std::vector<components::SelectItem> items{{.text = texts::kNoneOfThese, .value = ""}};
  for (const Option& option : options_of(about, "missed_because"))
    items.push_back({.text = option.words, .value = option.value});
  return items;
}

Response show_record(const AboutChild& about, const Involvement& involvement, const Typed& typed) {
  Page page = visit_page(about, involvement, texts::kRecordVisit);
  const bool is_past = involvement.next != nullptr && involvement.next->on <= about.file.today;
  Html& out = page.main;
  open_form(out, involvement_path(about, involvement, "/visit"),
            bind(about.context, about.visitor(), typed));
  ask_day(out, typed,
          {.name = "on",
           .legend = texts::kVisitOn,
           .suggested = is_past ? involvement.next->on : about.file.today});
  ask_one(out, typed, {.name = kOutcome, .legend = texts::kVisitOutcome, .items = outcomes(about)});
  ask_select(out, typed, {.name = kWhy, .label = texts::kVisitWhy, .items = reasons(about)});
  ask_lines(out, typed,
            {.name = "text", .label = std::string(texts::kVisitText) + texts::kOptional}, 5);
  submit(out, texts::kRecordVisit);
  close_form(out);
  return respond_form(about, std::move(page), typed);
}

json::object read_visit(const AboutChild& about, const Involvement& involvement, Typed& typed) {
  json::object entry{{"kind", "visit_recorded"}, {"involvement", involvement.entry}};
  const auto& law = about.law();
  const std::string outcome = typed.value(kOutcome), why = typed.value(kWhy);
  if (law::find_choice(law, "session_outcome", outcome) == nullptr)
    typed.problems.add(kOutcome, texts::kVisitOutcomeMissing);
  entry[kOutcome] = outcome;
  if (outcome == record::kSessionMissed && why.empty())
    typed.problems.add(kWhy, texts::kVisitWhyMissing);
  if (!why.empty() && law::find_choice(law, "missed_because", why) == nullptr)
    typed.problems.add(kWhy, texts::kNotOffered);
  if (!why.empty() && outcome != record::kSessionHeld) entry[kWhy] = why;
  read_into(typed, "text", kMostOfLines, entry);
  read_entry_day(about, typed, entry);
  return entry;
}

// Both.

Response to_involved(const AboutChild& about, const Involvement& involvement, const char* done) {
  return http::see_other(involvement_path(about, involvement, std::string("?done=") + done));
}

/// Records the visit; `day_field` is where its day stands.
Response record(const AboutChild& about, const Involvement& involvement, Typed& typed,
                json::object entry, const char* day_field, Show show) {
  const base::Day day = *base::parse_day(text_in(entry, day_field));
  const bool is_arranged = std::string_view(day_field) == kFor;
  const app::CaseRequest request = about.case_request(typed);
  app::WithSpecialists act(about.context.casework, request, about.file);
  const auto done = act.visit(std::move(entry), day);
  if (done) return to_involved(about, involvement, is_arranged ? kArranged : kVisited);
  add_refusal(typed, done.error(), day_field, {day_field, kOutcome, kWhy, "text", "time", "place"});
  return show(about, involvement, typed);
}

}  // namespace

Response show_arrange_visit(const AboutChild& about, const Involvement& involvement) {
  return show_arrange(about, involvement,
                      form_to_show(about.context, about.request, about.person()));
}

Response arrange_visit(const AboutChild& about, const Involvement& involvement) {
  Typed typed = form_posted(about.request);
  // The same form again would find the visit that the first one arranged.
  switch (sent_before(about.context, about.request, typed)) {
    case SentBefore::No: break;
    case SentBefore::Same: return to_involved(about, involvement, kArranged);
    case SentBefore::Other: return show_arrange(about, involvement, typed);
  }
  json::object entry = read_arranged(about, involvement, typed);
  if (typed.problems.empty() && is_as_arranged(involvement, entry))
    typed.problems.add(kFor, texts::kVisitSame, std::string(kFor) + "-day");
  if (!typed.problems.empty()) return show_arrange(about, involvement, typed);
  return record(about, involvement, typed, std::move(entry), kFor, show_arrange);
}

Response show_record_visit(const AboutChild& about, const Involvement& involvement) {
  return show_record(about, involvement,
                     form_to_show(about.context, about.request, about.person()));
}

Response record_visit(const AboutChild& about, const Involvement& involvement) {
  Typed typed = form_posted(about.request);
  json::object entry = read_visit(about, involvement, typed);
  if (!typed.problems.empty()) return show_record(about, involvement, typed);
  return record(about, involvement, typed, std::move(entry), "on", show_record);
}

}  // namespace stepwell::web::pages
