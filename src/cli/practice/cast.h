// The children of a practice school's story, made from the pupil file as it is now: who had which
// status since when, and what the file would have said in an earlier year.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/children/roll.h"
#include "app/import/law_words.h"
#include "cli/practice/days.h"
#include "cli/practice/script.h"

namespace stepwell::cli {

/// A child has that status from that day on.
struct StatusStep {
  std::string status;  ///< as the file says it
  base::Day day;
};

struct ChildNeed {
  std::string code;  ///< of the law
  std::string kind;  ///< of need, in the texts
  int rank = 1;
};

struct CastChild {
  app::RollPupil pupil;  ///< as the file has it now, or had it last
  std::string key;       ///< by which it is found again: names and birthday
  base::Day comes;       ///< the first day at the school, as the story has it
  std::optional<base::Day> leaves;
  std::vector<StatusStep> steps;      ///< in order; empty: never a status
  std::optional<base::Day> reviewed;  ///< when what the child brings was made or looked at last
  /// Whether days are known of what the child brings.
  enum class Brings { Days, NoDays } brings = Brings::Days;
  std::optional<base::Day> first_look;  ///< when the story looks at it first
  std::vector<ChildNeed> needs;
  std::vector<std::pair<std::string, base::Day>> extras;  ///< scenes besides
  /// The place in the ladder of years on that day; negative: not at school yet.
  int year_on(base::Day day, const SchoolScript& script, const StoryDays& days) const;
  std::string class_on(base::Day day, const SchoolScript& script, const StoryDays& days) const;
};

class Cast {
 public:
  /// `words` say which needs the file means. All outlive this.
  Cast(const SchoolScript& script, const StoryDays& days, const app::LawWords& words,
       const law::Framework& framework);

  std::vector<CastChild> children(const app::Roll& now);
  /// What the file would have said on that day, about these children.
  app::Roll roll_on(base::Day day, const app::Roll& now, const std::vector<CastChild>& children);
  /// The days on which a new school year's roll comes: the first school day of each.
  std::vector<base::Day> roll_days() const;

 private:
  void set_comes(CastChild& child) const;
  void read_needs(CastChild& child, Dice& dice) const;
  void set_steps(CastChild& child, Dice& dice) const;
  void keep_order(CastChild& child) const;
  void add_histories(std::vector<CastChild>& children, Dice& dice) const;
  void add_extras(std::vector<CastChild>& children, Dice& dice) const;
  void add_leavers(std::vector<CastChild>& children, Dice& dice) const;
  void set_brought(CastChild& child, Dice& dice) const;
  void take_over(app::RollPupil& pupil, const CastChild& child, base::Day day, Dice& dice) const;

  const SchoolScript& script_;
  const StoryDays& days_;
  const app::LawWords& words_;
  const law::Framework& framework_;
};

/// Names and birthday of a child, as one word.
std::string cast_key(const std::string& forename, const std::string& surname, base::Day born);

}  // namespace stepwell::cli
