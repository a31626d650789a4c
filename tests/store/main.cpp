// The tests of the store; with a hidden argument, the process that some of them end.
#include <gtest/gtest.h>

#include <iostream>
#include <string>
#include <string_view>

#include "tests/store/child_process.h"

int main(int count, char** arguments) {
  using namespace stepwell::testing;
  const std::string_view what = count == 5 ? arguments[1] : "";
  if (what == kWriteArgument || what == kDraftArgument) {
    try {
      const auto work = what == kWriteArgument ? write_entries : save_drafts;
      return work(arguments[2], arguments[3], std::stoi(arguments[4]));
    } catch (const std::exception& error) {
      std::cerr << error.what() << '\n';
      return 1;
    }
  }
  ::testing::InitGoogleTest(&count, arguments);
  return RUN_ALL_TESTS();
}
