#include "web/pages/entry/needs.h"

#include <algorithm>
#include <boost/json.hpp>

#include "record/body.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/pages/entry/row_count.h"
#include "web/texts/entry.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;

constexpr const char* kNeeds = "needs";
/// Which entry of needs the page showed.
constexpr const char* kSeenNeeds = "seen-needs";
constexpr std::size_t kUsualRows = 3;

std::string field_of(std::size_t row) {
  return row_field(kNeeds, row, "code");
}

std::size_t rows_of(const Typed& typed) {
  return std::max(kUsualRows, rows_shown(typed, kNeeds));
}

std::vector<components::SelectItem> code_items(const law::CodeSet& codes, base::Day day) {
  std::vector<components::SelectItem> items{{.text = texts::kNoNeed, .value = ""}};
  for (const law::Code& code : codes.codes)
    if (code.is_valid_on(day))
      items.push_back({.text = code.name.en + " (" + code.id + ")", .value = code.id});
  return items;
}

/// The entry that says which needs the child has; nothing, if none does.
const record::Entry* last_entry(const app::ChildFile& file) {
  const auto found =
      std::find_if(file.entries.rbegin(), file.entries.rend(), [&](const record::Entry& entry) {
        return takes_needs(entry.topic.kind) && !is_struck_out(file, entry.position);
      });
  return found == file.entries.rend() ? nullptr : &*found;
}

/// Which entry that is, as a form says it.
std::string mark_of_last(const app::ChildFile& file) {
  const record::Entry* entry = last_entry(file);
  return std::to_string(entry == nullptr ? 0 : entry->position);
}

/// The needs that were recorded last, in their order.
std::vector<std::string> last_needs(const app::ChildFile& file) {
  std::vector<std::string> codes;
  const record::Entry* entry = last_entry(file);
  if (entry == nullptr) return codes;
  for (const json::object* row : record::rows_in(*entry, kNeeds))
    if (std::string code = record::text_in(*row, "code"); !code.empty())
      codes.push_back(std::move(code));
  return codes;
}

bool is_valid(const AboutChild& about, const std::string& id) {
  const law::CodeSet* set = need_codes(about.law());
  return set != nullptr &&
         std::any_of(set->codes.begin(), set->codes.end(), [&](const law::Code& code) {
           return code.id == id && code.is_valid_on(about.file.today);
         });
}

void add_need(json::array& needs, const std::string& code) {
  needs.push_back(json::object{{"code", code}, {"rank", needs.size() + 1}});
}

bool holds(const json::array& needs, const std::string& code) {
  return std::any_of(needs.begin(), needs.end(),
                     [&](const json::value& need) { return need.at("code").as_string() == code; });
}

}  // namespace

bool takes_needs(law::Kind kind) {
  return law::spec(kind).name == "needs_recorded";
}

const law::CodeSet* need_codes(const law::Framework& law) {
  const auto found = std::find_if(law.code_sets.begin(), law.code_sets.end(),
                                  [](const law::CodeSet& set) { return set.id == "need"; });
  return found == law.code_sets.end() ? nullptr : &*found;
}

void fill_in_needs(const AboutChild& about, Typed& typed) {
  std::size_t row = 0;
  for (const std::string& code : last_needs(about.file))
    if (is_valid(about, code) && row < kMostRows) typed.form.add({field_of(row++), code});
  typed.form.add({std::string(kNeeds) + "-rows", std::to_string(std::max(row, kUsualRows))});
}

void ask_needs(html::Html& out, const AboutChild& about, const Typed& typed) {
  const law::CodeSet* codes = need_codes(about.law());
  if (codes == nullptr) return paragraph(out, texts::kNoCodes);
  paragraph(out, texts::kNeedLead);
  const std::size_t rows = rows_of(typed);
  hidden(out, std::string(kNeeds) + "-rows", std::to_string(rows));
  // Who was told of others that came meanwhile has seen those.
  const auto seen = typed.form.first(kSeenNeeds);
  const bool is_told = typed.problems.has(kSeenNeeds);
  hidden(out, kSeenNeeds, seen && !is_told ? std::string(*seen) : mark_of_last(about.file));
  auto items = code_items(*codes, about.file.today);
  items.front().text = texts::kChooseNeed;
  for (std::size_t row = 0; row < rows; ++row) {
    ask_select(
        out, typed,
        {.name = field_of(row), .label = texts::need_label(row + 1), .hint = {}, .items = items});
    items.front().text = texts::kNoNeed;
  }
}

void read_needs(const AboutChild& about, Typed& typed, json::object& entry) {
  json::array needs;
  for (std::size_t row = 0; row < rows_of(typed); ++row) {
    const std::string code = typed.value(field_of(row));
    if (code.empty()) continue;
    if (!is_valid(about, code))
      typed.problems.add(field_of(row), texts::kNotOffered);
    else if (holds(needs, code))
      typed.problems.add(field_of(row), texts::kNeedTwice);
    else
      add_need(needs, code);
  }
  if (needs.empty() && typed.problems.empty()) typed.problems.add(field_of(0), texts::kNeedMissing);
  entry[kNeeds] = std::move(needs);
}

void check_needs_seen(const AboutChild& now, Typed& typed) {
  const auto seen = typed.form.first(kSeenNeeds);
  if (!seen || *seen == mark_of_last(now.file)) return;
  const auto present = present_needs(now.file, now.words());
  typed.problems.add(kSeenNeeds, texts::needs_meanwhile(texts::joined(present)), field_of(0));
}

}  // namespace stepwell::web::pages
