#include "serving/daily_work.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/check.h"
#include "base/fault.h"

namespace stepwell::serving {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(DailyWork, GoesOnWithTheOthersWhateverOneThrows) {
  int done = 0;
  std::ostringstream log;
  do_daily_work({{"the first", [] { throw base::Mistake("a record that cannot be read"); }},
                 {"the second", [&] { ++done; }},
                 {"the third", [] { throw base::Fault("the disk is full"); }},
                 {"the fourth", [] { throw std::out_of_range("at"); }},
                 {"the fifth", [&] { ++done; }}},
                log);
  EXPECT_EQ(done, 2);
  EXPECT_THAT(log.str(), HasSubstr("the first: a record that cannot be read"));
  EXPECT_THAT(log.str(), HasSubstr("the third: the disk is full"));
  EXPECT_THAT(log.str(), HasSubstr("the fourth: at"));
  EXPECT_THAT(log.str(), Not(HasSubstr("the second")));
}

TEST(DailyWork, SaysNothingWhereAllIsDone) {
  std::ostringstream log;
  do_daily_work({{"the first", [] {}}}, log);
  EXPECT_EQ(log.str(), "");
}

}  // namespace
}  // namespace stepwell::serving
