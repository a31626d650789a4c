// The classes for which somebody holds a post, and the way to their pages.
#pragma once

#include <string>
#include <vector>

#include "web/guard.h"
#include "web/html/html.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// By name; those of posts that are held today.
std::vector<std::string> classes_of(const WebContext& context, const std::string& person,
                                    const std::string& school);
std::string class_path(const std::string& school, const std::string& class_name);

/// A card for each class; nothing for who has none.
void write_my_classes(html::Html& out, const WebContext& context, const Visitor& visitor,
                      const std::string& school);

}  // namespace stepwell::web::pages
