#include "web/pages/letter/letter_text.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/contacts.h"
#include "app/meetings.h"
#include "app/sent.h"
#include "record/timeline.h"
#include "web/pages/child/plan_content.h"
#include "web/pages/entry/options.h"
#include "web/pages/meeting/why_asked.h"
#include "web/pages/questions/question_pages.h"
#include "web/texts/letter.h"
#include "web/texts/post.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;

const record::Entry* latest(const AboutChild& about, std::string_view kind) {
  const record::Entry* found = nullptr;
  for (const record::Entry* entry : live_entries(about.file))
    if (law::spec(entry->topic.kind).name == kind) found = entry;
  return found;
}

std::string latest_text(const AboutChild& about, std::string_view kind, std::string_view field) {
  const record::Entry* entry = latest(about, kind);
  return entry == nullptr ? std::string() : text_in(*entry, field);
}

std::string day_words(const std::optional<base::Day>& day) {
  return day ? texts::day(*day) : std::string();
}

std::string child_name(const AboutChild& about) {
  return about.file.name();
}

std::string first_name(const AboutChild& about) {
  const app::ChildView& details = about.file.details;
  return details.known_as.empty() ? details.forename : details.known_as;
}

std::string born(const AboutChild& about) {
  return day_words(about.file.details.born);
}

std::string class_name(const AboutChild& about) {
  return about.file.details.class_name;
}

/// Those whom a letter to the parents is for, for who may see the contacts.
std::string parent_name(const AboutChild& about) {
  std::string all;
  if (!about.may(people::Action::SeeContacts)) return all;
  for (const app::Contact& contact : app::contacts_in(about.file.entries, about.file.today))
    if (contact.gets_letters()) all += (all.empty() ? "" : texts::kAnd) + contact.name;
  return all;
}

std::string school_name(const AboutChild& about) {
  return about.file.school->name;
}

std::string sender_name(const AboutChild& about) {
  return about.visitor().session.display_name;
}

std::string sender_post(const AboutChild& about) {
  for (const people::Post& post : about.file.school->posts)
    if (post.person == about.person() && post.held_on(about.file.today))
      return texts::post(&about.law(), post);
  return {};
}

std::string today(const AboutChild& about) {
  return texts::day(about.file.today);
}

std::string stage_name(const AboutChild& about) {
  return about.file.standing.present_stage().name.en;
}

std::string stage_since(const AboutChild& about) {
  return day_words(about.file.standing.since);
}

std::optional<InForce> plan_in_use(const AboutChild& about) {
  const auto plans = documents_in_force(about.file);
  if (plans.empty()) return std::nullopt;
  return plans.front();
}

std::string plan_name(const AboutChild& about) {
  const auto plan = plan_in_use(about);
  if (!plan) return {};
  return texts::the_plan(plan->document->name.en);
}

std::string plan_review_on(const AboutChild& about) {
  const auto plan = plan_in_use(about);
  return plan ? day_words(plan->use.review_on) : std::string();
}

std::string review_day(const AboutChild& about) {
  const record::Entry* review = latest(about, "review_held");
  return review == nullptr ? std::string() : texts::day(review->on);
}

std::string review_decision(const AboutChild& about) {
  const std::string decision = latest_text(about, "review_held", "decision");
  return decision.empty() ? decision : about.words().name("review_decision", decision);
}

/// The next meeting that was arranged, or the last one if none is to come.
std::string meeting_day(const AboutChild& about) {
  const record::Entry* arranged = latest(about, "meeting_arranged");
  if (arranged != nullptr && arranged->for_day && about.file.today <= *arranged->for_day)
    return texts::day(*arranged->for_day);
  const record::Entry* held = latest(about, "meeting_held");
  return held == nullptr ? std::string() : texts::day(held->on);
}

void add_line(std::string& all, const std::string& line) {
  if (!line.empty()) all += (all.empty() ? "- " : "\n- ") + line;
}

/// Of the same meeting; a place that was not said leaves a gap.
std::string meeting_place(const AboutChild& about) {
  const record::Entry* arranged = latest(about, "meeting_arranged");
  return arranged == nullptr ? std::string() : text_in(*arranged, "place");
}

/// Of the same meeting: a line for each who is asked, with the reason where there is one.
std::string meeting_people(const AboutChild& about) {
  std::string all;
  if (const record::Entry* arranged = latest(about, "meeting_arranged"))
    for (const std::string& line :
         asked_lines(app::words_in(*arranged, "invited"), app::reasons_in(arranged->body)))
      add_line(all, line);
  return all;
}

std::string service_name(const AboutChild& about) {
  for (const char* kind : {"advice_requested", "involvement_began"})
    if (const std::string service = latest_text(about, kind, "service"); !service.empty())
      return about.words().name("service", service);
  return {};
}

std::string professional_name(const AboutChild& about) {
  return latest_text(about, "involvement_began", "professional");
}

/// Every concern that stands in the record: whoever writes the letter takes out what is past.
std::string concerns(const AboutChild& about) {
  std::string all;
  for (const record::Entry* entry : live_entries(about.file))
    if (entry->topic.kind == law::kinds::concern_raised) add_line(all, text_in(*entry, "text"));
  return all;
}

/// The rows of the plan in use that teaching needs: what the child is to reach, or the others.
enum class Rows { Targets, Others };
std::string plan_rows(const AboutChild& about, Rows rows) {
  std::string all;
  const auto plan = plan_in_use(about);
  if (!plan) return all;
  const auto sections = plan_lists(about.file, *plan, PlanPart::ForTeaching);
  for (const ListSection& section : sections) {
    if (section.targets != (rows == Rows::Targets)) continue;
    for (const ListRow& row : section.rows) add_line(all, row.heading);
  }
  return all;
}

/// What the plan says is done, and where it says nothing of it, the help that has begun.
std::string strategies(const AboutChild& about) {
  std::string all = plan_rows(about, Rows::Others);
  if (!all.empty()) return all;
  for (const record::Entry* entry : live_entries(about.file))
    if (law::spec(entry->topic.kind).name == "provision_began")
      add_line(all, text_in(*entry, "what"));
  return all;
}

std::string targets(const AboutChild& about) {
  return plan_rows(about, Rows::Targets);
}

std::string questions(const AboutChild& about) {
  std::string all;
  for (const law::Bank& bank : about.law().banks)
    if (is_asked_now(about, bank))
      for (const law::BankItem& item : bank.items) add_line(all, item.text.en);
  return all;
}

std::string reason(const AboutChild& about) {
  return latest_text(about, "stage_moved", "reason");
}

std::string unknown(const AboutChild&) {
  return {};
}

struct Slot {
  std::string_view name;
  std::string (*words)(const AboutChild&);
};
constexpr Slot kSlots[] = {
    {"child.name", child_name},
    {"child.first_name", first_name},
    {"child.born", born},
    {"child.class", class_name},
    {"parent.name", parent_name},
    {"school.name", school_name},
    {"sender.name", sender_name},
    {"sender.post", sender_post},
    {"today", today},
    {"stage.name", stage_name},
    {"stage.since", stage_since},
    {"plan.name", plan_name},
    {"plan.review_on", plan_review_on},
    {"review.day", review_day},
    {"review.decision", review_decision},
    {"meeting.day", meeting_day},
    {"meeting.place", meeting_place},
    {"meeting.people", meeting_people},
    {"service.name", service_name},
    {"professional.name", professional_name},
    {"concerns", concerns},
    {"strategies", strategies},
    {"targets", targets},
    {"questions", questions},
    {"helper.name", unknown},
    {"reason", reason},
};

/// Each `{slot}` by its words. What was filled in is not read again: a name with braces stays one.
std::string filled(const AboutChild& about, std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) break;
    out += text.substr(0, open);
    const std::string words = slot_words(about, text.substr(open + 1, close - open - 1));
    out += words.empty() ? texts::kGap : words;
    text.remove_prefix(close + 1);
  }
  return out + std::string(text);
}

}  // namespace

std::string slot_words(const AboutChild& about, std::string_view slot) {
  const auto* found = std::find_if(std::begin(kSlots), std::end(kSlots),
                                   [slot](const Slot& known) { return known.name == slot; });
  return found == std::end(kSlots) ? std::string() : found->words(about);
}

FilledLetter fill_in(const AboutChild& about, const law::Letter& letter) {
  return {filled(about, letter.subject.en), filled(about, letter.body.en)};
}

}  // namespace stepwell::web::pages
