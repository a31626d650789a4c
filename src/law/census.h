// The days on which a census asks a school for codes, and what it checks of them. Words of
// census.toml; knows no nation and no code.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "law/terms.h"

namespace stepwell::law {

struct Census {
  std::string id;
  Text name;
  unsigned month = 1;
  /// Monday is 1. Nothing: the day within the month is not known here.
  std::optional<unsigned> weekday;
  int nth = 1;  ///< with a weekday: 1 is the first of the month, -1 the last
  Cites cites;

  bool is_day_known() const { return weekday.has_value(); }
  /// Its day in that year; the first of the month where the day is not known.
  base::Day day_in(int year) const;
};

/// Something that a census would refuse in the codes of one child.
struct CodeCheck {
  enum class Finds {
    StatusMissing,   ///< a stage on the register that has no code of status
    StatusEnded,     ///< a status that is not valid on the day
    StatusUnlikely,  ///< one of `statuses` in one of `settings`
    NeedWithStatus,  ///< a need beside one of `statuses`
    NeedMissing,     ///< none beside one of `statuses`; without statuses, of who is on the register
    NeedUnknown,     ///< a code that the law does not have
    NeedEnded,       ///< a code that is not valid on the day
    NeedUnfit,       ///< a code that goes with one stage only, in another
    RankMissing,
    RankTwice,
    RankGap,    ///< no first need, or one missing in between
    NeedsMany,  ///< more than `most`
  };
  std::string id;
  Finds finds = Finds::StatusMissing;
  std::vector<std::string> statuses, settings;
  int most = 0;
  std::vector<std::string> at;  ///< the censuses that check it; empty: each
  std::string number;           ///< by which the census names it; empty: none
  Text text;                    ///< what is wrong
  Text mend;                    ///< what to do about it
  Cites cites;

  bool counts_at(const Census& census) const;
};

}  // namespace stepwell::law
