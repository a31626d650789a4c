// The moves that were shown, recorded in one act: all of them or none, each on the record on which
// it was shown.
#include <boost/json.hpp>

#include "app/records/several.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/letter/addressees.h"
#include "web/pages/letter/how_sent.h"
#include "web/pages/letter/letter_entry.h"
#include "web/pages/moving/moving_preview.h"
#include "web/pages/several/several_refusal.h"
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

void say_why(Typed& typed, const app::SeveralRefusal& refusal) {
  if (refusal.moved_on)
    typed.problems.add(kChildrenField, texts::moved_on_meanwhile(name_of(refusal.name)), "main");
  else
    add_refusal(typed, refusal, kChildrenField, "main");
}

/// For several the notices on paper, for one what happens next.
Response after(const Moving& moving, base::Day on, const std::vector<json::object>& entries) {
  if (!moving.is_of_one()) return http::see_other(notices_path(moving.school, on) + "&done=moved");
  const AboutChild about = moving.about(*moving.one);
  return to_done_page(about, recorded_at(about, Action::MoveLaw, entries));
}

/// Sent again, it was recorded already, and the children are under the other law.
std::optional<Response> repeated(const Moving& moving, Typed& typed) {
  switch (sent_before(moving.context, moving.request, typed)) {
    case SentBefore::No: return std::nullopt;
    case SentBefore::Other: return show_list(moving, typed);
    case SentBefore::Same: break;
  }
  const auto on = read_day(typed, kOnField).value_or(moving.today());
  if (moving.is_of_one()) return http::see_other(moving.back());
  return http::see_other(notices_path(moving.school, on) + "&done=moved");
}

}  // namespace

Response record_moves(const Moving& moving, Typed typed) {
  if (auto before = repeated(moving, typed)) return std::move(*before);
  const std::string form = bind(moving.context, moving.visitor(), typed).form;
  const std::string said = said_in(moving.request, typed);
  const auto chosen = read_chosen(moving, typed);
  if (!chosen) return show_list(moving, typed);
  const auto children = read_all(*chosen, typed);
  if (!typed.problems.empty()) return show_chosen(moving, *chosen, typed);
  const auto done =
      app::record_for_several({moving.person(), form, moving.school, Action::MoveLaw, said},
                              moving.context.records, moving.context.staff_book, children);
  if (done) return after(moving, chosen->on, children.front().entries);
  say_why(typed, done.error());
  return show_chosen(moving, *chosen, typed);
}

}  // namespace stepwell::web::pages
