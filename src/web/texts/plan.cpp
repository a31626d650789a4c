#include "web/texts/plan.h"

#include <fmt/format.h>

#include <utility>

#include "base/check.h"
#include "web/texts/terms.h"

namespace stepwell::web::texts {
namespace {

/// "Target 2, “How will we know?”".
std::string place_of(const app::PlanFault& fault) {
  std::string place = fault.section->name.en;
  if (fault.row > 0) place += " " + std::to_string(fault.row);
  if (fault.field == nullptr) return place;
  return fmt::format("{}, “{}”", place, fault.field->label.en);
}

/// The same of a field of a draft.
std::string place_of(const app::FieldName& field) {
  const std::string& section = field.section->name.en;
  if (field.field == nullptr) return section;
  return fmt::format("{}, “{}”", section, field.field->label.en);
}

}  // namespace

std::string without_stop(std::string text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.pop_back();
  return text;
}

std::string with_stop(std::string text) {
  return without_stop(std::move(text)) + ".";
}

std::string document_of(std::string_view document, std::string_view child) {
  return fmt::format("{} of {}", document, child);
}

std::string plan_lead(const app::PlanInUse& plan) {
  std::string lead;
  if (plan.version > 0 && plan.issued_on)
    lead = fmt::format("Version {}, issued on {}.", plan.version, day(*plan.issued_on));
  if (plan.review_on) lead += fmt::format(" To be reviewed by {}.", day(*plan.review_on));
  return lead;
}

std::string plan_not_held(std::string_view child, const app::PlanInUse& plan) {
  if (plan.issued != nullptr)
    return "The record says that it was issued, and Stepwell does not hold what it says. Look in "
           "the school’s own papers.";
  const std::string when = plan.issued_on ? "issued on " + day(*plan.issued_on)
                                          : std::string("issued on a day that is not known");
  return fmt::format(
      "{} came with this plan, {}. Stepwell does not hold what it says: look in the school’s own "
      "papers. The next one is written here.",
      child, when);
}

std::string no_plan_in_use(std::string_view document) {
  return fmt::format("No {} is in use.", small_first(document));
}

std::string unmet_times(int times, std::string_view outcome) {
  if (times == 1) return fmt::format("{} in the last review", small_first(outcome));
  return fmt::format("not met in {} reviews", times);
}

std::string progress_value(std::string_view value) {
  if (value == "going well") return "Going well";
  if (value == "some progress") return "Some progress";
  if (value == "not moving yet") return "Not moving yet";
  return std::string(value);
}

std::string latest_progress(const app::ProgressNote& note) {
  const std::string words = note.value.empty() ? note.text : progress_value(note.value);
  return fmt::format("{} on {}", words, day(note.on));
}

std::string plan_issued(std::string_view document, const std::optional<base::Day>& review_on) {
  if (!review_on) return fmt::format("The {} is issued.", small_first(document));
  return fmt::format("The {} is issued. Next: its review, by {}.", small_first(document),
                     day(*review_on));
}

std::string plan_issued_draft_kept(std::string_view document) {
  return fmt::format(
      "The {} is issued. Somebody wrote in the draft at the same moment, so the draft is kept: see "
      "what is in it.",
      small_first(document));
}

std::string handed_draft(std::string_view name) {
  return fmt::format("The draft is ready for {}, who finds it on Today.", name);
}

std::string draft_begun(std::string_view name, base::Instant at) {
  return fmt::format("Begun by {}, {}.", name, time_and_day(at));
}

std::string draft_saved(std::string_view name, base::Instant at) {
  return fmt::format("Last written in by {}, {}.", name, time_and_day(at));
}

std::string draft_ready(std::string_view name, std::string_view by, base::Instant at) {
  return fmt::format("Ready for {}: handed over by {}, {}.", name, by, time_and_day(at));
}

std::string begin_title(std::string_view document, bool is_next) {
  return fmt::format("Begin the {}{}", is_next ? "next " : "", small_first(document));
}

std::string edit_title(std::string_view document, std::string_view child) {
  return fmt::format("Draft of the {} of {}", small_first(document), child);
}

std::string row_title(std::string_view section, std::size_t number) {
  return fmt::format("{}, number {}", section, number);
}

std::string add_row(std::string_view section) {
  return fmt::format("Add to “{}”", section);
}

std::string how_a_day_is_written(std::string_view hint) {
  constexpr std::string_view kLike = "Like 26 March 2027";
  return hint.empty() ? std::string(kLike)
                      : with_stop(std::string(hint)) + " " + std::string(kLike);
}

std::string draft_label(const law::FieldLayout& field) {
  const bool is_asked = field.required || field.blank_needs_reason;
  return is_asked ? field.label.en : field.label.en + kOptional;
}

std::string pick_from(std::string_view bank) {
  return fmt::format("Pick from: {}", bank);
}

std::string vague(const app::VagueWord& word) {
  return fmt::format("You wrote “{}”. {}", word.word, word.lint->advice.en);
}

std::string unusual_rows(std::size_t count, std::pair<int, int> usual) {
  const auto& [least, most] = usual;
  const std::string words = most == least + 1 ? fmt::format("{} or {}", least, most)
                                              : fmt::format("{} to {}", least, most);
  return fmt::format("{} here; {} are usual.", count, words);
}

std::string left_out(std::size_t count) {
  const std::string lines = count == 1 ? "1 more line" : fmt::format("{} more lines", count);
  return fmt::format("{} of the record did not fit here. Read what is missing", lines);
}

std::string beside_title(const app::PlanInUse& plan) {
  if (!plan.issued_on) return "The one in use";
  return fmt::format("The one in use, of {}", day(*plan.issued_on));
}

std::string also_here(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  return fmt::format("{} {} also writing here.", joined_with_and(names),
                     names.size() == 1 ? "is" : "are");
}

std::string theirs_title(std::string_view name, base::Instant at) {
  return fmt::format("{} wrote, {}", name, time_and_day(at));
}

std::string choose_text(std::string_view label) {
  return fmt::format("Choose which text stays: {}", label);
}

std::string saved_at(base::Instant at) {
  return fmt::format("Saved at {}", time(at));
}

std::string hand_draft_title(std::string_view document) {
  return fmt::format("Hand over the draft of the {}", small_first(document));
}

std::string put_away_title(std::string_view document) {
  return fmt::format("Put away the draft of the {}?", small_first(document));
}

std::string issue_title(std::string_view document, std::string_view child) {
  return fmt::format("Issue the {} of {}", small_first(document), child);
}

std::string of_earlier_year(int begins) {
  return fmt::format(
      "This draft was begun in the school year {}, and tells of that year. For the report of this "
      "year put the draft away and begin a new one.",
      school_year(begins));
}

std::string review_hint(const app::ReviewDays& days) {
  if (days.limit) return fmt::format("By {} at the latest.", day(*days.limit));
  return days.aim ? fmt::format("By {}, if it can be.", day(*days.aim)) : std::string();
}

std::string fault(const app::PlanFault& fault) {
  using What = app::PlanFault::What;
  const std::string place = place_of(fault);
  switch (fault.what) {
    case What::Missing:
      if (fault.field != nullptr && fault.field->type == law::FieldLayout::Type::Choice)
        return fmt::format("{}: choose one", place);
      return fmt::format("{}: write something here", place);
    case What::ReasonMissing:
      return fmt::format("{}: write something, or say why there is nothing", place);
    case What::TooFewRows: return fmt::format("{}: at least {}", place, fault.section->min);
    case What::TooManyRows: return fmt::format("{}: no more than {}", place, *fault.section->max);
    case What::NoSuchDay: return fmt::format("{}: write a day like 26 March 2027", place);
    case What::NotANumber: return fmt::format("{}: write a whole number in digits", place);
    case What::NotAChoice: return fmt::format("{}: choose from the list", place);
    case What::NotChecked: return fmt::format("{}: confirm what was copied here", place);
  }
  throw base::Mistake("a fault that is none of the enumerators");
}

std::string copied_from(std::string_view document, std::string_view law,
                        const std::optional<base::Day>& issued_on) {
  if (!issued_on) return fmt::format("Unchecked, copied from: {} ({})", document, law);
  return fmt::format("Unchecked, copied from: {} of {} ({})", document, day(*issued_on), law);
}

std::string written_meanwhile(std::string_view who, const app::FieldName& field) {
  return fmt::format("{} wrote in {}", who, place_of(field));
}

std::string taken_out_meanwhile(const app::FieldName& field) {
  return fmt::format("{} was taken out", place_of(field));
}

std::string targets_open(const std::vector<std::string>& targets) {
  std::vector<std::string> bare;
  for (const std::string& target : targets) bare.push_back(without_stop(target));
  return fmt::format(
      "Targets of the plan in use have no outcome yet: {}. Hold its review first; then the next "
      "one can be issued.",
      joined_with_and(bare));
}

std::string of_another(std::string_view body) {
  if (body.empty())
    return "This is for a document that another body issued. Stepwell records that it came. A "
           "draft of your own stays as it is.";
  return fmt::format(
      "This document is issued by: {}. Stepwell records that it came, and what you write of it.",
      body);
}

std::string paper_lead(std::string_view school, const app::PlanInUse& plan) {
  return fmt::format("{}. {}", school, plan_lead(plan));
}

std::string paper_draft_lead(std::string_view school, base::Day today) {
  return fmt::format("{}. As it stood on {}.", school, day(today));
}

std::string progress_title(std::string_view child) {
  return fmt::format("Note the progress of {}", child);
}

std::string progress_noted(std::string_view target, std::string_view value) {
  if (value.empty()) return fmt::format("Noted for “{}”.", target);
  return fmt::format("Noted for “{}”: {}.", target, progress_value(value));
}

}  // namespace stepwell::web::texts
