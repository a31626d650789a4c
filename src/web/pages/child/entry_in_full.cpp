#include "web/pages/child/entry_in_full.h"

#include "app/records/files.h"
#include "record/body.h"
#include "web/form_page.h"
#include "web/texts/checklist.h"
#include "web/texts/child.h"

namespace stepwell::web::pages {
namespace {

/// Which contact an entry is about: its id, which says nothing to a reader.
constexpr std::string_view kContactId = "contact";

}  // namespace

void write_entry_in_full(html::Html& out, const ChildCards& cards, const record::Entry& entry,
                         Contacts contacts) {
  out.literal("<h3 class=\"govuk-heading-s\">").text(texts::day(entry.on)).literal("</h3>");
  paragraph(out, story_sentence(entry, cards.words, contacts));
  if (contacts == Contacts::Hidden && names_contacts(entry)) return;
  write_fields_in_full(out, cards, entry);
}

void write_fields_in_full(html::Html& out, const ChildCards& cards, const record::Entry& entry) {
  html::Html rows;
  const auto row = [&](std::string_view name, std::string_view words) {
    if (words.empty()) return;
    rows.literal("<dt>").text(name).literal("</dt><dd>").text(words).literal("</dd>");
  };
  for (const law::FieldSpec& field : law::spec(entry.topic.kind).fields)
    if (field.name != kContactId && !app::read_file_text(record::text_in(entry, field.name)))
      row(texts::entry_field(field.name), field_words(entry, field, cards.words));
  for (const app::NamedFile& file : app::files_of(entry))
    row(texts::entry_field("file"), texts::checklist_file(file.name));
  if (!rows.empty()) out.literal("<dl class=\"sw-full\">").add(rows).literal("</dl>");
}

}  // namespace stepwell::web::pages
