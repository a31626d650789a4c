#include "web/pages/law/law_parts.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "web/components/details.h"
#include "web/form_page.h"
#include "web/pages/law/sources.h"
#include "web/texts/child.h"
#include "web/texts/law.h"
#include "web/texts/rules.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

void write_title(Html& out, html::Literal id, texts::Text title) {
  out.literal("<h2 class=\"govuk-heading-m\" id=\"").literal(id).literal("\">").text(title);
  out.literal("</h2>");
}

/// With the Welsh name, where the law has one.
void write_name(Html& out, const law::Text& name) {
  out.literal("<h3 class=\"govuk-heading-s\">").text(name.en);
  if (!name.cy.empty())
    out.literal(" <span class=\"sw-from\" lang=\"cy\">").text(name.cy).literal("</span>");
  out.literal("</h3>");
}

/// A text of several paragraphs, with empty lines between.
void write_paragraphs(Html& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    if (const std::string_view one = text.substr(0, end); one.find_first_not_of(" \n") != one.npos)
      paragraph(out, one);
    text.remove_prefix(std::min(end + 2, text.size()));
  }
}

std::string stage_names(const law::Framework& law, law::StageSet stages) {
  std::string names;
  for (std::size_t i = 0; i < law.stages.size(); ++i)
    if (stages.contains(i)) names += (names.empty() ? "" : ", ") + law.stages[i].name.en;
  return names;
}

void write_need(Html& out, const law::Need& need) {
  out.literal("<li>");
  out.text(need.strength == law::Strength::Must ? texts::kLawMust : texts::kLawShould);
  out.text(need.text.en).literal("</li>");
}

void write_move(Html& out, const law::Framework& law, const law::Move& move) {
  out.literal("<article class=\"sw-rule\"><h3 class=\"govuk-heading-s\">");
  out.text(texts::move_title(stage_names(law, move.from), law.stages[move.to].name.en));
  out.literal("</h3>");
  paragraph(out, texts::decided_by(law.roles[move.decided_by].name.en));
  if (move.needs.empty()) paragraph(out, texts::kLawNothingFirst);
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const law::Need& need : move.needs) write_need(out, need);
  out.literal("</ul>");
  write_short_sources(out, law, move.cites);
  out.literal("</article>");
}

void write_items(Html& out, const std::vector<law::BankItem>& items) {
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const law::BankItem& item : items) {
    out.literal("<li>").text(item.text.en);
    if (!item.answer.empty()) out.literal("<br>").text(item.answer);
    out.literal("</li>");
  }
  out.literal("</ul>");
}

}  // namespace

void write_stages(Html& out, const law::Framework& law) {
  write_title(out, "stages", texts::kLawStages);
  for (const law::Stage& stage : law.stages) {
    out.literal("<article class=\"sw-rule\">");
    write_name(out, stage.name);
    if (!stage.means.en.empty()) paragraph(out, stage.means.en);
    paragraph(out, std::string(texts::kLawLedBy) + ": " + law.roles[stage.lead].name.en + ".");
    if (stage.on_register) paragraph(out, texts::kLawOnRegister);
    write_short_sources(out, law, stage.cites);
    out.literal("</article>");
  }
}

void write_moves(Html& out, const law::Framework& law) {
  write_title(out, "moves", texts::kLawMoves);
  for (const law::Move& move : law.moves) write_move(out, law, move);
}

void write_exceptions(Html& out, const law::Framework& law) {
  if (law.exceptions.empty()) return;
  write_title(out, "exceptions", texts::kLawExceptions);
  for (const law::Exception& exception : law.exceptions) {
    out.literal("<article class=\"sw-rule\">");
    paragraph(out, exception.text.en);
    if (!exception.evidence.en.empty()) paragraph(out, texts::kLawEvidence + exception.evidence.en);
    write_short_sources(out, law, exception.cites);
    out.literal("</article>");
  }
}

void write_documents(Html& out, const law::Framework& law) {
  write_title(out, "documents", texts::kLawDocuments);
  for (const law::Document& document : law.documents) {
    out.literal("<article class=\"sw-rule\">");
    write_name(out, document.name);
    out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
    for (const law::Section& section : document.sections)
      out.literal("<li>").text(section.name.en).literal("</li>");
    out.literal("</ul>");
    write_short_sources(out, law, document.cites);
    out.literal("</article>");
  }
}

void write_looks(Html& out, const law::Framework& law, std::span<const SchoolsNumbers> numbers) {
  if (law.looks.empty()) return;
  write_title(out, "looks", texts::kLawLooks);
  for (const law::Look& look : law.looks) {
    out.literal("<article class=\"sw-rule\">");
    write_name(out, look.text);
    paragraph(out, look.why.en);
    paragraph(out, texts::look_rule(look));
    for (const SchoolsNumbers& school : numbers) {
      const auto* change = school.practice == nullptr ? nullptr : school.practice->find(look.id);
      if (change != nullptr)
        paragraph(out, texts::changed_by(school.name, texts::look_amount(look.sees, change->amount),
                                         change->on));
    }
    write_short_sources(out, law, look.cites);
    out.literal("</article>");
  }
}

void write_lists(Html& out, const law::Framework& law) {
  write_title(out, "lists", texts::kLawLists);
  for (const law::Bank& bank : law.banks) {
    if (bank.of == law::Bank::Of::Questions) continue;
    Html content;
    if (!bank.when.en.empty()) paragraph(content, bank.when.en);
    write_items(content, bank.items);
    write_short_sources(content, law, bank.cites);
    components::write(out, components::Details{.summary = bank.name.en, .content = content});
  }
}

void write_help(Html& out, const law::Framework& law) {
  write_title(out, "help", texts::kLawHelp);
  for (const law::HelpTopic& topic : law.topics) {
    Html content;
    write_paragraphs(content, topic.text.en);
    write_short_sources(content, law, topic.cites);
    components::write(out, components::Details{.summary = topic.name.en, .content = content});
  }
  write_title(out, "questions", texts::kLawQuestions);
  for (const law::Bank& bank : law.banks) {
    if (bank.of != law::Bank::Of::Questions) continue;
    Html content;
    write_items(content, bank.items);
    components::write(out, components::Details{.summary = bank.name.en, .content = content});
  }
}

}  // namespace stepwell::web::pages
