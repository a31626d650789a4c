// The ways of helping that specialists advised, as rows of a plan that say whose advice they are.
// Pure; knows no document and no service by name.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/help/specialists.h"
#include "app/plan/plan_content.h"

namespace stepwell::app {

/// The fields of a row that take a way of helping in: its words, whose advice it is, and of which
/// day, where the section has a field for that.
struct AdvisedFields {
  const law::FieldLayout* words = nullptr;
  const law::FieldLayout* service = nullptr;
  const law::FieldLayout* day = nullptr;
};
/// Of a section of several rows with a field for a service and one for words; nothing for another.
std::optional<AdvisedFields> advised_fields(const law::Section& section);
/// Whether the document has such a section.
bool takes_advice(const law::Document& document);

/// One way of helping that was advised.
struct AdvisedLine {
  record::Position advice = 0;  ///< the entry that says it
  std::size_t index = 0;        ///< which of its ways of helping
  std::string service, words;
  base::Day on;
  bool is_taken = false;  ///< a row of the section says it already, of the same service

  /// "12.0": what a button of a form says.
  std::string id() const;
};
/// Every line of every piece of advice, the newest advice first. `section` takes advice.
std::vector<AdvisedLine> advised_lines(const Specialists& specialists, const PlanSection& section);

/// What a row that takes this line in says, by the ids of its fields.
std::map<std::string, std::string, std::less<>> advised_row(const AdvisedLine& line,
                                                            const AdvisedFields& fields);

}  // namespace stepwell::app
