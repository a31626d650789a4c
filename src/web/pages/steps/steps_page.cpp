#include "web/pages/steps/steps_page.h"

#include <algorithm>

#include "web/components/button.h"
#include "web/components/details.h"
#include "web/pages/law/sources.h"
#include "web/pages/school/who_can_help.h"
#include "web/pages/steps/steps_view.h"
#include "web/texts/child.h"
#include "web/texts/steps.h"
#include "web/texts/who_can_help.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using record::ProcessRun;
using State = ProcessRun::State;

std::string begins_with(const ChildCards& cards, const law::Process& process) {
  std::string topics;
  for (const law::Pattern& pattern : process.opens)
    topics += (topics.empty() ? "" : "; ") + small_first(cards.words.pattern(pattern));
  return texts::process_begins(topics);
}

void write_asking(Html& out, const ChildCards& cards, const ProcessRun& run) {
  const law::Process& process = *run.process;
  const bool may_begin =
      run.state != State::Running && process.stages.applies_in(cards.about.file.standing.stage);
  if (!may_begin) return;
  if (process.is_asked_for() && cards.may(people::Action::RecordEntry)) {
    Html words;
    words.text(texts::kStepsAsk).literal("<span class=\"govuk-visually-hidden\">: ");
    words.text(process.name.en).literal("</span>");
    components::write(
        out, components::Button{.content = std::move(words),
                                .href = html::Url(request_path(cards.about.id(), process))});
  } else {
    paragraph(out, begins_with(cards, process));
  }
}

void write_process(Html& out, const ChildCards& cards, const ProcessRun& run) {
  const law::Process& process = *run.process;
  open_card(out, process.name.en, process.id);
  if (!process.means.en.empty()) paragraph(out, process.means.en);
  paragraph(out, texts::process_state(run));
  if (!process.sum.en.empty()) paragraph(out, process.sum.en);
  write_asking(out, cards, run);
  if (run.state == State::Running) {
    write_steps(out, cards, run);
  } else {
    Html steps;
    write_steps(steps, cards, run);
    components::write(
        out, components::Details{.summary = texts::kStepsHow, .content = std::move(steps)});
  }
  write_short_sources(out, cards.about.law(), process.cites);
  close_card(out);
}

/// What only another body, or something that happens, can begin: folded, for it may never come.
bool is_folded(const ProcessRun& run) {
  return run.state == State::NotBegun && !run.process->is_asked_for();
}

void write_folded(Html& out, const ChildCards& cards, const ProcessRun& run) {
  const law::Process& process = *run.process;
  Html inside;
  if (!process.means.en.empty()) paragraph(inside, process.means.en);
  if (!process.sum.en.empty()) paragraph(inside, process.sum.en);
  write_asking(inside, cards, run);
  write_steps(inside, cards, run);
  write_short_sources(inside, cards.about.law(), process.cites);
  components::write(out,
                    components::Details{.summary = process.name.en, .content = std::move(inside)});
}

void write_all_folded(Html& out, const ChildCards& cards, const std::vector<ProcessRun>& runs) {
  if (std::none_of(runs.begin(), runs.end(), is_folded)) return;
  open_card(out, texts::kStepsMayCome);
  for (const ProcessRun& run : runs)
    if (is_folded(run)) write_folded(out, cards, run);
  close_card(out);
}

void write_family(Html& out, const ChildCards& cards) {
  open_card(out, texts::kStepsRights);
  write_rights(out, cards);
  close_card(out);
}

/// Whom a family can ask about its rights, with the numbers that the school keeps.
void write_who_can_help(Html& out, const AboutChild& about) {
  const std::string& school = about.id().school;
  Html lines;
  if (write_help_contacts(lines, about.law(), help_contacts_of(about.context, school)))
    link_line(lines, who_can_help_path(school, "/print"), texts::kWhoCanHelpPrint);
  else if (about.context.staff_book.may(people::Action::RecordSchoolDuty, about.person(), school))
    link_line(lines, who_can_help_path(school), texts::kWhoCanHelpKeep);
  if (lines.empty()) return;
  open_card(out, texts::kWhoCanHelpTitle);
  out.add(lines);
  close_card(out);
}

}  // namespace

http::Response show_steps(const AboutChild& about) {
  const ChildCards cards = cards_for(about);
  Page page{.title = texts::kStepsTitle,
            .visitor = about.visitor(),
            .back = about.path(),
            .lead = about.file.name() + ". " + texts::kStepsLead};
  const auto runs = record::processes_of(about.file.standing);
  if (runs.empty()) paragraph(page.main, texts::kStepsNone);
  if (!runs.empty() && cards.may(people::Action::RecordEntry)) {
    link_line(page.main, steps_path(about.id(), "/received"), texts::kStepsReceived);
    link_line(page.main, about.path("/exception"), texts::kStepsClaim);
  }
  for (const ProcessRun& run : runs)
    if (run.state == State::Running) write_process(page.main, cards, run);
  write_family(page.main, cards);
  write_who_can_help(page.main, about);
  for (const ProcessRun& run : runs)
    if (run.state != State::Running && !is_folded(run)) write_process(page.main, cards, run);
  write_all_folded(page.main, cards, runs);
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
