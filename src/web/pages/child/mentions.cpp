#include "web/pages/child/mentions.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/plan/plan_content.h"
#include "record/body.h"
#include "web/pages/child/plan_content.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using record::Entry;
using record::text_in;

/// The rows of that field; none if it holds no rows.
const json::array* rows_in(const json::object& object, std::string_view field) {
  const json::value* rows = object.if_contains(field);
  return rows != nullptr && rows->is_array() ? &rows->get_array() : nullptr;
}

/// What an issue says of that target; empty: it has no such.
std::string target_in(const Entry& issue, const law::Document& document, std::string_view id) {
  const law::Section* section = app::targets_section(document);
  const json::value* content = issue.body.if_contains("content");
  if (section == nullptr || content == nullptr || !content->is_object()) return {};
  const json::array* rows = rows_in(content->get_object(), section->id);
  if (rows == nullptr) return {};
  for (const json::value& row : *rows)
    if (row.is_object() && text_in(row.get_object(), "id") == id)
      return text_in(row.get_object(), section->fields.front().id);
  return {};
}

}  // namespace

Plans plans_for(people::Relationships who) {
  return people::may(people::Action::SeePlan, who) ? Plans::Shown : Plans::Hidden;
}

Mentions::Mentions(const app::ChildFile& file, Plans plans)
    : file_(&file), plans_(plans), live_(live_entries(file)) {}

std::string Mentions::target(std::string_view id) const {
  if (plans_ == Plans::Hidden || id.empty()) return {};
  for (auto entry = live_.rbegin(); entry != live_.rend(); ++entry) {
    if ((*entry)->topic.kind != law::kinds::document_issued) continue;
    const law::Framework& law = file_->standing.law_on((*entry)->on);
    const law::Document* document = law.find_document(text_in(**entry, "document"));
    if (document == nullptr) continue;
    if (std::string words = target_in(**entry, *document, id); !words.empty()) return words;
  }
  return {};
}

std::string Mentions::agreed(record::Position meeting, std::size_t place) const {
  const auto found = std::find_if(live_.begin(), live_.end(), [meeting](const Entry* entry) {
    return entry->position == meeting;
  });
  const json::array* rows = found == live_.end() ? nullptr : rows_in((*found)->body, "agreed");
  if (rows == nullptr || place < 1 || rows->size() < place) return {};
  const json::value& row = (*rows)[place - 1];
  return row.is_object() ? text_in(row.get_object(), "what") : std::string();
}

}  // namespace stepwell::web::pages
