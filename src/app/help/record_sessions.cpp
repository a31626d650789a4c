#include "app/help/record_sessions.h"

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>
#include <set>

#include "app/records/identifiers.h"
#include "app/records/recorded_words.h"
#include "base/check.h"

namespace stepwell::app {

namespace json = boost::json;
using people::Action;
using record::Position;
using What = SlotDone::What;

namespace {

constexpr std::size_t kMostDigits = 6;
/// So often a tap is looked at again after others have recorded at the same moment.
constexpr int kMostTries = 5;

std::optional<int> number_of(std::string_view digits) {
  int number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool is_number = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
  if (!is_number || digits.size() > kMostDigits || number <= 0) return std::nullopt;
  return number;
}

const record::Session* session_at(const record::Help& help, const SessionSlot& slot, base::Day on) {
  for (const record::Session* session : help.sessions_of(slot.provision, on))
    if (session->number == slot.number) return session;
  return nullptr;
}

/// What was recorded at that position, whether it still stands or not.
std::optional<record::Session> session_at(const LoadedRecord& record, Position position) {
  const auto place = static_cast<std::size_t>(position - 1);
  if (position <= 0 || record.entries.size() <= place) return std::nullopt;
  const record::Entry& entry = record.entries[place];
  static const auto kSession = law::find_kind("session_recorded");
  if (entry.topic.kind != kSession) return std::nullopt;
  return record::session_of(entry);
}

bool stands(const record::Help& help, Position position) {
  return std::any_of(help.sessions.begin(), help.sessions.end(),
                     [&](const record::Session& each) { return each.position == position; });
}

bool says(const record::Session& session, const SessionTap& tap) {
  return session.outcome == tap.outcome && session.why == tap.why;
}

std::string recorder_of(const LoadedRecord& record, Position position) {
  const auto place = static_cast<std::size_t>(position - 1);
  return place < record.recorded_by.size() ? record.recorded_by[place] : std::string();
}

/// A form that comes again has said all that it could, also where it was struck out since.
void say_already(std::vector<SlotDone>& done) {
  for (SlotDone& slot : done)
    if (slot.what == What::Recorded) slot.what = What::SaidAlready;
}

/// A page that was sent has one form for all its buttons, and of a tap that comes again some
/// sessions may be recorded since: the act is known by what it records.
void know_by_content(Wish& wish) {
  if (!wish.form.empty()) wish.form += "." + digest(content_of(wish.records));
}

/// Puts the entry beside those of the same child, if there are any.
void add_to(Wish& wish, const RecordId& record, json::object entry) {
  for (Wish::For& each : wish.records)
    if (each.record == record) return each.entries.push_back(std::move(entry));
  wish.records.push_back({record, {std::move(entry)}});
}

}  // namespace

std::string write_slot(const SessionSlot& slot) {
  return slot.child + "." + std::to_string(slot.provision) + "." + std::to_string(slot.number);
}

std::optional<SessionSlot> read_slot(std::string_view written) {
  const auto first = written.find('.');
  const auto second = first == std::string_view::npos ? first : written.find('.', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto provision = number_of(written.substr(first + 1, second - first - 1));
  const auto number = number_of(written.substr(second + 1));
  std::string child(written.substr(0, first));
  if (!provision || !number || !is_identifier(child)) return std::nullopt;
  return SessionSlot{std::move(child), *provision, *number};
}

std::vector<SessionSlot> each_once(const std::vector<SessionSlot>& slots) {
  std::vector<SessionSlot> once;
  for (const SessionSlot& slot : slots)
    if (std::find(once.begin(), once.end(), slot) == once.end()) once.push_back(slot);
  return once;
}

std::optional<TapRefusal> RecordSessions::refusal_of(const SessionTap& tap) const {
  if (tap.slots.empty()) return TapRefusal::NothingNamed;
  if (kMostSlots < tap.slots.size()) return TapRefusal::TooMany;
  if (records_.today(tap.school) < tap.on) return TapRefusal::DayNotYet;
  const auto school = records_.school(tap.school);
  const law::Framework* law = school->framework;
  if (law == nullptr || !law->has_choice("session_outcome", tap.outcome))
    return TapRefusal::OutcomeUnknown;
  const bool is_missed = tap.outcome == record::kSessionMissed;
  if (is_missed && tap.why.empty()) return TapRefusal::WhyMissing;
  if (!tap.why.empty() && (!is_missed || !law->has_choice("missed_because", tap.why)))
    return TapRefusal::WhyUnknown;
  return std::nullopt;
}

SlotDone RecordSessions::look_at(const SessionTap& tap, const SessionSlot& slot) const {
  const RecordId child{tap.school, slot.child};
  SlotDone done{slot, What::Recorded, {}, {}};
  if (!casework_.may(Action::NoteProgress, tap.asker, child)) {
    done.what = What::NotOpen;
    return done;
  }
  const LoadedRecord record = records_.load(child);
  const record::Help help = record::help_in(record.entries, records_.today(tap.school));
  if (const record::Session* session = session_at(help, slot, tap.on)) {
    done.session = *session;
    done.by = recorder_of(record, session->position);
    done.what = says(*session, tap) ? What::SaidAlready : What::SaidOtherwise;
    return done;
  }
  const record::Provision* provision = help.find(slot.provision);
  if (provision == nullptr || !provision->is_given_on(tap.on)) done.what = What::NotGiven;
  return done;
}

json::object RecordSessions::entry_of(const SessionTap& tap, const SessionSlot& slot) const {
  json::object entry{{"on", tap.on.iso()},
                     {"kind", "session_recorded"},
                     {"outcome", tap.outcome},
                     {"provision", slot.provision},
                     {"number", slot.number}};
  if (!tap.why.empty())
    entry["why"] = tap.why;
  else
    entry["person"] = tap.asker;
  return entry;
}

base::Result<std::vector<SlotDone>, TapRefusal> RecordSessions::tap(const SessionTap& tap) {
  if (const auto refusal = refusal_of(tap)) return base::refuse(*refusal);
  const auto slots = each_once(tap.slots);
  for (int tries = 0; tries < kMostTries; ++tries) {
    std::vector<SlotDone> done;
    Wish wish{tap.form, tap.asker, {}, {}};
    for (const SessionSlot& slot : slots) {
      done.push_back(look_at(tap, slot));
      if (done.back().what == What::Recorded)
        add_to(wish, {tap.school, slot.child}, entry_of(tap, slot));
    }
    if (wish.records.empty()) return done;
    know_by_content(wish);
    const auto recorded = records_.record(wish);
    if (recorded && recorded->what == Done::What::RepeatedForm) say_already(done);
    if (recorded) return done;
    // Somebody recorded one of them at the same moment: look again.
  }
  throw base::Mistake("sessions were recorded at the same moment five times");
}

base::Result<What, TapRefusal> RecordSessions::take_back(const SessionTap& tap, Position position) {
  if (!tap.outcome.empty())
    if (const auto refusal = refusal_of(tap)) return base::refuse(*refusal);
  if (tap.slots.size() != 1) return What::NotOpen;
  const RecordId child{tap.school, tap.slots.front().child};
  if (!casework_.may(Action::NoteProgress, tap.asker, child)) return What::NotOpen;
  const LoadedRecord record = records_.load(child);
  const auto today = records_.today(tap.school);
  const auto said = session_at(record, position);
  const auto& at = said ? record.entries[static_cast<std::size_t>(position - 1)].recorded_at
                        : std::optional<base::Instant>();
  const bool is_own =
      at && recorder_of(record, position) == tap.asker && base::london_day(*at) == today;
  if (!is_own) return What::NotOpen;
  Wish wish{tap.form, tap.asker, {{child, {}}}, {}};
  wish.records.front().entries.push_back({{"on", today.iso()},
                                          {"kind", "struck_out"},
                                          {"entry", position},
                                          {"reason", std::string(kSessionTakenBack)}});
  if (!tap.outcome.empty())
    wish.records.front().entries.push_back(
        entry_of(tap, {tap.slots.front().child, said->provision, std::max(1, said->number)}));
  know_by_content(wish);
  if (stands(record::help_in(record.entries, today), position))
    return records_.record(wish) ? What::Recorded : What::SaidOtherwise;
  const bool is_done = tap.outcome.empty() || records_.answered(wish);
  return is_done ? What::SaidAlready : What::StruckOut;
}

}  // namespace stepwell::app
