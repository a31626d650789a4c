#include "web/pages/plan/draft_field.h"

#include <algorithm>

#include "app/plan/copied_from.h"
#include "app/plan/plan_check.h"
#include "app/plan/plan_review.h"
#include "app/plan/target_links.h"
#include "law/choices.h"
#include "web/components/button.h"
#include "web/components/details.h"
#include "web/components/input.h"
#include "web/components/radios.h"
#include "web/components/select.h"
#include "web/components/textarea.h"
#include "web/texts/plan.h"

namespace stepwell::web::pages {
namespace {

using components::Hint;
using html::Html;
using Type = law::FieldLayout::Type;

std::optional<Hint> hint_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return Hint{.content = text};
}

components::Label label_of(const std::string& text) {
  return {.content = text, .classes = "govuk-label--s"};
}

/// Of a day also how it is written, behind what the pack says of it.
std::optional<Hint> hint_of(const law::FieldLayout& field) {
  if (field.type != Type::Date) return hint_of(field.hint.en);
  return hint_of(texts::how_a_day_is_written(field.hint.en));
}

components::Fieldset fieldset_of(const std::string& legend) {
  return {.legend = components::Legend{.content = legend, .classes = "govuk-fieldset__legend--s"}};
}

/// Whether it needs so little room that several stand beside each other.
bool is_short(Type type) {
  return type != Type::Text && type != Type::List;
}

std::string id_of(std::string_view prefix, const std::string& name) {
  return std::string(prefix) + name;
}

/// "Small group: Reading to each other".
std::string item_words(const law::Framework& law, const law::BankItem& item) {
  const law::Choice* kind = law::find_choice(law, "provision_type", item.kind);
  return kind == nullptr ? std::string() : kind->name.en;
}

}  // namespace

const app::DraftField* FieldWriter::saved(const std::string& name) const {
  if (!form_.plan.draft) return nullptr;
  const auto& fields = form_.plan.draft->fields;
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const app::DraftField& field) { return field.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

std::string FieldWriter::value_of(const std::string& name) const {
  if (const auto shown = form_.shown.find(name); shown != form_.shown.end())
    return shown->second.value;
  const app::DraftField* field = saved(name);
  return field == nullptr ? std::string() : field->value;
}

void FieldWriter::write_seen(const std::string& name) {
  const app::DraftField* field = saved(name);
  std::string seen = app::write_seen(field == nullptr ? 0 : field->version, value_of(name));
  if (const auto shown = form_.shown.find(name); shown != form_.shown.end())
    seen = shown->second.seen;
  hidden(out_, id_of(kSeenPrefix, name), seen);
}

void FieldWriter::write(const law::Section& section, const app::PlanRow& row,
                        const law::FieldLayout& field) {
  const std::string name = app::field_name(section, row.key, field.id);
  const Asked asked{field, name, texts::draft_label(field), value_of(name)};
  // What an earlier draft has in it is shown, so that nothing that was typed is lost.
  if (app::is_filled_at_review(field) && asked.value.empty()) return;
  out_.literal("<div").classes({"sw-field", is_short(field.type) ? "sw-field--short" : ""});
  out_.attribute("data-field", name).literal(">");
  write_seen(name);
  write_both(asked);
  write_control(asked);
  write_copied(asked);
  if (!picks_rows(section, field))
    write_picks(name, banks_for(form_.plan, section, field), texts::kPickText);
  if (app::picks_targets(field)) write_target_picks(asked);
  out_.literal("</div>");
  if (field.blank_needs_reason) write_reason(asked);
}

void FieldWriter::write_control(const Asked& asked) {
  switch (asked.field.type) {
    case Type::Text: return write_text(asked);
    case Type::Date: return write_line(asked, "govuk-input--width-10");
    case Type::Number: return write_line(asked, "govuk-input--width-3");
    case Type::Person: return write_line(asked, "");
    case Type::Choice:
    case Type::Service: return write_select(asked);
    case Type::List: return write_boxes(asked);
  }
}

Html FieldWriter::quoted_back(const Asked& asked) const {
  Html out;
  out.literal("<div class=\"sw-vague\" data-vague").id(html::Id(asked.name + "-vague"));
  out.literal(">");
  for (const app::VagueWord& word :
       app::vague_words(form_.plan.about.law(), asked.field, asked.value))
    out.literal("<p>").text(texts::vague(word)).literal("</p>");
  out.literal("</div>");
  return out;
}

components::FormGroup FieldWriter::group_of(const Asked& asked) const {
  if (asked.field.lint.empty()) return {};
  return {.after_input = quoted_back(asked)};
}

void FieldWriter::write_text(const Asked& asked) {
  constexpr std::size_t kLong = 120;
  const bool is_long = asked.value.size() > kLong;
  components::write(
      out_, components::Textarea{
                .label = label_of(asked.label),
                .name = asked.name,
                .rows = is_long ? 4 : 2,
                .value = asked.value,
                .described_by = asked.field.lint.empty() ? std::string() : asked.name + "-vague",
                .hint = hint_of(asked.field.hint.en),
                .error_message = form_.typed.problems.message(asked.name),
                .form_group = group_of(asked)});
}

void FieldWriter::write_line(const Asked& asked, texts::Text classes) {
  components::Input input{.label = label_of(asked.label),
                          .name = asked.name,
                          .hint = hint_of(asked.field),
                          .error_message = form_.typed.problems.message(asked.name),
                          .classes = classes,
                          .autocomplete = "off"};
  if (!asked.value.empty()) input.value = asked.value;
  if (asked.field.type == Type::Number) input.inputmode = "numeric";
  if (asked.field.type == Type::Person) input.attributes.add("list", "staff-names");
  components::write(out_, input);
}

void FieldWriter::write_select(const Asked& asked) {
  std::vector<components::SelectItem> items{{.text = texts::kChooseNothing, .value = ""}};
  for (const app::FieldChoice& choice : app::choices_of(form_.plan.about.law(), asked.field))
    items.push_back({.text = choice.name, .value = choice.id});
  components::write(out_,
                    components::Select{.label = label_of(asked.label),
                                       .name = asked.name,
                                       .items = std::move(items),
                                       .value = asked.value,
                                       .hint = hint_of(asked.field.hint.en),
                                       .error_message = form_.typed.problems.message(asked.name)});
}

void FieldWriter::write_boxes(const Asked& asked) {
  std::vector<components::ChoiceItem> items;
  for (const app::FieldChoice& choice : app::choices_of(form_.plan.about.law(), asked.field))
    items.push_back(components::Choice{.content = choice.name, .value = choice.id});
  components::write(
      out_, components::Checkboxes{.name = asked.name,
                                   .items = std::move(items),
                                   .values = app::words_of_list(asked.value),
                                   .fieldset = fieldset_of(asked.label),
                                   .hint = hint_of(asked.field.hint.en),
                                   .error_message = form_.typed.problems.message(asked.name),
                                   .classes = "govuk-checkboxes--small"});
}

void FieldWriter::write_both(const Asked& asked) {
  const auto shown = form_.shown.find(asked.name);
  if (shown == form_.shown.end() || !shown->second.theirs) return;
  const app::DraftField& theirs = *shown->second.theirs;
  const auto half = [&](const std::string& title, const std::string& text) {
    out_.literal("<div><p class=\"govuk-label--s\">").text(title).literal("</p>");
    out_.literal("<p class=\"sw-written\">");
    out_.text(text.empty() ? std::string(texts::kNothingWritten) : text).literal("</p></div>");
  };
  out_.literal("<p class=\"govuk-error-message\">").text(texts::kBothTitle).literal("</p>");
  out_.literal("<div class=\"sw-both\">");
  const std::string who = form_.plan.about.name_of(theirs.person);
  half(theirs.version == 0 ? std::string(texts::kTheirsGone) : texts::theirs_title(who, theirs.at),
       written(asked.field, theirs.value));
  half(texts::kMineTitle, written(asked.field, asked.value));
  out_.literal("</div>");
  components::write(
      out_,
      components::Radios{
          .name = id_of(kChoosePrefix, asked.name),
          .items =
              std::vector<components::ChoiceItem>{
                  components::Choice{.content = texts::kKeepTheirs, .value = std::string(kTheirs)},
                  components::Choice{.content = texts::kKeepMine, .value = std::string(kMine)}},
          .fieldset = fieldset_of(texts::kWhichStays),
          .classes = "govuk-radios--small"});
}

/// Where an unchecked field comes from, with the button that confirms it.
void FieldWriter::write_copied(const Asked& asked) {
  const app::DraftField* mark = saved(app::copied_name(asked.name));
  const auto from = mark == nullptr ? std::nullopt : app::read_copied(mark->value);
  if (!from || asked.value.empty()) return;
  const law::Framework* law = form_.plan.about.context.library.find(from->law);
  const law::Document* document = law == nullptr ? nullptr : law->find_document(from->document);
  out_.literal("<p class=\"sw-copied\"><span class=\"sw-tag soon\">");
  out_.text(texts::copied_from(document == nullptr ? from->document : document->name.en,
                               law == nullptr ? from->law : law->name.en, from->issued_on));
  out_.literal("</span>");
  if (from->held == app::CopiedFrom::Held::Part) out_.literal(" ").text(texts::kCopiedPart);
  out_.literal("</p>");
  Html words;
  words.text(texts::kConfirmCopied).literal("<span class=\"govuk-visually-hidden\">: ");
  words.text(asked.label).literal("</span>");
  components::write(out_,
                    components::Button{.content = std::move(words),
                                       .name = std::string(kCheckedButton),
                                       .value = asked.name,
                                       .classes = "govuk-button--secondary sw-button--small"});
}

void FieldWriter::write_reason(const Asked& asked) {
  const std::string name = app::blank_name(asked.name);
  const Asked reason{asked.field, name, texts::kBlankReason, value_of(name)};
  Html inside;
  FieldWriter inner(inside, form_);
  inside.literal("<div class=\"sw-field\"").attribute("data-field", name).literal(">");
  inner.write_seen(name);
  inner.write_both(reason);
  components::Input input{.label = label_of(reason.label),
                          .name = name,
                          .error_message = form_.typed.problems.message(name),
                          .autocomplete = "off"};
  if (!reason.value.empty()) input.value = reason.value;
  components::write(inside, input);
  inside.literal("</div>");
  components::write(
      out_, components::Details{
                .summary = texts::kMayStayEmpty, .content = inside, .open = !reason.value.empty()});
}

void FieldWriter::write_picks(const std::string& name, const std::vector<const law::Bank*>& banks,
                              texts::Text hint) {
  if (banks.empty()) return;
  Html inside;
  for (std::size_t i = 0; i < banks.size(); ++i) write_bank(inside, name, *banks[i], i, hint);
  write_pick_box(
      banks.size() == 1 ? texts::pick_from(banks.front()->name.en) : std::string(texts::kPickAny),
      std::move(inside));
}

void FieldWriter::write_pick_box(const std::string& summary, Html boxes) {
  components::write(boxes,
                    components::Button{.content = texts::kAddPicked,
                                       .name = std::string(kDo),
                                       .value = "save",
                                       .classes = "govuk-button--secondary sw-button--small"});
  components::write(out_, components::Details{.summary = summary, .content = std::move(boxes)});
}

void FieldWriter::write_target_picks(const Asked& asked) {
  if (!form_.plan.draft) return;
  const auto content = app::content_of(form_.plan.document, form_.plan.draft->fields);
  std::vector<components::ChoiceItem> items;
  const auto targets = app::targets_of(content);
  for (const app::PlanTarget& target : targets)
    if (!target.words.empty() && !app::names_target(asked.value, target, targets))
      items.push_back(components::Choice{.content = target.words, .value = app::pick_of(target)});
  if (items.empty()) return;
  const std::string field = id_of(kPickPrefix, asked.name);
  Html inside;
  components::write(inside, components::Checkboxes{.name = field,
                                                   .items = std::move(items),
                                                   .fieldset = fieldset_of(asked.label),
                                                   .hint = hint_of(texts::kPickTargetsHint),
                                                   .classes = "govuk-checkboxes--small"});
  write_pick_box(texts::kPickTargets, std::move(inside));
}

void FieldWriter::write_bank(Html& out, const std::string& name, const law::Bank& bank,
                             std::size_t number, texts::Text hint) const {
  std::vector<components::ChoiceItem> items;
  for (const law::BankItem& item : bank.items)
    items.push_back(components::Choice{.content = item.text.en,
                                       .value = bank.id + "/" + item.id,
                                       .hint = hint_of(item_words(form_.plan.about.law(), item))});
  const std::string field = id_of(kPickPrefix, name);
  components::write(
      out, components::Checkboxes{.name = field,
                                  .items = std::move(items),
                                  .id_prefix = html::Id(field + "-" + std::to_string(number)),
                                  .fieldset = fieldset_of(bank.name.en),
                                  .hint = hint_of(number == 0 ? hint : ""),
                                  .classes = "govuk-checkboxes--small"});
}

void FieldWriter::write_row_picks(const law::Section& section) {
  write_picks(section.id, banks_for(form_.plan, section, section.fields.front()), texts::kPickRows);
}

std::string FieldWriter::written(const law::FieldLayout& field, const std::string& value) const {
  return app::shown_value(form_.plan.about.law(), field, value);
}

}  // namespace stepwell::web::pages
