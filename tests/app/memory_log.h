// A log in memory, without its chain: as much of a store as the staff of a school need.
#pragma once

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/records/store.h"

namespace stepwell::testing {

class MemoryLog final : public app::Store {
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
  std::vector<app::Head> heads() override { return {}; }
  std::vector<app::Difference> verify_chains() override { return {}; }
  void back_up(const std::string&) override {}

  /// How often entries were asked for: what is kept ready is not read again.
  int times_read_whole() const { return times_read_whole_; }

 private:
  std::mutex mutex_;
  std::uint64_t moment_ = 0;
  int times_read_whole_ = 0;
  std::map<app::RecordId, std::vector<app::LoggedEntry>> log_;
  std::map<std::pair<std::string, std::string>, app::Done> forms_;
  std::map<app::RecordId, app::KeptView> views_;
  std::map<std::string, app::KeptSights> sights_;
};

}  // namespace stepwell::testing
