// The days on which a census asks a school for codes, and what it checks of them. Words of
// census.toml; knows no nation and no code.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "law/terms.h"

namespace stepwell::law {

/// The nth day of the week (Monday is 1) of that month; -1 is the last. `nth` is 1 to 4, or -1.
base::Day nth_weekday(int year, unsigned month, unsigned weekday, int nth);

/// A run of numbers, both ends among them.
struct NumberRun {
  int from = 0, to = 0;
};

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

/// Something that a census would refuse in the codes of one child, or in the child's numbers and
/// names.
struct CodeCheck {
  enum class Finds {
    StatusMissing,   ///< a stage on the register that has no code of status
    StatusEnded,     ///< a status that is not valid on the day; with `statuses` one of these
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
    NeedBlank,  ///< a rank without a need
    // Whether the child is taught at `place`, a choice of the list `census_place`.
    PlaceUnsaid,  ///< nobody has said it, beside one of `statuses`; with `settings` only in these
    PlaceUnfit,   ///< it is said in one of `settings`
    // Of names and numbers.
    DetailMissing,       ///< `detail`; with `age` of who is that old
    DetailTwice,         ///< another child of the school has the same `detail`
    UpnLetter,           ///< the first character of a UPN or former UPN does not fit the others
    UpnAuthority,        ///< characters 2 to 4 are none of `authorities`
    UpnDigits,           ///< characters 5 to 12 are not all digits
    UpnLast,             ///< character 13 is missing or cannot stand there, or more follow
    LearnerNumberWrong,  ///< it has not ten digits, or the last does not fit
  };
  /// Names and numbers of a child.
  enum class Detail { Surname, Forename, Born, Upn, LearnerNumber };
  std::string id;
  Finds finds = Finds::StatusMissing;
  std::vector<std::string> statuses, settings;
  int most = 0;
  std::vector<NumberRun> authorities;  ///< UpnAuthority: the numbers that there are
  std::optional<Detail> detail;
  int age = 0;           ///< in years; 0: whatever the age
  bool leavers = false;  ///< of who has left since the census before, and of nobody else
  std::string place;
  std::vector<std::string> at;  ///< the censuses that check it; empty: each
  std::string number;           ///< by which the census names it; empty: none
  Text text;                    ///< what is wrong
  Text mend;                    ///< what to do about it
  Cites cites;

  bool counts_at(const Census& census) const;
  bool has_authority(int authority) const;
  /// Whether it is of names and numbers: then the school's law asks, not that of the child's help.
  bool is_of_details() const { return finds >= Finds::DetailMissing; }
  bool is_of_place() const { return finds == Finds::PlaceUnsaid || finds == Finds::PlaceUnfit; }
};

}  // namespace stepwell::law
