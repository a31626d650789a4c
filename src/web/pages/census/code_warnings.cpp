#include "web/pages/census/code_warnings.h"

#include "web/form_page.h"
#include "web/pages/child/child_place.h"
#include "web/texts/census.h"
#include "web/texts/why.h"

namespace stepwell::web::pages {
namespace {

using Finds = law::CodeCheck::Finds;
using html::Html;

/// Whether it is mended by another stage and not by other needs.
bool is_of_status(Finds finds) {
  return finds == Finds::StatusMissing || finds == Finds::StatusEnded ||
         finds == Finds::StatusUnlikely || finds == Finds::NeedWithStatus;
}

/// Where it is mended.
std::string way_of(const app::ChildFile& file, const law::CodeCheck& check) {
  if (check.is_of_details()) return child_path(file.id, "/details");
  if (is_of_status(check.finds)) return child_path(file.id) + "#next-steps";
  return child_path(file.id, "/needs");
}

void write_what(Html& out, const app::CodeProblem& problem) {
  out.text(texts::code_problem(problem)).literal(" ");
  const law::Confidence confidence = problem.check->cites.confidence;
  if (!law::is_binding(confidence))
    out.literal("<span class=\"sw-tag soon\">")
        .text(texts::confidence_mark(confidence))
        .literal("</span> ");
}

}  // namespace

void write_code_warnings(Html& out, const app::ChildFile& file,
                         std::span<const app::CodeProblem> problems) {
  if (problems.empty()) return;
  out.literal("<ul class=\"govuk-list govuk-list--bullet sw-code-problems\">");
  for (const app::CodeProblem& problem : problems) {
    out.literal("<li>");
    write_what(out, problem);
    write_link(out, way_of(file, *problem.check), problem.check->mend.en, file.name());
    out.literal("</li>");
  }
  out.literal("</ul>");
}

void write_warnings_here(Html& out, std::span<const app::CodeProblem> problems) {
  if (problems.empty()) return;
  out.literal("<ul class=\"govuk-list govuk-list--bullet sw-code-problems\">");
  for (const app::CodeProblem& problem : problems) {
    out.literal("<li>");
    write_what(out, problem);
    out.text(problem.check->mend.en).literal(".</li>");
  }
  out.literal("</ul>");
}

}  // namespace stepwell::web::pages
