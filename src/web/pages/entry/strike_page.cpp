#include "web/pages/entry/strike_page.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/lists/child_view.h"
#include "record/judge.h"
#include "web/components/summary_list.h"
#include "web/components/warning_text.h"
#include "web/error_pages.h"
#include "web/pages/child/story.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/options.h"
#include "web/pages/entry/strike_form.h"
#include "web/texts/entry.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;
using record::Instance;

const record::Entry* entry_of(const AboutChild& about) {
  return about.shown_entry(read_position(about.parameters["position"]));
}

/// How the child would stand without the entry.
std::optional<record::Standing> standing_without(const AboutChild& about,
                                                 const record::Entry& struck) {
  std::vector<record::Entry> entries = about.file.entries;
  auto entry =
      record::read_entry(strike_entry(about.file.today, struck.position, texts::kStrikeTitle),
                         entries.back().position + 1, about.context.library.vocabulary());
  if (!entry) return std::nullopt;
  entries.push_back(std::move(*entry));
  const auto circumstances =
      app::circumstances_of(entries, *about.file.school, about.context.library, about.file.today);
  auto standing = record::stand(entries, circumstances, {about.file.today, std::nullopt});
  if (!standing) return std::nullopt;
  return std::move(*standing);
}

bool has_open(const record::Standing& standing, const Instance& wanted) {
  return std::any_of(
      standing.instances.begin(), standing.instances.end(), [&](const Instance& instance) {
        return instance.state == record::State::Open && instance.duty == wanted.duty &&
               instance.opened_by == wanted.opened_by;
      });
}

/// A line for what is open in the one and not in the other.
void add_differences(std::vector<std::string>& lines, const record::Standing& one,
                     const record::Standing& other, std::string (*sentence)(std::string_view)) {
  for (const Instance& instance : one.instances)
    if (instance.state == record::State::Open && !has_open(other, instance))
      lines.push_back(sentence(instance.duty->text.en));
}

/// What changes if the entry is struck out, in sentences; none where that cannot be worked out.
std::optional<std::vector<std::string>> changes_by(const AboutChild& about,
                                                   const record::Entry& entry) {
  const auto after = standing_without(about, entry);
  if (!after) return std::nullopt;
  const record::Standing& before = about.file.standing;
  std::vector<std::string> lines;
  if (before.framework == after->framework && before.stage != after->stage)
    lines.push_back(
        texts::stage_changes(before.present_stage().name.en, after->present_stage().name.en));
  add_differences(lines, before, *after, texts::no_longer_due);
  add_differences(lines, *after, before, texts::due_again);
  return lines;
}

/// The same as the form keeps it.
std::vector<std::string> lines_of(const std::optional<std::vector<std::string>>& changes) {
  return changes.value_or(std::vector<std::string>());
}

void write_entry(Html& out, const AboutChild& about, const record::Entry& entry) {
  const auto index = static_cast<std::size_t>(&entry - about.file.entries.data());
  const PackWords words = about.words();
  const Contacts contacts =
      contacts_for(about.context.casework.relationships(about.person(), about.id()));
  write(out,
        components::SummaryList{
            .rows = std::vector<components::SummaryRow>{
                {.key = {.content = texts::kDayOf}, .value = {.content = texts::day(entry.on)}},
                {.key = {.content = texts::kEntryIs},
                 .value = {.content = story_sentence(entry, words, contacts)}},
                {.key = {.content = texts::kRecordedBy},
                 .value = {.content = about.name_of(about.file.recorded_by[index])}}}});
}

Response show(const AboutChild& about, const record::Entry& entry, const Typed& typed) {
  Page page{.title = texts::kStrikeTitle,
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
  write_entry(page.main, about, entry);
  if (is_struck_out(about.file, entry.position)) {
    paragraph(page.main, texts::kAlreadyStruck);
    return respond_form(about, std::move(page), typed);
  }
  if (!record::may_be_struck_out(entry)) {
    paragraph(page.main, texts::kNeverStruck);
    return respond_form(about, std::move(page), typed);
  }
  const auto changes = changes_by(about, entry);
  if (changes) write_strike_changes(page.main, *changes);
  write_strike_form(
      page.main, typed,
      {about.path("/entries/" + std::to_string(entry.position) + "/strike"),
       bind(about.context, about.visitor(), typed), texts::kStrikeLead, lines_of(changes)});
  return respond_form(about, std::move(page), typed);
}

/// The entry as the record has it by now, if it may be struck out there with the same consequences
/// as the person was shown. What the law has against it is said better by the law.
std::vector<json::object> decide_strike(const AboutChild& now, Typed& typed,
                                        const std::string& reason) {
  const record::Entry* entry = entry_of(now);
  if (entry == nullptr) return {};
  const bool can_be =
      record::may_be_struck_out(*entry) && !is_struck_out(now.file, entry->position);
  if (can_be && has_moved_on(typed, lines_of(changes_by(now, *entry)))) {
    typed.problems.add("reason", texts::kStrikeMovedOn);
    return {};
  }
  return {strike_entry(now.file.today, entry->position, reason)};
}

/// Where this person has struck it out already; 0, if nowhere.
record::Position struck_before(const AboutChild& about, record::Position target) {
  const app::ChildFile& file = about.file;
  for (std::size_t i = 0; i < file.entries.size(); ++i)
    if (file.entries[i].strikes == target && file.recorded_by[i] == about.person())
      return file.entries[i].position;
  return 0;
}

/// The page with the record as it is by now.
Response show_now(const AboutChild& about, const Typed& typed) {
  const auto now = about.now(people::Action::StrikeOut);
  const record::Entry* entry = now ? entry_of(*now) : nullptr;
  return entry == nullptr ? not_found_page(about.context, about.request)
                          : show(*now, *entry, typed);
}

}  // namespace

Response show_strike(const AboutChild& about) {
  const record::Entry* entry = entry_of(about);
  if (entry == nullptr) return not_found_page(about.context, about.request);
  return show(about, *entry, form_to_show(about.context, about.request, about.person()));
}

Response strike_out(const AboutChild& about) {
  const record::Entry* entry = entry_of(about);
  if (entry == nullptr) return not_found_page(about.context, about.request);
  Typed typed = form_posted(about.request);
  const std::string reason = read_strike_reason(typed);
  if (!typed.problems.empty()) return show(about, *entry, typed);
  const auto position =
      decide_act(about, typed, people::Action::StrikeOut, {"reason"},
                 [&](const AboutChild& now) { return decide_strike(now, typed, reason); });
  if (!position) return show_now(about, typed);
  return to_done_page(about, *position != 0 ? *position : struck_before(about, entry->position));
}

}  // namespace stepwell::web::pages
