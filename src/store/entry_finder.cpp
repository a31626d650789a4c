#include "store/entry_finder.h"

#include <soci/soci.h>

#include "store/view_values.h"

namespace stepwell::store {

using soci::into;
using soci::use;

namespace {

// The children come as one text, a list of JSON, and are found by the key: to look for each of the
// school's in a text of all takes a second where they are 8,000. Their entries are asked for child
// by child: in one question they would be sorted with all that was said in them.
constexpr const char* kNames =
    "select child, forename, surname, known_as, class_name, year_group, at_school"
    " from child_view where school = :school"
    " and child in (select value from json_each(:children))"
    " order by by_name, child";

constexpr const char* kEntries =
    "select position, on_day, recorded_at, recorded_by, topic, body from entry"
    " where school = :school and child = :child order by position";

constexpr const char* kChildren =
    "select distinct child from entry"
    " where school = :school and child > '' and recorded_by = :person"
    " and (topic = :kind or replace('|' || topic, '|' || :kind || ':', '') <> '|' || topic)"
    " order by child";

// The topics come as one text, "|a|b|". No body is read for it.
constexpr const char* kWithTopic =
    "select v.child from child_view v"
    " where v.school = :school"
    " and v.child in (select m.child from may_see m"
    "   where m.school = :school and m.person = :person"
    "   and m.from_day <= :day and (m.until_day is null or :day < m.until_day))"
    " and exists (select 1 from entry e where e.school = v.school and e.child = v.child"
    "   and e.on_day = :on_day and replace(:topics, '|' || e.topic || '|', '') <> :topics)"
    " order by v.by_name, v.child";

}  // namespace

struct EntryFinder::Statements {
  soci::session& session;
  std::string school, children, person, kind, child;
  app::ChildName name;
  long long position = 0, recorded_at = 0;
  std::optional<base::Day> on, day, on_day;
  std::string recorded_by, topic, body, topics;
  soci::indicator body_is = soci::i_ok;
  soci::statement names, entries, with, with_topic;

  explicit Statements(soci::session& s)
      : session(s),
        names((s.prepare << kNames, use(school, "school"), use(children, "children"),
               into(name.child), into(name.forename), into(name.surname), into(name.known_as),
               into(name.class_name), into(name.year_group), into(name.at_school))),
        entries((s.prepare << kEntries, use(school, "school"), use(child, "child"), into(position),
                 into(on), into(recorded_at), into(recorded_by), into(topic), into(body, body_is))),
        with((s.prepare << kChildren, use(school, "school"), use(person, "person"),
              use(kind, "kind"), into(child))),
        with_topic((s.prepare << kWithTopic, use(school, "school"), use(person, "person"),
                    use(day, "day"), use(on_day, "on_day"), use(topics, "topics"), into(child))) {}

  std::vector<app::ChildName> named() {
    std::vector<app::ChildName> all;
    names.execute();
    while (names.fetch()) all.push_back(name);
    return all;
  }
  app::NamedRecord record_of(const app::ChildName& whose) {
    app::NamedRecord record{whose, {}};
    child = whose.child;
    entries.execute();
    while (entries.fetch()) record.entries.push_back(entry());
    return record;
  }
  app::LoggedEntry entry() const {
    std::optional<std::string> said;
    if (body_is != soci::i_null) said = body;
    return {static_cast<record::Position>(position),
            *on,
            base::Instant{recorded_at},
            recorded_by,
            topic,
            std::move(said)};
  }
};

EntryFinder::EntryFinder(soci::session& session)
    : statements_(with_faults("Entries could not be asked for",
                              [&] { return std::make_unique<Statements>(session); })) {}

EntryFinder::~EntryFinder() = default;

void EntryFinder::records_of(const std::string& school, const std::vector<std::string>& children,
                             const app::TakeRecord& take) {
  with_faults("The records could not be read", [&] {
    Statements& s = *statements_;
    s.school = school;
    s.children = list_text(children);
    // Also those of the last child are of the moment at which the names were read.
    soci::transaction one_moment(s.session);
    for (const app::ChildName& name : s.named()) take(s.record_of(name));
    one_moment.commit();
  });
}

std::vector<std::string> EntryFinder::children_with(const std::string& school,
                                                    const std::string& person,
                                                    const std::string& kind) {
  return with_faults("The records could not be searched", [&] {
    Statements& s = *statements_;
    s.school = school;
    s.person = person;
    s.kind = kind;
    std::vector<std::string> children;
    s.with.execute();
    while (s.with.fetch()) children.push_back(s.child);
    return children;
  });
}

std::vector<std::string> EntryFinder::children_with_topic(const app::Viewer& viewer,
                                                          const std::vector<std::string>& topics,
                                                          base::Day on) {
  return with_faults("The records could not be searched", [&] {
    Statements& s = *statements_;
    s.school = viewer.school;
    s.person = viewer.person;
    s.day = viewer.day;
    s.on_day = on;
    s.topics = "|";
    for (const std::string& topic : topics) s.topics += topic + "|";
    std::vector<std::string> children;
    s.with_topic.execute();
    while (s.with_topic.fetch()) children.push_back(s.child);
    return children;
  });
}

}  // namespace stepwell::store
