// What the values in a record are called, in the words of the law that they come from: choices,
// stages, documents, codes. A record may hold words of an earlier law: what happened on a day is
// told in the words of the law of that day, and what that one has not in those of any other.
#pragma once

#include <string>
#include <string_view>

#include "law/library.h"
#include "record/standing.h"
#include "web/texts.h"

namespace stepwell::web::pages {

class PackWords {
 public:
  PackWords(const law::Library& library, const law::Framework& law)
      : library_(library), law_(law) {}
  /// Of a child's record, with the laws that were left; `standing` outlives it.
  PackWords(const law::Library& library, const record::Standing& standing)
      : library_(library), law_(*standing.framework), standing_(&standing) {}

  /// The same as it was said on that day.
  PackWords on(base::Day day) const {
    return standing_ == nullptr ? *this : PackWords(library_, standing_->law_on(day));
  }

  /// The name of that value of that list ("family_member", "stage", "document"); the value itself,
  /// with spaces, if no law knows it.
  std::string name(std::string_view list, std::string_view value) const;
  /// A kind of need or the like; the code itself, if no law knows it.
  std::string code(std::string_view code) const;
  /// A line of a bank, such as a sign that was ticked.
  std::string bank_line(std::string_view line) const;
  /// What a pattern of the law asks for: "Report sent: yearly report on progress".
  std::string pattern(const law::Pattern& pattern) const;

 private:
  const law::Library& library_;
  const law::Framework& law_;
  const record::Standing* standing_ = nullptr;
};

using texts::capital_first;
using texts::small_first;

}  // namespace stepwell::web::pages
