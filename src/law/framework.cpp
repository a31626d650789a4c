#include "law/framework.h"

#include <algorithm>

#include "base/among.h"

namespace stepwell::law {
namespace {

template <class Rows, class Id>
auto find_row(Rows& rows, const Id& id) -> decltype(&rows.front()) {
  for (auto& row : rows)
    if (row.id == id) return &row;
  return nullptr;
}

}  // namespace

std::string_view name_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::Statute: return "statute";
    case Confidence::Code: return "code";
    case Confidence::Source: return "source";
    case Confidence::Seed: return "seed";
    case Confidence::Practice: return "practice";
    case Confidence::Unverified: return "unverified";
  }
  return {};
}

bool is_binding(Confidence confidence) {
  return confidence != Confidence::Practice && confidence != Confidence::Unverified;
}

std::string_view name_of(Strength strength) {
  switch (strength) {
    case Strength::Must: return "must";
    case Strength::Should: return "should";
    case Strength::May: return "may";
  }
  return {};
}

std::string_view name_of(DutyKind kind) {
  switch (kind) {
    case DutyKind::Duty: return "duty";
    case DutyKind::Right: return "right";
    case DutyKind::Watch: return "watch";
  }
  return {};
}

bool Bank::is_shown_by_record() const {
  return std::any_of(items.begin(), items.end(),
                     [](const BankItem& item) { return !item.shown_by.empty(); });
}

bool Duty::applies_at(std::string_view setting) const {
  return settings.empty() || setting.empty() ||
         std::find(settings.begin(), settings.end(), setting) != settings.end();
}

const Duty* Duty::on(base::Day day) const {
  const Duty* each = this;
  while (each != nullptr && !each->effective.on(day)) each = each->after;
  return each;
}

const Duty* Duty::taken_over(base::Day day) const {
  const Duty* each = this;
  while (each->after != nullptr && each->after->effective.takes_open &&
         each->after->effective.first <= day)
    each = each->after;
  return each;
}

DutyKind Duty::kind_in(std::size_t stage) const {
  return kind == DutyKind::Duty && !ours_in.applies_in(stage) ? DutyKind::Watch : kind;
}

// Reading: "29 February counts as 28 February", in leap years too.
base::Day birthday(base::Day born, int age) {
  if (born.month() == 2 && born.day() == 29) born = born - 1;
  return born.plus_months(12 * age);
}

// Reading: what ends on a day holds on that day.
base::Day OwnRights::from(base::Day born) const {
  const base::Day comes_to = birthday(born, age);
  if (!until) return comes_to;
  const bool is_next = until->year_begins <= comes_to.month();
  const bool is_after = until->year_begins <= until->month;
  const int year = comes_to.year() + (is_next ? 1 : 0) - (is_after ? 1 : 0);
  return nth_weekday(year, until->month, until->weekday, until->nth) + 1;
}

std::optional<std::size_t> Framework::stage_of(Word word) const {
  for (std::size_t i = 0; i < stages.size(); ++i)
    if (stages[i].word == word) return i;
  for (const LocalStage& local : local_stages)
    if (local.word == word) return local.within;
  return std::nullopt;
}

std::optional<Word> Framework::whole_of(Word stage) const {
  for (const LocalStage& local : local_stages)
    if (local.word == stage) return stages[local.within].word;
  return std::nullopt;
}

std::optional<std::size_t> Framework::stage_told(std::string_view stage) const {
  if (const auto own = find_stage(stage)) return own;
  for (const LocalStage& local : local_stages)
    if (local.id == stage) return local.within;
  return std::nullopt;
}

std::optional<std::size_t> Framework::find_stage(std::string_view stage) const {
  for (std::size_t i = 0; i < stages.size(); ++i)
    if (stages[i].id == stage) return i;
  return std::nullopt;
}

const Role* Framework::find_role(std::string_view role) const {
  return find_row(roles, role);
}

bool Framework::is_meant_for(std::size_t stage, std::string_view year) const {
  const auto names_it = [year](const Stage& each) { return base::is_among(each.years, year); };
  const Stage& asked = stages[stage];
  return asked.years.empty() || names_it(asked) ||
         std::none_of(stages.begin(), stages.end(), names_it);
}

const Setting* Framework::find_setting(std::string_view setting) const {
  return find_row(settings, setting);
}

const Duty* Framework::find_duty(std::string_view duty, std::optional<base::Day> on) const {
  const Duty* oldest = find_row(duties, duty);
  const Duty* then = oldest != nullptr && on ? oldest->on(*on) : nullptr;
  return then == nullptr ? oldest : then;
}

const Duty* Framework::find_open_duty(std::string_view duty, std::optional<base::Day> opened_on,
                                      base::Day today) const {
  const Duty* opened = find_duty(duty, opened_on.value_or(today));
  return opened == nullptr ? nullptr : opened->taken_over(today);
}

const Document* Framework::find_document(Word word) const {
  for (const Document& document : documents)
    if (document.word == word) return &document;
  return nullptr;
}

const Document* Framework::find_document(std::string_view document) const {
  return find_row(documents, document);
}

const Look* Framework::find_look(Look::Sees sees) const {
  const auto found =
      std::find_if(looks.begin(), looks.end(), [sees](const Look& l) { return l.sees == sees; });
  return found == looks.end() ? nullptr : &*found;
}

bool Framework::has_choice(std::string_view list, std::string_view choice) const {
  return std::any_of(choices.begin(), choices.end(),
                     [&](const Choice& c) { return c.list == list && c.id == choice; });
}

std::string Framework::marked_choice(std::string_view list, std::string_view mark) const {
  const auto found = std::find_if(choices.begin(), choices.end(), [&](const Choice& choice) {
    return choice.list == list && choice.mark == mark;
  });
  return found == choices.end() ? std::string() : found->id;
}

bool Framework::asks_learner_numbers() const {
  return std::any_of(checks.begin(), checks.end(), [](const CodeCheck& check) {
    return check.detail == CodeCheck::Detail::LearnerNumber ||
           check.finds == CodeCheck::Finds::LearnerNumberWrong;
  });
}

}  // namespace stepwell::law
