// The one form on which an entry of any kind is recorded, with what the words of its address have
// said already. Some kinds add something of their own to it: a file, the codes of needs.
#pragma once

#include <string>
#include <string_view>

#include "http/router.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// A page below the child's on which entries of one kind are recorded, and a letter that may go
/// with it.
struct EntryPage {
  std::string_view path;  ///< "/tell"
  std::string_view kind;
  people::Action action;
};

http::Handler show_entry_form(const WebContext& context, EntryPage page);
http::Handler post_entry_form(const WebContext& context, EntryPage page);

// The page of any kind: "/record/{kind}". 404 for what is not recorded so.
http::Response show_any_entry(const AboutChild& about);
http::Response post_any_entry(const AboutChild& about);

}  // namespace stepwell::web::pages
