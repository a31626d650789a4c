#include "app/records/several.h"

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "base/check.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;

bool may(const SeveralRequest& request, const SchoolStaff& staff, base::Day today,
         const ChildName& child) {
  return people::may(
      request.action,
      people::relationships_of(request.asker, staff.posts, child.child, child.class_name, today));
}

/// Which entry a strike takes out; 0 for any other entry.
record::Position struck_by(const LoggedEntry& entry) {
  if (entry.topic != "struck_out" || !entry.body) return 0;
  const json::value body = json::parse(*entry.body);
  const auto* position = body.get_object().if_contains("entry");
  const bool is_there = position != nullptr && position->is_int64();
  return is_there ? static_cast<record::Position>(position->get_int64()) : 0;
}

}  // namespace

base::Result<Done, SeveralRefusal> record_for_several(const SeveralRequest& request,
                                                      const Records& records, StaffBook& staff,
                                                      const std::vector<ForChild>& children) {
  base::check(!children.empty(), "an act records something");
  const auto posts = staff.at(request.school);
  const base::Day today = records.today(request.school);
  Wish wish{request.form, request.asker, {}, {}, request.said};
  for (const ForChild& child : children) {
    if (!may(request, *posts, today, child.name))
      return base::refuse(SeveralRefusal{child.name, true, {}});
    wish.records.push_back({{request.school, child.name.child}, child.entries, child.read_at});
  }
  auto done = records.record(wish);
  if (done) return std::move(*done);
  if (done.error().what == NotRecorded::What::SaidOtherwise)
    return base::refuse(SeveralRefusal{{}, false, {}, true});
  const ChildName& name = children[done.error().record].name;
  const bool has_moved_on = done.error().what == NotRecorded::What::MovedOn;
  return base::refuse(
      SeveralRefusal{name, false, std::move(done.error().refusal), false, has_moved_on});
}

std::vector<std::string> with_meeting_on(Lists& lists, const std::string& school,
                                         const std::vector<std::string>& children,
                                         const std::string& meeting, base::Day day) {
  const std::string topic = "meeting_held:" + meeting;
  std::vector<std::string> with;
  lists.records_of(school, children, [&](NamedRecord&& record) {
    std::set<record::Position> held, struck;
    for (const LoggedEntry& entry : record.entries) {
      if (entry.topic == topic && entry.on == day) held.insert(entry.position);
      if (const auto position = struck_by(entry)) struck.insert(position);
    }
    const bool stands = std::any_of(held.begin(), held.end(),
                                    [&](record::Position each) { return !struck.contains(each); });
    if (stands) with.push_back(record.name.child);
  });
  return with;
}

}  // namespace stepwell::app
