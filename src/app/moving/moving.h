// What a move to another law would mean for a child: where it may lead, by which notice, what
// lapses and what opens by it. By the same fold as what is due; writes nothing.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/lists/lists.h"
#include "app/records/casework.h"
#include "law/library.h"
#include "record/judge.h"

namespace stepwell::app {

/// One way to another law.
struct LawWay {
  const law::Framework* to = nullptr;
  /// Of the present law. Nothing, where the child begins anew, at the first stage: the present law
  /// does not lead there, or the other one holds from the start.
  const law::Transfer::Notice* notice = nullptr;
  /// By which the other law holds from the start for whoever needs help first; or nothing.
  const law::Transfer::Newcomer* newcomer = nullptr;

  /// "wales-aln-2021/idp", "scotland/".
  std::string id() const;
  std::size_t stage() const;
};

/// Where a child stands, as far as another law asks.
struct MovePlace {
  const law::Framework* law = nullptr;
  std::size_t stage = 0;
  std::optional<base::Day> born;
  const law::Framework* school_law = nullptr;  ///< may be nothing
  base::Day today;
  bool with_others = false;  ///< others owe the move: law::Duty::others
};
MovePlace place_of(const ChildFile& file);
/// The same by what lists keep, without the record: `asked` is the open line of the duty to move
/// the child, or nothing. Nothing, if the law of the child is not loaded.
std::optional<MovePlace> place_of(const ChildRow& row, const DueLine* asked,
                                  const law::Library& library, const law::Framework* school_law,
                                  base::Day today);

/// Every way that is open there: the law that holds from the start for whoever needs help first,
/// the notices that the present law gives at this stage, and the law of the school, where the
/// child's is another nation's. No proposal is among them.
std::vector<LawWay> ways_of(const MovePlace& place, const law::Library& library);

/// Whether the law of some child in these lines, which are all that are open at the school, has a
/// way to another law that is open. A child with help always has something open.
bool leads_on_now(const std::vector<DueRow>& rows, const law::Library& library,
                  const law::Framework* school_law, base::Day today);
/// From when on a law that follows is in force, with that law: the first that the law of the school
/// or of these children will lead on to; nothing, if there is none or all are in force by then.
struct LawToCome {
  const law::Framework* law = nullptr;
  base::Day from;
};
std::optional<LawToCome> law_to_come(const std::vector<const law::Framework*>& laws,
                                     const law::Library& library, base::Day today);
/// The way to the law that holds from the start, if the child needed help first today; nothing, if
/// none does.
std::optional<LawWay> way_of_newcomer(const MovePlace& place, const law::Library& library);

/// What the law has open by which it asks for the move; nothing, if it asks for none now.
const record::Instance* move_asked(const ChildFile& file);
/// The class of children whom the law means; nothing, if it means none of this age and stage.
const law::Transfer::Cohort* cohort_of(const MovePlace& place);

/// Who gives that notice there; nothing, where the way has none.
const law::Role* giver_of(const MovePlace& place, const LawWay& way);
/// Whether the school itself does, and so writes the letter.
bool is_given_by_school(const MovePlace& place, const LawWay& way);
/// The letter by which it is given; nothing, if the pack has none or another body writes it.
const law::Letter* letter_of(const MovePlace& place, const LawWay& way);

/// In the form of scenario files.
boost::json::object move_entry(const LawWay& way, base::Day on);

/// What becomes of everything by the move. The pointers are into `after` and the packs.
struct MoveMeans {
  record::Standing after;
  std::vector<const record::Instance*> met, lapses, goes_on, opens;
  std::vector<const law::Document*> ends, stays;
};
/// Refused as the writer would refuse it.
base::Result<MoveMeans, record::Refusal> what_move_means(const ChildFile& file,
                                                         const law::Library& library,
                                                         const boost::json::object& entry);

}  // namespace stepwell::app
