// The form in which a draft is written: every field of the document with what stands in it, what
// was typed and could not be saved, both texts where two people wrote, and words quoted back.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/plan/draft_writing.h"
#include "web/pages/plan/plan_place.h"

namespace stepwell::web::pages {

// How the form names what belongs to a field, before the field's own name.
inline constexpr std::string_view kSeenPrefix = "seen:";
inline constexpr std::string_view kChoosePrefix = "choose:";
inline constexpr std::string_view kPickPrefix = "pick:";
// Its buttons.
inline constexpr std::string_view kDo = "do";
inline constexpr std::string_view kAddButton = "add";
inline constexpr std::string_view kTakeOutButton = "out";
inline constexpr std::string_view kTakeOutSureButton = "out-sure";
inline constexpr std::string_view kAdvisedButton = "advised";
inline constexpr std::string_view kCheckedButton = "checked";
// Values of the choice between two texts, and of `do`.
inline constexpr std::string_view kTheirs = "theirs", kMine = "mine";
inline constexpr std::string_view kDoHand = "hand", kDoIssue = "issue", kDoBegin = "begin";

/// A field that is not shown as the draft has it.
struct ShownField {
  std::string value;
  std::string seen;
  /// What somebody else wrote there meanwhile: one of both has to be chosen.
  std::optional<app::DraftField> theirs;
};

/// What the form shows besides the draft.
struct DraftForm {
  const AboutPlan& plan;
  const Typed& typed;
  std::map<std::string, ShownField> shown;  ///< by name
  std::string ask_to_take_out;              ///< "targets.003bcdfg": this row, if it is sure
};

/// Every field that was on the page that sent the form: its name, what was typed, what was seen.
std::vector<app::TypedField> typed_fields(const Typed& typed);

/// The banks of strategies that a field is filled from: its own, and where each line becomes a row
/// those of the child's stage.
std::vector<const law::Bank*> banks_for(const AboutPlan& plan, const law::Section& section,
                                        const law::FieldLayout& field);
/// Whether what is picked becomes a row, not a line.
bool picks_rows(const law::Section& section, const law::FieldLayout& field);

void write_draft_form(html::Html& out, const DraftForm& form);

}  // namespace stepwell::web::pages
