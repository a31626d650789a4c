// What the records of a school's children say already, as far as an import asks: who they are, by
// which numbers they are found, and whether a person has written in their records.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/children/roll.h"
#include "app/records/records.h"

namespace stepwell::app {

struct KnownChild {
  RecordId id;
  record::Position version = 0;  ///< of the record, when this was known
  std::string surname, forename, known_as, upn, former_upn, learner_number, admission_number, sex,
      year_group, class_name;
  std::optional<base::Day> born;
  bool at_school = true;
  /// Whether the record has any entry that is not from an import.
  bool has_own_entries = false;
  record::Position taken_over = 0;  ///< the entry by which the child was taken over; 0: none
  base::Day taken_over_on;
  boost::json::object taken_over_body;
  /// The present framework and stage: by the fold where there are own entries, else as it was taken
  /// over.
  const law::Framework* framework = nullptr;
  std::size_t stage = 0;
  boost::json::array needs;  ///< as they were recorded last
  bool needs_from_import = true;
  boost::json::array left_out;         ///< what was left out and is not settled yet
  boost::json::array import_left_out;  ///< what the last import left out
};

/// What is known of one record.
KnownChild known_child(const LoadedRecord& record, const SchoolView& school,
                       const law::Library& library, base::Day today);

/// The children of a school, to be found by what a file says of them.
class KnownChildren {
 public:
  /// All that the school has but those that are left out.
  KnownChildren(Store& store, const Records& records, const std::string& school,
                const std::set<std::string>& leave_out = {});

  /// The roll as it was read, also with those that were left out.
  const RollSeen& roll() const { return roll_; }
  const std::vector<KnownChild>& all() const { return all_; }
  const KnownChild* find(const std::string& child) const;

  struct Match {
    const KnownChild* child = nullptr;
    std::vector<const KnownChild*> candidates;  ///< not empty: a person must choose
  };
  /// By UPN, former UPN, admission number, then name and birth date. `upn` and `former_upn` are
  /// good numbers, or empty.
  Match match(const RollPupil& pupil, const std::string& upn, const std::string& former_upn) const;

 private:
  using Index = std::map<std::string, std::vector<std::size_t>, std::less<>>;
  std::vector<const KnownChild*> in(const Index& index, const std::string& key) const;
  Match settled(const std::vector<const KnownChild*>& found, const RollPupil& pupil) const;

  RollSeen roll_;
  std::vector<KnownChild> all_;
  Index by_upn_, by_number_, by_name_;
};

}  // namespace stepwell::app
