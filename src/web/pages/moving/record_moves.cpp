// The moves that were shown, recorded in one act: all of them or none, each on the record on which
// it was shown.
#include <boost/json.hpp>

#include "app/several.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/letter/addressees.h"
#include "web/pages/letter/how_sent.h"
#include "web/pages/letter/letter_entry.h"
#include "web/pages/moving/moving_preview.h"
#include "web/pages/today/due_lines.h"
#include "web/texts/meeting.h"
#include "web/texts/moving.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using http::Response;
using people::Action;

/// The notice with its letter, or the move alone where the school writes none.
std::vector<json::object> entries_of(const ChosenMove& chosen, const MovedChild& child,
                                     Typed& typed) {
  const law::Letter* letter = child.letter();
  if (letter == nullptr) return {app::move_entry(child.way, chosen.on)};
  const std::string body = field_of(kBody, child);
  if (read_text(typed, body, kMostOfLines).empty() && !typed.problems.has(body))
    typed.problems.add(body, texts::letter_is_empty(child.file.name()));
  return letter_entries(
      child.file.framework(), *letter,
      {chosen.on, family_receivers(child.file, letter->to), typed.value(kMethod),
       read_text(typed, field_of(kSubject, child), kMostOfALine), typed.exact(body),
       language_named(typed.value(field_of(kNoticeLanguage, child))).value_or(Language::English)});
}

std::vector<app::ForChild> read_all(const ChosenMove& chosen, Typed& typed) {
  if (chosen.has_letter()) read_method(chosen.children.front().file.framework(), typed);
  std::vector<app::ForChild> all;
  for (const MovedChild& child : chosen.children) {
    if (!was_seen(child, typed))
      typed.problems.add(kChildrenField, texts::moved_on_meanwhile(child.file.name()), "main");
    all.push_back({child.file.listed(), entries_of(chosen, child, typed), child.file.version()});
  }
  return all;
}

void add_refusal(Typed& typed, const app::SeveralRefusal& refusal) {
  if (refusal.said_otherwise) return give_back_again(typed);
  const std::string name = name_of(refusal.name);
  if (refusal.moved_on)
    return typed.problems.add(kChildrenField, texts::moved_on_meanwhile(name), "main");
  if (refusal.refusal.problems.empty()) typed.problems.add(kChildrenField, texts::kNotSeen, "main");
  for (const record::EntryProblem& problem : refusal.refusal.problems)
    typed.problems.add(kChildrenField, texts::of_child_problem(name, texts::entry_problem(problem)),
                       "main");
}

/// For several the notices on paper, for one what happens next.
Response after(const Moving& moving, base::Day on, const std::vector<json::object>& entries) {
  if (!moving.is_of_one()) return http::see_other(notices_path(moving.school, on) + "&done=moved");
  const AboutChild about = moving.about(*moving.one);
  return to_done_page(about, recorded_at(about, Action::MoveLaw, entries));
}

/// Sent again, it was recorded already, and the children are under the other law.
std::optional<Response> answered(const Moving& moving, Typed& typed, const std::string& form,
                                 const std::string& said) {
  const auto before = moving.context.records.answered({form, moving.person(), {}, {}, said});
  if (!before) return std::nullopt;
  if (!*before) {
    give_back_again(typed);
    return show_list(moving, typed);
  }
  const auto on = read_day(typed, kOnField).value_or(moving.today());
  if (moving.is_of_one()) return http::see_other(moving.back());
  return http::see_other(notices_path(moving.school, on) + "&done=moved");
}

}  // namespace

Response record_moves(const Moving& moving, Typed typed) {
  const std::string form = bind(moving.context, moving.visitor(), typed).form;
  const std::string said = said_in(moving.request, typed);
  if (auto before = answered(moving, typed, form, said)) return std::move(*before);
  const auto chosen = read_chosen(moving, typed);
  if (!chosen) return show_list(moving, typed);
  const auto children = read_all(*chosen, typed);
  if (!typed.problems.empty()) return show_chosen(moving, *chosen, typed);
  const auto done =
      app::record_for_several({moving.person(), form, moving.school, Action::MoveLaw, said},
                              moving.context.records, moving.context.staff_book, children);
  if (done) return after(moving, chosen->on, children.front().entries);
  add_refusal(typed, done.error());
  return show_chosen(moving, *chosen, typed);
}

}  // namespace stepwell::web::pages
