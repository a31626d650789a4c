#include "web/pages/steps/exception_page.h"

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "http/percent.h"
#include "web/components/inset_text.h"
#include "web/components/summary_list.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/texts/entry.h"
#include "web/texts/move.h"
#include "web/texts/steps.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;
using record::Instance;

/// What is open of a duty that has exceptions.
struct Excusable {
  const law::Framework* law = nullptr;
  const law::Duty* duty = nullptr;
  std::vector<const Instance*> open;

  const law::Exception* exception(std::string_view id) const {
    for (const std::size_t index : duty->excuses)
      if (law->exceptions[index].id == id) return &law->exceptions[index];
    return nullptr;
  }
};

std::vector<Excusable> excusable(const AboutChild& about) {
  std::vector<Excusable> all;
  for (const Instance& instance : about.file.standing.instances) {
    if (instance.state != record::State::Open || instance.duty->excuses.empty()) continue;
    auto found = std::find_if(all.begin(), all.end(), [&](const Excusable& each) {
      return each.duty->rule == instance.duty->rule;
    });
    if (found == all.end()) found = all.insert(all.end(), {instance.framework, instance.duty, {}});
    found->open.push_back(&instance);
  }
  return all;
}

std::optional<Excusable> of_duty(const AboutChild& about, std::string_view duty) {
  for (Excusable& each : excusable(about))
    if (each.duty->id == duty) return std::move(each);
  return std::nullopt;
}

Response show_choices(const AboutChild& about, const Typed& typed) {
  Page page{.title = texts::kExceptionTitle,
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
  paragraph(page.main, texts::kExceptionLead);
  const auto all = excusable(about);
  if (all.empty()) {
    paragraph(page.main, texts::kExceptionNothing);
    return respond_form(about, std::move(page), typed);
  }
  heading(page.main, texts::kExceptionFor);
  page.main.literal("<ul class=\"sw-links\">");
  for (const Excusable& each : all)
    link_item(page.main, about.path("/exception?first=" + http::percent_encode(each.duty->id)),
              each.duty->text.en);
  page.main.literal("</ul>");
  what_you_wrote(page.main, typed.exact("evidence"));
  return respond_form(about, std::move(page), typed);
}

void write_days(Html& out, const Excusable& what) {
  std::vector<components::SummaryRow> rows;
  for (const Instance* instance : what.open) {
    const std::string day =
        instance->limit ? texts::long_day(*instance->limit) : texts::kExceptionNoDay;
    rows.push_back({.key = {.content = texts::kExceptionDay}, .value = {.content = day}});
  }
  components::write(out, components::SummaryList{.rows = std::move(rows)});
  for (const Instance* instance : what.open)
    if (instance->excused != nullptr)
      components::write(out, components::InsetText{.content = std::string(texts::kExceptionAgain) +
                                                              instance->excused->text.en});
}

/// Whether it was still the law when something of this opened: an older one can excuse none of it.
bool could_excuse(const law::Exception& exception, const Excusable& what) {
  return std::any_of(what.open.begin(), what.open.end(), [&](const Instance* each) {
    return !each->opening.on || *each->opening.on <= exception.effective.last;
  });
}

void ask_which(Html& out, const Typed& typed, const Excusable& what) {
  std::vector<components::ChoiceItem> items;
  std::set<std::string> ids;
  for (const std::size_t index : what.duty->excuses) {
    const law::Exception& exception = what.law->exceptions[index];
    if (!could_excuse(exception, what)) continue;
    // Versions of one: which of them counts is a matter of the day of the claim.
    if (!ids.insert(exception.id).second) continue;
    components::Choice choice{.content = exception.text.en, .value = exception.id};
    if (!exception.evidence.en.empty())
      choice.hint = components::Hint{.content = exception.evidence.en};
    items.push_back(std::move(choice));
  }
  ask_one(out, typed,
          {.name = "exception", .legend = texts::kExceptionWhich, .items = std::move(items)});
}

std::string opening_words(const AboutChild& about, const Instance& instance) {
  const record::Entry* entry = about.file.entry(instance.opened_by);
  if (entry == nullptr) return {};
  return texts::day(entry->on) + ": " + entry_line(about.words(), *entry);
}

/// Where several are open, which of them.
void ask_opening(Html& out, const AboutChild& about, const Typed& typed, const Excusable& what) {
  if (what.open.size() < 2) return;
  std::vector<components::ChoiceItem> items;
  for (const Instance* instance : what.open)
    items.push_back(components::Choice{.content = opening_words(about, *instance),
                                       .value = std::to_string(instance->opened_by)});
  ask_one(
      out, typed,
      {.name = "opened_by", .legend = texts::kExceptionWhichOpening, .items = std::move(items)});
}

Response show_form(const AboutChild& about, const Excusable& what, const Typed& typed) {
  Page page{.title = texts::kExceptionTitle, .lead = about.file.name() + ". " + what.duty->text.en};
  paragraph(page.main, texts::kExceptionLead);
  write_days(page.main, what);
  open_form(page.main, about.path("/exception"), bind(about.context, about.visitor(), typed));
  hidden(page.main, "duty", what.duty->id);
  ask_which(page.main, typed, what);
  ask_opening(page.main, about, typed, what);
  ask_lines(page.main, typed,
            {.name = "evidence",
             .label = texts::kExceptionEvidence,
             .hint = texts::kExceptionEvidenceHint},
            4);
  ask_day(page.main, typed,
          {.name = "until", .legend = std::string(texts::kExceptionUntil) + texts::kOptional});
  ask_entry_day(page.main, about, typed, {});
  submit(page.main, texts::kExceptionButton);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

void read_opening(Typed& typed, const Excusable& what, json::object& entry) {
  if (what.open.size() < 2) return;
  const record::Position position = read_position(typed.value("opened_by"));
  const bool is_one = std::any_of(what.open.begin(), what.open.end(), [&](const Instance* each) {
    return each->opened_by == position;
  });
  if (position == 0 || !is_one)
    typed.problems.add("opened_by", texts::kExceptionOpeningMissing);
  else
    entry["opened_by"] = position;
}

json::object read(const AboutChild& about, const Excusable& what, Typed& typed) {
  json::object entry{{"kind", "exception_claimed"}, {"duty", what.duty->id}};
  const law::Exception* exception = what.exception(typed.value("exception"));
  if (exception == nullptr)
    typed.problems.add("exception", texts::kExceptionWhichMissing);
  else
    entry["exception"] = exception->id;
  read_opening(typed, what, entry);
  std::string evidence = read_text(typed, "evidence", kMostOfLines);
  if (evidence.empty() && !typed.problems.has("evidence"))
    typed.problems.add("evidence", texts::exception_evidence_missing(
                                       exception == nullptr ? "" : exception->evidence.en));
  entry["evidence"] = std::move(evidence);
  const bool has_until = !typed.value("until-day").empty() || !typed.value("until-month").empty() ||
                         !typed.value("until-year").empty();
  if (has_until)
    if (const auto until = read_day(typed, "until")) entry["until"] = until->iso();
  read_entry_day(about, typed, entry);
  return entry;
}

}  // namespace

Response show_exception(const AboutChild& about) {
  const Typed typed = form_to_show(about.context, about.request, about.person());
  const std::string duty = typed.came == Came::Back
                               ? typed.value("duty")
                               : std::string(about.request.query.first("first").value_or(""));
  const auto what = of_duty(about, duty);
  return what ? show_form(about, *what, typed) : show_choices(about, typed);
}

Response claim_exception(const AboutChild& about) {
  Typed typed = form_posted(about.request);
  const auto what = of_duty(about, typed.value("duty"));
  if (!what) {
    typed.problems.add("duty", texts::kExceptionNothing, "main");
    return show_choices(about, typed);
  }
  json::object entry = read(about, *what, typed);
  if (!typed.problems.empty()) return show_form(about, *what, typed);
  const auto position = record_act(about, typed,
                                   {people::Action::RecordEntry,
                                    {std::move(entry)},
                                    {"exception", "opened_by", "evidence", "until", "on"}});
  return position ? to_done_page(about, *position) : show_form(about, *what, typed);
}

}  // namespace stepwell::web::pages
