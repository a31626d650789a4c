// Recording advice that came.
#include <boost/json.hpp>

#include "app/plan/plan_content.h"
#include "web/components/radios.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/evidence_file.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/pages/specialist/advice_page.h"
#include "web/pages/specialist/specialist_parts.h"
#include "web/texts/entry.h"
#include "web/texts/post.h"
#include "web/texts/specialist.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;

constexpr const char* kAsked = "asked";
constexpr const char* kKeptBackField = "kept_back";
constexpr const char* kIsKeptBack = "yes";
constexpr const char* kIsForEverybody = "no";
constexpr const char* kStrategies = "strategies";
constexpr const char* kHeldBy = "held_by";

law::Kind advice_received() {
  return *law::find_kind("advice_received");
}

/// What the address says is answered.
const app::AskedAdvice* asked_first(const AboutChild& about, const app::Specialists& there) {
  return there.find_asked(read_position(about.request.query.first(kAsked).value_or("")));
}

void ask_what_it_answers(Html& out, const AboutChild& about, const app::Specialists& there,
                         const Typed& typed) {
  if (there.asked.empty()) return;
  std::vector<components::SelectItem> items{{.text = texts::kAnswersNothing, .value = ""}};
  for (const app::AskedAdvice& asked : there.asked)
    items.push_back(
        {.text = texts::asked_option(service_name(about, asked.service), asked.on, asked.title),
         .value = std::to_string(asked.entry)});
  Typed shown = typed;
  const app::AskedAdvice* first = asked_first(about, there);
  if (typed.came == Came::Fresh && first != nullptr)
    shown.form.add({kAsked, std::to_string(first->entry)});
  ask_select(out, shown,
             {.name = kAsked, .label = texts::kAnswersLabel, .items = std::move(items)});
}

void ask_readers(Html& out, const AboutChild& about, const Typed& typed) {
  ask_one(
      out, typed,
      {.name = kKeptBackField,
       .legend = texts::kKeptBackLegend,
       .items = {components::Choice{.content = texts::kEverybodyWho, .value = kIsForEverybody},
                 components::Choice{.content = texts::only_kept_back(&about.law()),
                                    .value = kIsKeptBack,
                                    .hint = components::Hint{.content = texts::kKeptBackHint}}}});
}

Response show(const AboutChild& about, const Typed& typed) {
  const app::Specialists there = specialists_of(about);
  const app::AskedAdvice* first = asked_first(about, there);
  Typed shown = typed;
  if (typed.came == Came::Fresh) shown.form.add({kKeptBackField, kIsForEverybody});
  Page page = specialist_page(about, texts::kAdviceTitle);
  Html& out = page.main;
  open_entry_form(out, about.path("/specialists/advice"),
                  bind(about.context, about.visitor(), typed), advice_received());
  ask_service(out, about, shown,
              first != nullptr ? first->service
                               : std::string(about.request.query.first("first").value_or("")));
  ask_what_it_answers(out, about, there, shown);
  ask_text(out, shown, {.name = "title", .label = texts::kAdviceName});
  ask_file(out, shown);
  ask_text(out, shown,
           {.name = kHeldBy,
            .label = std::string(texts::kHeldByLabel) + texts::kOptional,
            .hint = texts::kHeldByHint});
  ask_readers(out, about, shown);
  ask_lines(out, shown,
            {.name = kStrategies,
             .label = std::string(texts::kStrategiesLabel) + texts::kOptional,
             .hint = texts::kStrategiesHint},
            6);
  ask_lines(out, shown,
            {.name = "text",
             .label = std::string(texts::kAdviceText) + texts::kOptional,
             .hint = texts::kAdviceTextHint},
            6);
  ask_day(out, shown, {.name = "on", .legend = texts::kAdviceOn, .suggested = about.file.today});
  submit(out, texts::kAdviceButton);
  close_form(out);
  return respond_form(about, std::move(page), typed);
}

/// A report that was pasted whole belongs into a file.
void read_report(Typed& typed, json::object& entry) {
  const std::string text = app::tidy(typed.exact("text"));
  const std::size_t have = app::count_characters(text);
  if (kMostOfLines < have)
    return typed.problems.add("text", texts::report_too_long(kMostOfLines, have));
  if (!text.empty()) entry["text"] = text;
}

void read_answered(const AboutChild& about, Typed& typed, json::object& entry) {
  const std::string asked = typed.value(kAsked);
  if (asked.empty()) return;
  const app::Specialists there = specialists_of(about);
  const app::AskedAdvice* found = there.find_asked(read_position(asked));
  if (found == nullptr) return typed.problems.add(kAsked, texts::kNotOffered);
  entry[kAsked] = found->entry;
}

/// Whatever is neither answer is none: what somebody meant to keep back must not be for everybody.
void read_readers(Typed& typed, json::object& entry) {
  const auto said = typed.values(kKeptBackField);
  if (said == std::vector<std::string>{kIsKeptBack})
    entry[kKeptBackField] = true;
  else if (said != std::vector<std::string>{kIsForEverybody})
    typed.problems.add(kKeptBackField, texts::kKeptBackMissing);
}

json::object read(const AboutChild& about, Typed& typed) {
  json::object entry{{"kind", "advice_received"}};
  read_service(about, typed, entry);
  read_answered(about, typed, entry);
  read_into(typed, "title", kMostOfALine, entry);
  if (!entry.contains("title") && !typed.problems.has("title"))
    typed.problems.add("title", texts::kAdviceNameMissing);
  read_file(about, typed, entry);
  read_into(typed, kHeldBy, kMostOfALine, entry);
  read_readers(typed, entry);
  if (json::array lines = read_lines(typed, kStrategies); !lines.empty())
    entry[kStrategies] = std::move(lines);
  read_report(typed, entry);
  // A report that is somewhere else says enough: there it is read.
  const bool says = entry.contains("text") || entry.contains(kStrategies) ||
                    entry.contains("file") || entry.contains(kHeldBy);
  const bool is_wrong =
      typed.problems.has("text") || typed.problems.has(kStrategies) || typed.problems.has("file");
  if (!says && !is_wrong) typed.problems.add("text", texts::kAdviceEmpty);
  read_entry_day(about, typed, entry);
  return entry;
}

}  // namespace

Response show_record_advice(const AboutChild& about) {
  return show(about, form_to_show(about.context, about.request, about.person()));
}

Response record_advice(const AboutChild& about) {
  Typed typed = form_posted(about.request);
  json::object entry = read(about, typed);
  if (!typed.problems.empty()) return show(about, typed);
  const auto position = record_act(
      about, typed,
      {people::Action::RecordEntry,
       {std::move(entry)},
       {"service", kAsked, "title", "file", kHeldBy, kKeptBackField, kStrategies, "text", "on"}});
  if (!position) return show(about, typed);
  if (*position == 0) return http::see_other(about.path("/specialists"));
  return http::see_other(
      about.path("/specialists/advice/" + std::to_string(*position) + "?done=yes"));
}

}  // namespace stepwell::web::pages
