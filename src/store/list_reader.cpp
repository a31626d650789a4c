#include "store/list_reader.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/natural_order.h"
#include "store/view_values.h"

namespace stepwell::store {

using soci::into;
using soci::use;

namespace {

// In these questions a text is looked for in another by taking it out: what remains then differs.
// Unlike a pattern it has no signs of its own, whatever somebody types.
//
// A list of words comes as one text, "|a|b|"; "" asks for nothing.

// Duties and tasks come in one answer: each half asks for itself whom the viewer may see, so that
// neither reads a line of another school or child.
constexpr const char* kDue =
    "select v.child as child, v.forename, v.surname, v.known_as, v.class_name, v.year_group,"
    " v.at_school, v.stage, d.duty, d.framework, d.owner, d.kind, d.opened_by, d.opened_on,"
    " d.limit_on as limit_on, d.aim_on as aim_on, d.limit_binds, d.excused, d.cannot_compute,"
    " d.before_us, '' as sort, 0 as row_number, '' as about, '' as words, '' as who, '' as set_by,"
    " v.by_name as by_name, d.line as line"
    " from child_view v join due_line d on d.school = v.school and d.child = v.child"
    " where v.school = :school"
    " and v.child in (select m.child from may_see m"
    "   where m.school = :school and m.person = :person"
    "   and m.from_day <= :day and (m.until_day is null or :day < m.until_day))"
    " and (:duties = '' or replace(:duties, '|' || d.duty || '|', '') <> :duties)"
    " union all"
    " select v.child, v.forename, v.surname, v.known_as, v.class_name, v.year_group,"
    " v.at_school, v.stage, '', '', t.owner, 'task', t.entry, null,"
    " null, t.on_day, 0, '', '',"
    " 0, t.sort, t.row_number, t.about, t.words, t.who, t.set_by,"
    " v.by_name, t.line"
    " from child_view v join task_line t on t.school = v.school and t.child = v.child"
    " where v.school = :school and v.at_school = 1 and :duties = ''"
    " and v.child in (select m.child from may_see m"
    "   where m.school = :school and m.person = :person"
    "   and m.from_day <= :day and (m.until_day is null or :day < m.until_day))"
    " and (t.sort <> 'reminder' or t.owner = :person or t.set_by = :person"
    "   or (:leads = 1 and not exists (select 1 from may_see o"
    "     where o.school = :school and o.child = v.child and o.person in (t.owner, t.set_by)"
    "     and o.from_day <= :day and (o.until_day is null or :day < o.until_day))))"
    " order by limit_on nulls last, aim_on nulls last, by_name, child, sort, line";

constexpr const char* kChildren =
    "select v.child, v.forename, v.surname, v.known_as, v.class_name, v.year_group,"
    " v.at_school, v.framework, v.stage, v.since_day, v.on_register, v.in_force,"
    " v.reviews_in_time, v.reviews_late, v.born_on,"
    " (select min(case when d.limit_on is null or d.aim_on < d.limit_on"
    "             then d.aim_on else d.limit_on end)"
    "  from due_line d where d.school = v.school and d.child = v.child and d.kind = 'duty')"
    " from child_view v"
    " where v.school = :school and (:at_school < 0 or v.at_school = :at_school)"
    " and v.child in (select m.child from may_see m"
    "   where m.school = :school and m.person = :person"
    "   and m.from_day <= :day and (m.until_day is null or :day < m.until_day))"
    " and (:class_name = '' or v.class_name = :class_name)"
    " and (:year_group = '' or v.year_group = :year_group)"
    " and (:stages = '' or replace(:stages, '|' || v.stage || '|', '') <> :stages)"
    " and (:on_register = 0 or v.on_register = 1)"
    " and (:word1 = '' or replace(' ' || v.search, ' ' || :word1, '') <> ' ' || v.search)"
    " and (:word2 = '' or replace(' ' || v.search, ' ' || :word2, '') <> ' ' || v.search)"
    " and (:word3 = '' or replace(' ' || v.search, ' ' || :word3, '') <> ' ' || v.search)"
    " and (:word4 = '' or replace(' ' || v.search, ' ' || :word4, '') <> ' ' || v.search)"
    " and (:word5 = '' or replace(' ' || v.search, ' ' || :word5, '') <> ' ' || v.search)"
    " order by v.by_name, v.child limit :most";

constexpr const char* kNames =
    "select v.child, v.forename, v.surname, v.known_as, v.class_name, v.year_group"
    " from child_view v"
    " where v.school = :school and v.at_school = 1"
    " and (:class_name = '' or v.class_name = :class_name)"
    " and (:year_group = '' or v.year_group = :year_group)"
    " and (:word1 = '' or replace(' ' || v.search, ' ' || :word1, '') <> ' ' || v.search)"
    " and (:word2 = '' or replace(' ' || v.search, ' ' || :word2, '') <> ' ' || v.search)"
    " and (:word3 = '' or replace(' ' || v.search, ' ' || :word3, '') <> ' ' || v.search)"
    " and (:word4 = '' or replace(' ' || v.search, ' ' || :word4, '') <> ' ' || v.search)"
    " and (:word5 = '' or replace(' ' || v.search, ' ' || :word5, '') <> ' ' || v.search)"
    " order by v.by_name, v.child limit :most";

constexpr const char* kName =
    "select child, forename, surname, known_as, class_name, year_group, at_school"
    " from child_view where school = :school and child = :child";

// One question for each index.
// Asked in this form each number is looked up in its index; otherwise every child of the school is
// read.
constexpr const char* kWithNumber =
    "select child, forename, surname, known_as, class_name, year_group, at_school"
    " from child_view where school = :school and child in"
    " (select child from child_view where school = :school and upn = :number"
    "  union select child from child_view where school = :school and learner_number = :number)"
    " order by child";

constexpr const char* kClasses =
    "select distinct class_name from child_view"
    " where school = :school and at_school = 1 and class_name <> ''";

constexpr const char* kStale =
    "select child from child_view where school = :school"
    " and (packs <> :packs or school_version <> :school_version or good_until < :day)"
    " union select child from view_behind where school = :school order by 1";

std::string one_text(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += "|" + word;
  return text.empty() ? text : text + "|";
}

/// The filter as the statements take it.
struct Asked {
  static constexpr std::size_t kMostWords = 5;

  std::string class_name, year_group, stages;
  bool on_register = false;
  long long at_school = 1;  ///< less than 0: wherever the child is
  std::array<std::string, kMostWords> words;
  long long most = 0;

  Asked& operator=(const app::ChildFilter& filter) {
    class_name = filter.class_name;
    year_group = filter.year_group;
    stages = one_text(filter.stages);
    on_register = filter.help == app::ChildFilter::Help::OnRegister;
    at_school = at_school_in(filter.where);
    most = static_cast<long long>(filter.most);
    take_words(filter.words);
    return *this;
  }

  static long long at_school_in(app::ChildFilter::Where where) {
    switch (where) {
      case app::ChildFilter::Where::AtSchool: return 1;
      case app::ChildFilter::Where::HasLeft: return 0;
      case app::ChildFilter::Where::Either: return -1;
    }
    return 1;
  }

  void take_words(std::string_view text) {
    for (std::string& word : words) {
      text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
      word = text.substr(0, text.find(' '));
      text.remove_prefix(word.size());
    }
  }
};

}  // namespace

struct ListReader::Statements {
  app::Viewer viewer;
  std::optional<base::Day> day;
  bool leads = false;
  std::string child, duties, packs, class_name, number;
  record::Position school_version = 0;
  Asked asked;
  app::ChildName name;
  app::DueRow due_row;
  app::Task task;
  std::string sort;
  app::ChildRow row;
  std::string in_force;
  soci::statement due, children, names, one_name, numbered, classes, stale;

  explicit Statements(soci::session& s)
      : due((s.prepare << kDue, use(viewer.school, "school"), use(viewer.person, "person"),
             use(day, "day"), use(duties, "duties"), use(leads, "leads"), into(name.child),
             into(name.forename), into(name.surname), into(name.known_as), into(name.class_name),
             into(name.year_group), into(name.at_school), into(due_row.stage),
             into(due_row.line.duty), into(due_row.line.framework), into(due_row.line.owner),
             into(due_row.line.kind), into(due_row.line.opened_by), into(due_row.line.opened_on),
             into(due_row.line.limit), into(due_row.line.aim), into(due_row.line.limit_binds),
             into(due_row.line.excused), into(due_row.line.cannot_compute),
             into(due_row.line.before_us), into(sort), into(task.row), into(task.about),
             into(task.text), into(task.who), into(task.set_by))),
        children((
            s.prepare << kChildren, use(viewer.school, "school"), use(viewer.person, "person"),
            use(day, "day"), use(asked.stages, "stages"), use(asked.on_register, "on_register"),
            use(asked.at_school, "at_school"), use(asked.class_name, "class_name"),
            use(asked.year_group, "year_group"), use(asked.words[0], "word1"),
            use(asked.words[1], "word2"), use(asked.words[2], "word3"),
            use(asked.words[3], "word4"), use(asked.words[4], "word5"), use(asked.most, "most"),
            into(name.child), into(name.forename), into(name.surname), into(name.known_as),
            into(name.class_name), into(name.year_group), into(name.at_school), into(row.framework),
            into(row.stage), into(row.since), into(row.on_register), into(in_force),
            into(row.reviews_in_time), into(row.reviews_late), into(row.born), into(row.next_on))),
        names((s.prepare << kNames, use(viewer.school, "school"),
               use(asked.class_name, "class_name"), use(asked.year_group, "year_group"),
               use(asked.words[0], "word1"), use(asked.words[1], "word2"),
               use(asked.words[2], "word3"), use(asked.words[3], "word4"),
               use(asked.words[4], "word5"), use(asked.most, "most"), into(name.child),
               into(name.forename), into(name.surname), into(name.known_as), into(name.class_name),
               into(name.year_group))),
        one_name((s.prepare << kName, use(viewer.school), use(child), into(name.child),
                  into(name.forename), into(name.surname), into(name.known_as),
                  into(name.class_name), into(name.year_group), into(name.at_school))),
        numbered((s.prepare << kWithNumber, use(viewer.school, "school"), use(number, "number"),
                  into(name.child), into(name.forename), into(name.surname), into(name.known_as),
                  into(name.class_name), into(name.year_group), into(name.at_school))),
        classes((s.prepare << kClasses, use(viewer.school), into(class_name))),
        stale((s.prepare << kStale, use(viewer.school, "school"), use(packs, "packs"),
               use(school_version, "school_version"), use(day, "day"), into(child))) {}

  /// What the row says of a task; nothing, if it is of a duty.
  std::optional<app::Task> task_in_row() const {
    if (sort.empty()) return std::nullopt;
    const auto found = app::find_task_sort(sort);
    if (!found) throw base::Fault("What is kept of a child has a sort of task that is none.");
    app::Task whole = task;
    whole.sort = *found;
    whole.entry = due_row.line.opened_by;
    whole.owner = due_row.line.owner;
    whole.on = due_row.line.aim;
    return whole;
  }

  void ask_as(const app::Viewer& who) {
    viewer = who;
    day = who.day;
    leads = who.leads;
  }
};

ListReader::ListReader(soci::session& session)
    : statements_(with_faults("The lists could not be asked",
                              [&] { return std::make_unique<Statements>(session); })) {}

ListReader::~ListReader() = default;

std::vector<app::DueRow> ListReader::due(const app::Viewer& viewer,
                                         const std::vector<std::string>& duties) {
  return with_faults("What is due could not be read", [&] {
    Statements& s = *statements_;
    s.ask_as(viewer);
    s.duties = one_text(duties);
    std::vector<app::DueRow> rows;
    s.due.execute();
    while (s.due.fetch()) {
      s.due_row.name = s.name;
      s.due_row.task = s.task_in_row();
      rows.push_back(s.due_row);
    }
    return rows;
  });
}

std::vector<app::ChildRow> ListReader::children(const app::Viewer& viewer,
                                                const app::ChildFilter& filter) {
  return with_faults("The children could not be read", [&] {
    Statements& s = *statements_;
    s.ask_as(viewer);
    s.asked = filter;
    std::vector<app::ChildRow> rows;
    s.children.execute();
    while (s.children.fetch()) {
      s.row.name = s.name;
      s.row.in_force = read_list(s.in_force);
      rows.push_back(s.row);
    }
    return rows;
  });
}

std::vector<app::ChildName> ListReader::names(const std::string& school,
                                              const app::ChildFilter& filter) {
  return with_faults("The children could not be read", [&] {
    Statements& s = *statements_;
    s.viewer.school = school;
    s.asked = filter;
    s.name.at_school = true;
    std::vector<app::ChildName> names;
    s.names.execute();
    while (s.names.fetch()) names.push_back(s.name);
    return names;
  });
}

std::optional<app::ChildName> ListReader::name(const app::RecordId& child) {
  return with_faults("A child could not be read", [&] {
    Statements& s = *statements_;
    s.viewer.school = child.school;
    s.child = child.child;
    std::optional<app::ChildName> found;
    s.one_name.execute();
    while (s.one_name.fetch()) found = s.name;
    return found;
  });
}

std::vector<app::ChildName> ListReader::with_number(const std::string& school,
                                                    const std::string& number) {
  if (number.empty()) return {};
  return with_faults("The children with a number could not be read", [&] {
    Statements& s = *statements_;
    s.viewer.school = school;
    s.number = number;
    std::vector<app::ChildName> names;
    s.numbered.execute();
    while (s.numbered.fetch()) names.push_back(s.name);
    return names;
  });
}

std::vector<std::string> ListReader::classes(const std::string& school) {
  return with_faults("The classes could not be read", [&] {
    Statements& s = *statements_;
    s.viewer.school = school;
    std::vector<std::string> classes;
    s.classes.execute();
    while (s.classes.fetch()) classes.push_back(s.class_name);
    std::sort(classes.begin(), classes.end(), base::NaturalOrder());
    return classes;
  });
}

std::vector<app::RecordId> ListReader::stale(const std::string& school, const std::string& packs,
                                             record::Position school_version, base::Day day) {
  return with_faults("What is stale could not be read", [&] {
    Statements& s = *statements_;
    s.viewer.school = school;
    s.packs = packs;
    s.school_version = school_version;
    s.day = day;
    std::vector<app::RecordId> stale;
    s.stale.execute();
    while (s.stale.fetch()) stale.push_back({school, s.child});
    return stale;
  });
}

}  // namespace stepwell::store
