#include "web/pages/letter/letter_routes.h"

#include <string>

#include "web/pages/child/child_place.h"
#include "web/pages/letter/letter_page.h"
#include "web/pages/letter/sent_page.h"

namespace stepwell::web::pages {

std::vector<http::Route> letter_routes(const WebContext& context) {
  const std::string letters = "/schools/{school}/children/{child}/letters";
  const auto action = people::Action::TellParent;
  const auto route = [&](http::Method method, const std::string& path, ChildPage page) {
    return http::Route{method, path, people::name_of(action), about_child(context, action, page)};
  };
  return {route(http::Method::Get, letters, show_letters),
          route(http::Method::Get, letters + "/sent/{position}", show_sent),
          route(http::Method::Get, letters + "/{letter}", show_letter),
          route(http::Method::Post, letters + "/{letter}", post_letter)};
}

}  // namespace stepwell::web::pages
