#include "app/plan/plan_review.h"

#include <algorithm>
#include <boost/json.hpp>

#include "record/body.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;

// As the packs call them (docs/packs.md).
constexpr std::string_view kFound = "review_found", kNext = "review_next";

/// The row of a review that is about that target; none.
const json::object* row_about(const record::Entry& review, std::string_view target) {
  const json::value* rows = review.body.if_contains("outcomes");
  if (rows == nullptr || !rows->is_array()) return nullptr;
  for (const json::value& row : rows->get_array())
    if (row.is_object() && record::text_in(row.get_object(), "target") == target)
      return &row.get_object();
  return nullptr;
}

}  // namespace

bool is_filled_at_review(const law::FieldLayout& field) {
  return field.from_record == kFound || field.from_record == kNext;
}

const record::Entry* review_of_plan(const RecordToday& record, const PlanInUse& plan,
                                    const law::Document& document) {
  const record::Entry* last = nullptr;
  bool is_since = false;
  for (const record::Entry* entry :
       record::taking_part(record.entries, {record.standing.on, std::nullopt})) {
    const law::Topic& topic = entry->topic;
    if (is_since && topic.kind == law::kinds::review_held && topic.word(0) == document.word)
      last = entry;
    is_since = is_since || entry == plan.issued;
  }
  return last;
}

std::vector<ReviewedTarget> reviewed_targets(const record::Entry& review,
                                             const PlanContent& content) {
  std::vector<ReviewedTarget> targets;
  for (const PlanTarget& target : targets_of(content))
    if (const json::object* row = row_about(review, target.id))
      targets.push_back(
          {target.words, record::text_in(*row, "outcome"), record::text_in(*row, "note")});
  return targets;
}

PlanContent with_review(PlanContent content, const ReviewWords& words) {
  for (PlanSection& section : content.sections) {
    if (section.layout->many) continue;
    for (const law::FieldLayout& field : section.layout->fields) {
      if (!is_filled_at_review(field) || !section.rows.front().value(field.id).empty()) continue;
      const std::string& said = field.from_record == kFound ? words.found : words.next;
      if (!said.empty()) section.rows.front().values[field.id] = said;
    }
  }
  return content;
}

}  // namespace stepwell::app
