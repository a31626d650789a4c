#include "web/pages/letter/letter_page.h"

#include <algorithm>
#include <boost/json.hpp>

#include "web/components/button.h"
#include "web/error_pages.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/letter/letter_text.h"
#include "web/texts/entry.h"
#include "web/texts/move.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;

constexpr int kNotFound = 404;
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

/// The kind of entry that sending the letter is; nothing if it records none.
std::optional<law::Kind> kind_of(const law::Letter& letter) {
  return law::find_kind(letter.records.substr(0, letter.records.find(':')));
}

bool may_record(const AboutChild& about, const law::Letter& letter) {
  const auto kind = kind_of(letter);
  return kind && about.may(action_of(*kind));
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
  ask_text(page.main, typed, {.name = "subject", .label = texts::kLetterSubject});
  ask_lines(page.main, typed, {.name = "body", .label = texts::kLetterBody}, 20);
  button(page.main, texts::kLetterShow, kPrint);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

/// The letter's own paragraphs, as they will lie on the paper.
void write_paper(Html& out, const Typed& typed) {
  out.literal("<article class=\"sw-letter\"><p><strong>").text(typed.value("subject"));
  out.literal("</strong></p><div class=\"sw-letter__body\">").text(typed.exact("body"));
  out.literal("</div></article>");
}

void write_recording(Html& out, const AboutChild& about, const law::Letter& letter,
                     const Typed& typed) {
  out.literal("<div class=\"sw-no-print\">");
  if (!may_record(about, letter)) {
    paragraph(out, texts::kLetterRecordsNothing);
    button(out, texts::kLetterEdit, kEdit, "govuk-button--secondary");
    out.literal("</div>");
    return;
  }
  paragraph(out, texts::kLetterRecordLead);
  paragraph(out, texts::records_as(texts::kind_noun(law::spec(*kind_of(letter)).name)));
  ask_entry_day(out, about, typed, {});
  out.literal("<div class=\"govuk-button-group\">");
  button(out, texts::kLetterRecord, kRecord);
  button(out, texts::kLetterEdit, kEdit, "govuk-button--secondary");
  out.literal("</div></div>");
}

Response show_paper(const AboutChild& about, const law::Letter& letter, const Typed& typed) {
  Page page{.title = letter.name.en, .back = path_of(about, letter)};
  html::Attributes prints;
  prints.flag("data-print").flag("hidden");
  write(page.main,
        components::Button{.content = texts::kLetterPrint, .type = "button", .attributes = prints});
  write_paper(page.main, typed);
  open_form(page.main, path_of(about, letter), bind(about.context, about.visitor(), typed));
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

/// What sending it is: the topic that the law names, with the letter's text.
json::object entry_of(const law::Letter& letter, law::Kind kind, const law::Framework& law,
                      const Typed& typed) {
  const law::KindSpec& spec = law::spec(kind);
  json::object entry{{"kind", spec.name}};
  std::string_view rest = letter.records;
  for (const law::FieldSpec& qualifier : spec.qualifiers) {
    const std::size_t colon = rest.find(':');
    if (colon == std::string_view::npos) break;
    rest.remove_prefix(colon + 1);
    entry[qualifier.name] = rest.substr(0, rest.find(':'));
  }
  for (const law::FieldSpec& field : spec.fields) {
    if (field.name == "text") entry["text"] = typed.exact("body");
    if (field.name == "how" && law.has_choice(field.choices, kByLetter)) entry["how"] = kByLetter;
  }
  return entry;
}

Response record_letter(const AboutChild& about, const law::Letter& letter, Typed typed) {
  const auto kind = kind_of(letter);
  if (!kind || !about.may(action_of(*kind)))
    return error_page(about.context, kNotFound, about.request);
  json::object entry = entry_of(letter, *kind, about.law(), typed);
  read_entry_day(about, typed, entry);
  if (!typed.problems.empty()) return show_paper(about, letter, typed);
  const auto position = record_act(about, typed, {action_of(*kind), {std::move(entry)}, {"on"}});
  return position ? to_done_page(about, *position) : show_paper(about, letter, typed);
}

}  // namespace

Response show_letters(const AboutChild& about) {
  Page page{.title = texts::kLettersTitle, .lead = texts::letters_lead(about.file.name())};
  const auto& letters = about.law().letters;
  if (letters.empty()) paragraph(page.main, texts::kNoLetters);
  page.main.literal("<ul class=\"sw-links\">");
  for (const law::Letter& letter : letters) {
    page.main.literal("<li><a class=\"govuk-link\"").href(path_of(about, letter)).literal(">");
    page.main.text(letter.name.en).literal("</a></li>");
  }
  page.main.literal("</ul>");
  return respond_form(about, std::move(page), {});
}

Response show_letter(const AboutChild& about) {
  const law::Letter* letter = letter_of(about);
  if (letter == nullptr) return error_page(about.context, kNotFound, about.request);
  Typed typed = form_to_show(about.context, about.request, about.person());
  if (typed.came == Came::Fresh) {
    FilledLetter filled = fill_in(about, *letter);
    typed.form.add({"subject", std::move(filled.subject)});
    typed.form.add({"body", std::move(filled.body)});
  }
  return show_form(about, *letter, typed);
}

Response post_letter(const AboutChild& about) {
  const law::Letter* letter = letter_of(about);
  if (letter == nullptr) return error_page(about.context, kNotFound, about.request);
  Typed typed = form_posted(about.request);
  const std::string step = typed.value(kStepField);
  if (step != kEdit) check_letter(typed);
  if (step == kEdit || !typed.problems.empty()) return show_form(about, *letter, typed);
  if (step == kRecord) return record_letter(about, *letter, std::move(typed));
  // The day of sending is asked only on the page that this becomes.
  if (typed.value("on-day").empty()) typed.came = Came::Fresh;
  return show_paper(about, *letter, typed);
}

}  // namespace stepwell::web::pages
