// A child leaves the school, or is back.
#include <algorithm>
#include <boost/json.hpp>

#include "web/components/warning_text.h"
#include "web/pages/details/details_pages.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/texts/details.h"
#include "web/texts/entry.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using http::Response;

Page page_for(const AboutChild& about, std::string title) {
  return {.title = std::move(title), .back = about.path("/details")};
}

void ask_on(html::Html& out, const AboutChild& about, const Typed& typed, texts::Text legend) {
  ask_day(out, typed, {.name = "on", .legend = legend, .suggested = about.file.today});
}

Response show_leaving(const AboutChild& about, const Typed& typed) {
  Page page = page_for(about, texts::leave_title(about.file.name()));
  if (!about.file.standing.at_school && typed.problems.empty()) {
    paragraph(page.main, texts::kHasLeftAlready);
    return respond_form(about, std::move(page), typed);
  }
  open_form(page.main, about.path("/leave"), bind(about.context, about.visitor(), typed));
  ask_on(page.main, about, typed, texts::kLeaveDay);
  ask_text(page.main, typed,
           {.name = "reason",
            .label = std::string(texts::kLeaveReason) + texts::kOptional,
            .hint = texts::kLeaveReasonHint});
  write(page.main, components::WarningText{.content = texts::kLeaveWarning,
                                           .icon_fallback_text = texts::kWarning});
  submit(page.main, texts::kLeaveButton);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

Response show_joining(const AboutChild& about, const Typed& typed) {
  Page page = page_for(about, texts::join_title(about.file.name()));
  if (about.file.standing.at_school && typed.problems.empty()) {
    paragraph(page.main, texts::kIsHereAlready);
    return respond_form(about, std::move(page), typed);
  }
  paragraph(page.main, texts::kJoinLead);
  open_form(page.main, about.path("/join"), bind(about.context, about.visitor(), typed));
  ask_on(page.main, about, typed, texts::kJoinDay);
  submit(page.main, texts::kJoinButton);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

/// On which day the record begins, or the child left last: earlier nobody can leave or come back.
base::Day earliest(const AboutChild& about) {
  base::Day day = about.file.entries.empty() ? about.file.today : about.file.entries.front().on;
  for (const record::Entry& entry : about.file.entries)
    if (entry.topic.kind == law::kinds::school_left ||
        entry.topic.kind == law::kinds::school_joined)
      day = std::max(day, entry.on);
  return day;
}

/// Records the one entry; nothing, if it was refused.
bool record(const AboutChild& about, Typed& typed, json::object entry) {
  read_entry_day(about, typed, entry);
  const std::string reason = read_text(typed, "reason", kMostOfALine);
  if (!reason.empty()) entry["reason"] = reason;
  if (const auto* on = entry.if_contains("on")) {
    const auto day = base::parse_day(std::string_view(on->get_string()));
    if (*day < earliest(about))
      typed.problems.add("on", texts::before_record(earliest(about)), "on-day");
  }
  if (!typed.problems.empty()) return false;
  return record_act(about, typed,
                    {people::Action::ChangeDetails, {std::move(entry)}, {"on", "reason"}})
      .has_value();
}

}  // namespace

Response show_leave(const AboutChild& about) {
  return show_leaving(about, form_to_show(about.context, about.request, about.person()));
}

Response save_leave(const AboutChild& about) {
  Typed typed = form_posted(about.request);
  if (!about.file.standing.at_school) return http::see_other(about.path("/details?done=left"));
  if (!record(about, typed, {{"kind", "school_left"}})) return show_leaving(about, typed);
  return http::see_other(about.path("/details?done=left"));
}

Response show_join(const AboutChild& about) {
  return show_joining(about, form_to_show(about.context, about.request, about.person()));
}

Response save_join(const AboutChild& about) {
  Typed typed = form_posted(about.request);
  if (about.file.standing.at_school) return http::see_other(about.path("/details?done=joined"));
  if (!record(about, typed, {{"kind", "school_joined"}, {"school", about.id().school}}))
    return show_joining(about, typed);
  return http::see_other(about.path("/details?done=joined"));
}

}  // namespace stepwell::web::pages
