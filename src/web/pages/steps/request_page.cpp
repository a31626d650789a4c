#include "web/pages/steps/request_page.h"

#include <algorithm>
#include <boost/json.hpp>

#include "law/choices.h"
#include "web/components/inset_text.h"
#include "web/error_pages.h"
#include "web/pages/checklist/checklist_view.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/evidence_file.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/letter_days.h"
#include "web/pages/entry/options.h"
#include "web/pages/letter/letter_now.h"
#include "web/pages/steps/steps_view.h"
#include "web/texts/checklist.h"
#include "web/texts/entry.h"
#include "web/texts/steps.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;

constexpr std::string_view kKind = "request_received";

law::Kind kind() {
  return *law::find_kind(kKind);
}

const law::Process* asked_process(const AboutChild& about) {
  for (const law::Process& process : about.law().processes)
    if (process.id == about.parameters["process"] && process.is_asked_for()) return &process;
  return nullptr;
}

std::string what_of(const AboutChild& about, const law::Process& process) {
  return small_first(about.words().name("request", process.request));
}

bool runs(const AboutChild& about, const law::Process& process) {
  const auto all = record::processes_of(about.file.standing);
  return std::any_of(all.begin(), all.end(), [&](const record::ProcessRun& run) {
    return run.process == &process && run.state == record::ProcessRun::State::Running;
  });
}

void write_gaps(Html& out, const ChildCards& cards, const law::Process& process) {
  const law::Bank* list = find_checklist(cards.about.law(), process.checklist);
  if (list == nullptr) return;
  paragraph(out, checklist_sum_of(check(*list, cards.about.file)));
  link_line(out, checklist_path(cards, *list) + "/print", texts::kRequestPrint);
  write_checked_lines(out, cards, *list);
}

/// The letter of the law by which it is made.
void write_letter(Html& out, const AboutChild& about, const law::Process& process) {
  for (const law::Letter& letter : about.law().letters)
    if (letter.id == process.letter && !why_not_now(about, letter))
      link_line(out, about.path("/letters/" + letter.id), texts::letter_link(letter.name.en));
}

/// Whether requests go to it, so that it makes none.
bool is_authority(const law::Framework& law, std::string_view id) {
  const auto choices = law::choices_in(law, "from");
  return std::any_of(choices.begin(), choices.end(), [&](const law::Choice* choice) {
    return choice->id == id && choice->mark == "authority";
  });
}

void ask_who(Html& out, const AboutChild& about, const Typed& typed) {
  std::vector<components::ChoiceItem> items;
  for (const Option& option : options_of(about, "from"))
    if (!is_authority(about.law(), option.value))
      items.push_back(components::Choice{.content = option.words, .value = option.words});
  ask_one(out, typed, {.name = "from", .legend = texts::kRequestWho, .items = std::move(items)});
}

void write_form(Html& out, const AboutChild& about, const law::Process& process,
                const Typed& typed) {
  heading(out, texts::kRequestPart);
  write_letter(out, about, process);
  open_entry_form(out, request_path(about.id(), process),
                  bind(about.context, about.visitor(), typed), kind());
  ask_who(out, about, typed);
  ask_lines(out, typed,
            {.name = "text", .label = std::string(texts::kRequestText) + texts::kOptional}, 4);
  ask_day(out, typed,
          {.name = "dated", .legend = std::string(texts::kRequestDated) + texts::kOptional});
  ask_file(out, typed);
  ask_entry_day(out, about, typed, texts::kRequestArrived);
  submit(out, texts::kRequestButton);
  close_form(out);
}

Response show(const AboutChild& about, const law::Process& process, const Typed& typed) {
  const ChildCards cards = cards_for(about);
  Page page{.title = texts::request_title(what_of(about, process)),
            .back = steps_path(about.id()),
            .lead = about.file.name() + ". " + texts::kRequestLead};
  const bool is_asked = runs(about, process);
  if (is_asked) components::write(page.main, components::InsetText{.content = texts::kRequestRuns});
  write_gaps(page.main, cards, process);
  // What somebody typed meanwhile is not taken away from them.
  if (!is_asked || typed.came != Came::Fresh) write_form(page.main, about, process, typed);
  return respond_form(about, std::move(page), typed);
}

json::object read(const AboutChild& about, const law::Process& process, Typed& typed) {
  json::object entry{{"kind", kKind}, {"request", process.request}};
  const std::string from = read_text(typed, "from", kMostOfALine);
  if (from.empty())
    typed.problems.add("from", texts::kRequestWhoMissing);
  else
    entry["from"] = from;
  if (std::string text = read_text(typed, "text", kMostOfLines); !text.empty())
    entry["text"] = std::move(text);
  for (const law::FieldSpec& field : law::spec(kind()).fields)
    if (field.type == law::FieldType::Day) read_field(about, typed, kKind, field, entry);
  read_file(about, typed, entry);
  read_entry_day(about, typed, entry);
  check_letter_days(about, typed, entry);
  return entry;
}

}  // namespace

Response show_request(const AboutChild& about) {
  const law::Process* process = asked_process(about);
  if (process == nullptr) return not_found_page(about.context, about.request);
  return show(about, *process, form_to_show(about.context, about.request, about.person()));
}

Response make_request(const AboutChild& about) {
  const law::Process* process = asked_process(about);
  if (process == nullptr) return not_found_page(about.context, about.request);
  Typed typed = form_posted(about.request);
  json::object entry = read(about, *process, typed);
  if (!typed.problems.empty()) return show(about, *process, typed);
  constexpr auto kAction = people::Action::RecordEntry;
  const auto position = decide_act(about, typed, kAction, {"from", "text", "dated", "file", "on"},
                                   [&](const AboutChild& now) -> std::vector<json::object> {
                                     if (!runs(now, *process)) return {entry};
                                     typed.problems.add("on", texts::kRequestRuns, "main");
                                     return {};
                                   });
  if (!position) return show(about, *process, typed);
  return to_done_page(about, *position != 0 ? *position : recorded_at(about, kAction, {entry}));
}

}  // namespace stepwell::web::pages
