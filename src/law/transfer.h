// How children come from one law to another. Words of transfer.toml.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "law/terms.h"

namespace stepwell::law {

/// The year group of school year 2021/22 for somebody born then: the age on 31 August 2021, less 4;
/// reception is 0.
int year_group_2021(base::Day born);

/// How children come from this law to another.
struct Transfer {
  struct Notice {
    std::string id, given_by, stage;
    Text name;
    StageSet stages;  ///< of this law, at which it may be given; empty: at all
  };
  struct Cohort {
    StageSet stages;
    std::vector<int> year_groups_2021;
    base::DayRange window;
    Cites cites;
  };
  /// A class of persons whom the law itself moves on a day: by age, by stage, or by both.
  struct Commencement {
    std::optional<base::Day> born_before;
    StageSet stages;  ///< empty: all
    base::Day on;
    std::string stage;
    Cites cites;
  };
  /// Whoever has no help under this law and needs it first from that day on: the other law holds
  /// for them from the start, at its first stage and without a notice.
  struct Newcomer {
    StageSet stages;  ///< of this law, at which no help is given; one or more
    std::optional<base::Day> born_from;
    base::Day from;
    Cites cites;
  };
  /// What issuing says to a field that was copied and that nobody has confirmed.
  enum class Unchecked { Refused, Warned };
  struct CarriedField {
    std::string from, to;  ///< "iep.targets": a document and a section of it
    Unchecked unchecked = Unchecked::Refused;
  };
  std::string to;
  std::string duty;
  /// One law with other stages: documents that the other one has stay in force, and what is open
  /// goes on under the rule of the same id.
  bool keeps = false;
  std::vector<Notice> notices;
  std::vector<Cohort> cohorts;
  std::vector<Commencement> commencements;
  std::vector<Newcomer> newcomers;
  std::vector<CarriedField> fields;
  const Notice* notice(std::string_view id) const;
  /// Those that may be given to a child at that stage of this law, in the order of the file.
  std::vector<const Notice*> notices_at(std::size_t stage) const;
  /// The first that matches a child born then, at that stage of this law.
  const Cohort* cohort(base::Day born, std::size_t stage) const;
  /// The first that means a child at that stage of this law who needs help first on that day. Whose
  /// date of birth is not known is not meant by a rule that asks for one.
  const Newcomer* newcomer(std::optional<base::Day> born, std::size_t stage, base::Day on) const;
};

}  // namespace stepwell::law
