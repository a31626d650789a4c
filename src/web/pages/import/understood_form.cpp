#include "web/pages/import/understood_form.h"

#include <array>
#include <charconv>

#include "web/components/button.h"
#include "web/components/input.h"
#include "web/components/select.h"
#include "web/texts/import.h"

namespace stepwell::web::pages {
namespace {

using app::RollField;
using components::SelectItem;
using html::Html;
using Items = std::vector<SelectItem>;

template <class Value>
struct Named {
  std::string_view name;
  Value value;
};
constexpr std::array<Named<app::Encoding>, 4> kEncodings = {{
    {"utf8", app::Encoding::Utf8},
    {"utf16le", app::Encoding::Utf16Little},
    {"utf16be", app::Encoding::Utf16Big},
    {"windows1252", app::Encoding::Windows1252},
}};
constexpr std::array<Named<char>, 4> kSeparators = {
    {{"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"bar", '|'}}};
constexpr std::array<Named<app::DateStyle>, 2> kDates = {
    {{"day_first", app::DateStyle::DayFirst}, {"month_first", app::DateStyle::MonthFirst}}};

constexpr RollField kFields[] = {
    RollField::Nothing,
    RollField::Surname,
    RollField::Forename,
    RollField::Name,
    RollField::KnownAs,
    RollField::PreferredSurname,
    RollField::Born,
    RollField::Upn,
    RollField::FormerUpn,
    RollField::LearnerNumber,
    RollField::AdmissionNumber,
    RollField::Sex,
    RollField::YearGroup,
    RollField::ClassName,
    RollField::Status,
    RollField::StatusSince,
    RollField::Need,
    RollField::NeedRank,
    RollField::PlanOn,
    RollField::LastReview,
    RollField::NextReview,
    RollField::JoinedOn,
    RollField::LeftOn,
    RollField::Enrolment,
    RollField::NotKept,
};

constexpr const char* kEncoding = "encoding";
constexpr const char* kSeparator = "separator";
constexpr const char* kHeadingRow = "heading_row";
constexpr const char* kDateStyle = "dates";

std::string column_field(std::size_t place) {
  return "column-" + std::to_string(place);
}

template <class Value, std::size_t N>
std::string name_in(const std::array<Named<Value>, N>& all, std::optional<Value> value) {
  for (const Named<Value>& one : all)
    if (value == one.value) return std::string(one.name);
  return {};
}

template <class Value, std::size_t N>
std::optional<Value> read_named(Typed& typed, const char* field,
                                const std::array<Named<Value>, N>& all) {
  const std::string name = typed.value(field);
  if (name.empty()) return std::nullopt;
  for (const Named<Value>& one : all)
    if (one.name == name) return one.value;
  typed.problems.add(field, texts::kNoSuchChoice);
  return std::nullopt;
}

template <class Value, std::size_t N>
Items items_of(const std::array<Named<Value>, N>& all, texts::Text (*words)(Value)) {
  Items items{{.text = texts::kAsGuessed, .value = ""}};
  for (const Named<Value>& one : all)
    items.push_back({.text = words(one.value), .value = std::string(one.name)});
  return items;
}

void write_select(Html& out, const Typed& typed, const std::string& field, std::string label,
                  Items items, const std::string& present) {
  const bool was_typed = typed.came != Came::Fresh && typed.form.first(field).has_value();
  write(out, components::Select{.label = {.content = label},
                                .name = field,
                                .items = std::move(items),
                                .value = was_typed ? typed.value(field) : present,
                                .error_message = typed.problems.message(field)});
}

void write_heading_row(Html& out, const Typed& typed, const std::string& present) {
  const bool was_typed = typed.came != Came::Fresh && typed.form.first(kHeadingRow).has_value();
  const std::string value = was_typed ? typed.value(kHeadingRow) : present;
  write(out, components::Input{.label = {.content = texts::kHeadingRow},
                               .name = kHeadingRow,
                               .inputmode = "numeric",
                               .value = value.empty() ? std::nullopt : std::optional(value),
                               .error_message = typed.problems.message(kHeadingRow),
                               .classes = "govuk-input--width-3"});
}

Items field_items() {
  Items items;
  for (const RollField field : kFields)
    items.push_back({.text = texts::roll_field(field), .value = std::string(app::name_of(field))});
  return items;
}

std::optional<int> read_heading_row(Typed& typed) {
  const std::string text = typed.value(kHeadingRow);
  if (text.empty()) return std::nullopt;
  int row = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, row);
  if (read.ec == std::errc() && read.ptr == end && row >= 1 && row <= app::kMostRollRows)
    return row;
  typed.problems.add(kHeadingRow, texts::kHeadingRowWrong);
  return std::nullopt;
}

bool may_stand_twice(RollField field) {
  return field == RollField::Nothing || field == RollField::NotKept || field == RollField::Need ||
         field == RollField::NeedRank;
}

/// A field that is given to two columns, where the file itself did not do so.
void refuse_twice(const UnderstoodForm& form, const std::map<std::size_t, RollField>& chosen,
                  Typed& typed) {
  const auto& columns = form.columns;
  for (auto one = chosen.begin(); one != chosen.end(); ++one) {
    for (auto other = std::next(one); other != chosen.end(); ++other) {
      if (one->second != other->second || may_stand_twice(one->second)) continue;
      const bool is_as_guessed =
          columns[one->first].field == one->second && columns[other->first].field == other->second;
      if (is_as_guessed) continue;
      typed.problems.add(
          column_field(other->first),
          texts::chosen_twice(texts::column(columns[one->first].heading, one->first),
                              texts::column(columns[other->first].heading, other->first),
                              one->second));
    }
  }
}

std::map<std::size_t, RollField> read_columns(const UnderstoodForm& form, Typed& typed) {
  std::map<std::size_t, RollField> chosen;
  for (std::size_t i = 0; i < form.columns.size(); ++i) {
    const std::string name = typed.value(column_field(i));
    if (name.empty()) continue;
    if (const auto field = app::roll_field(name))
      chosen[i] = *field;
    else
      typed.problems.add(column_field(i), texts::kNoSuchChoice);
  }
  return chosen;
}

}  // namespace

std::vector<app::RollColumn> columns_of(const ImportView& view, const KeptRoll& kept,
                                        const base::Result<app::Roll, app::RollFault>& roll) {
  using What = app::RollFault::What;
  if (roll) return roll->understood.columns;
  const What what = roll.error().what;
  if (what != What::NoNameColumn && what != What::NoBirthColumn) return {};
  // The headings are known, only not which of them is meant: with any two of them it can be read.
  KeptRoll tried = kept;
  tried.choices.columns[0] = RollField::Name;
  tried.choices.columns[1] = RollField::Born;
  const auto again = read_roll(view, tried);
  if (!again) return {};
  std::vector<app::RollColumn> columns = again->understood.columns;
  for (std::size_t i = 0; i < columns.size() && i < 2; ++i) {
    const auto chosen = kept.choices.columns.find(i);
    columns[i].field = chosen == kept.choices.columns.end() ? RollField::Nothing : chosen->second;
  }
  return columns;
}

void write_understood_form(Html& out, const UnderstoodForm& form, const Typed& typed) {
  const app::RollChoices& choices = form.kept.choices;
  const app::Understood* understood = form.understood;
  const auto present = [&](auto chosen, auto read) {
    return understood == nullptr ? chosen : std::optional(read(*understood));
  };
  open_form(out, form.view.path("/import/check"),
            bind(form.view.context, form.view.visitor(), typed));
  hidden(out, kRollToken, form.kept.token);
  out.literal("<div class=\"sw-understood\">");
  write_select(out, typed, kEncoding, texts::kEncoding, items_of(kEncodings, texts::encoding),
               name_in(kEncodings, present(choices.encoding,
                                           [](const app::Understood& u) { return u.encoding; })));
  write_select(out, typed, kSeparator, texts::kSeparator, items_of(kSeparators, texts::separator),
               name_in(kSeparators, present(choices.separator,
                                            [](const app::Understood& u) { return u.separator; })));
  write_select(
      out, typed, kDateStyle, texts::kDateStyle, items_of(kDates, texts::date_style),
      name_in(kDates, present(choices.dates, [](const app::Understood& u) { return u.dates; })));
  const auto row =
      present(choices.heading_row, [](const app::Understood& u) { return u.heading_row; });
  write_heading_row(out, typed, row ? std::to_string(*row) : "");
  out.literal("</div>");
  if (!form.columns.empty()) {
    out.literal(
        "<fieldset class=\"govuk-fieldset\"><legend class=\"govuk-fieldset__legend "
        "govuk-fieldset__legend--s\">");
    out.text(texts::kColumnsTitle).literal("</legend><div class=\"sw-understood\">");
    for (std::size_t i = 0; i < form.columns.size(); ++i)
      write_select(out, typed, column_field(i), texts::column(form.columns[i].heading, i),
                   field_items(), std::string(app::name_of(form.columns[i].field)));
    out.literal("</div></fieldset>");
  }
  write(out, components::Button{.content = texts::kReadAgain,
                                .prevent_double_click = true,
                                .classes = "govuk-button--secondary"});
  close_form(out);
}

app::RollChoices read_choices(const UnderstoodForm& form, Typed& typed) {
  app::RollChoices choices;
  choices.encoding = read_named(typed, kEncoding, kEncodings);
  choices.separator = read_named(typed, kSeparator, kSeparators);
  choices.dates = read_named(typed, kDateStyle, kDates);
  choices.heading_row = read_heading_row(typed);
  const app::Understood* before = form.understood;
  const bool is_cut_anew =
      before != nullptr && ((choices.separator && *choices.separator != before->separator) ||
                            (choices.encoding && *choices.encoding != before->encoding) ||
                            (choices.heading_row && *choices.heading_row != before->heading_row));
  if (is_cut_anew) return choices;
  choices.columns = read_columns(form, typed);
  refuse_twice(form, choices.columns, typed);
  return choices;
}

}  // namespace stepwell::web::pages
