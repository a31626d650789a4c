// The questions with what the record says of each: to prepare with, on a screen and on paper.
#include <algorithm>

#include "http/percent.h"
#include "web/error_pages.h"
#include "web/pages/law/sources.h"
#include "web/pages/plan/plan_place.h"
#include "web/pages/questions/question_pages.h"
#include "web/pages/report/record_words.h"
#include "web/texts/entry.h"
#include "web/texts/questions.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Response;

bool is_of_questions(const law::Bank& bank) {
  return bank.of == law::Bank::Of::Questions;
}

void write_question(Html& out, const AboutChild& about, const PackWords& words,
                    const law::BankItem& item) {
  const std::string says = record_words(about.file, words, item.from_record);
  out.literal("<li><b>").text(item.text.en).literal("</b>");
  if (!says.empty()) {
    out.literal("<p class=\"sw-says-so\"><span>").text(texts::kRecordSays).literal("</span> ");
    out.text(says).literal("</p>");
  } else if (!item.from_record.empty()) {
    out.literal("<p class=\"sw-says-so sw-no-print\">").text(texts::kRecordSaysNothing);
    out.literal("</p>");
  }
  out.literal("<div class=\"sw-room\" aria-hidden=\"true\"></div></li>");
}

}  // namespace

bool is_asked_now(const AboutChild& about, const law::Bank& bank) {
  return is_of_questions(bank) && bank.stages.applies_in(about.file.standing.stage);
}

const law::Bank* question_bank(const AboutChild& about) {
  const auto& banks = about.law().banks;
  const auto found = std::find_if(banks.begin(), banks.end(), [&](const law::Bank& bank) {
    return is_of_questions(bank) && bank.id == about.parameters["bank"];
  });
  return found == banks.end() ? nullptr : &*found;
}

std::string question_path(const AboutChild& about, const law::Bank& bank, std::string_view rest) {
  return about.path("/questions/" + http::percent_encode(bank.id) + std::string(rest));
}

Response show_question_banks(const AboutChild& about) {
  Page page{.title = texts::kQuestionsTitle,
            .visitor = about.visitor(),
            .back = about.path(),
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
  paragraph(page.main, texts::kQuestionsLead);
  Html lines;
  for (const law::Bank& bank : about.law().banks) {
    if (!is_asked_now(about, bank)) continue;
    lines.literal("<li><a class=\"govuk-link\"").href(question_path(about, bank)).literal(">");
    lines.text(bank.name.en).literal("</a><br>").text(texts::question_count(bank.items.size()));
    lines.literal("</li>");
  }
  if (lines.empty()) paragraph(page.main, texts::kQuestionsNone);
  if (!lines.empty())
    page.main.literal("<ul class=\"govuk-list govuk-list--spaced\">").add(lines).literal("</ul>");
  return respond(about.context, about.request, page);
}

Response show_questions(const AboutChild& about) {
  const law::Bank* bank = question_bank(about);
  if (bank == nullptr) return not_found_page(about.context, about.request);
  Page page{.title = bank->name.en,
            .visitor = about.visitor(),
            .back = about.path("/questions"),
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
  page.main.literal("<div class=\"govuk-button-group\">");
  if (about.may(people::Action::HoldMeeting))
    link_button(page.main, question_path(about, *bank, "/answers"), texts::kQuestionsAnswer);
  print_button(page.main, texts::kQuestionsPrint);
  page.main.literal("</div><ol class=\"sw-questions\">");
  const PackWords words = about.words();
  for (const law::BankItem& item : bank->items) write_question(page.main, about, words, item);
  page.main.literal("</ol>");
  write_short_sources(page.main, about.law(), bank->cites);
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
