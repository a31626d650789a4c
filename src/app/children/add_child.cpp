#include "app/children/add_child.h"

#include <utility>

namespace stepwell::app {

base::Result<RecordId, SchoolRefusal> add_child(const Records& records, StaffBook& staff,
                                                Randomness& randomness,
                                                const SchoolRequest& request,
                                                const ChildDetails& details, base::Day on,
                                                const RollSeen& roll) {
  if (!staff.may(people::Action::AddChild, request.asker, request.school))
    return base::refuse(SchoolRefusal{});
  const RecordId child{request.school, new_identifier(randomness)};
  auto entries = new_child_entries(details, on);
  // The child's new id is not what was said.
  const std::string said =
      request.said.empty() ? content_of({{{request.school, {}}, entries}}) : request.said;
  Wish wish{request.form, request.asker, {}, child.child, said, roll};
  wish.records.push_back({child, std::move(entries)});
  const auto done = records.record(wish);
  if (!done) return base::refuse(refusal_of(done.error()));
  if (done->what == Done::What::RepeatedForm) return RecordId{request.school, done->answer};
  return child;
}

}  // namespace stepwell::app
