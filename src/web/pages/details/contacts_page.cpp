// The people around a child: all of them, one added, changed or ended.
#include <algorithm>
#include <boost/json.hpp>
#include <functional>
#include <optional>

#include "app/family/contacts.h"
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

/// What an entry says of a contact, read from the form on the record as it is.
using ReadEntry = std::function<json::object(const AboutChild& now)>;

bool record(const AboutChild& about, Typed& typed, const ReadEntry& read) {
  std::vector<std::string> on_page = contact_fields();
  on_page.emplace_back("note");
  return decide_act(about, typed, people::Action::ChangeContacts, on_page,
                    [&](const AboutChild& now) -> std::vector<json::object> {
                      json::object entry = read(now);
                      read_entry_day(now, typed, entry);
                      if (!typed.problems.empty()) return {};
                      return {std::move(entry)};
                    })
      .has_value();
}

/// As the record has the contact now. Nothing, and a problem at that field, if somebody has ended
/// it since the page was opened: what is changed of it then must neither bring it back nor be lost.
std::optional<Contact> still_open(const AboutChild& now, Typed& typed, const char* field,
                                  const char* anchor) {
  const auto contacts = contacts_of(now);
  const Contact* contact = app::find_contact(contacts, now.parameters["contact"]);
  if (contact != nullptr && !contact->ended) return *contact;
  typed.problems.add(
      field, texts::contact_ended_meanwhile(contact == nullptr ? std::nullopt : contact->ended),
      anchor);
  return std::nullopt;
}

using ContactPage = Response (*)(const AboutChild&, const Contact&);

/// 404 for a contact that there is not. The form of one that has ended is not shown; one that is
/// sent still is answered.
Response of_contact(const AboutChild& about, ContactPage page) {
  const auto contacts = contacts_of(about);
  const Contact* contact = app::find_contact(contacts, about.parameters["contact"]);
  if (contact == nullptr) return not_found_page(about.context, about.request);
  if (contact->ended && about.request.method != http::Method::Post)
    return http::see_other(about.path("/contacts"));
  return page(about, *contact);
}

Response show_change(const AboutChild& about, const Contact& contact) {
  Typed typed = form_to_show(about.context, about.request, about.person());
  if (typed.came == Came::Fresh) fill_in_contact(typed, contact);
  return show_form(about, texts::contact_change_title(contact.name),
                   contact_path(about, contact, "/change"), typed, &contact);
}

/// Whether the form says of the contact what the record says.
bool changes_nothing(Typed typed, const Contact& contact) {
  return !contact.ended && read_contact(typed, contact).empty() && typed.problems.empty();
}

Response save_change(const AboutChild& about, const Contact& contact) {
  Typed typed = form_posted(about.request);
  if (changes_nothing(typed, contact)) return http::see_other(about.path("/contacts?done=same"));
  const bool is_done = record(about, typed, [&](const AboutChild& now) {
    const auto open = still_open(now, typed, "name", "name");
    json::object changed = open ? read_contact(typed, *open) : json::object();
    changed["kind"] = "contact_changed";
    changed["contact"] = contact.id;
    return changed;
  });
  if (is_done) return http::see_other(about.path("/contacts?done=saved"));
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
  const bool is_done = record(about, typed, [&](const AboutChild& now) {
    const auto open = still_open(now, typed, "on", "on-day");
    // The name goes with it, so that the story can say who it was.
    json::object entry{{"kind", "contact_ended"},
                       {"contact", contact.id},
                       {"name", open ? open->name : contact.name}};
    const std::string why = read_text(typed, "note", kMostOfALine);
    if (!why.empty()) entry["note"] = why;
    return entry;
  });
  if (is_done) return http::see_other(about.path("/contacts?done=ended"));
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
  // By the form's own id: the same form again is the same contact.
  const std::string id = bind(about.context, about.visitor(), typed).form;
  const bool is_done = record(about, typed, [&](const AboutChild&) {
    json::object entry = read_contact(typed, Contact{});
    entry["kind"] = "contact_added";
    entry["contact"] = id;
    return entry;
  });
  if (is_done) return http::see_other(about.path("/contacts?done=saved"));
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
