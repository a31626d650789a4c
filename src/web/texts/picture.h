// The words in and beside the picture of a target's progress. Knows no page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/plan/progress_picture.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kPictureTable = "The same as a table";
inline constexpr Text kPictureDay = "Day";
inline constexpr Text kPictureValue = "What was noted";
/// "Good": of one of the three levels, short enough to stand beside the picture.
std::string short_level(std::string_view level);
/// "7", "7.5".
std::string mark(double value);
/// "9 Nov 2026".
std::string short_day(base::Day day);
/// "Progress: 3 of 10 on 1 May 2026, 6 of 10 on 9 November 2026. Aim: 9 by
/// ..."
std::string picture_title(const app::TargetProgress& progress);
std::string aim_line(double value, base::Day by);
std::string phase_line(std::string_view help, base::DayRange days);
std::string earlier_measured(std::size_t count);

}  // namespace stepwell::web::texts
