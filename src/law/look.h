// What stands still, and after how long that is worth a look. Words of looks.toml.
#pragma once

#include <string>
#include <vector>

#include "law/terms.h"
#include "law/topic.h"

namespace stepwell::law {

/// What nobody owes, and somebody should look at: custom, not law.
struct Look {
  enum class Sees {
    TargetUnmet,     ///< a target was not met in `amount` reviews or more
    StageUnchanged,  ///< the child has been in one of `stages` for `amount` terms
    PlanUnopened,    ///< `amount` school days after its issue somebody who teaches the child has
                     ///< not opened the plan
  };
  std::string id;
  Sees sees = Sees::TargetUnmet;
  int amount = 1;
  Text text, why;
  StageSet stages;            ///< empty: all
  std::vector<Pattern> anew;  ///< StageUnchanged: entries from which the terms count anew
  Cites cites;
};

}  // namespace stepwell::law
