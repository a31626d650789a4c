#include "web/pages/help/help_page.h"

#include <algorithm>

#include "web/pages/help/delivery_view.h"

namespace stepwell::web::pages {

http::Response show_help(const AboutChild& about) {
  const auto all = given_help(about.file);
  const auto over = std::find_if(all.begin(), all.end(), [&](const GivenHelp& given) {
    return !given.provision.is_given_on(about.file.today);
  });
  Page page{.title = texts::help_title(about.file.name()),
            .visitor = about.visitor(),
            .back = about.path()};
  if (all.empty()) paragraph(page.main, texts::kNoHelp);
  write_given_help(page.main, about.words(), {all.begin(), over});
  if (about.may(people::Action::RecordEntry)) {
    link_line(page.main, about.path("/record/provision_began"), texts::kBeginHelp);
    if (over != all.begin())
      link_line(page.main, about.path("/record/provision_ended"), texts::kEndHelp);
  }
  if (over != all.end()) {
    heading(page.main, texts::kHelpBefore);
    write_given_help(page.main, about.words(), {over, all.end()});
  }
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
