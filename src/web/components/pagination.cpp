#include "web/components/pagination.h"

namespace stepwell::web::components {

namespace {

enum class Direction { Previous, Next };

bool is_block(const Pagination& pagination) {
  return pagination.items.empty() && (pagination.next || pagination.previous);
}

void write_arrow(Html& out, Direction direction) {
  switch (direction) {
    case Direction::Previous:
      out.literal(
          "<svg class=\"govuk-pagination__icon govuk-pagination__icon--prev\" "
          "xmlns=\"http://www.w3.org/2000/svg\" height=\"13\" width=\"15\" aria-hidden=\"true\" "
          "focusable=\"false\" viewBox=\"0 0 15 13\">"
          "<path d=\"m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 "
          "1.377-1.449-4.1856-3.9768h12.896v"
          "-2h-12.984l4.2931-4.293-1.414-1.414z\"></path></svg>");
      return;
    case Direction::Next:
      out.literal(
          "<svg class=\"govuk-pagination__icon govuk-pagination__icon--next\" "
          "xmlns=\"http://www.w3.org/2000/svg\" height=\"13\" width=\"15\" aria-hidden=\"true\" "
          "focusable=\"false\" viewBox=\"0 0 15 13\">"
          "<path d=\"m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 "
          "1.377 "
          "1.4492 6.7441-6.4062-6.7246-6.7266z\"></path></svg>");
      return;
  }
}

void write_title(Html& out, const PaginationLink& link, bool block) {
  out.literal("<span").classes(
      {"govuk-pagination__link-title",
       block && link.label_text.empty() ? "govuk-pagination__link-title--decorated" : ""});
  out.literal(">");
  write(out, link.content);
  out.literal("</span>");
  if (!block || link.label_text.empty()) return;
  out.literal(
      " <span class=\"govuk-visually-hidden\">:</span> "
      "<span class=\"govuk-pagination__link-label\">");
  out.text(link.label_text).literal("</span>");
}

void write(Html& out, const PaginationLink& link, Direction direction, bool block) {
  const bool previous = direction == Direction::Previous;
  out.literal("<div").classes({previous ? "govuk-pagination__prev" : "govuk-pagination__next"});
  out.literal("><a class=\"govuk-link govuk-pagination__link\"").href(link.href);
  out.attribute("rel", previous ? "prev" : "next");
  write(out, link.attributes);
  out.literal(">");
  if (block || previous) write_arrow(out, direction);
  write_title(out, link, block);
  if (!block && !previous) write_arrow(out, direction);
  out.literal("</a></div>");
}

void write(Html& out, const PaginationItem& item) {
  out.literal("<li").classes(
      {"govuk-pagination__item", item.current ? "govuk-pagination__item--current" : ""});
  out.literal("><a class=\"govuk-link govuk-pagination__link\"").href(item.href);
  out.attribute("aria-label", *item.visually_hidden_text);
  if (item.current) out.attribute("aria-current", "page");
  write(out, item.attributes);
  out.literal(">").text(*item.number).literal("</a></li>");
}

void write(Html& out, const PaginationEllipsis&) {
  out.literal("<li class=\"govuk-pagination__item govuk-pagination__item--ellipsis\">&ctdot;</li>");
}

}  // namespace

void write(Html& out, const Pagination& pagination) {
  const bool block = is_block(pagination);
  out.literal("<nav").classes(
      {"govuk-pagination", block ? "govuk-pagination--block" : "", pagination.classes});
  out.attribute("aria-label", *pagination.landmark_label);
  write(out, pagination.attributes);
  out.literal(">");
  if (pagination.previous) write(out, *pagination.previous, Direction::Previous, block);
  if (!pagination.items.empty()) {
    out.literal("<ul class=\"govuk-pagination__list\">");
    for (const auto& item : pagination.items) {
      std::visit([&](const auto& each) { write(out, each); }, item);
    }
    out.literal("</ul>");
  }
  if (pagination.next) write(out, *pagination.next, Direction::Next, block);
  out.literal("</nav>");
}

}  // namespace stepwell::web::components
