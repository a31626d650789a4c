#include "web/pages/letter/letter_entry.h"

#include <algorithm>
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

/// The qualifier that says to whom it was given; nothing, if there is none.
const law::FieldSpec* recipient_of(law::Kind kind) {
  const auto& qualifiers = law::spec(kind).qualifiers;
  const auto found =
      std::find_if(qualifiers.begin(), qualifiers.end(),
                   [](const law::FieldSpec& field) { return field.choices == "recipient"; });
  return found == qualifiers.end() ? nullptr : &*found;
}

/// With the letter's text, but not where all who see the child read it: it names the family.
json::object also_entry(const law::Framework& law, const law::Letter& letter,
                        const SentLetter& sent, law::Kind kind, const std::string& recipient) {
  json::object entry = app::entry_of_topic(letter.records);
  if (const law::FieldSpec* field = recipient_of(kind); field != nullptr && !recipient.empty())
    entry[field->name] = recipient;
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
  const auto kind = app::kind_of_topic(letter.records);
  if (!kind) return entries;
  const bool is_for_several = recipient_of(*kind) != nullptr && !sent.recipients.empty();
  const std::vector<std::string> once = {""};
  for (const std::string& recipient : is_for_several ? sent.recipients : once) {
    entries.push_back(also_entry(law, letter, sent, *kind, recipient));
    // The words stand in the letter and beside it, where they are erased together, and no third
    // time.
    if (2 < entries.size()) entries.back().erase("text");
  }
  return entries;
}

}  // namespace stepwell::web::pages
