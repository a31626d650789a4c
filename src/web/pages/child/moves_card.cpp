// The moves that lead on from here with what each still needs, and everything else that can be
// recorded.
#include <algorithm>
#include <array>

#include "http/percent.h"
#include "record/moves.h"
#include "web/pages/child/child_cards.h"
#include "web/texts/checklist.h"
#include "web/texts/child.h"
#include "web/texts/details.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using people::Action;

bool holds(const std::vector<const law::Need*>& needs, const law::Need& need) {
  return std::find(needs.begin(), needs.end(), &need) != needs.end();
}

void write_need(Html& out, const record::PossibleMove& possible, const law::Need& need) {
  const bool is_missing = holds(possible.missing, need);
  const bool is_advised = holds(possible.advised, need);
  out.literal("<li").classes({is_missing || is_advised ? "" : "ok"}).literal(">");
  out.literal("<span class=\"govuk-visually-hidden\">");
  out.text(is_missing   ? texts::kNeedIsMissing
           : is_advised ? texts::kNeedIsAdvised
                        : texts::kNeedIsThere);
  out.literal("</span>").text(need.text.en).literal("</li>");
}

void write_move(Html& out, const ChildCards& cards, const record::PossibleMove& possible) {
  const law::Framework& law = cards.about.law();
  const law::Move& move = *possible.move;
  out.literal("<div class=\"sw-move\"><h3>")
      .text(move.text.en)
      .literal("</h3><p class=\"sw-from\">");
  out.text(texts::decided_by(law.roles[move.decided_by].name.en)).literal("</p>");
  if (!move.needs.empty()) out.literal("<ul class=\"sw-need\">");
  for (const law::Need& need : move.needs) write_need(out, possible, need);
  if (!move.needs.empty()) out.literal("</ul>");
  if (cards.may(Action::MoveStage)) {
    const std::string to = http::percent_encode(law.stages[move.to].id);
    out.literal("<a class=\"govuk-link\"").href(cards.about.path("/move?to=" + to));
    out.literal(">").text(texts::kMoveNow).literal("<span class=\"govuk-visually-hidden\">: ");
    out.text(move.text.en).literal("</span></a>");
  }
  out.literal("</div>");
}

/// What can be recorded at any time, with the kind of entry that it makes.
struct Offer {
  std::string_view kind;
  std::string_view page;
  texts::Text words;
};
constexpr std::array<Offer, 13> kOffers = {{
    {"evidence_added", "/evidence", texts::kDoEvidence},
    {"concern_raised", "/concern", texts::kDoConcern},
    {"consulted", "/consult", texts::kDoConsult},
    {"parent_told", "/tell", texts::kDoTell},
    {"views_recorded", "/views", texts::kDoViews},
    {"needs_recorded", "/needs", texts::kDoNeeds},
    {"progress_noted", "", texts::kDoProgress},
    {"meeting_arranged", "/meetings/arrange", texts::kDoArrange},
    {"meeting_held", "/meetings/record", texts::kDoMeeting},
    {"advice_requested", "/record/advice_requested", texts::kDoAdvice},
    {"advice_received", "/record/advice_received", texts::kDoAdviceCame},
    {"request_received", "/record/request_received", texts::kDoRequest},
    {"reminder_set", "/reminder", texts::kDoReminder},
}};

/// Progress is noted on the targets of the plan in use, if there is one.
std::string page_of(const Offer& offer, const AboutChild& about) {
  if (!offer.page.empty()) return about.path(offer.page);
  for (const law::Document* document : about.file.standing.in_force)
    if (document->plan) return about.path("/plan/" + document->id + "/progress");
  return {};
}

}  // namespace

void write_moves_card(Html& out, const ChildCards& cards) {
  open_card(out, texts::kMovesCard);
  const auto moves = record::possible_moves(cards.about.file.standing);
  if (moves.empty()) paragraph(out, texts::kNoMoves);
  for (const record::PossibleMove& move : moves) write_move(out, cards, move);
  close_card(out);
}

void write_do_card(Html& out, const ChildCards& cards) {
  open_card(out, texts::kDoCard);
  out.literal("<ul class=\"sw-links\">");
  for (const Offer& offer : kOffers) {
    const auto kind = law::find_kind(offer.kind);
    const std::string page = page_of(offer, cards.about);
    if (!kind || page.empty() || !cards.may(action_of(*kind))) continue;
    // A concern about who has left would wait here for nobody.
    const bool is_concern = *kind == law::kinds::concern_raised;
    if (is_concern && !cards.about.file.standing.at_school) continue;
    out.literal("<li><a class=\"govuk-link\"").href(page);
    out.literal(">").text(offer.words).literal("</a></li>");
  }
  if (cards.may(Action::ChangeDetails)) {
    out.literal("<li><a class=\"govuk-link\"").href(cards.about.path("/details")).literal(">");
    out.text(texts::kDetailsLink).literal("</a></li>");
  }
  out.literal("<li><a class=\"govuk-link\"").href(cards.about.path("/checklists")).literal(">");
  out.text(texts::kChecklistsLink).literal("</a></li></ul>");
  close_card(out);
}

}  // namespace stepwell::web::pages
