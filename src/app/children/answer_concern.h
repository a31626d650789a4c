// Answers a concern, with what else the answer comes to, in one act: once, however many people do
// it at the same moment.
#pragma once

#include <boost/json/object.hpp>
#include <vector>

#include "app/records/casework.h"

namespace stepwell::app {

/// The last answer to that concern that stands; nothing, if there is none.
const record::Entry* standing_answer(const ChildFile& file, record::Position concern);

struct AnswerRefusal {
  enum class What {
    Answered,  ///< somebody has answered it
    NotThere,  ///< it is struck out, or no concern
    Refused,   ///< see `refusal`
  };
  What what = What::Refused;
  CaseRefusal refusal = {};
};

class AnswerConcern {
 public:
  explicit AnswerConcern(Casework& casework) : casework_(casework) {}

  /// `file` is the record as the page opened it; `entries` are those of the answer and what goes
  /// with it, which the law judges.
  base::Result<Done, AnswerRefusal> answer(const CaseRequest& request, const ChildFile& file,
                                           record::Position concern,
                                           const std::vector<boost::json::object>& entries);

 private:
  Casework& casework_;
};

}  // namespace stepwell::app
