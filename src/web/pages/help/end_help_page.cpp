#include "web/pages/help/end_help_page.h"

#include <boost/json.hpp>

#include "app/help/plan_help.h"
#include "web/error_pages.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/pages/help/delivery_view.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using http::Response;
using people::Action;

/// The help that the address names, with what came of it; nothing, if there is none.
std::optional<GivenHelp> find_given(const AboutChild& about) {
  const record::Position position = read_position(about.parameters["position"]);
  for (GivenHelp& given : given_help(about.file))
    if (given.provision.position == position) return std::move(given);
  return std::nullopt;
}

Response show_form(const AboutChild& about, const GivenHelp& given, const Typed& typed) {
  Page page{.title = texts::kEndHelp, .back = about.path("/help"), .lead = about.file.name()};
  html::Html& out = page.main;
  write_given_help(out, about.words(), {given});
  if (given.provision.plan > 0) paragraph(out, texts::kHelpEndPlan);
  open_form(out, about.path("/help/" + std::to_string(given.provision.position) + "/end"),
            bind(about.context, about.visitor(), typed));
  ask_lines(out, typed, {.name = "reason", .label = texts::kHelpEndWhy}, 3);
  ask_day(out, typed,
          {.name = "on",
           .legend = texts::kHelpEndOn,
           .hint = texts::kHelpEndOnHint,
           .suggested = about.file.today});
  submit(out, texts::kEndHelp);
  close_form(out);
  return respond_form(about, std::move(page), typed);
}

/// What the day of the end says against what is recorded of the help.
std::optional<std::string> fault_of_end(const record::Help& help,
                                        const record::Provision& provision, base::Day on) {
  if (provision.until) return texts::help_ended_already(*provision.until);
  if (on < provision.from) return texts::help_ends_before(provision.from);
  for (auto session = help.sessions.rbegin(); session != help.sessions.rend(); ++session)
    if (session->provision == provision.position && on < session->on)
      return texts::help_given_after(session->on);
  return std::nullopt;
}

/// The entry on the record as it is now; none, if something is wrong with the form there.
std::vector<json::object> decide(const AboutChild& now, Typed& typed) {
  const std::string reason = read_text(typed, "reason", kMostOfLines);
  if (reason.empty() && !typed.problems.has("reason"))
    typed.problems.add("reason", texts::kHelpEndWhyMissing);
  json::object day;
  read_entry_day(now, typed, day);
  const record::Help help = record::help_in(now.file.entries, now.file.today);
  const record::Provision* provision = help.find(read_position(now.parameters["position"]));
  const auto on = base::parse_day(record::text_in(day, "on"));
  if (provision == nullptr || !on) return {};
  if (const auto fault = fault_of_end(help, *provision, *on))
    typed.problems.add("on", *fault, "on-day");
  if (!typed.problems.empty()) return {};
  json::object entry = app::help_end_entry(*provision, *on);
  entry["reason"] = reason;
  return {std::move(entry)};
}

}  // namespace

Response show_end_help(const AboutChild& about) {
  const auto given = find_given(about);
  if (!given) return not_found_page(about.context, about.request);
  if (given->provision.until) return http::see_other(about.path("/help"));
  return show_form(about, *given, form_to_show(about.context, about.request, about.person()));
}

Response end_help(const AboutChild& about) {
  const auto given = find_given(about);
  if (!given) return not_found_page(about.context, about.request);
  Typed typed = form_posted(about.request);
  const auto done = decide_act(about, typed, Action::RecordEntry, {"reason", "on"},
                               [&](const AboutChild& now) { return decide(now, typed); });
  if (!done) return show_form(about, *given, typed);
  return http::see_other(about.path("/help?done=ended"));
}

}  // namespace stepwell::web::pages
