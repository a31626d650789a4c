// The list of who can help, on the screen and on paper.
#include <algorithm>

#include "web/pages/school/who_can_help.h"
#include "web/texts/who_can_help.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Response;

void write_line(Html& out, const std::string& words) {
  if (!words.empty()) out.literal("<br><span>").text(words).literal("</span>");
}

void write_help_contact(Html& out, const law::Role& role, const app::HelpContact& contact) {
  out.literal("<b>").text(role.name.en).literal("</b>");
  for (const std::string* words : {&contact.name, &contact.phone, &contact.email})
    write_line(out, *words);
  if (!contact.web.empty()) {
    out.literal("<br>");
    write_link(out, contact.web, contact.web);
  }
  write_line(out, contact.note);
}

const app::HelpContact* find(const app::HelpContacts& contacts, const law::Role& role) {
  const auto found = contacts.find(role.id);
  return found == contacts.end() ? nullptr : &found->second;
}

bool may_keep(const AboutSchool& about) {
  return about.may(people::Action::RecordSchoolDuty);
}

/// Each of whom something is kept; `write_more(role)` writes what else stands with it.
template <typename WriteMore>
void write_kept(Html& out, const law::Framework& law, const app::HelpContacts& contacts,
                WriteMore write_more) {
  Html lines;
  for (const law::Role* role : app::roles_outside(law)) {
    const app::HelpContact* contact = find(contacts, *role);
    if (contact == nullptr) continue;
    lines.literal("<li>");
    write_help_contact(lines, *role, *contact);
    write_more(lines, *role);
    lines.literal("</li>");
  }
  if (!lines.empty())
    out.literal("<ul class=\"sw-posts sw-contacts\">").add(lines).literal("</ul>");
}

void write_change(Html& out, const AboutSchool& about, const law::Role& role) {
  if (!may_keep(about)) return;
  out.literal("<br>");
  write_link(out, who_can_help_path(about.school, "/" + role.id), texts::kHelpContactChange,
             role.name.en);
}

void write_to_add(Html& out, const AboutSchool& about, const std::vector<const law::Role*>& roles,
                  const app::HelpContacts& contacts) {
  const bool is_whole = std::all_of(roles.begin(), roles.end(), [&](const law::Role* role) {
    return find(contacts, *role) != nullptr;
  });
  if (is_whole || !may_keep(about)) return;
  heading(out, texts::kWhoCanHelpToAdd);
  paragraph(out, texts::kWhoCanHelpToAddLead);
  out.literal("<ul class=\"sw-links\">");
  for (const law::Role* role : roles)
    if (find(contacts, *role) == nullptr)
      link_item(out, who_can_help_path(about.school, "/" + role->id), role->name.en);
  out.literal("</ul>");
}

/// The school's own page, where the visitor has it; else the one from which everybody begins.
std::string way_back(const AboutSchool& about) {
  return about.path(about.may(people::Action::ManageTerms) ? "/school" : "/today");
}

std::optional<Notice> notice_of(const AboutSchool& about, const law::Framework& law) {
  const auto done = about.request.query.first("done").value_or("");
  const law::Role* role = law.find_role(done);
  if (role == nullptr) return std::nullopt;
  return Notice{texts::help_contact_saved(role->name.en)};
}

}  // namespace

std::string who_can_help_path(const std::string& school, std::string_view rest) {
  return school_path(school, "/school/who-can-help" + std::string(rest));
}

app::HelpContacts help_contacts_of(const WebContext& context, const std::string& school) {
  return app::help_contacts_in(context.records.load({school, {}}).entries, context.today(school));
}

bool write_help_contacts(Html& out, const law::Framework& law, const app::HelpContacts& contacts) {
  Html kept;
  write_kept(kept, law, contacts, [](Html&, const law::Role&) {});
  out.add(kept);
  return !kept.empty();
}

Response show_who_can_help(const AboutSchool& about) {
  Page page{.title = texts::kWhoCanHelpTitle,
            .visitor = about.visitor(),
            .back = way_back(about),
            .lead = texts::kWhoCanHelpLead};
  const auto view = about.view();
  if (view->framework == nullptr) {
    paragraph(page.main, texts::kWhoCanHelpNoLaw);
    return respond(about.context, about.request, page);
  }
  page.notice = notice_of(about, *view->framework);
  const app::HelpContacts contacts = help_contacts_of(about.context, about.school);
  Html kept;
  write_kept(kept, *view->framework, contacts,
             [&](Html& out, const law::Role& role) { write_change(out, about, role); });
  if (kept.empty()) paragraph(page.main, texts::kWhoCanHelpNone);
  page.main.add(kept);
  link_line(page.main, who_can_help_path(about.school, "/print"), texts::kWhoCanHelpPrint);
  write_to_add(page.main, about, app::roles_outside(*view->framework), contacts);
  return respond(about.context, about.request, page);
}

Response print_who_can_help(const AboutSchool& about) {
  const auto view = about.view();
  Page page{.title = texts::kWhoCanHelpTitle,
            .visitor = about.visitor(),
            .back = who_can_help_path(about.school),
            .lead = texts::who_can_help_on_paper(view->name)};
  print_button(page.main, texts::kWhoCanHelpPrintNow, "sw-no-print");
  const bool is_any = view->framework != nullptr &&
                      write_help_contacts(page.main, *view->framework,
                                          help_contacts_of(about.context, about.school));
  if (!is_any) paragraph(page.main, texts::kWhoCanHelpNone);
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
