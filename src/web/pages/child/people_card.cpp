// What the child needs, what the family says, and who the people are.
#include <algorithm>
#include <boost/json.hpp>
#include <map>

#include "app/children/own_rights.h"
#include "app/family/contacts.h"
#include "app/numbers/census_checks.h"
#include "record/body.h"
#include "web/pages/census/code_warnings.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/child/plan_content.h"
#include "web/pages/child/story.h"
#include "web/texts/child.h"
#include "web/texts/details.h"
#include "web/texts/post.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {

using record::text_in;
namespace {

namespace json = boost::json;
using html::Html;

bool is_of(const record::Entry& entry, std::string_view kind) {
  return law::spec(entry.topic.kind).name == kind;
}

const record::Entry* latest_of(const app::ChildFile& file, std::string_view kind) {
  const record::Entry* latest = nullptr;
  for (const record::Entry* entry : live_entries(file))
    if (is_of(*entry, kind)) latest = entry;
  return latest;
}

std::string entry_path(const AboutChild& about, const record::Entry& entry) {
  return about.path("/entries/" + std::to_string(entry.position));
}

void write_entry_link(Html& out, const AboutChild& about, const record::Entry& entry,
                      std::string_view words) {
  write_link(out, entry_path(about, entry), words);
}

struct NeedRow {
  std::int64_t rank = 0;
  std::string code;
};

std::vector<NeedRow> need_rows(const record::Entry& entry) {
  std::vector<NeedRow> rows;
  for (const json::object* row : record::rows_in(entry, "needs")) {
    const auto* rank = row->if_contains("rank");
    const bool has_rank = rank != nullptr && rank->is_int64();
    rows.push_back({has_rank ? rank->get_int64() : std::int64_t{0}, text_in(*row, "code")});
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const NeedRow& one, const NeedRow& other) { return one.rank < other.rank; });
  return rows;
}

void write_view(Html& out, const ChildCards& cards, const record::Entry& entry) {
  const std::string who = cards.words.name("family_member", text_in(entry.body, "of"));
  const std::string text = text_in(entry.body, "text");
  out.literal("<li>");
  if (text.empty())
    out.literal("<p>")
        .text(story_sentence(entry, cards.words, contacts_for(cards.who)))
        .literal("</p>");
  else
    out.literal("<blockquote>").text(text).literal("</blockquote>");
  write_entry_link(out, cards.about, entry, texts::who_said(who, entry.on));
  out.literal("</li>");
}

bool is_near(const people::Post& post, const AboutChild& about) {
  using people::PostKind;
  if (!post.held_on(about.file.today)) return false;
  if (post.kind == PostKind::Senco) return true;
  if (post.kind == PostKind::Head || post.kind == PostKind::Administrator) return false;
  const std::string& class_name = about.file.details.class_name;
  return post.child == about.id().child ||
         (post.child.empty() && !class_name.empty() && post.class_name == class_name);
}

void write_staff(Html& out, const ChildCards& cards) {
  out.literal("<ul class=\"sw-posts\">");
  for (const people::Post& post : cards.staff->posts) {
    if (!is_near(post, cards.about)) continue;
    out.literal("<li>").text(cards.person_name(post.person));
    out.literal(" <span>")
        .text(texts::post_kind(&cards.about.law(), post.kind))
        .literal("</span></li>");
  }
  out.literal("</ul>");
}

void write_contact(Html& out, const app::Contact& contact) {
  out.literal("<li>");
  out.text(texts::contact_line(contact.name, small_first(contact.relation)));
  if (!contact.language.empty())
    out.literal(" <span class=\"sw-tag soon\">").text(contact.language).literal("</span>");
  if (contact.parental_responsibility.value_or(false))
    out.literal(" <span>").text(texts::kResponsible).literal("</span>");
  for (const std::string* text : {&contact.phone, &contact.email})
    if (!text->empty()) out.literal("<br><span>").text(*text).literal("</span>");
  if (!contact.restriction.empty()) {
    out.literal("<div class=\"sw-restriction\"><b>").text(texts::kRestrictionMark);
    out.literal("</b> ").text(contact.restriction).literal("</div>");
  }
  out.literal("</li>");
}

void write_contact_ways(Html& out, const ChildCards& cards) {
  out.literal("<p class=\"govuk-body sw-apart\">");
  if (cards.may(people::Action::ChangeContacts))
    write_link(out, cards.about.path("/contacts/add"), texts::kContactAdd);
  write_link(out, cards.about.path("/contacts"), texts::kContactsLink);
  out.literal("</p>");
}

void write_contacts(Html& out, const ChildCards& cards) {
  const app::ChildFile& file = cards.about.file;
  out.literal("<h3 class=\"govuk-heading-s sw-part\">").text(texts::kContactsHeading);
  out.literal("</h3>");
  auto contacts = app::contacts_in(file.entries, file.today);
  std::erase_if(contacts, [](const app::Contact& contact) { return contact.ended.has_value(); });
  if (contacts.empty()) paragraph(out, texts::kNoContacts);
  if (!contacts.empty()) out.literal("<ul class=\"sw-posts\">");
  for (const app::Contact& contact : contacts) write_contact(out, contact);
  if (!contacts.empty()) out.literal("</ul>");
  write_contact_ways(out, cards);
}

/// The day tells the date of birth, so it is for whoever may know the family.
void write_own_rights(Html& out, const AboutChild& about) {
  for (const auto& [role, from] :
       app::own_rights(about.file.framework(), about.file.details.born, about.file.today)) {
    out.literal("<p class=\"govuk-body-s\"><b>").text(role->name.en).literal("</b>: ");
    out.text(texts::own_rights(*role->rights, from, about.file.today)).literal("</p>");
  }
}

/// What a census would refuse, for those who can mend it.
void write_code_problems(Html& out, const ChildCards& cards) {
  const app::ChildFile& file = cards.about.file;
  if (!cards.may(people::Action::RecordNeeds)) return;
  app::Lists& lists = cards.about.context.casework.lists(file.id.school);
  write_code_warnings(out, file, app::census_problems(file, lists, file.today));
}

}  // namespace

std::vector<std::string> present_needs(const app::ChildFile& file, const PackWords& words) {
  std::vector<std::string> needs;
  const record::Entry* entry = latest_of(file, "needs_recorded");
  if (entry == nullptr) return needs;
  const PackWords then = words.on(entry->on);
  for (const NeedRow& row : need_rows(*entry)) needs.push_back(then.code(row.code));
  return needs;
}

void write_needs_card(Html& out, const ChildCards& cards) {
  open_card(out, texts::kNeedsCard);
  const auto needs = present_needs(cards.about.file, cards.words);
  if (needs.empty()) {
    paragraph(out, texts::kNoNeeds);
    write_code_problems(out, cards);
    return close_card(out);
  }
  out.literal("<ol class=\"govuk-list govuk-list--number\">");
  for (const std::string& need : needs) out.literal("<li>").text(need).literal("</li>");
  out.literal("</ol><p class=\"sw-from\">");
  const record::Entry* entry = latest_of(cards.about.file, "needs_recorded");
  write_entry_link(out, cards.about, *entry, texts::since_day(entry->on));
  out.literal("</p>");
  write_code_problems(out, cards);
  close_card(out);
}

void write_views_card(Html& out, const ChildCards& cards) {
  // Of each member of the family the last that was said.
  std::map<std::string, const record::Entry*> last;
  for (const record::Entry* entry : live_entries(cards.about.file))
    if (is_of(*entry, "views_recorded")) last[text_in(entry->body, "of")] = entry;
  open_card(out, texts::kViewsCard);
  if (last.empty()) paragraph(out, texts::kNoViews);
  if (!last.empty()) out.literal("<ul class=\"sw-views\">");
  for (const auto& [who, entry] : last) write_view(out, cards, *entry);
  if (!last.empty()) out.literal("</ul>");
  close_card(out);
}

void write_people_card(Html& out, const ChildCards& cards) {
  open_card(out, texts::kPeopleCard);
  write_staff(out, cards);
  if (cards.may(people::Action::SeeContacts)) {
    write_own_rights(out, cards.about);
    write_contacts(out, cards);
  }
  close_card(out);
}

}  // namespace stepwell::web::pages
