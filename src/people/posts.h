// Who holds which post at a school, from when to when: read from the school's own record. Access
// belongs to a post, never to a person for good.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "record/entry.h"

namespace stepwell::people {

enum class PostKind { Senco, ClassTeacher, SubjectTeacher, Assistant, Head, Administrator };
/// The stored name: "class_teacher".
std::string_view name_of(PostKind kind);
std::optional<PostKind> find_post_kind(std::string_view name);

/// One person's post. A teacher's or assistant's names the class or the child that it is for;
/// others name neither.
struct Post {
  PostKind kind = PostKind::Senco;
  std::string person;
  std::string class_name;
  std::string child;
  base::Day from;
  std::optional<base::Day> ended;  ///< the first day on which it was not held any more
  bool held_on(base::Day day) const { return from <= day && (!ended || day < *ended); }
  bool operator==(const Post&) const = default;
};

/// Every post of the school's record, in the order in which they were given; struck out ones are
/// not there.
std::vector<Post> posts_of(std::span<const record::Entry> school_record);

/// The person whose line a duty is on that day: who holds the post named like the owner's role;
/// where it is vacant, or no post is named so, the head. Nothing, if there is no head either.
std::optional<std::string> answers_for(std::string_view owner_role, std::span<const Post> posts,
                                       base::Day day);

}  // namespace stepwell::people
