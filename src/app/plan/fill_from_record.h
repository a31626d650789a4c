// What the draft of a document begins with, so that nobody types again what the record says: the
// fields and rows of which the pack names what of a record they are. Knows no document by name, and
// none of the sentences in which the record answers a question.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/plan/plan_content.h"
#include "app/records/casework.h"
#include "app/records/identifiers.h"

namespace stepwell::app {

/// What the record answers in sentences, to a word of `law::kAnswersOfRecord`; empty to any other,
/// and where the record says nothing of it.
using RecordAnswers = std::function<std::string(std::string_view what)>;

/// Fields that say something already stay as they are, and so do sections that have rows. Of an
/// answer that is longer than a field, as many whole lines as it holds; of more rows than a section
/// holds, the first. `left_out_of` says what that leaves out.
PlanContent fill_from_record(PlanContent content, const law::Document& document,
                             const ChildFile& file, const RecordAnswers& answers,
                             Randomness& randomness);

/// What the record says of a field or a section of rows and the draft had no room for.
struct LeftOut {
  const law::Section* section = nullptr;
  const law::FieldLayout* field = nullptr;  ///< none, if it is rows
  std::vector<std::string> lines;           ///< what a row says, or the lines of an answer
};
/// Only of what still begins with the record, and without what somebody has put in since.
std::vector<LeftOut> left_out_of(const PlanContent& draft, const ChildFile& file,
                                 const RecordAnswers& answers);

}  // namespace stepwell::app
