// A reader of pupils' files for the tests of pages: commas, headings in the first row that are the
// names of fields, days as 2018-04-25. Refuses the files of which the tests want to see the
// refusal.
#pragma once

#include <string_view>

#include "app/children/roll.h"

namespace stepwell::testing {

class PlainRolls final : public app::RollReader {
 public:
  base::Result<app::Roll, app::RollFault> read(std::string_view bytes,
                                               const app::RollChoices& choices,
                                               base::Day today) const override;
};

}  // namespace stepwell::testing
