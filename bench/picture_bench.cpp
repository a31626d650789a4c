// How fast the progress of a target is drawn.
#include <benchmark/benchmark.h>

#include "documents/progress_painter.h"

namespace {

using namespace stepwell;

app::ProgressPicture picture_of(int points) {
  app::ProgressPicture picture;
  const base::Day first(2025, 9, 1);
  for (int i = 0; i < points; ++i) picture.points.push_back({first + i, i * 7 % 11 * 1.0});
  picture.days = {first, first + points};
  picture.highest = 10;
  picture.aim = {{picture.points.front(), {picture.days.last, 9}}};
  picture.phases = {{picture.days, "Word cards"}, {picture.days, "Reading aloud"}};
  picture.marks = {{0, "0"}, {5, "5"}, {10, "10"}};
  picture.day_marks = {{first, "1 Sep 2025"}, {picture.days.last, "Later"}};
  picture.title = "Progress";
  return picture;
}

void draw(benchmark::State& state) {
  const auto picture = picture_of(static_cast<int>(state.range(0)));
  const documents::ProgressPainter painter;
  for (auto _ : state) benchmark::DoNotOptimize(painter.svg(picture));
}
BENCHMARK(draw)->Arg(1)->Arg(20)->Arg(500)->Unit(benchmark::kMicrosecond);

}  // namespace
