#include "app/casework.h"

#include <algorithm>
#include <utility>

#include "app/child_view.h"
#include "app/fresh_views.h"
#include "base/check.h"

namespace stepwell::app {

using What = CaseRefusal::What;

std::string ChildFile::name() const {
  const std::string& first = details.known_as.empty() ? details.forename : details.known_as;
  return first + " " + details.surname;
}

const record::Entry* ChildFile::entry(record::Position position) const {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const record::Entry& entry) {
    return entry.position == position;
  });
  return found == entries.end() ? nullptr : &*found;
}

Casework::Casework(Store& store, Records& records, Lists& lists, StaffBook& staff)
    : store_(store), records_(records), lists_(lists), staff_(staff) {}

Lists& Casework::lists(const std::string& school) {
  const Fresh now{store_.moment(), records_.today(school)};
  {
    const std::lock_guard lock(mutex_);
    const auto found = fresh_.find(school);
    if (found != fresh_.end() && found->second == now) return lists_;
  }
  make_views_fresh(store_, lists_, records_, school);
  if (records_.school(school)->version == 0) return lists_;
  const std::lock_guard lock(mutex_);
  fresh_.insert_or_assign(school, now);
  return lists_;
}

people::Relationships Casework::relationships(const std::string& person, const RecordId& child) {
  const auto name = child.child.empty() ? std::nullopt : lists_.name(child);
  if (!name) return {};
  return staff_.relationships(person, child.school, child.child, name->class_name);
}

bool Casework::may(people::Action action, const std::string& person, const RecordId& child) {
  return people::may(action, relationships(person, child));
}

base::Result<ChildFile, CaseRefusal> Casework::open(const std::string& asker, const RecordId& child,
                                                    people::Action action) {
  if (!may(action, asker, child)) return base::refuse(CaseRefusal{What::NotThere});
  ChildFile file;
  file.id = child;
  file.school = records_.school(child.school);
  if (file.school->framework == nullptr) return base::refuse(CaseRefusal{What::NoLaw});
  file.today = records_.today(child.school);
  LoadedRecord loaded = records_.load(child);
  auto opened = open_record(loaded.entries, *file.school, records_.library(), file.today);
  if (!opened) return base::refuse(CaseRefusal{What::NoLaw});
  file.entries = std::move(loaded.entries);
  file.recorded_by = std::move(loaded.recorded_by);
  file.details = std::move(opened->view);
  file.standing = std::move(opened->standing);
  return file;
}

base::Result<Done, CaseRefusal> Casework::record(const CaseRequest& request, people::Action action,
                                                 std::vector<boost::json::object> entries) {
  base::check(!entries.empty(), "an act records something");
  if (!may(action, request.asker, request.child)) return base::refuse(CaseRefusal{What::NotThere});
  Wish wish{request.form, request.asker, {}, {}};
  wish.records.push_back({request.child, std::move(entries)});
  auto done = records_.record(wish);
  if (!done)
    return base::refuse(
        CaseRefusal{What::Refused, done.error().entry, std::move(done.error().refusal)});
  return std::move(*done);
}

}  // namespace stepwell::app
