#include "people/posts.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <utility>

#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::people {

using record::text_in;

using base::Day;

namespace {

constexpr std::array<std::pair<std::string_view, PostKind>, 6> kPosts = {{
    {"senco", PostKind::Senco},
    {"class_teacher", PostKind::ClassTeacher},
    {"subject_teacher", PostKind::SubjectTeacher},
    {"assistant", PostKind::Assistant},
    {"head", PostKind::Head},
    {"administrator", PostKind::Administrator},
}};

Post post_in(const record::Entry& entry, PostKind kind) {
  return {kind,
          text_in(entry, "person"),
          text_in(entry, "class"),
          text_in(entry, "child"),
          entry.on,
          std::nullopt};
}

/// An end that names a class or a child ends the post for that alone; one that names neither, for
/// all.
bool is_ended_by(const Post& post, const Post& end) {
  return !post.ended && post.kind == end.kind && post.person == end.person &&
         (end.class_name.empty() || end.class_name == post.class_name) &&
         (end.child.empty() || end.child == post.child);
}

std::optional<std::string> holder(PostKind kind, std::span<const Post> posts, Day day) {
  for (const Post& post : posts)
    if (post.kind == kind && post.held_on(day)) return post.person;
  return std::nullopt;
}

}  // namespace

std::string_view name_of(PostKind kind) {
  return std::find_if(kPosts.begin(), kPosts.end(),
                      [kind](const auto& row) { return row.second == kind; })
      ->first;
}

std::optional<PostKind> find_post_kind(std::string_view name) {
  const auto row =
      std::find_if(kPosts.begin(), kPosts.end(), [name](const auto& r) { return r.first == name; });
  if (row == kPosts.end()) return std::nullopt;
  return row->second;
}

std::vector<Post> posts_of(std::span<const record::Entry> school_record) {
  std::vector<Post> posts;
  // Every day is asked for: a post that begins next term is a post too.
  for (const record::Entry* entry :
       record::taking_part(school_record, {Day(9999, 12, 31), std::nullopt})) {
    const bool given = entry->topic.kind == law::kinds::post_given;
    if (!given && entry->topic.kind != law::kinds::post_ended) continue;
    const auto kind = find_post_kind(text_in(*entry, "post"));
    if (!kind) continue;
    const Post named = post_in(*entry, *kind);
    if (given) {
      posts.push_back(named);
      continue;
    }
    for (Post& post : posts)
      if (is_ended_by(post, named)) post.ended = entry->on;
  }
  return posts;
}

std::optional<std::string> answers_for(std::string_view owner_role, std::span<const Post> posts,
                                       Day day) {
  if (const auto kind = find_post_kind(owner_role))
    if (auto person = holder(*kind, posts, day)) return person;
  return holder(PostKind::Head, posts, day);
}

}  // namespace stepwell::people
