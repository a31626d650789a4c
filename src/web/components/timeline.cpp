#include "web/components/timeline.h"

namespace stepwell::web::components {

namespace {

void write_header(Html& out, const TimelineItem& item, HeadingLevel level) {
  out.literal("<div class=\"moj-timeline__header\">");
  level.open(out);
  out.literal(" class=\"moj-timeline__title\">");
  write(out, item.label);
  level.close(out);
  if (item.byline) {
    out.literal(" <p class=\"moj-timeline__byline\">");
    write(out, *item.byline);
    out.literal("</p>");
  }
  out.literal("</div>");
}

void write(Html& out, const TimelineItem& item, HeadingLevel level) {
  out.literal("<div").classes({"moj-timeline__item", item.classes});
  write(out, item.attributes);
  out.literal(">");
  write_header(out, item, level);
  out.literal("<p class=\"moj-timeline__date\"><time");
  out.attribute("datetime", *item.moment.timestamp).literal(">");
  out.text(*item.moment.text);
  out.literal("</time></p><div class=\"moj-timeline__description\">");
  write(out, item.content);
  out.literal("</div></div>");
}

}  // namespace

void write(Html& out, const Timeline& timeline) {
  out.literal("<div").classes({"moj-timeline", timeline.classes});
  write(out, timeline.attributes);
  out.literal(">");
  for (const TimelineItem& item : *timeline.items) write(out, item, timeline.heading_level);
  out.literal("</div>");
}

}  // namespace stepwell::web::components
