// Exceptions that were the law for a while only, on the form that claims one.
#include <gmock/gmock.h>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::exton;
using stepwell::testing::Forms;
using stepwell::testing::kOtherPassword;
using stepwell::testing::kSenco;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

/// A school in England, whose law had an exception for some months of 2020.
struct ExceptionDays : Forms {
  Browser esenco{web};

  /// The form for the decision whether to assess, on the day of the request.
  std::string form_of_a_request_on(base::Day day) {
    set_day(day);
    const app::NewSchool england = house.add_school(exton(), "eve");
    const app::RecordId mia{england.school, app::new_identifier(house.randomness)};
    house.add_child(mia, {"Mia", "Stone", "3B"});
    house.add_who_signs_in(england, "esen", {kSenco, {}, {}});
    esenco.use_session(house.token_of("esen", kOtherPassword));
    record(mia, {{{"on", day.iso()}, {"kind", "request_received"}, {"request", "assessment"}}});
    return text_of(esenco.get(of(mia, "/exception?first=eng.ehc_decide")));
  }
};

TEST_F(ExceptionDays, OfferNoneThatWasOverBeforeItOpened) {
  const std::string page = form_of_a_request_on({2025, 6, 2});
  EXPECT_THAT(page, HasSubstr("Exceptional personal circumstances"));
  EXPECT_THAT(page, Not(HasSubstr("coronavirus")));
}

TEST_F(ExceptionDays, OfferOneThatWasTheLawWhileItWasOpen) {
  EXPECT_THAT(form_of_a_request_on({2020, 4, 20}), HasSubstr("coronavirus"));
}

}  // namespace
}  // namespace stepwell::web
