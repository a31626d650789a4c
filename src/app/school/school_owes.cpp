#include "app/school/school_owes.h"

#include <boost/json.hpp>
#include <utility>

#include "record/body.h"

namespace stepwell::app {

using record::text_in;

std::vector<OwedBySchool> owed_by(const Records& records, const LoadedRecord& school) {
  std::vector<OwedBySchool> owed;
  const auto view = records.school(school.id.school);
  if (view->framework == nullptr) return owed;
  const record::Question question{records.today(school.id.school), std::nullopt};
  for (const record::SchoolDuty& duty :
       record::school_duties(school.entries, *view->framework, view->setting, question)) {
    const law::Duty::Standing& standing = *duty.duty->standing;
    OwedBySchool one{duty, records.library().vocabulary().text(standing.what), std::nullopt};
    if (standing.max_age_months && duty.closed_on)
      one.good_until = duty.closed_on->plus_months(*standing.max_age_months);
    owed.push_back(std::move(one));
  }
  return owed;
}

std::vector<Qualification> qualifications_of(const LoadedRecord& school, std::string_view person,
                                             base::Day on) {
  std::vector<Qualification> held;
  for (const record::Entry* entry : record::taking_part(school.entries, {on, std::nullopt}))
    if (entry->topic.kind == law::kinds::qualification_held && text_in(*entry, "person") == person)
      held.push_back(
          {entry->position, text_in(*entry, "qualification"), entry->on, text_in(*entry, "text")});
  return held;
}

std::optional<Publication> last_published(const LoadedRecord& school, std::string_view policy,
                                          base::Day on) {
  const record::Entry* last = nullptr;
  for (const record::Entry* entry : record::taking_part(school.entries, {on, std::nullopt}))
    if (entry->topic.kind == law::kinds::policy_published && text_in(*entry, "policy") == policy)
      last = entry;
  if (last == nullptr) return std::nullopt;
  Publication publication{last->position,
                          last->on,
                          text_in(*last, "title"),
                          text_in(*last, "link"),
                          text_in(*last, "text"),
                          text_in(*last, "file"),
                          {}};
  const auto* content = last->body.if_contains("content");
  if (content != nullptr && content->is_object()) publication.content = content->get_object();
  return publication;
}

}  // namespace stepwell::app
