#include "web/pages/moving/what_changes.h"

#include "web/texts/moving.h"

namespace stepwell::web::pages {

void write_instances(html::Html& out, texts::Text title,
                     const std::vector<const record::Instance*>& instances) {
  if (instances.empty()) return;
  out.literal("<h3 class=\"govuk-heading-s\">").text(title);
  out.literal("</h3><ul class=\"govuk-list govuk-list--bullet\">");
  for (const record::Instance* instance : instances) {
    const std::string& what = instance->duty->text.en;
    out.literal("<li>");
    if (instance->cannot_compute)
      out.text(texts::with_no_day_yet(what));
    else if (instance->state == record::State::Open && instance->limit)
      out.text(texts::with_day(what, *instance->limit));
    else
      out.text(what);
    out.literal("</li>");
  }
  out.literal("</ul>");
}

}  // namespace stepwell::web::pages
