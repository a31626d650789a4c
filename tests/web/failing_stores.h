// A store and its drafts over real ones, whose disk can be made to fail.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/plan/drafts.h"
#include "app/records/store.h"
#include "base/fault.h"

namespace stepwell::testing {

/// What does not work: nothing, every writing (the disk is full), or everything.
enum class Failing { Nothing, Writing, Everything };

class Disk {
 public:
  Failing failing = Failing::Nothing;

  void write() const {
    if (failing != Failing::Nothing) throw base::Fault("the disk is full");
  }
  void read() const {
    if (failing == Failing::Everything) throw base::Fault("the disk does not answer");
  }
};

class FailingStore final : public app::Store {
 public:
  FailingStore(app::Store& store, const Disk& disk) : store_(store), disk_(disk) {}

  /// Called once, before the next act is written: what somebody else does at that moment.
  std::function<void()> before_write;

  std::uint64_t moment() override { return reading().moment(); }
  std::vector<app::LoggedEntry> read(const app::RecordId& record,
                                     record::Position after = 0) override {
    return reading().read(record, after);
  }
  std::vector<app::ChildLog> read_children(const std::string& school) override {
    return reading().read_children(school);
  }
  std::optional<app::Done> answer_to(const std::string& form, const std::string& person) override {
    return reading().answer_to(form, person);
  }
  base::Result<app::Done, app::MovedOn> write(const app::Act& act) override {
    if (const auto hook = std::exchange(before_write, {})) hook();
    return writing().write(act);
  }
  std::vector<std::string> schools() override { return reading().schools(); }
  std::vector<std::string> children(const std::string& school) override {
    return reading().children(school);
  }
  std::optional<app::KeptView> view(const app::RecordId& record) override {
    return reading().view(record);
  }
  void keep_view(const app::KeptView& view) override { writing().keep_view(view); }
  void keep_views(const std::vector<app::KeptView>& views) override { writing().keep_views(views); }
  std::optional<app::KeptSights> sights(const std::string& school) override {
    return reading().sights(school);
  }
  void keep_sights(const app::KeptSights& sights) override { writing().keep_sights(sights); }
  void erase_body(const app::RecordId& record, record::Position position, const std::string& person,
                  base::Instant at, const std::string& reason) override {
    writing().erase_body(record, position, person, at, reason);
  }
  std::vector<app::Head> heads() override { return reading().heads(); }
  std::vector<app::Difference> verify_chains() override { return reading().verify_chains(); }
  void back_up(const std::string& file) override { writing().back_up(file); }

 private:
  app::Store& reading() const {
    disk_.read();
    return store_;
  }
  app::Store& writing() const {
    disk_.write();
    return store_;
  }

  app::Store& store_;
  const Disk& disk_;
};

class FailingDrafts final : public app::DraftStore {
 public:
  FailingDrafts(app::DraftStore& drafts, const Disk& disk) : drafts_(drafts), disk_(disk) {}

  std::optional<app::Draft> find(const app::DraftId& id) override { return reading().find(id); }
  void begin(const app::DraftId& id, const std::string& person, base::Instant at,
             const std::vector<std::pair<std::string, std::string>>& fields) override {
    writing().begin(id, person, at, fields);
  }
  base::Result<app::DraftField, app::FieldConflict> save(const app::DraftId& id,
                                                         const std::string& name,
                                                         const std::string& value, int seen,
                                                         const std::string& person,
                                                         base::Instant at) override {
    return writing().save(id, name, value, seen, person, at);
  }
  void remove(const app::DraftId& id, const std::string& prefix) override {
    writing().remove(id, prefix);
  }
  void hand(const app::DraftId& id, const std::string& to, const std::string& by,
            base::Instant at) override {
    writing().hand(id, to, by, at);
  }
  app::Discarded discard_if(const app::DraftId& id,
                            const std::vector<app::DraftField>& seen) override {
    return writing().discard_if(id, seen);
  }
  std::vector<app::Draft> ready(const std::string& school) override {
    return reading().ready(school);
  }
  std::vector<app::Draft> of_child(const app::RecordId& child) override {
    return reading().of_child(child);
  }
  void note_presence(const app::DraftId& id, const std::string& person, const std::string& field,
                     base::Instant at) override {
    writing().note_presence(id, person, field, at);
  }
  std::vector<Presence> present(const app::DraftId& id, base::Instant since) override {
    return reading().present(id, since);
  }
  void note_opening(const app::PlanOpening& opening) override { writing().note_opening(opening); }
  app::PlanOpenings openings(const app::RecordId& of) override { return reading().openings(of); }

 private:
  app::DraftStore& reading() const {
    disk_.read();
    return drafts_;
  }
  app::DraftStore& writing() const {
    disk_.write();
    return drafts_;
  }

  app::DraftStore& drafts_;
  const Disk& disk_;
};

}  // namespace stepwell::testing
