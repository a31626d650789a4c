// The questions of a form.
#include "web/pages/entry/fields.h"

#include <algorithm>
#include <boost/json.hpp>

#include "web/components/button.h"
#include "web/components/checkboxes.h"
#include "web/components/fieldset.h"
#include "web/components/radios.h"
#include "web/components/textarea.h"
#include "web/pages/entry/options.h"
#include "web/pages/entry/row_count.h"
#include "web/texts/entry.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using law::FieldSpec;
using law::FieldType;

struct KindField {
  std::string_view kind;
  std::string_view field;
};

/// What the table of kinds leaves open and a form asks for all the same.
constexpr KindField kNeeded[] = {
    {"concern_raised", "text"},
    {"concern_answered", "text"},
    {"parent_told", "how"},
    {"reminder_set", "for"},
    {"reminder_set", "text"},
    {"meeting_arranged", "for"},
    {"change_expected", "for"},
    {"evidence_added", "title"},
    {"consulted", "text"},
    {"diagnosis_recorded", "condition"},
    {"diagnosis_recorded", "certainty"},
    {"diagnosis_recorded", "source"},
};

/// A file comes with the form that takes one; what is handed on and what is ticked by hand have
/// pages of their own.
constexpr std::string_view kAskedElsewhere[] = {"file", "handed_on", "checklist", "ticked",
                                                "unticked"};

/// One of a few stands open, one of many folds.
constexpr std::size_t kMostRadios = 8;

std::string label_of(std::string_view kind, const FieldSpec& spec) {
  const std::string label = texts::field_words(kind, spec.name).label;
  return is_needed(kind, spec) ? label : label + texts::kOptional;
}

std::string hint_of(std::string_view kind, const FieldSpec& spec) {
  return texts::field_words(kind, spec.name).hint;
}

std::vector<components::ChoiceItem> choice_items(const std::vector<Option>& options) {
  std::vector<components::ChoiceItem> items;
  for (const Option& option : options) {
    components::Choice choice{.content = option.words, .value = option.value};
    if (!option.hint.empty()) choice.hint = components::Hint{.content = option.hint};
    items.push_back(std::move(choice));
  }
  return items;
}

struct Asked {
  const AboutChild& about;
  const Typed& typed;
  std::string_view kind;
  const FieldSpec& spec;
  std::string name;  ///< of the field in the form

  std::string label() const { return label_of(kind, spec); }
  std::string hint() const { return hint_of(kind, spec); }
};

void ask_options(Html& out, const Asked& asked, const std::vector<Option>& options) {
  if (options.size() <= kMostRadios && is_needed(asked.kind, asked.spec)) {
    ask_one(out, asked.typed,
            {.name = asked.name.c_str(),
             .legend = asked.label(),
             .hint = asked.hint(),
             .items = choice_items(options)});
    return;
  }
  const bool needed = is_needed(asked.kind, asked.spec);
  std::vector<components::SelectItem> items{
      {.text = needed ? texts::kChooseOne : texts::kNoneOfThese, .value = ""}};
  for (const Option& option : options)
    items.push_back({.text = option.words, .value = option.value});
  ask_select(out, asked.typed,
             {.name = asked.name,
              .label = asked.label(),
              .hint = asked.hint(),
              .items = std::move(items)});
}

void ask_words(Html& out, const Asked& asked) {
  const bool is_long =
      texts::field_words(asked.kind, asked.spec.name).size == texts::FieldWords::Size::Lines;
  const TextQuestion question{
      .name = asked.name.c_str(), .label = asked.label(), .hint = asked.hint()};
  if (is_long)
    ask_lines(out, asked.typed, question);
  else
    ask_text(out, asked.typed, question);
}

void ask_several(Html& out, const Asked& asked, const std::vector<Option>& options) {
  if (options.empty()) return;
  ask_any(out, asked.typed,
          {.name = asked.name.c_str(),
           .legend = asked.label(),
           .hint = asked.hint(),
           .items = choice_items(options)});
}

void ask_named(Html& out, const Asked& asked);

void ask_row(Html& out, const Asked& asked, std::size_t row) {
  components::Fieldset group{
      .legend =
          components::Legend{.content = texts::entry_row(
                                 texts::field_words(asked.kind, asked.spec.name).label, row + 1),
                             .classes = "govuk-fieldset__legend--s"}};
  for (const FieldSpec& inner : asked.spec.rows)
    if (is_asked_in_row(inner))
      ask_named(group.html, {asked.about, asked.typed, asked.kind, inner,
                             row_field(asked.name, row, inner.name)});
  out.literal("<div class=\"sw-row\">");
  write(out, group);
  out.literal("</div>");
}

void ask_rows(Html& out, const Asked& asked) {
  const std::size_t rows = rows_to_show(asked.typed, asked.name);
  hidden(out, asked.name + "-rows", std::to_string(rows));
  for (std::size_t row = 0; row < rows; ++row) ask_row(out, asked, row);
  if (rows < kMostRows)
    write(out, components::Button{.content = texts::kAddRow,
                                  .name = std::string(kMoreField),
                                  .value = asked.name,
                                  .classes = "govuk-button--secondary"});
}

void ask_number(Html& out, const Asked& asked) {
  ask_text(out, asked.typed,
           {.name = asked.name.c_str(),
            .label = asked.label(),
            .hint = asked.hint(),
            .classes = "govuk-input--width-4"});
}

void ask_flag(Html& out, const Asked& asked) {
  ask_any(out, asked.typed,
          {.name = asked.name.c_str(),
           .legend = asked.label(),
           .items = {components::Choice{.content = texts::kTicked, .value = "yes"}}});
}

void ask_named(Html& out, const Asked& asked) {
  switch (asked.spec.type) {
    case FieldType::Text: return ask_words(out, asked);
    case FieldType::Day:
      return ask_day(out, asked.typed,
                     {.name = asked.name.c_str(), .legend = asked.label(), .hint = asked.hint()});
    case FieldType::Number: return ask_number(out, asked);
    case FieldType::Flag: return ask_flag(out, asked);
    case FieldType::Position:
    case FieldType::Opening: {
      const auto entries = entries_for(asked.about, asked.spec.name);
      if (!entries.empty()) ask_options(out, asked, entries);
      return;
    }
    case FieldType::Positions:
      return ask_several(out, asked, entries_for(asked.about, asked.spec.name));
    case FieldType::Choice:
      return ask_options(out, asked, options_of(asked.about, asked.spec.choices));
    case FieldType::Words:
      if (asked.spec.choices.empty()) return ask_words(out, asked);
      return ask_several(out, asked, options_of(asked.about, asked.spec.choices));
    case FieldType::Rows: return ask_rows(out, asked);
    case FieldType::Content: return;
  }
}

}  // namespace

bool is_needed(std::string_view kind, const FieldSpec& spec) {
  if (spec.presence == law::Presence::Required) return true;
  const bool is_listed =
      std::any_of(std::begin(kNeeded), std::end(kNeeded),
                  [&](const KindField& row) { return row.kind == kind && row.field == spec.name; });
  if (is_listed) return true;
  const auto found = law::find_kind(kind);
  if (!found) return false;
  // What an entry is about has to be said, or no rule can find it. Whom a milestone concerns need
  // not be.
  const auto qualifiers = law::spec(*found).qualifiers;
  return spec.name != "party" &&
         std::any_of(qualifiers.begin(), qualifiers.end(),
                     [&](const FieldSpec& qualifier) { return qualifier.name == spec.name; });
}

bool is_asked(std::string_view kind, const FieldSpec& spec) {
  if (spec.type == FieldType::Content || spec.name == "person") return false;
  if (std::find(std::begin(kAskedElsewhere), std::end(kAskedElsewhere), spec.name) !=
      std::end(kAskedElsewhere))
    return false;
  // What was agreed and handed on says so itself.
  if (kind == "reminder_set" && (spec.name == "meeting" || spec.name == "action")) return false;
  if (spec.name != "note") return true;
  const auto found = law::find_kind(kind);
  const auto fields = law::spec(*found).fields;
  return std::none_of(fields.begin(), fields.end(),
                      [](const FieldSpec& field) { return field.name == "text"; });
}

bool is_asked_in_row(const FieldSpec& spec) {
  return spec.name != "file" && spec.name != "owner";
}

void ask_field(Html& out, const AboutChild& about, const Typed& typed, std::string_view kind,
               const FieldSpec& spec) {
  ask_named(out, {about, typed, kind, spec, std::string(spec.name)});
}

void ask_lines(Html& out, const Typed& typed, const TextQuestion& question, int rows) {
  std::optional<components::Hint> hint;
  if (!question.hint.empty()) hint = components::Hint{.content = question.hint};
  write(out, components::Textarea{.label = {.content = question.label, .classes = "govuk-label--s"},
                                  .name = question.name,
                                  .rows = rows,
                                  .value = typed.exact(question.name),
                                  .hint = hint,
                                  .error_message = typed.problems.message(question.name),
                                  .spellcheck = true});
}

void ask_entry_day(Html& out, const AboutChild& about, const Typed& typed,
                   std::string_view day_words) {
  ask_day(out, typed,
          {.name = "on",
           .legend = texts::kWhen,
           .hint = texts::day_hint(day_words),
           .suggested = about.file.today});
}

}  // namespace stepwell::web::pages
