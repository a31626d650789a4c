// The numbers of the overview that have a list behind them, and how its address names them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/numbers/overview.h"

namespace stepwell::web::pages {

struct OverviewList {
  app::OverviewPart part = app::OverviewPart::Late;
  app::MonthLoad month;  ///< of Month
};

/// `late`, `month-2026-03`.
std::string overview_word(app::OverviewPart part, const app::MonthLoad& month = {});
/// Nothing for what is none of them.
std::optional<OverviewList> read_overview_word(std::string_view word);

/// The list of children whose reviews were late has a word of its own.
inline constexpr std::string_view kReviewsWord = "reviews";

}  // namespace stepwell::web::pages
