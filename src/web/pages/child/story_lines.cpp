#include "web/pages/child/story_lines.h"

#include <algorithm>
#include <boost/json.hpp>
#include <utility>

#include "record/body.h"
#include "web/pages/child/plan_content.h"

namespace stepwell::web::pages {
namespace {

using record::Entry;

std::string_view kind_of(const Entry& entry) {
  return law::spec(entry.topic.kind).name;
}

base::Day monday_of(base::Day day) {
  return day - (static_cast<int>(day.weekday()) - 1);
}

/// The session that an entry records, or strikes out.
const Entry* session_of(const app::ChildFile& file, const Entry& entry) {
  const Entry* about = entry.strikes == 0 ? &entry : file.entry(entry.strikes);
  return about != nullptr && kind_of(*about) == "session_recorded" ? about : nullptr;
}

bool is_of_class_change(const Entry& entry) {
  const std::string_view kind = kind_of(entry);
  return kind == "class_left" || kind == "class_joined" || kind == "pupil_details_changed";
}

/// Puts entries into lines, one after another.
class Folding {
 public:
  Folding(const app::ChildFile& file, const Struck& struck) : file_(file), struck_(struck) {}

  std::vector<StoryLine> fold(std::span<const std::size_t> order) {
    for (const std::size_t index : order)
      if (!strikes_a_session(index)) take(index);
    // A strike stands with its session, in the week of which it tells, whenever it was made.
    for (const std::size_t index : order)
      if (strikes_a_session(index)) take(index);
    std::vector<StoryLine> settled;
    for (StoryLine& line : lines_) settle(std::move(line), settled);
    return settled;
  }

 private:
  bool strikes_a_session(std::size_t index) const {
    const Entry& entry = file_.entries[index];
    return entry.strikes != 0 && session_of(file_, entry) != nullptr;
  }

  void take(std::size_t index) {
    const Entry& entry = file_.entries[index];
    if (const Entry* session = session_of(file_, entry)) return take_session(index, *session);
    if (!is_of_class_change(entry) || struck_.contains(entry.position)) {
      lines_.push_back({StoryLine::What::Entry, {index}});
    } else if (goes_with_last(entry)) {
      lines_.back().entries.push_back(index);
    } else {
      lines_.push_back({StoryLine::What::Class, {index}});
    }
  }

  void take_session(std::size_t index, const Entry& session) {
    const auto [place, is_new] = weeks_.try_emplace(monday_of(session.on), lines_.size());
    if (is_new) lines_.push_back({StoryLine::What::Sessions, {}});
    lines_[place->second].entries.push_back(index);
  }

  /// Recorded in one act: the same day, and the position below the one that came before.
  bool goes_with_last(const Entry& entry) const {
    if (lines_.empty() || lines_.back().what != StoryLine::What::Class) return false;
    const Entry& last = file_.entries[lines_.back().entries.back()];
    return last.on == entry.on && last.position == entry.position + 1;
  }

  bool names_a_class(const StoryLine& line) const {
    return std::any_of(line.entries.begin(), line.entries.end(), [&](std::size_t index) {
      return kind_of(file_.entries[index]) != "pupil_details_changed";
    });
  }

  /// One entry alone tells itself, and so do changes of details that changed no class.
  void settle(StoryLine line, std::vector<StoryLine>& settled) const {
    const bool folds =
        line.entries.size() > 1 && (line.what == StoryLine::What::Sessions || names_a_class(line));
    if (folds) return settled.push_back(std::move(line));
    for (const std::size_t index : line.entries)
      settled.push_back({StoryLine::What::Entry, {index}});
  }

  const app::ChildFile& file_;
  const Struck& struck_;
  std::vector<StoryLine> lines_;
  std::map<base::Day, std::size_t> weeks_;
};

}  // namespace

Struck struck_in(const app::ChildFile& file) {
  Struck struck;
  for (const Entry* entry : live_entries(file))
    if (entry->strikes != 0) struck[entry->strikes] = record::text_in(*entry, "reason");
  return struck;
}

std::vector<StoryLine> story_lines(const app::ChildFile& file, std::span<const std::size_t> order,
                                   const Struck& struck) {
  return Folding(file, struck).fold(order);
}

std::vector<StoryLine> class_changes(const app::ChildFile& file, std::span<const std::size_t> order,
                                     const Struck& struck) {
  auto lines = story_lines(file, order, struck);
  std::erase_if(lines, [](const StoryLine& line) { return line.what != StoryLine::What::Class; });
  return lines;
}

base::Day week_of_line(const app::ChildFile& file, const StoryLine& line) {
  const Entry& first = file.entries[line.entries.front()];
  const Entry* session = session_of(file, first);
  return monday_of(session == nullptr ? first.on : session->on);
}

SessionsOfLine sessions_of_line(const app::ChildFile& file, const StoryLine& line,
                                const Struck& struck) {
  SessionsOfLine all;
  for (const std::size_t index : line.entries) {
    const Entry& entry = file.entries[index];
    if (entry.strikes != 0) continue;
    if (struck.contains(entry.position)) {
      ++all.struck;
      continue;
    }
    const std::string outcome = record::text_in(entry, "outcome");
    const auto found = std::find_if(all.outcomes.begin(), all.outcomes.end(),
                                    [&](const auto& one) { return one.first == outcome; });
    if (found == all.outcomes.end())
      all.outcomes.emplace_back(outcome, 1);
    else
      ++found->second;
  }
  std::sort(all.outcomes.begin(), all.outcomes.end());
  return all;
}

ClassOfLine class_of_line(const app::ChildFile& file, const StoryLine& line) {
  ClassOfLine said;
  for (const std::size_t index : line.entries) {
    const Entry& entry = file.entries[index];
    const std::string_view kind = kind_of(entry);
    if (kind == "class_left") said.left = record::text_in(entry, "class");
    if (kind == "class_joined") said.joined = record::text_in(entry, "class");
    if (kind == "pupil_details_changed") said.year = record::text_in(entry, "year_group");
  }
  return said;
}

}  // namespace stepwell::web::pages
