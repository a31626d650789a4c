#include "web/pages/meeting/meeting_parts.h"

#include <algorithm>

#include "app/lists/tasks.h"
#include "app/plan/plan_content.h"
#include "law/choices.h"
#include "web/components/checkboxes.h"
#include "web/pages/child/likely_people.h"
#include "web/pages/entry/fields.h"
#include "web/texts/meeting.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

constexpr const char* kMeeting = "meeting";
constexpr const char* kCounts = "counts";

components::Fieldset fieldset_of(const std::string& legend) {
  return {.legend = components::Legend{.content = legend, .classes = "govuk-fieldset__legend--s"}};
}

}  // namespace

void ask_meeting(Html& out, const law::Framework& law, const Typed& typed,
                 const std::string& suggested) {
  std::vector<components::SelectItem> items{{.text = texts::kChooseOne, .value = ""}};
  for (const law::Choice* meeting : law::choices_in(law, kMeeting))
    items.push_back({.text = meeting->name.en, .value = meeting->id});
  Typed shown = typed;
  if (typed.came == Came::Fresh && app::find_meeting(law, suggested) != nullptr)
    shown.form.add({kMeeting, suggested});
  ask_select(out, shown,
             {.name = kMeeting, .label = texts::kWhichMeeting, .items = std::move(items)});
}

const law::Choice* read_meeting(const law::Framework& law, Typed& typed) {
  const law::Choice* meeting = app::find_meeting(law, typed.value(kMeeting));
  if (meeting == nullptr) typed.problems.add(kMeeting, texts::kWhichMeetingMissing);
  return meeting;
}

std::string meeting_name(const law::Framework& law, std::string_view id) {
  const law::Choice* meeting = app::find_meeting(law, id);
  return meeting == nullptr ? std::string(id) : meeting->name.en;
}

std::vector<std::string> offered_people(const AboutChild& about, const Typed& typed,
                                        const PeopleQuestion& question) {
  std::vector<std::string> names = likely_people(about);
  const auto offer = [&](const std::vector<std::string>& more) {
    for (const std::string& name : more)
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  offer(question.more);
  offer(typed.values(question.field));
  return names;
}

void ask_people(Html& out, const AboutChild& about, const Typed& typed,
                const PeopleQuestion& question) {
  const bool is_fresh = typed.came == Came::Fresh;
  std::vector<components::ChoiceItem> items;
  for (const std::string& name : offered_people(about, typed, question))
    items.push_back(components::Choice{.content = name, .value = name});
  write(out,
        components::Checkboxes{.name = question.field,
                               .items = std::move(items),
                               .values = is_fresh ? question.ticked : typed.values(question.field),
                               .fieldset = fieldset_of(question.legend),
                               .error_message = typed.problems.message(question.field),
                               .classes = "govuk-checkboxes--small"});
  ask_text(out, typed,
           {.name = kOthers, .label = question.others_label, .hint = texts::kNamesHint});
}

std::vector<std::string> read_people(Typed& typed, const std::string& field) {
  std::vector<std::string> people;
  const auto add = [&](const std::string& at, const std::string& name) {
    if (name.empty()) return;
    people.push_back(name);
    const std::size_t length = app::count_characters(name);
    if (length > kMostOfALine && !typed.problems.has(at))
      typed.problems.add(at, texts::name_too_long(kMostOfALine, length));
  };
  for (const std::string& name : typed.values(field)) add(field, name);
  const std::string others = typed.value(kOthers);
  for (std::size_t at = 0; at <= others.size();) {
    const std::size_t end = std::min(others.find(',', at), others.size());
    add(kOthers, app::tidy(others.substr(at, end - at)));
    at = end + 1;
  }
  if (people.size() > kMostPeople)
    typed.problems.add(kOthers, texts::too_many_people(kMostPeople, people.size()));
  return people;
}

void ask_counts(Html& out, const law::Framework& law, const Typed& typed) {
  std::vector<components::ChoiceItem> items;
  for (const law::Choice* meeting : law::choices_in(law, kMeeting))
    if (!meeting->counts_as.empty() && meeting->held_by.empty())
      items.push_back(components::Choice{
          .content = texts::counts_as(meeting->name.en, meeting_name(law, meeting->counts_as)),
          .value = meeting->id,
          .hint = components::Hint{.content = texts::kCountsHint}});
  if (items.empty()) return;
  write(out, components::Checkboxes{.name = kCounts,
                                    .items = std::move(items),
                                    .values = typed.values(kCounts),
                                    .classes = "govuk-checkboxes--small"});
}

const law::Choice* counted_as(const law::Framework& law, const Typed& typed,
                              const law::Choice& meeting) {
  const bool may_count = !meeting.counts_as.empty() && meeting.held_by.empty();
  const bool is_ticked = may_count && typed.value(kCounts) == meeting.id;
  const law::Choice* as = is_ticked ? app::find_meeting(law, meeting.counts_as) : nullptr;
  return as == nullptr ? &meeting : as;
}

void open_meeting_part(Html& out, std::string_view title) {
  out.literal("<section class=\"sw-card\"><h2>").text(title);
  out.literal("</h2><div class=\"sw-card__b\">");
}

void close_meeting_part(Html& out) {
  out.literal("</div></section>");
}

}  // namespace stepwell::web::pages
