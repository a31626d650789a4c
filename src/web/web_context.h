// What every page of one server is given: the commands, the clock, and what pages keep in memory.
// Names no store and no concrete part.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/children/roll.h"
#include "app/plan/drafts.h"
#include "app/records/casework.h"
#include "app/records/clock.h"
#include "app/records/files.h"
#include "app/records/identifiers.h"
#include "app/records/records.h"
#include "app/records/store.h"
#include "app/school/practice.h"
#include "app/school/set_up.h"
#include "app/school/terms_file.h"
#include "app/staff/enrolment.h"
#include "app/staff/school_staff.h"
#include "app/staff/sign_in.h"
#include "app/staff/staff.h"
#include "law/library.h"

namespace stepwell::app {
class PictureMaker;
}

namespace stepwell::web {

class KeptAnswers;
class KeptForms;
class KeptRolls;
class UsedForms;

/// All of it outlives the routes.
struct WebContext {
  app::Door& door;
  app::Enrolment& enrolment;
  app::SetUp& set_up;
  app::Staff& staff;
  app::StaffBook& staff_book;
  app::Records& records;
  app::Casework& casework;
  app::DraftStore& drafts;
  app::Files& files;
  app::Practice& practice;
  app::Store& store;
  const app::RollReader& rolls;
  const app::TermsReader& terms;
  const app::PictureMaker& pictures;
  const law::Library& library;
  app::Randomness& randomness;
  const app::Clock& clock;
  KeptForms& kept_forms;
  UsedForms& used_forms;
  KeptRolls& kept_rolls;
  KeptAnswers& kept_answers;
  /// The lasting URL of "stepwell.css" and the like.
  std::function<std::string(std::string_view)> asset_url;

  /// The day at that school.
  base::Day today(const std::string& school) const { return records.today(school); }
};

}  // namespace stepwell::web
