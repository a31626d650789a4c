// The people around a child: all of them, one added, changed or ended.
#include <algorithm>
#include <boost/json.hpp>

#include "app/contacts.h"
#include "web/components/button.h"
#include "web/components/summary_list.h"
#include "web/error_pages.h"
#include "web/pages/details/contact_form.h"
#include "web/pages/details/details_pages.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/texts/child.h"
#include "web/texts/details.h"
#include "web/texts/entry.h"
#include "web/texts/post.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using app::Contact;
using html::Html;
using http::Response;

std::vector<Contact> contacts_of(const AboutChild& about) {
  return app::contacts_in(about.file.entries, about.file.today);
}

std::string contact_path(const AboutChild& about, const Contact& contact, std::string_view rest) {
  return about.path("/contacts/" + contact.id + std::string(rest));
}

void add_row(std::vector<components::SummaryRow>& rows, texts::Text name, std::string_view value) {
  if (!value.empty()) rows.push_back({.key = {.content = name}, .value = {.content = value}});
}

/// Nobody who looks at the contact may miss it.
void write_restriction(Html& out, const Contact& contact) {
  if (contact.restriction.empty()) return;
  out.literal("<p class=\"sw-restriction\"><b>").text(texts::kRestrictionMark);
  out.literal("</b> ").text(contact.restriction).literal("<br>").text(texts::kGetsNoLetters);
  out.literal("</p>");
}

std::string responsible_words(const Contact& contact) {
  if (!contact.parental_responsibility) return texts::kContactResponsibleOpen;
  return *contact.parental_responsibility ? texts::kContactResponsibleYes
                                          : texts::kContactResponsibleNo;
}

void write_facts(Html& out, const Contact& contact) {
  std::vector<components::SummaryRow> rows;
  add_row(rows, texts::kContactResponsible, responsible_words(contact));
  add_row(rows, texts::kContactPhone, contact.phone);
  add_row(rows, texts::kContactEmail, contact.email);
  add_row(rows, texts::kContactAddress, contact.address);
  add_row(rows, texts::kContactLanguage, contact.language);
  components::write(out, components::SummaryList{.rows = std::move(rows)});
}

void write_link(Html& out, const AboutChild& about, const Contact& contact, std::string_view rest,
                texts::Text words) {
  out.literal("<a class=\"govuk-link\"").href(contact_path(about, contact, rest)).literal(">");
  out.text(words).literal("<span class=\"govuk-visually-hidden\"> ").text(contact.name);
  out.literal("</span></a>");
}

void write_contact(Html& out, const AboutChild& about, const Contact& contact) {
  out.literal("<section class=\"sw-card\"><h2>")
      .text(texts::contact_line(contact.name, contact.relation));
  out.literal("</h2><div class=\"sw-card__b\">");
  write_restriction(out, contact);
  write_facts(out, contact);
  if (about.may(people::Action::ChangeContacts)) {
    out.literal("<p class=\"govuk-body sw-apart\">");
    write_link(out, about, contact, "/change", texts::kContactChange);
    write_link(out, about, contact, "/end", texts::kContactEnd);
    out.literal("</p>");
  }
  out.literal("</div></section>");
}

void write_ended(Html& out, const std::vector<Contact>& contacts) {
  if (std::none_of(contacts.begin(), contacts.end(),
                   [](const Contact& contact) { return contact.ended.has_value(); }))
    return;
  heading(out, texts::kContactsEnded);
  out.literal("<ul class=\"sw-posts\">");
  for (const Contact& contact : contacts) {
    if (!contact.ended) continue;
    out.literal("<li>").text(texts::contact_line(contact.name, contact.relation));
    out.literal(" <span>").text(texts::until_day(*contact.ended)).literal("</span></li>");
  }
  out.literal("</ul>");
}

std::optional<Notice> notice_of(const AboutChild& about) {
  const auto done = about.request.query.first("done").value_or("");
  if (done == "saved") return Notice{texts::kContactSaved};
  if (done == "ended") return Notice{texts::kContactEnded};
  if (done == "same") return Notice{texts::kContactSame, components::NotificationKind::Neutral};
  return std::nullopt;
}

/// The form of one contact: of a new one, or of one that is `now`.
Response show_form(const AboutChild& about, std::string title, const std::string& path,
                   const Typed& typed, const Contact* now = nullptr) {
  Page page{.title = std::move(title),
            .back = about.path("/contacts"),
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
  open_form(page.main, path, bind(about.context, about.visitor(), typed));
  if (now != nullptr) keep_seen(page.main, typed, *now);
  ask_contact(page.main, typed);
  ask_entry_day(page.main, about, typed, {});
  submit(page.main, texts::kContactSave);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

bool record(const AboutChild& about, Typed& typed, std::string_view kind, const std::string& id,
            json::object fields) {
  fields["kind"] = kind;
  fields["contact"] = id;
  read_entry_day(about, typed, fields);
  if (!typed.problems.empty()) return false;
  std::vector<std::string> on_page = contact_fields();
  on_page.emplace_back("note");
  return record_act(about, typed,
                    {people::Action::ChangeContacts, {std::move(fields)}, std::move(on_page)})
      .has_value();
}

using ContactPage = Response (*)(const AboutChild&, const Contact&);

/// 404 for a contact that there is not, or not any more.
Response of_contact(const AboutChild& about, ContactPage page) {
  const auto contacts = contacts_of(about);
  const Contact* contact = app::find_contact(contacts, about.parameters["contact"]);
  if (contact == nullptr) return not_found_page(about.context, about.request);
  if (contact->ended) return http::see_other(about.path("/contacts"));
  return page(about, *contact);
}

Response show_change(const AboutChild& about, const Contact& contact) {
  Typed typed = form_to_show(about.context, about.request, about.person());
  if (typed.came == Came::Fresh) fill_in_contact(typed, contact);
  return show_form(about, texts::contact_change_title(contact.name),
                   contact_path(about, contact, "/change"), typed, &contact);
}

Response save_change(const AboutChild& about, const Contact& contact) {
  Typed typed = form_posted(about.request);
  json::object changed = read_contact(typed, contact);
  if (typed.problems.empty() && changed.empty())
    return http::see_other(about.path("/contacts?done=same"));
  if (typed.problems.empty() &&
      record(about, typed, "contact_changed", contact.id, std::move(changed)))
    return http::see_other(about.path("/contacts?done=saved"));
  return show_form(about, texts::contact_change_title(contact.name),
                   contact_path(about, contact, "/change"), typed, &contact);
}

Response show_end_form(const AboutChild& about, const Contact& contact, const Typed& typed) {
  Page page{.title = texts::contact_end_title(contact.name),
            .back = about.path("/contacts"),
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
  paragraph(page.main, texts::kContactEndLead);
  open_form(page.main, contact_path(about, contact, "/end"),
            bind(about.context, about.visitor(), typed));
  ask_day(page.main, typed,
          {.name = "on", .legend = texts::kContactEndDay, .suggested = about.file.today});
  ask_text(page.main, typed,
           {.name = "note", .label = std::string(texts::kContactEndReason) + texts::kOptional});
  submit(page.main, texts::kContactEndButton);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

Response show_end(const AboutChild& about, const Contact& contact) {
  return show_end_form(about, contact, form_to_show(about.context, about.request, about.person()));
}

Response save_end(const AboutChild& about, const Contact& contact) {
  Typed typed = form_posted(about.request);
  // The name goes with it, so that the story can say who it was.
  json::object fields{{"name", contact.name}};
  const std::string why = read_text(typed, "note", kMostOfALine);
  if (!why.empty()) fields["note"] = why;
  if (record(about, typed, "contact_ended", contact.id, std::move(fields)))
    return http::see_other(about.path("/contacts?done=ended"));
  return show_end_form(about, contact, typed);
}

}  // namespace

Response show_contacts(const AboutChild& about) {
  const auto contacts = contacts_of(about);
  Page page{.title = texts::contacts_title(about.file.name()),
            .notice = notice_of(about),
            .back = back_from_details(about),
            .lead = texts::contacts_lead(&about.law())};
  if (about.may(people::Action::ChangeContacts))
    write(page.main, components::Button{.content = texts::kContactAdd,
                                        .href = html::Url(about.path("/contacts/add"))});
  if (std::all_of(contacts.begin(), contacts.end(),
                  [](const Contact& contact) { return contact.ended.has_value(); }))
    paragraph(page.main, texts::kNoContacts);
  for (const Contact& contact : contacts)
    if (!contact.ended) write_contact(page.main, about, contact);
  write_ended(page.main, contacts);
  return respond_form(about, std::move(page), {});
}

Response show_add_contact(const AboutChild& about) {
  return show_form(about, texts::kContactAdd, about.path("/contacts/add"),
                   form_to_show(about.context, about.request, about.person()));
}

Response save_add_contact(const AboutChild& about) {
  Typed typed = form_posted(about.request);
  json::object fields = read_contact(typed, Contact{});
  // By the form's own id: the same form again is the same contact.
  const std::string id = bind(about.context, about.visitor(), typed).form;
  if (typed.problems.empty() && record(about, typed, "contact_added", id, std::move(fields)))
    return http::see_other(about.path("/contacts?done=saved"));
  return show_form(about, texts::kContactAdd, about.path("/contacts/add"), typed);
}

Response show_change_contact(const AboutChild& about) {
  return of_contact(about, show_change);
}

Response save_change_contact(const AboutChild& about) {
  return of_contact(about, save_change);
}

Response show_end_contact(const AboutChild& about) {
  return of_contact(about, show_end);
}

Response save_end_contact(const AboutChild& about) {
  return of_contact(about, save_end);
}

}  // namespace stepwell::web::pages
