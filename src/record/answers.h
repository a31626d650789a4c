// Answers in the words of scenario files, as JSON.
#pragma once

#include <boost/json/object.hpp>

#include "record/moves.h"
#include "record/process.h"
#include "record/school_duties.h"
#include "record/standing.h"

namespace stepwell::record {

/// `duty`, `kind`, `state`, `opened_by`, `opened_on`, `limit`, `aim`, `closed_by`, `closed_on`,
/// `excused`, `cannot_compute`, `overdue`, `before_us`; those that do not apply are absent, but for
/// the last two and `overdue`.
boost::json::object to_json(const Instance& instance);
/// `duty`, `state`, `opened_on`, `closed_on`, `closed_by`, `person`, `limit`, `overdue`.
boost::json::object to_json(const SchoolDuty& duty);
boost::json::object to_json(const PossibleMove& move, const law::Framework& framework);
/// `process`, `state`, `begun_by`, `begun_on`, `ended_by`, `ended_on`; in `done`, `next`,
/// `may_come` and `not_needed` the ids of the steps, in `now` each `step` with its `turn` and what
/// is open of its duty.
boost::json::object to_json(const ProcessRun& run, const law::Framework& framework);
/// `on`, `framework`, `stage`, `since`, `in_force`, `duties`, `moves`.
boost::json::object to_json(const Standing& standing);

}  // namespace stepwell::record
