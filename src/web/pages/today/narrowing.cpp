#include "web/pages/today/narrowing.h"

#include <algorithm>
#include <set>

#include "app/lists/year_order.h"
#include "base/natural_order.h"
#include "http/percent.h"
#include "web/components/button.h"
#include "web/components/select.h"
#include "web/form_page.h"
#include "web/texts/task.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

constexpr std::string_view kOrder = "by";
constexpr std::string_view kByChild = "child";

std::string word_of(const http::Request& request, std::string_view name) {
  return std::string(request.query.first(name).value_or(""));
}

using Names = std::set<std::string, base::NaturalOrder>;

template <class Rows>
Choices choices_of(const Rows& rows) {
  Names classes, stages;
  std::set<std::string, app::YearOrder> years;
  for (const auto& row : rows) {
    classes.insert(row.name.class_name);
    years.insert(row.name.year_group);
    stages.insert(row.stage);
  }
  const auto listed = [](auto& all) {
    all.erase("");
    return std::vector<std::string>(all.begin(), all.end());
  };
  return {listed(classes), listed(years), listed(stages), {}};
}

void write_select(Html& out, const char* name, texts::Text label, const std::string& chosen,
                  const std::vector<std::pair<std::string, std::string>>& choices,
                  const std::string& any = texts::kNarrowAny) {
  if (choices.empty()) return;
  std::vector<components::SelectItem> items;
  items.push_back({.text = any, .value = ""});
  for (const auto& [value, words] : choices) items.push_back({.text = words, .value = value});
  components::write(
      out,
      components::Select{
          .label = {.content = label}, .name = name, .items = std::move(items), .value = chosen});
}

std::vector<std::pair<std::string, std::string>> as_they_are(const std::vector<std::string>& all) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const std::string& value : all) pairs.emplace_back(value, value);
  return pairs;
}

}  // namespace

Choices Choices::of(const std::vector<app::DueRow>& rows) {
  return choices_of(rows);
}

Choices Choices::of(const std::vector<app::ChildRow>& rows) {
  return choices_of(rows);
}

Narrowing Narrowing::of(const http::Request& request, const WebContext& context,
                        const std::string& school) {
  Narrowing narrowing(context.records.school(school)->framework);
  narrowing.class_ = word_of(request, "class");
  narrowing.year_ = word_of(request, "year");
  narrowing.stage_ = word_of(request, "stage");
  narrowing.person_ = word_of(request, "person");
  if (word_of(request, kOrder) == kByChild) narrowing.order_ = Order::ByChild;
  return narrowing;
}

bool Narrowing::is_narrow() const {
  return !class_.empty() || !year_.empty() || !stage_.empty() || !person_.empty();
}

void Narrowing::apply(std::vector<app::DueRow>& rows) const {
  const auto fits_not = [&](const app::DueRow& row) {
    return (!class_.empty() && row.name.class_name != class_) ||
           (!year_.empty() && row.name.year_group != year_) ||
           (!stage_.empty() && row.stage != stage_);
  };
  rows.erase(std::remove_if(rows.begin(), rows.end(), fits_not), rows.end());
}

void Narrowing::apply(app::ChildFilter& filter) const {
  filter.class_name = class_;
  filter.year_group = year_;
  if (!stage_.empty()) filter.stages = {stage_};
}

std::string Narrowing::query(std::string_view more_name, std::string_view more_value) const {
  std::string query;
  const auto add = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    query += query.empty() ? "?" : "&";
    query += std::string(name) + "=" + http::percent_encode(value);
  };
  add("class", class_);
  add("year", year_);
  add("stage", stage_);
  add("person", person_);
  if (order_ == Order::ByChild) add(kOrder, kByChild);
  add(more_name, more_value);
  return query;
}

std::string Narrowing::query_of(Order order) const {
  Narrowing other = *this;
  other.order_ = order;
  return other.query();
}

std::string Narrowing::stage_name(const std::string& id) const {
  const auto stage = law_ == nullptr ? std::nullopt : law_->find_stage(id);
  return stage ? law_->stages[*stage].name.en : id;
}

void Narrowing::write(Html& out, const std::string& path, const Choices& choices,
                      const Html& more) const {
  std::vector<std::pair<std::string, std::string>> years, stages;
  for (const std::string& year : choices.years) years.emplace_back(year, texts::class_of(year, ""));
  for (const std::string& stage : choices.stages) stages.emplace_back(stage, stage_name(stage));
  // On a phone it is folded, so that what is due is not pushed out of sight.
  out.literal("<details class=\"sw-narrowing\"");
  if (is_narrow()) out.literal(" open");
  out.literal("><summary>").text(texts::kNarrowLegend).literal("</summary>");
  out.literal("<form method=\"get\" class=\"sw-narrow\"").action(path);
  out.attribute("aria-label", texts::kNarrowLegend).literal(">");
  write_select(out, "class", texts::kNarrowClass, class_, as_they_are(choices.classes));
  write_select(out, "year", texts::kNarrowYear, year_, years);
  write_select(out, "stage", texts::kNarrowStage, stage_, stages);
  write_select(out, "person", texts::kNarrowPerson, person_, choices.persons,
               choices.of_nobody.empty() ? texts::kNarrowAny : choices.of_nobody);
  if (order_ == Order::ByChild) hidden(out, kOrder, kByChild);
  out.add(more);
  components::write(out, components::Button{.content = texts::kNarrowButton,
                                            .classes = "govuk-button--secondary"});
  if (is_narrow()) {
    out.literal("<a class=\"govuk-link\"").href(path).literal(">");
    out.text(choices.let_go.empty() ? texts::kNarrowClear : choices.let_go).literal("</a>");
  }
  out.literal("</form></details>");
}

}  // namespace stepwell::web::pages
