// Who from outside the school is asked, is involved and has advised, as a child's record says it,
// and what the family consented to. Pure; knows no service by name.
#pragma once

#include <boost/json/object.hpp>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/records/files.h"
#include "base/day.h"
#include "law/framework.h"
#include "record/entry.h"

namespace stepwell::app {

/// What is consented to when a service is asked, and the answer that is a yes: choices that the
/// packs mark.
std::string consent_to_ask(const law::Framework& law);
std::string consent_given(const law::Framework& law);

/// The last answer that one person gave to being asked about a service.
struct Consent {
  record::Position entry = 0;
  base::Day on;
  std::string of;      ///< who answered
  std::string answer;  ///< of the list "consent_answer"
  bool is_given = false;
  bool operator==(const Consent&) const = default;
};

/// A service that was asked for advice.
struct AskedAdvice {
  enum class State { Waiting, Answered, GivenUp };
  record::Position entry = 0;
  base::Day on;
  std::string service, professional, title, text;
  std::optional<base::Day> ask_after;
  record::Position consent = 0;        ///< 0: none is named
  std::vector<record::Position> sent;  ///< what went along
  State state = State::Waiting;
  record::Position settled_by = 0;  ///< the advice, or why it is not waited for any more
  std::string last_word;            ///< what was heard when it was asked after last
};

/// Advice or a report that came.
struct ReceivedAdvice {
  record::Position entry = 0;
  base::Day on;
  std::string service, title, text;
  std::vector<std::string> strategies;  ///< each a thing of its own to do
  std::optional<NamedFile> file;
  std::string held_by;  ///< who has the original; empty: not said
  bool is_kept_back = false;
  record::Position asked = 0;  ///< what it answers; 0: nothing
};

/// One time that a specialist came, was to come, or did not come.
struct Visit {
  record::Position entry = 0;
  base::Day on;
  std::string outcome;  ///< of the list "session_outcome"; empty: it is to come
  std::string time, place, why, text;
  bool is_to_come() const { return outcome.empty(); }
};

/// A specialist who works with the child.
struct Involvement {
  record::Position entry = 0;
  base::Day from;
  std::optional<base::Day> until;
  record::Position ended_by = 0;
  std::string service, professional, text, reason;
  int weeks = 0;              ///< a visit every so many weeks; 0: not said
  std::vector<Visit> visits;  ///< by day
  /// The visit that is arranged and not recorded; its day, or that on which the next would be.
  const Visit* next = nullptr;
  std::optional<base::Day> next_visit_on;

  bool is_open() const { return !until.has_value(); }
  /// The visit that was recorded for that day; nothing, if none was.
  const Visit* recorded_on(base::Day day) const;
};

struct Specialists {
  std::vector<AskedAdvice> asked;
  std::vector<ReceivedAdvice> received;
  std::vector<Involvement> involved;
  std::vector<Consent> consents;  ///< of each who answered the last answer, the newest first

  const AskedAdvice* find_asked(record::Position entry) const;
  const ReceivedAdvice* find_received(record::Position entry) const;
  const Involvement* find_involved(record::Position entry) const;
  const Consent* find_consent(record::Position entry) const;

  Specialists() = default;
  Specialists(Specialists&&) = default;
  Specialists& operator=(Specialists&&) = default;
  Specialists(const Specialists&) = delete;
  Specialists& operator=(const Specialists&) = delete;
};

/// In the order of the record, as it was on that day under that law, and without what was struck
/// out. Advice answers what it names; if it names nothing, the first that the same service was
/// asked and has not answered.
Specialists specialists_in(std::span<const record::Entry> entries, const law::Framework& law,
                           base::Day on);

/// Whether only the SENCO and the head read what the entry says.
bool is_kept_back(const record::Entry& entry);
/// The entry as those who teach the child read it: without title, text and file, if it is kept
/// back.
void take_out_kept_back(record::Entry& entry);
/// Takes out of the entries what was kept back from those who teach the child: title, text and file
/// of advice. The ways of helping that it names stay. Advice that was struck out is kept back too:
/// it may have been for everybody by mistake.
void take_out_kept_back(std::vector<record::Entry>& entries);

}  // namespace stepwell::app
