#include "tests/tools/sentence_rule.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

namespace stepwell::tools {
namespace {

const std::set<std::string> kPlaces = {"src/app/records/recorded_words.h",
                                       "src/app/children/roll.cpp", "src/web/texts.h",
                                       "src/web/texts.cpp"};

bool may_hold_sentences(const std::string& path) {
  const bool is_asked = path.starts_with("src/web/") || path.starts_with("src/app/");
  return !is_asked || path.starts_with("src/web/texts/") || kPlaces.contains(path);
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Words of letters alone, with the marks that stand at the end of one.
std::size_t words_in(const std::string& text) {
  std::istringstream in(text);
  std::size_t count = 0;
  for (std::string word; in >> word;) {
    while (!word.empty() && std::string(".,:;?!").find(word.back()) != std::string::npos)
      word.pop_back();
    if (!word.empty() && std::all_of(word.begin(), word.end(), is_letter)) ++count;
  }
  return count;
}

bool reads_like_a_sentence(const std::string& text) {
  constexpr std::size_t kFewest = 3;
  const bool is_capital = !text.empty() && text.front() >= 'A' && text.front() <= 'Z';
  return is_capital && words_in(text) >= kFewest;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines(1);  // counted from 1
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// Whether it is thrown on that line or begun to be on the one before.
bool is_thrown(const std::vector<std::string>& lines, std::size_t line) {
  for (std::size_t i = line > 1 ? line - 1 : line; i <= line && i < lines.size(); ++i)
    for (const char* thrown : {"Fault(", "Mistake(", "with_faults("})
      if (lines[i].find(thrown) != std::string::npos) return true;
  return false;
}

}  // namespace

Breaches sentence_breaches(const std::vector<SourceText>& files) {
  Breaches breaches;
  for (const SourceText& file : files) {
    if (may_hold_sentences(file.path)) continue;
    const auto lines = lines_of(file.text);
    for (const Literal& literal : literals_of(file.text))
      if (reads_like_a_sentence(literal.text) &&
          !is_thrown(lines, static_cast<std::size_t>(literal.line)))
        breaches.push_back(file.path + ":" + std::to_string(literal.line) + ": a sentence: \"" +
                           literal.text + "\"");
  }
  return breaches;
}

}  // namespace stepwell::tools
