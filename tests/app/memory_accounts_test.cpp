#include "tests/app/memory_accounts.h"

#include "tests/app/account_store_contract.h"

namespace stepwell::testing {
namespace {

struct InMemory {
  MemoryAccounts store;
};

}  // namespace

INSTANTIATE_TYPED_TEST_SUITE_P(Memory, AccountStoreContract, InMemory);

}  // namespace stepwell::testing
