#include "web/pages/census/code_warnings.h"

#include "web/form_page.h"
#include "web/pages/child/child_place.h"
#include "web/texts/census.h"
#include "web/texts/why.h"

namespace stepwell::web::pages {
namespace {

using Finds = law::CodeCheck::Finds;

/// Whether it is mended by another stage and not by other needs.
bool is_of_status(Finds finds) {
  return finds == Finds::StatusMissing || finds == Finds::StatusEnded ||
         finds == Finds::StatusUnlikely || finds == Finds::NeedWithStatus;
}

void write_warning(html::Html& out, const app::ChildFile& file, const app::CodeProblem& problem) {
  const law::CodeCheck& check = *problem.check;
  out.literal("<li>").text(texts::code_problem(check, problem.found)).literal(" ");
  if (!law::is_binding(check.cites.confidence))
    out.literal("<span class=\"sw-tag soon\">")
        .text(texts::confidence_mark(check.cites.confidence))
        .literal("</span> ");
  const bool is_status = is_of_status(check.finds);
  write_link(out, child_path(file.id, is_status ? "" : "/needs") + (is_status ? "#next-steps" : ""),
             check.mend.en, file.name());
  out.literal("</li>");
}

}  // namespace

void write_code_warnings(html::Html& out, const app::ChildFile& file,
                         std::span<const app::CodeProblem> problems) {
  if (problems.empty()) return;
  out.literal("<ul class=\"govuk-list govuk-list--bullet sw-code-problems\">");
  for (const app::CodeProblem& problem : problems) write_warning(out, file, problem);
  out.literal("</ul>");
}

}  // namespace stepwell::web::pages
