#include "web/pages/specialist/ask_page.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "web/components/inset_text.h"
#include "web/components/radios.h"
#include "web/pages/child/pack_words.h"
#include "web/pages/child/plan_content.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/pages/specialist/specialist_parts.h"
#include "web/texts/entry.h"
#include "web/texts/specialist.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;
using people::Action;

constexpr const char* kConsent = "consent";
constexpr const char* kConsentOf = "consent_of";
constexpr const char* kConsentOn = "consent_on";
constexpr const char* kSent = "sent";
constexpr const char* kNow = "now";
constexpr const char* kAfter = "for";

/// What of a record can go along, the newest first.
constexpr std::array<std::string_view, 7> kDocuments = {
    "evidence_added", "document_issued",    "review_held",    "views_recorded",
    "report_sent",    "diagnosis_recorded", "advice_received"};
constexpr std::size_t kMostSent = 30;

std::vector<Option> documents_of(const AboutChild& about) {
  std::vector<Option> options;
  const auto live = live_entries(about.file);
  for (auto entry = live.rbegin(); entry != live.rend() && options.size() < kMostSent; ++entry) {
    const std::string_view kind = law::spec((*entry)->topic.kind).name;
    if (std::find(kDocuments.begin(), kDocuments.end(), kind) == kDocuments.end()) continue;
    options.push_back({std::to_string((*entry)->position),
                       texts::day((*entry)->on) + ": " + entry_line(about.words(), **entry)});
  }
  return options;
}

std::string answer_words(const AboutChild& about, const app::Consent& consent) {
  return small_first(about.words().name("consent_answer", consent.answer));
}

Html consent_now(const Typed& typed) {
  Html inside;
  ask_text(inside, typed,
           {.name = kConsentOf, .label = texts::kConsentOf, .hint = texts::kConsentOfHint});
  ask_day(inside, typed, {.name = kConsentOn, .legend = texts::kConsentOn});
  return inside;
}

void write_refusals(Html& out, const AboutChild& about, const app::Specialists& there) {
  for (const app::Consent& consent : there.consents)
    if (!consent.is_given)
      components::write(
          out, components::InsetText{.content = texts::consent_refused(
                                         consent.of, answer_words(about, consent), consent.on)});
}

components::Fieldset consent_group() {
  return {.legend = components::Legend{.content = texts::kConsentTitle,
                                       .classes = "govuk-fieldset__legend--s"}};
}

/// Where nobody said yes yet there is nothing to choose.
void ask_first_consent(Html& out, const Typed& typed) {
  Html inside;
  inside.literal("<div class=\"govuk-hint\" id=\"consent\">").text(texts::kConsentHint);
  inside.literal("</div>").add(consent_now(typed));
  components::Fieldset group = consent_group();
  group.html = std::move(inside);
  components::write(out, group);
  hidden(out, kConsent, kNow);
}

void ask_which_consent(Html& out, const Typed& typed, std::vector<components::ChoiceItem> items) {
  items.push_back(components::Choice{.content = texts::kConsentNow, .value = kNow});
  components::write(out,
                    components::Radios{.name = kConsent,
                                       .items = std::move(items),
                                       .value = typed.value(kConsent),
                                       .fieldset = consent_group(),
                                       .hint = components::Hint{.content = texts::kConsentHint},
                                       .error_message = typed.problems.message(kConsent)});
  out.add(consent_now(typed));
}

void ask_consent(Html& out, const AboutChild& about, const Typed& typed,
                 const app::Specialists& there) {
  write_refusals(out, about, there);
  std::vector<components::ChoiceItem> items;
  for (const app::Consent& consent : there.consents)
    if (consent.is_given)
      items.push_back(components::Choice{
          .content = texts::consent_line(consent.of, answer_words(about, consent), consent.on),
          .value = std::to_string(consent.entry)});
  if (items.empty())
    ask_first_consent(out, typed);
  else
    ask_which_consent(out, typed, std::move(items));
  if (about.may(Action::TellParent)) link_line(out, about.path("/letters"), texts::kConsentLetter);
  link_line(
      out,
      about.path("/record/consent_recorded?first=") + app::consent_to_ask(about.file.framework()),
      texts::kConsentAnswer);
}

void ask_sent(Html& out, const AboutChild& about, const Typed& typed) {
  std::vector<components::ChoiceItem> items;
  for (const Option& option : documents_of(about))
    items.push_back(components::Choice{.content = option.words, .value = option.value});
  if (items.empty()) return;
  ask_any(out, typed,
          {.name = kSent,
           .legend = std::string(texts::kGoesAlongTitle) + texts::kOptional,
           .hint = texts::kSentHint,
           .items = std::move(items)});
}

Response show(const AboutChild& about, const Typed& typed) {
  const app::Specialists there = specialists_of(about);
  Page page = specialist_page(about, texts::kAskTitle);
  Html& out = page.main;
  open_form(out, about.path("/specialists/ask"), bind(about.context, about.visitor(), typed));
  ask_service(out, about, typed, std::string(about.request.query.first("first").value_or("")));
  ask_text(out, typed,
           {.name = "professional", .label = std::string(texts::kWhoLabel) + texts::kOptional});
  ask_text(out, typed,
           {.name = "title", .label = texts::kPurposeLabel, .hint = texts::kPurposeHint});
  ask_lines(out, typed, {.name = "text", .label = std::string(texts::kAskText) + texts::kOptional},
            5);
  ask_consent(out, about, typed, there);
  ask_sent(out, about, typed);
  ask_day(out, typed,
          {.name = kAfter, .legend = texts::kAskAfterLabel, .hint = texts::kAskAfterHint});
  ask_day(out, typed, {.name = "on", .legend = texts::kAskedOn, .suggested = about.file.today});
  submit(out, texts::kAskButton);
  close_form(out);
  return respond_form(about, std::move(page), typed);
}

// Reading it.

void read_sent(const AboutChild& about, Typed& typed, json::object& entry) {
  json::array sent;
  const auto offered = documents_of(about);
  for (const std::string& value : typed.values(kSent)) {
    const bool is_offered = std::any_of(offered.begin(), offered.end(), [&](const Option& option) {
      return option.value == value;
    });
    if (!is_offered) return typed.problems.add(kSent, texts::kNotOffered);
    sent.push_back(read_position(value));
  }
  if (!sent.empty()) entry[kSent] = std::move(sent);
}

void read_after(const AboutChild& about, Typed& typed, json::object& entry) {
  const auto day = read_coming_day(typed, kAfter, about.file.today);
  if (!day) return;
  if (*day == about.file.today)
    typed.problems.add(kAfter, texts::kAskAfterPast, std::string(kAfter) + "-day");
  entry[kAfter] = day->iso();
}

json::object read_asked(const AboutChild& about, Typed& typed) {
  json::object entry{{"kind", "advice_requested"}};
  read_service(about, typed, entry);
  read_into(typed, "professional", kMostOfALine, entry);
  read_into(typed, "title", kMostOfALine, entry);
  if (!entry.contains("title") && !typed.problems.has("title"))
    typed.problems.add("title", texts::kPurposeMissing);
  read_into(typed, "text", kMostOfLines, entry);
  return entry;
}

/// What is recorded where nobody's consent stood in the record.
json::object read_consent_now(const law::Framework& law, Typed& typed, const json::object& asked) {
  json::object entry{{"kind", "consent_recorded"},
                     {"to", app::consent_to_ask(law)},
                     {"answer", app::consent_given(law)}};
  read_into(typed, kConsentOf, kMostOfALine, entry);
  if (!entry.contains(kConsentOf) && !typed.problems.has(kConsentOf))
    typed.problems.add(kConsentOf, texts::kConsentOfMissing);
  entry["of"] = text_in(entry, kConsentOf);
  entry.erase(kConsentOf);
  if (!is_day_typed(typed, kConsentOn)) {
    typed.problems.add(kConsentOn, texts::kConsentOnMissing, std::string(kConsentOn) + "-day");
    return entry;
  }
  const auto day = read_day(typed, kConsentOn);
  if (!day) return entry;
  const auto asked_on = base::parse_day(text_in(asked, "on"));
  if (asked_on && *asked_on < *day)
    typed.problems.add(kConsentOn, texts::kConsentLater, std::string(kConsentOn) + "-day");
  entry["on"] = day->iso();
  return entry;
}

Response answer(const AboutChild& about, Typed& typed, const app::WithSpecialists& act,
                const base::Result<app::Done, app::SpecialistRefusal>& done) {
  if (!done) {
    add_refusal(typed, done.error(), "on",
                {"service", "professional", "title", "text", kConsent, kSent, kAfter, "on"});
    return show(about, typed);
  }
  const record::Position position = last_of(about, Action::RecordEntry, act);
  return http::see_other(
      about.path(position == 0 ? std::string("/specialists")
                               : "/specialists/asked/" + std::to_string(position) + "?done=asked"));
}

}  // namespace

Response show_ask_specialist(const AboutChild& about) {
  return show(about, form_to_show(about.context, about.request, about.person()));
}

Response ask_specialist(const AboutChild& about) {
  Typed typed = form_posted(about.request);
  json::object entry = read_asked(about, typed);
  const std::string consent = typed.value(kConsent);
  json::object consent_entry;
  if (consent.empty()) typed.problems.add(kConsent, texts::kConsentMissing);
  read_sent(about, typed, entry);
  read_after(about, typed, entry);
  read_entry_day(about, typed, entry);
  if (consent == kNow) consent_entry = read_consent_now(about.file.framework(), typed, entry);
  if (!typed.problems.empty()) return show(about, typed);
  const app::CaseRequest request = about.case_request(typed);
  app::WithSpecialists act(about.context.casework, request, about.file);
  if (consent == kNow) {
    const auto done = act.ask(std::move(consent_entry), std::move(entry));
    return answer(about, typed, act, done);
  }
  const auto done = act.ask(read_position(consent), std::move(entry));
  return answer(about, typed, act, done);
}

}  // namespace stepwell::web::pages
