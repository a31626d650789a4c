// What one law says, rule by rule and list by list, in plain words: what two laws are compared in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "law/framework.h"
#include "law/naming.h"

namespace stepwell::law {

/// How much of a value an answer needs.
enum class Telling {
  FirstWords,
  Whole,      ///< however long: a number, a day, a source
  IfChanged,  ///< words around a rule, which tell nothing new where the whole rule is new or gone
};

/// In one line; what is longer than 160 bytes in its first words, unless the whole is needed.
std::string brief(const std::string& text, Telling telling);

/// One thing that a rule says.
struct Fact {
  std::string label, value;
  Telling telling = Telling::FirstWords;
  /// The same by ids: two facts of one id and one key say the same, whatever the things are called.
  std::string id = {}, key = {};
};

/// One of the many lines of a rule: a value of a list, a step, a sign.
struct Line {
  std::string id;
  std::string shown;  ///< what people call it
  std::string says;   ///< what it is compared by; never shown
};

/// Nouns of chapters that pages look for.
inline constexpr std::string_view kWholeLaw = "framework", kStage = "stage", kMove = "move",
                                  kDuty = "duty", kException = "exception", kDocument = "document",
                                  kProcess = "process", kHelp = "help";
/// The id of a rule of which a law has one alone: all its pages of help, all its roles.
inline constexpr const char* kAll = "all";
std::string_view noun_of(Bank::Of of);

/// Of rules whose lines are counted.
inline constexpr const char* kCountedLines = "lines";

/// One rule of one law: what makes it the same rule in another, and all that it says.
struct Told {
  /// Whether lines that only one law has are named, or told by how many they are.
  enum class Lines { Named, Counted };

  std::string key, id, name;
  std::vector<Fact> facts;
  std::string line_label = {};  ///< "steps"; empty: it has no lines
  Lines lines_are = Lines::Named;
  std::vector<Line> lines = {};
};

/// All rules of one noun.
struct Chapter {
  std::string_view noun;
  std::vector<Told> rules;
};

/// Every noun in the same order for each law, also one of which it has nothing.
std::vector<Chapter> tell(const Framework& law, const Vocabulary& vocabulary);

/// The part of it that is lists: processes, banks, choices, codes, roles, topics and the like.
std::vector<Chapter> tell_lists(const Framework& law, const Vocabulary& vocabulary, Naming::By by);

/// Where a rule stands and how sure that is: "An Act, s. 1 (statute)".
Fact source_fact(const Framework& law, const Cites& cites);
// As changes name them: with the day from which, for a version that began on one.
std::string version_id(const Duty& duty);
std::string version_id(const Exception& exception);
/// A move is told apart by where it leads from and to, one stage at a time.
std::string version_id(const Move& move, std::size_t from, const Framework& law);
/// Without the prefix of its pack.
std::string plain_id(const Framework& law, const Duty& duty);

/// Rules that have an id and a name, each with what `facts` says of it.
template <class Rules, class Facts>
std::vector<Told> named(const Rules& rules, Facts facts) {
  std::vector<Told> all;
  for (const auto& rule : rules) all.push_back({rule.id, rule.id, rule.name.en, facts(rule)});
  return all;
}

}  // namespace stepwell::law
