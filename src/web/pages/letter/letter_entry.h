// A letter that was sent, as entries of the record: the letter with its words, and what sending it
// is besides, if the law names something. Knows no form.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "base/day.h"
#include "law/framework.h"
#include "web/pages/law/law_language.h"

namespace stepwell::web::pages {

struct SentLetter {
  base::Day on;
  std::vector<std::string> to;  ///< names
  std::string method, subject, body;
  Language language = Language::English;
  /// Who was told by it, of the law's list of recipients, each with an entry of its own where the
  /// topic says a recipient; an empty one, or none: whom the letter says.
  std::vector<std::string> recipients = {};
};

/// What opens and closes something stands last, where the next page looks for it.
std::vector<boost::json::object> letter_entries(const law::Framework& law,
                                                const law::Letter& letter, const SentLetter& sent);

}  // namespace stepwell::web::pages
