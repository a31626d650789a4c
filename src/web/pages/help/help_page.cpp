#include "web/pages/help/help_page.h"

#include <algorithm>

#include "http/percent.h"
#include "web/pages/help/delivery_view.h"
#include "web/pages/help/help_fields.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

std::optional<Notice> notice_of(const AboutChild& about) {
  const auto done = about.request.query.first("done").value_or("");
  if (done == "began") return Notice{texts::kHelpBegun};
  if (done == "ended") return Notice{texts::kHelpEnded};
  return std::nullopt;
}

/// What the plan promises and nobody gives, each with the way to begin it.
void write_not_begun(Html& out, const AboutChild& about) {
  const auto lines = lines_not_given(about);
  if (lines.empty()) return;
  heading(out, texts::kLinesNotGiven);
  paragraph(out, texts::kLinesNotGivenLead);
  out.literal("<ul class=\"sw-given\">");
  for (const app::PlanLine& line : lines) {
    out.literal("<li><b class=\"sw-written\">").text(line.row.what).literal("</b><span>");
    out.text(texts::how_often(line.row.times_a_week, line.row.minutes)).literal("</span><p>");
    write_link(out, about.path("/help/begin?line=" + http::percent_encode(line.id)),
               texts::kBeginHelp, line.row.what);
    out.literal("</p></li>");
  }
  out.literal("</ul>");
}

/// Who may end it gets the way to it.
AfterGiven end_links(const AboutChild& about) {
  return [&about, words = about.words()](Html& out, const record::Provision& provision) {
    out.literal("<p>");
    write_link(out, about.path("/help/" + std::to_string(provision.position) + "/end"),
               texts::kEndHelp, name_of(words, provision));
    out.literal("</p>");
  };
}

}  // namespace

http::Response show_help(const AboutChild& about) {
  const auto all = given_help(about.file);
  const auto over = std::find_if(all.begin(), all.end(), [&](const GivenHelp& given) {
    return !given.provision.is_given_on(about.file.today);
  });
  const bool may_record = about.may(people::Action::RecordEntry);
  Page page{.title = texts::help_title(about.file.name()),
            .visitor = about.visitor(),
            .notice = notice_of(about),
            .back = about.path()};
  if (all.empty()) paragraph(page.main, texts::kNoHelp);
  write_given_help(page.main, about.words(), {all.begin(), over},
                   may_record ? end_links(about) : AfterGiven());
  if (may_record) {
    write_not_begun(page.main, about);
    link_line(page.main, about.path("/help/begin"), texts::kBeginOther);
  }
  if (over != all.end()) {
    heading(page.main, texts::kHelpBefore);
    write_given_help(page.main, about.words(), {over, all.end()});
  }
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
