#include "tests/tools/room_rule.h"
#include "tests/support/source_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stepwell::tools {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Repository, KeepsItsRooms) {
  const Breaches breaches = room_breaches(read_sources(stepwell::testing::source_dir()));
  std::string all;
  for (const std::string& breach : breaches) all += breach + "\n";
  EXPECT_THAT(breaches, IsEmpty()) << all;
}

TEST(RoomRule, FindsAFileThatStandsInNoRoom) {
  EXPECT_THAT(room_breaches({{"src/app/x.cpp", ""}}),
              ElementsAre("src/app/x.cpp: stands in no room"));
}

TEST(RoomRule, FindsARoomThatNobodyHasPlaced) {
  EXPECT_THAT(room_breaches({{"src/app/attic/x.cpp", ""}}),
              ElementsAre("src/app/attic/x.cpp: is in a room that nobody has placed"));
}

TEST(RoomRule, FindsAnIncludeFromTheFirstRoomsToTheLast) {
  EXPECT_THAT(room_breaches({{"src/app/plan/x.cpp", "\n#include \"app/import/y.h\"\n"}}),
              ElementsAre("src/app/plan/x.cpp:2: goes from plan to import"));
}

TEST(RoomRule, LeavesWhatIsInItsPlaceAlone) {
  for (const char* path : {"src/app/plan/x.cpp", "src/app/import/x.cpp", "src/app/lists/x.h"})
    EXPECT_THAT(room_breaches({{path, "#include \"app/records/y.h\"\n#include \"law/topic.h\"\n"}}),
                IsEmpty())
        << path;
  EXPECT_THAT(room_breaches({{"src/app/import/x.cpp", "#include \"app/children/y.h\"\n"}}),
              IsEmpty());
  EXPECT_THAT(room_breaches({{"src/web/x.cpp", "#include \"app/import/y.h\"\n"}}), IsEmpty());
}

}  // namespace
}  // namespace stepwell::tools
