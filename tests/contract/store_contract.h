// What every store has to do: the fixture of the contract. A new kind of store joins the list of
// types at the end.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

#include "base/check.h"
#include "store/sqlite_store.h"
#include "tests/contract/acts.h"
#include "tests/contract/memory_store.h"
#include "tests/contract/temporary_folder.h"

namespace stepwell::testing {

struct InMemory {
  MemoryStore kept;
  MemoryStore& store = kept;
};

struct InSqlite {
  TemporaryFolder folder;
  std::unique_ptr<store::SqliteStore> kept = store::SqliteStore::open(folder / "var");
  store::SqliteStore& store = *kept;
};

template <class Made>
class StoreContract : public ::testing::Test {
 protected:
  app::Done record(const app::Act& act) {
    const auto done = store_.write(act);
    if (!done) throw std::logic_error("the act was refused");
    return *done;
  }
  std::vector<std::string> bodies(const app::RecordId& id) {
    std::vector<std::string> bodies;
    for (const app::LoggedEntry& entry : store_.read(id))
      bodies.push_back(entry.body.value_or("-"));
    return bodies;
  }

  Made made_;
  decltype(made_.store)& store_ = made_.store;
};

using Stores = ::testing::Types<InMemory, InSqlite>;
class StoreName {
 public:
  template <class Made>
  static std::string GetName(int) {
    return std::is_same_v<Made, InMemory> ? "Memory" : "Sqlite";
  }
};

}  // namespace stepwell::testing
