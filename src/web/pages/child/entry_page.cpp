#include "web/pages/child/entry_page.h"

#include <boost/json.hpp>
#include <charconv>

#include "app/records/files.h"
#include "record/body.h"
#include "record/judge.h"
#include "web/components/summary_list.h"
#include "web/error_pages.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/child/plan_content.h"
#include "web/pages/child/story.h"
#include "web/texts/child.h"
#include "web/texts/post.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using Rows = std::vector<components::SummaryRow>;

const record::Entry* entry_in(const AboutChild& about) {
  const std::string& typed = about.parameters["entry"];
  record::Position position = 0;
  const char* end = typed.data() + typed.size();
  const auto read = std::from_chars(typed.data(), end, position);
  const bool is_number = read.ec == std::errc() && read.ptr == end;
  return is_number ? about.shown_entry(position) : nullptr;
}

void add_row(Rows& rows, std::string_view key, html::Content value) {
  if (value.empty()) return;
  rows.push_back({.key = {.content = key}, .value = {.content = std::move(value)}});
}

/// A field that names another entry leads to it.
html::Content value_of(const AboutChild& about, const record::Entry& entry,
                       const law::FieldSpec& field, const PackWords& words) {
  const std::string text = field_words(entry, field, words);
  const bool is_entry =
      field.type == law::FieldType::Position || field.type == law::FieldType::Opening;
  if (!is_entry || text.empty()) return text;
  Html link;
  link.literal("<a class=\"govuk-link\"").href(about.path("/entries/" + text)).literal(">");
  link.text(capital_first(texts::entry_number(std::atoi(text.c_str())))).literal("</a>");
  return link;
}

void add_fields(Rows& rows, const ChildCards& cards, const record::Entry& entry) {
  const law::KindSpec& spec = law::spec(entry.topic.kind);
  for (const auto& fields : {spec.qualifiers, spec.fields, law::kCommonFields})
    for (const law::FieldSpec& field : fields)
      if (!app::read_file_text(record::text_in(entry, field.name)))
        add_row(rows, texts::entry_field(field.name),
                value_of(cards.about, entry, field, cards.words));
}

/// Every file of the entry, to be downloaded.
void add_files(Rows& rows, const AboutChild& about, const record::Entry& entry) {
  const std::string path = about.path("/files/" + std::to_string(entry.position) + "?at=");
  const auto files = app::files_of(entry);
  for (std::size_t at = 0; at < files.size(); ++at) {
    Html link;
    link.literal("<a class=\"govuk-link\"").href(path + std::to_string(at)).literal(">");
    link.text(files[at].name).literal("</a>");
    add_row(rows, texts::entry_field("file"), std::move(link));
  }
}

Rows rows_of(const ChildCards& cards, const record::Entry& entry) {
  const app::ChildFile& file = cards.about.file;
  const auto index = static_cast<std::size_t>(&entry - file.entries.data());
  const bool is_contact = names_contacts(entry);
  Rows rows;
  add_row(rows, texts::kEntryKind, texts::entry_kind(law::spec(entry.topic.kind).name));
  add_row(rows, texts::kEntryHappened, texts::day(entry.on));
  if (is_contact && !cards.may(people::Action::SeeContacts))
    add_row(rows, texts::kEntryAbout, texts::entry_hidden(&cards.about.law()));
  else
    add_fields(rows, cards, entry);
  if (cards.may(people::Action::SeeFile)) add_files(rows, cards.about, entry);
  if (entry.recorded_at)
    add_row(rows, texts::kEntryRecorded, texts::time_and_day(*entry.recorded_at));
  add_row(rows, texts::kEntryRecordedBy, cards.person_name(file.recorded_by[index]));
  return rows;
}

/// The entry that struck this one out, if one did.
const record::Entry* strike_of(const app::ChildFile& file, const record::Entry& entry) {
  for (const record::Entry* other : live_entries(file))
    if (other->strikes == entry.position) return other;
  return nullptr;
}

void write_strike(Html& out, const ChildCards& cards, const record::Entry& entry) {
  const AboutChild& about = cards.about;
  if (const record::Entry* strike = strike_of(about.file, entry)) {
    paragraph(out, texts::kEntryStruck);
    link_line(out, about.path("/entries/" + std::to_string(strike->position)),
              texts::entry_struck_by(strike->position));
    return;
  }
  if (!cards.may(people::Action::StrikeOut) || !record::may_be_struck_out(entry)) return;
  paragraph(out, texts::kEntryStrikeMeans);
  link_line(out, about.path("/entries/" + std::to_string(entry.position) + "/strike"),
            texts::kEntryStrike);
}

}  // namespace

http::Response show_entry(const AboutChild& about) {
  const record::Entry* entry = entry_in(about);
  if (entry == nullptr) return not_found_page(about.context, about.request);
  const ChildCards cards = cards_for(about);
  Page page{.title = texts::entry_of(entry->position, about.file.name()),
            .visitor = about.visitor(),
            .back = about.path(),
            .lead = story_sentence(*entry, cards.words, contacts_for(cards.who),
                                   Mentions(about.file, plans_for(cards.who)))};
  components::write(page.main, components::SummaryList{.rows = rows_of(cards, *entry)});
  write_strike(page.main, cards, *entry);
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
