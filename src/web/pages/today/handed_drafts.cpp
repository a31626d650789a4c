#include "web/pages/today/handed_drafts.h"

#include <map>

#include "app/plan/ready_drafts.h"
#include "web/pages/child/child_place.h"
#include "web/pages/today/due_lines.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

/// The names of the children whose records the visitor may see, from one question.
std::map<std::string, std::string> names_of_seen(const WebContext& context,
                                                 const app::Viewer& viewer) {
  app::ChildFilter everybody;
  everybody.most = 100000;
  everybody.where = app::ChildFilter::Where::Either;
  std::map<std::string, std::string> names;
  for (const app::ChildRow& row : context.casework.lists(viewer.school).children(viewer, everybody))
    names[row.name.child] = name_of(row.name);
  return names;
}

/// Who made it ready for the visitor; where it is ready for somebody else, for whom.
std::string handed_words(const app::Draft& draft, const app::SchoolStaff& staff,
                         const std::string& person) {
  const bool is_mine = draft.ready_for == person;
  const app::StaffMember* other = staff.find(is_mine ? draft.handed_by : draft.ready_for);
  if (other == nullptr) return {};
  return is_mine ? texts::handed_by(other->name) : texts::handed_in_vain(other->name);
}

}  // namespace

void write_handed_drafts(Html& out, const WebContext& context, const Visitor& visitor,
                         const std::string& school) {
  const std::string& person = visitor.session.person;
  const base::Day today = context.today(school);
  const auto staff = context.staff_book.at(school);
  auto drafts = app::ready_drafts_of(person, school, context.drafts, context.casework,
                                     app::Owners(*staff, today));
  if (drafts.empty()) return;
  auto names = names_of_seen(context, {person, school, today});
  std::erase_if(drafts,
                [&](const app::Draft& draft) { return !names.contains(draft.id.child.child); });
  if (drafts.empty()) return;
  const law::Framework* law = context.records.school(school)->framework;
  heading(out, texts::kDraftsTitle);
  out.literal("<ul class=\"sw-links\">");
  for (const app::Draft& draft : drafts) {
    const law::Document* document =
        law == nullptr ? nullptr : law->find_document(draft.id.document);
    out.literal("<li><a class=\"govuk-link\"");
    out.href(child_path(draft.id.child, "/plan/" + draft.id.document)).literal(">");
    out.text(texts::draft_of(document == nullptr ? draft.id.document : document->name.en,
                             names[draft.id.child.child]));
    out.literal("</a> ").text(handed_words(draft, *staff, person)).literal("</li>");
  }
  out.literal("</ul>");
}

}  // namespace stepwell::web::pages
