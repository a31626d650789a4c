#include "web/pages/report/record_words.h"

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "app/family/meetings.h"
#include "app/help/given_help.h"
#include "app/help/specialists.h"
#include "calendar/school_calendar.h"
#include "record/body.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/child/mentions.h"
#include "web/pages/child/plan_content.h"
#include "web/pages/child/story.h"
#include "web/pages/entry/options.h"
#include "web/pages/help/delivery_view.h"
#include "web/pages/plan/content_view.h"
#include "web/texts/meeting.h"
#include "web/texts/plan.h"
#include "web/texts/report.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using record::Entry;

/// So many entries of a kind are told where the whole record is meant: the newest.
constexpr std::size_t kNewest = 5;

struct Asked {
  const app::ChildFile& file;
  const PackWords& words;
  std::vector<const Entry*> live = live_entries(file);
  base::DayRange year = calendar::school_year_of(file.today);

  const law::Framework& law() const { return file.framework(); }
  app::RecordToday record() const { return {file.entries, file.standing}; }
};

bool is_of(const Entry& entry, const std::set<std::string_view>& kinds) {
  return kinds.contains(law::spec(entry.topic.kind).name);
}

enum class From { WholeRecord, ThisYear };

/// The newest entries of these kinds, each in its sentence.
std::string told(const Asked& asked, const std::set<std::string_view>& kinds, From from) {
  std::vector<std::string> lines;
  for (const Entry* entry : asked.live) {
    if (!is_of(*entry, kinds)) continue;
    if (from == From::ThisYear && entry->on < asked.year.first) continue;
    Entry said = *entry;
    app::take_out_kept_back(said);
    lines.push_back(
        texts::dated_line(entry->on, story_sentence(said, asked.words, Contacts::Hidden)));
  }
  if (from == From::WholeRecord && lines.size() > kNewest)
    lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(kNewest));
  return texts::joined(lines, "\n");
}

std::string stage(const Asked& asked) {
  return texts::stage_line(asked.file.standing.present_stage().name.en, asked.file.standing.since);
}

std::string plan(const Asked& asked) {
  std::vector<std::string> lines;
  for (const InForce& each : documents_in_force(asked.file))
    if (each.document->plan)
      lines.push_back(
          texts::plan_line(each.document->name.en, each.use.issued_on, each.use.review_on));
  return texts::joined(lines, "\n");
}

std::string assessments(const Asked& asked) {
  return told(asked, {"evidence_added", "advice_received"}, From::WholeRecord);
}

std::string referrals(const Asked& asked) {
  return told(asked,
              {"advice_requested", "advice_received", "involvement_began", "involvement_ended",
               "referral_made", "referral_answered"},
              From::WholeRecord);
}

std::string diagnosis(const Asked& asked) {
  return told(asked, {"diagnosis_recorded"}, From::WholeRecord);
}

std::string views(const Asked& asked) {
  return told(asked, {"views_recorded"}, From::ThisYear);
}

std::string meetings(const Asked& asked) {
  return told(asked, {"meeting_held", "review_held"}, From::ThisYear);
}

std::string needs(const Asked& asked) {
  return texts::joined(present_needs(asked.file, asked.words));
}

std::string school_year(const Asked& asked) {
  return texts::school_year(asked.year.first.year());
}

/// Of this school year alone.
record::Delivery delivery_in_year(const Asked& asked, const record::Provision& provision,
                                  const record::Help& help) {
  const calendar::SchoolCalendar none;
  const auto& calendar = asked.file.school->calendar ? *asked.file.school->calendar : none;
  return app::delivery_within(provision, help, calendar, asked.year, asked.file.today);
}

std::string help_line(const Asked& asked, const record::Provision& provision,
                      const record::Help& help) {
  const record::Delivery delivery = delivery_in_year(asked, provision, help);
  const std::string what =
      provision.what.empty() ? asked.words.name("provision_type", provision.type) : provision.what;
  std::string came;
  if (provision.times_a_week > 0 || delivery.recorded() > 0)
    came = texts::delivery(delivery, missed_words(asked.words, delivery));
  return texts::help_line(what, texts::how_often(provision.times_a_week, provision.minutes),
                          texts::help_days(provision), came);
}

/// What was promised this school year, and what came of it.
std::string provision(const Asked& asked) {
  const record::Help help = record::help_in(asked.file.entries, asked.file.today);
  std::vector<std::string> lines;
  for (const record::Provision& each : help.provisions)
    if (!each.until || asked.year.first < *each.until)
      lines.push_back(help_line(asked, each, help));
  return texts::joined(lines, "\n");
}

/// What a review said of each target.
void add_outcomes(const Asked& asked, const Entry& review, const Mentions& mentions,
                  std::vector<std::string>& lines) {
  const auto* rows = review.body.if_contains("outcomes");
  if (rows == nullptr || !rows->is_array()) return;
  for (const json::value& row : rows->get_array()) {
    if (!row.is_object()) continue;
    const json::object& said = row.get_object();
    const std::string target = mentions.target(record::text_in(said, "target"));
    if (target.empty()) continue;
    lines.push_back(texts::target_line(
        target, asked.words.name("target_outcome", record::text_in(said, "outcome")),
        record::text_in(said, "note"), review.on));
  }
}

/// The targets of this school year: what reviews said, and how those that are open are going.
std::string targets(const Asked& asked) {
  std::vector<std::string> lines;
  const Mentions mentions(asked.file, Plans::Shown);
  for (const Entry* entry : asked.live)
    if (entry->topic.kind == law::kinds::review_held && asked.year.first <= entry->on)
      add_outcomes(asked, *entry, mentions, lines);
  for (const InForce& each : documents_in_force(asked.file)) {
    for (const app::TargetSoFar& target :
         app::targets_so_far(asked.record(), each.use, *each.document)) {
      if (!target.outcome.empty()) continue;
      lines.push_back(target.progress.empty()
                          ? texts::target_begun(target.target.words)
                          : texts::target_line(target.target.words, target.progress.back().value,
                                               target.progress.back().text,
                                               target.progress.back().on));
    }
  }
  return texts::joined(lines, "\n");
}

/// Each target with what the plan says of it, and what was measured last.
std::string measure(const Asked& asked) {
  std::vector<std::string> lines;
  for (const InForce& each : documents_in_force(asked.file)) {
    const law::Section* section = app::targets_section(*each.document);
    if (section == nullptr) continue;
    for (const app::TargetSoFar& target :
         app::targets_so_far(asked.record(), each.use, *each.document)) {
      std::vector<std::pair<std::string, std::string>> facts;
      for (std::size_t i = 1; i < section->fields.size(); ++i)
        facts.emplace_back(section->fields[i].label.en,
                           written_value(asked.law(), section->fields[i],
                                         target.target.row->value(section->fields[i].id)));
      lines.push_back(texts::measure_line(
          target.target.words, facts,
          target.progress.empty() ? std::string() : target.progress.back().value));
    }
  }
  return texts::joined(lines, "\n");
}

/// What was agreed and is not done, and the days that are fixed.
std::string next_steps(const Asked& asked) {
  std::vector<std::string> lines;
  for (const app::Task& task : asked.file.details.tasks) {
    if (task.sort == app::Task::Sort::Action)
      lines.push_back(texts::action_line(task.text, task.who, task.on) + ".");
    const bool is_meeting =
        task.sort == app::Task::Sort::Meeting || task.sort == app::Task::Sort::NextMeeting;
    if (is_meeting && task.on)
      lines.push_back(texts::next_meeting_line(asked.words.name("meeting", task.about), *task.on));
  }
  for (const app::AgreedAction& action : app::handed_on_still(asked.file))
    lines.push_back(texts::action_line(action.what, {}, action.by) + ".");
  for (const InForce& each : documents_in_force(asked.file))
    if (each.document->plan && each.use.review_on)
      lines.push_back(texts::next_review_line(each.document->name.en, *each.use.review_on));
  return texts::joined(lines, "\n");
}

/// Home is the family's to tell: the record has what they said of it.
std::string home(const Asked& asked) {
  return told(asked, {"consulted"}, From::WholeRecord);
}

struct Answer {
  std::string_view what;
  std::string (*words)(const Asked&);
};
constexpr Answer kAnswers[] = {
    {"stage", stage},         {"plan", plan},
    {"needs", needs},         {"assessments", assessments},
    {"provision", provision}, {"measure", measure},
    {"referrals", referrals}, {"home", home},
    {"targets", targets},     {"next_steps", next_steps},
    {"diagnosis", diagnosis}, {"school_year", school_year},
    {"views", views},         {"meetings", meetings},
};

}  // namespace

std::string record_words(const app::ChildFile& file, const PackWords& words,
                         std::string_view what) {
  const auto* found = std::find_if(std::begin(kAnswers), std::end(kAnswers),
                                   [what](const Answer& answer) { return answer.what == what; });
  return found == std::end(kAnswers) ? std::string() : found->words({file, words});
}

app::RecordAnswers record_answers(const app::ChildFile& file, const PackWords& words) {
  return [&file, &words](std::string_view what) { return record_words(file, words, what); };
}

}  // namespace stepwell::web::pages
