#include "web/pages/moving/moving_routes.h"

#include "people/may.h"
#include "web/pages/moving/moving_place.h"

namespace stepwell::web::pages {
namespace {

using MovingPage = http::Response (*)(const Moving&);

http::Handler at_school(const WebContext& context, MovingPage page) {
  return [&context, page](const http::Request& request, const http::PathParameters& path) {
    return page(moving_at(context, request, path));
  };
}

http::Handler notices(const WebContext& context) {
  return [&context](const http::Request& request, const http::PathParameters& path) {
    return show_notices(context, request, path["school"]);
  };
}

template <MovingPage page>
http::Response of_child(const AboutChild& about) {
  return page(moving_of(about));
}

}  // namespace

std::vector<http::Route> moving_routes(const WebContext& context) {
  using http::Method;
  constexpr auto kAction = people::Action::MoveLaw;
  const auto access = people::name_of(kAction);
  const std::string many = "/schools/{school}/moving";
  const std::string one = "/schools/{school}/children/{child}/law";
  return {{Method::Get, many, access, at_school(context, show_moving)},
          {Method::Post, many, access, at_school(context, post_moving)},
          {Method::Get, many + "/notices", access, notices(context)},
          {Method::Get, one, access, about_child(context, kAction, of_child<show_moving>)},
          {Method::Post, one, access, about_child(context, kAction, of_child<post_moving>)}};
}

}  // namespace stepwell::web::pages
