#include "web/pages/child/plan_content.h"

#include <algorithm>

#include "law/choices.h"
#include "record/timeline.h"
#include "web/texts/child.h"

namespace stepwell::web::pages {
namespace {

app::RecordToday record_of(const app::ChildFile& file) {
  return {file.entries, file.standing};
}

std::string label_of(const law::Framework& law, const std::string& id) {
  for (const law::Label& label : law.labels)
    if (label.id == id) return label.name.en;
  return id;
}

std::string value_words(const std::string& value, const law::FieldLayout& field,
                        const law::Framework& law) {
  if (field.type == law::FieldLayout::Type::Date)
    if (const auto day = base::parse_day(value)) return texts::day(*day);
  return field.choices.empty() ? value : label_of(law, value);
}

ListRow row_of(const app::PlanRow& values, const law::Section& section, const law::Framework& law) {
  ListRow row;
  for (const law::FieldLayout& field : section.fields) {
    const std::string words = value_words(values.value(field.id), field, law);
    if (words.empty()) continue;
    if (row.heading.empty())
      row.heading = words;
    else
      row.facts.emplace_back(field.label.en, words);
  }
  return row;
}

/// What teaching needs is what the child is to reach, also as one text, or rows: of a usual number,
/// or from a bank.
bool is_for_teaching(const law::Section& section) {
  if (section.targets) return true;
  if (!section.many) return false;
  const bool from_bank =
      std::any_of(section.fields.begin(), section.fields.end(),
                  [](const law::FieldLayout& field) { return !field.bank.empty(); });
  return section.usual || from_bank;
}

std::string choice_name(const law::Framework& law, std::string_view list, std::string_view id) {
  const law::Choice* choice = law::find_choice(law, list, id);
  return choice == nullptr ? std::string(id) : choice->name.en;
}

/// What was decided about a target at the last review, or noted last.
std::string progress_of(const std::vector<app::TargetSoFar>& targets, const app::PlanRow& row,
                        const law::Framework& law) {
  for (const app::TargetSoFar& target : targets) {
    if (target.target.row != &row) continue;
    if (!target.outcome.empty()) return choice_name(law, "target_outcome", target.outcome);
    if (target.progress.empty()) return {};
    const app::ProgressNote& note = target.progress.back();
    return texts::progress_line(note.value.empty() ? note.text : note.value, note.on);
  }
  return {};
}

}  // namespace

std::vector<const record::Entry*> live_entries(const app::ChildFile& file) {
  return record::taking_part(file.entries, {file.today, std::nullopt});
}

std::vector<InForce> documents_in_force(const app::ChildFile& file) {
  std::vector<InForce> plans;
  for (const law::Document* document : file.standing.in_force)
    if (auto use = app::plan_in_use(record_of(file), *document))
      plans.push_back({document, std::move(*use)});
  std::stable_partition(plans.begin(), plans.end(),
                        [](const InForce& plan) { return plan.document->plan; });
  std::stable_partition(plans.begin(), plans.end(), [&](const InForce& plan) {
    return plan.document->stages.contains(file.standing.stage);
  });
  return plans;
}

std::vector<ListSection> plan_lists(const app::ChildFile& file, const InForce& plan,
                                    PlanPart part) {
  std::vector<ListSection> sections;
  const law::Framework& law = file.framework();
  const auto targets = app::targets_so_far(record_of(file), plan.use, *plan.document);
  for (const app::PlanSection& section : plan.use.content.sections) {
    const law::Section& layout = *section.layout;
    if (part == PlanPart::ForTeaching ? !is_for_teaching(layout) : !layout.many) continue;
    ListSection shown{layout.name.en, layout.targets, {}};
    for (const app::PlanRow& row : section.rows) {
      if (row.empty()) continue;
      shown.rows.push_back(row_of(row, layout, law));
      shown.rows.back().progress = progress_of(targets, row, law);
    }
    if (!shown.rows.empty()) sections.push_back(std::move(shown));
  }
  return sections;
}

void write_plan_lists(html::Html& out, const std::vector<ListSection>& sections) {
  for (const ListSection& section : sections) {
    out.literal("<h3 class=\"govuk-heading-s sw-part\">").text(section.name);
    out.literal("</h3><ul class=\"sw-rows\">");
    for (const ListRow& row : section.rows) {
      out.literal("<li><b>").text(row.heading).literal("</b>");
      if (!row.progress.empty())
        out.literal("<span class=\"sw-tag\">").text(row.progress).literal("</span>");
      for (const auto& [label, value] : row.facts) {
        out.literal("<span><span>").text(label).literal("</span> ").text(value);
        out.literal("</span>");
      }
      out.literal("</li>");
    }
    out.literal("</ul>");
  }
}

}  // namespace stepwell::web::pages
