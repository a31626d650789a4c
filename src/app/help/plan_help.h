// The rows of a plan that promise help, and how they become entries when the plan is issued: what
// begins, what goes on as it is, what ends. Pure; knows no document by name.
#pragma once

#include <boost/json/object.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/plan/plan_content.h"
#include "app/plan/plan_history.h"
#include "app/staff/school_staff.h"
#include "record/delivery.h"

namespace stepwell::app {

/// The section of a plan whose rows promise help, and those of its fields that say how much
/// (docs/packs.md).
inline constexpr std::string_view kHelpSection = "provision";

/// A row that promises help.
struct HelpRow {
  std::string row;  ///< its key
  std::string what, who, where, group;
  std::string type;    ///< of the list "provision_type"; empty if the row does not say
  std::string person;  ///< of the staff, if the row says a name that is on the list
  int times_a_week = 0, minutes = 0;
  std::vector<std::string> targets;  ///< ids
  record::Position now = 0;  ///< what is given by the same row of an earlier plan; 0: nothing
  bool is_as_now = false;    ///< and nothing of it changes

  bool operator==(const HelpRow&) const = default;
};

/// What the issue of a plan offers.
struct HelpOffer {
  std::vector<HelpRow> rows;
  /// Given by an earlier issue of the document, and in no row any more.
  std::vector<record::Provision> gone;

  bool empty() const { return rows.empty() && gone.empty(); }
};

/// `content` is what is to be issued on `day`.
HelpOffer help_offer(const RecordToday& record, const law::Framework& law,
                     const PlanContent& content, const SchoolStaff& staff, base::Day day);

/// What was chosen for one row.
struct HelpBegins {
  std::string row;
  std::string person;  ///< empty: whoever teaches the child
  std::string type, level;
};
/// What was chosen for the whole offer; what is not named stays as it is.
struct HelpChosen {
  std::vector<HelpBegins> begins;
  std::vector<record::Position> ends;
};

/// The entries for the same act, in the form of scenario files: `after` stand between the issue and
/// the first of them. Rows that the offer has not are left out.
std::vector<boost::json::object> help_entries(const HelpOffer& offer, const HelpChosen& chosen,
                                              base::Day on, int after = 0);
/// The beginning and the end of help as entries; the first names no plan.
boost::json::object help_begin_entry(const HelpRow& row, const HelpBegins& begins, base::Day on);
boost::json::object help_end_entry(const record::Provision& provision, base::Day on);

/// A line of a plan in use that promises help, with the issue of that plan.
struct PlanLine {
  std::string id;  ///< names the line in addresses and forms: "iep.001c"
  const law::Document* document = nullptr;
  record::Position plan = 0;
  base::Day issued;
  HelpRow row;
};
/// Those of which nothing is given on `day`, plan by plan in the order of the law. Of a plan that
/// Stepwell does not hold there are none.
std::vector<PlanLine> lines_not_given(const RecordToday& record, const law::Framework& law,
                                      const SchoolStaff& staff, base::Day day);

/// The help of a child that a version of that document promised, also what is over.
std::vector<record::Provision> help_of_document(const RecordToday& record,
                                                const law::Document& document,
                                                const record::Help& help);

}  // namespace stepwell::app
