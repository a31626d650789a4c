// What every page of one server is given: the commands, the clock, and what pages keep in memory.
// Names no store and no concrete part.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/casework.h"
#include "app/clock.h"
#include "app/drafts.h"
#include "app/enrolment.h"
#include "app/files.h"
#include "app/identifiers.h"
#include "app/practice.h"
#include "app/records.h"
#include "app/roll.h"
#include "app/school_staff.h"
#include "app/set_up.h"
#include "app/sign_in.h"
#include "app/staff.h"
#include "app/store.h"
#include "app/terms_file.h"
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
