#include "web/pages/specialist/specialist_routes.h"

#include "web/pages/specialist/advice_page.h"
#include "web/pages/specialist/ask_page.h"
#include "web/pages/specialist/asked_page.h"
#include "web/pages/specialist/involvement_pages.h"
#include "web/pages/specialist/specialists_page.h"

namespace stepwell::web::pages {

std::vector<http::Route> specialist_routes(const WebContext& context) {
  using http::Method;
  using http::Uploads;
  using people::Action;
  std::vector<http::Route> routes;
  const auto add = [&](Method method, std::string_view rest, Action action, ChildPage page,
                       Uploads uploads = Uploads::Refused) {
    const std::string pattern = "/schools/{school}/children/{child}/specialists";
    routes.push_back({method, pattern + std::string(rest), people::name_of(action),
                      about_child(context, action, page), uploads});
  };
  const auto add_form = [&](std::string_view rest, Action action, ChildPage show, ChildPage post,
                            Uploads uploads = Uploads::Refused) {
    add(Method::Get, rest, action, show);
    add(Method::Post, rest, action, post, uploads);
  };
  const std::string involved = "/involved/{position}";
  add(Method::Get, "", Action::SeeChild, show_specialists);
  add_form("/ask", Action::RecordEntry, show_ask_specialist, ask_specialist);
  add_form("/asked/{position}", Action::RecordEntry, show_asked, ask_after);
  add_form("/advice", Action::RecordEntry, show_record_advice, record_advice, Uploads::Accepted);
  add(Method::Get, "/advice/{position}", Action::SeeChild, show_advice);
  add_form("/begin", Action::RecordEntry, show_begin_involvement, begin_involvement);
  add(Method::Get, involved, Action::SeeChild, on_involvement<show_involvement>);
  add_form(involved + "/arrange", Action::HoldMeeting, on_involvement<show_arrange_visit>,
           on_involvement<arrange_visit>);
  add_form(involved + "/visit", Action::HoldMeeting, on_involvement<show_record_visit>,
           on_involvement<record_visit>);
  add_form(involved + "/end", Action::RecordEntry, on_involvement<show_end_involvement>,
           on_involvement<end_involvement>);
  return routes;
}

}  // namespace stepwell::web::pages
