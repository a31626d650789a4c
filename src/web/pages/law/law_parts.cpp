#include "web/pages/law/law_parts.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/components/details.h"
#include "web/form_page.h"
#include "web/pages/law/sources.h"
#include "web/texts/law.h"
#include "web/texts/rules.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

void write_title(Html& out, html::Literal id, texts::Text title) {
  out.literal("<h2 class=\"govuk-heading-m\" id=\"").literal(id).literal("\">").text(title);
  out.literal("</h2>");
}

/// With the name in the other language, where the law has both.
void write_name(Html& out, const law::Text& name, Language language) {
  out.literal("<h3 class=\"govuk-heading-s\">");
  write_words(out, name, language);
  if (!name.cy.empty()) {
    const bool is_welsh = language == Language::Welsh;
    out.literal(" <span class=\"sw-from\"").attribute("lang", is_welsh ? "en" : "cy");
    out.literal(">").text(is_welsh ? name.en : name.cy).literal("</span>");
  }
  out.literal("</h3>");
}

/// A paragraph in the language that was asked for. What the page says at its top of whose Welsh its
/// sentences are is not said at each.
void write_said(Html& out, const law::Text& text, Language language) {
  out.literal("<p class=\"govuk-body\">");
  write_plain_words(out, text, language);
  out.literal("</p>");
}

void write_role(Html& out, std::string_view before, const law::Role& role, Language language) {
  out.literal("<p class=\"govuk-body\">").text(before).literal(": ");
  write_words(out, role.name, language);
  out.literal(".</p>");
}

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

void write_needs(Html& out, const std::vector<law::Need>& needs, Language language) {
  if (needs.empty()) {
    paragraph(out, texts::kLawNothingFirst);
    return;
  }
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const law::Need& need : needs) {
    out.literal("<li>");
    out.text(need.strength == law::Strength::Must ? texts::kLawMust : texts::kLawShould);
    write_plain_words(out, need.text, language);
    out.literal("</li>");
  }
  out.literal("</ul>");
}

/// One mark, though a move from several stages is compared from each.
void write_move_mark(Html& out, const LawReading& reading, const law::Move& move) {
  for (std::size_t from = 0; from < reading.law.stages.size(); ++from)
    if (move.from.contains(from)) {
      reading.local.write_mark(out, law::kMove, law::version_id(move, from, reading.law));
      return;
    }
}

void write_move(Html& out, const LawReading& reading, const law::Move& move) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  out.literal("<article class=\"sw-rule\"><h3 class=\"govuk-heading-s\">");
  write_move_title(out, law, move, language);
  out.literal("</h3>");
  write_move_mark(out, reading, move);
  write_days(out, reading, move.effective);
  write_role(out, texts::kLawDecidedBy, law.roles[move.decided_by], language);
  write_needs(out, move.needs, language);
  write_short_sources(out, law, move.cites);
  out.literal("</article>");
}

void write_sections(Html& out, const std::vector<law::Section>& sections, Language language) {
  if (sections.empty()) return;
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const law::Section& section : sections) {
    out.literal("<li>");
    write_words(out, section.name, language);
    out.literal("</li>");
  }
  out.literal("</ul>");
}

void write_hint(Html& out, const law::Text& hint, Language language) {
  if (hint.en.empty()) return;
  out.literal("<br><span class=\"sw-from\">");
  write_plain_words(out, hint, language);
  out.literal("</span>");
}

void write_fields(Html& out, const law::Section& section, Language language) {
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const law::FieldLayout& field : section.fields) {
    out.literal("<li>");
    write_plain_words(out, field.label, language);
    write_hint(out, field.hint, language);
    out.literal("</li>");
  }
  out.literal("</ul>");
}

/// What each part of a document asks for, closed until somebody wants to know.
void write_asked(Html& out, const std::vector<law::Section>& sections, Language language) {
  if (sections.empty()) return;
  Html content;
  for (const law::Section& section : sections) {
    content.literal("<p class=\"govuk-body\"><b>");
    write_plain_words(content, section.name, language);
    content.literal("</b>");
    write_hint(content, section.hint, language);
    content.literal("</p>");
    write_fields(content, section, language);
  }
  components::write(out, components::Details{.summary = std::string(texts::kLawPartsAsk),
                                             .content = std::move(content)});
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

void write_contents(Html& out, std::span<const PagePart> parts, const Html& body) {
  out.literal("<nav class=\"sw-contents\"").attribute("aria-label", texts::kLawContents);
  out.literal("><ul class=\"govuk-list\">");
  for (const PagePart& part : parts) {
    const std::string anchor = part.anchor;
    if (body.markup().find("id=\"" + anchor + "\"") != std::string_view::npos)
      link_item(out, "#" + anchor, part.title);
  }
  out.literal("</ul></nav>");
}

void write_move_title(Html& out, const law::Framework& law, const law::Move& move,
                      Language language) {
  std::vector<const law::Stage*> from;
  for (std::size_t i = 0; i < law.stages.size(); ++i)
    if (move.from.contains(i)) from.push_back(&law.stages[i]);
  out.text(texts::kLawMoveFrom);
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (i > 0) out.text(i + 1 < from.size() ? ", " : texts::kLawMoveOr);
    write_plain_words(out, from[i]->name, language);
  }
  out.text(texts::kLawMoveTo);
  write_plain_words(out, law.stages[move.to].name, language);
}

void write_stages(Html& out, const LawReading& reading) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  write_title(out, "stages", texts::kLawStages);
  for (const law::Stage& stage : law.stages) {
    out.literal("<article class=\"sw-rule\">");
    write_name(out, stage.name, language);
    reading.local.write_mark(out, law::kStage, stage.id);
    if (!stage.means.en.empty()) write_said(out, stage.means, language);
    write_role(out, texts::kLawLedBy, law.roles[stage.lead], language);
    if (stage.on_register) paragraph(out, texts::kLawOnRegister);
    write_short_sources(out, law, stage.cites);
    out.literal("</article>");
  }
}

void write_moves(Html& out, const LawReading& reading) {
  write_title(out, "moves", texts::kLawMoves);
  for (const law::Move& move : reading.law.moves) write_move(out, reading, move);
}

void write_processes(Html& out, const LawReading& reading) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  if (law.processes.empty()) return;
  write_title(out, "processes", texts::kLawProcesses);
  for (const law::Process& process : law.processes) {
    out.literal("<article class=\"sw-rule\">");
    write_name(out, process.name, language);
    reading.local.write_mark(out, law::kProcess, process.id);
    if (!process.means.en.empty()) write_said(out, process.means, language);
    if (!process.sum.en.empty()) write_said(out, process.sum, language);
    out.literal("<ol class=\"govuk-list govuk-list--number\">");
    for (const law::ProcessStep& step : process.steps) {
      const bool is_duty = step.text.en.empty() && step.duty.has_value();
      out.literal("<li>");
      write_plain_words(out, is_duty ? law.duties[*step.duty].text : step.text, language);
      out.literal(" <span class=\"sw-from\">");
      write_words(out, law.roles[step.turn].name, language);
      out.literal("</span></li>");
    }
    out.literal("</ol>");
    write_short_sources(out, law, process.cites);
    out.literal("</article>");
  }
}

void write_exceptions(Html& out, const LawReading& reading) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  if (law.exceptions.empty()) return;
  write_title(out, "exceptions", texts::kLawExceptions);
  for (const law::Exception& exception : law.exceptions) {
    out.literal("<article class=\"sw-rule\">");
    write_name(out, exception.text, language);
    reading.local.write_mark(out, law::kException, law::version_id(exception));
    write_days(out, reading, exception.effective);
    if (!exception.evidence.en.empty()) {
      out.literal("<p class=\"govuk-body\">").text(texts::kLawEvidence);
      write_plain_words(out, exception.evidence, language);
      out.literal("</p>");
    }
    write_short_sources(out, law, exception.cites);
    out.literal("</article>");
  }
}

void write_documents(Html& out, const LawReading& reading) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  write_title(out, "documents", texts::kLawDocuments);
  for (const law::Document& document : law.documents) {
    out.literal("<article class=\"sw-rule\">");
    write_name(out, document.name, language);
    reading.local.write_mark(out, law::kDocument, document.id);
    write_sections(out, document.sections, language);
    write_asked(out, document.sections, language);
    write_short_sources(out, law, document.cites);
    out.literal("</article>");
  }
}

void write_looks(Html& out, const LawReading& reading) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  if (law.looks.empty()) return;
  write_title(out, "looks", texts::kLawLooks);
  for (const law::Look& look : law.looks) {
    out.literal("<article class=\"sw-rule\">");
    write_name(out, look.text, language);
    write_said(out, look.why, language);
    paragraph(out, texts::look_rule(look));
    for (const SchoolLaw& school : reading.schools) {
      const auto* change = school.practice == nullptr ? nullptr : school.practice->find(look.id);
      if (change != nullptr)
        paragraph(out,
                  texts::changed_by(school.school, texts::look_amount(look.sees, change->amount),
                                    change->on));
    }
    write_short_sources(out, law, look.cites);
    out.literal("</article>");
  }
}

void write_lists(Html& out, const LawReading& reading) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  write_title(out, "lists", texts::kLawLists);
  for (const law::Bank& bank : law.banks) {
    if (bank.of == law::Bank::Of::Questions) continue;
    Html content;
    if (!bank.when.en.empty()) write_said(content, bank.when, language);
    write_items(content, reading, bank);
    write_short_sources(content, law, bank.cites);
    components::write(
        out, components::Details{.summary = name_of_bank(reading, bank), .content = content});
  }
}

void write_census(Html& out, const LawReading& reading) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  if (law.censuses.empty() && law.checks.empty()) return;
  write_title(out, "census", texts::kLawCensus);
  for (const law::Census& census : law.censuses) {
    out.literal("<article class=\"sw-rule\">");
    write_name(out, census.name, language);
    paragraph(out, texts::census_day(census));
    write_short_sources(out, law, census.cites);
    out.literal("</article>");
  }
  for (const law::CodeCheck& check : law.checks) {
    out.literal("<article class=\"sw-rule\">");
    write_name(out, check.text, language);
    if (!check.number.empty()) paragraph(out, texts::census_rule(check.number));
    write_said(out, check.mend, language);
    write_short_sources(out, law, check.cites);
    out.literal("</article>");
  }
}

void write_help(Html& out, const LawReading& reading) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  write_title(out, "help", texts::kLawHelp);
  for (const law::HelpTopic& topic : law.topics) {
    Html content;
    write_paragraphs(content, topic.text, language);
    write_short_sources(content, law, topic.cites);
    Html summary;
    write_words(summary, topic.name, language);
    reading.local.write_line_mark(summary, law::kHelp, law::kAll, topic.id);
    components::write(out, components::Details{.summary = summary,
                                               .content = content,
                                               .id = topic_anchor(topic),
                                               .open = reading.topic == topic.id});
  }
  write_title(out, "questions", texts::kLawQuestions);
  for (const law::Bank& bank : law.banks) {
    if (bank.of != law::Bank::Of::Questions) continue;
    Html content;
    write_items(content, reading, bank);
    components::write(
        out, components::Details{.summary = name_of_bank(reading, bank), .content = content});
  }
}

}  // namespace stepwell::web::pages
