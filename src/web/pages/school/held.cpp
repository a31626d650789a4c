#include "web/pages/school/held.h"

#include "app/school/school_owes.h"
#include "law/choices.h"
#include "web/form_page.h"
#include "web/pages/school/qualification.h"
#include "web/texts/school.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

/// As the law of the school calls it.
std::string name_in(const law::Framework* law, const std::string& qualification) {
  const law::Choice* choice =
      law == nullptr ? nullptr : law::find_choice(*law, kQualification, qualification);
  return choice == nullptr ? qualification : choice->name.en;
}

}  // namespace

void write_held(html::Html& out, const HeldBy& whose) {
  const auto& records = whose.context.records;
  const law::Framework* law = records.school(whose.school)->framework;
  const auto held = app::qualifications_of(records.load({whose.school, {}}), whose.person,
                                           whose.context.today(whose.school));
  heading(out, texts::kQualificationsTitle);
  if (held.empty()) return paragraph(out, texts::kQualificationsNone);
  const bool may_strike =
      whose.context.staff_book.may(people::Action::RecordQualification, whose.reader, whose.school);
  const std::string path = qualification_path(whose.school, whose.person);
  out.literal("<ul class=\"sw-posts\">");
  for (const app::Qualification& one : held) {
    const std::string name = name_in(law, one.qualification);
    out.literal("<li>").text(name).literal(" <span>").text(texts::since_day(one.since));
    if (!one.text.empty()) out.literal(" · ").text(one.text);
    out.literal("</span> ");
    if (may_strike)
      write_link(out, path + "/" + std::to_string(one.position) + "/strike",
                 texts::kSchoolStrikeLink, name);
    out.literal("</li>");
  }
  out.literal("</ul>");
}

}  // namespace stepwell::web::pages
