// A store that keeps all in memory: for tests that need one quickly, and the second opinion on what
// a store has to do.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "app/records/store.h"
#include "store/chain_check.h"

namespace stepwell::testing {

class MemoryStore final : public app::Store {
 public:
  std::uint64_t moment() override;
  std::vector<app::LoggedEntry> read(const app::RecordId& record,
                                     record::Position after = 0) override;
  std::vector<app::ChildLog> read_children(const std::string& school) override;
  std::optional<app::Done> answer_to(const std::string& form, const std::string& person) override;
  base::Result<app::Done, app::MovedOn> write(const app::Act& act) override;
  std::vector<std::string> schools() override;
  std::vector<std::string> children(const std::string& school) override;
  std::optional<app::KeptView> view(const app::RecordId& record) override;
  void keep_view(const app::KeptView& view) override;
  void keep_views(const std::vector<app::KeptView>& views) override;
  std::optional<app::KeptSights> sights(const std::string& school) override;
  void keep_sights(const app::KeptSights& sights) override;
  void erase_body(const app::RecordId& record, record::Position position, const std::string& person,
                  base::Instant at, const std::string& reason) override;
  std::vector<app::Head> heads() override;
  std::vector<app::Difference> verify_chains() override;
  /// There is nothing to copy: always throws base::Fault.
  void back_up(const std::string& file) override;

  void forget_forms(base::Instant before);
  std::vector<app::Difference> missing_heads(const std::vector<app::Head>& kept);

 private:
  struct Logged {
    app::LoggedEntry entry;
    store::StoredEntry stored;
  };
  struct Form {
    app::Done done;
    base::Instant came_at;
  };

  record::Position version(const app::RecordId& record) const;
  std::size_t children_of(const std::string& school) const;
  void add(const app::Append& append, const app::Act& act);
  void add(const app::RecordId& record, const app::NewEntry& entry, const app::Act& act);

  std::mutex mutex_;
  std::uint64_t moment_ = 0;
  std::map<app::RecordId, std::vector<Logged>> log_;
  std::map<app::RecordId, app::KeptView> views_;
  std::map<std::string, app::KeptSights> sights_;
  std::map<std::pair<std::string, std::string>, Form> forms_;
};

}  // namespace stepwell::testing
