#include "tests/web/plain_rolls.h"

#include <algorithm>

#include "base/text.h"

namespace stepwell::testing {
namespace {

using app::RollField;
using What = app::RollFault::What;
using Cells = std::vector<std::string>;

Cells split(std::string_view text, char at) {
  Cells parts(1);
  for (const char c : text) {
    if (c == at)
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

std::optional<What> refusal_of(std::string_view bytes, const app::RollChoices& choices) {
  if (bytes.empty()) return What::Empty;
  if (bytes.starts_with("PK")) return What::Spreadsheet;
  if (bytes.find('\0') != std::string_view::npos) return What::NotText;
  if (choices.encoding == app::Encoding::Utf8 && !base::is_utf8(bytes)) return What::WrongUtf8;
  return std::nullopt;
}

app::Understood understand(const Cells& headings, const app::RollChoices& choices) {
  app::Understood understood;
  understood.encoding = choices.encoding.value_or(app::Encoding::Windows1252);
  understood.separator = choices.separator.value_or(',');
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const auto chosen = choices.columns.find(i);
    const auto field = app::roll_field(headings[i]).value_or(RollField::Nothing);
    understood.columns.push_back(
        {headings[i], chosen == choices.columns.end() ? field : chosen->second});
  }
  return understood;
}

/// One row, cell by cell.
struct Row {
  const app::Understood& understood;
  Cells cells;
  int number;

  app::RollText text(RollField field) const {
    for (std::size_t i = 0; i < cells.size() && i < understood.columns.size(); ++i)
      if (understood.columns[i].field == field)
        return {cells[i], number, understood.columns[i].heading};
    return {{}, number, {}};
  }
  app::RollDay day(RollField field) const {
    const app::RollText said = text(field);
    return {base::parse_day(said.text), number, said.column};
  }
};

app::RollPupil pupil_of(const Row& row, base::Day born) {
  app::RollPupil pupil;
  pupil.rows = {row.number};
  pupil.surname = row.text(RollField::Surname).text;
  pupil.forename = row.text(RollField::Forename).text;
  pupil.born = born;
  pupil.upn = row.text(RollField::Upn);
  pupil.class_name = row.text(RollField::ClassName).text;
  pupil.status = row.text(RollField::Status);
  pupil.since = row.day(RollField::StatusSince);
  pupil.plan_on = row.day(RollField::PlanOn);
  pupil.last_review_on = row.day(RollField::LastReview);
  if (const auto need = row.text(RollField::Need); !need.text.empty())
    pupil.needs.push_back({need, std::nullopt});
  return pupil;
}

}  // namespace

base::Result<app::Roll, app::RollFault> PlainRolls::read(std::string_view bytes,
                                                         const app::RollChoices& choices,
                                                         base::Day) const {
  if (const auto what = refusal_of(bytes, choices))
    return base::refuse(app::RollFault{*what, 2, {}});
  Cells lines = split(bytes, '\n');
  app::Roll roll;
  roll.understood = understand(split(lines.front(), ','), choices);
  if (!roll.has(RollField::Surname))
    return base::refuse(app::RollFault{What::NoNameColumn, 1, lines.front()});
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].empty()) continue;
    const Row row{roll.understood, split(lines[i], ','), static_cast<int>(i) + 1};
    const app::RollText born = row.text(RollField::Born);
    const auto day = base::parse_day(born.text);
    if (day) {
      roll.pupils.push_back(pupil_of(row, *day));
      continue;
    }
    ++roll.left_out;
    roll.problems.push_back({app::RollProblem::Code::NoBirthDate,
                             row.number,
                             RollField::Born,
                             born.column,
                             born.text,
                             {},
                             0});
  }
  return roll;
}

}  // namespace stepwell::testing
