#include "web/pages/plan/content_view.h"

#include "app/plan/plan_check.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/plan/plan_place.h"
#include "web/texts/plan.h"

namespace stepwell::web::pages {
namespace {

using app::PlanContent;
using app::PlanRow;
using app::PlanSection;
using html::Html;

class ContentWriter {
 public:
  ContentWriter(Html& out, const law::Framework& law, const PlanContent& content)
      : out_(out), law_(law), content_(content) {}

  bool has_anything(const PlanSection& section) const {
    if (app::count_rows(section) > 0) return true;
    if (section.layout->many) return false;
    for (const law::FieldLayout& field : section.layout->fields)
      if (!reason(section, {}, field).empty()) return true;
    return false;
  }

  void write_lines(const PlanSection& section) {
    if (!section.layout->many) return write_facts(section, section.rows.front(), 0);
    out_.literal("<ol class=\"sw-plan-rows\">");
    for (const PlanRow& row : section.rows) {
      if (row.empty()) continue;
      out_.literal("<li>");
      const law::FieldLayout& first = section.layout->fields.front();
      if (const auto& value = row.value(first.id); !value.empty())
        out_.literal("<b class=\"sw-written\">").text(shown(first, value)).literal("</b>");
      write_facts(section, row, 1);
      out_.literal("</li>");
    }
    out_.literal("</ol>");
  }

  /// Columns in which no row has a word are left out.
  void write_table(const PlanSection& section) {
    const auto columns = used_columns(section);
    out_.literal("<table class=\"sw-plan-table\"><thead><tr>");
    for (const law::FieldLayout* field : columns)
      out_.literal("<th scope=\"col\">").text(field->label.en).literal("</th>");
    out_.literal("</tr></thead><tbody>");
    for (const PlanRow& row : section.rows) {
      if (row.empty()) continue;
      out_.literal("<tr>");
      for (const law::FieldLayout* field : columns) {
        out_.literal("<td").attribute("data-label", field->label.en).literal(">");
        out_.text(shown(*field, row.value(field->id))).literal("</td>");
      }
      out_.literal("</tr>");
    }
    out_.literal("</tbody></table>");
  }

 private:
  std::string shown(const law::FieldLayout& field, const std::string& value) const {
    return written_value(law_, field, value);
  }

  std::string reason(const PlanSection& section, std::string_view key,
                     const law::FieldLayout& field) const {
    const auto found = content_.blank_because.find(app::field_name(*section.layout, key, field.id));
    return found == content_.blank_because.end() ? std::string() : found->second;
  }

  void write_facts(const PlanSection& section, const PlanRow& row, std::size_t from) {
    bool is_open = false;
    for (std::size_t i = from; i < section.layout->fields.size(); ++i) {
      const law::FieldLayout& field = section.layout->fields[i];
      std::string words = shown(field, row.value(field.id));
      if (words.empty())
        if (const auto why = reason(section, row.key, field); !why.empty())
          words = std::string(texts::kWhyEmpty) + ": " + why;
      if (words.empty()) continue;
      if (!is_open) out_.literal("<dl class=\"sw-plan-facts\">");
      is_open = true;
      out_.literal("<div><dt>").text(field.label.en).literal("</dt><dd class=\"sw-written\">");
      out_.text(words).literal("</dd></div>");
    }
    if (is_open) out_.literal("</dl>");
  }

  std::vector<const law::FieldLayout*> used_columns(const PlanSection& section) const {
    std::vector<const law::FieldLayout*> columns;
    for (const law::FieldLayout& field : section.layout->fields)
      for (const PlanRow& row : section.rows) {
        if (row.value(field.id).empty()) continue;
        columns.push_back(&field);
        break;
      }
    return columns;
  }

  Html& out_;
  const law::Framework& law_;
  const PlanContent& content_;
};

}  // namespace

std::string written_value(const law::Framework& law, const law::FieldLayout& field,
                          const std::string& value) {
  if (field.type == law::FieldLayout::Type::Date)
    if (const auto day = app::read_written_day(value)) return texts::day(*day);
  return app::shown_value(law, field, value);
}

void write_content(Html& out, const law::Framework& law, const PlanContent& content) {
  ContentWriter writer(out, law, content);
  for (const PlanSection& section : content.sections) {
    if (!writer.has_anything(section)) continue;
    open_card(out, section.layout->name.en);
    writer.write_lines(section);
    close_card(out);
  }
}

void write_content_for_paper(Html& out, const law::Framework& law, const PlanContent& content) {
  ContentWriter writer(out, law, content);
  out.literal("<div class=\"sw-plan-paper\">");
  for (const PlanSection& section : content.sections) {
    if (!writer.has_anything(section)) continue;
    out.literal("<section><h2>").text(section.layout->name.en).literal("</h2>");
    if (section.layout->many)
      writer.write_table(section);
    else
      writer.write_lines(section);
    out.literal("</section>");
  }
  out.literal("</div>");
}

void write_content_beside(Html& out, const law::Framework& law, const PlanContent& content) {
  ContentWriter writer(out, law, content);
  for (const PlanSection& section : content.sections) {
    if (!writer.has_anything(section)) continue;
    out.literal("<h3 class=\"govuk-heading-s sw-part\">").text(section.layout->name.en);
    out.literal("</h3>");
    writer.write_lines(section);
  }
}

}  // namespace stepwell::web::pages
