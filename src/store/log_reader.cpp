#include "store/log_reader.h"

#include <soci/soci.h>

#include "base/fault.h"
#include "store/one_row.h"

namespace stepwell::store {

using soci::into;
using soci::use;

namespace {

constexpr const char* kEntries =
    "select position, on_day, recorded_at, recorded_by, topic, body from entry"
    " where school = :school and child = :child and position > :after order by position";

constexpr const char* kOfChildren =
    "select child, position, on_day, recorded_at, recorded_by, topic, body from entry"
    " where school = :school and child > '' order by child, position";

// These go from one record to the next through the primary key, without reading the entries
// between.
constexpr const char* kSchools =
    "with recursive found(school) as ("
    "  select min(school) from entry"
    "  union all"
    "  select (select min(e.school) from entry e where e.school > found.school) from found"
    "    where found.school is not null)"
    " select school from found where school is not null order by school";

constexpr const char* kChildren =
    "with recursive found(child) as ("
    "  select min(child) from entry where school = :school and child > ''"
    "  union all"
    "  select (select min(e.child) from entry e where e.school = :school and e.child > found.child)"
    "    from found where found.child is not null)"
    " select child from found where child is not null order by child";

constexpr const char* kHeads =
    "with recursive found_school(school) as ("
    "  select min(school) from entry"
    "  union all"
    "  select (select min(e.school) from entry e where e.school > found_school.school)"
    "    from found_school where found_school.school is not null),"
    " found(school, child) as ("
    "  select s.school, (select min(e.child) from entry e where e.school = s.school)"
    "    from found_school s where s.school is not null"
    "  union all"
    "  select found.school, (select min(e.child) from entry e"
    "                        where e.school = found.school and e.child > found.child)"
    "    from found where found.child is not null)"
    " select e.school, e.child, e.position, e.hash from found"
    " join entry e on e.school = found.school and e.child = found.child and e.position ="
    "   (select max(l.position) from entry l"
    "    where l.school = found.school and l.child = found.child)"
    " where found.child is not null order by 1, 2";

constexpr const char* kAnswer =
    "select answer, said from form where form = :form and person = :person";

// Numbers as text: their hash is of the text, and what is not a number shall not pass for one.
constexpr const char* kWalk =
    "select e.school, e.child, cast(e.position as text), e.on_day, cast(e.recorded_at as text),"
    " e.recorded_by, e.topic, e.body, e.salt, e.body_hash, e.hash,"
    " case when r.position is null then 0 else 1 end"
    " from entry e left join erasure r"
    " on r.school = e.school and r.child = e.child and r.position = e.position"
    " order by e.school, e.child, e.position";

base::Day stored_day(const std::string& text) {
  const auto day = base::parse_day(text);
  if (!day) throw base::Fault("The log has an entry whose day cannot be read.");
  return *day;
}

std::optional<std::string> if_there(std::string& text, soci::indicator indicator) {
  if (indicator == soci::i_null) return std::nullopt;
  return std::move(text);
}

}  // namespace

struct LogReader::Statements {
  std::string school, child;
  long long after = 0;
  long long position = 0, recorded_at = 0, is_erased = 0;
  std::string on_day, recorded_by, topic, body, hash;
  soci::indicator body_is = soci::i_ok, salt_is = soci::i_ok;
  StoredEntry stored;
  std::string stored_body, stored_salt;
  std::string form, person, form_answer, said;
  soci::statement entries, of_children, schools, children, heads, answer, walk;

  explicit Statements(soci::session& s)
      : entries((s.prepare << kEntries, use(school), use(child), use(after), into(position),
                 into(on_day), into(recorded_at), into(recorded_by), into(topic),
                 into(body, body_is))),
        of_children((s.prepare << kOfChildren, use(school), into(child), into(position),
                     into(on_day), into(recorded_at), into(recorded_by), into(topic),
                     into(body, body_is))),
        schools((s.prepare << kSchools, into(school))),
        children((s.prepare << kChildren, use(school, "school"), into(child))),
        heads((s.prepare << kHeads, into(school), into(child), into(position), into(hash))),
        answer((s.prepare << kAnswer, use(form), use(person), into(form_answer), into(said))),
        walk((s.prepare << kWalk, into(stored.school), into(stored.child), into(stored.position),
              into(stored.on_day), into(stored.recorded_at), into(stored.recorded_by),
              into(stored.topic), into(stored_body, body_is), into(stored_salt, salt_is),
              into(stored.body_hash), into(stored.hash), into(is_erased))) {}

  app::LoggedEntry entry() {
    return {static_cast<record::Position>(position),
            stored_day(on_day),
            base::Instant{recorded_at},
            recorded_by,
            topic,
            if_there(body, body_is)};
  }
};

LogReader::LogReader(soci::session& session)
    : statements_(with_faults("The log could not be asked",
                              [&] { return std::make_unique<Statements>(session); })) {}

LogReader::~LogReader() = default;

std::optional<app::Done> LogReader::answer_to(const std::string& form, const std::string& person) {
  return with_faults("A form could not be looked up", [&]() -> std::optional<app::Done> {
    Statements& s = *statements_;
    s.form = form;
    s.person = person;
    if (!read_one(s.answer)) return std::nullopt;
    return app::Done{app::Done::What::RepeatedForm, s.form_answer, s.said};
  });
}

std::vector<app::LoggedEntry> LogReader::entries(const app::RecordId& record,
                                                 record::Position after) {
  return with_faults("The record could not be read", [&] {
    Statements& s = *statements_;
    s.school = record.school;
    s.child = record.child;
    s.after = after;
    std::vector<app::LoggedEntry> entries;
    s.entries.execute();
    while (s.entries.fetch()) entries.push_back(s.entry());
    return entries;
  });
}

std::vector<app::ChildLog> LogReader::of_children(const std::string& school) {
  return with_faults("The records could not be read", [&] {
    Statements& s = *statements_;
    s.school = school;
    std::vector<app::ChildLog> all;
    s.of_children.execute();
    while (s.of_children.fetch()) {
      if (all.empty() || all.back().record.child != s.child) all.push_back({{school, s.child}, {}});
      all.back().entries.push_back(s.entry());
    }
    return all;
  });
}

std::vector<std::string> LogReader::schools() {
  return with_faults("The schools could not be read", [&] {
    std::vector<std::string> schools;
    statements_->schools.execute();
    while (statements_->schools.fetch()) schools.push_back(statements_->school);
    return schools;
  });
}

std::vector<std::string> LogReader::children(const std::string& school) {
  return with_faults("The children could not be read", [&] {
    statements_->school = school;
    std::vector<std::string> children;
    statements_->children.execute();
    while (statements_->children.fetch()) children.push_back(statements_->child);
    return children;
  });
}

std::vector<app::Head> LogReader::heads() {
  return with_faults("The heads could not be read", [&] {
    Statements& s = *statements_;
    std::vector<app::Head> heads;
    s.heads.execute();
    while (s.heads.fetch())
      heads.push_back({{s.school, s.child}, static_cast<record::Position>(s.position), s.hash});
    return heads;
  });
}

void LogReader::walk(const std::function<void(const StoredEntry&)>& visit) {
  with_faults("The log could not be read", [&] {
    Statements& s = *statements_;
    s.walk.execute();
    while (s.walk.fetch()) {
      s.stored.body = if_there(s.stored_body, s.body_is);
      s.stored.salt = if_there(s.stored_salt, s.salt_is);
      s.stored.is_erased = s.is_erased == 1;
      visit(s.stored);
    }
  });
}

}  // namespace stepwell::store
