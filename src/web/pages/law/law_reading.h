// What every part of the page of a law is written from: the law in one of its forms, and who reads
// it when.
#pragma once

#include <vector>

#include "base/day.h"
#include "law/framework.h"
#include "web/pages/law/law_forms.h"
#include "web/pages/law/law_language.h"
#include "web/pages/law/local_rules.h"

namespace stepwell::web::pages {

struct LawReading {
  const law::Library& library;
  const law::Framework& law;
  Language language;
  base::Day today;
  /// The visitor's schools under that law, for the numbers that they have changed.
  std::vector<SchoolLaw> schools;
  LocalRules local;
};

/// "Not yet in force: from 1 September 2027." below the title of a rule; nothing of one that never
/// changes.
void write_days(html::Html& out, const LawReading& reading, const law::Effective& effective);

}  // namespace stepwell::web::pages
