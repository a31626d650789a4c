// What a school owes of itself: a post that must be filled, what each who holds a post has to have,
// a policy that must be published and kept up to date.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "law/framework.h"
#include "record/entry.h"
#include "record/standing.h"
#include "record/timeline.h"

namespace stepwell::record {

/// How one standing duty of a school stands. Open: `opened_on` is the day since when what it asks
/// for is missing. Met: `closed_on` is the day of the entry that now fulfils it, and `opened_on` is
/// absent. One that asks something of each who holds a post stands once for each of them: open, it
/// was opened on the day of their post.
struct SchoolDuty {
  const law::Duty* duty = nullptr;
  State state = State::Open;
  std::optional<base::Day> opened_on = {}, closed_on = {};
  Position closed_by = 0;
  std::string person = {};              ///< of one for each holder: whose it is
  std::optional<base::Day> limit = {};  ///< the last day, if there is one
  bool overdue = false;

  /// What has a last day is missing only once that is past.
  bool is_missing() const { return state == State::Open && (!limit || overdue); }
};

/// The standing duties of a framework as the school's record fulfils them. `setting` is the kind of
/// school; empty, if it is not known. None is open before `school_set_up`.
std::vector<SchoolDuty> school_duties(std::span<const Entry> entries,
                                      const law::Framework& framework, std::string_view setting,
                                      const Question& question);

}  // namespace stepwell::record
