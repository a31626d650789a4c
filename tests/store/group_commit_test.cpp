#include "store/group_commit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <string>

#include "base/fault.h"

namespace stepwell::store {
namespace {

using Outcome = GroupCommit::Outcome;
using ::testing::ElementsAre;

/// Writes down what is asked of it, and fails where it is told to.
class Told : public Transaction {
 public:
  void begin() override { say("begin"); }
  void commit() override { say("commit"); }
  void roll_back() noexcept override { said.push_back("roll back"); }
  void mark() override { say("mark"); }
  void keep() override { say("keep"); }
  void undo() override { say("undo"); }

  std::vector<std::string> said;
  std::string fails_at;

 private:
  void say(const std::string& word) {
    said.push_back(word);
    if (word == fails_at) throw base::Fault("the disk is full");
  }
};

Outcome nothing() {
  return Outcome::Keep;
}
Outcome failing() {
  throw std::runtime_error("its own reason");
}

TEST(GroupCommit, CommitsWhatWasWrittenAloneWithoutAMark) {
  Told transaction;
  GroupCommit(transaction, 10).run(nothing);
  EXPECT_THAT(transaction.said, ElementsAre("begin", "commit"));
}

TEST(GroupCommit, UndoesWhatItIsToldToUndo) {
  Told transaction;
  GroupCommit(transaction, 10).run([] { return Outcome::Undo; });
  EXPECT_THAT(transaction.said, ElementsAre("begin", "roll back"));
}

TEST(GroupCommit, UndoesAndThrowsOnWhatAPieceThrew) {
  Told transaction;
  GroupCommit commits(transaction, 10);
  EXPECT_THROW(commits.run(failing), std::runtime_error);
  commits.run(nothing);
  EXPECT_THAT(transaction.said, ElementsAre("begin", "roll back", "begin", "commit"));
}

TEST(GroupCommit, FailsWhenTheTransactionFailsAndThenGoesOn) {
  for (const char* place : {"begin", "commit"}) {
    Told transaction;
    transaction.fails_at = place;
    GroupCommit commits(transaction, 10);
    EXPECT_THROW(commits.run(nothing), base::Fault) << place;
    EXPECT_EQ(transaction.said.back(), "roll back") << place;
    transaction.fails_at.clear();
    EXPECT_NO_THROW(commits.run(nothing)) << place;
  }
}

/// Holds the writing thread in a first piece until all of `works` wait, in their order, so that
/// they come to stand in one group.
class Crowd {
 public:
  Crowd(GroupCommit& commits, const std::vector<GroupCommit::Work>& works) : reasons(works.size()) {
    std::atomic<bool> is_held = false;
    std::atomic<bool> may_go = false;
    std::thread first([&] {
      commits.run([&] {
        is_held = true;
        while (!may_go) std::this_thread::yield();
        return Outcome::Keep;
      });
    });
    while (!is_held) std::this_thread::yield();
    std::vector<std::thread> others;
    for (std::size_t i = 0; i < works.size(); ++i) {
      others.emplace_back([&, i] { run(commits, works[i], reasons[i]); });
      while (commits.waiting() < i + 1) std::this_thread::yield();
    }
    may_go = true;
    first.join();
    for (std::thread& other : others) other.join();
  }

  std::vector<std::string> reasons;  ///< of those that failed

 private:
  static void run(GroupCommit& commits, const GroupCommit::Work& work, std::string& reason) {
    try {
      commits.run(work);
    } catch (const std::exception& error) {
      reason = error.what();
    }
  }
};

TEST(GroupCommit, WritesAllThatWaitInOneTransaction) {
  Told transaction;
  std::vector<int> order;
  std::vector<GroupCommit::Work> works;
  for (int i = 0; i < 4; ++i)
    works.push_back([&order, i] {
      order.push_back(i);
      return Outcome::Keep;
    });
  GroupCommit commits(transaction, 10);
  const Crowd crowd(commits, works);
  EXPECT_THAT(order, ElementsAre(0, 1, 2, 3));
  EXPECT_THAT(transaction.said, ElementsAre("begin", "commit",  //
                                            "begin", "mark", "keep", "mark", "keep", "mark", "keep",
                                            "mark", "keep", "commit"));
}

TEST(GroupCommit, DoesNotMakeAGroupGreaterThanItsBound) {
  Told transaction;
  GroupCommit commits(transaction, 2);
  const Crowd crowd(commits, {nothing, nothing, nothing});
  EXPECT_THAT(transaction.said, ElementsAre("begin", "commit",                                  //
                                            "begin", "mark", "keep", "mark", "keep", "commit",  //
                                            "begin", "commit"));
}

TEST(GroupCommit, FailsAPieceAloneWhenItFailsByItself) {
  Told transaction;
  GroupCommit commits(transaction, 10);
  const Crowd crowd(commits, {nothing, failing, nothing});
  EXPECT_THAT(crowd.reasons, ElementsAre("", "its own reason", ""));
}

/// What one piece could not keep is undone: the others are not touched by it.
TEST(GroupCommit, UndoesOfAGroupWhatCannotBeKept) {
  Told transaction;
  GroupCommit commits(transaction, 10);
  const Crowd crowd(commits, {nothing,
                              [&] {
                                transaction.fails_at = "keep";
                                return Outcome::Keep;
                              },
                              [&] {
                                transaction.fails_at.clear();
                                return Outcome::Keep;
                              }});
  EXPECT_THAT(crowd.reasons, ElementsAre("", "the disk is full", ""));
  EXPECT_THAT(transaction.said, ElementsAre("begin", "commit",  //
                                            "begin", "mark", "keep", "mark", "keep", "undo", "mark",
                                            "keep", "commit"));
}

TEST(GroupCommit, FailsAllOfAGroupInWhichNoMarkCanBeSet) {
  Told transaction;
  transaction.fails_at = "mark";
  GroupCommit commits(transaction, 10);
  const Crowd crowd(commits, {nothing, nothing});
  EXPECT_THAT(crowd.reasons, ElementsAre("the disk is full", "the disk is full"));
  EXPECT_EQ(transaction.said.back(), "roll back");
}

TEST(GroupCommit, FailsAllOfAGroupWhoseCommitFails) {
  Told transaction;
  GroupCommit commits(transaction, 10);
  const Crowd crowd(commits, {[&] {
                                transaction.fails_at = "commit";
                                return Outcome::Keep;
                              },
                              failing, nothing, [] { return Outcome::Undo; }});
  EXPECT_THAT(crowd.reasons, ElementsAre("the disk is full", "its own reason", "the disk is full",
                                         "the disk is full"));
  EXPECT_EQ(transaction.said.back(), "roll back");
}

TEST(GroupCommit, FailsAllOfAGroupInWhichAPieceCannotBeUndone) {
  Told transaction;
  transaction.fails_at = "undo";
  GroupCommit commits(transaction, 10);
  const Crowd crowd(commits, {nothing, failing, nothing});
  EXPECT_THAT(crowd.reasons,
              ElementsAre("the disk is full", "the disk is full", "the disk is full"));
  EXPECT_EQ(transaction.said.back(), "roll back");
}

TEST(GroupCommit, CommitsBeforeItAnswers) {
  Told transaction;
  GroupCommit commits(transaction, 10);
  for (int i = 0; i < 100; ++i) {
    commits.run(nothing);
    ASSERT_EQ(transaction.said.back(), "commit");
  }
}

}  // namespace
}  // namespace stepwell::store
