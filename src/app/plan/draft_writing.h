// Saves what a person typed into a draft, field by field: what was left alone is not touched, and
// of two who wrote in one field neither loses a word. Asks nobody who may.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/plan/drafts.h"
#include "app/plan/plan_content.h"

namespace stepwell::app {

/// Whose typing, in which draft, when.
struct DraftVisit {
  DraftId id;
  std::string person;
  base::Instant at;
};

/// One field as it was sent, with what the page had shown; nothing shown: it was not there.
struct TypedField {
  std::string name;
  std::string value;
  std::optional<Seen> seen;
};

struct FieldOutcome {
  enum class What {
    Untouched,    ///< as it was shown: somebody else's newer text stays
    Saved,        ///< `now` is the field as it is
    Conflict,     ///< `now` is what somebody else wrote meanwhile
    TooLong,      ///< more than `kMostFieldCharacters`
    NoSuchField,  ///< the document has no such field
  };
  What what = What::Untouched;
  DraftField now = {};
};
FieldOutcome save_field(DraftStore& drafts, const DraftVisit& visit, const law::Document& document,
                        const TypedField& field);

/// Takes back that a field was copied and is unchecked: somebody has looked at it. Whether it holds
/// now: not, if there is no such field.
bool confirm_field(DraftStore& drafts, const DraftVisit& visit, const law::Document& document,
                   const std::string& field);

/// Adds a row to a section that has many, with a first word or without. Its key; nothing, if the
/// draft has as many rows as it can have.
std::optional<std::string> add_row(DraftStore& drafts, const DraftVisit& visit,
                                   const PlanSection& section, const std::string& first,
                                   Randomness& randomness);
/// The same with a value for each of those fields of the row, by their ids.
std::optional<std::string> add_row(DraftStore& drafts, const DraftVisit& visit,
                                   const PlanSection& section,
                                   const std::map<std::string, std::string, std::less<>>& values,
                                   Randomness& randomness);
/// Takes out a row with everything in it.
void take_out_row(DraftStore& drafts, const DraftId& id, const law::Section& section,
                  const std::string& key);

}  // namespace stepwell::app
