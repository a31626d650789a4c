// Whom the staff of a school may see, worked out from the posts and the one table of who may do
// what, so that a store can answer within a query.
#pragma once

#include <span>
#include <vector>

#include "app/records/store.h"
#include "people/posts.h"

namespace stepwell::app {

/// One for each post by which somebody may see a child's record, in order and each once. Of a class
/// or one child it is while the child is at the school: a store leaves out who has left. A post
/// that was ended on the day on which it was given gives none.
std::vector<Sight> sights_of(std::span<const people::Post> posts);

}  // namespace stepwell::app
