#include "app/school/practice.h"

#include <boost/json/object.hpp>

#include "base/check.h"

namespace stepwell::app {

boost::json::object practice_day_entry(base::Day on, base::Day to) {
  return {{"on", on.iso()},
          {"kind", "setting_changed"},
          {"setting", std::string(kPracticeDay)},
          {"value", to.iso()}};
}

base::Result<Done, DayRefusal> Practice::move_on(const std::string& asker,
                                                 const std::string& school, const std::string& form,
                                                 base::Day to) {
  if (!staff_.may(people::Action::ManageSchool, asker, school))
    return base::refuse(DayRefusal::NotAllowed);
  const auto view = records_.school(school);
  if (!view->practice_day) return base::refuse(DayRefusal::NotPractice);
  if (to <= *view->practice_day) return base::refuse(DayRefusal::NotLater);
  Wish wish{form, asker, {}, {}};
  wish.said = to.iso();
  wish.records.push_back({{school, {}}, {practice_day_entry(*view->practice_day, to)}});
  auto done = records_.record(wish);
  if (!done && done.error().what == NotRecorded::What::SaidOtherwise)
    return base::refuse(DayRefusal::SaidOtherwise);
  base::check(done.has_value(), "a day that goes forward can be recorded");
  return std::move(*done);
}

}  // namespace stepwell::app
