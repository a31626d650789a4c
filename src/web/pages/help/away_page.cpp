#include "web/pages/help/away_page.h"

#include <algorithm>
#include <map>

#include "app/help/arrange_cover.h"
#include "web/components/button.h"
#include "web/components/checkboxes.h"
#include "web/pages/child/child_place.h"
#include "web/pages/entry/options.h"
#include "web/pages/help/session_cards.h"

namespace stepwell::web::pages {
namespace {

using app::SessionLine;
using html::Html;
using http::Request;
using http::Response;
using Slot = app::SlotDone;

constexpr std::string_view kPerson = "person";

/// Who is on the staff today, by name.
std::vector<app::StaffMember> staff_here(const SessionsPlace& place) {
  std::vector<app::StaffMember> here;
  for (const app::StaffMember& member : place.staff->members)
    if (app::is_here(place.staff->posts, member.person, place.today)) here.push_back(member);
  std::sort(here.begin(), here.end(),
            [](const auto& one, const auto& other) { return one.name < other.name; });
  return here;
}

std::vector<components::SelectItem> staff_items(const SessionsPlace& place) {
  std::vector<components::SelectItem> items{{.text = texts::kChooseOne, .value = ""}};
  for (const app::StaffMember& member : staff_here(place))
    items.push_back({.text = member.name, .value = member.person});
  return items;
}

/// What is theirs on the day and not recorded yet.
std::vector<SessionLine> lines_of(const SessionsPlace& place, const std::string& person) {
  std::vector<SessionLine> lines;
  for (const auto& group : app::sessions_of_day(place.children, place.asked(person)))
    for (const SessionLine& line : group.lines)
      if (group.whose == app::Whose::Mine && line.week.is_open()) lines.push_back(line);
  return lines;
}

/// The children of the lines, each once.
std::map<std::string, const app::ChildName*> children_of(const std::vector<SessionLine>& lines) {
  std::map<std::string, const app::ChildName*> children;
  for (const SessionLine& line : lines) children.emplace(line.child->name.child, &line.child->name);
  return children;
}

/// Who could give some of it at least: of who sees not every child, that is said.
std::vector<components::SelectItem> cover_items(const SessionsPlace& place,
                                                std::string_view without,
                                                const std::vector<SessionLine>& lines) {
  const auto children = children_of(lines);
  std::vector<components::SelectItem> items{{.text = texts::kChooseOne, .value = ""}};
  for (const app::StaffMember& member : staff_here(place)) {
    if (member.person == without) continue;
    const auto sees = [&](const auto& child) {
      return app::may_give(place.staff->posts, member.person, *child.second, place.today);
    };
    const auto seen =
        static_cast<std::size_t>(std::count_if(children.begin(), children.end(), sees));
    if (seen > 0)
      items.push_back(
          {.text = texts::away_cover(member.name, seen, children.size()), .value = member.person});
  }
  return items;
}

void write_choice_of_person(Html& out, const SessionsPlace& place, const std::string& person) {
  out.literal("<form method=\"get\" class=\"sw-narrow\"").action(place.path("/away")).literal(">");
  components::write(out, components::Select{.label = {.content = texts::kAwayWho},
                                            .name = std::string(kPerson),
                                            .items = staff_items(place),
                                            .value = person});
  components::write(
      out, components::Button{.content = texts::kAwayShow, .classes = "govuk-button--secondary"});
  out.literal("</form>");
}

std::vector<components::ChoiceItem> line_items(const std::vector<SessionLine>& lines) {
  std::vector<components::ChoiceItem> items;
  for (const SessionLine& line : lines) {
    std::string hint = line.provision->what;
    // A group is often named as what it does.
    const bool is_named = line.provision->group != line.provision->what;
    for (const std::string& part :
         {is_named ? line.provision->group : std::string(),
          texts::how_often(0, line.provision->minutes), texts::of_week(line.week)})
      if (!part.empty()) hint += " · " + part;
    items.push_back(components::Choice{
        .content = known_name(line.child->name) + " (" + line.child->name.class_name + ")",
        .value = app::write_slot({line.child->name.child, line.provision->position, line.next}),
        .hint = components::Hint{.content = hint}});
  }
  return items;
}

std::vector<std::string> all_of(const std::vector<SessionLine>& lines) {
  std::vector<std::string> all;
  for (const SessionLine& line : lines)
    all.push_back(app::write_slot({line.child->name.child, line.provision->position, line.next}));
  return all;
}

void write_button(Html& out, texts::Text words, const char* value, texts::Text classes) {
  components::write(
      out, components::Button{
               .content = words, .name = "do", .value = std::string(value), .classes = classes});
}

void write_form(Html& out, const SessionsPlace& place, const std::string& person,
                const Typed& typed) {
  const auto lines = lines_of(place, person);
  heading(out, texts::away_sessions(place.name_of(person), place.day));
  if (lines.empty()) return paragraph(out, texts::kAwayNone);
  open_form(out, place.path("/away"), bind(place.context, place.visitor(), typed));
  hidden(out, kPerson, person);
  hidden(out, "on", place.day.iso());
  const bool is_fresh = typed.came == Came::Fresh;
  components::write(
      out, components::Checkboxes{
               .name = std::string(kSlotField),
               .items = line_items(lines),
               .values = is_fresh ? all_of(lines) : typed.values(kSlotField),
               .fieldset =
                   components::Fieldset{
                       .legend = components::Legend{.content = texts::kSessionsOpen,
                                                    .classes = "govuk-fieldset__legend--s"}},
               .error_message = typed.problems.message(kSlotField),
               .classes = "govuk-checkboxes--small"});
  out.literal("<div class=\"sw-two\"><div><h3 class=\"govuk-heading-s\">").text(texts::kAwayMissed);
  out.literal("</h3>");
  std::vector<components::SelectItem> reasons;
  for (const law::Choice* why : place.choices("missed_because"))
    reasons.push_back({.text = why->name.en, .value = why->id});
  ask_select(out, typed, {.name = "why", .label = texts::kAwayWhy, .items = std::move(reasons)});
  write_button(out, texts::kAwayMark, "missed", "");
  out.literal("</div><div><h3 class=\"govuk-heading-s\">").text(texts::kAwayGive);
  out.literal("</h3>");
  ask_select(out, typed,
             {.name = "to",
              .label = texts::kAwayTo,
              .hint = texts::kAwayToHint,
              .items = cover_items(place, person, lines)});
  write_button(out, texts::kAwayGiveButton, "give", "govuk-button--secondary");
  out.literal("</div></div>");
  close_form(out);
}

std::optional<Notice> notice_of(const SessionsPlace& place) {
  const auto& query = place.request.query;
  const auto count = read_position(query.first("of").value_or(""));
  if (count <= 0) return std::nullopt;
  const auto many = static_cast<std::size_t>(count);
  const auto done = query.first("done").value_or("");
  if (done == "missed") return Notice{texts::away_marked(many)};
  if (done == "given")
    return Notice{texts::away_given(many, place.name_of(query.first("to").value_or("")))};
  return std::nullopt;
}

Response show_form(const SessionsPlace& place, const std::string& person, const Typed& typed) {
  Page page{.title = texts::kAwayTitle,
            .visitor = place.visitor(),
            .problems = typed.problems.summary(),
            .notice = notice_of(place),
            .back = place.path("/help"),
            .lead = texts::kAwayLead};
  if (typed.came == Came::Back)
    page.notice = Notice{texts::kKeptForm, components::NotificationKind::Neutral};
  write_choice_of_person(page.main, place, person);
  if (!place.view->calendar->is_school_day(place.day)) paragraph(page.main, texts::kNoSchoolDay);
  if (place.staff->find(person) != nullptr) write_form(page.main, place, person, typed);
  return respond(place.context, place.request, page, page.problems.empty() ? 200 : kUnprocessable);
}

std::string child_name(const SessionsPlace& place, const std::string& child) {
  const app::ChildHelp* found = place.find(child);
  return found == nullptr ? std::string(texts::kSomebodyElse) : known_name(found->name);
}

/// Of who does not see one of the children.
std::string not_for_them(const SessionsPlace& place, const std::string& to,
                         const std::string& child) {
  const app::ChildHelp* found = place.find(child);
  return texts::giver_does_not_see(place.name_of(to), child_name(place, child),
                                   found == nullptr ? "" : found->name.class_name);
}

/// Adds what is wrong, or answers with the address to go on to.
std::string mark_missed(const SessionsPlace& place, const std::string& person, Typed& typed,
                        const std::vector<app::SessionSlot>& slots) {
  const std::string form = bind(place.context, place.visitor(), typed).form;
  const app::SessionTap tap{place.person(),
                            form + ".missed",
                            place.school,
                            place.day,
                            slots,
                            std::string(record::kSessionMissed),
                            typed.value("why")};
  const auto done = app::RecordSessions(place.context.casework, place.context.records).tap(tap);
  if (!done) {
    typed.problems.add("why", texts::tap_refused(done.error()));
    return {};
  }
  for (const Slot& slot : *done) {
    if (slot.what == Slot::What::Recorded || slot.what == Slot::What::SaidAlready) continue;
    const std::string said =
        texts::said_of_session(place.choice("session_outcome", slot.session.outcome),
                               place.choice("missed_because", slot.session.why),
                               slot.by.empty() ? std::string() : place.name_of(slot.by));
    typed.problems.add(kSlotField,
                       texts::slot_problem(slot, child_name(place, slot.slot.child), said));
  }
  if (!typed.problems.empty()) return {};
  return "/away?person=" + person + "&done=missed&of=" + std::to_string(done->size());
}

std::string give_away(const SessionsPlace& place, const std::string& person, Typed& typed,
                      const std::vector<app::SessionSlot>& slots) {
  const std::string to = typed.value("to");
  if (!app::is_here(place.staff->posts, to, place.today)) {
    typed.problems.add("to", texts::kAwayToMissing);
    return {};
  }
  const std::string form = bind(place.context, place.visitor(), typed).form;
  const auto done = app::arrange_cover(
      place.context.casework, place.context.records,
      {place.person(), form + ".give." + to, place.school, place.day, slots, to});
  if (done)
    return "/away?person=" + person + "&done=given&to=" + to + "&of=" + std::to_string(*done);
  const auto& refusal = done.error();
  if (refusal.what == app::CoverRefusal::What::TooMany) {
    typed.problems.add(kSlotField, texts::tap_refused(app::TapRefusal::TooMany));
    return {};
  }
  const Slot not_open{{refusal.child, 0, 0}, Slot::What::NotOpen, {}, {}};
  typed.problems.add("to", refusal.what == app::CoverRefusal::What::NotForThem
                               ? not_for_them(place, to, refusal.child)
                               : texts::slot_problem(not_open, {}, {}));
  return {};
}

}  // namespace

Response show_away(const WebContext& context, const Request& request, const std::string& school) {
  const SessionsPlace place = sessions_place(context, request, school);
  Typed typed = form_to_show(context, request, place.person());
  std::string person(request.query.first(kPerson).value_or(""));
  if (person.empty()) person = typed.value(kPerson);
  return show_form(place, person, typed);
}

Response settle_away(const WebContext& context, const Request& request, const std::string& school) {
  const SessionsPlace place = sessions_place(context, request, school);
  Typed typed = form_posted(request);
  const std::string person = typed.value(kPerson);
  std::vector<app::SessionSlot> slots;
  for (const std::string& written : typed.values(kSlotField))
    if (auto slot = app::read_slot(written)) slots.push_back(std::move(*slot));
  if (slots.empty()) typed.problems.add(kSlotField, texts::kAwayChoose);
  if (place.staff->find(person) == nullptr) typed.problems.add(kPerson, texts::kAwayNobody);
  std::string on_to;
  if (typed.problems.empty())
    on_to = typed.value("do") == "give" ? give_away(place, person, typed, slots)
                                        : mark_missed(place, person, typed, slots);
  if (!on_to.empty()) return http::see_other(place.path(on_to));
  // What was recorded is not offered again.
  return show_form(sessions_place(context, request, school), person, typed);
}

}  // namespace stepwell::web::pages
