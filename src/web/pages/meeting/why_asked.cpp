#include "web/pages/meeting/why_asked.h"

#include <boost/json.hpp>

#include "base/among.h"
#include "web/components/details.h"
#include "web/pages/entry/fields.h"
#include "web/texts/meeting.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;

constexpr const char* kReasons = "why_asked";
constexpr const char* kOfOthers = "why-others";

/// The line of the person at that place, and the field that says who that is.
std::string why_field(std::size_t place) {
  return "why-" + std::to_string(place);
}
std::string who_field(std::size_t place) {
  return why_field(place) + "-who";
}

std::string reason_of(const std::vector<app::AskedBecause>& reasons, const std::string& name) {
  for (const app::AskedBecause& each : reasons)
    if (each.who == name) return each.why;
  return {};
}

/// Whether something stands in a line, or is wrong with one.
bool is_open(const Typed& typed, std::size_t count) {
  const auto has = [&](const std::string& field) {
    return !typed.value(field).empty() || typed.problems.has(field);
  };
  for (std::size_t place = 0; place < count; ++place)
    if (has(why_field(place))) return true;
  return has(kOfOthers);
}

void add_reason(json::array& reasons, const std::string& who, const std::string& why) {
  reasons.push_back(json::object{{"who", who}, {"why", why}});
}

/// Those of the form that came, each in the place that its lines have there, and then the others:
/// who is offered may have changed meanwhile, and no reason may be lost or stand beside another.
std::vector<std::string> in_their_places(const Typed& typed,
                                         const std::vector<std::string>& names) {
  std::vector<std::string> placed;
  for (std::string who = typed.value(who_field(0)); !who.empty();
       who = typed.value(who_field(placed.size())))
    placed.push_back(std::move(who));
  for (const std::string& name : names)
    if (!base::is_among(placed, name)) placed.push_back(name);
  return placed;
}

/// Of those who were written beside the boxes, one reason for all.
void read_others(Typed& typed, const std::vector<std::string>& ticked,
                 const std::vector<std::string>& invited, json::array& reasons) {
  const std::string why = read_text(typed, kOfOthers, kMostOfALine);
  if (why.empty()) return;
  const std::size_t before = reasons.size();
  for (const std::string& name : invited)
    if (!base::is_among(ticked, name)) add_reason(reasons, name, why);
  if (reasons.size() == before) typed.problems.add(kOfOthers, texts::kWhyOfNobody);
}

}  // namespace

void ask_why(Html& out, const Typed& typed, const std::vector<std::string>& offered,
             const std::vector<app::AskedBecause>& before) {
  const auto names = in_their_places(typed, offered);
  Typed shown = typed;
  Html lines;
  for (std::size_t place = 0; place < names.size(); ++place) {
    const std::string field = why_field(place);
    if (typed.came == Came::Fresh) shown.form.add({field, reason_of(before, names[place])});
    hidden(lines, who_field(place), names[place]);
    ask_text(lines, shown, {.name = field.c_str(), .label = texts::why_is_asked(names[place])});
  }
  ask_text(lines, shown, {.name = kOfOthers, .label = texts::kWhyOthers});
  write(out, components::Details{.summary = texts::kWhyAsked,
                                 .content = std::move(lines),
                                 .open = is_open(shown, names.size())});
}

void read_why(Typed& typed, const std::vector<std::string>& ticked,
              const std::vector<std::string>& invited, json::object& entry) {
  json::array reasons;
  for (std::size_t place = 0;; ++place) {
    const std::string who = typed.value(who_field(place));
    if (who.empty()) break;
    const std::string why = read_text(typed, why_field(place), kMostOfALine);
    if (why.empty()) continue;
    if (base::is_among(ticked, who))
      add_reason(reasons, who, why);
    else
      typed.problems.add(why_field(place), texts::why_of_nobody(who));
  }
  read_others(typed, ticked, invited, reasons);
  if (!reasons.empty()) entry[kReasons] = std::move(reasons);
}

std::vector<std::string> asked_lines(const std::vector<std::string>& invited,
                                     const std::vector<app::AskedBecause>& reasons) {
  std::vector<std::string> lines;
  for (const std::string& name : invited)
    lines.push_back(texts::asked_line(name, reason_of(reasons, name)));
  return lines;
}

}  // namespace stepwell::web::pages
