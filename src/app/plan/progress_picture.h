// The progress of one target as a picture: what was measured over time, the line to the aim, and
// the phases in which help was given. What is drawn is settled here, purely; who draws it is not
// known.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/plan/plan_history.h"
#include "base/day.h"
#include "record/delivery.h"

namespace stepwell::app {

/// Something that was noted of a target, with the number in it.
struct Measurement {
  base::Day on;
  std::string words;            ///< as it was noted
  std::optional<double> value;  ///< none, if no number stands in it
  std::string unit;             ///< "of 10", "words", or empty
};
/// "6 of 10", "6/10", "85 %", "12 words", "12.5": the number that it begins with, and the rest.
Measurement read_measurement(base::Day on, std::string_view words);

struct PicturePoint {
  base::Day on;
  double value = 0;
};
/// A stretch of days in which help was given.
struct PicturePhase {
  base::DayRange days;
  std::string words;
};
/// What is to be drawn. Empty pictures are not drawn.
struct ProgressPicture {
  std::vector<PicturePoint> points;                          ///< in order of the days
  std::optional<std::pair<PicturePoint, PicturePoint>> aim;  ///< from where, to where
  std::vector<PicturePhase> phases;
  base::DayRange days;                                       ///< from left to right
  double lowest = 0, highest = 1;                            ///< from bottom to top; never equal
  std::vector<std::pair<double, std::string>> marks;         ///< at the left
  std::vector<std::pair<base::Day, std::string>> day_marks;  ///< below
  std::string title;                                         ///< for who does not see it

  bool empty() const { return points.empty(); }
};

/// All that is known of the progress of one target.
struct TargetProgress {
  std::vector<Measurement> measured;  ///< of the whole record, in order
  std::optional<PicturePoint> aim;    ///< what is to be reached, and by when
  ProgressPicture picture;            ///< without words: marks, title and phases are the page's
};
/// `by` is the day on which the target is to be reached, if it names none itself. `levels` are
/// words that are noted in the place of numbers, the lowest first; they are drawn where no number
/// was.
TargetProgress progress_of(const RecordToday& record, const PlanTarget& target,
                           std::optional<base::Day> by, std::span<const std::string_view> levels);

/// The help that was given for that target: by its id, or for all targets of its plan.
std::vector<PicturePhase> phases_of(const record::Help& help, std::string_view target,
                                    base::DayRange days);

/// Draws pictures. May be used by several threads at once.
class PictureMaker {
 public:
  virtual ~PictureMaker() = default;
  /// One `<svg>` element that scales with its place, for a page and for print; every word in it
  /// escaped, no script, no style and no id.
  virtual std::string svg(const ProgressPicture& picture) const = 0;
};

}  // namespace stepwell::app
