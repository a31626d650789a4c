// Who a child is, merged from the entries one by one: the same for the lists and for an import.
#pragma once

#include <optional>
#include <string_view>

#include "base/day.h"
#include "law/kinds.h"
#include "record/body.h"

namespace stepwell::app {

/// Whether the entry says who the child is.
inline bool is_of_details(const record::Entry& entry) {
  const std::string_view kind = law::spec(entry.topic.kind).name;
  return kind == "pupil_registered" || kind == "pupil_details_changed";
}

/// Puts into `born` the day of birth that this entry says.
inline void take_born(const record::Entry& entry, std::optional<base::Day>& born) {
  if (!is_of_details(entry)) return;
  if (const auto day = base::parse_day(record::text_in(entry, "born"))) born = day;
}

/// Puts into `child` what this entry says of names, numbers, birth and class; entries come in the
/// order in which they count.
template <class Child>
void merge_details(const record::Entry& entry, Child& child) {
  const std::string_view kind = law::spec(entry.topic.kind).name;
  if (is_of_details(entry)) {
    record::take_text(entry.body, "forename", child.forename);
    record::take_text(entry.body, "surname", child.surname);
    record::take_text(entry.body, "known_as", child.known_as);
    record::take_text(entry.body, "upn", child.upn);
    record::take_text(entry.body, "learner_number", child.learner_number);
    record::take_text(entry.body, "admission_number", child.admission_number);
    record::take_text(entry.body, "year_group", child.year_group);
  }
  take_born(entry, child.born);
  if (kind == "class_joined") child.class_name = record::text_in(entry, "class");
  // Reading: an entry that has lost its words left whatever class there was. Who was in it is not
  // in it again, and nobody sees by it what they did not see before.
  const bool is_erased = entry.body.empty();
  if (kind == "class_left" && (is_erased || child.class_name == record::text_in(entry, "class")))
    child.class_name.clear();
  // Leaving ends the class as well: next year's teacher of a class of that name sees nothing of
  // who was in it, also if the child comes back.
  if (entry.topic.kind == law::kinds::school_left) child.class_name.clear();
}

}  // namespace stepwell::app
