#include "web/pages/help/sessions_page.h"

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "app/help/record_sessions.h"
#include "http/percent.h"
#include "web/pages/entry/options.h"
#include "web/pages/help/session_cards.h"

namespace stepwell::web::pages {
namespace {

using app::SessionGroup;
using app::SlotDone;
using app::Whose;
using html::Html;
using http::Request;
using http::Response;
using What = SlotDone::What;

constexpr int kWeek = 7;

void write_days(Html& out, const SessionsPlace& place) {
  const base::Day monday = place.today - static_cast<int>(place.today.weekday() - 1);
  out.literal("<nav class=\"sw-weekdays\"").attribute("aria-label", texts::kDaysOfWeek);
  out.literal("><ul>");
  for (int i = 0; i < kWeek; ++i) {
    const base::Day day = monday + i;
    const bool is_offered = place.view->calendar->is_school_day(day) || day == place.today;
    if (place.today < day || !is_offered) continue;
    out.literal("<li><a class=\"govuk-link\"");
    out.href(place.path("/sessions") + (day == place.today ? "" : "?on=" + day.iso()));
    if (day == place.day) out.attribute("aria-current", "page");
    out.literal(">").text(texts::short_weekday(day)).literal("</a></li>");
  }
  out.literal("</ul></nav>");
}

/// Where the script says what is not sent yet; its words stand here, because scripts have none.
void write_state(Html& out, const SessionsPlace& place) {
  out.literal("<div data-sessions").attribute("data-person", place.person());
  out.attribute("data-address", place.path("/sessions"));
  out.attribute("data-sending", texts::kSending).attribute("data-one", texts::kUnsentOne);
  out.attribute("data-many", texts::kUnsentMany).attribute("data-all", texts::kAllSent);
  out.attribute("data-sign-in", texts::kUnsentSignIn).attribute("data-other", texts::kUnsentOther);
  out.attribute("data-gone", texts::kUnsentGone).attribute("data-again", texts::kShowAgain);
  // What stands above and on the cards is counted on by the script as taps are recorded.
  out.attribute("data-day", place.day.iso());
  out.attribute("data-lead-none", texts::sessions_lead(place.day, 0));
  out.attribute("data-lead-one", texts::sessions_lead(place.day, 1));
  out.attribute("data-lead-many", texts::sessions_lead_many(place.day));
  out.literal("><p class=\"sw-unsent\" role=\"status\" data-sessions-state></p>");
  out.literal("<div data-sessions-refused></div></div>");
}

void write_part(Html& out, const SessionsPlace& place, const std::vector<SessionGroup>& groups,
                texts::Text title, bool (*is_in)(const SessionGroup&)) {
  const auto begin = std::find_if(groups.begin(), groups.end(), is_in);
  if (begin == groups.end()) return;
  heading(out, title);
  for (const SessionGroup& group : groups)
    if (is_in(group)) write_session_card(out, place, group);
}

std::size_t count_open(const std::vector<SessionGroup>& groups) {
  std::size_t open = 0;
  for (const SessionGroup& group : groups)
    if (group.whose == Whose::Mine && group.is_open()) ++open;
  return open;
}

bool says_something(const SessionGroup& group) {
  return std::any_of(group.lines.begin(), group.lines.end(),
                     [](const app::SessionLine& line) { return !line.of_day.empty(); });
}

void write_sheets(Html& out, const SessionsPlace& place) {
  std::set<std::string> classes;
  for (const people::Post& post : place.staff->posts)
    if (post.person == place.person() && post.held_on(place.today) && !post.class_name.empty())
      classes.insert(post.class_name);
  for (const std::string& each : classes)
    link_line(out, place.path("/classes/" + http::percent_encode(each)),
              std::string(texts::kSheetOfClass) + ": " + each);
}

/// Others' sessions are for those of one's own classes, not for a whole school.
bool shows_others(const SessionsPlace& place) {
  const auto& posts = place.staff->posts;
  return std::any_of(posts.begin(), posts.end(), [&](const people::Post& post) {
    return post.person == place.person() && post.held_on(place.today) &&
           (!post.class_name.empty() || !post.child.empty());
  });
}

bool is_of_my_class(const SessionsPlace& place, const SessionGroup& group) {
  return std::any_of(group.lines.begin(), group.lines.end(), [&](const app::SessionLine& line) {
    const auto how =
        people::relationships_of(place.person(), place.staff->posts, line.child->name.child,
                                 line.child->name.class_name, place.today);
    return how.has(people::Relationship::Teaches);
  });
}

Response show_page(const SessionsPlace& place, std::optional<Notice> notice,
                   const std::vector<std::string>& problems) {
  auto groups = app::sessions_of_day(place.children, place.asked(place.person()));
  std::erase_if(groups, [&](const SessionGroup& group) {
    return group.whose == Whose::Others && !(shows_others(place) && is_of_my_class(place, group));
  });
  const bool meets = place.view->calendar->is_school_day(place.day);
  if (!meets)
    std::erase_if(groups, [](const SessionGroup& group) { return !says_something(group); });
  Page page{.title = texts::kSessionsTitle,
            .visitor = place.visitor(),
            .notice = std::move(notice),
            .lead = texts::sessions_lead(place.day, count_open(groups))};
  for (const std::string& problem : problems) page.problems.push_back({.content = problem});
  write_state(page.main, place);
  write_days(page.main, place);
  if (!meets) paragraph(page.main, texts::kNoSchoolDay);
  const bool has_mine = std::any_of(groups.begin(), groups.end(), [](const SessionGroup& group) {
    return group.whose == Whose::Mine;
  });
  if (meets && !has_mine)
    paragraph(page.main, texts::kNoSessionsAtAll);
  else if (meets && count_open(groups) == 0)
    paragraph(page.main, texts::kNoSessionsOpen);
  write_part(page.main, place, groups, texts::kSessionsOpen, [](const SessionGroup& group) {
    return group.whose == Whose::Mine && group.is_open();
  });
  write_part(page.main, place, groups, texts::kSessionsDone, [](const SessionGroup& group) {
    return group.whose == Whose::Mine && !group.is_open();
  });
  write_part(page.main, place, groups, texts::kMyClass,
             [](const SessionGroup& group) { return group.whose == Whose::Others; });
  write_sheets(page.main, place);
  return respond(place.context, place.request, page, problems.empty() ? 200 : kUnprocessable);
}

/// What the form says, with the outcome of the button.
app::SessionTap read_tap(const WebContext& context, const Request& request,
                         const std::string& school, std::vector<std::string>& problems) {
  const Typed typed = form_posted(request);
  app::SessionTap tap;
  tap.asker = visitor_of(request).session.person;
  tap.school = school;
  const auto on = base::parse_day(typed.value("on"));
  if (!on) problems.emplace_back(texts::kSlotsUnread);
  tap.on = on.value_or(context.today(school));
  for (const std::string& written : typed.values(kSlotField)) {
    if (auto slot = app::read_slot(written))
      tap.slots.push_back(std::move(*slot));
    else
      problems.emplace_back(texts::kSlotsUnread);
  }
  tap.why = typed.value(kMissedField);
  tap.outcome = tap.why.empty() ? typed.value(kOutcomeField) : std::string(record::kSessionMissed);
  if (typed.form.first("take")) tap.outcome = tap.why = "";
  // A page that was gone back to has the same form for each button: each is an act of its own.
  const std::string form = bind(context, visitor_of(request), typed).form;
  tap.form = form + "." + tap.outcome + "." + tap.why;
  return tap;
}

/// What a tap came to: for how many children it is recorded, and what is to be said of the others.
struct Answered {
  std::size_t recorded = 0;
  std::string said;
  std::vector<std::string> problems;
};

void add_problem(Answered& answered, const SessionsPlace& place, const SlotDone& slot) {
  const bool is_open = slot.what != What::NotOpen;
  std::string name = texts::kSomebodyElse;
  if (is_open)
    if (const auto found =
            place.context.casework.lists(place.school).name({place.school, slot.slot.child}))
      name = known_name(*found);
  const std::string said =
      texts::said_of_session(place.choice("session_outcome", slot.session.outcome),
                             place.choice("missed_because", slot.session.why),
                             slot.by.empty() ? std::string() : place.name_of(slot.by));
  answered.problems.push_back(texts::slot_problem(slot, name, said));
}

Answered take_back(const SessionsPlace& place, const app::SessionTap& tap,
                   record::Position instead) {
  app::RecordSessions command(place.context.casework, place.context.records);
  const auto what = command.take_back(tap, instead);
  if (!what) return {0, {}, {texts::tap_refused(what.error())}};
  if (*what == What::StruckOut) return {0, {}, {texts::kStruckMeanwhile}};
  if (*what == What::NotOpen || *what == What::SaidOtherwise) return {0, {}, {texts::kNotYours}};
  if (tap.outcome.empty()) return {1, texts::kTakenBack, {}};
  return {1, texts::tap_recorded(place.choice("session_outcome", tap.outcome), 1), {}};
}

Answered answer(const SessionsPlace& place, const app::SessionTap& tap) {
  const std::string instead(place.request.form.first(kInsteadField).value_or(""));
  if (!instead.empty()) return take_back(place, tap, read_position(instead));
  app::RecordSessions command(place.context.casework, place.context.records);
  const auto done = command.tap(tap);
  if (!done) return {0, {}, {texts::tap_refused(done.error())}};
  Answered answered;
  std::set<std::string> children;
  for (const SlotDone& slot : *done) {
    if (slot.what == What::Recorded || slot.what == What::SaidAlready)
      children.insert(slot.slot.child);
    else
      add_problem(answered, place, slot);
  }
  answered.recorded = children.size();
  if (answered.recorded > 0)
    answered.said =
        texts::tap_recorded(place.choice("session_outcome", tap.outcome), answered.recorded);
  return answered;
}

Response as_json(const Answered& answered) {
  boost::json::object body{{"outcome", answered.problems.empty() ? "recorded" : "refused"},
                           {"words", answered.said}};
  boost::json::array problems;
  for (const std::string& problem : answered.problems) problems.emplace_back(problem);
  body["problems"] = std::move(problems);
  Response response;
  response.status = answered.problems.empty() ? 200 : kUnprocessable;
  response.headers.push_back({"Content-Type", "application/json"});
  response.body = boost::json::serialize(body);
  return response;
}

std::optional<Notice> notice_of(const SessionsPlace& place) {
  const auto outcome = place.request.query.first("said");
  if (!outcome) return std::nullopt;
  if (outcome->empty()) return Notice{texts::kTakenBack};
  const auto all = place.choices("session_outcome");
  const bool is_one = std::any_of(all.begin(), all.end(),
                                  [&](const law::Choice* each) { return each->id == *outcome; });
  const auto count = read_position(place.request.query.first("of").value_or(""));
  if (!is_one || count <= 0) return std::nullopt;
  return Notice{texts::tap_recorded(place.choice("session_outcome", *outcome),
                                    static_cast<std::size_t>(count))};
}

std::string after(const SessionsPlace& place, const app::SessionTap& tap,
                  const Answered& answered) {
  std::string target = place.path("/sessions?said=") + http::percent_encode(tap.outcome);
  target += "&of=" + std::to_string(answered.recorded);
  if (place.day != place.today) target += "&on=" + place.day.iso();
  return target;
}

}  // namespace

Response show_sessions(const WebContext& context, const Request& request,
                       const std::string& school) {
  const SessionsPlace place = sessions_place(context, request, school);
  return show_page(place, notice_of(place), {});
}

Response record_session(const WebContext& context, const Request& request,
                        const std::string& school) {
  Answered answered;
  const app::SessionTap tap = read_tap(context, request, school, answered.problems);
  const bool is_script = request.form.first("script").has_value();
  const SessionsPlace place = sessions_day(context, request, school);
  if (answered.problems.empty()) answered = answer(place, tap);
  if (is_script) return as_json(answered);
  if (answered.problems.empty()) return http::see_other(after(place, tap, answered));
  std::optional<Notice> notice;
  if (!answered.said.empty()) notice = Notice{answered.said};
  return show_page(sessions_place(context, request, school), std::move(notice), answered.problems);
}

}  // namespace stepwell::web::pages
