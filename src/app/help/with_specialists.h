// What a school does with those who help from outside: asks a service, with the family's consent;
// records a visit, once; ends an involvement. Each check is made on the record as it is when the
// act is written. Asks the table of permissions through Casework.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <vector>

#include "app/help/specialists.h"
#include "app/records/casework.h"

namespace stepwell::app {

/// Why nothing was recorded.
struct SpecialistRefusal {
  enum class What {
    NoConsent,    ///< what is named is no consent, or was taken back since
    NotInvolved,  ///< no such involvement stands in the record
    BeforeBegan,  ///< that day lies before `day`, on which it began
    Ended,        ///< it ended on `day`
    VisitTwice,   ///< a visit of `day` is recorded already
    Refused,      ///< see `refusal`
  };
  What what = What::Refused;
  std::optional<base::Day> day = {};
  CaseRefusal refusal = {};
};

/// The acts of one person in one record. What was recorded is left in `recorded()`; the same form
/// again records nothing, and leaves it empty.
class WithSpecialists {
 public:
  /// `seen` is the record as the page opened it. Both outlive this.
  WithSpecialists(Casework& casework, const CaseRequest& request, const ChildFile& seen)
      : casework_(casework), request_(request), seen_(seen) {}

  /// Asks a service: `entry` of the kind "advice_requested". The consent is one that stands in the
  /// record, or is recorded in the same act.
  base::Result<Done, SpecialistRefusal> ask(record::Position consent, boost::json::object entry);
  base::Result<Done, SpecialistRefusal> ask(boost::json::object consent, boost::json::object entry);
  /// Of the kinds "visit_arranged" and "visit_recorded"; `day` is the day of the visit.
  base::Result<Done, SpecialistRefusal> visit(boost::json::object entry, base::Day day);
  /// Of the kind "involvement_ended", on that day.
  base::Result<Done, SpecialistRefusal> end(boost::json::object entry, base::Day day);

  const std::vector<boost::json::object>& recorded() const { return recorded_; }

 private:
  using Entries = std::vector<boost::json::object>;
  template <class Decide>
  base::Result<Done, SpecialistRefusal> decide(people::Action action, const Decide& made);

  Casework& casework_;
  const CaseRequest& request_;
  const ChildFile& seen_;
  Entries recorded_;
};

/// What is against something happening in an involvement on that day; nothing, if nothing is.
std::optional<SpecialistRefusal> against(const Specialists& specialists,
                                         record::Position involvement, base::Day day);

}  // namespace stepwell::app
