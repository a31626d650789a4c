#include "web/pages/letter/sent_list.h"

#include <algorithm>

#include "record/body.h"
#include "web/texts/child.h"
#include "web/texts/letter.h"

namespace stepwell::web::pages {
namespace {

using app::SentThing;
using html::Html;
using record::text_in;
using What = SentThing::What;

/// So many stand on the child's page.
constexpr std::size_t kNewest = 3;

/// The list of the law in which the thing has its name, and the field that says which it is.
struct Naming {
  What what;
  std::string_view list, field;
};
constexpr Naming kNamings[] = {{What::Letter, "letter", "letter"},
                               {What::Document, "document", "document"},
                               {What::Report, "report", "report"},
                               {What::Notice, "notice", "notice"},
                               {What::Told, "about", "about"}};

std::string name_of(const SentThing& thing, const PackWords& words) {
  for (const Naming& naming : kNamings)
    if (naming.what == thing.what)
      if (const std::string id = text_in(*thing.entry, naming.field); !id.empty())
        return words.name(naming.list, id);
  return texts::entry_kind(law::spec(thing.entry->topic.kind).name);
}

std::vector<std::string> receivers(const SentThing& thing, const PackWords& words) {
  std::vector<std::string> to;
  const std::string single = text_in(*thing.entry, "to");
  switch (thing.what) {
    case What::Letter: return record::words_in(*thing.entry, "to");
    case What::Document:
      for (const std::string& each : record::words_in(*thing.entry, "given_to"))
        to.push_back(small_first(words.name("recipient", each)));
      break;
    case What::Notice:
      if (!single.empty()) to.push_back(small_first(words.name("recipient", single)));
      break;
    case What::Report:
      if (!single.empty()) to.push_back(single);
      break;
    case What::Told: to.push_back(small_first(words.name("recipient", "parent"))); break;
  }
  return to;
}

std::string method_of(const SentThing& thing, const PackWords& words) {
  const std::string method = text_in(*thing.entry, "method");
  return method.empty() ? method : words.name("method", method);
}

}  // namespace

SentWords words_of(const SentThing& thing, const PackWords& words) {
  const PackWords then = words.on(thing.entry->on);
  return {name_of(thing, then), receivers(thing, then), method_of(thing, then)};
}

std::string sent_path(const AboutChild& about, const SentThing& thing) {
  return about.path("/letters/sent/" + std::to_string(thing.entry->position));
}

void write_sent(Html& out, const AboutChild& about, const std::vector<SentThing>& sent) {
  if (sent.empty()) return paragraph(out, texts::kSentNothing);
  const PackWords words = about.words();
  out.literal("<ul class=\"sw-links sw-sent\">");
  for (const SentThing& thing : sent) {
    const SentWords told = words_of(thing, words);
    out.literal("<li><a class=\"govuk-link\"").href(sent_path(about, thing)).literal(">");
    out.text(told.name).literal("</a> <span>");
    out.text(texts::sent_line(thing.entry->on, told.to, told.method)).literal("</span></li>");
  }
  out.literal("</ul>");
}

void write_sent_card(Html& out, const ChildCards& cards) {
  if (!cards.may(people::Action::TellParent)) return;
  auto sent = app::sent_in(cards.about.file);
  const bool is_more = sent.size() > kNewest;
  if (is_more) sent.resize(kNewest);
  open_card(out, texts::kWhatWasSent);
  write_sent(out, cards.about, sent);
  if (is_more) link_line(out, cards.about.path("/letters#sent"), texts::kAllThatWasSent);
  close_card(out);
}

}  // namespace stepwell::web::pages
