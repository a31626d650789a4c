#include "app/lists/sights.h"

#include <algorithm>
#include <string_view>

#include "people/may.h"

namespace stepwell::app {
namespace {

using people::Post;

/// A child whom no post names.
constexpr std::string_view kAnyChild = "-";

bool sees(const Post& post, std::string_view child, std::string_view class_name) {
  const auto relationships =
      people::relationships_of(post.person, {&post, 1}, child, class_name, post.from);
  return people::may(people::Action::SeeChild, relationships);
}

void add_sight(const Post& post, std::vector<Sight>& sights) {
  const auto add = [&](Sight::Of of, const std::string& what) {
    sights.push_back({post.person, post.from, post.ended, of, what});
  };
  if (sees(post, kAnyChild, {}))
    add(Sight::Of::School, {});
  else if (!post.class_name.empty() && sees(post, kAnyChild, post.class_name))
    add(Sight::Of::Class, post.class_name);
  else if (!post.child.empty() && sees(post, post.child, {}))
    add(Sight::Of::Child, post.child);
}

}  // namespace

std::vector<Sight> sights_of(std::span<const Post> posts) {
  std::vector<Sight> sights;
  for (const Post& post : posts)
    if (post.held_on(post.from)) add_sight(post, sights);
  std::sort(sights.begin(), sights.end());
  sights.erase(std::unique(sights.begin(), sights.end()), sights.end());
  return sights;
}

}  // namespace stepwell::app
