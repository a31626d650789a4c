// Which years are the last of a phase: as the pack says for a kind of school, and as the school
// does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "app/records/school_view.h"
#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

using stepwell::testing::packs;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct LastYears : ::testing::Test {
  std::vector<record::Entry> entries;

  void add(const boost::json::object& object) {
    const auto position = static_cast<record::Position>(entries.size() + 1);
    auto entry = record::read_entry(object, position, packs()->vocabulary());
    ASSERT_TRUE(entry.has_value());
    entries.push_back(std::move(*entry));
  }
  void set_up(const char* setting, const char* framework = "england-send-2015") {
    add({{"on", "2024-09-02"},
         {"kind", "school_set_up"},
         {"name", "A school"},
         {"framework", framework},
         {"setting", setting}});
  }
  void say(const char* years) {
    add({{"on", "2024-09-03"},
         {"kind", "setting_changed"},
         {"setting", "last_years"},
         {"value", years}});
  }
  std::vector<std::string> years() const {
    return view_school("a", entries, *packs(), {2025, 1, 6}).last_years;
  }
};

TEST_F(LastYears, AreThoseOfThePackForThatKindOfSchool) {
  set_up("primary");
  EXPECT_THAT(years(), ElementsAre("6"));
}

TEST_F(LastYears, AreWrittenInBothWaysWhereSchoolsHaveTwo) {
  struct Case {
    const char *framework, *setting;
    std::vector<std::string> years;
  };
  const std::vector<Case> cases = {
      {"ni-2021-3stage", "primary", {"7", "P7"}}, {"ni-2021-3stage", "post_primary", {"12"}},
      {"ni-2021-3stage", "secondary", {"12"}},    {"ni-1998-5stage", "primary", {"7", "P7"}},
      {"ni-1998-5stage", "post_primary", {"12"}}, {"scotland", "primary", {"P7", "7"}},
      {"scotland", "secondary", {"S6", "6"}}};
  for (const Case& one : cases) {
    entries.clear();
    set_up(one.setting, one.framework);
    EXPECT_EQ(years(), one.years) << one.framework << ' ' << one.setting;
  }
}

TEST_F(LastYears, AreNotKnownOfASchoolOfEachAge) {
  for (const char* framework : {"england-send-2015", "ni-2021-3stage", "scotland"}) {
    entries.clear();
    set_up("special", framework);
    EXPECT_THAT(years(), IsEmpty()) << framework;
  }
}

TEST_F(LastYears, AreThoseThatTheSchoolSaysLast) {
  set_up("primary");
  say("2");
  say(" 4,6 ; N2,");
  EXPECT_THAT(years(), ElementsAre("4", "6", "N2"));
  say(" ");
  EXPECT_THAT(years(), IsEmpty());
}

}  // namespace
}  // namespace stepwell::app
