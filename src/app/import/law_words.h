// What the words of school systems mean in the law: statuses and needs, from the packs' own stages,
// codes and aliases. No such word stands here.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "law/library.h"

namespace stepwell::app {

/// What a status means.
struct StatusMeaning {
  enum class What {
    Blank,
    Stage,         ///< `framework` and `stage`
    NotNow,        ///< a code that ended on `ended`
    NotLoaded,     ///< a status of a law that is not loaded: `name`, `law`
    OfAnotherLaw,  ///< of another nation's: `law`
    Unknown,
  };
  What what = What::Unknown;
  const law::Framework* framework = nullptr;
  std::size_t stage = 0;
  std::string name, law;
  std::optional<base::Day> ended;

  /// Whether it says that the child needs no more than others: the stage where children begin, or
  /// one with the same code in the census.
  bool is_first_stage() const { return what == What::Stage && stage == 0; }
};

/// What a need means.
struct NeedMeaning {
  enum class What { Need, NotNow, Unknown };
  What what = What::Unknown;
  const law::Code* code = nullptr;
  std::string word;  ///< as it stood there
};

/// The words of a school: its own law's first, then those of the other laws of its nation.
class LawWords {
 public:
  /// All of them outlive this. `today` says which codes are valid.
  LawWords(const law::Library& library, const law::Framework& own, base::Day today);

  StatusMeaning status(std::string_view text) const;
  /// The needs of one cell, which may be a list: `SLCD/SPLD`, or names with commas in them.
  std::vector<NeedMeaning> needs(std::string_view cell, const law::Framework& framework) const;

 private:
  using Statuses = std::map<std::string, StatusMeaning, std::less<>>;
  using Needs = std::map<std::string, const law::Code*, std::less<>>;

  void add_statuses(const law::Framework& framework, Statuses& statuses) const;
  void add_others(const law::Framework& own);
  const StatusMeaning* find(std::string_view text) const;
  const Needs& needs_of(const law::Framework& framework) const;

  const law::Library& library_;
  base::Day today_;
  Statuses own_, others_;
  std::map<const law::Framework*, Needs> needs_;
};

/// A word as words are compared: small Latin letters, digits and `+` alone.
std::string word_key(std::string_view text);

}  // namespace stepwell::app
