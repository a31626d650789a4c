#include "app/children/known_children.h"

#include <algorithm>
#include <boost/json.hpp>
#include <utility>

#include "app/children/upn.h"
#include "app/records/import_mark.h"
#include "app/records/merged_details.h"
#include "base/text.h"
#include "record/body.h"

namespace stepwell::app {

using record::text_in;

namespace json = boost::json;
using base::Day;

namespace {

json::array rows_in(const json::object& body, std::string_view name) {
  const auto* value = body.if_contains(name);
  return value != nullptr && value->is_array() ? value->get_array() : json::array();
}

/// What an import alone asks for besides.
void take_more(const json::object& body, KnownChild& child) {
  record::take_text(body, "former_upn", child.former_upn);
  record::take_text(body, "sex", child.sex);
  if (body.contains("left_out")) child.left_out = rows_in(body, "left_out");
}

void take_entry(const record::Entry& entry, KnownChild& child) {
  const std::string_view kind = law::spec(entry.topic.kind).name;
  merge_details(entry, child);
  if (is_of_details(entry)) take_more(entry.body, child);
  if (entry.body.contains("left_out") && is_from_import(entry))
    child.import_left_out = rows_in(entry.body, "left_out");
  if (kind == "school_left") child.at_school = false;
  if (kind == "school_joined") child.at_school = true;
  if (kind == "needs_recorded") {
    child.needs = rows_in(entry.body, "needs");
    child.needs_from_import = is_from_import(entry);
  }
  if (entry.topic.kind != law::kinds::taken_over) return;
  child.taken_over = entry.position;
  child.taken_over_on = entry.on;
  child.taken_over_body = entry.body;
}

/// Admission numbers lose their leading zeros in spreadsheets.
std::string number_key(std::string_view number) {
  const auto from = number.find_first_not_of('0');
  return from == number.npos ? std::string(number) : std::string(number.substr(from));
}

std::string name_key(std::string_view surname, std::string_view forename, Day born) {
  return base::folded_name(surname) + "|" + base::folded_name(forename) + "|" + born.iso();
}

bool is_like(const KnownChild& child, const RollPupil& pupil) {
  return child.born == pupil.born ||
         base::folded_name(child.surname) == base::folded_name(pupil.surname) ||
         base::folded_name(child.forename) == base::folded_name(pupil.forename);
}

}  // namespace

KnownChild known_child(const LoadedRecord& loaded, const SchoolView& school,
                       const law::Library& library, Day today) {
  KnownChild child;
  child.id = loaded.id;
  child.version = loaded.version;
  child.framework = school.framework;
  for (const record::Entry& entry : loaded.entries)
    child.has_own_entries = child.has_own_entries || !is_from_import(entry);
  for (const record::Entry* entry : record::taking_part(loaded.entries, {today, std::nullopt}))
    take_entry(*entry, child);
  if (school.framework == nullptr) return child;
  if (child.has_own_entries) {
    const auto circumstances = circumstances_of(loaded.entries, school, library, today);
    if (const auto standing = record::stand(loaded.entries, circumstances, {today, std::nullopt})) {
      child.framework = standing->framework;
      child.stage = standing->stage;
    }
  } else if (child.taken_over != 0) {
    if (const auto* framework =
            library.find(text_in(child.taken_over_body, "framework"), school.framework))
      child.framework = framework;
    child.stage = child.framework->stage_told(text_in(child.taken_over_body, "stage")).value_or(0);
  }
  return child;
}

KnownChildren::KnownChildren(Store& store, const Records& records, const std::string& school,
                             const std::set<std::string>& leave_out)
    : roll_{school, 0} {
  const auto view = records.school(school);
  const Day today = records.today(school);
  for (const ChildLog& log : store.read_children(school)) {
    ++roll_.children;
    if (!leave_out.contains(log.record.child))
      all_.push_back(
          known_child(records.assemble(log.record, log.entries), *view, records.library(), today));
  }
  for (std::size_t i = 0; i < all_.size(); ++i) {
    const KnownChild& child = all_[i];
    for (const std::string& upn : {child.upn, child.former_upn})
      if (!upn.empty()) by_upn_[upn].push_back(i);
    if (!child.admission_number.empty())
      by_number_[number_key(child.admission_number)].push_back(i);
    if (!child.born) continue;
    by_name_[name_key(child.surname, child.forename, *child.born)].push_back(i);
    if (!child.known_as.empty())
      by_name_[name_key(child.surname, child.known_as, *child.born)].push_back(i);
  }
}

const KnownChild* KnownChildren::find(const std::string& child) const {
  const auto found = std::lower_bound(
      all_.begin(), all_.end(), child,
      [](const KnownChild& known, const std::string& id) { return known.id.child < id; });
  return found == all_.end() || found->id.child != child ? nullptr : &*found;
}

std::vector<const KnownChild*> KnownChildren::in(const Index& index, const std::string& key) const {
  std::vector<const KnownChild*> found;
  const auto places = index.find(key);
  if (key.empty() || places == index.end()) return found;
  for (const std::size_t i : places->second) found.push_back(&all_[i]);
  return found;
}

/// A number alone is not believed where neither name nor birth date agree.
KnownChildren::Match KnownChildren::settled(const std::vector<const KnownChild*>& found,
                                            const RollPupil& pupil) const {
  if (found.size() == 1 && is_like(*found.front(), pupil)) return {found.front(), {}};
  return {nullptr, found};
}

KnownChildren::Match KnownChildren::match(const RollPupil& pupil, const std::string& upn,
                                          const std::string& former_upn) const {
  for (const std::string* number : {&upn, &former_upn})
    if (const auto found = in(by_upn_, *number); !found.empty()) return settled(found, pupil);
  const bool is_new_number = !upn.empty();
  // Another permanent UPN says that it is another child, however alike they are, or that one of the
  // two numbers is wrong: a person must say which.
  const auto differs = [&](const KnownChild* child) {
    return is_new_number && !child->upn.empty() && child->upn != upn && !is_temporary(child->upn);
  };
  if (const auto found = in(by_number_, number_key(pupil.admission_number.text)); !found.empty()) {
    if (std::none_of(found.begin(), found.end(), differs)) return settled(found, pupil);
    return {nullptr, found};
  }
  const auto found = in(by_name_, name_key(pupil.surname, pupil.forename, pupil.born));
  if (found.size() == 1 && !differs(found.front())) return {found.front(), {}};
  return {nullptr, found};
}

}  // namespace stepwell::app
