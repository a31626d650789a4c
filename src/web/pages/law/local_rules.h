// What of a law is local: which rules an authority or a school added or says otherwise, and the
// marks that say so. Knows no rule by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/differences.h"
#include "law/library.h"
#include "web/html/html.h"

namespace stepwell::web::pages {

class LocalRules {
 public:
  /// Of a law without local arrangements there are none.
  LocalRules(const law::Library& library, const law::Framework& law);

  bool empty() const { return changes_.empty(); }
  /// Under the title of a rule: that it is local, who says so, and what the law says instead.
  void write_mark(html::Html& out, std::string_view noun, std::string_view id) const;
  /// Behind the name of a rule that is local, or has something local in it.
  void write_tag(html::Html& out, std::string_view noun, std::string_view id) const;
  /// Behind a line of a rule: that it is local.
  void write_line_mark(html::Html& out, std::string_view noun, std::string_view id,
                       const std::string& line) const;
  /// All of them with their names, in a part of the page of its own; nothing where there are none.
  void write_list(html::Html& out) const;

 private:
  const law::RuleChange* find(std::string_view noun, std::string_view id) const;
  void write_name(html::Html& out, const law::RuleChange& change) const;

  const law::Framework& law_;
  std::vector<law::RuleChange> changes_;
};

}  // namespace stepwell::web::pages
