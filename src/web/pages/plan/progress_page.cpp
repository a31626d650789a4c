// How each target is going: one tap on the page of the child, one tap here.
#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "web/components/button.h"
#include "web/components/details.h"
#include "web/components/input.h"
#include "web/pages/plan/plan_pages.h"
#include "web/texts/plan.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Response;

/// The three buttons, as the record says them.
constexpr std::array<std::string_view, 3> kValues = {"going well", "some progress",
                                                     "not moving yet"};
constexpr std::string_view kHow = "how";

bool is_button(std::string_view value) {
  return std::find(kValues.begin(), kValues.end(), value) != kValues.end();
}

std::vector<app::TargetSoFar> targets_of(const AboutPlan& plan) {
  if (!plan.in_use) return {};
  return app::targets_so_far(plan.record(), *plan.in_use, plan.document);
}

void write_more(Html& out, const Typed& typed, const std::string& target) {
  const bool is_this = typed.value("target") == target;
  const auto typed_in = [&](std::string_view field) {
    return is_this ? typed.value(field) : std::string();
  };
  Html inside;
  const auto box = [&](std::string_view name, texts::Text label, std::string_view hint,
                       texts::Text classes) {
    components::Input input{.label = {.content = label, .classes = "govuk-label--s"},
                            .name = std::string(name),
                            .id = html::Id(std::string(name) + "-" + target),
                            .classes = classes,
                            .autocomplete = "off"};
    if (!hint.empty()) input.hint = components::Hint{.content = hint};
    if (const std::string value = typed_in(name); !value.empty()) input.value = value;
    if (is_this) input.error_message = typed.problems.message(name);
    write(inside, input);
  };
  box("value", texts::kProgressValue, texts::kProgressValueHint, "govuk-input--width-10");
  box("text", texts::kProgressNote, "", "");
  write(inside, components::Button{.content = texts::kProgressSave,
                                   .classes = "govuk-button--secondary sw-button--small"});
  write(out, components::Details{.summary = texts::kProgressMore,
                                 .content = inside,
                                 .open = is_this && typed.came != Came::Fresh});
}

void write_target(Html& out, const AboutPlan& plan, const Typed& typed,
                  const app::TargetSoFar& target) {
  out.literal("<section class=\"sw-card\"><h2><span class=\"sw-written\">");
  out.text(target.target.words).literal("</span></h2><div class=\"sw-card__b\">");
  if (!target.progress.empty()) paragraph(out, texts::latest_progress(target.progress.back()));
  open_form(out, plan.path("/progress"), bind(plan.about.context, plan.about.visitor(), typed));
  hidden(out, "target", target.target.id);
  // The enter key in a box saves the box, not one of the three.
  out.literal("<button hidden>").text(texts::kProgressSave).literal("</button>");
  out.literal("<div class=\"sw-three\">");
  for (const std::string_view value : kValues)
    write(out, components::Button{.content = texts::progress_value(value),
                                  .name = std::string(kHow),
                                  .value = std::string(value)});
  out.literal("</div>");
  write_more(out, typed, target.target.id);
  close_form(out);
  out.literal("</div></section>");
}

Response show_form(const AboutPlan& plan, const Typed& typed, std::optional<Notice> notice) {
  Page page{.title = texts::progress_title(plan.about.file.name()),
            .notice = std::move(notice),
            .lead = texts::kProgressLead};
  const auto targets = targets_of(plan);
  if (targets.empty()) {
    page.lead.clear();
    paragraph(page.main, texts::kNoTargets);
  }
  for (const app::TargetSoFar& target : targets) write_target(page.main, plan, typed, target);
  return respond_plan(plan, std::move(page), typed);
}

/// What was noted last, if the page comes after it.
std::optional<Notice> notice_of(const AboutPlan& plan) {
  const auto id = plan.about.request.query.first("noted");
  if (!id) return std::nullopt;
  for (const app::TargetSoFar& target : targets_of(plan))
    if (target.target.id == *id && !target.progress.empty())
      return Notice{texts::progress_noted(target.target.words, target.progress.back().value)};
  return std::nullopt;
}

boost::json::object entry_of(const AboutPlan& plan, const Typed& typed) {
  const std::string how = typed.value(kHow);
  const std::string value = is_button(how) ? how : typed.value("value");
  boost::json::object entry{{"on", plan.about.file.today.iso()},
                            {"kind", "progress_noted"},
                            {"target", typed.value("target")}};
  if (!value.empty()) entry["value"] = value;
  if (const std::string text = typed.value("text"); !text.empty()) entry["text"] = text;
  return entry;
}

void check(const AboutPlan& plan, Typed& typed) {
  const auto targets = targets_of(plan);
  const std::string id = typed.value("target");
  const bool is_there = std::any_of(targets.begin(), targets.end(),
                                    [&](const auto& target) { return target.target.id == id; });
  if (!is_there) return typed.problems.add("target", texts::kNoSuchTarget);
  const bool says_nothing =
      !is_button(typed.value(kHow)) && typed.value("value").empty() && typed.value("text").empty();
  if (says_nothing) typed.problems.add("value", texts::kProgressMissing, "value-" + id);
  for (const std::string_view field : {"value", "text"})
    if (app::kMostFieldCharacters < app::count_characters(typed.value(field)))
      typed.problems.add(field, texts::kFieldTooLong, std::string(field) + "-" + id);
}

}  // namespace

Response show_progress(const AboutPlan& plan) {
  const Typed typed = form_to_show(plan.about.context, plan.about.request, plan.about.person());
  return show_form(plan, typed, notice_of(plan));
}

Response note_progress(const AboutPlan& plan) {
  Typed typed = form_posted(plan.about.request);
  check(plan, typed);
  if (!typed.problems.empty()) return show_form(plan, typed, {});
  const AboutChild& about = plan.about;
  app::CaseRequest request = about.case_request(typed);
  // A page that was gone back to has the same form for each target and button: each is an act.
  request.form += "." + typed.value("target") + "." + typed.value(kHow);
  const auto done =
      about.context.casework.record(request, people::Action::NoteProgress, {entry_of(plan, typed)});
  if (done) return http::see_other(plan.path("/progress?noted=" + typed.value("target")));
  add_problems(typed, done.error(), {"value", "text"});
  return show_form(plan, typed, {});
}

}  // namespace stepwell::web::pages
