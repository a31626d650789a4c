#include "documents/progress_painter.h"

#include <algorithm>

#include "documents/svg_sheet.h"

namespace stepwell::documents {
namespace {

using app::PicturePhase;
using app::PicturePoint;
using app::ProgressPicture;

constexpr int kWidth = 640, kHeight = 260;
constexpr double kLeft = 84, kRight = 18, kTop = 14, kBottom = 34;
constexpr double kPhaseHeight = 16, kGap = 3;
/// At most so many rows of phases below the field; what comes after stands in the table alone.
constexpr std::size_t kMostPhases = 4;

constexpr Colour kInk{0.086, 0.149, 0.180};
constexpr Colour kWell{0.043, 0.290, 0.353};
constexpr Colour kLine{0.765, 0.804, 0.820};
constexpr Colour kAim{0.373, 0.455, 0.486};
constexpr Colour kWater{0.784, 0.882, 0.902};

class Painter {
 public:
  explicit Painter(const ProgressPicture& picture)
      : picture_(picture),
        rows_(std::min(kMostPhases, picture.phases.size())),
        height_(kHeight + static_cast<double>(rows_) * (kPhaseHeight + kGap)),
        sheet_(kWidth, static_cast<int>(height_)) {}

  std::string paint() {
    draw_marks();
    draw_phases();
    draw_aim();
    draw_points();
    return sheet_.finish(picture_.title);
  }

 private:
  /// A picture of one day has it in the middle.
  double x_of(base::Day day) const {
    const int all = picture_.days.last - picture_.days.first;
    const double share = all == 0 ? 0.5 : static_cast<double>(day - picture_.days.first) / all;
    return kLeft + share * (kWidth - kLeft - kRight);
  }
  double y_of(double value) const {
    const double share = (value - picture_.lowest) / (picture_.highest - picture_.lowest);
    return kBaseline - share * (kBaseline - kTop);
  }

  void draw_marks() {
    for (const auto& [value, words] : picture_.marks) {
      sheet_.line(kLeft, y_of(value), kWidth - kRight, y_of(value), kLine, 1);
      sheet_.words(kLeft - 10, y_of(value) + 5, SvgSheet::Anchor::End, words);
    }
    sheet_.line(kLeft, kBaseline, kWidth - kRight, kBaseline, kInk, 1.5);
    for (const auto& [day, words] : picture_.day_marks) {
      const double x = x_of(day);
      sheet_.line(x, kBaseline, x, kBaseline + 5, kInk, 1.5);
      const bool is_first = x<kLeft + 40, is_last = x> kWidth - kRight - 40;
      const bool is_alone = picture_.day_marks.size() == 1;
      sheet_.words(x, kBaseline + 20,
                   is_alone   ? SvgSheet::Anchor::Middle
                   : is_first ? SvgSheet::Anchor::Start
                   : is_last  ? SvgSheet::Anchor::End
                              : SvgSheet::Anchor::Middle,
                   words);
    }
  }

  /// Bars below the days, each with its words.
  void draw_phases() {
    for (std::size_t i = 0; i < rows_; ++i) {
      const PicturePhase& phase = picture_.phases[i];
      const double y = kBaseline + kBottom - 4 + static_cast<double>(i) * (kPhaseHeight + kGap);
      const double from = x_of(phase.days.first);
      const double wide = std::max(4.0, x_of(phase.days.last) - from);
      sheet_.fill_rectangle(from, y, wide, kPhaseHeight, kWater);
      sheet_.words(kLeft + 4, y + kPhaseHeight - 4, SvgSheet::Anchor::Start, phase.words);
    }
  }

  void draw_aim() {
    if (!picture_.aim) return;
    const auto& [from, to] = *picture_.aim;
    constexpr double kDashes[] = {6, 5};
    cairo_set_dash(sheet_.pen(), kDashes, 2, 0);
    sheet_.line(x_of(from.on), y_of(from.value), x_of(to.on), y_of(to.value), kAim, 2);
    cairo_set_dash(sheet_.pen(), nullptr, 0, 0);
  }

  void draw_points() {
    cairo_t* pen = sheet_.pen();
    cairo_set_source_rgb(pen, kWell.red, kWell.green, kWell.blue);
    cairo_set_line_width(pen, 2.5);
    cairo_set_line_join(pen, CAIRO_LINE_JOIN_ROUND);
    for (const PicturePoint& point : picture_.points)
      cairo_line_to(pen, x_of(point.on), y_of(point.value));
    cairo_stroke(pen);
    draw_dots();
  }

  /// A dot is a stroke of no length with a round end: a tenth of the bytes of a circle.
  void draw_dots() {
    cairo_t* pen = sheet_.pen();
    constexpr std::size_t kMany = 60;
    cairo_set_line_width(pen, picture_.points.size() > kMany ? 4 : 10);
    cairo_set_line_cap(pen, CAIRO_LINE_CAP_ROUND);
    for (const PicturePoint& point : picture_.points) {
      const double x = x_of(point.on), y = y_of(point.value);
      cairo_move_to(pen, x, y);
      cairo_line_to(pen, x, y);
    }
    cairo_stroke(pen);
  }

  static constexpr double kBaseline = kHeight - kBottom;

  const ProgressPicture& picture_;
  std::size_t rows_;
  double height_;
  SvgSheet sheet_;
};

}  // namespace

std::string ProgressPainter::svg(const ProgressPicture& picture) const {
  if (picture.empty()) return {};
  return Painter(picture).paint();
}

}  // namespace stepwell::documents
