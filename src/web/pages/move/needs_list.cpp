#include "web/pages/move/needs_list.h"

#include "base/among.h"
#include "web/texts/move.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

void write_mending(Html& out, const AboutChild& about, const law::Need& need) {
  out.literal(" <a class=\"govuk-link\"");
  out.href(record_path(about.id(), need.any_of.front(), 0)).literal(">").text(texts::kMendIt);
  out.literal("<span class=\"govuk-visually-hidden\">: ").text(need.text.en);
  out.literal("</span></a>");
}

void write_need(Html& out, const AboutChild& about, const record::PossibleMove& possible,
                const law::Need& need, Mending mending) {
  const bool is_missing = base::is_among(possible.missing, &need);
  const bool is_advised = base::is_among(possible.advised, &need);
  const bool is_there = !is_missing && !is_advised;
  out.literal("<li").classes({is_there ? "ok" : ""}).literal(">").text(need.text.en);
  out.literal(" <span class=\"sw-need__state\">(");
  out.text(is_there ? texts::kIsThere : is_missing ? texts::kIsMissing : texts::kIsAdvised);
  out.literal(")</span>");
  if (!is_there && mending == Mending::Offered) write_mending(out, about, need);
  out.literal("</li>");
}

}  // namespace

void write_needs_list(Html& out, const AboutChild& about, const record::PossibleMove& possible,
                      Mending mending) {
  if (possible.move->needs.empty()) return paragraph(out, texts::kNothingAsked);
  out.literal("<ul class=\"sw-need\">");
  for (const law::Need& need : possible.move->needs)
    write_need(out, about, possible, need, mending);
  out.literal("</ul>");
}

}  // namespace stepwell::web::pages
