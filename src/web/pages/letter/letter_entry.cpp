#include "web/pages/letter/letter_entry.h"

#include <boost/json.hpp>

#include "app/records/topic_entry.h"
#include "web/pages/letter/how_sent.h"
#include "web/pages/letter/letter_language.h"
#include "web/texts.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;

/// The way of telling that a letter is, if the law has it.
constexpr std::string_view kByLetter = "letter";

/// The letter as it is kept.
json::object kept_entry(const law::Letter& letter, const SentLetter& sent) {
  json::object entry{{"on", sent.on.iso()}, {"kind", "letter_sent"}, {"letter", letter.id}};
  json::array names;
  for (const std::string& name : sent.to) names.emplace_back(name);
  entry["to"] = std::move(names);
  entry[kMethod] = sent.method;
  if (!sent.subject.empty()) entry["subject"] = sent.subject;
  entry["text"] = sent.body;
  if (sent.language != Language::English) entry[kSentLanguage] = tag_of(sent.language);
  return entry;
}

/// With the letter's text, but not where all who see the child read it: it names the family.
json::object also_entry(const law::Framework& law, const law::Letter& letter,
                        const SentLetter& sent, law::Kind kind) {
  json::object entry = app::entry_of_topic(letter.records);
  entry["on"] = sent.on.iso();
  if (app::has_field(kind, "text") && kind != law::kinds::framework_moved)
    entry["text"] = sent.body;
  if (app::has_field(kind, "how") && law.has_choice("told_how", kByLetter))
    entry["how"] = kByLetter;
  if (app::has_field(kind, kMethod)) entry[kMethod] = sent.method;
  if (app::has_field(kind, "to")) {
    std::string names;
    for (const std::string& each : sent.to) names += (names.empty() ? "" : ", ") + each;
    entry["to"] = names;
  }
  return entry;
}

}  // namespace

std::vector<json::object> letter_entries(const law::Framework& law, const law::Letter& letter,
                                         const SentLetter& sent) {
  std::vector<json::object> entries{kept_entry(letter, sent)};
  if (const auto kind = app::kind_of_topic(letter.records))
    entries.push_back(also_entry(law, letter, sent, *kind));
  return entries;
}

}  // namespace stepwell::web::pages
