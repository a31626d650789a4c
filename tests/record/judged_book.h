// A record in a test, and what the judge says of an entry that is to be added to it.
#pragma once

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "record/judge.h"
#include "tests/record/test_packs.h"

namespace stepwell::record::testing {

/// A record, and what is asked of the judge about it.
class Book {
 public:
  explicit Book(std::string_view framework = "wales-sen-2002", std::string setting = "maintained") {
    circumstances_.library = &library();
    circumstances_.schools.push_back(
        {"here", library().find(framework), std::move(setting), nullptr});
  }

  /// Adds an entry as it was recorded, without asking the judge.
  Book& has(std::string_view entry) {
    const auto read =
        read_entry(boost::json::parse(entry), static_cast<Position>(entries_.size() + 1),
                   library().vocabulary());
    EXPECT_TRUE(read) << entry;
    if (read) entries_.push_back(*read);
    return *this;
  }

  /// "allowed", or why it is refused and by what: "stage", "needs evidence_added", "invalid on".
  std::string judged(std::string_view entry) const {
    const auto read =
        read_entry(boost::json::parse(entry), static_cast<Position>(entries_.size() + 1),
                   library().vocabulary());
    if (!read) return shown(Refusal{Refusal::Because::Invalid, {}, read.error()});
    const auto allowed = judge(*read, entries_, circumstances_);
    return allowed ? "allowed" : shown(allowed.error());
  }

  /// What is left to be said of an entry that may be recorded.
  Allowed allowed(std::string_view entry) const {
    const auto read =
        read_entry(boost::json::parse(entry), static_cast<Position>(entries_.size() + 1),
                   library().vocabulary());
    const auto answer = judge(*read, entries_, circumstances_);
    EXPECT_TRUE(answer) << entry;
    return answer ? *answer : Allowed{};
  }

 private:
  static const law::Library& library() { return *stepwell::testing::packs_with_invented_laws(); }

  static std::string shown(const Refusal& refusal) {
    std::string text(name_of(refusal.because));
    for (const law::Need* need : refusal.missing) text += " " + need->name();
    for (const EntryProblem& problem : refusal.problems) text += " " + problem.field;
    return text;
  }

  Circumstances circumstances_;
  std::vector<Entry> entries_;
};

}  // namespace stepwell::record::testing
