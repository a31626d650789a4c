// What a document lacks before it can be issued, by its sections as the law gives them, and what is
// quoted back to who writes it: vague words, more or fewer rows than usual. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/plan/plan_content.h"

namespace stepwell::app {

/// One thing without which the document is not issued, in the order of its sections.
struct PlanFault {
  enum class What {
    Missing,        ///< a required field of a section or row is empty
    ReasonMissing,  ///< a field may be empty only with a reason
    TooFewRows,
    TooManyRows,
    NoSuchDay,   ///< cannot be read as a day
    NotANumber,  ///< cannot be read as a whole number
    NotAChoice,  ///< none of the choices of the field
    NotChecked,  ///< copied from another law's document, and confirmed by nobody
  };
  What what = What::Missing;
  const law::Section* section = nullptr;
  const law::FieldLayout* field = nullptr;  ///< none for a number of rows
  std::string name;                         ///< of the field, or of the section
  std::size_t row = 0;                      ///< from 1; 0 where there are no rows
};

/// The field that issuing fills in by itself: the day of the review (docs/packs.md).
inline constexpr std::string_view kReviewDayField = "review_on";

/// The fields that were copied and are unchecked, of those of which the pack of the law that was
/// left wants that.
std::vector<PlanFault> unchecked_in(const PlanContent& content, law::Transfer::Unchecked wanted);

/// Every fault, with what is unchecked and has to be checked. `kReviewDayField` is not asked for.
/// Choices of services are `law`'s.
std::vector<PlanFault> faults_of(const law::Framework& law, const PlanContent& content);

/// A word that says too little, and the list that it is on.
struct VagueWord {
  std::string word;
  const law::Lint* lint = nullptr;
};
/// Each word of the field's lists that stands in the text as whole words, once.
std::vector<VagueWord> vague_words(const law::Framework& law, const law::FieldLayout& field,
                                   std::string_view text);

/// Whether a section has more or fewer rows than is usual. A warning, never a fault.
enum class RowCount { Usual, FewerThanUsual, MoreThanUsual };
RowCount row_count(const PlanSection& section);
/// Rows that say something.
std::size_t count_rows(const PlanSection& section);

/// The choices of a field: labels of the document's file, or the law's list of services.
struct FieldChoice {
  std::string id;
  std::string name;
};
std::vector<FieldChoice> choices_of(const law::Framework& law, const law::FieldLayout& field);
/// How a value reads: the names of choices, days in words left to the caller as they are written.
std::string shown_value(const law::Framework& law, const law::FieldLayout& field,
                        const std::string& value);

}  // namespace stepwell::app
