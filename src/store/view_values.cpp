#include "store/view_values.h"

#include <boost/json.hpp>
#include <string_view>

namespace stepwell::store {

namespace json = boost::json;

std::string list_text(const std::vector<std::string>& words) {
  return json::serialize(json::array(words.begin(), words.end()));
}

std::vector<std::string> read_list(const std::string& text) {
  std::vector<std::string> words;
  json::error_code error;
  const json::value list = json::parse(text, error);
  if (error || !list.is_array())
    throw base::Fault("What is kept of a child has a list that cannot be read.");
  for (const json::value& word : list.get_array())
    words.emplace_back(word.is_string() ? std::string_view(word.get_string()) : std::string_view());
  return words;
}

}  // namespace stepwell::store
