// What the draft of a document begins with, so that nobody types again what the record says: the
// fields and rows of which the pack names what of a record they are. Knows no document by name, and
// none of the sentences in which the record answers a question.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/casework.h"
#include "app/identifiers.h"
#include "app/plan_content.h"

namespace stepwell::app {

/// What the record answers in sentences, to a word of `law::kAnswersOfRecord`; empty to any other,
/// and where the record says nothing of it.
using RecordAnswers = std::function<std::string(std::string_view what)>;

/// Fields that say something already stay as they are, and so do sections that have rows. Of an
/// answer that is longer than a field, as many whole lines as it holds.
PlanContent fill_from_record(PlanContent content, const law::Document& document,
                             const ChildFile& file, const RecordAnswers& answers,
                             Randomness& randomness);

}  // namespace stepwell::app
