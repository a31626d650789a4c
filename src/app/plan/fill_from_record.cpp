#include "app/plan/fill_from_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "app/help/specialists.h"
#include "app/lists/tasks.h"
#include "app/plan/plan_history.h"
#include "base/among.h"
#include "law/choices.h"
#include "record/body.h"

namespace stepwell::app {
namespace {

using record::Entry;
using record::text_in;
using Values = std::map<std::string, std::string, std::less<>>;

/// As people type it, for a field that they may change.
std::string typed(base::Day day) {
  return fmt::format("{}/{}/{}", day.day(), day.month(), day.year());
}

std::string listed(const Entry& entry, std::string_view field) {
  std::string all;
  const auto* value = entry.body.if_contains(field);
  if (value == nullptr || !value->is_array()) return all;
  for (const auto& name : value->get_array())
    if (name.is_string()) all.append(all.empty() ? "" : ", ").append(name.get_string());
  return all;
}

void add_line(std::string& text, std::string_view line) {
  if (line.empty()) return;
  text.append(text.empty() ? "" : "\n").append(line);
}

class Teller {
 public:
  Teller(const law::Document& document, const ChildFile& file)
      : document_(document),
        file_(file),
        live_(record::taking_part(file.entries, {file.today, std::nullopt})),
        review_(last_review()) {
    tell_review();
    tell_meeting();
    tell_views();
    tell_details();
    for (const Values& row : advice()) add_line(values_["advice"], advice_line(row));
  }

  std::string value(const std::string& name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? std::string() : found->second;
  }

  std::vector<Values> rows(std::string_view name) const {
    if (name == "advice") return advice();
    if (name == "targets") return targets();
    return {};
  }

 private:
  static bool is_kind(const Entry& entry, std::string_view kind) {
    return law::spec(entry.topic.kind).name == kind;
  }

  std::string choice(std::string_view list, const std::string& id) const {
    const law::Choice* found = find_choice(file_.framework(), list, id);
    return found == nullptr ? id : found->name.en;
  }

  /// Of a document that this one tells of.
  const Entry* last_review() const {
    for (auto entry = live_.rbegin(); entry != live_.rend(); ++entry) {
      if ((*entry)->topic.kind != law::kinds::review_held) continue;
      if (base::is_among(document_.review_of, text_in(**entry, "document"))) return *entry;
    }
    return nullptr;
  }

  void tell_review() {
    if (review_ == nullptr) return;
    values_["review_day"] = typed(review_->on);
    values_["review_present"] = listed(*review_, "present");
    values_["review_text"] = text_in(*review_, "text");
    std::string outcomes;
    for (const Values& row : targets())
      add_line(outcomes, row.at("target") + ": " + row.at("target_note"));
    values_["outcomes"] = outcomes.empty() ? text_in(*review_, "text") : outcomes;
  }

  /// Who was asked to the meeting that is recorded as a review.
  void tell_meeting() {
    for (const Entry* entry : live_) {
      if (!is_kind(*entry, "meeting_arranged")) continue;
      const std::string meeting = text_in(*entry, "meeting");
      for (const law::Choice* each : choices_in(file_.framework(), "meeting"))
        if (meeting == each->id && each->held_by == "review_held")
          values_["invited"] = listed(*entry, "invited");
    }
  }

  /// The last that were about what the document is about; where there are none, the last.
  void tell_views() {
    std::map<std::string, std::string> fitting;
    for (const Entry* entry : live_) {
      const std::string text = text_in(*entry, "text");
      if (!is_kind(*entry, "views_recorded") || text.empty()) continue;
      const std::string name = text_in(*entry, "of") + "_views";
      values_[name] = text;
      if (base::is_among(document_.views_about, text_in(*entry, "about"))) fitting[name] = text;
    }
    for (auto& [name, text] : fitting) values_[name] = std::move(text);
  }

  void tell_details() {
    const ChildView& child = file_.details;
    values_["name"] = child.forename + " " + child.surname;
    values_["class"] = child.class_name;
    if (child.born) values_["born"] = typed(*child.born);
    if (file_.school) values_["school"] = file_.school->name;
  }

  /// What came in the year before the review, or before today if there was none. Whoever writes in
  /// the draft reads it: of advice that is kept back only the service and the day.
  std::vector<Values> advice() const {
    constexpr int kYear = 365;
    const base::Day until = review_ != nullptr ? review_->on : file_.today;
    std::vector<Values> rows;
    for (const Entry* entry : live_) {
      if (!is_kind(*entry, "advice_received") || until < entry->on || entry->on < until + -kYear)
        continue;
      std::string text;
      if (!is_kept_back(*entry)) {
        text = text_in(*entry, "title");
        add_line(text, text_in(*entry, "text"));
      }
      rows.push_back({{"service", choice("service", text_in(*entry, "service"))},
                      {"advice_text", text},
                      {"day", typed(entry->on)}});
    }
    return rows;
  }

  static std::string advice_line(const Values& row) {
    const std::string& text = row.at("advice_text");
    return row.at("service") + ", " + row.at("day") + (text.empty() ? "" : ": " + text);
  }

  /// The targets of the plans in use, with what became of each last.
  std::vector<Values> targets() const {
    std::vector<Values> rows;
    const RecordToday record{file_.entries, file_.standing};
    for (const law::Document* document : file_.standing.in_force) {
      const auto plan = plan_in_use(record, *document);
      if (!plan) continue;
      for (const TargetSoFar& target : targets_so_far(record, *plan, *document))
        rows.push_back({{"target", target.target.words}, {"target_note", became_of(target)}});
    }
    return rows;
  }

  std::string became_of(const TargetSoFar& target) const {
    std::string text = choice("target_outcome", target.outcome);
    if (target.progress.empty()) return text;
    const ProgressNote& last = target.progress.back();
    add_line(text, fmt::format("{}: {} {}", typed(last.on), last.value, last.text));
    return text;
  }

  const law::Document& document_;
  const ChildFile& file_;
  std::vector<const Entry*> live_;
  const Entry* review_;
  std::map<std::string, std::string> values_;
};

/// Without a key.
PlanRow row_of(const law::Section& section, const Values& values) {
  PlanRow row;
  for (const law::FieldLayout& field : section.fields) {
    const auto value = values.find(field.from_record);
    if (!field.from_record.empty() && value != values.end() && !value->second.empty())
      row.values[field.id] = value->second;
  }
  return row;
}

void fill_rows(PlanSection& section, const Teller& teller, Randomness& randomness) {
  if (!section.rows.empty() || section.layout->from_record.empty()) return;
  for (const Values& values : teller.rows(section.layout->from_record)) {
    if (section.rows.size() >= kMostRows) return;
    PlanRow row = row_of(*section.layout, values);
    row.key = new_row_key(section, randomness);
    section.rows.push_back(std::move(row));
  }
}

/// As many whole lines as fit.
std::string whole_lines(std::string text, std::size_t most) {
  if (text.size() <= most) return text;
  const std::size_t end = text.rfind('\n', most);
  return end == std::string::npos ? std::string() : text.substr(0, end);
}

bool has_row(const PlanSection& section, const PlanRow& row) {
  return std::any_of(section.rows.begin(), section.rows.end(),
                     [&](const PlanRow& each) { return each.values == row.values; });
}

/// What a row says, in the order of the fields.
std::string row_line(const law::Section& section, const PlanRow& row) {
  std::string line;
  for (const law::FieldLayout& field : section.fields)
    if (const std::string& value = row.value(field.id); !value.empty())
      line.append(line.empty() ? "" : ", ").append(value);
  return line;
}

/// The rows behind those that the section holds, if one of these is still as the record says it.
std::vector<std::string> rows_left_out(const PlanSection& section, const Teller& teller) {
  const law::Section& layout = *section.layout;
  const auto rows = teller.rows(layout.from_record);
  std::vector<std::string> lines;
  bool is_of_record = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const PlanRow row = row_of(layout, rows[i]);
    const bool is_there = has_row(section, row);
    if (i < kMostRows)
      is_of_record = is_of_record || is_there;
    else if (!is_there)
      lines.push_back(row_line(layout, row));
  }
  return is_of_record ? lines : std::vector<std::string>();
}

/// The lines behind those that the field holds, if it still begins with these.
std::vector<std::string> lines_left_out(const std::string& value, const std::string& answer) {
  const std::string kept = whole_lines(answer, kMostFieldCharacters);
  const bool is_other = kept.empty() ? !value.empty() : !value.starts_with(kept);
  std::vector<std::string> lines;
  for (std::size_t at = kept.size(); !is_other && at < answer.size();) {
    const std::size_t end = std::min(answer.find('\n', at), answer.size());
    const std::string line = answer.substr(at, end - at);
    if (!line.empty() && value.find(line) == std::string::npos) lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

bool begins_with_record(const law::Section& section) {
  return !section.from_record.empty() ||
         std::any_of(section.fields.begin(), section.fields.end(),
                     [](const law::FieldLayout& field) { return !field.from_record.empty(); });
}

void fill_fields(PlanSection& section, const Teller& teller, const RecordAnswers& answers) {
  PlanRow& row = section.rows.front();
  for (const law::FieldLayout& field : section.layout->fields) {
    if (field.from_record.empty() || !row.value(field.id).empty()) continue;
    std::string value = teller.value(field.from_record);
    if (value.empty()) value = whole_lines(answers(field.from_record), kMostFieldCharacters);
    if (!value.empty()) row.values[field.id] = std::move(value);
  }
}

}  // namespace

PlanContent fill_from_record(PlanContent content, const law::Document& document,
                             const ChildFile& file, const RecordAnswers& answers,
                             Randomness& randomness) {
  const Teller teller(document, file);
  for (PlanSection& section : content.sections) {
    if (section.layout->many)
      fill_rows(section, teller, randomness);
    else
      fill_fields(section, teller, answers);
  }
  return content;
}

std::vector<LeftOut> left_out_of(const PlanContent& draft, const ChildFile& file,
                                 const RecordAnswers& answers) {
  std::vector<LeftOut> all;
  const auto& sections = draft.document->sections;
  if (std::none_of(sections.begin(), sections.end(), begins_with_record)) return all;
  const auto add = [&](const law::Section& section, const law::FieldLayout* field,
                       std::vector<std::string> lines) {
    if (!lines.empty()) all.push_back({&section, field, std::move(lines)});
  };
  const Teller teller(*draft.document, file);
  for (const PlanSection& section : draft.sections) {
    const law::Section& layout = *section.layout;
    if (!begins_with_record(layout)) continue;
    if (layout.many) {
      add(layout, nullptr, rows_left_out(section, teller));
      continue;
    }
    for (const law::FieldLayout& field : layout.fields)
      if (!field.from_record.empty() && teller.value(field.from_record).empty())
        add(layout, &field,
            lines_left_out(section.rows.front().value(field.id), answers(field.from_record)));
  }
  return all;
}

}  // namespace stepwell::app
