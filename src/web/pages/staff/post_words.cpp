#include "web/pages/staff/post_words.h"

#include <algorithm>

#include "web/pages/today/due_lines.h"
#include "web/texts/post.h"
#include "web/texts/staff.h"

namespace stepwell::web::pages {

PostWords::PostWords(const WebContext& context, const std::string& school,
                     std::span<const people::Post> posts)
    : law_(context.records.school(school)->framework) {
  const bool is_any = std::any_of(posts.begin(), posts.end(),
                                  [](const people::Post& post) { return !post.child.empty(); });
  if (!is_any) return;
  app::ChildFilter everybody;
  everybody.most = 100000;
  for (const app::ChildName& child : context.casework.lists(school).names(school, everybody))
    children_[child.child] = name_of(child);
}

std::string PostWords::of(const people::Post& post) const {
  const auto child = children_.find(post.child);
  return child == children_.end() ? texts::post(law_, post)
                                  : texts::post_for(law_, post.kind, child->second);
}

}  // namespace stepwell::web::pages
