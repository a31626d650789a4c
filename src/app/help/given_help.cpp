#include "app/help/given_help.h"

#include <algorithm>
#include <boost/json.hpp>
#include <iterator>
#include <map>
#include <utility>

#include "app/records/read_logged.h"
#include "app/staff/school_staff.h"
#include "base/text.h"
#include "people/may.h"
#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::app {

namespace json = boost::json;
using base::Day;
using record::Entry;
using record::Provision;

namespace {

constexpr std::string_view kNeeds = "needs_recorded";

/// The kinds that say something of help, or take it back; of all others only their place counts.
bool is_read(std::string_view kind) {
  static constexpr std::string_view kKinds[] = {"provision_began",
                                                "provision_ended",
                                                "session_recorded",
                                                "cover_arranged",
                                                "school_left",
                                                "struck_out",
                                                kNeeds};
  return std::find(std::begin(kKinds), std::end(kKinds), kind) != std::end(kKinds);
}

/// Of an entry that is not read, where it stands and of which kind it is.
Entry read_of_help(const LoggedEntry& logged, const law::Library& library) {
  const std::string_view kind = std::string_view(logged.topic).substr(0, logged.topic.find(':'));
  return is_read(kind) ? read_logged(logged, library.vocabulary()) : without_body(logged);
}

/// The codes of the entry, by their rank.
std::vector<std::string> codes_in(const json::object& body) {
  std::multimap<std::int64_t, std::string> ranked;
  for (const json::object* row : record::rows_in(body, "needs")) {
    const json::value* rank = row->if_contains("rank");
    const bool is_ranked = rank != nullptr && rank->is_int64();
    ranked.emplace(is_ranked ? rank->get_int64() : static_cast<std::int64_t>(ranked.size() + 1),
                   record::text_in(*row, "code"));
  }
  std::vector<std::string> codes;
  for (auto& [rank, code] : ranked) codes.push_back(code);
  return codes;
}

class DayOfSessions {
 public:
  explicit DayOfSessions(const SessionsAsked& asked) : asked_(asked) {}

  void add(const ChildHelp& child) {
    for (const Provision& provision : child.help.provisions) {
      if (provision.times_a_week == 0 || !provision.is_given_on(asked_.day)) continue;
      SessionLine line{&child, &provision, {}, {}, {}, 1};
      line.week = week_of(provision, child.help, asked_.calendar, asked_.day);
      line.of_day = child.help.sessions_of(provision.position, asked_.day);
      line.giver = child.help.giver(provision, asked_.day);
      if (!is_here(asked_.posts, line.giver, asked_.day)) line.giver.clear();
      line.next = child.help.next_number(provision.position, asked_.day);
      add(std::move(line));
    }
  }

  std::vector<SessionGroup> done() { return std::move(groups_); }

 private:
  void add(SessionLine line) {
    const Whose of = whose(line);
    const std::string together = together_key(*line.child, *line.provision, line.giver);
    const auto [place, is_new] = places_.emplace(std::pair(together, of), groups_.size());
    if (is_new) groups_.push_back({line.provision->group, of, {}});
    groups_[place->second].lines.push_back(std::move(line));
  }

  Whose whose(const SessionLine& line) const {
    if (!line.giver.empty()) return line.giver == asked_.person ? Whose::Mine : Whose::Others;
    const auto how = people::relationships_of(asked_.person, asked_.posts, line.child->name.child,
                                              line.child->name.class_name, asked_.day);
    return how.has(people::Relationship::Teaches) ? Whose::Mine : Whose::Others;
  }

  const SessionsAsked& asked_;
  std::map<std::pair<std::string, Whose>, std::size_t> places_;
  std::vector<SessionGroup> groups_;
};

}  // namespace

bool is_here(std::span<const people::Post> posts, std::string_view person, Day day) {
  return std::any_of(posts.begin(), posts.end(), [&](const people::Post& post) {
    return post.person == person && post.held_on(day);
  });
}

std::string person_named(const SchoolStaff& staff, std::string_view name, Day day) {
  const std::string wanted = base::folded_name(name);
  if (wanted.empty()) return {};
  std::string found;
  for (const StaffMember& member : staff.members) {
    if (base::folded_name(member.name) != wanted || !is_here(staff.posts, member.person, day))
      continue;
    if (!found.empty()) return {};
    found = member.person;
  }
  return found;
}

std::string together_key(const ChildHelp& child, const Provision& provision,
                         std::string_view giver) {
  const std::string group = base::folded_name(provision.group);
  if (group.empty()) return "one\n" + child.name.child + "\n" + std::to_string(provision.position);
  if (!giver.empty()) return "staff\n" + group + "\n" + std::string(giver);
  return "others\n" + group + "\n" + base::folded_name(provision.who) + "\n" +
         child.name.class_name;
}

record::Delivery delivery_within(Provision provision, const record::Help& help,
                                 const calendar::SchoolCalendar& calendar, base::DayRange days,
                                 Day today) {
  provision.from = std::max(provision.from, days.first);
  const Day after = days.last + 1;
  provision.until = provision.until ? std::min(*provision.until, after) : after;
  record::Help within;
  std::copy_if(help.sessions.begin(), help.sessions.end(), std::back_inserter(within.sessions),
               [&](const record::Session& session) {
                 return session.provision == provision.position && days.contains(session.on);
               });
  return record::delivery_of(provision, within, calendar, today);
}

bool may_give(std::span<const people::Post> posts, std::string_view person, const ChildName& child,
              Day day) {
  const auto how = people::relationships_of(person, posts, child.child, child.class_name, day);
  return people::may(people::Action::SeeChild, how) &&
         people::may(people::Action::NoteProgress, how);
}

bool SessionGroup::is_open() const {
  return std::any_of(lines.begin(), lines.end(),
                     [](const SessionLine& line) { return line.week.is_open(); });
}

ChildHelp child_help(const ChildName& name, std::span<const Entry> entries, Day on) {
  ChildHelp child{name, {}, {}, record::help_in(entries, on), {}};
  static const auto kKind = law::find_kind(kNeeds);
  for (const Entry* entry : record::taking_part(entries, {on, std::nullopt}))
    if (entry->topic.kind == kKind) child.needs = codes_in(entry->body);
  return child;
}

std::vector<ChildHelp> help_of_children(Lists& lists, const law::Library& library,
                                        const Viewer& viewer, const ChildFilter& filter) {
  const auto rows = lists.children(viewer, filter);
  std::vector<std::string> ids;
  for (const ChildRow& row : rows) ids.push_back(row.name.child);
  std::map<std::string, ChildHelp> helped;
  lists.records_of(viewer.school, ids, [&](NamedRecord&& record) {
    std::vector<Entry> entries;
    for (const LoggedEntry& entry : record.entries) entries.push_back(read_of_help(entry, library));
    helped.emplace(record.name.child, child_help(record.name, entries, viewer.day));
  });
  std::vector<ChildHelp> children;
  for (const ChildRow& row : rows) {
    children.push_back(std::move(helped[row.name.child]));
    children.back().name = row.name;
    children.back().framework = row.framework;
    children.back().stage = row.stage;
  }
  return children;
}

std::vector<SessionGroup> sessions_of_day(std::span<const ChildHelp> children,
                                          const SessionsAsked& asked) {
  DayOfSessions day(asked);
  for (const ChildHelp& child : children) day.add(child);
  return day.done();
}

}  // namespace stepwell::app
