#include "tests/tools/coverage.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace stepwell::tools {
namespace {

std::string trimmed(const std::string& text) {
  const auto from = text.find_first_not_of(" \t\r");
  if (from == std::string::npos) return "";
  return text.substr(from, text.find_last_not_of(" \t\r") + 1 - from);
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::stringstream stream(line.substr(1));
  for (std::string cell; std::getline(stream, cell, '|');) cells.push_back(trimmed(cell));
  return cells;
}

template <class Rows>
bool has(const Rows& rows, const std::string& id) {
  return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.id == id; });
}

bool has_bank(const law::Framework& law, law::Bank::Of of, const std::string& id) {
  return std::any_of(law.banks.begin(), law.banks.end(),
                     [&](const law::Bank& bank) { return bank.of == of && bank.id == id; });
}

/// "from->to".
bool has_move(const law::Framework& law, const std::string& name) {
  const auto arrow = name.find("->");
  if (arrow == std::string::npos) return false;
  const auto from = law.find_stage(name.substr(0, arrow)),
             to = law.find_stage(name.substr(arrow + 2));
  return from && to && std::any_of(law.moves.begin(), law.moves.end(), [&](const law::Move& move) {
           return move.to == *to && move.from.contains(*from);
         });
}

/// "document.section".
bool has_section(const law::Framework& law, const std::string& name) {
  const auto dot = name.find('.');
  if (dot == std::string::npos) return false;
  const law::Document* document = law.find_document(std::string_view(name).substr(0, dot));
  return document != nullptr && has(document->sections, name.substr(dot + 1));
}

/// "list.value".
bool has_choice(const law::Framework& law, const std::string& name) {
  const auto dot = name.find('.');
  return dot != std::string::npos && law.has_choice(name.substr(0, dot), name.substr(dot + 1));
}

bool has_transfer(const law::Framework& law, const std::string& id) {
  return law.transfer && (law.transfer->to == id || law.transfer->notice(id) != nullptr);
}

using Finder = bool (*)(const law::Framework&, const std::string&);

const std::map<std::string, Finder> kFinders = {
    {"process",
     [](const law::Framework& law, const std::string& id) { return has(law.processes, id); }},
    {"stage", [](const law::Framework& law, const std::string& id) { return has(law.stages, id); }},
    {"move", has_move},
    {"document",
     [](const law::Framework& law, const std::string& id) { return has(law.documents, id); }},
    {"section", has_section},
    {"criteria", [](const law::Framework& law,
                    const std::string& id) { return has_bank(law, law::Bank::Of::Criteria, id); }},
    {"strategies",
     [](const law::Framework& law, const std::string& id) {
       return has_bank(law, law::Bank::Of::Strategies, id);
     }},
    {"questions",
     [](const law::Framework& law, const std::string& id) {
       return has_bank(law, law::Bank::Of::Questions, id);
     }},
    {"checklist",
     [](const law::Framework& law, const std::string& id) {
       return has_bank(law, law::Bank::Of::Checklist, id);
     }},
    {"topic", [](const law::Framework& law, const std::string& id) { return has(law.topics, id); }},
    {"letter",
     [](const law::Framework& law, const std::string& id) { return has(law.letters, id); }},
    {"code_set",
     [](const law::Framework& law, const std::string& id) { return has(law.code_sets, id); }},
    {"census",
     [](const law::Framework& law, const std::string& id) { return has(law.censuses, id); }},
    {"check", [](const law::Framework& law, const std::string& id) { return has(law.checks, id); }},
    {"exception",
     [](const law::Framework& law, const std::string& id) { return has(law.exceptions, id); }},
    {"role", [](const law::Framework& law, const std::string& id) { return has(law.roles, id); }},
    {"setting",
     [](const law::Framework& law, const std::string& id) { return has(law.settings, id); }},
    {"choice", has_choice},
    {"cite",
     [](const law::Framework& law, const std::string& id) { return has(law.citations, id); }},
    {"duty", [](const law::Framework& law, const std::string& id) { return has(law.duties, id); }},
    {"cycle", [](const law::Framework& law, const std::string& id) { return has(law.cycles, id); }},
    {"transfer", has_transfer},
};

void check_row(const CoverageRow& row, const law::Library& library,
               std::vector<std::string>& breaches) {
  const std::string at = row.file + ":" + std::to_string(row.line) + ": " + row.id;
  if (row.what.empty()) breaches.push_back(at + " does not say what it is");
  if (row.where.empty()) breaches.push_back(at + " does not say where it is");
  const auto references = references_in(row.where);
  for (const std::string& reference : references)
    if (!is_object(reference, library))
      breaches.push_back(at + " names `" + reference + "`, which is not there");
  const bool says_why = row.where.find("not yet: ") != std::string::npos ||
                        row.where.find("no: ") != std::string::npos;
  if (!row.where.empty() && references.empty() && !says_why)
    breaches.push_back(at + " names nothing, and does not say why");
}

}  // namespace

std::vector<std::string> references_in(const std::string& text) {
  std::vector<std::string> references;
  std::size_t at = 0;
  while (true) {
    const auto open = text.find('`', at);
    const auto close = open == std::string::npos ? open : text.find('`', open + 1);
    if (close == std::string::npos) return references;
    references.push_back(text.substr(open + 1, close - open - 1));
    at = close + 1;
  }
}

std::vector<CoverageRow> read_rows(const std::string& file, const std::string& text) {
  std::vector<CoverageRow> rows;
  std::stringstream stream(text);
  int number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    if (!line.starts_with("|")) continue;
    auto cells = cells_of(line);
    cells.resize(std::max<std::size_t>(cells.size(), 3));
    if (cells[0] == "id" || cells[0].starts_with("---")) continue;
    rows.push_back({file, number, cells[0], cells[1], cells[2]});
  }
  return rows;
}

bool is_object(const std::string& reference, const law::Library& library) {
  const auto first = reference.find(':');
  const auto second = first == std::string::npos ? first : reference.find(':', first + 1);
  if (second == std::string::npos) return false;
  const law::Framework* law = library.find(reference.substr(0, first));
  const auto finder = kFinders.find(reference.substr(first + 1, second - first - 1));
  return law != nullptr && finder != kFinders.end() &&
         finder->second(*law, reference.substr(second + 1));
}

std::vector<std::string> coverage_breaches(const std::vector<CoverageRow>& rows,
                                           const std::vector<std::string>& wanted,
                                           const law::Library& library) {
  std::vector<std::string> breaches;
  std::set<std::string> known;
  for (const CoverageRow& row : rows) {
    if (!known.insert(row.id).second) breaches.push_back(row.id + " stands twice");
    check_row(row, library, breaches);
  }
  std::set<std::string> asked;
  for (const std::string& id : wanted) {
    if (!asked.insert(id).second) breaches.push_back(id + " is asked for twice");
    if (!known.contains(id)) breaches.push_back(id + " has no row");
  }
  for (const CoverageRow& row : rows)
    if (!asked.contains(row.id))
      breaches.push_back(row.id + " is not among the ids that are asked for");
  return breaches;
}

}  // namespace stepwell::tools
