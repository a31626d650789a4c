#include "web/pages/import/problem_list.h"

#include <algorithm>
#include <map>

#include "web/texts/import.h"
#include "web/texts/post.h"

namespace stepwell::web::pages {
namespace {

using app::RollField;
using html::Html;
using Code = app::RollProblem::Code;
using Level = app::RollProblem::Level;
using Group = std::vector<const app::RollProblem*>;

/// So many rows of a kind at first.
constexpr std::size_t kFirst = 50;

bool is_of_help(RollField field) {
  return field == RollField::Status || field == RollField::StatusSince ||
         field == RollField::Need || field == RollField::NeedRank || field == RollField::PlanOn ||
         field == RollField::LastReview || field == RollField::NextReview;
}

/// Whether the text of the problem quotes what a child's help is, or what a record says.
bool quotes_help(const app::RollProblem& problem) {
  if (is_of_help(problem.field)) return true;
  switch (problem.code) {
    case Code::TwoFit:
    case Code::Refused:
    case Code::StatusUnknown:
    case Code::StatusNotNow:
    case Code::StatusOfAnotherLaw:
    case Code::NoFramework:
    case Code::StatusTwice:
    case Code::NeedWithoutStatus:
    case Code::StatusWithoutNeed:
    case Code::NeedUnknown:
    case Code::NeedNotNow:
    case Code::NeedNotWithStatus:
    case Code::RankWithoutNeed:
    case Code::RankUnfit:
    case Code::RankTwice:
    case Code::RankSingle:
    case Code::RankGap:
    case Code::PlanOfAnotherStage:
    case Code::ReviewBeforePlan:
    case Code::ToSettle: return true;
    case Code::NoName:
    case Code::NoBirthDate:
    case Code::ImpossibleDate:
    case Code::BirthDateUnlikely:
    case Code::UpnMissing:
    case Code::UpnForm:
    case Code::UpnLetter:
    case Code::UpnAuthority:
    case Code::UpnTwice:
    case Code::FormerUpnWrong:
    case Code::LearnerNumberWrong:
    case Code::LearnerNumberTwice:
    case Code::AdmissionNumberTwice:
    case Code::NotADate:
    case Code::DateBeforeBirth:
    case Code::DateInFuture:
    case Code::LeavingBeforeEntry:
    case Code::NameDamaged:
    case Code::ClassIsADate:
    case Code::CellBroken: return false;
  }
  return true;
}

void write_problem(Html& out, const app::RollProblem& problem, bool sees_help) {
  out.literal("<li>");
  if (sees_help || !quotes_help(problem)) {
    if (problem.row > 0) out.literal("<b>").text(texts::row(problem.row)).literal("</b> ");
    out.text(describe(problem));
  } else {
    out.text(texts::row_and_column(problem));
  }
  out.literal("</li>");
}

void write_group(Html& out, const ImportView& view, Code code, const Group& group) {
  const std::string id(app::name_of(code));
  const bool is_error = app::level_of(code) == Level::Error;
  out.literal("<section").attribute("aria-labelledby", id);
  out.literal("><h3 class=\"govuk-heading-s sw-problem\"").attribute("id", id).literal(">");
  out.text(texts::problem_kind(code)).literal(" <span class=\"sw-quiet\">").number(group.size());
  out.literal("</span> <span").classes({"sw-tag", is_error ? "late" : "soon"}).literal(">");
  out.text(is_error ? texts::kLevelError : texts::kLevelWarning).literal("</span></h3>");
  const bool is_open = view.request.query.first("all").value_or("") == id;
  const std::size_t shown = is_open ? group.size() : std::min(group.size(), kFirst);
  out.literal("<ul class=\"sw-problems\">");
  for (std::size_t i = 0; i < shown; ++i) write_problem(out, *group[i], view.sees_help());
  out.literal("</ul>");
  if (shown < group.size())
    link_line(out, view.path("/import/check?all=" + id + "#" + id),
              texts::show_all_problems(group.size()));
  out.literal("</section>");
}

}  // namespace

void write_roll_problems(Html& out, const ImportView& view,
                         const std::vector<app::RollProblem>& problems) {
  const bool sees_help = view.sees_help();
  std::map<Code, Group> groups;
  for (const app::RollProblem& problem : problems) {
    // Who stands under it would say what the record says.
    if (problem.code == Code::ToSettle && !sees_help) continue;
    groups[problem.code].push_back(&problem);
  }
  heading(out, texts::kProblemsTitle);
  if (groups.empty()) paragraph(out, texts::kNoProblems);
  if (!sees_help) paragraph(out, texts::settled_by_senco(view.law()));
  for (const Level level : {Level::Error, Level::Warning})
    for (const auto& [code, group] : groups)
      if (app::level_of(code) == level) write_group(out, view, code, group);
}

}  // namespace stepwell::web::pages
