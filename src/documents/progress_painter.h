// Draws pictures of progress with Cairo, as SVG. Knows no record and no page.
#pragma once

#include "app/plan/progress_picture.h"

namespace stepwell::documents {

class ProgressPainter : public app::PictureMaker {
 public:
  std::string svg(const app::ProgressPicture& picture) const override;
};

}  // namespace stepwell::documents
