// The parts of the form of a review, in the order in which people talk.
#include <algorithm>
#include <boost/json.hpp>

#include "app/lists/tasks.h"
#include "app/plan/target_links.h"
#include "law/choices.h"
#include "web/components/checkboxes.h"
#include "web/components/details.h"
#include "web/components/input.h"
#include "web/components/inset_text.h"
#include "web/components/radios.h"
#include "web/components/textarea.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/help/delivery_view.h"
#include "web/pages/meeting/meeting_parts.h"
#include "web/pages/plan/content_view.h"
#include "web/pages/plan/target_picture.h"
#include "web/pages/review/review_form.h"
#include "web/texts/meeting.h"
#include "web/texts/plan.h"
#include "web/texts/review.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

std::vector<components::ChoiceItem> items_of(const std::vector<const law::Choice*>& choices) {
  std::vector<components::ChoiceItem> items;
  for (const law::Choice* choice : choices)
    items.push_back(components::Choice{.content = choice->name.en, .value = choice->id});
  return items;
}

/// Where the card says the question already, only those who do not see it are told again.
enum class Legend { Shown, Hidden };

components::Legend legend_of(const std::string& words, Legend how) {
  if (how == Legend::Shown) return {.content = words, .classes = "govuk-fieldset__legend--s"};
  Html hidden_words;
  hidden_words.literal("<span class=\"govuk-visually-hidden\">").text(words).literal("</span>");
  return {.content = hidden_words};
}

class ReviewWriter {
 public:
  ReviewWriter(Html& out, const AboutPlan& plan, const Typed& typed)
      : out_(out), plan_(plan), typed_(typed) {}

  void write() {
    out_.literal("<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">");
    const auto targets = app::targets_so_far(plan_.record(), *plan_.in_use, plan_.document);
    std::size_t number = 0;
    for (const app::TargetSoFar& target : targets) write_target(target, ++number);
    if (targets.empty()) write_helped();
    write_views();
    write_next(targets.empty());
    out_.literal("</div><div class=\"govuk-grid-column-one-third\">");
    write_present();
    write_given();
    out_.literal("</div></div>");
  }

 private:
  const law::Framework& law() const { return plan_.about.law(); }

  void write_target(const app::TargetSoFar& target, std::size_t number) {
    out_.literal("<section class=\"sw-card\"><h2><span class=\"sw-written\">");
    out_.number(number).literal(". ").text(target.target.words).literal("</span>");
    if (target.unmet_before > 0)
      out_.literal("<span class=\"sw-tag soon\">")
          .text(unmet_words(plan_, target.unmet_before, target.outcome_before))
          .literal("</span>");
    out_.literal("</h2><div class=\"sw-card__b\">");
    write_plan_lines(target);
    write_served_by(target);
    write_progress(target);
    pills(outcome_field(target.target.id), texts::how_did_it_go(number), Legend::Shown,
          law::choices_in(law(), "target_outcome"));
    text_box(note_field(target.target.id), texts::kWhatHappened);
    out_.literal("<p class=\"sw-saved\">").text(texts::kCarriesOn).literal("</p></div></section>");
  }

  /// What was to be reached, as the plan says it.
  void write_plan_lines(const app::TargetSoFar& target) {
    const law::Section& section = *app::targets_section(plan_.document);
    for (std::size_t i = 1; i < section.fields.size(); ++i) {
      const law::FieldLayout& field = section.fields[i];
      const std::string words = written_value(law(), field, target.target.row->value(field.id));
      if (words.empty()) continue;
      out_.literal("<p class=\"govuk-body sw-line\"><span>").text(field.label.en);
      out_.literal("</span> ").text(words).literal("</p>");
    }
  }

  /// Which rows of the plan say that they serve it.
  void write_served_by(const app::TargetSoFar& target) {
    const auto rows = app::served_by(plan_.in_use->content, target.target);
    if (rows.empty()) return;
    out_.literal("<p class=\"govuk-body sw-line\"><span>").text(texts::kServedBy);
    out_.literal("</span> ").text(texts::joined(rows, "; ")).literal("</p>");
  }

  void write_progress(const app::TargetSoFar& target) {
    if (target.progress.empty()) {
      out_.literal("<p class=\"sw-saved\">").text(texts::kNothingNoted).literal("</p>");
      return;
    }
    out_.literal("<p class=\"govuk-body sw-line\"><span>").text(texts::kNotedSince);
    out_.literal("</span></p><ul class=\"govuk-list sw-noted\">");
    for (const app::ProgressNote& note : target.progress)
      out_.literal("<li>").text(texts::progress_line(note)).literal("</li>");
    out_.literal("</ul>");
    write_target_picture(out_, plan_, target.target);
  }

  /// Promised and given, so that a target that was not met is not the child's fault alone.
  void write_given() {
    const auto given = given_by(plan_.about.file, plan_.document, plan_.about.file.today);
    if (given.empty()) return;
    open_card(out_, texts::kHelpCard);
    write_given_help(out_, plan_.about.words(), given);
    close_card(out_);
  }

  void write_helped() {
    open_card(out_, texts::kDidItHelp);
    components::write(out_, components::InsetText{.content = texts::kNoTargetsHeld});
    const std::vector<components::ChoiceItem> items{
        components::Choice{.content = texts::kHelpedYes, .value = "yes"},
        components::Choice{.content = texts::kHelpedPartly, .value = "partly"},
        components::Choice{.content = texts::kHelpedNot, .value = "no"}};
    pills("helped", texts::kDidItHelp, Legend::Hidden, items);
    text_box("text", texts::kHelpDetail);
    close_card(out_);
  }

  void write_views() {
    open_card(out_, texts::views_part(plan_.about.file.name()));
    for (const law::Choice* member : law::choices_in(law(), "family_member")) {
      text_box(view_field(member->id), member->name.en);
      const std::string field = no_view_field(member->id);
      const std::string value = typed_.value(field);
      Html inside;
      components::Input input{
          .label = {.content = texts::why_no_views(member->name.en), .classes = "govuk-label--s"},
          .name = field,
          .autocomplete = "off"};
      if (!value.empty()) input.value = value;
      components::write(inside, input);
      components::write(out_, components::Details{.summary = texts::kViewsMissingSummary,
                                                  .content = inside,
                                                  .open = !value.empty()});
    }
    close_card(out_);
  }

  void write_next(bool text_is_asked) {
    open_card(out_, texts::kNextPart);
    pills("decision", texts::kDecisionLegend, Legend::Shown,
          app::decisions_of(law(), plan_.document));
    if (!text_is_asked) text_box("text", texts::kReviewText);
    const auto days = next_days();
    std::string hint = texts::review_hint(days);
    hint += (hint.empty() ? "" : " ") + std::string(texts::kNextReviewEnds);
    ask_day(out_, typed_,
            {.name = "review_on",
             .legend = texts::kNextReview,
             .hint = hint,
             .suggested = days.suggested()});
    ask_day(out_, typed_,
            {.name = "on", .legend = texts::kReviewHeldOn, .suggested = plan_.about.file.today});
    if (plan_.is_ours() && plan_.about.may(people::Action::DoTask)) write_reminder();
    close_card(out_);
  }

  /// The next plan is no duty of its own, so that nothing would ask for it if the draft is not
  /// begun at once. Ticked, where a day can be suggested.
  void write_reminder() {
    const auto day = next_school_day();
    const bool is_fresh = typed_.came == Came::Fresh;
    std::vector<std::string> ticked = typed_.values(kRemind);
    if (is_fresh && day) ticked = {"yes"};
    components::write(out_, components::Checkboxes{
                                .name = kRemind,
                                .items = std::vector<components::ChoiceItem>{components::Choice{
                                    .content = texts::remind_me(plan_.name()),
                                    .value = "yes",
                                    .hint = components::Hint{.content = texts::kRemindHint}}},
                                .values = std::move(ticked),
                                .classes = "govuk-checkboxes--small"});
    ask_day(out_, typed_, {.name = kRemindOn, .legend = texts::kRemindOn, .suggested = day});
  }

  std::optional<base::Day> next_school_day() const {
    const app::ChildFile& file = plan_.about.file;
    if (!file.school->calendar) return std::nullopt;
    const auto day = file.school->calendar->nth_school_day(file.today, 1, calendar::Count::After);
    return day ? std::optional(*day) : std::nullopt;
  }

  /// By the first decision after which the plan goes on.
  app::ReviewDays next_days() const {
    for (const law::Choice* decision : app::decisions_of(law(), plan_.document)) {
      if (app::decision_ends(plan_.document, decision->id,
                             plan_.about.context.library.vocabulary()))
        continue;
      const boost::json::object entry{{"on", plan_.about.file.today.iso()},
                                      {"kind", "review_held"},
                                      {"document", plan_.document.id},
                                      {"decision", decision->id}};
      return app::review_days_after(plan_.record(), *plan_.about.file.school,
                                    plan_.about.context.library, plan_.document, entry);
    }
    return {};
  }

  void write_present() {
    open_card(out_, texts::kPresentPart);
    ask_people(out_, plan_.about, typed_, {"present", texts::kPresentLegend, texts::kAnybodyElse});
    write_meeting_too();
    close_card(out_);
  }

  /// Of a meeting that the child waits for. A tick that no longer fits stays, so that it can be
  /// taken out.
  void write_meeting_too() {
    const std::string ticked = typed_.value(kMeetingToo);
    const law::Choice* meeting = app::meeting_with_review(plan_.about.file.standing,
                                                          plan_.about.context.library.vocabulary());
    if (meeting == nullptr) meeting = app::find_meeting(law(), ticked);
    if (meeting == nullptr || !plan_.about.may(people::Action::HoldMeeting)) return;
    components::write(out_, components::Checkboxes{
                                .name = kMeetingToo,
                                .items = std::vector<components::ChoiceItem>{components::Choice{
                                    .content = texts::was_also(meeting->name.en),
                                    .value = meeting->id,
                                    .hint = components::Hint{.content = texts::kWasAlsoHint}}},
                                .values = typed_.values(kMeetingToo),
                                .error_message = typed_.problems.message(kMeetingToo),
                                .classes = "govuk-checkboxes--small"});
  }

  void pills(const std::string& name, const std::string& legend, Legend how,
             const std::vector<const law::Choice*>& choices) {
    pills(name, legend, how, items_of(choices));
  }

  void pills(const std::string& name, const std::string& legend, Legend how,
             const std::vector<components::ChoiceItem>& items) {
    components::write(
        out_, components::Radios{.name = name,
                                 .items = items,
                                 .value = typed_.value(name),
                                 .fieldset = components::Fieldset{.legend = legend_of(legend, how)},
                                 .error_message = typed_.problems.message(name),
                                 .classes = "sw-pills"});
  }

  void text_box(const std::string& name, const std::string& label) {
    components::write(out_,
                      components::Textarea{.label = {.content = label, .classes = "govuk-label--s"},
                                           .name = name,
                                           .rows = 2,
                                           .value = typed_.value(name),
                                           .error_message = typed_.problems.message(name)});
  }

  Html& out_;
  const AboutPlan& plan_;
  const Typed& typed_;
};

}  // namespace

void write_review(Html& out, const AboutPlan& plan, const Typed& typed) {
  ReviewWriter(out, plan, typed).write();
}

}  // namespace stepwell::web::pages
