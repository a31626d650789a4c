// What the dates that were just saved have moved, by the positions of their entries: the page can
// be opened again, and says it of the children's records as they are by then.
#include <algorithm>
#include <charconv>

#include "web/components/button.h"
#include "web/pages/school/terms_pages.h"
#include "web/pages/school/terms_view.h"
#include "web/texts/terms.h"

namespace stepwell::web::pages {
namespace {

using http::Response;

std::optional<record::Position> position_in(const AboutSchool& about, std::string_view name) {
  const std::string_view text = about.request.query.first(name).value_or("");
  record::Position position = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), position);
  const bool is_one = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return is_one && position > 0 ? std::optional(position) : std::nullopt;
}

}  // namespace

Response to_terms_done(const AboutSchool& about, std::size_t entries) {
  const auto loaded = about.context.records.load({about.school, {}});
  // Others may have written meanwhile: the last ones of this person count.
  record::Position last = 0;
  for (std::size_t i = 0; i < loaded.entries.size(); ++i)
    if (loaded.recorded_by[i] == about.person() && app::is_of_terms(loaded.entries[i]))
      last = loaded.entries[i].position;
  const record::Position first = last - static_cast<record::Position>(entries) + 1;
  return http::see_other(
      about.path("/terms/done?from=" + std::to_string(first) + "&to=" + std::to_string(last)));
}

Response show_terms_done(const AboutSchool& about) {
  const auto from = position_in(about, "from"), to = position_in(about, "to");
  const auto loaded = about.context.records.load({about.school, {}});
  if (!from || !to || *to < *from || loaded.version < *to)
    return http::see_other(about.path("/terms"));
  const auto moved = app::moved_days(about.context.store, about.context.records,
                                     app::school_up_to(about.context.records, loaded, *from - 1),
                                     app::school_up_to(about.context.records, loaded, *to));
  const std::string summary = texts::moved_summary(moved);
  Page page{.title = texts::kTermsDone,
            .notice = Notice{summary.empty() ? texts::kDoneNothing : summary},
            .back = about.path("/terms")};
  if (!moved.empty()) write_moved(page.main, about, moved);
  write(page.main, components::Button{.content = texts::kDoneBack,
                                      .href = html::Url(about.path("/terms")),
                                      .classes = "govuk-button--secondary"});
  return respond_form(about, std::move(page), {});
}

}  // namespace stepwell::web::pages
