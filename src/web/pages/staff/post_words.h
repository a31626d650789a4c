// How the posts of a school are called on a page, in the words of its law, with the names of the
// children that some are for.
#pragma once

#include <map>
#include <span>
#include <string>

#include "people/posts.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// For somebody of the staff, who may find every child by name.
class PostWords {
 public:
  /// Asks the store for names only where a post is for one child.
  PostWords(const WebContext& context, const std::string& school,
            std::span<const people::Post> posts);

  /// "Class teacher of 3B", "Teaching assistant of Siân O’Brien"; of who has left, "of one child".
  std::string of(const people::Post& post) const;

 private:
  const law::Framework* law_;  ///< of the school; none, if it is not loaded
  std::map<std::string, std::string> children_;
};

}  // namespace stepwell::web::pages
