#include "web/pages/copy/copy_view.h"

#include <algorithm>
#include <boost/json.hpp>
#include <map>

#include "app/family/contacts.h"
#include "app/help/specialists.h"
#include "app/plan/plan_content.h"
#include "record/body.h"
#include "web/form_page.h"
#include "web/pages/child/entry_in_full.h"
#include "web/pages/child/plan_content.h"
#include "web/pages/plan/content_view.h"
#include "web/pages/report/record_words.h"
#include "web/texts/child.h"
#include "web/texts/copy.h"
#include "web/texts/details.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

void write_row(Html& out, std::string_view name, std::string_view words) {
  if (words.empty()) return;
  out.literal("<dt>").text(name).literal("</dt><dd>").text(words).literal("</dd>");
}

void write_who(Html& out, const app::ChildFile& file) {
  const app::ChildView& child = file.details;
  heading(out, texts::kCopyWho);
  out.literal("<dl class=\"sw-full\">");
  write_row(out, texts::kCopyRegistered, child.forename + " " + child.surname);
  write_row(out, texts::kCopyBorn, child.born ? texts::day(*child.born) : std::string());
  write_row(out, texts::kCopyClass, texts::class_of(child.year_group, child.class_name));
  write_row(out, texts::kCopyNumber, child.upn);
  write_row(out, texts::kCopySchool, file.school->name);
  out.literal("</dl>");
}

void write_contacts(Html& out, const CopyView& copy) {
  if (copy.contacts == Contacts::Hidden) return;
  const app::ChildFile& file = copy.cards.about.file;
  heading(out, texts::kCopyContacts);
  bool is_empty = true;
  for (const app::Contact& contact : app::contacts_in(file.entries, file.today)) {
    if (contact.ended) continue;
    is_empty = false;
    out.literal("<h3 class=\"govuk-heading-s\">");
    out.text(texts::contact_line(contact.name, contact.relation)).literal("</h3>");
    Html rows;
    write_row(rows, texts::kContactPhone, contact.phone);
    write_row(rows, texts::kContactEmail, contact.email);
    write_row(rows, texts::kContactAddress, contact.address);
    write_row(rows, texts::kRestrictionMark, contact.restriction);
    if (!rows.empty()) out.literal("<dl class=\"sw-full\">").add(rows).literal("</dl>");
  }
  if (is_empty) paragraph(out, texts::kCopyNoContacts);
}

void write_stands(Html& out, const ChildCards& cards) {
  const auto words = [&](std::string_view what) {
    return record_words(cards.about.file, cards.words, what);
  };
  heading(out, texts::kCopyStands);
  out.literal("<dl class=\"sw-full\">");
  write_row(out, texts::kCopyStage, words("stage"));
  write_row(out, texts::kCopyNeeds, words("needs"));
  write_row(out, texts::kCopyPlans, words("plan"));
  write_row(out, texts::kCopyHelp, words("provision"));
  out.literal("</dl>");
}

/// What a document said when it was issued.
void write_document(Html& out, const ChildCards& cards, const record::Entry& entry) {
  const auto* content = entry.body.if_contains("content");
  const law::Framework& law = cards.about.file.standing.law_on(entry.on);
  const law::Document* document = law.find_document(record::text_in(entry, "document"));
  if (document == nullptr || content == nullptr || !content->is_object()) return;
  write_content_beside(out, law, app::content_of(*document, content->get_object()));
}

/// Reminders, also that one was done, whoever set them.
bool is_own_of_staff(const record::Entry& entry) {
  const std::string_view kind = law::spec(entry.topic.kind).name;
  return kind == "reminder_set" || (kind == "action_done" && entry.body.contains("reminder"));
}

/// A change of class is one line, with whatever else of the details changed with it.
void write_class_change(Html& out, const CopyView& copy, const StoryLine& line) {
  const app::ChildFile& file = copy.cards.about.file;
  out.literal("<section><h3 class=\"govuk-heading-s\">");
  out.text(texts::day(file.entries[line.entries.front()].on)).literal("</h3>");
  paragraph(out, class_words(file, line) + ".");
  for (const std::size_t index : line.entries)
    if (law::spec(file.entries[index].topic.kind).name == "pupil_details_changed")
      write_fields_in_full(out, copy.cards, file.entries[index]);
  out.literal("</section>");
}

void write_entry(Html& out, const CopyView& copy, const record::Entry& entry) {
  out.literal("<section>");
  record::Entry said = entry;
  if (copy.contacts == Contacts::Hidden) app::take_out_kept_back(said);
  // Who has asked for a copy may read the letters in it: what is hidden was taken out above.
  write_entry_in_full(out, copy.cards, said, Contacts::Shown);
  write_document(out, copy.cards, entry);
  out.literal("</section>");
}

/// Of each change of class, at its first entry, the line; at the others nothing.
std::map<std::size_t, const StoryLine*> places_of(const std::vector<StoryLine>& changes) {
  std::map<std::size_t, const StoryLine*> places;
  for (const StoryLine& line : changes) {
    for (const std::size_t index : line.entries) places[index] = nullptr;
    places[line.entries.back()] = &line;
  }
  return places;
}

void write_entries(Html& out, const CopyView& copy,
                   const std::vector<const record::Entry*>& entries) {
  const app::ChildFile& file = copy.cards.about.file;
  std::vector<std::size_t> order;
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
    order.push_back(static_cast<std::size_t>(*entry - file.entries.data()));
  const auto changes = class_changes(file, order, struck_in(file));
  const auto places = places_of(changes);
  for (auto index = order.rbegin(); index != order.rend(); ++index) {
    const auto place = places.find(*index);
    if (place == places.end())
      write_entry(out, copy, file.entries[*index]);
    else if (place->second != nullptr)
      write_class_change(out, copy, *place->second);
  }
}

std::size_t count_struck(const CopyView& copy) {
  const auto& entries = copy.cards.about.file.entries;
  return static_cast<std::size_t>(
      std::count_if(entries.begin(), entries.end(), [&](const record::Entry& entry) {
        // One that was erased has another in its place.
        return entry.strikes != 0 && (copy.before == 0 || entry.position < copy.before);
      }));
}

}  // namespace

std::vector<const record::Entry*> CopyView::entries() const {
  auto all = live_entries(cards.about.file);
  std::erase_if(all, [&](const record::Entry* entry) {
    return (before != 0 && before <= entry->position) ||
           entry->topic.kind == law::kinds::struck_out || is_own_of_staff(*entry) ||
           (contacts == Contacts::Hidden && names_contacts(*entry) &&
            law::spec(entry->topic.kind).name != "letter_sent");
  });
  return all;
}

void write_copy(Html& out, const CopyView& copy) {
  out.literal("<div class=\"sw-copy\">");
  write_who(out, copy.cards.about.file);
  write_contacts(out, copy);
  if (copy.before == 0) write_stands(out, copy.cards);
  heading(out, texts::kCopyRecord);
  const auto entries = copy.entries();
  if (entries.empty()) paragraph(out, texts::kCopyEmpty);
  write_entries(out, copy, entries);
  if (const std::size_t struck = count_struck(copy); struck > 0)
    paragraph(out, texts::copy_struck(struck));
  paragraph(out, texts::kCopyWithout);
  out.literal("</div>");
}

}  // namespace stepwell::web::pages
