#include "web/pages/staff/print_code_page.h"

#include "web/components/button.h"
#include "web/kept_forms.h"
#include "web/texts.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Response;

Response ask(const AboutStaff& about, const Typed& typed) {
  using Door = app::StaffLine::Door;
  Page page{.title = texts::print_title(about.name())};
  paragraph(page.main, texts::kPrintLead);
  if (about.line.door == Door::CodeOut) paragraph(page.main, texts::kPrintEndsEarlier);
  if (about.line.door == Door::CanSignIn) paragraph(page.main, texts::kPrintPasswordStays);
  if (about.open_posts().empty()) paragraph(page.main, texts::kNoPostLong);
  open_form(page.main, about.path("/code"), bind(about.context, about.visitor(), typed));
  write(page.main, components::Button{
                       .content = texts::kPrintButton, .id = "make", .prevent_double_click = true});
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

/// Where the reader of the paper goes, as this reader's browser calls it.
std::string address_of(const http::Request& request) {
  const char* scheme = request.arrival == http::Arrival::Plain ? "http://" : "https://";
  return scheme + request.host + "/code";
}

void write_fact(Html& out, std::string_view name, std::string_view value,
                std::string_view classes = {}) {
  out.literal("<div><dt>").text(name).literal("</dt><dd").classes({classes}).literal(">");
  out.text(value).literal("</dd></div>");
}

Response show_paper(const AboutStaff& about, const app::PaperCode& paper) {
  Page page{.title = texts::paper_title(paper.display_name), .visitor = about.visitor()};
  page.main.literal("<p class=\"govuk-body sw-no-print\">").text(texts::kPaperLead);
  page.main.literal("</p><dl class=\"sw-paper\">");
  write_fact(page.main, texts::kPaperFor, paper.display_name);
  write_fact(page.main, texts::kPaperWhere, address_of(about.request));
  write_fact(page.main, texts::kPaperCode, paper.code, "sw-paper__code");
  write_fact(page.main, texts::kPaperUntil, texts::time_and_day(paper.good_until));
  page.main.literal("</dl>");
  paragraph(page.main, texts::kPaperWhat);
  page.main.literal("<div class=\"govuk-button-group\">");
  print_button(page.main, texts::kPaperPrint, "");
  write(page.main, components::Button{.content = texts::kPaperDone,
                                      .href = html::Url(staff_path(about.school)),
                                      .classes = "govuk-button--secondary"});
  page.main.literal("</div>");
  return respond(about.context, about.request, page);
}

/// The page was loaded again: a new code would end the one that may lie on paper already.
Response show_used(const AboutStaff& about) {
  Page page{.title = texts::kShownTitle};
  paragraph(page.main, texts::kShownText);
  open_form(page.main, about.path("/code"), bind(about.context, about.visitor(), {}));
  submit(page.main, texts::kShownButton);
  close_form(page.main);
  return respond_form(about, std::move(page), {});
}

}  // namespace

Response show_print_code(const AboutStaff& about) {
  return ask(about, {});
}

Response print_code(const AboutStaff& about) {
  Typed typed = form_posted(about.request);
  const app::StaffRequest asked = about.staff_request(typed);
  if (!about.context.used_forms.use(asked.form, asked.asker)) return show_used(about);
  const auto paper = about.context.enrolment.print_code(asked.asker, about.school, about.person());
  if (paper) return show_paper(about, *paper);
  typed.problems.add("code", texts::sentence(paper.error()), "make");
  typed.form = {};
  return ask(about, typed);
}

}  // namespace stepwell::web::pages
