#include "app/plan/hand_over_drafts.h"

namespace stepwell::app {
namespace {

using people::Action;
using people::Relationships;

/// How somebody stands to the child by the posts that are handed over, and by nothing else.
Relationships by_posts(const HandOver& command, const ChildName& child) {
  std::vector<people::Post> posts;
  for (const PostName& name : command.posts)
    posts.push_back({name.kind, command.to, name.class_name, name.child, command.on, std::nullopt});
  return people::relationships_of(command.to, posts, child.child, child.class_name, command.on);
}

/// Whether those who stand so lose something that they could do with a draft.
bool loses(Relationships handed_over, Relationships left) {
  for (const Action action : {Action::DraftPlan, Action::IssuePlan})
    if (people::may(action, handed_over) && !people::may(action, left)) return true;
  return false;
}

}  // namespace

void hand_over_drafts(DraftStore& drafts, Casework& casework, StaffBook& book,
                      const std::string& school, const HandOver& command) {
  auto ready = drafts.ready(school);
  std::erase_if(ready, [&](const Draft& draft) { return draft.ready_for != command.from; });
  if (ready.empty()) return;
  Lists& lists = casework.lists(school);
  for (const Draft& draft : ready) {
    const auto child = lists.name(draft.id.child);
    if (!child) continue;
    const Relationships left =
        book.relationships(command.from, school, child->child, child->class_name);
    if (loses(by_posts(command, *child), left))
      drafts.hand(draft.id, command.to, draft.handed_by, draft.handed_at.value_or(draft.begun_at));
  }
}

}  // namespace stepwell::app
