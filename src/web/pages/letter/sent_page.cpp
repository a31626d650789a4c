#include "web/pages/letter/sent_page.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/plan/plan_content.h"
#include "app/records/files.h"
#include "record/body.h"
#include "web/error_pages.h"
#include "web/pages/copy/copy_routes.h"
#include "web/pages/entry/options.h"
#include "web/pages/letter/letter_language.h"
#include "web/pages/letter/letter_paper.h"
#include "web/pages/letter/sent_list.h"
#include "web/pages/plan/content_view.h"
#include "web/texts/copy.h"
#include "web/texts/letter.h"

namespace stepwell::web::pages {
namespace {

using app::SentThing;
using html::Html;
using http::Response;
using What = SentThing::What;

std::optional<SentThing> thing_of(const AboutChild& about) {
  const record::Position position = read_position(about.parameters["position"]);
  for (const SentThing& thing : app::sent_in(about.file))
    if (thing.entry->position == position) return thing;
  return std::nullopt;
}

/// The law of that day if it has the document, else any that has.
const law::Framework* law_with(const AboutChild& about, const std::string& document, base::Day on) {
  const law::Framework& then = about.file.standing.law_on(on);
  if (then.find_document(document) != nullptr) return &then;
  for (const auto& law : about.context.library.frameworks())
    if (law->find_document(document) != nullptr) return law.get();
  return nullptr;
}

/// What the document said when it was given; nothing, if that is not in the record.
bool write_document(Html& out, const AboutChild& about, const record::Entry& entry) {
  const std::string id = text_in(entry, "document");
  const law::Framework* law = law_with(about, id, entry.on);
  const auto* json = entry.body.if_contains("content");
  if (law == nullptr || json == nullptr || !json->is_object()) return false;
  write_content_for_paper(out, *law, app::content_of(*law->find_document(id), json->get_object()));
  return true;
}

bool write_text(Html& out, const SentThing& thing, const SentWords& words) {
  const std::string text = text_in(*thing.entry, "text");
  if (text.empty()) return false;
  std::vector<Addressee> to;
  for (const std::string& name : words.to) to.push_back({name, {}});
  write_letter_paper(
      out, {std::move(to), text_in(*thing.entry, "subject"), text, sent_language(*thing.entry)});
  return true;
}

void write_files(Html& out, const AboutChild& about, const record::Entry& entry) {
  if (!about.may(people::Action::SeeFile)) return;
  const auto files = app::files_of(entry);
  const std::string path = about.path("/files/" + std::to_string(entry.position) + "?at=");
  for (std::size_t at = 0; at < files.size(); ++at)
    link_line(out, path + std::to_string(at), files[at].name);
}

/// The copy of the whole record that was sent; nothing, if it was something else, or is not for the
/// visitor to open.
const law::Choice* copy_of(const AboutChild& about, const SentThing& thing) {
  if (thing.what != What::Report || !about.may(people::Action::RecordEntry)) return nullptr;
  return copy_choice(about.law(), text_in(*thing.entry, "report"));
}

}  // namespace

Response show_sent(const AboutChild& about) {
  const auto thing = thing_of(about);
  if (!thing) return not_found_page(about.context, about.request);
  const record::Entry& entry = *thing->entry;
  const SentWords words = words_of(*thing, about.words());
  const auto index = static_cast<std::size_t>(&entry - about.file.entries.data());
  Page page{.title = words.name,
            .visitor = about.visitor(),
            .back = about.path("/letters"),
            .lead = about.file.name() + ". " +
                    texts::sent_lead(entry.on, words.to, words.method,
                                     about.name_of(about.file.recorded_by[index]))};
  Html paper;
  const bool has_text = thing->what == What::Document ? write_document(paper, about, entry)
                                                      : write_text(paper, *thing, words);
  write_restricted_since(page.main, about.file, record::words_in(entry, "to"));
  if (has_text) print_button(page.main, texts::kSentPrint);
  page.main.add(paper);
  if (!has_text) paragraph(page.main, texts::kSentNoText);
  page.main.literal("<div class=\"sw-no-print\">");
  if (const law::Choice* copy = copy_of(about, *thing))
    link_line(page.main, copy_path(about, *copy, entry.position), texts::kCopyOpen);
  write_files(page.main, about, entry);
  link_line(page.main, about.path("/entries/" + std::to_string(entry.position)), texts::kSentEntry);
  page.main.literal("</div>");
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
