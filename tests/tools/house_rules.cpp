#include "tests/tools/house_rules.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace stepwell::tools {
namespace {

namespace fs = std::filesystem;

using Layers = std::set<std::string>;

const Layers kPure = {"base", "calendar", "law", "record"};

/// Which layers each may see, besides itself.
const std::map<std::string, Layers> kMaySee = {
    {"base", {}},
    {"calendar", {"base"}},
    {"law", {"base", "calendar"}},
    {"record", {"base", "calendar", "law"}},
    {"people", {"base", "calendar", "law", "record"}},
    {"app", {"base", "calendar", "law", "record", "people"}},
    {"store", {"base", "calendar", "law", "record", "people", "app"}},
    {"documents", {"base", "calendar", "law", "record", "people", "app"}},
    {"exchange", {"base", "calendar", "law", "record", "people", "app"}},
    {"mail", {"base", "calendar", "law", "record", "people", "app"}},
    {"cli", {"base", "calendar", "law", "record", "people", "app"}},
    {"http", {"base"}},
    {"web", {"base", "calendar", "law", "record", "people", "app", "http"}},
    {"serving", {"base", "calendar", "law", "record", "people", "app", "http", "web", "cli"}},
};

/// Where a header of others may be included: whole layers, or single files. A header that is not
/// named here may be included nowhere, so that each new one is a decision.
struct Outside {
  const char* begins;
  Layers layers;
  std::set<std::string> files;
};

const Layers kAboveLaw = {"record",   "people", "app", "store", "documents",
                          "exchange", "mail",   "cli", "web"};
const Layers kEdges = {"store", "documents", "exchange", "mail", "cli", "http", "web", "serving"};
const Layers kAll = {"base",      "calendar", "law",  "record", "people", "app", "store",
                     "documents", "exchange", "mail", "cli",    "http",   "web", "serving"};

const std::vector<Outside> kOutside = {
    {"fmt/", kAll, {"src/main.cpp"}},
    {"boost/container/", kAll, {}},
    {"tl/", {}, {"src/base/result.h"}},
    {"date/", {"base"}, {}},
    {"utf8proc.h", {"base", "app"}, {}},
    {"toml++/", {}, {"src/law/source.cpp"}},
    {"CLI/", {}, {"src/cli/command_line.cpp"}},
    {"boost/json", kAboveLaw, {}},
    {"boost/beast/", {"http"}, {}},
    {"boost/asio/", {"http"}, {}},
    {"boost/asio.hpp", {"http"}, {}},
    {"boost/url", {"http", "web"}, {}},
    {"boost/locale", {"web", "documents", "mail"}, {}},
    {"openssl/", {"http"}, {}},
    {"zlib.h", {"http", "exchange"}, {}},
    {"sodium.h", {"http", "people", "app", "store"}, {}},
    {"crack.h", {"people", "app"}, {}},
    {"soci/", {"store"}, {}},
    {"sqlite3.h", {"store"}, {}},
    {"libpq-fe.h", {"store"}, {}},
    {"pango/", {"documents"}, {}},
    {"cairo", {"documents"}, {}},
    {"curl/", {"mail"}, {}},
    {"pugixml.hpp", {"exchange"}, {}},
    {"spdlog/", kEdges, {"src/main.cpp"}},
    {"unistd.h", kEdges, {"src/main.cpp"}},
    {"fcntl.h", kEdges, {}},
    {"signal.h", kEdges, {"src/main.cpp"}},
    {"sys/", kEdges, {}},
    {"arpa/", {"http", "app"}, {}},
    {"netinet/", {"http", "app"}, {}},
};

std::string layer_of(const std::string& path) {
  const std::string below = path.substr(std::string("src/").size());
  const auto slash = below.find('/');
  return slash == std::string::npos ? "" : below.substr(0, slash);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::stringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string trimmed(const std::string& line) {
  const auto from = line.find_first_not_of(" \t\r");
  if (from == std::string::npos) return "";
  return line.substr(from, line.find_last_not_of(" \t\r") + 1 - from);
}

std::string at(const SourceText& file, std::size_t line) {
  return file.path + ":" + std::to_string(line) + ": ";
}

/// What stands between the marks of `#include "..."` or `#include <...>`; empty if the line
/// includes nothing.
struct Include {
  std::string name;
  bool in_quotes = false;
};

Include include_of(const std::string& line) {
  std::string text = trimmed(line);
  if (!text.starts_with("#")) return {};
  text = trimmed(text.substr(1));
  if (!text.starts_with("include")) return {};
  text = trimmed(text.substr(std::string("include").size()));
  if (text.empty()) return {};
  const auto end = text.find_first_of("\">", 1);
  if (end == std::string::npos) return {};
  return {text.substr(1, end - 1), text.front() == '"'};
}

bool is_of_the_standard(const std::string& name) {
  return name.find_first_of("/.") == std::string::npos;
}

std::string project_breach(const std::string& own, const std::string& name) {
  const auto slash = name.find('/');
  const std::string other = slash == std::string::npos ? "" : name.substr(0, slash);
  if (!kMaySee.contains(other)) return "names no layer of src";
  if (own.empty() || own == other) return "";
  const auto may_see = kMaySee.find(own);
  if (may_see == kMaySee.end()) return "is in a layer that nobody has placed";
  return may_see->second.contains(other) ? "" : "goes from " + own + " to " + other;
}

std::string outside_breach(const SourceText& file, const std::string& own,
                           const std::string& name) {
  if (is_of_the_standard(name)) return "";
  const auto found = std::find_if(kOutside.begin(), kOutside.end(),
                                  [&](const Outside& o) { return name.starts_with(o.begins); });
  if (found == kOutside.end()) return "is of others, and no layer was chosen for it";
  return found->layers.contains(own) || found->files.contains(file.path)
             ? ""
             : "is of others, and does not belong here";
}

const std::set<std::string> kEmptyNames = {"util",    "utils",   "utility",  "utilities", "helper",
                                           "helpers", "manager", "managers", "common",    "misc"};

bool is_empty_name(const std::string& name) {
  std::stringstream words(name);
  for (std::string word; std::getline(words, word, '_');)
    if (kEmptyNames.contains(word)) return true;
  return false;
}

bool is_statement(const std::string& text) {
  const bool jumps =
      text.starts_with("return") || text.starts_with("break;") || text.starts_with("continue;");
  return text.ends_with(";") &&
         (jumps || text.ends_with(");") || text.find('=') != std::string::npos ||
          text.find("++") != std::string::npos);
}

bool is_commented_code(const std::string& line) {
  const std::string text = trimmed(line);
  if (!text.starts_with("//") || text.starts_with("///")) return text == "#if 0";
  const std::string said = trimmed(text.substr(2));
  const bool closes =
      said == "}" || said == "};" || (said.ends_with("}") && said.find(';') != std::string::npos);
  return is_statement(said) || closes || said.ends_with("{") || said.starts_with("#include");
}

/// The pieces of a literal that could each be a word of the law: a topic or a list of ids has no
/// space in it.
std::vector<std::string> pieces_of(const std::string& literal) {
  if (literal.find_first_of(" \t\n") != std::string::npos) return {};
  std::vector<std::string> pieces;
  std::string piece;
  for (const char c : literal + ":") {
    if (c != ':' && c != '|' && c != ',') {
      piece += c;
      continue;
    }
    pieces.push_back(piece);
    piece.clear();
  }
  return pieces;
}

constexpr const char* kPackBeginnings[] = {"wales-", "england-", "scotland-", "ni-", "w02.",
                                           "e01.",   "aln.",     "eng.",      "sc."};

/// Takes the literals out of the text of a C++ file.
class LiteralReader {
 public:
  explicit LiteralReader(const std::string& text) : text_(text) {}

  std::vector<Literal> read() {
    while (at_ < text_.size()) step();
    return std::move(literals_);
  }

 private:
  bool next_is(const char* what) const {
    return text_.compare(at_, std::string(what).size(), what) == 0;
  }

  char take() {
    const char c = text_[at_++];
    if (c == '\n') ++line_;
    return c;
  }

  void skip_past(const std::string& end) {
    const auto found = text_.find(end, at_);
    const auto to = found == std::string::npos ? text_.size() : found + end.size();
    while (at_ < to) take();
  }

  void step() {
    if (next_is("//")) return skip_past("\n");
    if (next_is("/*")) return skip_past("*/");
    if (next_is("#include")) return skip_past("\n");
    if (next_is("R\"")) return read_raw();
    if (text_[at_] == '"') return read_plain();
    if (text_[at_] == '\'' && !is_digit_separator()) return skip_character();
    take();
  }

  bool is_digit_separator() const {
    return at_ > 0 && std::isalnum(static_cast<unsigned char>(text_[at_ - 1])) != 0;
  }

  void skip_character() {
    take();
    while (at_ < text_.size() && text_[at_] != '\'')
      if (take() == '\\' && at_ < text_.size()) take();
    if (at_ < text_.size()) take();
  }

  void read_plain() {
    Literal literal{line_, {}};
    take();
    while (at_ < text_.size() && text_[at_] != '"') {
      const char c = take();
      literal.text += c;
      if (c == '\\' && at_ < text_.size()) literal.text += take();
    }
    if (at_ < text_.size()) take();
    literals_.push_back(std::move(literal));
  }

  void read_raw() {
    const auto open = text_.find('(', at_);
    if (open == std::string::npos) return skip_past("\n");
    const std::string end = ")" + text_.substr(at_ + 2, open - at_ - 2) + "\"";
    const auto close = text_.find(end, open);
    Literal literal{
        line_,
        text_.substr(open + 1, (close == std::string::npos ? text_.size() : close) - open - 1)};
    skip_past(end);
    literals_.push_back(std::move(literal));
  }

  const std::string& text_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::vector<Literal> literals_;
};

}  // namespace

std::vector<Literal> literals_of(const std::string& text) {
  return LiteralReader(text).read();
}

std::vector<SourceText> read_sources(const std::string& root) {
  std::vector<SourceText> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root + "/src")) {
    const auto extension = entry.path().extension();
    if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp")) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    files.push_back({fs::relative(entry.path(), root).generic_string(), text.str()});
  }
  std::sort(files.begin(), files.end(),
            [](const SourceText& a, const SourceText& b) { return a.path < b.path; });
  return files;
}

Breaches layer_breaches(const std::vector<SourceText>& files) {
  Breaches breaches;
  for (const SourceText& file : files) {
    const std::string own = layer_of(file.path);
    const auto lines = lines_of(file.text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Include include = include_of(lines[i]);
      if (include.name.empty()) continue;
      const std::string what = include.in_quotes ? project_breach(own, include.name)
                                                 : outside_breach(file, own, include.name);
      if (!what.empty()) breaches.push_back(at(file, i + 1) + include.name + " " + what);
    }
  }
  return breaches;
}

Breaches name_breaches(const std::vector<SourceText>& files) {
  Breaches breaches;
  for (const SourceText& file : files)
    for (const fs::path& part : fs::path(file.path))
      if (is_empty_name(part.stem().string()))
        breaches.push_back(file.path + ": \"" + part.string() + "\" says nothing");
  return breaches;
}

Breaches law_word_breaches(const std::vector<SourceText>& files,
                           const std::set<std::string>& words) {
  Breaches breaches;
  for (const SourceText& file : files) {
    for (const Literal& literal : literals_of(file.text)) {
      for (const std::string& piece : pieces_of(literal.text)) {
        const bool begins_like_a_pack =
            std::any_of(std::begin(kPackBeginnings), std::end(kPackBeginnings),
                        [&](const char* beginning) { return piece.starts_with(beginning); });
        if (begins_like_a_pack || words.contains(piece))
          breaches.push_back(at(file, static_cast<std::size_t>(literal.line)) + "\"" +
                             literal.text + "\" is a word of the law");
      }
    }
  }
  return breaches;
}

Breaches unfinished_breaches(const std::vector<SourceText>& files) {
  Breaches breaches;
  for (const SourceText& file : files) {
    const auto lines = lines_of(file.text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      for (const char* mark : {"TODO", "FIXME", "XXX"})
        if (lines[i].find(mark) != std::string::npos) breaches.push_back(at(file, i + 1) + mark);
      if (is_commented_code(lines[i]))
        breaches.push_back(at(file, i + 1) + "looks like code that was commented out");
    }
  }
  return breaches;
}

Breaches header_breaches(const std::vector<SourceText>& files) {
  Breaches breaches;
  for (const SourceText& file : files) {
    if (!file.path.ends_with(".h")) continue;
    if (!file.text.starts_with("// "))
      breaches.push_back(file.path + ": does not begin by saying what it is for");
    const auto lines = lines_of(file.text);
    if (std::find(lines.begin(), lines.end(), "#pragma once") == lines.end())
      breaches.push_back(file.path + ": no #pragma once");
  }
  return breaches;
}

Breaches length_breaches(const std::vector<SourceText>& files) {
  constexpr std::size_t kMost = 400;
  Breaches breaches;
  for (const SourceText& file : files)
    if (const auto length = lines_of(file.text).size(); length > kMost)
      breaches.push_back(file.path + ": " + std::to_string(length) + " lines");
  return breaches;
}

Breaches clock_breaches(const std::vector<SourceText>& files) {
  Breaches breaches;
  for (const SourceText& file : files) {
    if (!kPure.contains(layer_of(file.path))) continue;
    const auto lines = lines_of(file.text);
    for (std::size_t i = 0; i < lines.size(); ++i)
      for (const char* clock :
           {"system_clock::now", "steady_clock::now", "high_resolution_clock", "utc_clock::now",
            "time(nullptr)", "time(NULL)", "time(0)", "gettimeofday", "clock_gettime",
            "random_device", "std::rand", "mt19937"})
        if (lines[i].find(clock) != std::string::npos) breaches.push_back(at(file, i + 1) + clock);
  }
  return breaches;
}

}  // namespace stepwell::tools
