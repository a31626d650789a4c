#include "web/pages/plan/draft_form.h"

#include <algorithm>

#include "app/help/plan_advice.h"
#include "app/plan/fill_from_record.h"
#include "app/plan/plan_check.h"
#include "web/components/button.h"
#include "web/components/details.h"
#include "web/components/warning_text.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/entry/options.h"
#include "web/pages/plan/content_view.h"
#include "web/pages/plan/draft_field.h"
#include "web/pages/report/record_words.h"
#include "web/texts/plan.h"
#include "web/texts/specialist.h"

namespace stepwell::web::pages {
namespace {

using app::PlanRow;
using app::PlanSection;
using html::Html;

void write_button(Html& out, std::string_view words, std::string_view name, std::string_view value,
                  texts::Text classes) {
  write(out, components::Button{.content = words,
                                .name = std::string(name),
                                .value = std::string(value),
                                .classes = classes});
}

class FormWriter {
 public:
  FormWriter(Html& out, const DraftForm& form)
      : out_(out), form_(form), plan_(form.plan), content_(merged()), fields_(out, form) {}

  void write() {
    for (const PlanSection& section : content_.sections) write(section);
  }

 private:
  /// The draft with what was typed over it, so that rows are there for every word.
  app::PlanContent merged() const {
    std::vector<app::DraftField> fields;
    if (plan_.draft) fields = plan_.draft->fields;
    for (const auto& [name, shown] : form_.shown) {
      const auto there = std::find_if(fields.begin(), fields.end(),
                                      [&name = name](const auto& f) { return f.name == name; });
      if (there != fields.end())
        there->value = shown.value;
      else if (!shown.value.empty())
        fields.push_back({name, shown.value, 0, {}, {}});
    }
    return app::content_of(plan_.document, fields);
  }

  std::vector<app::LeftOut> left_out() const {
    const PackWords words = plan_.about.words();
    const app::ChildFile& file = plan_.about.file;
    return app::left_out_of(content_, file, record_answers(file, words));
  }

  void write(const PlanSection& section) {
    const law::Section& layout = *section.layout;
    open_card(out_, layout.name.en, layout.id);
    if (!layout.hint.en.empty())
      out_.literal("<p class=\"govuk-hint\">").text(layout.hint.en).literal("</p>");
    if (!layout.many) {
      for (const law::FieldLayout& field : layout.fields) {
        fields_.write(layout, section.rows.front(), field);
        write_left_out(layout, &field);
      }
      return close_card(out_);
    }
    write_count(section);
    std::size_t number = 0;
    for (const PlanRow& row : section.rows) write_row(layout, row, ++number);
    write_left_out(layout, nullptr);
    write_advised(section);
    fields_.write_row_picks(layout);
    write_button(out_, texts::add_row(layout.name.en), kAddButton, layout.id,
                 "govuk-button--secondary sw-button--small");
    close_card(out_);
  }

  /// The record had more than the draft could begin with, and it is not left out in silence.
  void write_left_out(const law::Section& section, const law::FieldLayout* field) {
    for (const app::LeftOut& left : left_out_) {
      if (left.section != &section || left.field != field) continue;
      Html lines;
      lines.literal("<ul class=\"govuk-list govuk-list--bullet\">");
      for (const std::string& line : left.lines) lines.literal("<li>").text(line).literal("</li>");
      lines.literal("</ul>");
      components::write(out_, components::Details{.summary = texts::left_out(left.lines.size()),
                                                  .content = lines});
    }
  }

  /// What specialists advised: each way of helping with a button that makes a row of it.
  void write_advised(const PlanSection& section) {
    const auto lines = app::advised_lines(specialists_, section);
    if (lines.empty()) return;
    out_.literal("<h3 class=\"govuk-heading-s sw-part\">").text(texts::kAdvisedTitle);
    out_.literal("</h3><p class=\"govuk-hint\">").text(texts::kAdvisedHint);
    out_.literal("</p><ul class=\"sw-rows\">");
    for (const app::AdvisedLine& line : lines) write_advised(section, line);
    out_.literal("</ul>");
  }

  void write_advised(const PlanSection& section, const app::AdvisedLine& line) {
    const std::string service = plan_.about.words().name("service", line.service);
    out_.literal("<li><b>").text(line.words).literal("</b><span>");
    out_.text(texts::advised_by(service, line.on)).literal("</span><span>");
    if (line.is_taken) {
      out_.literal("<span class=\"sw-tag\">").text(texts::kTakenIn).literal("</span>");
    } else {
      Html words;
      words.text(texts::kTakeIn).literal("<span class=\"govuk-visually-hidden\">: ");
      words.text(line.words).literal("</span>");
      components::write(out_,
                        components::Button{.content = words,
                                           .name = std::string(kAdvisedButton),
                                           .value = section.layout->id + "/" + line.id(),
                                           .classes = "govuk-button--secondary sw-button--small"});
    }
    out_.literal("</span></li>");
  }

  void write_count(const PlanSection& section) {
    if (section.rows.empty() || app::row_count(section) == app::RowCount::Usual) return;
    out_.literal("<p class=\"sw-vague\">")
        .text(texts::unusual_rows(app::count_rows(section), *section.layout->usual))
        .literal("</p>");
  }

  void write_row(const law::Section& section, const PlanRow& row, std::size_t number) {
    const std::string name = section.id + "." + row.key;
    const std::string title = texts::row_title(section.name.en, number);
    out_.literal("<fieldset class=\"govuk-fieldset sw-plan-row\"").id(html::Id(name));
    out_.literal("><legend class=\"govuk-fieldset__legend govuk-fieldset__legend--s\">");
    out_.text(title);
    write_count_unmet(section, row);
    out_.literal("</legend>");
    if (form_.ask_to_take_out == name) write_question(name);
    for (const law::FieldLayout& field : section.fields) fields_.write(section, row, field);
    if (form_.ask_to_take_out != name) {
      Html words;
      words.text(texts::kTakeOut).literal(" <span class=\"govuk-visually-hidden\">");
      words.text(title).literal("</span>");
      components::write(
          out_,
          components::Button{.content = words,
                             .name = std::string(kTakeOutButton),
                             .value = name,
                             .classes = "govuk-button--secondary sw-button--small sw-take-out"});
    }
    out_.literal("</fieldset>");
  }

  void write_count_unmet(const law::Section& section, const PlanRow& row) {
    if (&section != app::targets_section(plan_.document)) return;
    const int times = app::times_unmet(plan_.record(), plan_.document, row.key);
    if (times == 0) return;
    out_.literal(" <span class=\"sw-tag soon\">")
        .text(unmet_words(plan_, times,
                          app::latest_outcome(plan_.record(), plan_.document, row.key)));
    out_.literal("</span>");
  }

  void write_question(const std::string& name) {
    components::write(out_, components::WarningText{.content = texts::kTakeOutAsk,
                                                    .icon_fallback_text = texts::kWarning});
    out_.literal("<div class=\"govuk-button-group\">");
    write_button(out_, texts::kTakeOutSure, kTakeOutSureButton, name,
                 "govuk-button--warning sw-button--small");
    write_button(out_, texts::kKeepRow, kDo, "save", "govuk-button--secondary sw-button--small");
    out_.literal("</div>");
  }

  Html& out_;
  const DraftForm& form_;
  const AboutPlan& plan_;
  app::Specialists specialists_ = app::specialists_in(
      plan_.about.file.entries, plan_.about.file.framework(), plan_.about.file.today);
  app::PlanContent content_;
  std::vector<app::LeftOut> left_out_ = left_out();
  FieldWriter fields_;
};

}  // namespace

std::vector<app::TypedField> typed_fields(const Typed& typed) {
  std::vector<app::TypedField> fields;
  for (const http::FormField& each : typed.form.fields()) {
    if (!each.name.starts_with(kSeenPrefix)) continue;
    app::TypedField field{each.name.substr(kSeenPrefix.size()), {}, app::read_seen(each.value)};
    for (const std::string& value : typed.values(field.name))
      field.value += (field.value.empty() ? "" : " ") + value;
    fields.push_back(std::move(field));
  }
  return fields;
}

bool picks_rows(const law::Section& section, const law::FieldLayout& field) {
  return section.many && &field == &section.fields.front();
}

std::vector<const law::Bank*> banks_for(const AboutPlan& plan, const law::Section& section,
                                        const law::FieldLayout& field) {
  std::vector<const law::Bank*> banks;
  if (field.bank.empty()) return banks;
  const law::Framework& law = plan.about.law();
  const std::size_t stage = plan.about.file.standing.stage;
  for (const law::Bank& bank : law.banks)
    if (bank.id == field.bank) banks.push_back(&bank);
  for (const law::Bank& bank : law.banks)
    if (picks_rows(section, field) && bank.of == law::Bank::Of::Strategies &&
        bank.id != field.bank && bank.stages.contains(stage))
      banks.push_back(&bank);
  return banks;
}

void write_draft_form(Html& out, const DraftForm& form) {
  FormWriter(out, form).write();
}

}  // namespace stepwell::web::pages
