#include "web/pages/import/starting_fields.h"

#include <algorithm>
#include <charconv>

#include "base/check.h"
#include "web/components/input.h"
#include "web/components/select.h"
#include "web/pages/import/typed_day.h"
#include "web/texts/import.h"

namespace stepwell::web::pages {
namespace {

using app::StartingDocument;
using app::StartingRow;
using html::Html;
using Items = std::vector<components::SelectItem>;

/// "since-<child>", or "issued-<child>-0" of a plan.
std::string field_of(std::string_view what, const StartingRow& row) {
  return std::string(what) + "-" + row.child.child;
}
std::string field_of(std::string_view what, const StartingRow& row, std::size_t plan) {
  return field_of(what, row) + "-" + std::to_string(plan);
}

Items stage_items(const law::Framework& law) {
  Items items{{.text = texts::kStartNoStage, .value = ""}};
  for (const law::Stage& stage : law.stages)
    items.push_back({.text = stage.name.en, .value = stage.id});
  return items;
}

/// A box of a row is narrow.
const std::string& short_name(const law::Document& document) {
  return document.short_name.en.empty() ? document.name.en : document.short_name.en;
}

Items plan_items(const law::Framework& law, const std::string& present) {
  Items items{{.text = texts::kStartNoPlan, .value = ""}};
  for (const law::Document& document : law.documents)
    if (document.plan || document.id == present)
      items.push_back({.text = short_name(document), .value = document.id});
  return items;
}

std::string said(const std::optional<base::Day>& day) {
  return day ? typed_day(*day) : std::string();
}

/// What stands in a box: what was typed, else what the record says.
std::string value_of(const Typed& typed, const std::string& field, const std::string& present) {
  const bool was_typed = typed.came != Came::Fresh && typed.form.first(field).has_value();
  return was_typed ? typed.value(field) : present;
}

void write_select(Html& out, const Typed& typed, const std::string& field, texts::Text label,
                  Items items, const std::string& present) {
  write(out, components::Select{.label = {.content = label},
                                .name = field,
                                .items = std::move(items),
                                .value = value_of(typed, field, present),
                                .error_message = typed.problems.message(field)});
}

void write_day(Html& out, const Typed& typed, const std::string& field, texts::Text label,
               const std::optional<base::Day>& present) {
  const std::string value = value_of(typed, field, said(present));
  write(out, components::Input{.label = {.content = label},
                               .name = field,
                               .value = value.empty() ? std::nullopt : std::optional(value),
                               .error_message = typed.problems.message(field),
                               .classes = "sw-day-box",
                               .autocomplete = "off",
                               .spellcheck = false});
}

void write_plan(Html& out, const ImportView& view, const StartingRow& row, std::size_t plan,
                const Typed& typed) {
  const bool is_there = plan < row.documents.size();
  const StartingDocument document = is_there ? row.documents[plan] : StartingDocument{};
  write_select(out, typed, field_of("plan", row, plan), texts::kStartPlan,
               plan_items(law_of(view, row), document.document), document.document);
  write_day(out, typed, field_of("issued", row, plan), texts::kStartIssued, document.issued_on);
  write_day(out, typed, field_of("last", row, plan), texts::kStartLast, document.last_review_on);
  write_day(out, typed, field_of("next", row, plan), texts::kStartNext, document.review_on);
  if (!is_there) return;
  out.literal("<p class=\"sw-start__file\"><a class=\"govuk-link\"");
  out.href(view.path("/starting-positions/plan?child=" + row.child.child +
                     "&at=" + std::to_string(plan)));
  out.literal(">").text(document.file.empty() ? texts::kStartAttach : texts::kStartAttached);
  out.literal("<span class=\"govuk-visually-hidden\"> ").text(row.name).literal("</span></a></p>");
}

std::optional<base::Day> read_day(Typed& typed, const StartingRow& row, const std::string& field) {
  const std::string text = typed.value(field);
  if (text.empty()) return std::nullopt;
  const auto day = read_typed_day(text);
  if (!day) typed.problems.add(field, texts::of_row(row.name, texts::kStartBadDay));
  return day;
}

/// Of a plan in the box: its name, and when it is reviewed next.
std::string plan_words(const ImportView& view, const StartingRow& row, std::size_t plan,
                       const Typed& typed) {
  const bool is_there = plan < row.documents.size();
  const StartingDocument document = is_there ? row.documents[plan] : StartingDocument{};
  const std::string id = value_of(typed, field_of("plan", row, plan), document.document);
  const law::Document* known = law_of(view, row).find_document(id);
  if (known == nullptr) return texts::kStartNoPlan;
  return texts::starting_plan(
      short_name(*known), value_of(typed, field_of("next", row, plan), said(document.review_on)));
}

std::size_t plans_of(const StartingRow& row) {
  return std::max<std::size_t>(row.documents.size(), 1);
}

/// What is folded, in a few words.
std::string rest_words(const ImportView& view, const StartingRow& row, const Typed& typed) {
  std::vector<std::string> plans;
  for (std::size_t plan = 0; plan < plans_of(row); ++plan)
    plans.push_back(plan_words(view, row, plan, typed));
  return texts::starting_rest(value_of(typed, field_of("since", row), said(row.since)), plans);
}

/// Whether something that is folded has to be put right.
bool is_wrong_within(const StartingRow& row, const Typed& typed) {
  bool wrong = typed.problems.has(field_of("since", row));
  for (std::size_t plan = 0; plan < plans_of(row); ++plan)
    for (const char* what : {"plan", "issued", "last", "next"})
      wrong = wrong || typed.problems.has(field_of(what, row, plan));
  return wrong;
}

/// Everything but the stage. On a phone it is folded; where there is room it stands open.
void write_rest(Html& out, const ImportView& view, const StartingRow& row, const Typed& typed) {
  out.literal("<details class=\"sw-start__rest\"");
  if (is_wrong_within(row, typed)) out.flag("open");
  out.literal("><summary>").text(rest_words(view, row, typed));
  out.literal("</summary><div class=\"sw-start__fields\">");
  write_day(out, typed, field_of("since", row), texts::kStartSince, row.since);
  for (std::size_t plan = 0; plan < plans_of(row); ++plan) write_plan(out, view, row, plan, typed);
  if (row.has_own_entries)
    out.literal("<p class=\"sw-means sw-start__file\">")
        .text(texts::kStartOwnEntries)
        .literal("</p>");
  out.literal("</div></details>");
}

/// A plan as it was typed; nothing if there is none.
std::optional<StartingDocument> read_plan(const StartingRow& row, std::size_t plan, Typed& typed) {
  StartingDocument document;
  document.document = typed.value(field_of("plan", row, plan));
  document.issued_on = read_day(typed, row, field_of("issued", row, plan));
  document.last_review_on = read_day(typed, row, field_of("last", row, plan));
  document.review_on = read_day(typed, row, field_of("next", row, plan));
  const bool was_same =
      plan < row.documents.size() && row.documents[plan].document == document.document;
  if (was_same) document.file = row.documents[plan].file;
  if (!document.document.empty()) return document;
  if (document.issued_on || document.last_review_on || document.review_on)
    typed.problems.add(field_of("plan", row, plan),
                       texts::of_row(row.name, texts::kStartNoPlanDays));
  return std::nullopt;
}

/// "documents[1].issued_on" is "issued-<child>-1".
std::string field_of_problem(const std::string& field, const StartingRow& row) {
  if (field == "since" || field.empty() || !field.starts_with("documents["))
    return field_of(field == "since" ? "since" : "stage", row);
  const std::size_t end = field.find(']');
  const std::string at = field.substr(field.find('[') + 1, end - field.find('[') - 1);
  const std::string part = end == std::string::npos ? "" : field.substr(end + 1);
  std::string_view what = "plan";
  if (part == ".issued_on") what = "issued";
  if (part == ".last_review_on") what = "last";
  if (part == ".review_on") what = "next";
  return field_of(what, row) + "-" + at;
}

}  // namespace

const law::Framework& law_of(const ImportView& view, const StartingRow& row) {
  const law::Framework* own = view.context.records.school(view.school)->framework;
  const law::Framework* law = view.context.library.find(row.framework, own);
  if (law == nullptr) law = own;
  base::check(law != nullptr, "the law of a school with starting positions is loaded");
  return *law;
}

void write_starting_row(Html& out, const ImportView& view, const StartingRow& row,
                        const Typed& typed) {
  out.literal("<fieldset class=\"sw-start\"").attribute("id", "row-" + row.child.child);
  out.literal("><legend>").text(row.name).literal(" <span>").text(row.class_name);
  out.literal("</span></legend>");
  hidden(out, field_of("version", row),
         value_of(typed, field_of("version", row), std::to_string(row.taken_over)));
  out.literal("<div class=\"sw-start__row\"><div class=\"sw-start__stage\">");
  write_select(out, typed, field_of("stage", row), texts::kStartStage,
               stage_items(law_of(view, row)), row.stage);
  out.literal("</div>");
  write_rest(out, view, row, typed);
  out.literal("</div></fieldset>");
}

StartingRow read_starting_row(const StartingRow& row, Typed& typed) {
  StartingRow read = row;
  const std::string version = typed.value(field_of("version", row));
  read.taken_over = 0;
  std::from_chars(version.data(), version.data() + version.size(), read.taken_over);
  read.stage = typed.value(field_of("stage", row));
  read.since = read_day(typed, row, field_of("since", row));
  read.documents.clear();
  for (std::size_t plan = 0; plan < plans_of(row); ++plan)
    if (auto document = read_plan(row, plan, typed)) read.documents.push_back(std::move(*document));
  return read;
}

void add_starting_problem(const app::StartingProblem& problem, const StartingRow& row,
                          Typed& typed) {
  typed.problems.add(field_of_problem(problem.field, row),
                     texts::of_row(row.name, texts::sentence(problem)));
}

}  // namespace stepwell::web::pages
