#include "app/children/concerns.h"

#include <algorithm>
#include <boost/json.hpp>
#include <set>
#include <tuple>

#include "record/body.h"

namespace stepwell::app {

using record::number_in;
using record::text_in;
using record::words_in;

namespace json = boost::json;
using record::Position;

namespace {

constexpr std::string_view kRaised = "concern_raised";
constexpr std::string_view kAnswered = "concern_answered";
constexpr std::string_view kIssued = "document_issued";
constexpr std::string_view kStruck = "struck_out";

std::string_view kind_of(const LoggedEntry& entry) {
  return std::string_view(entry.topic).substr(0, entry.topic.find(':'));
}

json::object body_of(const LoggedEntry& entry) {
  if (!entry.body) return {};
  json::value body = json::parse(*entry.body);
  return body.is_object() ? body.get_object() : json::object();
}

/// What is struck out, and not by an entry that is struck out itself.
std::set<Position> struck_in(const std::vector<LoggedEntry>& entries) {
  std::set<Position> struck;
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
    if (kind_of(*entry) == kStruck && !struck.contains(entry->position))
      struck.insert(number_in(body_of(*entry), "entry"));
  return struck;
}

Concern concern_of(const ChildName& name, const LoggedEntry& entry) {
  const json::object body = body_of(entry);
  return {name,
          entry.position,
          entry.on,
          entry.recorded_at,
          entry.recorded_by,
          text_in(body, "from"),
          text_in(body, "text"),
          words_in(body, "areas"),
          std::nullopt};
}

ConcernAnswer answer_of(const LoggedEntry& entry) {
  const json::object body = body_of(entry);
  return {entry.on, text_in(body, "outcome"), text_in(body, "text"), entry.recorded_by,
          base::parse_day(text_in(body, "look_again_on"))};
}

/// An answer that names no concern is one to the oldest that has none; one whose words were erased
/// answers none any more.
Concern* answered_by(std::vector<Concern>& concerns, const LoggedEntry& answer) {
  if (!answer.body) return nullptr;
  const Position named = number_in(body_of(answer), "concern");
  const auto found = std::find_if(concerns.begin(), concerns.end(), [&](const Concern& concern) {
    return named == 0 ? !concern.answer : concern.position == named;
  });
  return found == concerns.end() ? nullptr : &*found;
}

std::vector<NamedRecord> records_of(Lists& lists, const std::string& school,
                                    const std::vector<std::string>& children) {
  std::vector<NamedRecord> records;
  lists.records_of(school, children,
                   [&](NamedRecord&& record) { records.push_back(std::move(record)); });
  return records;
}

std::vector<std::string> duties_closed_by_an_answer(const law::Library& library) {
  std::vector<std::string> duties;
  const law::Kind answered = *law::find_kind(kAnswered);
  for (const auto& framework : library.frameworks())
    for (const law::Duty& duty : framework->duties)
      if (std::any_of(duty.closes.begin(), duty.closes.end(),
                      [&](const law::Pattern& pattern) { return pattern.has_kind(answered); }))
        duties.push_back(duty.id);
  return duties;
}

std::vector<IssuedDocument> documents_in(const std::vector<LoggedEntry>& entries) {
  const std::set<Position> struck = struck_in(entries);
  std::vector<IssuedDocument> documents;
  for (const LoggedEntry& entry : entries)
    if (kind_of(entry) == kIssued && !struck.contains(entry.position))
      documents.push_back({text_in(body_of(entry), "document"), entry.on});
  return documents;
}

std::vector<Concern> before(const std::vector<Concern>& concerns, Position position) {
  std::vector<Concern> earlier;
  for (auto concern = concerns.rbegin(); concern != concerns.rend(); ++concern)
    if (concern->position != position && concern->answer) earlier.push_back(*concern);
  return earlier;
}

std::optional<WaitingConcern> waiting_in(const DueRow& row,
                                         const std::vector<NamedRecord>& records) {
  for (const NamedRecord& record : records) {
    if (record.name.child != row.name.child) continue;
    const auto concerns = concerns_in(record.name, record.entries);
    for (const Concern& concern : concerns)
      if (concern.position == row.line.opened_by)
        return WaitingConcern{concern,
                              row.line.framework,
                              row.stage,
                              row.line.limit,
                              row.line.aim,
                              before(concerns, concern.position),
                              documents_in(record.entries)};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Concern> concerns_in(const ChildName& name, const std::vector<LoggedEntry>& entries) {
  const std::set<Position> struck = struck_in(entries);
  std::vector<Concern> concerns;
  for (const LoggedEntry& entry : entries) {
    if (struck.contains(entry.position)) continue;
    if (kind_of(entry) == kRaised) concerns.push_back(concern_of(name, entry));
    if (kind_of(entry) != kAnswered) continue;
    Concern* concern = answered_by(concerns, entry);
    if (concern == nullptr) continue;
    // What stands for an answer that was erased is of its day, and recorded later.
    if (!concern->answer || concern->answer->on <= entry.on) concern->answer = answer_of(entry);
  }
  return concerns;
}

std::vector<WaitingConcern> waiting_concerns(Lists& lists, const law::Library& library,
                                             const Viewer& viewer) {
  const auto rows = lists.due_of(viewer, duties_closed_by_an_answer(library));
  std::vector<std::string> children;
  for (const DueRow& row : rows) children.push_back(row.name.child);
  const auto records = records_of(lists, viewer.school, children);
  std::vector<WaitingConcern> waiting;
  for (const DueRow& row : rows)
    if (auto concern = waiting_in(row, records)) waiting.push_back(std::move(*concern));
  std::stable_sort(waiting.begin(), waiting.end(),
                   [](const WaitingConcern& one, const WaitingConcern& other) {
                     return std::tie(one.concern.on, one.concern.recorded_at) <
                            std::tie(other.concern.on, other.concern.recorded_at);
                   });
  return waiting;
}

std::vector<Concern> own_concerns(Lists& lists, const std::string& school,
                                  const std::string& person) {
  const auto children = lists.children_with(school, person, std::string(kRaised));
  std::vector<Concern> own;
  for (const NamedRecord& record : records_of(lists, school, children))
    for (Concern& concern : concerns_in(record.name, record.entries))
      if (concern.raised_by == person) own.push_back(std::move(concern));
  std::stable_sort(own.begin(), own.end(), [](const Concern& one, const Concern& other) {
    return other.recorded_at < one.recorded_at;
  });
  return own;
}

}  // namespace stepwell::app
