// Striking out of the school's own record that a policy was published, or that somebody holds a
// qualification: what it is, what changes by it, and why it is a mistake.
#include <algorithm>
#include <boost/json.hpp>

#include "law/choices.h"
#include "record/body.h"
#include "record/strikes.h"
#include "record/timeline.h"
#include "web/components/summary_list.h"
#include "web/error_pages.h"
#include "web/pages/entry/options.h"
#include "web/pages/entry/strike_form.h"
#include "web/pages/school/school_pages.h"
#include "web/person_name.h"
#include "web/texts/child.h"
#include "web/texts/entry.h"
#include "web/texts/school.h"

namespace stepwell::web::pages {
namespace {

using app::OwedBySchool;
using html::Html;
using http::Response;
using record::Entry;

/// Which entries a page strikes out: of a kind, and of what its address names.
struct Strikable {
  law::Kind kind;
  std::string_view field, value;
  people::Action action;  ///< that records such an entry
};

/// One of them, in the record as it is.
struct Mistaken {
  app::LoadedRecord record;
  std::size_t index = 0;
  const Entry& entry() const { return record.entries[index]; }
  bool is_struck() const { return record::is_struck_out(record.entries, entry().position); }
};

std::optional<Mistaken> mistaken_at(const AboutSchool& about, const Strikable& which) {
  Mistaken found{school_record(about)};
  const record::Position position = read_position(about.parameters["position"]);
  const auto& entries = found.record.entries;
  if (position == 0 || entries.size() < static_cast<std::size_t>(position)) return std::nullopt;
  found.index = static_cast<std::size_t>(position) - 1;
  const Entry& entry = found.entry();
  const bool is_one =
      entry.topic.kind == which.kind && record::text_in(entry, which.field) == which.value;
  return is_one ? std::optional(std::move(found)) : std::nullopt;
}

std::string name_of(const AboutSchool& about, std::string_view list, const std::string& id) {
  const auto* law = about.view()->framework;
  const law::Choice* choice = law == nullptr ? nullptr : law::find_choice(*law, list, id);
  return choice == nullptr ? id : choice->name.en;
}

std::string person_of(const AboutSchool& about, std::string_view person) {
  return person_name(*about.context.staff_book.at(about.school), person);
}

std::string words_of(const AboutSchool& about, const Entry& entry) {
  const auto said = [&](std::string_view field) { return record::text_in(entry, field); };
  if (entry.topic.kind == law::kinds::policy_published)
    return texts::published_entry(name_of(about, "policy", said("policy")), said("title"));
  return texts::held_entry(person_of(about, said("person")),
                           name_of(about, "qualification", said("qualification")), said("text"));
}

void write_entry(Html& out, const AboutSchool& about, const Mistaken& mistaken) {
  const Entry& entry = mistaken.entry();
  write(out,
        components::SummaryList{
            .rows = std::vector<components::SummaryRow>{
                {.key = {.content = texts::kDayOf}, .value = {.content = texts::day(entry.on)}},
                {.key = {.content = texts::kEntryIs}, .value = {.content = words_of(about, entry)}},
                {.key = {.content = texts::kRecordedBy},
                 .value = {.content =
                               person_of(about, mistaken.record.recorded_by[mistaken.index])}}}});
}

bool is_open_in(const std::vector<OwedBySchool>& owed, const OwedBySchool& wanted) {
  return std::any_of(owed.begin(), owed.end(), [&](const OwedBySchool& one) {
    return one.is_open() && one.duty.duty == wanted.duty.duty &&
           one.duty.person == wanted.duty.person;
  });
}

/// What the school would owe again, in sentences.
std::vector<std::string> changes_by(const AboutSchool& about, const Mistaken& mistaken) {
  const app::Records& records = about.context.records;
  app::LoadedRecord after = mistaken.record;
  auto strike = record::read_entry(
      strike_entry(about.today(), mistaken.entry().position, texts::kStrikeTitle),
      after.version + 1, records.library().vocabulary());
  if (strike) after.entries.push_back(std::move(*strike));
  const auto before = app::owed_by(records, mistaken.record);
  std::vector<std::string> lines;
  for (const OwedBySchool& one : app::owed_by(records, after)) {
    if (!one.is_open() || is_open_in(before, one)) continue;
    const std::string holder = staff_name(about, one.duty.person);
    const std::string& what = one.duty.duty->text.en;
    lines.push_back(texts::due_again(holder.empty() ? what : what + ": " + holder));
  }
  return lines;
}

void write_struck(Html& out, const Mistaken& mistaken, const Typed& typed) {
  paragraph(out, texts::kAlreadyStruck);
  for (const Entry& entry : mistaken.record.entries)
    if (entry.strikes == mistaken.entry().position &&
        !record::is_struck_out(mistaken.record.entries, entry.position))
      paragraph(out, texts::struck_because(record::text_in(entry, "reason")));
  what_you_wrote(out, typed.value("reason"));
}

Response show(const AboutSchool& about, const Strikable& which, const Typed& typed) {
  const auto mistaken = mistaken_at(about, which);
  if (!mistaken) return not_found_page(about.context, about.request);
  Page page{.title = texts::kStrikeTitle};
  write_entry(page.main, about, *mistaken);
  if (mistaken->is_struck()) {
    write_struck(page.main, *mistaken, typed);
    return respond_form(about, std::move(page), typed);
  }
  const auto changes = changes_by(about, *mistaken);
  write_strike_changes(page.main, changes);
  write_strike_form(page.main, typed,
                    {about.request.path, bind(about.context, about.visitor(), typed),
                     texts::kSchoolStrikeMeans, changes});
  return respond_form(about, std::move(page), typed);
}

Response show_fresh(const AboutSchool& about, const Strikable& which) {
  return show(about, which, form_to_show(about.context, about.request, about.person()));
}

Response strike(const AboutSchool& about, const Strikable& which) {
  const auto mistaken = mistaken_at(about, which);
  if (!mistaken) return not_found_page(about.context, about.request);
  const record::Position position = mistaken->entry().position;
  const std::string done = about.path("/school?struck=" + std::to_string(position));
  Typed typed = form_posted(about.request);
  if (sent_before(about.context, about.request, typed) == SentBefore::Same)
    return http::see_other(done);
  const std::string reason = read_strike_reason(typed);
  // What the record has against one that is struck out already is said better by the record.
  if (!mistaken->is_struck() && has_moved_on(typed, changes_by(about, *mistaken)))
    typed.problems.add("reason", texts::kStrikeMovedOn);
  if (!typed.problems.empty() ||
      !about.record(typed, which.action, {strike_entry(about.today(), position, reason)}, "reason"))
    return show(about, which, typed);
  return http::see_other(done);
}

Strikable of_policy(const Policy& policy) {
  return {law::kinds::policy_published, "policy", policy.id, people::Action::RecordSchoolDuty};
}

Strikable of_person(const AboutSchool& about) {
  return {law::kinds::qualification_held, "person", about.parameters["person"],
          people::Action::RecordQualification};
}

/// What that strike has taken out, if it still does; nothing, where it restores what another had,
/// or the text is erased.
const Entry* taken_out_by(const Entry& strike, const std::vector<Entry>& entries) {
  const auto at = static_cast<std::size_t>(strike.strikes);
  if (at == 0 || entries.size() < at) return nullptr;
  const Entry& entry = entries[at - 1];
  const bool is_left = entry.strikes != 0 || record::says_nothing(entry);
  return is_left || record::is_struck_out(entries, strike.position) ? nullptr : &entry;
}

}  // namespace

void write_struck_out(Html& out, const AboutSchool& about, const app::LoadedRecord& record) {
  Html lines;
  for (const Entry& strike : record.entries)
    if (const Entry* entry = taken_out_by(strike, record.entries))
      lines.literal("<li>")
          .text(texts::struck_line(entry->on, words_of(about, *entry),
                                   texts::struck_because(record::text_in(strike, "reason"))))
          .literal("</li>");
  if (lines.empty()) return;
  heading(out, texts::kSchoolStruckTitle);
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">").add(lines).literal("</ul>");
}

Response show_strike_policy(const AboutSchool& about, const Policy& policy) {
  return show_fresh(about, of_policy(policy));
}

Response strike_policy(const AboutSchool& about, const Policy& policy) {
  return strike(about, of_policy(policy));
}

Response show_strike_qualification(const AboutSchool& about) {
  return show_fresh(about, of_person(about));
}

Response strike_qualification(const AboutSchool& about) {
  return strike(about, of_person(about));
}

}  // namespace stepwell::web::pages
