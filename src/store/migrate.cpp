#include "store/migrate.h"

#include <fmt/format.h>
#include <soci/soci.h>

#include <string>
#include <vector>

#include "base/fault.h"
#include "store/chain.h"
#include "store/sqlite.h"

namespace stepwell::store {
namespace {

struct Applied {
  std::string name, hash;
};

constexpr const char* kTable =
    "create table if not exists migration ("
    "  number bigint not null primary key,"
    "  name   text   not null,"
    "  hash   text   not null)";

std::vector<Applied> read_applied(soci::session& session) {
  std::vector<Applied> applied;
  Applied row;
  soci::statement rows = (session.prepare << "select name, hash from migration order by number",
                          soci::into(row.name), soci::into(row.hash));
  rows.execute();
  while (rows.fetch()) applied.push_back(row);
  return applied;
}

void check_known(const std::vector<Applied>& applied, std::span<const Migration> steps) {
  if (applied.size() > steps.size())
    throw base::Fault(fmt::format(
        "The database was made by a newer version of Stepwell (it has the step \"{}\"). Install "
        "that version or a later one.",
        applied[steps.size()].name));
  for (std::size_t i = 0; i < applied.size(); ++i)
    if (applied[i].name != steps[i].name || applied[i].hash != digest(steps[i].sql))
      throw base::Fault(fmt::format(
          "The database was made by a different step \"{}\" than this version of Stepwell has. "
          "Install the version that made it, or restore a backup.",
          applied[i].name));
}

void apply(soci::session& session, long long number, const Migration& step) {
  run_script(session, std::string(step.sql));
  const std::string name(step.name);
  const std::string hash = digest(step.sql);
  soci::statement record =
      (session.prepare
           << "insert into migration (number, name, hash) values (:number, :name, :hash)",
       soci::use(number), soci::use(name), soci::use(hash));
  record.execute(true);
}

/// Leaves the transaction undone if it is not committed.
class OneTransaction {
 public:
  explicit OneTransaction(soci::session& session) : transaction_(writing_transaction(session)) {
    transaction_->begin();
  }
  ~OneTransaction() {
    if (!is_committed_) transaction_->roll_back();
  }
  OneTransaction(const OneTransaction&) = delete;
  OneTransaction& operator=(const OneTransaction&) = delete;
  void commit() {
    transaction_->commit();
    is_committed_ = true;
  }

 private:
  std::unique_ptr<Transaction> transaction_;
  bool is_committed_ = false;
};

}  // namespace

void migrate(soci::session& session, std::span<const Migration> steps) {
  with_faults("The database could not be brought up to date", [&] {
    run_script(session, kTable);
    check_known(read_applied(session), steps);
    for (std::size_t done = read_applied(session).size(); done < steps.size(); ++done) {
      OneTransaction transaction(session);
      apply(session, static_cast<long long>(done + 1), steps[done]);
      transaction.commit();
    }
  });
}

}  // namespace stepwell::store
