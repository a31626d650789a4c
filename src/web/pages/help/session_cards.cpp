#include "web/pages/help/session_cards.h"

#include <algorithm>

#include "app/help/record_sessions.h"
#include "web/components/details.h"
#include "web/pages/child/child_place.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using app::SessionGroup;
using app::SessionLine;
using html::Html;

class CardWriter {
 public:
  CardWriter(Html& out, const SessionsPlace& place) : out_(out), place_(place) {}

  void write(const SessionGroup& group) {
    out_.literal("<section class=\"sw-card sw-tap-card\" data-session-card");
    if (group.whose == app::Whose::Mine) out_.attribute("data-open", open_slots(group));
    out_.literal("><h3>");
    write_heading(group);
    out_.literal("</h3><div class=\"sw-card__b\">");
    write_help(group);
    const auto open = lines_to_give(group);
    if (!open.empty()) write_form(open);
    if (open.size() > 1) write_one_by_one(open);
    for (const SessionLine& line : group.lines) write_said(line);
    out_.literal("</div></section>");
  }

 private:
  static std::vector<const SessionLine*> lines_to_give(const SessionGroup& group) {
    std::vector<const SessionLine*> open;
    for (const SessionLine& line : group.lines)
      if (static_cast<int>(line.of_day.size()) < line.week.a_day) open.push_back(&line);
    return open;
  }

  static std::string slot_of(const SessionLine& line) {
    return app::write_slot({line.child->name.child, line.provision->position, line.next});
  }

  /// What has to be said before nothing of the card is to give any more: slots with spaces between,
  /// and a word that no slot is where one tap is not enough.
  static std::string open_slots(const SessionGroup& group) {
    std::string slots;
    for (const SessionLine& line : group.lines) {
      if (!line.week.is_open()) continue;
      const bool is_last =
          line.week.recorded + 1 >= line.week.promised || line.week.today + 1 >= line.week.a_day;
      slots += (slots.empty() ? "" : " ") + (is_last ? slot_of(line) : std::string("more"));
    }
    return slots;
  }

  /// Of a group the count of those of whom least is said, with the slot and the count of each.
  void write_week(const SessionGroup& group) {
    const auto least = std::min_element(group.lines.begin(), group.lines.end(),
                                        [](const SessionLine& one, const SessionLine& other) {
                                          return one.week.recorded < other.week.recorded;
                                        });
    std::string counts;
    for (const SessionLine& line : group.lines)
      counts +=
          (counts.empty() ? "" : " ") + slot_of(line) + "=" + std::to_string(line.week.recorded);
    out_.literal("<br><b").attribute("data-counts", counts);
    out_.attribute("data-words", texts::of_week_counted(least->week)).literal(">");
    out_.text(texts::of_week(least->week)).literal("</b></p>");
  }

  void write_child(const SessionLine& line) {
    out_.literal("<a class=\"govuk-link\"");
    out_.href(child_path({place_.school, line.child->name.child})).literal(">");
    out_.text(known_name(line.child->name)).literal("</a>");
  }

  /// A line of each child, who may stand in the group with two kinds of help.
  static std::vector<const SessionLine*> children_of(const SessionGroup& group) {
    std::vector<const SessionLine*> children;
    for (const SessionLine& line : group.lines)
      if (std::none_of(children.begin(), children.end(), [&](const SessionLine* other) {
            return other->child->name.child == line.child->name.child;
          }))
        children.push_back(&line);
    return children;
  }

  void write_heading(const SessionGroup& group) {
    const SessionLine& first = group.lines.front();
    if (group.lines.size() > 1)
      out_.text(texts::group_of(group.name, children_of(group).size()));
    else
      write_child(first);
    out_.literal(" <small>").text(first.child->name.class_name).literal("</small>");
  }

  void write_help(const SessionGroup& group) {
    const SessionLine& first = group.lines.front();
    out_.literal("<p class=\"govuk-body sw-line\">").text(first.provision->what);
    for (const std::string& part :
         {texts::how_often(0, first.provision->minutes), first.provision->where})
      if (!part.empty()) out_.literal(" · ").text(part);
    if (group.whose == app::Whose::Others)
      out_.literal(" · ").text(first.giver.empty() ? std::string(texts::kWhoeverTeaches)
                                                   : place_.name_of(first.giver));
    write_week(group);
    if (group.lines.size() == 1) return;
    out_.literal("<p class=\"govuk-body sw-line\">");
    for (const SessionLine* line : children_of(group)) {
      if (line != &first) out_.literal(", ");
      write_child(*line);
    }
    out_.literal("</p>");
  }

  void open_tap(const std::vector<const SessionLine*>& lines) {
    open_form(out_, place_.path("/sessions"), bind(place_.context, place_.visitor(), Typed{}));
    hidden(out_, "on", place_.day.iso());
    for (const SessionLine* line : lines) hidden(out_, kSlotField, slot_of(*line));
  }

  std::string named(const std::vector<const SessionLine*>& lines) const {
    if (lines.size() > 1) return texts::for_child(lines.front()->provision->group);
    return texts::for_child(known_name(lines.front()->child->name));
  }

  void button(html::Literal opening, std::string_view name, std::string_view value,
              std::string_view words, std::string_view whom) {
    out_.literal(opening).attribute("name", name).attribute("value", value).literal(">");
    out_.text(words).literal("<span class=\"govuk-visually-hidden\">").text(whom);
    out_.literal("</span></button>");
  }

  void write_buttons(const std::string& whom) {
    out_.literal("<div class=\"sw-taps\">");
    button("<button class=\"govuk-button\" data-module=\"govuk-button\"", kOutcomeField,
           record::kSessionHeld, texts::kItHappened, whom);
    button("<button class=\"govuk-button govuk-button--secondary\" data-module=\"govuk-button\"",
           kOutcomeField, record::kSessionPartly, texts::kInPart, whom);
    out_.literal("</div>");
    Html reasons;
    CardWriter inside(reasons, place_);
    reasons.literal("<div class=\"sw-reasons\">");
    for (const law::Choice* why : place_.choices("missed_because"))
      inside.button("<button class=\"govuk-button govuk-button--secondary sw-button--small\"",
                    kMissedField, why->id, why->name.en, whom);
    reasons.literal("</div>");
    Html summary;
    summary.text(texts::kItDidNot).literal("<span class=\"govuk-visually-hidden\">").text(whom);
    summary.literal("</span>");
    components::write(out_, components::Details{.summary = summary, .content = reasons});
  }

  void write_form(const std::vector<const SessionLine*>& lines) {
    out_.literal("<div data-session-tap>");
    open_tap(lines);
    write_buttons(named(lines));
    close_form(out_);
    out_.literal("</div>");
  }

  void write_one_by_one(const std::vector<const SessionLine*>& lines) {
    Html each;
    CardWriter inside(each, place_);
    for (const SessionLine* line : lines) {
      each.literal("<h4 class=\"govuk-heading-s sw-part\">").text(known_name(line->child->name));
      each.literal("</h4>");
      inside.write_form({line});
    }
    components::write(out_, components::Details{.summary = texts::kOneByOne, .content = each});
  }

  std::string recorder(const record::Session& session) const {
    return session.person.empty() ? std::string() : place_.name_of(session.person);
  }

  void write_said(const SessionLine& line) {
    for (const record::Session* session : line.of_day) {
      out_.literal("<p class=\"govuk-body sw-line\"><b>").text(known_name(line.child->name));
      out_.literal("</b> ");
      out_.text(texts::said_of_session(place_.choice("session_outcome", session->outcome),
                                       place_.choice("missed_because", session->why),
                                       recorder(*session)));
      out_.literal("</p>");
      if (place_.day == place_.today) write_change(line, *session);
    }
  }

  void write_change(const SessionLine& line, const record::Session& session) {
    Html inside;
    CardWriter writer(inside, place_);
    open_form(inside, place_.path("/sessions"), bind(place_.context, place_.visitor(), Typed{}));
    hidden(inside, "on", place_.day.iso());
    hidden(inside, kInsteadField, std::to_string(session.position));
    hidden(inside, kSlotField,
           app::write_slot({line.child->name.child, session.provision,
                            session.number > 0 ? session.number : 1}));
    const std::string whom = texts::for_child(known_name(line.child->name));
    writer.write_buttons(whom);
    writer.button("<button class=\"govuk-button govuk-button--secondary sw-button--small\"", "take",
                  "1", texts::kTakeBack, whom);
    close_form(inside);
    Html summary;
    summary.text(texts::kChangeIt).literal("<span class=\"govuk-visually-hidden\">").text(whom);
    summary.literal("</span>");
    components::write(out_, components::Details{.summary = summary, .content = inside});
  }

  Html& out_;
  const SessionsPlace& place_;
};

}  // namespace

void write_session_card(Html& out, const SessionsPlace& place, const SessionGroup& group) {
  CardWriter(out, place).write(group);
}

}  // namespace stepwell::web::pages
