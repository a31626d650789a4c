// How a law stands on a day: whether it counts then, counted before, or is still to come.
#pragma once

#include "base/day.h"
#include "law/framework.h"
#include "law/library.h"

namespace stepwell::law {

/// In the order in which laws are listed.
enum class Force {
  InForce,
  ToCome,
  Past,
  Proposed,  ///< no law, whatever its days
};

/// By the days of the framework. One of an earlier time whose last day is not known is past once
/// the law to which it leads is in force, or if it leads to none.
Force force_on(const Framework& framework, const Library& library, base::Day on);

}  // namespace stepwell::law
