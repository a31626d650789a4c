#include "web/pages/law/law_parts.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/components/details.h"
#include "web/pages/law/folded_rule.h"
#include "web/pages/law/sources.h"
#include "web/texts/law.h"
#include "web/texts/law_welsh.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

/// "Led by: SENCO".
Html role_line(std::string_view before, const law::Role& role, Language language) {
  Html out;
  write_label(out, before, language);
  out.literal(": ");
  write_words(out, role.name, language);
  return out;
}

void write_needs(Html& out, const std::vector<law::Need>& needs, Language language) {
  if (needs.empty()) {
    paragraph_in(out, texts::kLawNothingFirst, language);
    return;
  }
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const law::Need& need : needs) {
    out.literal("<li>");
    const bool is_must = need.strength == law::Strength::Must;
    write_label(out, is_must ? texts::kLawMust : texts::kLawShould, language);
    write_plain_words(out, need.text, language);
    out.literal("</li>");
  }
  out.literal("</ul>");
}

/// One mark, though a move from several stages is compared from each.
void mark_move(FoldedRule& rule, const LawReading& reading, const law::Move& move) {
  for (std::size_t from = 0; from < reading.law.stages.size(); ++from)
    if (move.from.contains(from)) {
      mark_local(rule, reading, law::kMove, law::version_id(move, from, reading.law));
      return;
    }
}

void write_move(Html& out, const LawReading& reading, const law::Move& move) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  FoldedRule rule;
  write_move_title(rule.name, law, move, language);
  rule.line = role_line(texts::kLawDecidedBy, law.roles[move.decided_by], language);
  mark_move(rule, reading, move);
  write_days(rule.seen, reading, move.effective);
  write_needs(rule.rest, move.needs, language);
  write_short_sources(rule.rest, law, move.cites, language);
  write_folded(out, rule);
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
  components::write(out, components::Details{.summary = label_in(texts::kLawPartsAsk, language),
                                             .content = std::move(content)});
}

/// What happens in turn, each with whose turn it is.
void write_process_steps(Html& out, const law::Framework& law, const law::Process& process,
                         Language language) {
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
}

}  // namespace

void write_contents(Html& out, std::span<const PagePart> parts, const Html& body,
                    Language language) {
  out.literal("<nav class=\"sw-contents\"").attribute("aria-label", texts::kLawContents);
  out.literal("><ul class=\"govuk-list\">");
  for (const PagePart& part : parts) {
    const std::string anchor = part.anchor;
    if (body.markup().find("id=\"" + anchor + "\"") == std::string_view::npos) continue;
    out.literal("<li><a class=\"govuk-link\"").href("#" + anchor).literal(">");
    write_label(out, part.title, language);
    out.literal("</a></li>");
  }
  out.literal("</ul></nav>");
}

void write_move_title(Html& out, const law::Framework& law, const law::Move& move,
                      Language language) {
  std::vector<const law::Stage*> from;
  for (std::size_t i = 0; i < law.stages.size(); ++i)
    if (move.from.contains(i)) from.push_back(&law.stages[i]);
  const Language own = has_welsh(law) ? language : Language::English;
  write_label(out, texts::kLawMoveFrom, own);
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (i > 0) write_label(out, i + 1 < from.size() ? ", " : texts::kLawMoveOr, own);
    write_plain_words(out, from[i]->name, language);
  }
  write_label(out, texts::kLawMoveTo, own);
  write_plain_words(out, law.stages[move.to].name, language);
}

void write_stages(Html& out, const LawReading& reading) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  write_part_title(out, "stages", texts::kLawStages, reading.language);
  for (const law::Stage& stage : law.stages) {
    FoldedRule rule{.name = name_of(stage.name, language),
                    .line = role_line(texts::kLawLedBy, law.roles[stage.lead], language)};
    mark_local(rule, reading, law::kStage, stage.id);
    if (!stage.means.en.empty()) write_said(rule.rest, stage.means, language);
    if (stage.on_register) paragraph_in(rule.rest, texts::kLawOnRegister, language);
    write_short_sources(rule.rest, law, stage.cites, language);
    write_folded(out, rule);
  }
}

void write_moves(Html& out, const LawReading& reading) {
  write_part_title(out, "moves", texts::kLawMoves, reading.language);
  for (const law::Move& move : reading.law.moves) write_move(out, reading, move);
}

void write_processes(Html& out, const LawReading& reading) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  if (law.processes.empty()) return;
  write_part_title(out, "processes", texts::kLawProcesses, reading.language);
  for (const law::Process& process : law.processes) {
    FoldedRule rule{
        .name = name_of(process.name, language),
        .line = either(texts::steps_of(process), texts::welsh_steps_of(process), language)};
    mark_local(rule, reading, law::kProcess, process.id);
    if (!process.means.en.empty()) write_said(rule.rest, process.means, language);
    if (!process.sum.en.empty()) write_said(rule.rest, process.sum, language);
    write_process_steps(rule.rest, law, process, language);
    write_short_sources(rule.rest, law, process.cites, language);
    write_folded(out, rule);
  }
}

void write_exceptions(Html& out, const LawReading& reading) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  if (law.exceptions.empty()) return;
  write_part_title(out, "exceptions", texts::kLawExceptions, reading.language);
  for (const law::Exception& exception : law.exceptions) {
    const std::string id = law::version_id(exception);
    Html name, content;
    write_words(name, exception.text, language);
    reading.local.write_tag(name, law::kException, id);
    reading.local.write_mark(content, law::kException, id);
    write_days(content, reading, exception.effective);
    if (!exception.evidence.en.empty()) {
      content.literal("<p class=\"govuk-body\">").add(label_in(texts::kLawEvidence, language));
      write_plain_words(content, exception.evidence, language);
      content.literal("</p>");
    }
    write_short_sources(content, law, exception.cites, language);
    write_opening(out, std::move(name), std::move(content));
  }
}

void write_documents(Html& out, const LawReading& reading) {
  const law::Framework& law = reading.law;
  const Language language = reading.language;
  write_part_title(out, "documents", texts::kLawDocuments, reading.language);
  for (const law::Document& document : law.documents) {
    FoldedRule rule{
        .name = name_of(document.name, language),
        .line = either(texts::parts_of(document), texts::welsh_parts_of(document), language)};
    mark_local(rule, reading, law::kDocument, document.id);
    write_sections(rule.rest, document.sections, language);
    write_asked(rule.rest, document.sections, language);
    write_short_sources(rule.rest, law, document.cites, language);
    write_folded(out, rule);
  }
}

}  // namespace stepwell::web::pages
