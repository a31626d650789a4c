// How one who can help is reached: each field that is changed is an entry of the school's record.
#include <algorithm>
#include <array>
#include <boost/json/object.hpp>

#include "web/error_pages.h"
#include "web/pages/details/reached.h"
#include "web/pages/entry/fields.h"
#include "web/pages/school/who_can_help.h"
#include "web/texts/details.h"
#include "web/texts/who_can_help.h"

namespace stepwell::web::pages {
namespace {

using app::HelpContact;
using html::Html;
using http::Response;

constexpr const char* kPhone = "phone";
constexpr std::size_t kMostOfANumber = 60;

/// How a field is asked for, in the order of the form.
struct Question {
  const char* name;
  texts::Text label;
  texts::Text hint = "";
  texts::Text type = "text";
};
constexpr std::array<Question, 5> kQuestions = {
    {{"name", texts::kHelpContactName, texts::kHelpContactNameHint},
     {kPhone, texts::kHelpContactPhone, "", "tel"},
     {"email", texts::kHelpContactEmail, "", "email"},
     {"web", texts::kHelpContactWeb, "", "url"},
     {"note", texts::kHelpContactNote, texts::kHelpContactNoteHint}}};

std::string was_field(std::string_view field) {
  return "was-" + std::string(field);
}

const law::Role* asked_role(const AboutSchool& about) {
  const auto view = about.view();
  if (view->framework == nullptr) return nullptr;
  const auto roles = app::roles_outside(*view->framework);
  const auto found = std::find_if(roles.begin(), roles.end(), [&](const law::Role* role) {
    return role->id == about.parameters["role"];
  });
  return found == roles.end() ? nullptr : *found;
}

HelpContact kept_of(const AboutSchool& about, const law::Role& role) {
  const app::HelpContacts contacts = help_contacts_of(about.context, about.school);
  const auto found = contacts.find(role.id);
  return found == contacts.end() ? HelpContact() : found->second;
}

/// What the page showed when it was opened: another may have changed it since.
void keep_seen(Html& out, const Typed& typed, const HelpContact& kept) {
  for (const app::HelpContactField& field : app::help_contact_fields()) {
    const auto seen = typed.form.first(was_field(field.name));
    const bool is_old = seen && !typed.problems.has(field.name);
    hidden(out, was_field(field.name), is_old ? *seen : std::string_view(kept.*field.value));
  }
}

Response show(const AboutSchool& about, const law::Role& role, const HelpContact& kept,
              Typed typed) {
  if (typed.came == Came::Fresh)
    for (const app::HelpContactField& field : app::help_contact_fields())
      typed.form.add({field.name, kept.*field.value});
  Page page{.title = role.name.en, .back = who_can_help_path(about.school), .lead = role.does.en};
  open_form(page.main, who_can_help_path(about.school, "/" + role.id),
            bind(about.context, about.visitor(), typed));
  for (const Question& question : kQuestions)
    ask_text(page.main, typed,
             {.name = question.name,
              .label = std::string(question.label) + texts::kOptional,
              .hint = question.hint,
              .type = question.type,
              .autocomplete = "off"});
  keep_seen(page.main, typed, kept);
  paragraph(page.main, texts::kHelpContactHistory);
  submit(page.main, texts::kHelpContactSave);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

void check(Typed& typed, const HelpContact& contact) {
  if (!contact.phone.empty() && !has_digit(contact.phone))
    typed.problems.add(kPhone, texts::kContactPhoneWrong);
  if (!contact.email.empty() && !is_email(contact.email))
    typed.problems.add("email", texts::kContactEmailWrong);
  const bool is_safe = contact.web.starts_with("https://") && is_web_address(contact.web);
  if (!contact.web.empty() && !is_safe) typed.problems.add("web", texts::kHelpContactWebWrong);
  if (contact != HelpContact() && !contact.has_a_way())
    typed.problems.add(kPhone, texts::kHelpContactNoWay);
}

/// What was typed; of a field that did not come, what is kept.
HelpContact read_help_contact(Typed& typed, const HelpContact& kept) {
  HelpContact contact = kept;
  for (const app::HelpContactField& field : app::help_contact_fields()) {
    if (!typed.form.first(field.name)) continue;
    const bool is_number = std::string_view(field.name) == kPhone;
    contact.*field.value = read_text(typed, field.name, is_number ? kMostOfANumber : kMostOfALine);
  }
  check(typed, contact);
  return contact;
}

/// An entry for each field that is said anew; what another has said since the page was opened is
/// shown before it is replaced.
std::vector<boost::json::object> read_changes(const AboutSchool& about, const law::Role& role,
                                              const HelpContact& kept, Typed& typed) {
  const HelpContact contact = read_help_contact(typed, kept);
  std::vector<boost::json::object> entries;
  for (const app::HelpContactField& field : app::help_contact_fields()) {
    const std::string& now = kept.*field.value;
    const std::string& value = contact.*field.value;
    const std::string was(typed.form.first(was_field(field.name)).value_or(now));
    if (value == now || value == was) continue;
    if (was != now) typed.problems.add(field.name, texts::changed_meanwhile(now));
    boost::json::object entry{{"on", about.today().iso()},
                              {"kind", "setting_changed"},
                              {"setting", app::help_contact_setting(role.id, field.name)}};
    if (!value.empty()) entry["value"] = value;
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace

Response show_help_contact(const AboutSchool& about) {
  const law::Role* role = asked_role(about);
  if (role == nullptr) return not_found_page(about.context, about.request);
  return show(about, *role, kept_of(about, *role),
              form_to_show(about.context, about.request, about.person()));
}

Response save_help_contact(const AboutSchool& about) {
  const law::Role* role = asked_role(about);
  if (role == nullptr) return not_found_page(about.context, about.request);
  Typed typed = form_posted(about.request);
  const HelpContact kept = kept_of(about, *role);
  auto entries = read_changes(about, *role, kept, typed);
  const bool is_recorded =
      typed.problems.empty() &&
      (entries.empty() || about.record(typed, people::Action::RecordSchoolDuty, std::move(entries),
                                       kQuestions.front().name));
  if (!is_recorded) return show(about, *role, kept, std::move(typed));
  return http::see_other(who_can_help_path(about.school, "?done=" + role->id));
}

}  // namespace stepwell::web::pages
