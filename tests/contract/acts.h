// Acts for tests of stores: what they record means nothing.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/records/store.h"

namespace stepwell::testing {

inline constexpr base::Instant kNow{1'756'720'800};  // 2025-09-01T10:00:00Z

inline app::RecordId child(const std::string& id, const std::string& school = "school-1") {
  return {school, id};
}

inline app::NewEntry entry(const std::string& text) {
  return {base::Day(2025, 9, 1), "note", "{\"text\":\"" + text + "\"}"};
}

inline app::Append append(const app::RecordId& record, record::Position expected,
                          const std::vector<std::string>& texts) {
  app::Append append{record, expected, {}, std::nullopt, {}};
  for (const std::string& text : texts) append.entries.push_back(entry(text));
  return append;
}

inline app::Act act(std::vector<app::Append> appends, const std::string& form = {},
                    const std::string& person = "person-1") {
  return {form, person, kNow, std::move(appends), "answer to " + form, "said in " + form, kNow};
}

/// Adds one entry to the record's end, deciding again as often as it moves on.
inline record::Position add_to_end(app::Store& store, const app::RecordId& record,
                                   const std::string& text) {
  record::Position version = static_cast<record::Position>(store.read(record).size());
  while (true) {
    const auto done = store.write(act({append(record, version, {text})}));
    if (done) return version + 1;
    version = done.error().version;
  }
}

/// A view with something in every field.
inline app::ChildView full_view() {
  app::ChildView view;
  view.forename = "Siân";
  view.surname = "O'Brien-Ŵyn";
  view.known_as = "Si";
  view.upn = "H801200001001";
  view.admission_number = "000123";
  view.class_name = "3G";
  view.year_group = "3";
  view.born = base::Day(2017, 2, 28);
  view.search = "sian obrien wyn";
  view.framework = "wales-sen-2002";
  view.stage = "school_action";
  view.since = base::Day(2025, 1, 6);
  view.on_register = true;
  view.at_school = false;
  view.in_force = {"iep", "a \"quoted\", word"};
  view.due = {{"iep_review", "wales-sen-2002", "senco", "duty", 7, base::Day(2025, 1, 6),
               base::Day(2025, 7, 6), base::Day(2025, 6, 6), true, "holiday", "term dates", true},
              {"watch_it", "other", "teacher", "watch", 0, std::nullopt, std::nullopt, std::nullopt,
               false, "", "", false}};
  view.tasks = {{app::Task::Sort::Action, 3, 2, "parent_meeting", "Ring Siân’s clinic", "person-1",
                 "Anna Rees", "", base::Day(2025, 6, 20)},
                {app::Task::Sort::Reminder, 5, 0, "", "Ask; again, \"soon\"", "person-2", "",
                 "person-1", std::nullopt}};
  view.reviews_in_time = 2;
  view.reviews_late = 1;
  return view;
}

inline app::MadeWith made_with(record::Position version) {
  return {version, "hash of packs", 4, base::Day(2025, 12, 31)};
}

inline app::Append append_with_view(const app::RecordId& record, record::Position expected,
                                    const app::ChildView& view) {
  app::Append with_view = append(record, expected, {"seen"});
  with_view.view = view;
  with_view.made_with = made_with(expected + 1);
  return with_view;
}

}  // namespace stepwell::testing
