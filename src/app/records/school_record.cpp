#include "app/records/school_record.h"

#include <algorithm>
#include <span>
#include <utility>

namespace stepwell::app {

namespace json = boost::json;

SchoolRefusal refusal_of(const NotRecorded& why) {
  using What = SchoolRefusal::What;
  if (why.what == NotRecorded::What::SaidOtherwise) return {What::SaidOtherwise, {}};
  if (why.what == NotRecorded::What::MovedOn) return {What::MovedOn, {}};
  return {What::Refused, why.refusal};
}

base::Result<Done, SchoolRefusal> record_for_school(const Records& records, StaffBook& staff,
                                                    const SchoolRequest& request,
                                                    people::Action action,
                                                    std::vector<json::object> entries) {
  if (!staff.may(action, request.asker, request.school)) return base::refuse(SchoolRefusal{});
  Wish wish{request.form, request.asker, {}, {}, request.said};
  wish.records.push_back({{request.school, {}}, std::move(entries)});
  auto done = records.record(wish);
  if (!done) return base::refuse(refusal_of(done.error()));
  return std::move(*done);
}

SchoolView school_up_to(const Records& records, const LoadedRecord& school,
                        record::Position position) {
  const auto known =
      std::span(school.entries)
          .first(std::min(school.entries.size(), static_cast<std::size_t>(std::max(position, 0))));
  return view_school(school.id.school, known, records.library(), records.today(school.id.school));
}

SchoolView school_with(const Records& records, const LoadedRecord& school,
                       const std::vector<json::object>& entries) {
  std::vector<record::Entry> all = school.entries;
  for (const json::object& object : entries) {
    const auto position = static_cast<record::Position>(all.size() + 1);
    if (auto entry = record::read_entry(object, position, records.library().vocabulary()))
      all.push_back(std::move(*entry));
  }
  return view_school(school.id.school, all, records.library(), records.today(school.id.school));
}

std::vector<StaffMember> who_may(StaffBook& staff, people::Action action,
                                 const std::string& school) {
  std::vector<StaffMember> all;
  for (const StaffMember& member : staff.at(school)->members)
    if (staff.may(action, member.person, school)) all.push_back(member);
  return all;
}

}  // namespace stepwell::app
