#include "store/draft_writer.h"

#include <initializer_list>

#include "store/sqlite_accounts_values.h"
#include "store/view_values.h"

namespace stepwell::store {

using soci::use;

namespace {

constexpr const char* kBegin =
    "insert into draft (school, child, document, begun_by, begun_at, ready_for, handed_by)"
    " values (:school, :child, :document, :person, :at, '', '')";
constexpr const char* kForgetField =
    "delete from draft_field"
    " where school = :school and child = :child and document = :document and name = :name";
constexpr const char* kAddField =
    "insert into draft_field"
    " (school, child, document, name, value, version, person, saved_at, taken_out)"
    " values (:school, :child, :document, :name, :value, :version, :person, :at, 0)";
constexpr const char* kTakeOut =
    "update draft_field set value = '', taken_out = 1"
    " where school = :school and child = :child and document = :document"
    " and substr(name, 1, length(:prefix)) = :prefix";
constexpr const char* kHand =
    "update draft set ready_for = :to, handed_by = :by, handed_at = :at"
    " where school = :school and child = :child and document = :document";
constexpr const char* kDiscard =
    "delete from draft where school = :school and child = :child and document = :document";
constexpr const char* kDiscardFields =
    "delete from draft_field where school = :school and child = :child and document = :document";
constexpr const char* kDiscardPresence =
    "delete from draft_presence"
    " where school = :school and child = :child and document = :document";
constexpr const char* kForgetPresence =
    "delete from draft_presence"
    " where school = :school and child = :child and document = :document and person = :person";
constexpr const char* kAddPresence =
    "insert into draft_presence (school, child, document, person, field, seen_at)"
    " values (:school, :child, :document, :person, :field, :at)";

constexpr const char* kForgetOpening =
    "delete from plan_opening"
    " where school = :school and child = :child and document = :document and person = :person";
constexpr const char* kAddOpening =
    "insert into plan_opening (school, child, document, person, issue, on_day)"
    " values (:school, :child, :document, :person, :issue, :on)";

constexpr const char* kBeginOpenings =
    "insert into plan_openings_since (school, on_day) values (:school, :on)"
    " on conflict (school) do nothing";

void run(std::initializer_list<soci::statement*> statements) {
  with_faults("A draft could not be written", [&] {
    for (soci::statement* statement : statements) statement->execute(true);
  });
}

}  // namespace

struct DraftWriter::Statements {
  app::DraftId id;
  app::Draft draft;
  app::DraftField field;
  app::DraftStore::Presence presence;
  std::string prefix;
  app::PlanOpening opening;
  std::optional<base::Day> opened_on;
  soci::statement begin, forget_field, add_field, take_out, hand, discard, discard_fields,
      discard_presence, forget_presence, add_presence, forget_opening, add_opening, begin_openings;

  explicit Statements(soci::session& s)
      : begin((s.prepare << kBegin, use(id.child.school), use(id.child.child), use(id.document),
               use(draft.begun_by), use(draft.begun_at))),
        forget_field((s.prepare << kForgetField, use(id.child.school), use(id.child.child),
                      use(id.document), use(field.name))),
        add_field((s.prepare << kAddField, use(id.child.school), use(id.child.child),
                   use(id.document), use(field.name), use(field.value), use(field.version),
                   use(field.person), use(field.at))),
        take_out((s.prepare << kTakeOut, use(id.child.school, "school"),
                  use(id.child.child, "child"), use(id.document, "document"),
                  use(prefix, "prefix"))),
        hand((s.prepare << kHand, use(draft.ready_for), use(draft.handed_by), use(draft.handed_at),
              use(id.child.school), use(id.child.child), use(id.document))),
        discard(
            (s.prepare << kDiscard, use(id.child.school), use(id.child.child), use(id.document))),
        discard_fields((s.prepare << kDiscardFields, use(id.child.school), use(id.child.child),
                        use(id.document))),
        discard_presence((s.prepare << kDiscardPresence, use(id.child.school), use(id.child.child),
                          use(id.document))),
        forget_presence((s.prepare << kForgetPresence, use(id.child.school), use(id.child.child),
                         use(id.document), use(presence.person))),
        add_presence((s.prepare << kAddPresence, use(id.child.school), use(id.child.child),
                      use(id.document), use(presence.person), use(presence.field),
                      use(presence.at))),
        forget_opening((s.prepare << kForgetOpening, use(opening.plan.child.school),
                        use(opening.plan.child.child), use(opening.plan.document),
                        use(opening.person))),
        add_opening((s.prepare << kAddOpening, use(opening.plan.child.school),
                     use(opening.plan.child.child), use(opening.plan.document), use(opening.person),
                     use(opening.issue), use(opened_on))),
        begin_openings(
            (s.prepare << kBeginOpenings, use(opening.plan.child.school), use(opened_on))) {}
};

DraftWriter::DraftWriter(soci::session& session)
    : reader_(session),
      statements_(with_faults("The drafts could not be prepared for writing",
                              [&] { return std::make_unique<Statements>(session); })) {}

DraftWriter::~DraftWriter() = default;

void DraftWriter::put(const app::DraftId& id, const app::DraftField& field) {
  statements_->id = id;
  statements_->field = field;
  run({&statements_->forget_field, &statements_->add_field});
}

void DraftWriter::begin(const app::DraftId& id, const std::string& person, base::Instant at,
                        const std::vector<std::pair<std::string, std::string>>& fields) {
  if (reader_.find_head(id)) return;
  statements_->id = id;
  statements_->draft.begun_by = person;
  statements_->draft.begun_at = at;
  run({&statements_->begin});
  for (const auto& [name, value] : fields) put(id, {name, value, 1, person, at});
}

base::Result<app::DraftField, app::FieldConflict> DraftWriter::save(const app::DraftId& id,
                                                                    app::DraftField mine,
                                                                    int seen) {
  const auto there = reader_.field(id, mine.name);
  const bool is_there = there && !there->taken_out;
  if (is_there && there->field.value == mine.value) return there->field;
  const app::DraftField theirs =
      is_there ? there->field : app::DraftField{mine.name, {}, 0, {}, {}};
  if (theirs.version != seen || !reader_.find_head(id))
    return base::refuse(app::FieldConflict{theirs, std::move(mine.value)});
  mine.version = there ? there->field.version + 1 : 1;
  put(id, mine);
  return mine;
}

void DraftWriter::remove(const app::DraftId& id, const std::string& prefix) {
  statements_->id = id;
  statements_->prefix = prefix;
  run({&statements_->take_out});
}

void DraftWriter::hand(const app::DraftId& id, const std::string& to, const std::string& by,
                       base::Instant at) {
  statements_->id = id;
  statements_->draft.ready_for = to;
  statements_->draft.handed_by = to.empty() ? std::string() : by;
  statements_->draft.handed_at = to.empty() ? std::nullopt : std::optional(at);
  run({&statements_->hand});
}

app::Discarded DraftWriter::discard_if(const app::DraftId& id,
                                       const std::vector<app::DraftField>& seen) {
  if (reader_.find_head(id) && reader_.fields(id) != seen) return app::Discarded::WrittenMeanwhile;
  statements_->id = id;
  run({&statements_->discard, &statements_->discard_fields, &statements_->discard_presence});
  return app::Discarded::Gone;
}

void DraftWriter::note_presence(const app::DraftId& id, const app::DraftStore::Presence& presence) {
  if (!reader_.find_head(id)) return;
  statements_->id = id;
  statements_->presence = presence;
  run({&statements_->forget_presence, &statements_->add_presence});
}

void DraftWriter::note_opening(const app::PlanOpening& opening) {
  if (reader_.has_opened(opening)) return;
  statements_->opening = opening;
  statements_->opened_on = opening.on;
  run({&statements_->forget_opening, &statements_->add_opening, &statements_->begin_openings});
}

}  // namespace stepwell::store
