// What is said where a day cannot be worked out: what is missing, who adds it, and where.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "people/may.h"
#include "web/html/html.h"
#include "web/texts.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// For one visitor at one school.
class MissingDay {
 public:
  MissingDay(const WebContext& context, std::string person, std::string school);

  /// Sentences, the last of them the way to what is `missing` (as calendar::describe says it) for
  /// whoever may add it, and for others whom to ask. `owner` owes what waits for the day.
  void write(html::Html& out, const std::string& child, std::string_view missing,
             std::string_view owner) const;

 private:
  void write_way(html::Html& out, people::Action action, const std::string& href,
                 texts::Text words) const;

  const WebContext& context_;
  std::string person_;
  std::string school_;
  /// Found when it is needed first: many lines may wait for the same.
  mutable std::map<people::Action, std::string> whom_to_ask_;
};

}  // namespace stepwell::web::pages
