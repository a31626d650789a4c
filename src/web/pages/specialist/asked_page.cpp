#include "web/pages/specialist/asked_page.h"

#include <boost/json.hpp>

#include "web/components/button.h"
#include "web/error_pages.h"
#include "web/pages/child/pack_words.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/pages/plan/plan_place.h"
#include "web/pages/specialist/specialist_parts.h"
#include "web/texts/specialist.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using app::AskedAdvice;
using html::Html;
using http::Response;

constexpr const char* kDo = "do";
constexpr std::string_view kGiveUp = "give_up";

std::string rest_of(const AskedAdvice& asked) {
  return "/specialists/asked/" + std::to_string(asked.entry);
}

Html entry_link(const AboutChild& about, record::Position position) {
  const record::Entry* entry = about.file.entry(position);
  Html out;
  if (entry == nullptr) return out;
  return link_to(about, "/entries/" + std::to_string(position),
                 texts::day(entry->on) + ": " + entry_line(about.words(), *entry));
}

Html sent_links(const AboutChild& about, const AskedAdvice& asked) {
  Html out;
  if (asked.sent.empty()) return out;
  out.literal("<ul class=\"govuk-list\">");
  for (const record::Position position : asked.sent)
    out.literal("<li>").add(entry_link(about, position)).literal("</li>");
  out.literal("</ul>");
  return out;
}

texts::Text state_words(AskedAdvice::State state) {
  switch (state) {
    case AskedAdvice::State::Waiting: return texts::kIsWaiting;
    case AskedAdvice::State::Answered: return texts::kIsAnswered;
    case AskedAdvice::State::GivenUp: return texts::kIsGivenUp;
  }
  return texts::kIsWaiting;
}

/// Who gave it and when, as the entry says it: the answer may have changed since.
std::string consent_words(const AboutChild& about, const AskedAdvice& asked) {
  const record::Entry* entry = about.file.entry(asked.consent);
  if (entry == nullptr) return {};
  const std::string answer = about.words().name("consent_answer", text_in(*entry, "answer"));
  return texts::consent_line(text_in(*entry, "of"), small_first(answer), entry->on);
}

void write_facts(Html& out, const AboutChild& about, const AskedAdvice& asked) {
  Facts facts;
  facts.add(texts::kRowProfessional, asked.professional);
  facts.add(texts::kRowPurpose, asked.title);
  facts.add(texts::kRowText, asked.text);
  facts.add(texts::kRowAsked, texts::day(asked.on));
  facts.add(texts::kRowConsent, consent_words(about, asked));
  facts.add(texts::kRowSent, sent_links(about, asked));
  facts.add(texts::kRowState, state_words(asked.state));
  if (asked.state == AskedAdvice::State::Waiting && asked.ask_after)
    facts.add(texts::kRowAfter, texts::day(*asked.ask_after));
  facts.add(texts::kRowLastWord, asked.last_word);
  facts.write(out);
}

void write_after(Html& out, const AboutChild& about, const AskedAdvice& asked, const Typed& typed) {
  link_button(out, about.path("/specialists/advice?asked=" + std::to_string(asked.entry)),
              texts::kAdviceIsHere);
  link_line(out, about.path("/specialists/begin?first=" + asked.service), texts::kTheyBegan);
  heading(out, texts::kAfterTitle);
  open_form(out, about.path(rest_of(asked)), bind(about.context, about.visitor(), typed));
  ask_lines(out, typed, {.name = "text", .label = texts::kAfterText}, 3);
  ask_day(out, typed, {.name = "for", .legend = texts::kAfterDay});
  out.literal("<div class=\"govuk-button-group\">");
  write(out, components::Button{.content = texts::kAfterButton, .prevent_double_click = true});
  write(out, components::Button{.content = texts::kGiveUpButton,
                                .name = kDo,
                                .value = std::string(kGiveUp),
                                .classes = "govuk-button--secondary"});
  out.literal("</div>");
  close_form(out);
}

Response show(const AboutChild& about, const AskedAdvice& asked, const Typed& typed) {
  Page page = specialist_page(about, service_name(about, asked.service));
  write_facts(page.main, about, asked);
  if (asked.state == AskedAdvice::State::Waiting)
    write_after(page.main, about, asked, typed);
  else if (asked.state == AskedAdvice::State::Answered)
    link_line(page.main, about.path("/specialists/advice/" + std::to_string(asked.settled_by)),
              texts::kAnsweredBy);
  if (asked.state != AskedAdvice::State::Waiting) what_you_wrote(page.main, typed.exact("text"));
  const auto done = about.request.query.first("done");
  if (!done || typed.came != Came::Fresh) return respond_form(about, std::move(page), typed);
  page.notice = Notice{*done == "asked" ? texts::kAskedRecorded : texts::kAskedAgain};
  return respond(about.context, about.request, page);
}

json::object read(const AboutChild& about, const AskedAdvice& asked, Typed& typed) {
  json::object entry{
      {"kind", "action_done"}, {"on", about.file.today.iso()}, {"asked", asked.entry}};
  read_into(typed, "text", kMostOfLines, entry);
  if (typed.value(kDo) == kGiveUp) {
    if (!entry.contains("text") && !typed.problems.has("text"))
      typed.problems.add("text", texts::kGiveUpMissing);
    return entry;
  }
  const auto day = read_coming_day(typed, "for", about.file.today);
  if (!day) return entry;
  if (*day == about.file.today) typed.problems.add("for", texts::kAfterDayPast, "for-day");
  entry["for"] = day->iso();
  return entry;
}

}  // namespace

Response show_asked(const AboutChild& about) {
  const app::Specialists there = specialists_of(about);
  const AskedAdvice* asked = there.find_asked(read_position(about.parameters["position"]));
  if (asked == nullptr) return not_found_page(about.context, about.request);
  return show(about, *asked, form_to_show(about.context, about.request, about.person()));
}

Response ask_after(const AboutChild& about) {
  const app::Specialists there = specialists_of(about);
  const AskedAdvice* asked = there.find_asked(read_position(about.parameters["position"]));
  if (asked == nullptr) return not_found_page(about.context, about.request);
  Typed typed = form_posted(about.request);
  json::object entry = read(about, *asked, typed);
  if (!typed.problems.empty()) return show(about, *asked, typed);
  const auto position =
      decide_act(about, typed, people::Action::RecordEntry, {"text", "for"},
                 [&](const AboutChild& now) -> std::vector<json::object> {
                   const app::Specialists there_now = specialists_of(now);
                   const AskedAdvice* found = there_now.find_asked(asked->entry);
                   if (found != nullptr && found->state == AskedAdvice::State::Waiting)
                     return {entry};
                   typed.problems.add("text", texts::kNotWaited, "main");
                   return {};
                 });
  return position ? http::see_other(about.path(rest_of(*asked) + "?done=again"))
                  : show(about, *asked, typed);
}

}  // namespace stepwell::web::pages
