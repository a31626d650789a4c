#include "web/pages/import/done_page.h"

#include <algorithm>

#include "web/texts/import.h"
#include "web/texts/post.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

void write_count(Html& out, int count, texts::Text words) {
  out.literal("<li><b>").number(count).literal("</b>").text(words).literal("</li>");
}

void write_counts(Html& out, const app::ImportDone& done) {
  out.literal("<ul class=\"sw-counts\">");
  write_count(out, done.created, texts::kCountNew);
  write_count(out, done.updated, texts::kCountChanged);
  write_count(out, done.unchanged, texts::kCountUnchanged);
  write_count(out, done.left_out, texts::kCountLeftOut);
  out.literal("</ul>");
}

void write_to_settle(Html& out, const app::ImportDone& done) {
  if (done.problems.empty()) return;
  heading(out, texts::kRecordTitle);
  out.literal("<ul class=\"sw-problems\">");
  for (const app::RollProblem& problem : done.problems) {
    const auto pupil =
        std::find_if(done.pupils.begin(), done.pupils.end(),
                     [&](const app::ImportedPupil& one) { return one.row == problem.row; });
    out.literal("<li><b>");
    out.text(pupil == done.pupils.end() ? texts::row(problem.row) : pupil->name);
    out.literal("</b> ").text(describe(problem)).literal("</li>");
  }
  out.literal("</ul>");
}

void write_next(Html& out, const ImportView& view) {
  heading(out, texts::kNextTitle);
  if (!view.sees_help()) paragraph(out, texts::tell_senco(view.law()));
  out.literal("<ul class=\"sw-links\">");
  const auto link = [&](std::string_view rest, texts::Text words) {
    link_item(out, view.path(rest), words);
  };
  if (view.sees_help()) {
    link("/to-find-out", texts::kFindOutTitle);
    link("/starting-positions", texts::kStartingTitle);
  }
  link("/children", texts::kToAllChildren);
  link("/import", texts::kImportMore);
  out.literal("</ul>");
}

}  // namespace

http::Response show_import_done(const ImportView& view) {
  const auto kept = view.context.kept_rolls.find(view.owner());
  if (!kept || !kept->done) return http::see_other(view.path("/import"));
  Page page{.title = texts::kImportDoneTitle, .notice = Notice{texts::imported(kept->name)}};
  write_counts(page.main, *kept->done);
  if (view.sees_help()) write_to_settle(page.main, *kept->done);
  write_next(page.main, view);
  return respond_import(view, std::move(page), {});
}

}  // namespace stepwell::web::pages
