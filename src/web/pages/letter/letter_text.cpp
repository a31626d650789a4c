#include "web/pages/letter/letter_text.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "app/family/meetings.h"
#include "app/family/sent.h"
#include "app/lists/tasks.h"
#include "law/choices.h"
#include "record/body.h"
#include "record/timeline.h"
#include "web/pages/child/plan_content.h"
#include "web/pages/entry/options.h"
#include "web/pages/letter/addressees.h"
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

std::string day_words(base::Day day, Language language) {
  return language == Language::Welsh ? texts::welsh_day(day) : texts::day(day);
}

std::string day_words(const std::optional<base::Day>& day, Language language) {
  return day ? day_words(*day, language) : std::string();
}

/// A value of the record as the law names it: in Welsh, where the law that has it says that.
std::string choice_words(const AboutChild& about, std::string_view list, const std::string& id,
                         Language language) {
  if (id.empty()) return id;
  const law::Choice* choice = law::find_choice(about.law(), list, id);
  return choice == nullptr ? about.words().name(list, id) : words_in(choice->name, language);
}

std::string child_name(const AboutChild& about, Language) {
  return about.file.name();
}

std::string first_name(const AboutChild& about, Language) {
  const app::ChildView& details = about.file.details;
  return details.known_as.empty() ? details.forename : details.known_as;
}

std::string born(const AboutChild& about, Language language) {
  return day_words(about.file.details.born, language);
}

std::string class_name(const AboutChild& about, Language) {
  return about.file.details.class_name;
}

/// Those whom a letter to the parents is for, for who may see the contacts.
std::string parent_name(const AboutChild& about, Language language) {
  std::string all;
  for (const app::Contact& contact : contacts_for_letters(about)) {
    if (!contact.gets_letters()) continue;
    if (!all.empty())
      all += language == Language::Welsh ? texts::welsh_and(contact.name) : texts::kAnd;
    all += contact.name;
  }
  return all;
}

std::string school_name(const AboutChild& about, Language) {
  return about.file.school->name;
}

std::string sender_name(const AboutChild& about, Language) {
  return about.visitor().session.display_name;
}

/// In which of several posts somebody writes to a family: in that which has most to do with its
/// child's help.
int weight_of(people::PostKind kind) {
  using enum people::PostKind;
  constexpr std::array kWriteAs{Senco, Head, ClassTeacher, SubjectTeacher, Assistant,
                                Administrator};
  return static_cast<int>(std::find(kWriteAs.begin(), kWriteAs.end(), kind) - kWriteAs.begin());
}

std::string sender_post(const AboutChild& about, Language language) {
  const people::Post* writes_as = nullptr;
  for (const people::Post& post : about.file.school->posts)
    if (post.person == about.person() && post.held_on(about.file.today) &&
        (writes_as == nullptr || weight_of(post.kind) < weight_of(writes_as->kind)))
      writes_as = &post;
  if (writes_as == nullptr) return {};
  return language == Language::Welsh ? texts::welsh_post(about.law(), *writes_as)
                                     : texts::post(&about.law(), *writes_as);
}

std::string today(const AboutChild& about, Language language) {
  return day_words(about.file.today, language);
}

std::string stage_name(const AboutChild& about, Language language) {
  return words_in(about.file.standing.present_stage().name, language);
}

std::string stage_since(const AboutChild& about, Language language) {
  return day_words(about.file.standing.since, language);
}

std::optional<InForce> plan_in_use(const AboutChild& about) {
  const auto plans = documents_in_force(about.file);
  if (plans.empty()) return std::nullopt;
  return plans.front();
}

std::string plan_name(const AboutChild& about, Language language) {
  const auto plan = plan_in_use(about);
  if (!plan) return {};
  const law::Text& name = plan->document->name;
  const bool is_welsh = language == Language::Welsh && !name.cy.empty();
  return is_welsh ? texts::welsh_plan(name.cy) : texts::the_plan(name.en);
}

std::string plan_review_on(const AboutChild& about, Language language) {
  const auto plan = plan_in_use(about);
  return plan ? day_words(plan->use.review_on, language) : std::string();
}

std::string review_day(const AboutChild& about, Language language) {
  const record::Entry* review = latest(about, "review_held");
  return review == nullptr ? std::string() : day_words(review->on, language);
}

std::string review_decision(const AboutChild& about, Language language) {
  const std::string decision = latest_text(about, "review_held", "decision");
  return choice_words(about, "review_decision", decision, language);
}

/// The next meeting that was arranged, or the last one if none is to come.
std::string meeting_day(const AboutChild& about, Language language) {
  const record::Entry* arranged = latest(about, "meeting_arranged");
  if (arranged != nullptr && arranged->for_day && about.file.today <= *arranged->for_day)
    return day_words(*arranged->for_day, language);
  const record::Entry* held = latest(about, "meeting_held");
  return held == nullptr ? std::string() : day_words(held->on, language);
}

void add_line(std::string& all, const std::string& line) {
  if (!line.empty()) all += (all.empty() ? "- " : "\n- ") + line;
}

/// Of the same meeting; a place that was not said leaves a gap.
std::string meeting_place(const AboutChild& about, Language) {
  const record::Entry* arranged = latest(about, "meeting_arranged");
  return arranged == nullptr ? std::string() : text_in(*arranged, "place");
}

/// Of the same meeting: a line for each who is asked, with the reason where there is one.
std::string meeting_people(const AboutChild& about, Language) {
  std::string all;
  if (const record::Entry* arranged = latest(about, "meeting_arranged"))
    for (const std::string& line :
         asked_lines(record::words_in(*arranged, "invited"), app::reasons_in(arranged->body)))
      add_line(all, line);
  return all;
}

std::string service_name(const AboutChild& about, Language language) {
  for (const char* kind : {"advice_requested", "involvement_began"})
    if (const std::string service = latest_text(about, kind, "service"); !service.empty())
      return choice_words(about, "service", service, language);
  return {};
}

std::string professional_name(const AboutChild& about, Language) {
  return latest_text(about, "involvement_began", "professional");
}

/// Every concern that stands in the record: whoever writes the letter takes out what is past.
std::string concerns(const AboutChild& about, Language) {
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
std::string strategies(const AboutChild& about, Language) {
  std::string all = plan_rows(about, Rows::Others);
  if (!all.empty()) return all;
  for (const record::Entry* entry : live_entries(about.file))
    if (law::spec(entry->topic.kind).name == "provision_began")
      add_line(all, text_in(*entry, "what"));
  return all;
}

std::string targets(const AboutChild& about, Language) {
  return plan_rows(about, Rows::Targets);
}

std::string questions(const AboutChild& about, Language language) {
  std::string all;
  for (const law::Bank& bank : about.law().banks)
    if (is_asked_now(about, bank))
      for (const law::BankItem& item : bank.items) add_line(all, words_in(item.text, language));
  return all;
}

std::string reason(const AboutChild& about, Language) {
  return latest_text(about, "stage_moved", "reason");
}

std::string unknown(const AboutChild&, Language) {
  return {};
}

struct Slot {
  std::string_view name;
  std::string (*words)(const AboutChild&, Language);
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
std::string filled(const AboutChild& about, std::string_view text, Language language) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) break;
    out += text.substr(0, open);
    const std::string words = slot_words(about, text.substr(open + 1, close - open - 1), language);
    out += words.empty() ? texts::kGap : words;
    text.remove_prefix(close + 1);
  }
  return out + std::string(text);
}

/// The child is spoken to where a parent would be.
std::string to_child(std::string body) {
  constexpr std::string_view kParent = "{parent.name}", kChild = "{child.name}";
  for (auto at = body.find(kParent); at != body.npos; at = body.find(kParent, at))
    body.replace(at, kParent.size(), kChild);
  return body;
}

}  // namespace

std::string slot_words(const AboutChild& about, std::string_view slot, Language language) {
  const auto* found = std::find_if(std::begin(kSlots), std::end(kSlots),
                                   [slot](const Slot& known) { return known.name == slot; });
  return found == std::end(kSlots) ? std::string() : found->words(about, language);
}

FilledLetter fill_in(const AboutChild& about, const law::Letter& letter, Language language) {
  std::string body(words_in(letter.body, language));
  if (goes_to_child_instead(about, letter)) body = to_child(std::move(body));
  return {filled(about, words_in(letter.subject, language), language),
          filled(about, body, language)};
}

}  // namespace stepwell::web::pages
