#include "app/help/given_help.h"

#include <algorithm>
#include <boost/json.hpp>
#include <map>

#include "app/records/read_logged.h"
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

/// Children whose help has the same group and giver stand together.
std::string key_of(const SessionLine& line) {
  const std::string group = base::folded_name(line.provision->group);
  if (group.empty())
    return "1 " + line.child->name.child + " " + std::to_string(line.provision->position);
  return "2 " + group + " " + line.giver;
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
    const auto [place, is_new] = places_.emplace(key_of(line), groups_.size());
    if (is_new) groups_.push_back({line.provision->group, whose(line), {}});
    SessionGroup& group = groups_[place->second];
    if (whose(line) == Whose::Mine) group.whose = Whose::Mine;
    group.lines.push_back(std::move(line));
  }

  Whose whose(const SessionLine& line) const {
    if (!line.giver.empty()) return line.giver == asked_.person ? Whose::Mine : Whose::Others;
    const auto how = people::relationships_of(asked_.person, asked_.posts, line.child->name.child,
                                              line.child->name.class_name, asked_.day);
    return how.has(people::Relationship::Teaches) ? Whose::Mine : Whose::Others;
  }

  const SessionsAsked& asked_;
  std::map<std::string, std::size_t> places_;
  std::vector<SessionGroup> groups_;
};

}  // namespace

bool is_here(std::span<const people::Post> posts, std::string_view person, Day day) {
  return std::any_of(posts.begin(), posts.end(), [&](const people::Post& post) {
    return post.person == person && post.held_on(day);
  });
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
