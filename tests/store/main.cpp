// The tests of the store; with a hidden argument, the process that some of them end.
#include <gtest/gtest.h>

#include <iostream>
#include <string>
#include <string_view>

#include "tests/store/child_process.h"

int main(int count, char** arguments) {
  if (count == 5 && std::string_view(arguments[1]) == stepwell::testing::kWriteArgument) {
    try {
      return stepwell::testing::write_entries(arguments[2], arguments[3], std::stoi(arguments[4]));
    } catch (const std::exception& error) {
      std::cerr << error.what() << '\n';
      return 1;
    }
  }
  ::testing::InitGoogleTest(&count, arguments);
  return RUN_ALL_TESTS();
}
