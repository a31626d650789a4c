// The parts of the page of a law that are lists: what is worth a look, signs and strategies, codes
// before a census, help and questions.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "web/form_page.h"
#include "web/pages/law/folded_rule.h"
#include "web/pages/law/law_parts.h"
#include "web/pages/law/sources.h"
#include "web/texts/law.h"
#include "web/texts/rules.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

/// A text of several paragraphs, with empty lines between.
void write_paragraphs(Html& out, const law::Text& both, Language language) {
  const bool is_welsh = language == Language::Welsh && !both.cy.empty();
  for (std::string_view text = words_in(both, language); !text.empty();) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    const std::string_view one = text.substr(0, end);
    if (one.find_first_not_of(" \n") != one.npos) {
      out.literal("<p class=\"govuk-body\"");
      if (is_welsh) out.attribute("lang", tag_of(language));
      out.literal(">").text(one).literal("</p>");
    }
    text.remove_prefix(std::min(end + 2, text.size()));
  }
}

void write_items(Html& out, const LawReading& reading, const law::Bank& bank) {
  const std::string_view noun = law::noun_of(bank.of);
  reading.local.write_mark(out, noun, bank.id);
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const law::BankItem& item : bank.items) {
    out.literal("<li>");
    write_plain_words(out, item.text, reading.language);
    reading.local.write_line_mark(out, noun, bank.id, item.id);
    if (!item.answer.empty()) out.literal("<br>").text(item.answer);
    out.literal("</li>");
  }
  out.literal("</ul>");
}

/// Its name, and the mark of what is local in it: what is closed is not seen.
Html name_of_bank(const LawReading& reading, const law::Bank& bank) {
  Html out;
  write_words(out, bank.name, reading.language);
  reading.local.write_tag(out, law::noun_of(bank.of), bank.id);
  return out;
}

}  // namespace

void write_looks(Html& out, const LawReading& reading) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  if (law.looks.empty()) return;
  write_part_title(out, "looks", texts::kLawLooks, reading.language);
  for (const law::Look& look : law.looks) {
    FoldedRule rule{.name = name_of(look.text, language),
                    .line = line_saying(texts::look_rule(look))};
    for (const SchoolLaw& school : reading.schools) {
      const auto* change = school.practice == nullptr ? nullptr : school.practice->find(look.id);
      if (change != nullptr)
        paragraph(rule.seen,
                  texts::changed_by(school.school, texts::look_amount(look.sees, change->amount),
                                    change->on));
    }
    write_said(rule.rest, look.why, language);
    write_short_sources(rule.rest, law, look.cites, language);
    write_folded(out, rule);
  }
}

void write_lists(Html& out, const LawReading& reading) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  write_part_title(out, "lists", texts::kLawLists, reading.language);
  for (const law::Bank& bank : law.banks) {
    if (bank.of == law::Bank::Of::Questions) continue;
    Html content;
    if (!bank.when.en.empty()) write_said(content, bank.when, language);
    write_items(content, reading, bank);
    write_short_sources(content, law, bank.cites, language);
    write_opening(out, name_of_bank(reading, bank), std::move(content));
  }
}

void write_census(Html& out, const LawReading& reading) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  if (law.censuses.empty() && law.checks.empty()) return;
  write_part_title(out, "census", texts::kLawCensus, reading.language);
  for (const law::Census& census : law.censuses) {
    FoldedRule rule{.name = name_of(census.name, language),
                    .line = line_saying(texts::census_day(census))};
    write_short_sources(rule.rest, law, census.cites, language);
    write_folded(out, rule);
  }
  for (const law::CodeCheck& check : law.checks) {
    Html name, content;
    write_words(name, check.text, language);
    if (!check.number.empty()) paragraph(content, texts::census_rule(check.number));
    write_said(content, check.mend, language);
    write_short_sources(content, law, check.cites, language);
    write_opening(out, std::move(name), std::move(content));
  }
}

void write_help(Html& out, const LawReading& reading) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  write_part_title(out, "help", texts::kLawHelp, reading.language);
  for (const law::HelpTopic& topic : law.topics) {
    Html content;
    write_paragraphs(content, topic.text, language);
    write_short_sources(content, law, topic.cites, language);
    Html summary;
    write_words(summary, topic.name, language);
    reading.local.write_line_mark(summary, law::kHelp, law::kAll, topic.id);
    out.literal("<div class=\"sw-topic\"").id(topic_anchor(topic)).literal(">");
    write_opening(out, std::move(summary), std::move(content));
    out.literal("</div>");
  }
  write_part_title(out, "questions", texts::kLawQuestions, reading.language);
  for (const law::Bank& bank : law.banks) {
    if (bank.of != law::Bank::Of::Questions) continue;
    Html content;
    write_items(content, reading, bank);
    write_opening(out, name_of_bank(reading, bank), std::move(content));
  }
}

}  // namespace stepwell::web::pages
