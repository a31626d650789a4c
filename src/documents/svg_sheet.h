// A sheet on which Cairo draws and which is read back as plain SVG: paths with attributes in the
// place of styles, which the pages' content policy forbids, and words that are escaped here. Knows
// no picture.
#pragma once

#include <cairo.h>

#include <memory>
#include <string>
#include <string_view>

namespace stepwell::documents {

struct Colour {
  double red = 0, green = 0, blue = 0;
};

class SvgSheet {
 public:
  SvgSheet(int width, int height);
  ~SvgSheet();
  SvgSheet(const SvgSheet&) = delete;
  SvgSheet& operator=(const SvgSheet&) = delete;

  void fill_rectangle(double x, double y, double width, double height, Colour colour);
  void line(double x1, double y1, double x2, double y2, Colour colour, double thick);
  enum class Anchor { Start, Middle, End };
  /// Words of anybody: they are escaped.
  void words(double x, double y, Anchor anchor, std::string_view text);
  /// For what the others cannot: a path is begun, drawn and ended by the caller.
  cairo_t* pen() { return pen_; }

  /// One `<svg>` element, its name escaped. Nothing can be drawn after it. Throws base::Fault if
  /// Cairo could not draw.
  std::string finish(std::string_view name);

 private:
  int width_, height_;
  std::string drawn_;
  std::string words_;
  cairo_surface_t* surface_ = nullptr;
  cairo_t* pen_ = nullptr;
};

/// `&`, `<`, `>`, `"` and `'` as references; control characters, which XML has not, left out.
std::string escaped(std::string_view text);

}  // namespace stepwell::documents
