#include "store/sqlite_drafts.h"

#include <utility>

#include "base/check.h"
#include "store/connections.h"
#include "store/draft_reader.h"
#include "store/draft_writer.h"
#include "store/sqlite_store.h"

namespace stepwell::store {

namespace fs = std::filesystem;

namespace {

/// A class of teachers typing at once; no one waits long for the others.
constexpr std::size_t kMostInGroup = 64;

struct Connection {
  explicit Connection(const fs::path& file)
      : session(connect(file, Access::Read)), drafts(*session) {}

  Session session;
  DraftReader drafts;
};

}  // namespace

struct SqliteDrafts::Parts {
  explicit Parts(const fs::path& database) : kept(database, kMostInGroup) {}

  template <class Question>
  auto ask(Question&& question) {
    return kept.ask([&](Connection& at) { return std::forward<Question>(question)(at.drafts); });
  }

  Connections<Connection, DraftWriter> kept;
};

SqliteDrafts::SqliteDrafts(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

SqliteDrafts::~SqliteDrafts() = default;

std::unique_ptr<SqliteDrafts> SqliteDrafts::open(const fs::path& folder) {
  return std::unique_ptr<SqliteDrafts>(
      new SqliteDrafts(std::make_unique<Parts>(folder / kDatabaseName)));
}

std::optional<app::Draft> SqliteDrafts::find(const app::DraftId& id) {
  return parts_->ask([&](DraftReader& drafts) { return drafts.find(id); });
}

void SqliteDrafts::begin(const app::DraftId& id, const std::string& person, base::Instant at,
                         const std::vector<std::pair<std::string, std::string>>& fields) {
  base::check(!id.child.school.empty() && !id.child.child.empty() && !id.document.empty(),
              "a draft is of a document of a child");
  parts_->kept.write([&](DraftWriter& writer) { writer.begin(id, person, at, fields); });
}

base::Result<app::DraftField, app::FieldConflict> SqliteDrafts::save(
    const app::DraftId& id, const std::string& name, const std::string& value, int seen,
    const std::string& person, base::Instant at) {
  std::optional<base::Result<app::DraftField, app::FieldConflict>> answer;
  parts_->kept.write([&](DraftWriter& writer) {
    answer = writer.save(id, {name, value, 0, person, at}, seen);
  });
  return std::move(*answer);
}

void SqliteDrafts::remove(const app::DraftId& id, const std::string& prefix) {
  base::check(!prefix.empty(), "some fields are taken out, not all");
  parts_->kept.write([&](DraftWriter& writer) { writer.remove(id, prefix); });
}

void SqliteDrafts::hand(const app::DraftId& id, const std::string& to, const std::string& by,
                        base::Instant at) {
  parts_->kept.write([&](DraftWriter& writer) { writer.hand(id, to, by, at); });
}

app::Discarded SqliteDrafts::discard_if(const app::DraftId& id,
                                        const std::vector<app::DraftField>& seen) {
  app::Discarded what = app::Discarded::Gone;
  parts_->kept.write([&](DraftWriter& writer) { what = writer.discard_if(id, seen); });
  if (what == app::Discarded::Gone) sweep_log_of_pages(parts_->kept.file());
  return what;
}

std::vector<app::Draft> SqliteDrafts::ready(const std::string& school) {
  return parts_->ask([&](DraftReader& drafts) { return drafts.ready(school); });
}

std::vector<app::Draft> SqliteDrafts::of_child(const app::RecordId& child) {
  return parts_->ask([&](DraftReader& drafts) { return drafts.of_child(child); });
}

void SqliteDrafts::note_presence(const app::DraftId& id, const std::string& person,
                                 const std::string& field, base::Instant at) {
  parts_->kept.write([&](DraftWriter& writer) { writer.note_presence(id, {person, field, at}); });
}

std::vector<app::DraftStore::Presence> SqliteDrafts::present(const app::DraftId& id,
                                                             base::Instant since) {
  return parts_->ask([&](DraftReader& drafts) { return drafts.present(id, since); });
}

void SqliteDrafts::note_opening(const app::PlanOpening& opening) {
  const auto known = [&] {
    return parts_->ask([&](DraftReader& drafts) { return drafts.has_opened(opening); });
  };
  // Pages ask this each time, and it is nearly always known.
  if (!known()) parts_->kept.write([&](DraftWriter& writer) { writer.note_opening(opening); });
}

app::PlanOpenings SqliteDrafts::openings(const app::RecordId& of) {
  return parts_->ask([&](DraftReader& drafts) { return drafts.openings(of); });
}

}  // namespace stepwell::store
