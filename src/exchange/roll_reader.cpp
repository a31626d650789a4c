#include "exchange/roll_reader.h"

#include <algorithm>
#include <set>

#include "exchange/decoding.h"
#include "exchange/headings.h"
#include "exchange/pupil_cells.h"
#include "exchange/pupil_rows.h"
#include "exchange/separated.h"

namespace stepwell::exchange {

using app::DateStyle;
using app::Roll;
using app::RollChoices;
using app::RollColumn;
using app::RollFault;
using app::RollField;
using app::Understood;
using What = RollFault::What;

namespace {

/// Headings are looked for in so many rows.
constexpr int kHeadingRows = 40;
/// A row with fewer known fields is no row of headings.
constexpr int kFewestFields = 2;

bool is_date(RollField field) {
  return field == RollField::Born || field == RollField::StatusSince ||
         field == RollField::PlanOn || field == RollField::LastReview ||
         field == RollField::NextReview || field == RollField::JoinedOn ||
         field == RollField::LeftOn;
}

bool is_name(RollField field) {
  return field == RollField::Surname || field == RollField::Forename || field == RollField::Name ||
         field == RollField::KnownAs || field == RollField::PreferredSurname;
}

struct Headings {
  int row = 0;
  int known = 0;     ///< different fields
  int too_wide = 0;  ///< the row at which looking ended because it has too many cells
  std::vector<std::string> cells;
};

std::vector<std::string> tidied(const std::vector<std::string>& cells) {
  std::vector<std::string> tidy_cells;
  for (const std::string& cell : cells) tidy_cells.push_back(tidy(cell));
  while (!tidy_cells.empty() && tidy_cells.back().empty()) tidy_cells.pop_back();
  return tidy_cells;
}

int known_fields(const std::vector<std::string>& cells) {
  std::set<RollField> fields;
  for (const std::string& cell : cells) fields.insert(meaning_of(cell).field);
  fields.erase(RollField::Nothing);
  fields.erase(RollField::NotKept);
  return static_cast<int>(fields.size());
}

/// The row that names most fields, or the one that a person chose.
Headings find_headings(std::string_view text, char separator, std::optional<int> asked) {
  Headings best;
  SeparatedReader reader(text, separator);
  std::vector<std::string> cells;
  while (reader.row() < std::max(kHeadingRows, asked.value_or(0)) && reader.next(cells)) {
    if (asked && reader.row() != *asked) continue;
    const int known = known_fields(cells);
    if (known > best.known || (asked && best.row == 0))
      best = {reader.row(), known, 0, tidied(cells)};
  }
  if (reader.ended_too_wide()) best.too_wide = reader.row();
  return best;
}

std::optional<RollFault> find_form(std::string_view text, const RollChoices& choices,
                                   Understood& understood, Headings& headings) {
  int too_wide = 0;
  for (const char separator : {',', ';', '\t', '|'}) {
    if (choices.separator && separator != *choices.separator) continue;
    Headings found = find_headings(text, separator, choices.heading_row);
    too_wide = std::max(too_wide, found.too_wide);
    if (found.known <= headings.known && headings.row != 0) continue;
    headings = std::move(found);
    understood.separator = separator;
  }
  understood.heading_row = headings.row;
  if (headings.row == 0 || (headings.known < kFewestFields && choices.columns.empty()))
    return RollFault{too_wide == 0 ? What::NoHeadings : What::TooManyCells, too_wide, {}};
  return std::nullopt;
}

void take_chosen(const std::map<std::size_t, RollField>& chosen, std::vector<RollColumn>& columns) {
  for (const auto& [at, field] : chosen) {
    if (at >= columns.size()) continue;
    if (!may_repeat(field))
      for (RollColumn& column : columns)
        if (column.field == field) column.field = RollField::Nothing;
    columns[at].field = field;
  }
}

std::string list_of(const std::vector<RollColumn>& columns) {
  std::string list;
  for (const RollColumn& column : columns)
    if (!column.heading.empty() && list.size() < 300)
      list += (list.empty() ? "" : ", ") + column.heading;
  return list;
}

std::optional<RollFault> missing_columns(const std::vector<RollColumn>& columns) {
  const auto has = [&](auto is_meant) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const RollColumn& column) { return is_meant(column.field); });
  };
  if (!has(is_name)) return RollFault{What::NoNameColumn, 0, list_of(columns)};
  if (!has([](RollField field) { return field == RollField::Born; }))
    return RollFault{What::NoBirthColumn, 0, list_of(columns)};
  return std::nullopt;
}

/// Day first, unless some date cannot be that and none says that it must: then a person is asked.
std::optional<RollFault> find_dates(std::string_view text, const RollChoices& choices,
                                    Understood& understood) {
  std::vector<std::size_t> dates;
  for (std::size_t i = 0; i < understood.columns.size(); ++i)
    if (is_date(understood.columns[i].field)) dates.push_back(i);
  std::optional<RollFault> month_first;
  bool day_first = false;
  SeparatedReader reader(text, understood.separator);
  std::vector<std::string> cells;
  while (reader.next(cells)) {
    if (reader.row() > app::kMostRollRows) return RollFault{What::TooManyRows, 0, {}};
    if (reader.row() <= understood.heading_row) continue;
    for (const std::size_t i : dates) {
      if (i >= cells.size()) continue;
      const auto style = style_shown_by(cells[i]);
      day_first = day_first || style == DateStyle::DayFirst;
      if (style == DateStyle::MonthFirst && !month_first)
        month_first = RollFault{What::DatesUnclear, reader.row(), tidy(cells[i])};
    }
  }
  if (reader.ended_too_wide()) return RollFault{What::TooManyCells, reader.row(), {}};
  if (reader.ended_in_quotes()) return RollFault{What::OpenQuote, reader.row(), {}};
  understood.dates = choices.dates.value_or(DateStyle::DayFirst);
  return choices.dates || day_first ? std::nullopt : month_first;
}

/// A first line "sep=;" is for a spreadsheet, not for a reader.
std::optional<char> take_separator_line(std::string_view& text) {
  if (!text.starts_with("sep=") || text.size() < 5) return std::nullopt;
  const char separator = text[4];
  const auto end = text.find_first_of("\r\n");
  if (end != 5) return std::nullopt;
  text.remove_prefix(end);
  return separator;
}

}  // namespace

base::Result<Roll, RollFault> SeparatedRollReader::read(std::string_view bytes,
                                                        const RollChoices& asked,
                                                        base::Day today) const {
  const auto decoded = decode(bytes, asked.encoding);
  if (!decoded) return base::refuse(decoded.error());
  RollChoices choices = asked;
  std::string_view text = decoded->text;
  if (const auto separator = take_separator_line(text); separator && !choices.separator)
    choices.separator = separator;
  Understood understood;
  understood.encoding = decoded->encoding;
  Headings headings;
  if (const auto fault = find_form(text, choices, understood, headings))
    return base::refuse(*fault);
  understood.columns = columns_of(headings.cells);
  take_chosen(choices.columns, understood.columns);
  if (const auto fault = missing_columns(understood.columns)) return base::refuse(*fault);
  if (const auto fault = find_dates(text, choices, understood)) return base::refuse(*fault);

  PupilRows rows(understood, today);
  SeparatedReader reader(text, understood.separator);
  std::vector<std::string> cells;
  while (reader.next(cells))
    if (reader.row() > understood.heading_row) rows.add(reader.row(), cells);
  std::vector<int> dropped;
  Roll roll = std::move(rows).finish(dropped);
  understood.dropped = std::move(dropped);
  roll.understood = std::move(understood);
  if (roll.pupils.empty() && roll.problems.empty())
    return base::refuse(RollFault{What::NoPupils, 0, {}});
  return roll;
}

}  // namespace stepwell::exchange
