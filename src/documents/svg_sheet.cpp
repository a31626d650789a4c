#include "documents/svg_sheet.h"

#include <cairo-svg.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/fault.h"

namespace stepwell::documents {
namespace {

cairo_status_t append(void* closure, const unsigned char* bytes, unsigned int length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

/// "fill:none;stroke-width:2;" as ` fill="none" stroke-width="2"`. Cairo writes numbers and words
/// of its own there, and nothing of ours.
std::string as_attributes(std::string_view style) {
  std::string attributes;
  while (!style.empty()) {
    const auto end = std::min(style.find(';'), style.size());
    const std::string_view rule = style.substr(0, end);
    style.remove_prefix(std::min(end + 1, style.size()));
    const auto colon = rule.find(':');
    if (colon == std::string_view::npos) continue;
    std::string_view name = rule.substr(0, colon);
    while (name.starts_with(' ')) name.remove_prefix(1);
    attributes += fmt::format(" {}=\"{}\"", name, rule.substr(colon + 1));
  }
  return attributes;
}

/// Between the marks of an attribute; empty if it is not there.
std::string_view attribute_in(std::string_view element, std::string_view name) {
  const std::string mark = fmt::format(" {}=\"", name);
  const auto at = element.find(mark);
  if (at == std::string_view::npos) return {};
  const auto begin = at + mark.size();
  return element.substr(begin, element.find('"', begin) - begin);
}

/// The paths that Cairo wrote, and nothing else of its file.
std::string paths_of(std::string_view file) {
  std::string paths;
  for (auto at = file.find("<path"); at != std::string_view::npos;
       at = file.find("<path", at + 1)) {
    const std::string_view element = file.substr(at, file.find("/>", at) - at);
    paths += fmt::format("<path{} d=\"{}\"/>", as_attributes(attribute_in(element, "style")),
                         attribute_in(element, "d"));
  }
  return paths;
}

void set_colour(cairo_t* pen, Colour colour) {
  cairo_set_source_rgb(pen, colour.red, colour.green, colour.blue);
}

std::string_view name_of(SvgSheet::Anchor anchor) {
  switch (anchor) {
    case SvgSheet::Anchor::Start: return "start";
    case SvgSheet::Anchor::Middle: return "middle";
    case SvgSheet::Anchor::End: return "end";
  }
  return {};
}

}  // namespace

std::string escaped(std::string_view text) {
  constexpr unsigned char kSpace = 0x20;
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      case '\'': safe += "&#39;"; break;
      default:
        if (static_cast<unsigned char>(c) >= kSpace) safe += c;
    }
  }
  return safe;
}

SvgSheet::SvgSheet(int width, int height) : width_(width), height_(height) {
  surface_ = cairo_svg_surface_create_for_stream(append, &drawn_, width, height);
  pen_ = cairo_create(surface_);
}

SvgSheet::~SvgSheet() {
  cairo_destroy(pen_);
  cairo_surface_destroy(surface_);
}

void SvgSheet::fill_rectangle(double x, double y, double width, double height, Colour colour) {
  set_colour(pen_, colour);
  cairo_rectangle(pen_, x, y, width, height);
  cairo_fill(pen_);
}

void SvgSheet::line(double x1, double y1, double x2, double y2, Colour colour, double thick) {
  set_colour(pen_, colour);
  cairo_set_line_width(pen_, thick);
  cairo_move_to(pen_, x1, y1);
  cairo_line_to(pen_, x2, y2);
  cairo_stroke(pen_);
}

void SvgSheet::words(double x, double y, Anchor anchor, std::string_view text) {
  words_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>", x, y,
                        name_of(anchor), escaped(text));
}

std::string SvgSheet::finish(std::string_view name) {
  cairo_surface_finish(surface_);
  if (cairo_surface_status(surface_) != CAIRO_STATUS_SUCCESS ||
      cairo_status(pen_) != CAIRO_STATUS_SUCCESS)
    throw base::Fault("a picture could not be drawn");
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sw-picture\" viewBox=\"0 0 {} {}\" "
      "role=\"img\" aria-label=\"{}\">{}{}</svg>",
      width_, height_, escaped(name), paths_of(drawn_), words_);
}

}  // namespace stepwell::documents
