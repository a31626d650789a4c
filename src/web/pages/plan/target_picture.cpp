#include "web/pages/plan/target_picture.h"

#include <array>

#include "app/plan/progress_picture.h"
#include "web/components/details.h"
#include "web/texts/picture.h"
#include "web/texts/plan.h"

namespace stepwell::web::pages {
namespace {

using app::ProgressPicture;
using html::Html;

/// What the three buttons of the page of progress say, the lowest first.
constexpr std::array<std::string_view, 3> kLevels = {"not moving yet", "some progress",
                                                     "going well"};
/// At most so many rows stand in the table; of more, the newest.
constexpr std::size_t kMostRows = 60;

bool is_of_levels(const app::TargetProgress& progress) {
  for (const app::Measurement& each : progress.measured)
    if (each.value) return false;
  return true;
}

void add_marks(ProgressPicture& picture, const app::TargetProgress& progress) {
  if (is_of_levels(progress)) {
    picture.lowest = 0;
    picture.highest = static_cast<double>(kLevels.size());
    for (std::size_t i = 0; i < kLevels.size(); ++i)
      picture.marks.emplace_back(static_cast<double>(i + 1), texts::short_level(kLevels[i]));
  } else {
    constexpr double kHalf = 2;
    for (const double value :
         {picture.lowest, picture.lowest + (picture.highest - picture.lowest) / kHalf,
          picture.highest})
      picture.marks.emplace_back(value, texts::mark(value));
  }
  picture.day_marks.emplace_back(picture.days.first, texts::short_day(picture.days.first));
  if (picture.days.first < picture.days.last)
    picture.day_marks.emplace_back(picture.days.last, texts::short_day(picture.days.last));
}

void write_table(Html& out, const app::TargetProgress& progress,
                 const std::vector<app::PicturePhase>& phases) {
  out.literal("<table class=\"sw-plan-table\"><thead><tr><th scope=\"col\">")
      .text(texts::kPictureDay);
  out.literal("</th><th scope=\"col\">")
      .text(texts::kPictureValue)
      .literal("</th></tr></thead><tbody>");
  const auto& all = progress.measured;
  const std::size_t from = all.size() > kMostRows ? all.size() - kMostRows : 0;
  for (std::size_t i = from; i < all.size(); ++i) {
    out.literal("<tr><td>").text(texts::day(all[i].on)).literal("</td><td>");
    out.text(texts::progress_value(all[i].words)).literal("</td></tr>");
  }
  out.literal("</tbody></table>");
  if (from > 0) paragraph(out, texts::earlier_measured(from));
  if (progress.aim) paragraph(out, texts::aim_line(progress.aim->value, progress.aim->on));
  for (const app::PicturePhase& phase : phases)
    paragraph(out, texts::phase_line(phase.words, phase.days));
}

}  // namespace

void write_target_picture(Html& out, const AboutPlan& plan, const app::PlanTarget& target,
                          PictureTable how) {
  const std::optional<base::Day> by = plan.in_use ? plan.in_use->review_on : std::nullopt;
  app::TargetProgress progress = app::progress_of(plan.record(), target, by, kLevels);
  if (progress.picture.empty()) return;
  ProgressPicture& picture = progress.picture;
  const app::ChildFile& file = plan.about.file;
  picture.phases =
      app::phases_of(record::help_in(file.entries, file.today), target.id, picture.days);
  add_marks(picture, progress);
  picture.title = texts::picture_title(progress);
  out.literal("<div class=\"sw-picture-frame\">");
  // Drawn by src/documents, which escapes every word in it.
  out.add(Html::trust_this_markup_although_nothing_has_escaped_it(
      plan.about.context.pictures.svg(picture)));
  out.literal("</div>");
  Html table;
  write_table(table, progress, picture.phases);
  if (how == PictureTable::Shown)
    out.literal("<div class=\"sw-picture-words\">").add(table).literal("</div>");
  else
    components::write(out, components::Details{.summary = texts::kPictureTable, .content = table});
}

}  // namespace stepwell::web::pages
