// The moves that lead on from here with what each still needs, and everything else that can be
// recorded: what something open waits for first, the rest folded.
#include <algorithm>
#include <array>
#include <span>

#include "app/moving/moving.h"
#include "base/among.h"
#include "http/percent.h"
#include "record/process.h"
#include "web/components/details.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/move/moves_by_year.h"
#include "web/texts/checklist.h"
#include "web/texts/child.h"
#include "web/texts/copy.h"
#include "web/texts/details.h"
#include "web/texts/letter.h"
#include "web/texts/move.h"
#include "web/texts/moving.h"
#include "web/texts/questions.h"
#include "web/texts/steps.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using people::Action;

void write_need(Html& out, const record::PossibleMove& possible, const law::Need& need) {
  const bool is_missing = base::is_among(possible.missing, &need);
  const bool is_advised = base::is_among(possible.advised, &need);
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
    write_link(out, cards.about.path("/move?to=" + to), texts::kMoveNow, move.text.en);
  }
  out.literal("</div>");
}

/// What can be recorded at any time, by the kind of entry that it makes.
struct Offer {
  std::string_view kind;
  std::string_view page;
};
constexpr std::array<Offer, 14> kOffers = {{
    {"evidence_added", "/evidence"},
    {"concern_raised", "/concern"},
    {"consulted", "/consult"},
    {"parent_told", "/tell"},
    {"views_recorded", "/views"},
    {"needs_recorded", "/needs"},
    {"progress_noted", ""},
    {"provision_began", "/help/begin"},
    {"meeting_arranged", "/meetings/arrange"},
    {"meeting_held", "/meetings/record"},
    {"advice_requested", "/specialists/ask"},
    {"advice_received", "/specialists/advice"},
    {"request_received", "/record/request_received"},
    {"reminder_set", "/reminder"},
}};

/// Progress is noted on the targets of the plan in use, if there is one.
std::string page_of(const Offer& offer, const AboutChild& about) {
  if (!offer.page.empty()) return about.path(offer.page);
  for (const law::Document* document : about.file.standing.in_force)
    if (document->plan) return about.path("/plan/" + document->id + "/progress");
  return {};
}

/// A link of the card, in the order in which they stand; the rest is folded.
struct DoLink {
  std::string page;
  texts::Text words;
  bool is_for_open = false;  ///< what it records would finish something that is open
};
constexpr std::size_t kMostInSight = 6;

/// Whether an entry of that kind finishes something that waits for this child.
bool finishes_something(const record::Standing& standing, law::Kind kind) {
  const auto has_kind = [&](const law::Pattern& pattern) { return pattern.has_kind(kind); };
  return std::any_of(standing.instances.begin(), standing.instances.end(),
                     [&](const record::Instance& instance) {
                       if (instance.state != record::State::Open) return false;
                       const law::Duty& duty = *instance.duty;
                       return std::any_of(duty.closes.begin(), duty.closes.end(), has_kind) ||
                              std::any_of(duty.restarts.begin(), duty.restarts.end(), has_kind);
                     });
}

void add_offers(std::vector<DoLink>& links, const ChildCards& cards) {
  const record::Standing& standing = cards.about.file.standing;
  for (const Offer& offer : kOffers) {
    const auto kind = law::find_kind(offer.kind);
    const std::string page = page_of(offer, cards.about);
    if (!kind || page.empty() || !cards.may(action_of(*kind))) continue;
    // A concern about who has left would wait here for nobody, and help is given to nobody.
    const bool is_of_here = *kind == law::kinds::concern_raised || offer.kind == "provision_began";
    if (is_of_here && !standing.at_school) continue;
    links.push_back({page, texts::do_words(offer.kind), finishes_something(standing, *kind)});
  }
}

/// While a process runs, its card leads to the steps.
bool has_steps_card(const ChildCards& cards) {
  const auto runs = record::processes_of(cards.about.file.standing);
  return std::any_of(runs.begin(), runs.end(), [](const record::ProcessRun& run) {
    return run.state == record::ProcessRun::State::Running;
  });
}

/// Everything that can be done from here; what something open waits for comes first.
std::vector<DoLink> links_of(const ChildCards& cards) {
  std::vector<DoLink> links;
  add_offers(links, cards);
  const auto add = [&](std::string_view page, texts::Text words) {
    links.push_back({cards.about.path(page), words});
  };
  if (cards.may(Action::ChangeDetails)) add("/details", texts::kDetailsLink);
  if (cards.may(Action::TellParent)) add("/letters", texts::kLettersToWrite);
  add("/questions", texts::kQuestionsPrepare);
  if (cards.may(Action::RecordEntry)) add("/record-copy", texts::kCopyLink);
  const bool has_steps = !cards.about.law().processes.empty();
  if (has_steps && !has_steps_card(cards)) add("/steps", texts::kStepsLink);
  add("/checklists", texts::kChecklistsLink);
  std::stable_partition(links.begin(), links.end(),
                        [](const DoLink& link) { return link.is_for_open; });
  return links;
}

Html list_of(std::span<const DoLink> links) {
  Html out;
  out.literal("<ul class=\"sw-links\">");
  for (const DoLink& link : links) link_item(out, link.page, link.words);
  out.literal("</ul>");
  return out;
}

}  // namespace

void write_moves_card(Html& out, const ChildCards& cards) {
  open_card(out, texts::kMovesCard, "next-steps");
  const MovesByYear moves = moves_by_year(cards.about);
  if (moves.fitting.empty() && moves.of_other_years.empty()) paragraph(out, texts::kNoMoves);
  const auto write_one = [&cards](Html& to, const record::PossibleMove& move) {
    write_move(to, cards, move);
  };
  for (const record::PossibleMove& move : moves.fitting) write_one(out, move);
  write_of_other_years(out, moves, write_one);
  const bool leads_on =
      !app::ways_of(app::place_of(cards.about.file), cards.about.context.library).empty();
  if (leads_on && cards.may(Action::MoveLaw))
    link_line(out, cards.about.path("/law"), texts::kMovingTitle);
  close_card(out);
}

void write_do_card(Html& out, const ChildCards& cards) {
  const std::vector<DoLink> links = links_of(cards);
  const std::span<const DoLink> all(links);
  const std::size_t in_sight = std::min(kMostInSight, all.size());
  open_card(out, texts::kDoCard);
  out.add(list_of(all.first(in_sight)));
  if (in_sight < all.size())
    components::write(out, components::Details{.summary = texts::kDoMore,
                                               .content = list_of(all.subspan(in_sight))});
  close_card(out);
}

}  // namespace stepwell::web::pages
