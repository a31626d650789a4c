#include "app/plan/plan_check.h"

#include <algorithm>

#include "app/plan/copied_from.h"
#include "law/choices.h"

namespace stepwell::app {

using Type = law::FieldLayout::Type;
using What = PlanFault::What;

namespace {

constexpr std::string_view kServices = "service";

class Checker {
 public:
  Checker(const law::Framework& law, const PlanContent& content) : law_(law), content_(content) {}

  std::vector<PlanFault> check() {
    for (const PlanSection& section : content_.sections) check(section);
    return std::move(faults_);
  }

 private:
  void check(const PlanSection& section) {
    const law::Section& layout = *section.layout;
    const auto count = static_cast<int>(count_rows(section));
    const auto add_count = [&](What what) {
      faults_.push_back({what, &layout, nullptr, layout.id, 0});
    };
    if (layout.many && count < layout.min) add_count(What::TooFewRows);
    if (layout.many && layout.max && *layout.max < count) add_count(What::TooManyRows);
    std::size_t number = 0;
    for (const PlanRow& row : section.rows) {
      if (layout.many && row.empty()) continue;
      ++number;
      for (const law::FieldLayout& field : layout.fields)
        check(layout, row, field, layout.many ? number : 0);
    }
  }

  void check(const law::Section& section, const PlanRow& row, const law::FieldLayout& field,
             std::size_t number) {
    const std::string name = field_name(section, row.key, field.id);
    const std::string& value = row.value(field.id);
    const auto add = [&](What what) { faults_.push_back({what, &section, &field, name, number}); };
    if (!value.empty()) {
      if (const auto what = wrong_form(field, value)) add(*what);
      return;
    }
    if (field.id == kReviewDayField) return;
    if (field.required) return add(What::Missing);
    if (field.blank_needs_reason && !content_.blank_because.contains(name))
      add(What::ReasonMissing);
  }

  std::optional<What> wrong_form(const law::FieldLayout& field, const std::string& value) const {
    switch (field.type) {
      case Type::Text:
      case Type::Person: return std::nullopt;
      case Type::Date:
        return read_written_day(value) ? std::nullopt : std::optional(What::NoSuchDay);
      case Type::Number:
        return read_written_number(value) ? std::nullopt : std::optional(What::NotANumber);
      case Type::Choice:
      case Type::Service:
        return is_choice(field, value) ? std::nullopt : std::optional(What::NotAChoice);
      case Type::List: break;
    }
    const auto words = words_of_list(value);
    const bool all = std::all_of(words.begin(), words.end(),
                                 [&](const std::string& word) { return is_choice(field, word); });
    return all ? std::nullopt : std::optional(What::NotAChoice);
  }

  bool is_choice(const law::FieldLayout& field, const std::string& word) const {
    const auto choices = choices_of(law_, field);
    return std::any_of(choices.begin(), choices.end(),
                       [&](const FieldChoice& choice) { return choice.id == word; });
  }

  const law::Framework& law_;
  const PlanContent& content_;
  std::vector<PlanFault> faults_;
};

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

/// Small letters, and one space for each run of white space.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_gap = c == ' ' || c == '\n' || c == '\t';
    if (is_gap && (out.empty() || out.back() == ' ')) continue;
    out += is_gap ? ' ' : (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return out;
}

bool stands_in(const std::string& text, const std::string& words) {
  if (words.empty()) return false;
  for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    if (begins && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

}  // namespace

std::vector<PlanFault> unchecked_in(const PlanContent& content, law::Transfer::Unchecked wanted) {
  std::vector<PlanFault> faults;
  for (const PlanSection& section : content.sections) {
    std::size_t number = 0;
    for (const PlanRow& row : section.rows) {
      if (row.empty()) continue;
      ++number;
      for (const law::FieldLayout& field : section.layout->fields) {
        const std::string name = field_name(*section.layout, row.key, field.id);
        const auto mark = content.copied.find(name);
        const auto from = mark == content.copied.end() ? std::nullopt : read_copied(mark->second);
        if (from && from->unchecked == wanted && !row.value(field.id).empty())
          faults.push_back(
              {What::NotChecked, section.layout, &field, name, section.layout->many ? number : 0});
      }
    }
  }
  return faults;
}

std::vector<PlanFault> faults_of(const law::Framework& law, const PlanContent& content) {
  std::vector<PlanFault> faults = Checker(law, content).check();
  for (PlanFault& fault : unchecked_in(content, law::Transfer::Unchecked::Refused))
    faults.push_back(std::move(fault));
  return faults;
}

std::vector<VagueWord> vague_words(const law::Framework& law, const law::FieldLayout& field,
                                   std::string_view text) {
  std::vector<VagueWord> found;
  const std::string written = plain(text);
  for (const law::Lint& lint : law.lints) {
    if (std::find(field.lint.begin(), field.lint.end(), lint.id) == field.lint.end()) continue;
    for (const std::string& word : lint.words)
      if (stands_in(written, plain(word))) found.push_back({word, &lint});
  }
  return found;
}

std::size_t count_rows(const PlanSection& section) {
  return static_cast<std::size_t>(std::count_if(section.rows.begin(), section.rows.end(),
                                                [](const PlanRow& row) { return !row.empty(); }));
}

RowCount row_count(const PlanSection& section) {
  if (!section.layout->usual) return RowCount::Usual;
  const auto count = static_cast<int>(count_rows(section));
  if (count < section.layout->usual->first) return RowCount::FewerThanUsual;
  return section.layout->usual->second < count ? RowCount::MoreThanUsual : RowCount::Usual;
}

std::vector<FieldChoice> choices_of(const law::Framework& law, const law::FieldLayout& field) {
  std::vector<FieldChoice> choices;
  if (field.type == Type::Service) {
    for (const law::Choice* choice : law::choices_in(law, kServices))
      choices.push_back({choice->id, choice->name.en});
    return choices;
  }
  for (const std::string& id : field.choices)
    for (const law::Label& label : law.labels)
      if (label.id == id) choices.push_back({label.id, label.name.en});
  return choices;
}

std::string shown_value(const law::Framework& law, const law::FieldLayout& field,
                        const std::string& value) {
  if (field.type != Type::Choice && field.type != Type::Service && field.type != Type::List)
    return value;
  std::string shown;
  for (const std::string& word : words_of_list(value)) {
    std::string name = word;
    for (const FieldChoice& choice : choices_of(law, field))
      if (choice.id == word) name = choice.name;
    shown += (shown.empty() ? "" : ", ") + name;
  }
  return shown;
}

}  // namespace stepwell::app
