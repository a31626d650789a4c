#include "store/draft_reader.h"

#include "store/sqlite_accounts_values.h"
#include "store/view_values.h"

namespace stepwell::store {

using soci::into;
using soci::use;

namespace {

constexpr const char* kDraft =
    "select school, child, document, begun_by, begun_at, ready_for, handed_by, handed_at from draft"
    " where school = :school and child = :child and document = :document";
constexpr const char* kReady =
    "select school, child, document, begun_by, begun_at, ready_for, handed_by, handed_at from draft"
    " where school = :school and ready_for <> ''"
    " order by handed_at, child, document";
constexpr const char* kOfChild =
    "select school, child, document, begun_by, begun_at, ready_for, handed_by, handed_at from draft"
    " where school = :school and child = :child order by document";
constexpr const char* kFields =
    "select name, value, version, person, saved_at from draft_field"
    " where school = :school and child = :child and document = :document and taken_out = 0"
    " order by name";
constexpr const char* kField =
    "select name, value, version, person, saved_at, taken_out from draft_field"
    " where school = :school and child = :child and document = :document and name = :name";
constexpr const char* kPresent =
    "select person, field, seen_at from draft_presence"
    " where school = :school and child = :child and document = :document and seen_at >= :since"
    " order by person";

constexpr const char* kOpenings =
    "select child, document, person, issue, on_day from plan_opening"
    " where school = :school and (:child = '' or child = :child)"
    " order by child, document, person";
constexpr const char* kOpeningsSince =
    "select on_day from plan_openings_since where school = :school";
constexpr const char* kOpened =
    "select issue from plan_opening"
    " where school = :school and child = :child and document = :document and person = :person";

constexpr const char* kCannotReadOpenings = "Who has opened a document could not be read";
constexpr const char* kCannotRead = "A draft could not be read";

}  // namespace

struct DraftReader::Statements {
  soci::session& session;
  app::DraftId id;
  std::string person, name;
  base::Instant since;
  app::Draft draft;
  FieldRow row;
  app::DraftStore::Presence presence;
  app::PlanOpening opening;
  std::optional<base::Day> opened_on;
  soci::statement one, ready, of_child, fields, field, present, openings, openings_since, opened;

  explicit Statements(soci::session& s)
      : session(s),
        one((s.prepare << kDraft, use(id.child.school), use(id.child.child), use(id.document),
             into(draft.id.child.school), into(draft.id.child.child), into(draft.id.document),
             into(draft.begun_by), into(draft.begun_at), into(draft.ready_for),
             into(draft.handed_by), into(draft.handed_at))),
        ready((s.prepare << kReady, use(id.child.school), into(draft.id.child.school),
               into(draft.id.child.child), into(draft.id.document), into(draft.begun_by),
               into(draft.begun_at), into(draft.ready_for), into(draft.handed_by),
               into(draft.handed_at))),
        of_child((s.prepare << kOfChild, use(id.child.school), use(id.child.child),
                  into(draft.id.child.school), into(draft.id.child.child), into(draft.id.document),
                  into(draft.begun_by), into(draft.begun_at), into(draft.ready_for),
                  into(draft.handed_by), into(draft.handed_at))),
        fields((s.prepare << kFields, use(id.child.school), use(id.child.child), use(id.document),
                into(row.field.name), into(row.field.value), into(row.field.version),
                into(row.field.person), into(row.field.at))),
        field((s.prepare << kField, use(id.child.school), use(id.child.child), use(id.document),
               use(name), into(row.field.name), into(row.field.value), into(row.field.version),
               into(row.field.person), into(row.field.at), into(row.taken_out))),
        present((s.prepare << kPresent, use(id.child.school), use(id.child.child), use(id.document),
                 use(since), into(presence.person), into(presence.field), into(presence.at))),
        openings((s.prepare << kOpenings, use(id.child.school, "school"),
                  use(id.child.child, "child"), into(opening.plan.child.child),
                  into(opening.plan.document), into(opening.person), into(opening.issue),
                  into(opened_on))),
        openings_since((s.prepare << kOpeningsSince, use(id.child.school), into(opened_on))),
        opened((s.prepare << kOpened, use(id.child.school), use(id.child.child), use(id.document),
                use(person), into(opening.issue))) {}
};

DraftReader::DraftReader(soci::session& session)
    : statements_(with_faults("The drafts could not be asked",
                              [&] { return std::make_unique<Statements>(session); })) {}

DraftReader::~DraftReader() = default;

std::optional<app::Draft> DraftReader::find_head(const app::DraftId& id) {
  return with_faults(kCannotRead, [&] {
    statements_->id = id;
    std::optional<app::Draft> found;
    statements_->one.execute();
    while (statements_->one.fetch()) found = statements_->draft;
    return found;
  });
}

std::vector<app::DraftField> DraftReader::fields(const app::DraftId& id) {
  return with_faults(kCannotRead, [&] {
    statements_->id = id;
    std::vector<app::DraftField> all;
    statements_->fields.execute();
    while (statements_->fields.fetch()) all.push_back(statements_->row.field);
    return all;
  });
}

std::optional<app::Draft> DraftReader::find(const app::DraftId& id) {
  return with_faults(kCannotRead, [&] {
    soci::transaction one_moment(statements_->session);
    auto found = find_head(id);
    if (found) found->fields = fields(id);
    one_moment.commit();
    return found;
  });
}

std::optional<DraftReader::FieldRow> DraftReader::field(const app::DraftId& id,
                                                        const std::string& name) {
  return with_faults(kCannotRead, [&] {
    statements_->id = id;
    statements_->name = name;
    std::optional<FieldRow> found;
    statements_->field.execute();
    while (statements_->field.fetch()) found = statements_->row;
    return found;
  });
}

std::vector<app::Draft> DraftReader::ready(const std::string& school) {
  return with_faults("The drafts could not be read", [&] {
    statements_->id.child.school = school;
    std::vector<app::Draft> drafts;
    statements_->ready.execute();
    while (statements_->ready.fetch()) drafts.push_back(statements_->draft);
    return drafts;
  });
}

std::vector<app::Draft> DraftReader::of_child(const app::RecordId& child) {
  return with_faults("The drafts could not be read", [&] {
    statements_->id.child = child;
    std::vector<app::Draft> drafts;
    statements_->of_child.execute();
    while (statements_->of_child.fetch()) drafts.push_back(statements_->draft);
    return drafts;
  });
}

std::vector<app::DraftStore::Presence> DraftReader::present(const app::DraftId& id,
                                                            base::Instant since) {
  return with_faults("Who is in a draft could not be read", [&] {
    statements_->id = id;
    statements_->since = since;
    std::vector<app::DraftStore::Presence> all;
    statements_->present.execute();
    while (statements_->present.fetch()) all.push_back(statements_->presence);
    return all;
  });
}

bool DraftReader::has_opened(const app::PlanOpening& opening) {
  return with_faults(kCannotReadOpenings, [&] {
    statements_->id = opening.plan;
    statements_->person = opening.person;
    bool has = false;
    statements_->opened.execute();
    while (statements_->opened.fetch()) has = opening.issue <= statements_->opening.issue;
    return has;
  });
}

app::PlanOpenings DraftReader::openings(const app::RecordId& of) {
  return with_faults(kCannotReadOpenings, [&] {
    statements_->id.child = of;
    app::PlanOpenings known;
    statements_->openings_since.execute();
    while (statements_->openings_since.fetch()) known.since = statements_->opened_on;
    statements_->openings.execute();
    while (statements_->openings.fetch()) {
      app::PlanOpening opening = statements_->opening;
      opening.plan.child.school = of.school;
      opening.on = statements_->opened_on.value();
      known.all.push_back(std::move(opening));
    }
    return known;
  });
}

}  // namespace stepwell::store
