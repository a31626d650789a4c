#include "web/pages/child/pack_words.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "law/choices.h"
#include "web/texts/child.h"

namespace stepwell::web::pages {
namespace {

using Name = std::optional<std::string>;

template <class Rows>
Name name_in(const Rows& rows, std::string_view id) {
  for (const auto& row : rows)
    if (row.id == id) return row.name.en;
  return std::nullopt;
}

template <class Rows>
Name text_in(const Rows& rows, std::string_view id) {
  for (const auto& row : rows)
    if (row.id == id) return row.text.en;
  return std::nullopt;
}

Name choice_name(const law::Framework& law, std::string_view list, std::string_view id) {
  const law::Choice* choice = law::find_choice(law, list, id);
  return choice == nullptr ? std::nullopt : Name(choice->name.en);
}

/// `id` is the list's id, a slash, and the line's: two lists may have a line of the same id.
Name line_of_list(const law::Framework& law, std::string_view id) {
  const auto slash = id.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  for (const law::Bank& bank : law.banks)
    if (bank.of == law::Bank::Of::Checklist && bank.id == id.substr(0, slash))
      return text_in(bank.items, id.substr(slash + 1));
  return std::nullopt;
}

/// The lists that a pack has as things of its own.
Name own_name(const law::Framework& law, std::string_view list, std::string_view id) {
  if (list == "stage") {
    const auto stage = law.stage_told(id);
    return stage ? Name(law.stages[*stage].name.en) : std::nullopt;
  }
  if (list == "document") return name_in(law.documents, id);
  if (list == "letter") return name_in(law.letters, id);
  if (list == "criteria" || list == "checklist") return name_in(law.banks, id);
  if (list == "checklist_line") return line_of_list(law, id);
  if (list == "duty") return text_in(law.duties, id);
  if (list == "exception") return text_in(law.exceptions, id);
  if (list == "framework" && law.id == id) return law.name.en;
  if (list == "transfer_notice" && law.transfer) return name_in(law.transfer->notices, id);
  return std::nullopt;
}

Name name_by(const law::Framework& law, std::string_view list, std::string_view id) {
  if (auto name = own_name(law, list, id)) return name;
  if (auto name = choice_name(law, list, id)) return name;
  if (list == "transfer_notice") return std::nullopt;  // the law that was left has it
  // A document may stand where something is told or asked about.
  return name_in(law.documents, id);
}

Name code_name(const law::Framework& law, std::string_view id) {
  for (const law::CodeSet& set : law.code_sets)
    for (const law::Code& code : set.codes)
      if (code.id == id && (set.ranked || code.stage.empty())) return code.name.en;
  return std::nullopt;
}

Name line_of_bank(const law::Framework& law, std::string_view id) {
  for (const law::Bank& bank : law.banks)
    if (auto text = text_in(bank.items, id)) return text;
  return std::nullopt;
}

template <class Find>
Name in_any(const law::Library& library, const law::Framework& first, Find find) {
  if (auto name = find(first)) return name;
  for (const auto& other : library.frameworks())
    if (auto name = find(*other)) return name;
  return std::nullopt;
}

std::vector<std::string> cut(std::string_view text, char at) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find(at, from), text.size());
    parts.emplace_back(text.substr(from, end - from));
    from = end + 1;
  }
  return parts;
}

}  // namespace

std::string PackWords::name(std::string_view list, std::string_view value) const {
  const auto found =
      in_any(library_, law_, [&](const law::Framework& law) { return name_by(law, list, value); });
  return found ? *found : texts::spaced(value);
}

std::string PackWords::code(std::string_view code) const {
  const auto found =
      in_any(library_, law_, [&](const law::Framework& law) { return code_name(law, code); });
  return found ? *found : std::string(code);
}

std::string PackWords::bank_line(std::string_view line) const {
  const auto found =
      in_any(library_, law_, [&](const law::Framework& law) { return line_of_bank(law, line); });
  return found ? *found : texts::spaced(line);
}

std::string PackWords::pattern(const law::Pattern& pattern) const {
  const std::vector<std::string> segments = cut(pattern.text(), ':');
  std::string words;
  const law::KindSpec* spec = nullptr;
  for (const std::string& kind : cut(segments.front(), '|')) {
    words += (words.empty() ? "" : texts::kOr) + texts::entry_kind(kind);
    if (const auto known = law::find_kind(kind)) spec = &law::spec(*known);
  }
  for (std::size_t i = 1; i < segments.size() && spec != nullptr; ++i) {
    if (segments[i] == "*" || i > spec->qualifiers.size()) continue;
    std::string any;
    for (const std::string& value : cut(segments[i], '|'))
      any += (any.empty() ? "" : texts::kOr) +
             small_first(name(spec->qualifiers[i - 1].choices, value));
    words += (words.find(": ") == words.npos ? ": " : ", ") + any;
  }
  return words;
}

}  // namespace stepwell::web::pages
