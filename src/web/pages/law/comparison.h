// The parts of a comparison of two laws, each in two columns that stand one under the other on a
// phone. Knows no law.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "law/differences.h"
#include "law/library.h"
#include "web/html/html.h"
#include "web/pages/law/law_language.h"
#include "web/texts.h"

namespace stepwell::web::pages {

class Comparison {
 public:
  Comparison(const law::Library& library, const law::Framework& one, const law::Framework& other,
             Language language, base::Day today);
  /// With the way to each part.
  void write(html::Html& out) const;

 private:
  enum class Part {
    Force,
    Stages,
    Moves,
    Owed,
    School,
    Rights,
    Watches,
    Exceptions,
    Processes,
    Documents,
    Letters,
    Looks,
    Lists,
    Census,
    Help,
    Words
  };
  void write_body(html::Html& out) const;
  void write_title(html::Html& out, Part part) const;
  /// Two cells of one row, each under the name of its law; an empty one says that there is nothing.
  void write_row(html::Html& out, const html::Html& left, const html::Html& right) const;
  void write_force(html::Html& out) const;
  void write_stages(html::Html& out) const;
  void write_moves(html::Html& out) const;
  void write_documents(html::Html& out) const;
  /// Rules of one kind: first those that both laws have, beside each other, also where the second
  /// law has another kind of it; then the others.
  template <class Is>
  void write_rules(html::Html& out, Part part, Is is) const;
  void write_pair(html::Html& out, const law::Duty& left, const law::Duty& right) const;
  html::Html cell_of(const law::Framework& law, const law::Duty& duty) const;
  std::string differences_of(const law::Duty& right) const;
  /// What has those nouns: what both laws have and say otherwise, fact by fact, then the names of
  /// what one of them has alone.
  void write_lists(html::Html& out, Part part, std::initializer_list<std::string_view> nouns) const;
  void write_change(html::Html& out, const law::RuleChange& change) const;

  const law::Library& library_;
  const law::Framework& one_;
  const law::Framework& other_;
  Language language_;
  base::Day today_;
  std::vector<law::RuleChange> changes_;
  std::map<std::string, std::string> differ_;  ///< of a rule of the second law: in which facts
};

}  // namespace stepwell::web::pages
