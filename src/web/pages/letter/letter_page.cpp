#include "web/pages/letter/letter_page.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/plan_history.h"
#include "app/sent.h"
#include "app/topic_entry.h"
#include "web/components/button.h"
#include "web/error_pages.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/letter/addressees.h"
#include "web/pages/letter/how_sent.h"
#include "web/pages/letter/letter_paper.h"
#include "web/pages/letter/letter_text.h"
#include "web/pages/letter/sent_list.h"
#include "web/texts/child.h"
#include "web/texts/entry.h"
#include "web/texts/letter.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;

/// The buttons of the form, by what they do next.
constexpr std::string_view kStepField = "step";
constexpr std::string_view kPrint = "print";
constexpr std::string_view kRecord = "record";
constexpr std::string_view kEdit = "edit";
/// The way of telling that a letter is, if the law has it.
constexpr std::string_view kByLetter = "letter";

const law::Letter* letter_of(const AboutChild& about) {
  const auto& letters = about.law().letters;
  const auto found = std::find_if(letters.begin(), letters.end(), [&](const law::Letter& letter) {
    return letter.id == about.parameters["letter"];
  });
  return found == letters.end() ? nullptr : &*found;
}

std::string path_of(const AboutChild& about, const law::Letter& letter) {
  return about.path("/letters/" + letter.id);
}

bool may_record(const AboutChild& about, const law::Letter& letter) {
  const auto kind = app::kind_of_topic(letter.records);
  return !kind || about.may(action_of(*kind));
}

void button(Html& out, texts::Text words, std::string_view step, std::string_view classes = {}) {
  write(out, components::Button{.content = words,
                                .name = std::string(kStepField),
                                .value = std::string(step),
                                .classes = std::string(classes)});
}

Response show_form(const AboutChild& about, const law::Letter& letter, const Typed& typed) {
  Page page{.title = letter.name.en,
            .back = about.path("/letters"),
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
  paragraph(page.main, texts::kLetterLead);
  open_form(page.main, path_of(about, letter), bind(about.context, about.visitor(), typed));
  ask_addressees(page.main, about, letter, typed);
  ask_text(page.main, typed, {.name = "subject", .label = texts::kLetterSubject});
  ask_lines(page.main, typed, {.name = "body", .label = texts::kLetterBody}, 20);
  button(page.main, texts::kLetterShow, kPrint);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

void write_recording(Html& out, const AboutChild& about, const law::Letter& letter,
                     const Typed& typed) {
  out.literal("<div class=\"sw-no-print\">");
  paragraph(out, texts::kLetterRecordLead);
  if (const auto kind = app::kind_of_topic(letter.records))
    paragraph(out, texts::records_as(texts::entry_kind(law::spec(*kind).name)));
  ask_method(out, about.law(), typed);
  ask_entry_day(out, about, typed, {});
  out.literal("<div class=\"govuk-button-group\">");
  button(out, texts::kLetterRecord, kRecord);
  button(out, texts::kLetterEdit, kEdit, "govuk-button--secondary");
  out.literal("</div></div>");
}

Response show_paper(const AboutChild& about, const law::Letter& letter, const Typed& typed,
                    const std::vector<Addressee>& to) {
  Page page{.title = letter.name.en, .back = path_of(about, letter)};
  print_button(page.main, texts::kLetterPrint);
  write_letter_paper(page.main, {to, typed.value("subject"), typed.exact("body")});
  open_form(page.main, path_of(about, letter), bind(about.context, about.visitor(), typed));
  carry_addressees(page.main, typed);
  hidden(page.main, "subject", typed.value("subject"));
  hidden(page.main, "body", typed.exact("body"));
  write_recording(page.main, about, letter, typed);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

void check_letter(Typed& typed) {
  read_text(typed, "subject", kMostOfALine);
  if (read_text(typed, "body", kMostOfLines).empty())
    typed.problems.add("body", texts::kLetterBodyMissing);
}

/// The letter as it is kept.
json::object kept_entry(const law::Letter& letter, const Typed& typed,
                        const std::vector<Addressee>& to) {
  json::object entry{{"kind", "letter_sent"}, {"letter", letter.id}};
  json::array names;
  for (const Addressee& each : to) names.emplace_back(each.name);
  entry["to"] = std::move(names);
  entry[kMethod] = typed.value(kMethod);
  if (const std::string subject = typed.value("subject"); !subject.empty())
    entry["subject"] = subject;
  entry["text"] = typed.exact("body");
  return entry;
}

/// What sending it is besides, if the law names something: with the letter's text.
std::optional<json::object> also_entry(const AboutChild& about, const law::Letter& letter,
                                       const Typed& typed, const std::vector<Addressee>& to) {
  const auto kind = app::kind_of_topic(letter.records);
  if (!kind) return std::nullopt;
  json::object entry = app::entry_of_topic(letter.records);
  if (app::has_field(*kind, "text")) entry["text"] = typed.exact("body");
  if (app::has_field(*kind, "how") && about.law().has_choice("told_how", kByLetter))
    entry["how"] = kByLetter;
  if (app::has_field(*kind, kMethod)) entry[kMethod] = typed.value(kMethod);
  if (app::has_field(*kind, "to")) {
    std::string names;
    for (const Addressee& each : to) names += (names.empty() ? "" : ", ") + each.name;
    entry["to"] = names;
  }
  return entry;
}

Response record_letter(const AboutChild& about, const law::Letter& letter, Typed typed,
                       const std::vector<Addressee>& to) {
  if (!may_record(about, letter)) return not_found_page(about.context, about.request);
  read_method(about.law(), typed);
  json::object kept = kept_entry(letter, typed, to);
  read_entry_day(about, typed, kept);
  if (!typed.problems.empty()) return show_paper(about, letter, typed, to);
  std::vector<json::object> entries;
  auto also = also_entry(about, letter, typed, to);
  if (also) (*also)["on"] = kept["on"];
  entries.push_back(std::move(kept));
  // What opens and closes something stands last, where the next page looks for it.
  if (also) entries.push_back(std::move(*also));
  constexpr auto kAction = people::Action::TellParent;
  const auto position = decide_act(about, typed, kAction, {"on", kMethod},
                                   [&](const AboutChild& now) -> std::vector<json::object> {
                                     // Somebody may have been restricted since.
                                     read_addressees(now, typed);
                                     if (!typed.problems.empty()) return {};
                                     return entries;
                                   });
  if (position)
    return to_done_page(about, *position != 0 ? *position : recorded_at(about, kAction, entries));
  const auto now = about.now(kAction);
  const bool is_refused = typed.problems.has("to") || typed.problems.has("others");
  return is_refused && now ? show_form(*now, letter, typed) : show_paper(about, letter, typed, to);
}

}  // namespace

Response show_letters(const AboutChild& about) {
  Page page{.title = texts::kLettersTitle, .lead = texts::letters_lead(about.file.name())};
  const auto& letters = about.law().letters;
  heading(page.main, texts::kLettersToWrite);
  if (letters.empty()) paragraph(page.main, texts::kNoLetters);
  page.main.literal("<ul class=\"sw-links\">");
  for (const law::Letter& letter : letters) {
    link_item(page.main, path_of(about, letter), letter.name.en);
  }
  page.main.literal("</ul>");
  page.main.literal("<h2 class=\"govuk-heading-m\" id=\"sent\">").text(texts::kWhatWasSent);
  page.main.literal("</h2>");
  write_sent(page.main, about, app::sent_in(about.file));
  return respond_form(about, std::move(page), {});
}

Response show_letter(const AboutChild& about) {
  const law::Letter* letter = letter_of(about);
  if (letter == nullptr) return not_found_page(about.context, about.request);
  Typed typed = form_to_show(about.context, about.request, about.person());
  if (typed.came == Came::Fresh) {
    FilledLetter filled = fill_in(about, *letter);
    typed.form.add({"subject", std::move(filled.subject)});
    typed.form.add({"body", std::move(filled.body)});
    suggest_addressees(about, *letter, typed);
  }
  return show_form(about, *letter, typed);
}

Response post_letter(const AboutChild& about) {
  const law::Letter* letter = letter_of(about);
  if (letter == nullptr) return not_found_page(about.context, about.request);
  Typed typed = form_posted(about.request);
  const std::string step = typed.value(kStepField);
  if (step == kEdit) return show_form(about, *letter, typed);
  const auto to = read_addressees(about, typed);
  check_letter(typed);
  if (!typed.problems.empty()) return show_form(about, *letter, typed);
  if (step == kRecord) return record_letter(about, *letter, std::move(typed), to);
  // The day of sending is asked only on the page that this becomes.
  if (typed.value("on-day").empty()) typed.came = Came::Fresh;
  return show_paper(about, *letter, typed, to);
}

}  // namespace stepwell::web::pages
