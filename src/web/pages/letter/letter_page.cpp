#include "web/pages/letter/letter_page.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/family/sent.h"
#include "app/plan/plan_history.h"
#include "app/records/topic_entry.h"
#include "law/describe.h"
#include "record/body.h"
#include "web/components/button.h"
#include "web/error_pages.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/letter/addressees.h"
#include "web/pages/letter/how_sent.h"
#include "web/pages/letter/letter_choice.h"
#include "web/pages/letter/letter_entry.h"
#include "web/pages/letter/letter_language.h"
#include "web/pages/letter/letter_meeting.h"
#include "web/pages/letter/letter_now.h"
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

const law::Letter* letter_in(const law::Framework& law, std::string_view id) {
  const auto found = std::find_if(law.letters.begin(), law.letters.end(),
                                  [id](const law::Letter& letter) { return letter.id == id; });
  return found == law.letters.end() ? nullptr : &*found;
}

/// Of the child's law, or of one that was left: by the notice of a move the law is another one
/// already when its form comes again.
const law::Letter* letter_of(const AboutChild& about) {
  const std::string& id = about.parameters["letter"];
  if (const law::Letter* letter = letter_in(about.law(), id)) return letter;
  for (const record::LawLeft& left : about.file.standing.left)
    if (const law::Letter* letter = letter_in(*left.framework, id)) return letter;
  return nullptr;
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
  const Language language = letter_language(about, letter, typed);
  paragraph(page.main, texts::kLetterLead);
  write_letter_languages(page.main, about, letter, language);
  write_way_to_meeting(page.main, about, letter);
  open_form(page.main, letter_path(about, letter), bind(about.context, about.visitor(), typed));
  hidden(page.main, kLetterLanguage, tag_of(language));
  ask_addressees(page.main, about, letter, typed);
  ask_letter_words(page.main, typed, {"subject", texts::kLetterSubject, "body", texts::kLetterBody},
                   language);
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

Response show_why_not(const AboutChild& about, const law::Letter& letter, std::string_view why) {
  Page page{.title = letter.name.en,
            .back = about.path("/letters"),
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
  paragraph(page.main, why);
  link_line(page.main, about.path("/letters"), texts::kLettersThatCan);
  return respond_form(about, std::move(page), {});
}

Response show_paper(const AboutChild& about, const law::Letter& letter, const Typed& typed,
                    const std::vector<Addressee>& to) {
  const Language language = letter_language(about, letter, typed);
  Page page{.title = letter.name.en, .back = letter_path(about, letter, language)};
  print_button(page.main, texts::kLetterPrint);
  write_letter_paper(page.main, {to, typed.value("subject"), typed.exact("body"), language});
  open_form(page.main, letter_path(about, letter), bind(about.context, about.visitor(), typed));
  hidden(page.main, kLetterLanguage, tag_of(language));
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

SentLetter sent_letter(const AboutChild& about, const Typed& typed,
                       const std::vector<Addressee>& to, base::Day on, Language language) {
  SentLetter sent{on,      {}, typed.value(kMethod), typed.value("subject"), typed.exact("body"),
                  language};
  for (const Addressee& each : to) sent.to.push_back(each.name);
  sent.recipients = recipients_of(about, to);
  return sent;
}

Response record_letter(const AboutChild& about, const law::Letter& letter, Typed typed,
                       const std::vector<Addressee>& to) {
  if (!may_record(about, letter)) return not_found_page(about.context, about.request);
  read_method(about.law(), typed);
  json::object day;
  read_entry_day(about, typed, day);
  if (!typed.problems.empty()) return show_paper(about, letter, typed, to);
  const base::Day on = base::parse_day(record::text_in(day, "on")).value();
  const Language language = letter_language(about, letter, typed);
  const auto entries =
      letter_entries(about.law(), letter, sent_letter(about, typed, to, on, language));
  constexpr auto kAction = people::Action::TellParent;
  const auto position = decide_act(about, typed, kAction, {"on", kMethod},
                                   [&](const AboutChild& now) -> std::vector<json::object> {
                                     // Somebody may have been restricted since.
                                     read_addressees(now, typed);
                                     check_now(now, letter, typed);
                                     if (!typed.problems.empty()) return {};
                                     return entries;
                                   });
  if (position)
    return to_done_page(about, *position != 0 ? *position : recorded_at(about, kAction, entries));
  const auto now = about.now(kAction);
  const bool is_refused =
      typed.problems.has("to") || typed.problems.has("others") || typed.problems.has("letter");
  return is_refused && now ? show_form(*now, letter, typed) : show_paper(about, letter, typed, to);
}

void write_letters_from(Html& out, const AboutChild& about, Sender sender, texts::Text words) {
  const std::size_t stage = about.file.standing.stage;
  const Letters letters = written_now(about, letters_from(about.law(), sender, stage));
  if (letters.empty()) return;
  heading(out, words);
  out.literal("<ul class=\"sw-links sw-sent\">");
  for (const law::Letter* letter : letters) {
    out.literal("<li>");
    write_link(out, letter_path(about, *letter), letter->name.en);
    if (!letter->stages.applies_in(stage))
      out.literal("<span>")
          .text(texts::letter_of_stages(law::stage_words(letter->stages, about.law())))
          .literal("</span>");
    out.literal("</li>");
  }
  out.literal("</ul>");
}

}  // namespace

Response show_letters(const AboutChild& about) {
  Page page{.title = texts::kLettersTitle, .lead = texts::letters_lead(about.file.name())};
  if (about.law().letters.empty()) paragraph(page.main, texts::kNoLetters);
  write_letters_from(page.main, about, Sender::School, texts::kLettersOfSchool);
  write_letters_from(page.main, about, Sender::Family, texts::kLettersOfFamily);
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
    if (const auto why = why_not_now(about, *letter)) return show_why_not(about, *letter, *why);
    const Language language = letter_language(about, *letter, typed);
    FilledLetter filled = fill_in(about, *letter, language);
    typed.form.add({kLetterLanguage, tag_of(language)});
    typed.form.add({"subject", std::move(filled.subject)});
    typed.form.add({"body", std::move(filled.body)});
    suggest_addressees(about, *letter, language, typed);
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
  // What is recorded asks it of the record as it is then, and not of what was recorded before.
  if (step != kRecord) check_now(about, *letter, typed);
  if (!typed.problems.empty()) return show_form(about, *letter, typed);
  if (step == kRecord) return record_letter(about, *letter, std::move(typed), to);
  // The day of sending is asked only on the page that this becomes.
  if (typed.value("on-day").empty()) typed.came = Came::Fresh;
  return show_paper(about, *letter, typed, to);
}

}  // namespace stepwell::web::pages
