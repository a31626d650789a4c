// Records what became of sessions: one child's, or those of a whole group, in one act. A session is
// known by its child, provision, day and number, so that two phones, or one that was offline and
// sends again, record it once. Asks the table of permissions for every child.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/records/casework.h"
#include "app/records/records.h"
#include "record/delivery.h"

namespace stepwell::app {

/// One session of one child on the day of the tap.
struct SessionSlot {
  std::string child;
  record::Position provision = 0;
  int number = 1;
  bool operator==(const SessionSlot&) const = default;
};
/// "bcdfghjkmnpqrstv.12.1".
std::string write_slot(const SessionSlot& slot);
/// Nothing, if it is not of that form.
std::optional<SessionSlot> read_slot(std::string_view written);

/// Each in its first place.
std::vector<SessionSlot> each_once(const std::vector<SessionSlot>& slots);

/// What a person says of sessions with one tap.
struct SessionTap {
  std::string asker, form, school;
  base::Day on;
  std::vector<SessionSlot> slots;
  std::string outcome;  ///< of the list "session_outcome"
  std::string why;      ///< of the list "missed_because"; only of a missed one
};

/// What became of one slot.
struct SlotDone {
  enum class What {
    Recorded,
    SaidAlready,    ///< the same was recorded before: by this form, or by somebody else
    SaidOtherwise,  ///< something else was recorded before: see `session`
    NotGiven,       ///< the help has ended or has not begun on that day, or the child has left
    NotOpen,        ///< the person may not record for this child, or no longer
    StruckOut,      ///< what was to be said otherwise is struck out, and nothing was recorded
  };
  SessionSlot slot;
  What what = What::Recorded;
  record::Session session = {};  ///< SaidAlready, SaidOtherwise: what stands there
  std::string by;                ///< who recorded that: a person's id
};

/// Why nothing at all was recorded.
enum class TapRefusal {
  NothingNamed,    ///< no slot
  TooMany,         ///< more slots than a group has children
  OutcomeUnknown,  ///< no such outcome
  WhyMissing,      ///< a missed session says why
  WhyUnknown,
  DayNotYet,
};

/// At most so many sessions in one tap.
inline constexpr std::size_t kMostSlots = 60;

class RecordSessions {
 public:
  RecordSessions(Casework& casework, Records& records) : casework_(casework), records_(records) {}

  /// What can be recorded is recorded together; each slot says what became of it, in the same
  /// order.
  base::Result<std::vector<SlotDone>, TapRefusal> tap(const SessionTap& tap);

  /// Takes a session back that the same person recorded on the same day of the school, with what
  /// they say instead in the same act; nothing instead, if `outcome` is empty. Where it is struck
  /// out already nothing happens: SaidAlready, if that is all that was wanted or this form did it.
  /// NotOpen for anybody else's.
  base::Result<SlotDone::What, TapRefusal> take_back(const SessionTap& tap,
                                                     record::Position session);

 private:
  SlotDone look_at(const SessionTap& tap, const SessionSlot& slot) const;
  boost::json::object entry_of(const SessionTap& tap, const SessionSlot& slot) const;
  std::optional<TapRefusal> refusal_of(const SessionTap& tap) const;

  Casework& casework_;
  Records& records_;
};

}  // namespace stepwell::app
