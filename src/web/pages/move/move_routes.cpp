#include "web/pages/move/move_routes.h"

#include "web/pages/child/child_place.h"
#include "web/pages/move/move_page.h"

namespace stepwell::web::pages {

std::vector<http::Route> move_routes(const WebContext& context) {
  constexpr const char* kPath = "/schools/{school}/children/{child}/move";
  const auto action = people::Action::MoveStage;
  return {
      {http::Method::Get, kPath, people::name_of(action), about_child(context, action, show_move)},
      {http::Method::Post, kPath, people::name_of(action),
       about_child(context, action, move_stage)}};
}

}  // namespace stepwell::web::pages
