// The questions ticked and answered in the meeting: what is written goes into its notes.
#include "app/family/meetings.h"
#include "web/components/checkboxes.h"
#include "web/components/radios.h"
#include "web/error_pages.h"
#include "web/pages/entry/fields.h"
#include "web/pages/meeting/meeting_notes.h"
#include "web/pages/questions/question_pages.h"
#include "web/pages/report/record_words.h"
#include "web/texts/entry.h"
#include "web/texts/questions.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Response;

/// At most so many characters of one answer, and of the notes with all of them.
constexpr std::size_t kMostOfAnAnswer = 2000;
constexpr const char* kYesOrNo = "yes_no";

/// How the form names what belongs to one question: "answer-3".
std::string field_of(const char* part, std::size_t index) {
  return std::string(part) + "-" + std::to_string(index);
}

void ask_yes_or_no(Html& out, const Typed& typed, std::size_t index) {
  const std::string field = field_of("yes", index);
  write(out,
        components::Radios{
            .name = field,
            .items =
                std::vector<components::ChoiceItem>{
                    components::Choice{.content = texts::kAnswerYes, .value = texts::kAnswerYes},
                    components::Choice{.content = texts::kAnswerNo, .value = texts::kAnswerNo}},
            .value = typed.value(field),
            .fieldset =
                components::Fieldset{.legend =
                                         components::Legend{.content = texts::kAnswerShort,
                                                            .classes = "govuk-visually-hidden"}},
            .classes = "govuk-radios--small govuk-radios--inline"});
}

void ask_question(Html& out, const AboutChild& about, const Typed& typed, const law::BankItem& item,
                  std::size_t index) {
  const std::string says = record_words(about.file, about.words(), item.from_record);
  out.literal(
      "<fieldset class=\"govuk-fieldset sw-row\"><legend class=\"govuk-fieldset__legend "
      "govuk-fieldset__legend--s\">");
  out.text(item.text.en).literal("</legend>");
  if (!says.empty()) {
    out.literal("<p class=\"sw-says-so\"><span>").text(texts::kRecordSays).literal("</span> ");
    out.text(says).literal("</p>");
  }
  write(out, components::Checkboxes{.name = field_of("asked", index),
                                    .items = std::vector<components::ChoiceItem>{components::Choice{
                                        .content = texts::kAsked, .value = "yes"}},
                                    .values = typed.values(field_of("asked", index)),
                                    .classes = "govuk-checkboxes--small"});
  if (item.answer == kYesOrNo) ask_yes_or_no(out, typed, index);
  const std::string answer = field_of("answer", index);
  ask_lines(out, typed, {.name = answer.c_str(), .label = texts::kAnswerText}, 2);
  out.literal("</fieldset>");
}

Response show_form(const AboutChild& about, const law::Bank& bank, const Typed& typed) {
  Page page{.title = bank.name.en,
            .back = question_path(about, bank),
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
  paragraph(page.main, texts::kAnswersLead);
  open_form(page.main, question_path(about, bank, "/answers"),
            bind(about.context, about.visitor(), typed));
  for (std::size_t i = 0; i < bank.items.size(); ++i)
    ask_question(page.main, about, typed, bank.items[i], i);
  submit(page.main, texts::kAnswersButton);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

/// A line for each question that was ticked or answered.
std::vector<std::string> read_answers(const law::Bank& bank, Typed& typed) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < bank.items.size(); ++i) {
    const std::string answer = read_text(typed, field_of("answer", i), kMostOfAnAnswer);
    std::string yes = typed.value(field_of("yes", i));
    if (yes != texts::kAnswerYes && yes != texts::kAnswerNo) yes.clear();
    const bool is_asked = !typed.value(field_of("asked", i)).empty();
    if (is_asked || !yes.empty() || !answer.empty())
      lines.push_back(texts::answer_line(bank.items[i].text.en, yes, answer));
  }
  if (lines.empty() && typed.problems.empty())
    typed.problems.add(field_of("asked", 0), texts::kAnswersNone);
  return lines;
}

/// The notes with the lines that do not stand there yet: the same form again adds nothing.
std::string with_lines(std::string said, const std::vector<std::string>& lines) {
  for (const std::string& line : lines)
    if (said.find(line) == std::string::npos) said += (said.empty() ? "" : "\n") + line;
  return said;
}

/// Whether the lines stand in the notes now; problems are added to `typed`.
bool add_to_notes(const AboutChild& about, Typed& typed, const std::vector<std::string>& lines) {
  constexpr int kMostTries = 5;
  for (int tries = 0; tries < kMostTries; ++tries) {
    MeetingNotesDraft notes(about);
    const std::string before = notes.value(kSaidField);
    const std::string said = with_lines(before, lines);
    if (app::count_characters(said) > kMostOfLines) {
      typed.problems.add(field_of("answer", 0), texts::kAnswersTooMuch);
      return false;
    }
    if (said == before) return true;
    const app::Seen seen{notes.version(kSaidField), app::mark_of(before)};
    if (!notes.save(kSaidField, said, seen)) return true;
  }
  typed.problems.add(field_of("answer", 0), texts::kAnswersConflict);
  return false;
}

std::string to_notes(const AboutChild& about) {
  const auto meeting = app::meeting_to_come(about.file, {});
  const std::string arranged = meeting ? "?arranged=" + std::to_string(meeting->entry) : "";
  return about.path("/meetings/record" + arranged);
}

}  // namespace

Response show_answers(const AboutChild& about) {
  const law::Bank* bank = question_bank(about);
  if (bank == nullptr) return not_found_page(about.context, about.request);
  return show_form(about, *bank, form_to_show(about.context, about.request, about.person()));
}

Response note_answers(const AboutChild& about) {
  const law::Bank* bank = question_bank(about);
  if (bank == nullptr) return not_found_page(about.context, about.request);
  Typed typed = form_posted(about.request);
  const auto lines = read_answers(*bank, typed);
  if (!typed.problems.empty() || !add_to_notes(about, typed, lines))
    return show_form(about, *bank, typed);
  return http::see_other(to_notes(about));
}

}  // namespace stepwell::web::pages
