// Reads the roll of a school from a file that a school system has exported: finds out how it is
// written, and makes children of its rows.
#pragma once

#include "app/children/roll.h"

namespace stepwell::exchange {

class SeparatedRollReader final : public app::RollReader {
 public:
  base::Result<app::Roll, app::RollFault> read(std::string_view bytes,
                                               const app::RollChoices& choices,
                                               base::Day today) const override;
};

}  // namespace stepwell::exchange
