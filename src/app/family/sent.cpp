#include "app/family/sent.h"

#include <algorithm>
#include <boost/json.hpp>
#include <optional>

#include "app/records/topic_entry.h"
#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::app {
namespace {

using record::Entry;
using record::text_in;
using record::words_in;
using What = SentThing::What;

/// `by_paper` is the way of telling a parent that leaves a paper.
std::optional<What> what_is(const Entry& entry, std::string_view by_paper) {
  const std::string_view kind = law::spec(entry.topic.kind).name;
  if (kind == "letter_sent") return What::Letter;
  if (kind == "report_sent") return What::Report;
  if (kind == "notice_given") return What::Notice;
  if (kind == "document_issued" && !words_in(entry, "given_to").empty()) return What::Document;
  const bool is_told = kind == "parent_told" && text_in(entry, "how") == by_paper;
  return is_told && !text_in(entry, "text").empty() ? std::optional(What::Told) : std::nullopt;
}

/// The law's own word for what the issue of that document is besides:
/// "report_sent:annual_progress".
std::string records_of(const ChildFile& file, const Entry& entry) {
  const law::Framework& law = file.standing.law_on(entry.on);
  const law::Document* document = law.find_document(text_in(entry, "document"));
  return document == nullptr ? std::string() : document->records;
}

/// Whether `more` says all that the entry says, and was recorded with it.
bool is_said_by(const ChildFile& file, const SentThing& thing, const SentThing& more) {
  if (thing.entry == more.entry || thing.entry->on != more.entry->on) return false;
  if (more.what == What::Letter && thing.what != What::Letter)
    return text_in(*thing.entry, "text") == text_in(*more.entry, "text");
  if (more.what != What::Document || thing.what == What::Document) return false;
  return is_of_topic(*thing.entry, records_of(file, *more.entry));
}

}  // namespace

std::vector<SentThing> sent_in(const ChildFile& file) {
  const std::string by_paper = file.framework().marked_choice("told_how", "paper");
  std::vector<SentThing> all;
  for (const Entry* entry : record::taking_part(file.entries, {file.today, std::nullopt}))
    if (const auto what = what_is(*entry, by_paper)) all.push_back({*what, entry});
  std::vector<SentThing> sent;
  for (const SentThing& thing : all)
    if (std::none_of(all.begin(), all.end(),
                     [&](const SentThing& more) { return is_said_by(file, thing, more); }))
      sent.push_back(thing);
  std::reverse(sent.begin(), sent.end());
  return sent;
}

}  // namespace stepwell::app
