#include "web/pages/child/child_page.h"

#include <algorithm>

#include "web/components/details.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/child/cycle.h"
#include "web/pages/child/plan_content.h"
#include "web/pages/child/stage_in_law.h"
#include "web/pages/law/law_forms.h"
#include "web/pages/letter/sent_list.h"
#include "web/pages/steps/steps_view.h"
#include "web/person_name.h"
#include "web/texts/child.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

int years_between(base::Day born, base::Day today) {
  const bool had_birthday =
      std::pair(born.month(), born.day()) <= std::pair(today.month(), today.day());
  return today.year() - born.year() - (had_birthday ? 0 : 1);
}

void write_facts(Html& out, const AboutChild& about) {
  const app::ChildFile& file = about.file;
  const app::ChildView& child = file.details;
  out.literal("<dl>");
  write_fact(out, texts::kNarrowClass, texts::class_of(child.year_group, child.class_name));
  if (child.born) {
    write_fact(out, texts::kBorn, texts::day(*child.born));
    write_fact(out, texts::kAge, texts::years(years_between(*child.born, file.today)));
  }
  if (!child.known_as.empty() && child.known_as != child.forename)
    write_fact(out, texts::kRegisteredAs, child.forename + " " + child.surname);
  write_fact(out, texts::kLedBy,
             file.framework().roles[file.standing.present_stage().lead].name.en);
  write_fact(out, texts::kStageInLaw, stage_in_law(about));
  out.literal("</dl>");
  if (!file.standing.at_school)
    out.literal("<p><span class=\"sw-tag soon\">").text(texts::kHasLeft).literal("</span></p>");
}

/// A stage that the child was in, with the day on which it began.
struct PastStage {
  std::string name;
  base::Day from;
};

std::vector<PastStage> past_stages(const ChildCards& cards) {
  std::vector<PastStage> stages;
  for (const record::Entry* entry : live_entries(cards.about.file)) {
    const bool is_move = entry->topic.kind == law::kinds::stage_moved;
    if (!is_move && entry->topic.kind != law::kinds::taken_over) continue;
    const auto* stage = entry->body.if_contains(is_move ? "to" : "stage");
    if (stage == nullptr || !stage->is_string()) continue;
    const base::Day from = entry->since.value_or(entry->on);
    stages.push_back({cards.words.name("stage", stage->get_string()), from});
  }
  // The last of them is where the child is now.
  if (!stages.empty()) stages.pop_back();
  constexpr std::size_t kMost = 3;
  if (stages.size() > kMost)
    stages.erase(stages.begin(), stages.end() - static_cast<std::ptrdiff_t>(kMost));
  return stages;
}

void write_step(Html& out, std::string_view dress, std::string_view name, std::string_view when) {
  out.literal("<li").classes({dress});
  if (dress == "now") out.attribute("aria-current", "step");
  out.literal(">").text(name).literal(" <small>").text(when).literal("</small></li>");
}

void write_stages(Html& out, const ChildCards& cards) {
  const record::Standing& standing = cards.about.file.standing;
  out.literal("<ol class=\"sw-steps\"").attribute("aria-label", texts::kNarrowStage).literal(">");
  for (const PastStage& stage : past_stages(cards))
    write_step(out, "been", stage.name, texts::day(stage.from));
  write_step(out, "now", standing.present_stage().name.en,
             standing.since ? texts::since_day(*standing.since) : "");
  out.literal("</ol>");
}

void write_cycle(Html& out, const record::Standing& standing) {
  const auto place = place_in_cycle(standing);
  if (!place) return;
  out.literal("<ol class=\"sw-steps sw-steps--cycle\"");
  out.attribute("aria-label", texts::kCycleLabel).literal(">");
  for (std::size_t i = 0; i < place->cycle->steps.size(); ++i) {
    const law::CycleStep& step = place->cycle->steps[i];
    const bool is_now = i == place->step;
    std::string when = is_now ? texts::turn(place->turn) : std::string();
    if (is_now && place->since) when += ", " + texts::since_day(*place->since);
    write_step(out, is_now ? "now" : i < place->step ? "been" : "", step.name.en, when);
  }
  out.literal("</ol>");
}

/// To the page of the help that tells of the present stage, if the law has one.
void write_topic(Html& out, const AboutChild& about) {
  const auto& topics = about.law().topics;
  const auto found = std::find_if(topics.begin(), topics.end(), [&](const law::HelpTopic& topic) {
    return topic.stages.contains(about.file.standing.stage);
  });
  if (found == topics.end()) return;
  link_line(out, law_address(about.law()) + "#" + topic_anchor(*found),
            texts::more_in_the_law(found->name.en));
}

void write_meaning(Html& out, const AboutChild& about) {
  const record::Standing& standing = about.file.standing;
  const law::Stage& stage = standing.present_stage();
  Html means;
  paragraph(means, stage.means.en);
  if (const auto place = place_in_cycle(standing)) {
    const law::CycleStep& step = place->cycle->steps[place->step];
    paragraph(means, texts::meaning(step.name.en, step.means.en));
  }
  write_topic(means, about);
  components::write(out, components::Details{.summary = texts::what_means(stage.name.en),
                                             .content = std::move(means)});
}

Html band_of(const ChildCards& cards) {
  const app::ChildFile& file = cards.about.file;
  Html out;
  out.literal("<h1 class=\"govuk-heading-l\">").text(file.name()).literal("</h1>");
  write_facts(out, cards.about);
  write_stages(out, cards);
  write_cycle(out, file.standing);
  write_meaning(out, cards.about);
  return out;
}

/// What was done, by the word that the form left in the address; and what comes next and when.
std::optional<Notice> notice_of(const ChildCards& cards) {
  const app::ChildFile& file = cards.about.file;
  if (!cards.about.request.query.first("done") || file.entries.empty()) return std::nullopt;
  const std::string_view kind = law::spec(file.entries.back().topic.kind).name;
  return Notice{texts::was_recorded(kind) + " " + next_sentence(cards)};
}

Html main_of(const ChildCards& cards) {
  Html out;
  out.literal("<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">");
  write_due_cards(out, cards);
  write_steps_card(out, cards);
  write_plan_card(out, cards);
  write_earlier_law_card(out, cards);
  write_story_card(out, cards);
  out.literal("</div><div class=\"govuk-grid-column-one-third\">");
  write_do_card(out, cards);
  write_needs_card(out, cards);
  write_views_card(out, cards);
  write_specialists_card(out, cards);
  write_moves_card(out, cards);
  write_sent_card(out, cards);
  write_people_card(out, cards);
  out.literal("</div></div>");
  return out;
}

}  // namespace

ChildCards cards_for(const AboutChild& about) {
  return {about, about.context.casework.relationships(about.person(), about.id()), about.words(),
          about.context.staff_book.at(about.id().school)};
}

std::string ChildCards::person_name(std::string_view person) const {
  return web::person_name(*staff, person);
}

void open_card(Html& out, std::string_view title, std::string_view id) {
  out.literal("<section class=\"sw-card\"");
  if (!id.empty()) out.attribute("id", id);
  out.literal("><h2>").text(title);
  out.literal("</h2><div class=\"sw-card__b\">");
}

void close_card(Html& out) {
  out.literal("</div></section>");
}

http::Response show_child(const AboutChild& about) {
  const ChildCards cards = cards_for(about);
  Page page{.title = about.file.name(),
            .main = main_of(cards),
            .visitor = about.visitor(),
            .notice = notice_of(cards),
            .width = Width::Full,
            .band = band_of(cards)};
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
