// First help and other moves, by the child's year: what fits is offered, the rest is folded.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct MovesByYear : Forms {
  void be_in(const char* year) {
    record(sian, {{{"on", "2025-06-02"}, {"kind", "pupil_details_changed"}, {"year_group", year}}});
  }
  std::string page(const char* rest) { return text_of(senco.get(of(sian, rest))); }
  /// What stands in sight, and what is folded behind it.
  static std::string in_sight(const std::string& page) { return page.substr(0, page.find(kFold)); }
  static std::string folded(const std::string& page) {
    const auto at = page.find(kFold);
    return at == std::string::npos ? std::string() : part_of(page.substr(at), kFold, "</details>");
  }
  static constexpr const char* kFold = "Stages for children of other years";
  const char* const early = "Start Early Years Action";
  const char* const school_action = "Start School Action";
};

TEST_F(MovesByYear, OfferASchoolChildNoStageOfTheEarlyYearsFirst) {
  be_in("4");
  for (const char* rest : {"", "/move"}) {
    EXPECT_THAT(in_sight(page(rest)), AllOf(HasSubstr(school_action), Not(HasSubstr(early))));
    EXPECT_THAT(folded(page(rest)), AllOf(HasSubstr(early), Not(HasSubstr(school_action))));
  }
  EXPECT_THAT(page("/move"), HasSubstr("which years a stage is for is custom, not law"));
}

TEST_F(MovesByYear, OfferAChildInTheNurseryThoseOfTheEarlyYears) {
  be_in("N2");
  for (const char* rest : {"", "/move"}) {
    EXPECT_THAT(in_sight(page(rest)), AllOf(HasSubstr(early), Not(HasSubstr(school_action))));
    EXPECT_THAT(folded(page(rest)), AllOf(HasSubstr(school_action), Not(HasSubstr(early))));
  }
}

TEST_F(MovesByYear, OfferBothWhereBothFitOrTheYearIsNotKnown) {
  for (const char* year : {"", "R"}) {
    if (*year != '\0') be_in(year);
    EXPECT_THAT(page("/move"), AllOf(HasSubstr(early), HasSubstr(school_action)));
    EXPECT_THAT(page("/move"), Not(HasSubstr(kFold)));
  }
}

TEST_F(MovesByYear, LetSomebodyWithAReasonGoOnAllTheSame) {
  be_in("4");
  EXPECT_THAT(page("/move?to=eya"),
              HasSubstr("Early Years Action is for children of other years than Year 4"));
  EXPECT_THAT(page("/move?to=sa"), Not(HasSubstr("is for children of other years")));
  record(sian, {{{"on", "2025-05-30"}, {"kind", "evidence_added"}, {"type", "test"}}});
  const auto done =
      senco.fill_in(of(sian, "/move?to=eya"),
                    Fields{{"reason", "Moved back a year."}, {"decided_by", "R. E."}} + today);
  EXPECT_EQ(done.status, 303) << text_of(done);
  EXPECT_EQ(topics(sian).back(), "stage_moved:eya");
}

TEST_F(MovesByYear, OfferTheAnswerToAConcernOnlyWhatFits) {
  be_in("4");
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "concern_raised"},
                 {"from", "teacher"},
                 {"text", "Reads slowly."}}});
  const std::string answer = page(("/concerns/" + std::to_string(last(sian)) + "/answer").c_str());
  EXPECT_THAT(answer, AllOf(HasSubstr("value=\"sa\""), Not(HasSubstr("value=\"eya\""))));
}

}  // namespace
}  // namespace stepwell::web
