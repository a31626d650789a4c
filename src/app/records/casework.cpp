#include "app/records/casework.h"

#include <algorithm>
#include <boost/json.hpp>
#include <utility>

#include "app/family/contacts.h"
#include "app/help/specialists.h"
#include "app/lists/child_view.h"
#include "app/lists/fresh_views.h"
#include "app/records/import_mark.h"
#include "base/check.h"

namespace stepwell::app {

namespace json = boost::json;
using What = CaseRefusal::What;

namespace {

/// So often a command decides anew before it is given up.
constexpr int kMostDecisions = 20;
/// A child whom no post names.
constexpr const char* kNobodysChild = "-";

base::Result<Done, CaseRefusal> answer(base::Result<Done, NotRecorded> recorded) {
  if (recorded) return std::move(*recorded);
  NotRecorded& why = recorded.error();
  if (why.what == NotRecorded::What::SaidOtherwise)
    return base::refuse(CaseRefusal{What::SaidOtherwise});
  return base::refuse(CaseRefusal{What::Refused, why.entry, std::move(why.refusal)});
}

/// What of the record is not for somebody who stands so to the child.
void take_out_hidden(std::vector<record::Entry>& entries, people::Relationships who) {
  if (!people::may(people::Action::SeeKeptBack, who)) take_out_kept_back(entries);
  if (!people::may(people::Action::SeeContacts, who)) take_out_family(entries);
}

/// The mark of an import is an import's alone: what a person writes must not pass for it.
std::optional<CaseRefusal> false_mark(const std::vector<json::object>& entries) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto* note = entries[i].if_contains("note");
    if (note == nullptr || !note->is_string() || !is_import_note(note->get_string())) continue;
    return CaseRefusal{What::Refused,
                       i,
                       {record::Refusal::Because::Invalid,
                        {},
                        {{record::EntryProblem::What::NotAllowed, "note",
                          "a note that does not begin with “import:”, which marks what an import "
                          "has recorded"}}}};
  }
  return std::nullopt;
}

}  // namespace

std::string ChildFile::name() const {
  const std::string& first = details.known_as.empty() ? details.forename : details.known_as;
  return first + " " + details.surname;
}

ChildName ChildFile::listed() const {
  return {id.child,           details.forename,   details.surname,  details.known_as,
          details.class_name, details.year_group, details.at_school};
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
  const auto name = child.child.empty() ? std::nullopt : lists(child.school).name(child);
  if (!name) return {};
  return relationships(person, child.school, *name);
}

/// Reading: a post for one child is help for a child who comes to the school. Who has left is seen
/// by those alone who answer for the record: they have to pass it on.
people::Relationships Casework::relationships(const std::string& person, const std::string& school,
                                              const ChildName& child) {
  const std::string whom = child.at_school ? child.child : kNobodysChild;
  return staff_.relationships(person, school, whom, child.class_name);
}

bool Casework::may(people::Action action, const std::string& person, const RecordId& child) {
  return people::may(action, relationships(person, child));
}

base::Result<ChildFile, CaseRefusal> Casework::make_file(LoadedRecord loaded, base::Day on) {
  ChildFile file;
  file.id = loaded.id;
  file.school = records_.school(loaded.id.school);
  if (file.school->framework == nullptr) return base::refuse(CaseRefusal{What::NoLaw});
  file.today = on;
  auto opened = open_record(loaded, *file.school, records_.library(), on);
  if (!opened) return base::refuse(CaseRefusal{What::NoLaw});
  file.entries = std::move(loaded.entries);
  file.recorded_by = std::move(loaded.recorded_by);
  file.details = std::move(opened->view);
  file.standing = std::move(opened->standing);
  return file;
}

base::Result<ChildFile, CaseRefusal> Casework::open(const std::string& asker, const RecordId& child,
                                                    people::Action action) {
  const people::Relationships who = relationships(asker, child);
  if (!people::may(action, who)) return base::refuse(CaseRefusal{What::NotThere});
  auto file = make_file(records_.load(child), records_.today(child.school));
  if (file) take_out_hidden(file->entries, who);
  return file;
}

void Casework::visit_all(const std::string& asker, const std::string& school, base::Day on,
                         const TakeFile& take) {
  visit_these(asker, school, store_.children(school), on, take);
}

std::vector<ChildFile> Casework::open_these(const std::string& asker, const std::string& school,
                                            const std::vector<std::string>& children,
                                            base::Day on) {
  std::vector<ChildFile> files;
  visit_these(asker, school, children, on,
              [&](ChildFile&& file) { files.push_back(std::move(file)); });
  return files;
}

void Casework::visit_these(const std::string& asker, const std::string& school,
                           const std::vector<std::string>& children, base::Day on,
                           const TakeFile& take) {
  lists(school).records_of(school, children, [&](NamedRecord&& record) {
    const auto who = relationships(asker, school, record.name);
    if (!people::may(people::Action::SeeChild, who)) return;
    auto file = make_file(records_.assemble({school, record.name.child}, record.entries), on);
    if (!file) return;
    take_out_hidden(file->entries, who);
    take(std::move(*file));
  });
}

base::Result<Done, CaseRefusal> Casework::record(const CaseRequest& request, people::Action action,
                                                 std::vector<boost::json::object> entries) {
  base::check(!entries.empty(), "an act records something");
  if (!may(action, request.asker, request.child)) return base::refuse(CaseRefusal{What::NotThere});
  if (auto wrong = false_mark(entries)) return base::refuse(std::move(*wrong));
  Wish wish{request.form, request.asker, {}, {}, request.said};
  wish.records.push_back({request.child, std::move(entries)});
  return answer(records_.record(wish));
}

base::Result<Done, CaseRefusal> Casework::decide(const CaseRequest& request, people::Action action,
                                                 const ChildFile& seen, const Decision& decision) {
  base::check(request.form.empty() || !request.said.empty(),
              "a form that is decided says something");
  if (!may(action, request.asker, request.child)) return base::refuse(CaseRefusal{What::NotThere});
  Wish wish{request.form, request.asker, {}, {}, request.said};
  if (auto before = records_.answered(wish)) return answer(std::move(*before));
  ChildFile again;
  const ChildFile* now = &seen;
  for (int tries = 0; tries < kMostDecisions; ++tries) {
    auto entries = decision(*now);
    if (entries.empty()) return base::refuse(CaseRefusal{What::Undecided});
    if (auto wrong = false_mark(entries)) return base::refuse(std::move(*wrong));
    wish.records.clear();
    wish.records.push_back({request.child, std::move(entries), now->version()});
    auto done = records_.record(wish);
    const bool is_over = done || done.error().what != NotRecorded::What::MovedOn;
    if (is_over) return answer(std::move(done));
    auto opened = open(request.asker, request.child, action);
    if (!opened) return base::refuse(std::move(opened.error()));
    again = std::move(*opened);
    now = &again;
  }
  throw base::Mistake("a record moved on twenty times while one command was decided");
}

}  // namespace stepwell::app
