#include "web/pages/today/first_day.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/records/casework.h"
#include "web/form_page.h"
#include "web/pages/child/child_place.h"
#include "web/pages/school/school_place.h"
#include "web/texts/details.h"
#include "web/texts/post.h"
#include "web/texts/school.h"
#include "web/texts/terms.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using people::Action;

/// A way to what is missing.
struct Way {
  Action action;
  std::string_view rest;
  texts::Text words;
};
struct Missing {
  std::string what;
  texts::Text why;
  std::vector<Way> ways;
};

bool has_terms(const app::SchoolView& school, base::Day today) {
  const auto& terms = school.term_dates.terms;
  return std::any_of(terms.begin(), terms.end(),
                     [today](const base::DayRange& term) { return today <= term.last; });
}

bool has_senco(const app::SchoolView& school, base::Day today) {
  return std::any_of(school.posts.begin(), school.posts.end(), [today](const people::Post& post) {
    return post.kind == people::PostKind::Senco && post.held_on(today);
  });
}

std::vector<Missing> missing_at(const WebContext& context, const std::string& school) {
  std::vector<Missing> missing;
  const auto view = context.records.school(school);
  const base::Day today = context.today(school);
  if (!has_senco(*view, today))
    missing.push_back({texts::first_senco(view->framework),
                       texts::kFirstSencoWhy,
                       {{Action::ManageStaff, "/staff", texts::kFirstToStaff}}});
  if (!has_terms(*view, today))
    missing.push_back({texts::kFirstTerms,
                       texts::kFirstTermsWhy,
                       {{Action::ManageTerms, "/terms", texts::kToTerms}}});
  app::ChildFilter one;
  one.most = 1;
  if (context.casework.lists(school).names(school, one).empty())
    missing.push_back({texts::kFirstChildren,
                       texts::kFirstChildrenWhy,
                       {{Action::ImportPupils, "/import", texts::kFirstToImport},
                        {Action::AddChild, "/add-child", texts::kAddChildLink}}});
  return missing;
}

/// The ways that this visitor has, or whom to ask.
void write_ways(Html& out, const WebContext& context, const std::string& school,
                people::Relationships who, const Missing& missing) {
  bool has_any = false;
  for (const Way& way : missing.ways) {
    if (!people::may(way.action, who)) continue;
    if (has_any) out.literal(" · ");
    out.literal("<a class=\"govuk-link\"").href(school_path(school, way.rest)).literal(">");
    out.text(way.words).literal("</a>");
    has_any = true;
  }
  if (!has_any) out.text(whom_to_ask(context, school, missing.ways.front().action));
}

/// Who sets a school up, in one way or another.
bool sets_up(people::Relationships who) {
  return people::may(Action::ManageTerms, who) || people::may(Action::ManageStaff, who);
}

}  // namespace

void write_first_day(Html& out, const WebContext& context, const Visitor& visitor,
                     const std::string& school) {
  const auto who = context.staff_book.relationships(visitor.session.person, school);
  if (!sets_up(who)) return;
  const auto missing = missing_at(context, school);
  if (missing.empty()) return;
  out.literal("<section class=\"sw-card\"><h2>").text(texts::kFirstDayTitle);
  out.literal("</h2><div class=\"sw-card__b\">");
  paragraph(out, texts::kFirstDayLead);
  out.literal("<ul class=\"sw-rows\">");
  for (const Missing& one : missing) {
    out.literal("<li><b>").text(one.what).literal("</b><span>").text(one.why).literal("</span>");
    out.literal("<span>");
    write_ways(out, context, school, who, one);
    out.literal("</span></li>");
  }
  out.literal("</ul></div></section>");
}

}  // namespace stepwell::web::pages
