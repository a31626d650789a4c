// A store that lets a test do something in the moment before an act is written: another's act, or
// the failure of a disk.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/records/store.h"

namespace stepwell::testing {

class HookedStore final : public app::Store {
 public:
  explicit HookedStore(app::Store& store) : store_(store) {}

  /// Called with the number of the act, from 1, before it is written; what it writes through this
  /// store is not counted.
  std::function<void(int)> before_write;

  base::Result<app::Done, app::MovedOn> write(const app::Act& act) override {
    if (before_write) {
      const auto hook = std::exchange(before_write, {});
      hook(++acts_);
      before_write = hook;
    }
    return store_.write(act);
  }

  std::uint64_t moment() override { return store_.moment(); }
  std::vector<app::LoggedEntry> read(const app::RecordId& record,
                                     record::Position after = 0) override {
    return store_.read(record, after);
  }
  std::vector<app::ChildLog> read_children(const std::string& school) override {
    return store_.read_children(school);
  }
  std::optional<app::Done> answer_to(const std::string& form, const std::string& person) override {
    return store_.answer_to(form, person);
  }
  std::vector<std::string> schools() override { return store_.schools(); }
  std::vector<std::string> children(const std::string& school) override {
    return store_.children(school);
  }
  std::optional<app::KeptView> view(const app::RecordId& record) override {
    return store_.view(record);
  }
  void keep_view(const app::KeptView& view) override { store_.keep_view(view); }
  void keep_views(const std::vector<app::KeptView>& views) override { store_.keep_views(views); }
  std::optional<app::KeptSights> sights(const std::string& school) override {
    return store_.sights(school);
  }
  void keep_sights(const app::KeptSights& sights) override { store_.keep_sights(sights); }
  void erase_body(const app::RecordId& record, record::Position position, const std::string& person,
                  base::Instant at, const std::string& reason) override {
    store_.erase_body(record, position, person, at, reason);
  }
  std::vector<app::Head> heads() override { return store_.heads(); }
  std::vector<app::Difference> verify_chains() override { return store_.verify_chains(); }
  void back_up(const std::string& file) override { store_.back_up(file); }

 private:
  app::Store& store_;
  int acts_ = 0;
};

}  // namespace stepwell::testing
